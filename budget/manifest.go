// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"
)

// ManifestVersion is the only version of [Manifest] that exists.
const ManifestVersion = 1

// RuleGreedy is the rule of [Greedy].
const RuleGreedy = "greedy"

// TiesFileOrder is the tie order of [Greedy]: the projects' order in the
// manifest.
const TiesFileOrder = "file-order"

// Manifest is an election's definition, frozen before opening: what is voted
// on, with how much money, and how votes become money. Its SHA-256 stands in
// the election contract and, through [Manifest.Line], in the Belenios election
// object and so in every ballot.
//
// The Belenios election has one question, with the answers that
// [Manifest.Answers] returns.
type Manifest struct {
	Version  int               `json:"version"`
	UUID     string            `json:"uuid"`
	Name     string            `json:"name"`
	Budget   string            `json:"budget"` // decimal, in Currency
	Currency string            `json:"currency,omitempty"`
	Rule     string            `json:"rule"`
	Ties     string            `json:"ties"`
	Counting string            `json:"counting,omitempty"` // omitted: CountingHomomorphic
	MinVotes int               `json:"min_length"`         // projects on a ballot, at least
	MaxVotes int               `json:"max_length"`         // and at most
	OpensAt  int64             `json:"opens_at"`           // unix seconds
	ClosesAt int64             `json:"closes_at"`          // unix seconds
	Projects []ManifestProject `json:"projects"`
}

// ManifestProject is a project on the ballot.
type ManifestProject struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Cost string `json:"cost"` // decimal, in the manifest's currency
}

// Outcome is what the rule of a manifest makes of a result: a pure function of
// the two, which every validator computes and attests.
type Outcome struct {
	Manifest string   `json:"manifest"` // SHA-256, lower-case hex
	Votes    []int64  `json:"votes"`    // one a project, in the manifest's order
	Funded   []string `json:"funded"`   // project ids, in the manifest's order
	Cost     string   `json:"cost"`     // of the funded projects together
	// Invalid, of shuffled ballots only: those that are no vote.
	Invalid *Invalid `json:"invalid,omitempty"`
}

// ParseManifest reads a manifest strictly: unknown fields, numbers that are no
// numbers and rules that do not exist are errors.
func ParseManifest(raw []byte) (*Manifest, error) {
	m := new(Manifest)
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(m); err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("manifest: something follows the JSON object")
	}
	if err := m.check(); err != nil {
		return nil, fmt.Errorf("manifest: %w", err)
	}
	return m, nil
}

func (m *Manifest) check() error {
	switch {
	case m.Version != ManifestVersion:
		return fmt.Errorf("version %d; this program knows version %d", m.Version, ManifestVersion)
	case m.Rule != RuleGreedy:
		return fmt.Errorf("rule %q is not known; use %q", m.Rule, RuleGreedy)
	case m.Ties != TiesFileOrder:
		return fmt.Errorf("tie order %q is not known; use %q", m.Ties, TiesFileOrder)
	case len(m.Projects) == 0 || len(m.Projects) > maxProjects:
		return fmt.Errorf("%d projects; there must be 1 to %d", len(m.Projects), maxProjects)
	case m.MinVotes < 0 || m.MinVotes > m.MaxVotes || m.MaxVotes > len(m.Projects):
		return fmt.Errorf("min_length %d, max_length %d of %d projects", m.MinVotes, m.MaxVotes, len(m.Projects))
	case m.Counting != "" && m.Counting != CountingHomomorphic && m.Counting != CountingShuffled:
		return fmt.Errorf("counting %q is not known; use %q or %q", m.Counting, CountingHomomorphic, CountingShuffled)
	case m.OpensAt >= m.ClosesAt:
		return fmt.Errorf("closes_at %d is not after opens_at %d", m.ClosesAt, m.OpensAt)
	}
	if _, err := parseAmount(m.Budget); err != nil {
		return fmt.Errorf("budget %q is not a number >= 0", m.Budget)
	}
	seen := map[string]bool{}
	for _, p := range m.Projects {
		if p.ID == "" || seen[p.ID] {
			return fmt.Errorf("project id %q is empty or stands twice", p.ID)
		}
		seen[p.ID] = true
		if _, err := parseAmount(p.Cost); err != nil {
			return fmt.Errorf("project %s: cost %q is not a number >= 0", p.ID, p.Cost)
		}
	}
	if m.Shuffled() {
		_, err := m.Code()
		return err
	}
	return nil
}

// NewManifest takes projects, budget and ballot rule from a Pabulib file. The
// caller fills in uuid and schedule.
//
// It returns [ErrStyle] for ballots that are not "choose up to k".
func NewManifest(f *File) (*Manifest, error) {
	if err := chooseUpToK(f); err != nil {
		return nil, err
	}
	m := &Manifest{
		Version: ManifestVersion, Name: f.Title(), Rule: RuleGreedy, Ties: TiesFileOrder,
		Budget: Decimal(f.Budget), Currency: f.Meta["currency"], MinVotes: f.MinLength, MaxVotes: f.MaxLength,
	}
	for _, p := range f.Projects {
		m.Projects = append(m.Projects, ManifestProject{p.ID, p.Name, Decimal(p.Cost)})
	}
	return m, nil
}

// ErrStyle is the error for ballots that cannot be counted yet.
var ErrStyle = errors.New("ballot style not supported yet")

func chooseUpToK(f *File) error {
	if f.VoteType != Approval && f.VoteType != Choose1 {
		return fmt.Errorf("%w: vote_type %s; approval and choose-1 are", ErrStyle, f.VoteType)
	}
	for _, key := range []string{"min_sum_cost", "max_sum_cost"} {
		if f.Meta[key] != "" {
			return fmt.Errorf("%w: %s bounds the cost of a ballot's projects; only their number can be bounded", ErrStyle, key)
		}
	}
	return nil
}

// Title is the file's description, or what comes nearest to one.
func (f *File) Title() string {
	for _, key := range []string{"description", "subunit", "unit"} {
		if f.Meta[key] != "" {
			return f.Meta[key]
		}
	}
	return "Participatory budget"
}

// Bytes is the manifest as it is published and hashed.
func (m *Manifest) Bytes() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		panic("budget: encoding a manifest: " + err.Error())
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

const linePrefix = "manifest-sha256: "

// Line is the line that binds a manifest into the description of a Belenios
// election: "manifest-sha256: " and the SHA-256 of the manifest's bytes in hex.
func Line(manifest []byte) string {
	sum := sha256.Sum256(manifest)
	return linePrefix + hex.EncodeToString(sum[:])
}

// BoundManifest finds the SHA-256 that [Line] put into a description.
func BoundManifest(description string) (sum string, ok bool) {
	for line := range strings.Lines(description) {
		if sum, ok = strings.CutPrefix(strings.TrimSuffix(line, "\n"), linePrefix); ok {
			return sum, true
		}
	}
	return "", false
}

// Allocate applies the manifest's rule to the result of homomorphic counting:
// votes has one count a project. raw is the manifest as published.
func (m *Manifest) Allocate(raw []byte, votes []int64) (*Outcome, error) {
	if m.Shuffled() {
		return nil, errors.New("the manifest wants shuffled ballots, the result is of homomorphic counting")
	}
	return m.allocate(raw, votes)
}

func (m *Manifest) allocate(raw []byte, votes []int64) (*Outcome, error) {
	if len(votes) != len(m.Projects) {
		return nil, fmt.Errorf("the result counts %d answers, the manifest has %d projects", len(votes), len(m.Projects))
	}
	projects, budget, err := m.amounts()
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(raw)
	o := &Outcome{Manifest: hex.EncodeToString(sum[:]), Votes: slices.Clone(votes), Funded: []string{}}
	cost := new(big.Rat)
	for _, p := range Funded(Greedy(projects, votes, budget)) {
		o.Funded = append(o.Funded, projects[p].ID)
		cost.Add(cost, projects[p].Cost)
	}
	o.Cost = Decimal(cost)
	return o, nil
}

func (m *Manifest) amounts() ([]Project, *big.Rat, error) {
	budget, err := parseAmount(m.Budget)
	if err != nil {
		return nil, nil, fmt.Errorf("budget %q: %w", m.Budget, err)
	}
	projects := make([]Project, len(m.Projects))
	for i, p := range m.Projects {
		cost, err := parseAmount(p.Cost)
		if err != nil {
			return nil, nil, fmt.Errorf("project %s: cost %q: %w", p.ID, p.Cost, err)
		}
		projects[i] = Project{ID: p.ID, Name: p.Name, Cost: cost, Selected: -1}
	}
	return projects, budget, nil
}

// Bytes is the outcome as it is published, hashed and attested.
func (o *Outcome) Bytes() []byte {
	raw, err := json.Marshal(o)
	if err != nil {
		panic("budget: encoding an outcome: " + err.Error())
	}
	return raw
}

// Decimal writes an amount of money without rounding: amounts come from
// decimal numbers, whose sums and differences are decimal numbers.
func Decimal(r *big.Rat) string {
	digits, exact := r.FloatPrec()
	if !exact {
		panic("budget: an amount that is no decimal number")
	}
	return r.FloatString(digits)
}
