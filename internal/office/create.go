// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// involved is whom a new election involves.
type involved struct {
	Trustees   []string `json:"trustees"`
	Registrars []string `json:"registrars"`
	Threshold  int      `json:"threshold,omitempty"`
	Single     int      `json:"single,omitempty"`
	RoundHours int      `json:"round_hours,omitempty"`
}

const maxRoundHours = 24 * 365

// plan is what is frozen beside the manifest.
func (i *involved) plan() (p parties.Plan, err error) {
	if i.RoundHours < 0 || i.RoundHours > maxRoundHours {
		return p, problem("request-invalid", "round_hours %d; there may be 0 to %d", i.RoundHours, maxRoundHours)
	}
	p.RoundSeconds = uint64(i.RoundHours) * uint64(time.Hour/time.Second)
	if p.Trustees, err = addresses("trustees", i.Trustees); err != nil {
		return p, err
	}
	if p.Registrars, err = addresses("registrars", i.Registrars); err != nil {
		return p, err
	}
	switch group := len(p.Trustees) - i.Single; {
	case i.Threshold == 0 && i.Single == 0:
	case i.Threshold < 1 || i.Single < 0 || i.Threshold > group:
		return p, problem("request-invalid", "threshold %d, single %d: %d trustees leave a group of %d", i.Threshold, i.Single, len(p.Trustees), group)
	default:
		p.Members, p.Threshold = group, i.Threshold
	}
	return p, nil
}

func addresses(what string, texts []string) ([]common.Address, error) {
	if len(texts) == 0 {
		return nil, problem("request-invalid", "%s: name at least one account", what)
	}
	list := make([]common.Address, len(texts))
	seen := map[common.Address]bool{}
	for i, text := range texts {
		if !common.IsHexAddress(text) {
			return nil, problem("request-invalid", "%s: %q is not an account: 0x and 40 hex digits", what, cut(text, 60))
		}
		if list[i] = common.HexToAddress(text); seen[list[i]] {
			return nil, problem("request-invalid", "%s: %s stands twice", what, list[i])
		}
		seen[list[i]] = true
	}
	return list, nil
}

// completed is a draft with what its author need not write.
func completed(draft *manifest.Manifest) error {
	if draft.Version == 0 {
		draft.Version = manifest.Version
	}
	if draft.UUID == "" {
		uuid, err := belenios.NewUUID(rand.Reader)
		if err != nil {
			return err
		}
		draft.UUID = uuid
	}
	if draft.Counting == "" && draft.NeedsBallots() {
		draft.Counting = manifest.Shuffled
	}
	if draft.Counting == manifest.Homomorphic { // which is not written
		draft.Counting = ""
	}
	return nil
}

// previewed is what a draft comes to.
type previewed struct {
	Manifest   json.RawMessage `json:"manifest"`
	Canonical  string          `json:"canonical"`
	SHA256     string          `json:"sha256"`
	Problems   []trouble       `json:"problems"`
	Counting   string          `json:"counting"`
	Group      string          `json:"group"`
	BallotText string          `json:"ballot_text"`
	MinChoices int             `json:"min_choices"`
	MaxChoices int             `json:"max_choices"`
	Projects   int             `json:"projects"`
	TotalCost  string          `json:"total_cost"`
}

// trouble keeps a draft from being frozen.
type trouble struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

func (f *Office) postPreview(w http.ResponseWriter, r *http.Request, _ *person) error {
	draft := new(manifest.Manifest)
	if err := readJSON(r, draft); err != nil {
		return err
	}
	if err := completed(draft); err != nil {
		return err
	}
	raw := draft.Bytes()
	sum := sha256.Sum256(raw)
	p := previewed{
		Manifest: raw, Canonical: string(raw), SHA256: hex.EncodeToString(sum[:]), Problems: []trouble{},
		Counting: manifest.Homomorphic, Projects: len(draft.Projects), BallotText: draft.Task(), TotalCost: totalCost(draft),
	}
	p.MinChoices, p.MaxChoices = draft.Lengths()
	if draft.Shuffled() {
		p.Counting = manifest.Shuffled
	}
	if err := f.freezable(draft); err != nil {
		p.Problems = append(p.Problems, *err)
	} else {
		var err error
		if p.Group, err = groupOf(draft); err != nil {
			return err
		}
	}
	writeJSON(w, http.StatusOK, p)
	return nil
}

// freezable says what keeps a completed draft from being frozen.
func (f *Office) freezable(draft *manifest.Manifest) *trouble {
	if _, err := manifest.Parse(draft.Bytes()); err != nil {
		return &trouble{"manifest", err.Error()}
	}
	if now := f.o.Now().Unix(); draft.ClosesAt <= now {
		return &trouble{"closed", fmt.Sprintf("voting closes at %s, which is over", time.Unix(draft.ClosesAt, 0).UTC().Format(time.RFC3339))}
	}
	return nil
}

// totalCost is "" while a cost is no number.
func totalCost(m *manifest.Manifest) string {
	sum := new(big.Rat)
	for _, p := range m.Projects {
		cost, err := budget.Number(p.Cost).Rat()
		if err != nil || cost == nil {
			return ""
		}
		sum.Add(sum, cost)
	}
	return string(budget.NewNumber(sum))
}

func (f *Office) postElection(w http.ResponseWriter, r *http.Request, who *person) error {
	var asked struct {
		involved
		Account  string             `json:"account"`
		Manifest *manifest.Manifest `json:"manifest"`
	}
	if err := readJSON(r, &asked); err != nil {
		return err
	}
	if _, err := f.mayUse(r.Context(), who, asked.Account, "organiser"); err != nil {
		return err
	}
	plan, err := asked.plan()
	if err != nil {
		return err
	}
	if plan.Manifest, err = f.ready(asked.Manifest); err != nil {
		return err
	}
	uuid := plan.Manifest.UUID
	return f.startJob(w, order{
		who: who.Name, action: "create", account: asked.Account, election: uuid, params: hashJSON(asked), marks: [][]byte{[]byte(uuid)},
		do: func(ctx context.Context, j *job) error {
			return f.with(ctx, j, asked.Account, func(a *parties.Account) error {
				if _, err := a.Create(ctx, plan); err != nil {
					return err
				}
				j.result(JobResult{UUID: uuid})
				j.say("created", "created and frozen; now the trustees make its key and the registrar the roll")
				return nil
			})
		},
	})
}

// ready is a draft that can be frozen. It has its uuid already, so that the same
// request, sent twice, makes one election.
func (f *Office) ready(draft *manifest.Manifest) (*manifest.Manifest, error) {
	if draft == nil || draft.UUID == "" {
		return nil, problem("manifest", "the manifest has no uuid: send the one that the preview answered with")
	}
	if err := completed(draft); err != nil {
		return nil, err
	}
	if t := f.freezable(draft); t != nil {
		return nil, problem("manifest", "%s", t.Text)
	}
	return draft, nil
}

// newCampaign is several elections that belong together.
type newCampaign struct {
	involved
	Account  string `json:"account"`
	Campaign struct {
		Name        string               `json:"name"`
		Eligibility manifest.Eligibility `json:"eligibility"`
		Leftovers   budget.Leftovers     `json:"leftovers,omitempty"`
		Voters      int                  `json:"voters,omitempty"`
	} `json:"campaign"`
	Elections []struct {
		District string             `json:"district,omitempty"`
		Manifest *manifest.Manifest `json:"manifest"`
	} `json:"elections"`
}

// document makes the campaign's document and binds its elections to it.
func (n *newCampaign) document() (*manifest.Campaign, []*manifest.Manifest, error) {
	if len(n.Elections) == 0 || n.Elections[0].Manifest == nil {
		return nil, nil, problem("manifest", "a campaign has at least one election")
	}
	first := n.Elections[0].Manifest
	c := &manifest.Campaign{
		Version: manifest.CampaignVersion, Name: n.Campaign.Name, OpensAt: first.OpensAt, ClosesAt: first.ClosesAt,
		Eligibility: n.Campaign.Eligibility, Leftovers: n.Campaign.Leftovers, Voters: n.Campaign.Voters,
	}
	manifests := make([]*manifest.Manifest, len(n.Elections))
	for i, e := range n.Elections {
		if e.Manifest == nil || e.Manifest.UUID == "" {
			return nil, nil, problem("manifest", "election %d has no manifest with a uuid: send the one that the preview answered with", i+1)
		}
		manifests[i] = e.Manifest
		c.Elections = append(c.Elections, manifest.CampaignElection{UUID: e.Manifest.UUID, Name: e.Manifest.Name, District: e.District})
	}
	if _, err := manifest.ParseCampaign(c.Bytes()); err != nil {
		return nil, nil, problem("manifest", "%v", err)
	}
	for _, m := range manifests {
		c.Bind(m)
	}
	return c, manifests, nil
}

func (f *Office) postCampaign(w http.ResponseWriter, r *http.Request, who *person) error {
	asked := new(newCampaign)
	if err := readJSON(r, asked); err != nil {
		return err
	}
	if _, err := f.mayUse(r.Context(), who, asked.Account, "organiser"); err != nil {
		return err
	}
	common, err := asked.plan()
	if err != nil {
		return err
	}
	document, manifests, err := asked.document()
	if err != nil {
		return err
	}
	o := order{who: who.Name, action: "create", account: asked.Account, election: document.Hash(), params: hashJSON(asked)}
	plans, uuids := make([]parties.Plan, len(manifests)), make([]string, len(manifests))
	for i, m := range manifests {
		if _, err := f.ready(m); err != nil {
			return inElection(i, err)
		}
		plans[i], uuids[i] = common, m.UUID
		plans[i].Manifest = m
		o.marks = append(o.marks, []byte(m.UUID))
	}
	o.do = func(ctx context.Context, j *job) error {
		return f.with(ctx, j, asked.Account, func(a *parties.Account) error {
			if _, err := a.CreateCampaign(ctx, document, plans); err != nil {
				return err
			}
			j.result(JobResult{UUIDs: uuids, Campaign: document.Hash()})
			j.say("created", fmt.Sprintf("%d elections created and frozen", len(uuids)))
			return nil
		})
	}
	return f.startJob(w, o)
}

func inElection(i int, err error) error {
	if p := new(Problem); errors.As(err, &p) {
		return problem(p.Code, "election %d: %s", i+1, p.Detail)
	}
	return err
}
