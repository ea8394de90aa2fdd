// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/pages"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

// votingTime is how long the box would stay open; the demo closes it by
// decision as soon as everybody has voted.
const votingTime = 30 * 24 * time.Hour

// read makes elections and voters of the files.
func (r *run) read(context.Context) error {
	if r.Threshold < 0 || r.Threshold > trustees {
		return fmt.Errorf("a threshold of %d; there are %d trustees", r.Threshold, trustees)
	}
	files := []parties.CampaignFile{{File: r.Pabulib}}
	if r.Folder != nil {
		files = r.Folder.Files
	}
	people := people{r: r, same: r.Folder != nil && r.Folder.SameVoters, places: map[string]int{}}
	for _, f := range files {
		e := &election{run: r, label: r.labelOf(f), district: f.District, file: f.File, votes: f.Votes, dir: r.Dir}
		if r.Voters > 0 && r.Voters < len(e.votes) {
			e.votes = e.votes[:r.Voters]
		}
		if err := people.add(e); err != nil {
			return e.labelled(err)
		}
		r.elections, r.Summaries = append(r.elections, e), append(r.Summaries, &e.Summary)
	}
	if err := r.define(); err != nil {
		return err
	}
	client, err := pages.OwnHash()
	if err != nil {
		return err
	}
	for _, e := range r.elections {
		e.manifest.Client = client
		if err := e.prepare(); err != nil {
			return e.labelled(err)
		}
	}
	return nil
}

// labelOf is how an election of a campaign is called in the demo's words.
func (r *run) labelOf(f parties.CampaignFile) string {
	if r.Folder == nil {
		return ""
	}
	for _, other := range r.Folder.Files {
		if other.District == f.District && other.Name != f.Name {
			return f.Name // two elections in the district
		}
	}
	return districtText(f.District)
}

// CampaignDir is the folder of a campaign in a demo's folder, as `madang verify`
// wants it: the document, and one folder an election, named after its uuid.
const CampaignDir = "campaign"

// define makes the manifests, and the campaign's document.
func (r *run) define() (err error) {
	now := time.Now()
	opens, closes := now.Unix(), now.Add(votingTime).Unix()
	if r.Folder == nil {
		e := r.elections[0]
		if e.manifest, err = manifest.FromPabulib(e.file); err != nil {
			return err
		}
		e.manifest.UUID, err = belenios.NewUUID(rand.Reader)
		e.manifest.OpensAt, e.manifest.ClosesAt = opens, closes
		return err
	}
	campaign, manifests, err := r.Folder.Campaign(rand.Reader, opens, closes, len(r.voters))
	if err != nil {
		return err
	}
	r.campaign = campaign
	for i, e := range r.elections {
		e.manifest = manifests[i]
		e.dir = filepath.Join(r.Dir, CampaignDir, manifests[i].UUID)
	}
	r.say("campaign %s: %d elections, %d voters, eligibility %s", campaign.Name, len(r.elections), len(r.voters), campaign.Eligibility)
	return nil
}

// prepare fixes rule and counting, and begins the summary.
func (e *election) prepare() error {
	m := e.manifest
	if e.Rule != nil {
		rule, err := e.Rule(m.Rule)
		if err != nil {
			return err
		}
		e.otherRule = !reflect.DeepEqual(rule, m.Rule)
		m.SetRule(rule)
	}
	if e.Shuffled {
		m.Counting = manifest.Shuffled
	}
	if _, err := manifest.Parse(m.Bytes()); err != nil {
		return err
	}
	if err := e.fits(); err != nil {
		return err
	}
	e.Summary = Summary{
		Name: m.Name, UUID: m.UUID, District: e.district, Group: e.Group, Threshold: e.Threshold,
		Style: styleName(m.Ballot), Rule: ruleName(m.Rule), Counting: manifest.Homomorphic,
		Voters: len(e.votes), Projects: len(m.Projects),
	}
	if m.Shuffled() {
		e.Summary.Counting = manifest.Shuffled
	}
	e.say("%s: %d voters, %d projects, budget %s", m.Name, len(e.votes), len(m.Projects), m.Budget)
	e.say("%s; %s counting, rule %s", m.Task(), e.Summary.Counting, e.Summary.Rule)
	return nil
}

// fits makes sure that a shuffled ballot fits into the group.
func (e *election) fits() error {
	if !e.manifest.Shuffled() {
		return nil
	}
	g, err := group.ByName(e.Group)
	if err != nil {
		return err
	}
	answers, err := e.manifest.Answers()
	if err != nil {
		return err
	}
	if len(answers) > g.EmbedMax() {
		return fmt.Errorf("a shuffled ballot of %d numbers; group %s holds %d: take another with --group", len(answers), e.Group, g.EmbedMax())
	}
	return nil
}

// voter is a person of the files.
type voter struct {
	district string
	others   []string
	code     string // secret, made by the registrar
}

// people finds out who the voters are.
type people struct {
	r      *run
	same   bool           // a voter_id is one person in all files
	places map[string]int // in r.voters, by voter_id
}

// add adds the voters of an election. Their own district is that of the first
// file with a district that they are in; those of further files are the others
// that they named when registering.
func (p *people) add(e *election) error {
	if len(e.votes) == 0 {
		return errors.New("the file has no votes")
	}
	for i := range e.votes {
		id := e.file.VoterIDs[i]
		at, known := p.places[id]
		if !p.same || !known {
			at = len(p.r.voters)
			p.places[id] = at
			p.r.voters = append(p.r.voters, voter{})
		}
		e.casts = append(e.casts, at)
		switch v := &p.r.voters[at]; {
		case e.district == "" || e.district == v.district || slices.Contains(v.others, e.district):
		case v.district == "":
			v.district = e.district
		default:
			v.others = append(v.others, e.district)
		}
	}
	return nil
}

// ruleName is a rule in a few words.
func ruleName(r budget.Rule) string {
	name := string(r.Name)
	if r.By != "" && r.By != budget.ByVotes {
		name += " by " + string(r.By)
	}
	if r.Completion != "" && r.Completion != budget.NoCompletion {
		name += "/" + string(r.Completion)
	}
	return name
}

// styleName is Pabulib's vote_type, or knapsack where ballots have a budget.
func styleName(s budget.Style) string {
	if s.Type == budget.Approval && s.MaxSumCost != "" {
		return "knapsack"
	}
	return string(s.Type)
}
