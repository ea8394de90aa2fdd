// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"crypto/rand"
	"encoding/json"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/manifest"
)

// newUUIDs are uuids of elections that are to be created.
func newUUIDs(t *testing.T, n int) []string {
	t.Helper()
	out := make([]string, n)
	for i := range out {
		var err error
		if out[i], err = belenios.NewUUID(rand.Reader); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestCampaigns: a campaign of three elections, one created, one not, and one that names another campaign.
func TestCampaigns(t *testing.T) {
	r := newRig(t, nil)
	uuids := newUUIDs(t, 3)
	c := &manifest.Campaign{
		Version: 1, Name: "마당동", OpensAt: 1, ClosesAt: 2_000_000_000, Eligibility: "own+1", Leftovers: budget.NextLeftovers, Voters: 9,
		Elections: []manifest.CampaignElection{{UUID: uuids[0], Name: "North", District: "n"}, {UUID: uuids[1], Name: "South", District: "s"}, {UUID: uuids[2], Name: "All"}},
	}
	e := r.ledger.NewElection(chaintest.Options{UUID: uuids[0], Campaign: c.Bytes()})
	r.ledger.NewElection(chaintest.Options{UUID: uuids[2]})
	r.sync()
	if got := read[api.Campaigns](r, "/v1/campaigns"); len(got.Campaigns) != 0 {
		t.Errorf("before the document is published: %+v", got)
	}
	e.Publish(c.Bytes())
	e.Publish([]byte("campaign")) // the other's: in an election that does not name it, and no document
	r.sync()
	r.cast(e.UUID, e.Ballot(0, 0))
	got := read[api.Campaign](r, "/v1/campaigns/"+c.Hash())
	if got.Name != c.Name || got.Hash != c.Hash() || got.Eligibility != "own+1" || got.Leftovers != "next" || got.Voters != 9 ||
		got.ClosesAt != "2033-05-18T03:33:20Z" || string(got.Document) != string(c.Bytes()) || len(got.Elections) != 3 {
		t.Fatalf("%+v", got)
	}
	want := api.CampaignElection{UUID: uuids[0], Name: "North", District: "n", Phase: "open", Turnout: api.Turnout{Voters: 1, Ballots: 1}, RollCount: 3}
	if got.Elections[0] != want || got.Elections[1].Phase != "absent" || got.Elections[2].Phase != "absent" {
		t.Errorf("%+v", got.Elections)
	}
	list := read[api.Campaigns](r, "/v1/campaigns")
	if len(list.Campaigns) != 1 || list.Campaigns[0].Hash != c.Hash() || list.Campaigns[0].Document != nil || list.Next != nil {
		raw, _ := json.Marshal(list)
		t.Errorf("%s", raw)
	}
}

// TestCampaignPages goes through campaigns one by one.
func TestCampaignPages(t *testing.T) {
	r := newRig(t, nil)
	names := []string{"first", "second", "third"}
	for _, name := range names {
		uuid := newUUIDs(t, 1)[0]
		c := &manifest.Campaign{Version: 1, Name: name, ClosesAt: 9, Eligibility: "all", Elections: []manifest.CampaignElection{{UUID: uuid, Name: name}}}
		r.ledger.NewElection(chaintest.Options{UUID: uuid, Campaign: c.Bytes(), Setup: true}).Publish(c.Bytes())
	}
	r.sync()
	path := "/v1/campaigns?limit=1"
	for i := range names {
		page := read[api.Campaigns](r, path)
		if len(page.Campaigns) != 1 || page.Campaigns[0].Name != names[len(names)-1-i] || (page.Next == nil) != (i == len(names)-1) {
			t.Fatalf("page %d: %+v", i, page)
		}
		if page.Next != nil {
			path = "/v1/campaigns?limit=1&before=" + itoa(*page.Next)
		}
	}
}
