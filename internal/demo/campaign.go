// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"fmt"
	"math/big"
	"path/filepath"
	"text/tabwriter"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/report"
	"github.com/madangvote/madang/manifest"
)

// CampaignSummary is what a demo of a campaign found, as `madang demo --json`
// prints it.
type CampaignSummary struct {
	Name          string             `json:"name"`
	Hash          string             `json:"campaign"` // SHA-256 of its document
	Eligibility   string             `json:"eligibility"`
	Voters        int                `json:"voters"`
	Rolls         manifest.RollCheck `json:"rolls"`
	Ballots       int                `json:"ballots"`
	Refused       int                `json:"refused"`
	Budget        string             `json:"budget"` // of all elections together
	Cost          string             `json:"cost"`
	Funded        int                `json:"funded"`   // projects
	Verified      bool               `json:"verified"` // every election
	PeakMemoryMiB int64              `json:"peak_memory_mib"`
	Seconds       float64            `json:"seconds"`
	Elections     []*Summary         `json:"elections"`
}

// sumUpCampaign adds the elections up.
func (r *run) sumUpCampaign(seconds float64, peak int64) {
	c := &CampaignSummary{
		Name: r.campaign.Name, Hash: r.campaign.Hash(), Eligibility: string(r.campaign.Eligibility),
		Voters: len(r.voters), Verified: true, Elections: r.Summaries, Seconds: seconds, PeakMemoryMiB: peak,
	}
	r.Demo.Campaign = c
	amount, cost, sizes := new(big.Rat), new(big.Rat), make([]int64, len(r.Summaries))
	for i, s := range r.Summaries {
		c.Ballots, c.Refused, c.Funded = c.Ballots+s.Ballots, c.Refused+len(s.Refused), c.Funded+len(s.Winners)
		c.Verified = c.Verified && s.Verified
		sizes[i] = int64(s.Roll)
		amount.Add(amount, r.elections[i].file.Budget)
		if n, ok := new(big.Rat).SetString(s.Cost); ok {
			cost.Add(cost, n)
		}
	}
	c.Budget, c.Cost = string(budget.NewNumber(amount)), string(budget.NewNumber(cost))
	var err error
	if c.Rolls, err = r.campaign.CheckRolls(sizes); err != nil {
		panic("demo: " + err.Error()) // the rolls were made by the same rule
	}
	r.campaignTable()
}

// publishCampaign writes the overview of a campaign that is verified in all of
// its elections, beside their folders.
func (r *run) publishCampaign() error {
	if !r.Demo.Campaign.Verified {
		return nil
	}
	var all []report.CampaignElection
	for _, e := range r.elections {
		all = append(all, report.CampaignElection{Data: e.data, District: e.district, Report: filepath.Base(e.dir) + "/" + reportFolder})
	}
	c, err := report.NewCampaign(r.campaign, all)
	if err != nil {
		return err
	}
	folder := filepath.Dir(r.elections[0].dir)
	if _, err := report.WriteCampaign(folder, c, report.Languages); err != nil {
		return err
	}
	r.say("the campaign's overview for people and print is in %s", folder)
	return nil
}

// campaignTable prints a line an election, and the sum.
func (r *run) campaignTable() {
	c := r.Demo.Campaign
	fmt.Fprintf(r.Out, "\n%s\n\n", c.Name)
	w := tabwriter.NewWriter(r.Out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "district\troll\tballots\tfunded\tcost\tbudget\tverified\tofficial\telection")
	for _, s := range c.Elections {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d of %d\t%s\t%s\t%s\t%s\t%s\n", districtText(s.District), s.Roll, s.Ballots,
			len(s.Winners), s.Projects, s.Cost, budgetCell(s), yes(s.Verified), officialText(s.Identical), s.UUID)
	}
	fmt.Fprintf(w, "total\t%d\t%d\t%d\t%s\t%s\t%s\t\n", c.Rolls.Sum, c.Ballots, c.Funded, c.Cost, c.Budget, yes(c.Verified))
	w.Flush()
	fmt.Fprintf(r.Out, "\n%d voters, at most %d elections each: the rolls have %d entries, and could have %d\n\n",
		c.Voters, c.Rolls.Most, c.Rolls.Sum, c.Rolls.Bound)
}

func budgetCell(s *Summary) string {
	if s.Inherited == "" {
		return s.Budget
	}
	return s.Budget + " + " + s.Inherited
}

func districtText(district string) string {
	if district == "" {
		return "citywide"
	}
	return district
}

func officialText(identical *bool) string {
	switch {
	case identical == nil:
		return "not compared"
	case *identical:
		return "identical"
	}
	return "DIFFERENT"
}
