// SPDX-License-Identifier: Apache-2.0

package report

import (
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
)

// campaignFormat is the version of [CampaignJSON].
const campaignFormat = "madang-campaign-result-1"

type campaignResult struct {
	Format    string              `json:"format"`
	Name      string              `json:"name"`
	Campaign  string              `json:"campaign"` // SHA-256 of its document
	Leftovers budget.Leftovers    `json:"leftovers,omitempty"`
	Rolls     manifest.RollCheck  `json:"rolls"`
	Elections []campaignElectionR `json:"elections"`
	Unspent   string              `json:"unspent,omitempty"` // what elections leave and none inherits
}

type campaignElectionR struct {
	UUID     string   `json:"uuid"`
	Name     string   `json:"name"`
	District string   `json:"district,omitempty"`
	Manifest string   `json:"manifest"`
	Outcome  string   `json:"outcome"`
	Head     string   `json:"archive_head"`
	Voters   int64    `json:"voters"`
	Counted  int64    `json:"counted"`
	Budget   string   `json:"budget"`
	Cost     string   `json:"cost"`
	Left     string   `json:"left"`
	Funded   []string `json:"funded"`
	// Inherited is what other elections left to it; Budget has it already.
	Inherited []manifest.Inheritance `json:"inherited,omitempty"`
}

func campaignJSON(c *Campaign) []byte {
	r := campaignResult{
		Format: campaignFormat, Name: c.Document.Name, Campaign: c.Document.Hash(), Leftovers: c.Document.Leftovers, Rolls: c.Rolls, Unspent: number(c.Unspent),
	}
	for _, e := range c.Elections {
		m, a := &e.Meta, e.Allocation
		x := campaignElectionR{
			UUID: m.UUID, Name: m.Title, District: e.District, Manifest: m.Manifest, Outcome: m.Outcome, Head: m.Head,
			Voters: m.Voters, Counted: m.Counted, Budget: number(a.Budget), Cost: number(a.Cost), Left: number(a.Left), Funded: e.Instance.IDs(a.Funded), Inherited: m.Inherited,
		}
		r.Elections = append(r.Elections, x)
	}
	return encode(r)
}
