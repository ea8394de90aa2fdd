// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strings"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

// Version is the only version of [Manifest] that exists.
const Version = 2

// maxProjects bounds the projects of a manifest.
const maxProjects = 10_000

// Manifest is an election's definition, frozen before opening: what is voted
// on, with how much money, and how votes become money. Its SHA-256 stands in
// the election contract and, through [Manifest.Line], in the Belenios election
// object and so in every ballot.
//
// The Belenios election has one question, with the answers that
// [Manifest.Answers] returns.
type Manifest struct {
	Version  int          `json:"version"`
	UUID     string       `json:"uuid"`
	Name     string       `json:"name"`
	Budget   string       `json:"budget"` // decimal, in Currency
	Currency string       `json:"currency,omitempty"`
	Ballot   budget.Style `json:"ballot"`
	Counting string       `json:"counting,omitempty"` // omitted: Homomorphic
	Rule     budget.Rule  `json:"rule"`
	OpensAt  int64        `json:"opens_at"`  // unix seconds
	ClosesAt int64        `json:"closes_at"` // unix seconds
	Projects []Project    `json:"projects"`
}

// Project is a project on the ballot.
type Project struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Cost string `json:"cost"` // decimal, in the manifest's currency
}

// Parse reads a manifest strictly: unknown fields, numbers that are no
// numbers and rules that do not exist are errors.
func Parse(raw []byte) (*Manifest, error) {
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
	case m.Version != Version:
		return fmt.Errorf("version %d; this program knows version %d", m.Version, Version)
	case len(m.Projects) == 0 || len(m.Projects) > maxProjects:
		return fmt.Errorf("%d projects; there must be 1 to %d", len(m.Projects), maxProjects)
	case m.Ballot.MinLength < 0 || m.Ballot.MinLength > m.Ballot.MaxLength || m.Ballot.MaxLength > len(m.Projects):
		return fmt.Errorf("min_length %d, max_length %d of %d projects", m.Ballot.MinLength, m.Ballot.MaxLength, len(m.Projects))
	case m.Counting != "" && m.Counting != Homomorphic && m.Counting != Shuffled:
		return fmt.Errorf("counting %q is not known; use %q or %q", m.Counting, Homomorphic, Shuffled)
	case m.OpensAt >= m.ClosesAt:
		return fmt.Errorf("closes_at %d is not after opens_at %d", m.ClosesAt, m.OpensAt)
	}
	if err := m.Rule.Check(); err != nil {
		return err
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

// FromPabulib takes projects, budget and ballot rule from a Pabulib file. The
// caller fills in uuid and schedule.
//
// It returns [ErrStyle] for ballots that are not "choose up to k".
func FromPabulib(f *pabulib.File) (*Manifest, error) {
	if err := chooseUpToK(f); err != nil {
		return nil, err
	}
	m := &Manifest{
		Version: Version, Name: f.Title(), Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}},
		Budget: Decimal(f.Budget), Currency: f.Meta["currency"], Ballot: f.Style,
	}
	for _, p := range f.Projects {
		m.Projects = append(m.Projects, Project{p.ID, p.Name, Decimal(p.Cost)})
	}
	return m, nil
}

// ErrStyle is the error for ballots that cannot be counted yet.
var ErrStyle = errors.New("ballot style not supported yet")

func chooseUpToK(f *pabulib.File) error {
	if f.Style.Type != budget.Approval && f.Style.Type != budget.Choose1 {
		return fmt.Errorf("%w: vote_type %s; approval and choose-1 are", ErrStyle, f.Style.Type)
	}
	for _, key := range []string{"min_sum_cost", "max_sum_cost"} {
		if f.Meta[key] != "" {
			return fmt.Errorf("%w: %s bounds the cost of a ballot's projects; only their number can be bounded", ErrStyle, key)
		}
	}
	return nil
}

// Bytes is the manifest as it is published and hashed.
func (m *Manifest) Bytes() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(m); err != nil {
		panic("manifest: encoding a manifest: " + err.Error())
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

// instance is the manifest as the rules take it, without ballots.
func (m *Manifest) instance() (*budget.Instance, error) {
	amount, err := parseAmount(m.Budget)
	if err != nil {
		return nil, fmt.Errorf("budget %q: %w", m.Budget, err)
	}
	in := &budget.Instance{Budget: amount, Style: m.Ballot}
	for _, p := range m.Projects {
		cost, err := parseAmount(p.Cost)
		if err != nil {
			return nil, fmt.Errorf("project %s: cost %q: %w", p.ID, p.Cost, err)
		}
		in.Projects = append(in.Projects, budget.Project{ID: p.ID, Name: p.Name, Cost: cost})
	}
	return in, nil
}

// parseAmount reads money: a decimal number >= 0.
func parseAmount(s string) (*big.Rat, error) {
	n, err := budget.Number(s).Rat()
	if err == nil && (n == nil || strings.Contains(s, "/")) {
		err = errors.New("not a decimal number")
	}
	return n, err
}

// Decimal writes an amount of money without rounding: amounts come from
// decimal numbers, whose sums and differences are decimal numbers.
func Decimal(r *big.Rat) string {
	digits, exact := r.FloatPrec()
	if !exact {
		panic("manifest: an amount that is no decimal number")
	}
	return r.FloatString(digits)
}
