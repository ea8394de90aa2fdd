// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"testing"
	"time"

	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway/api"
)

func itoa[N int64 | uint64](n N) string { return strconv.FormatInt(int64(n), 10) }

// TestBallotBox lists ballots both ways, page by page.
func TestBallotBox(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{Voters: 4})
	r.sync()
	path := "/v1/elections/" + e.UUID + "/ballots"
	if none := read[api.Ballots](r, path); len(none.Ballots) != 0 || none.Next != nil {
		t.Errorf("%+v", none)
	}
	var cast []api.BallotStatus
	for _, voter := range []int{0, 1, 0, 2, 3} {
		cast = append(cast, r.cast(e.UUID, e.Ballot(voter, 0)))
	}
	for order, at := range map[string]func(int) int{"": func(i int) int { return i }, "&newest=true": func(i int) int { return 4 - i }} {
		i, next := 0, "0"
		for {
			page := read[api.Ballots](r, path+"?limit=2&from="+next+order)
			for _, b := range page.Ballots {
				c := cast[at(i)]
				if b.Tracker != c.Tracker || b.TrackerHex != c.TrackerHex || b.Height != c.Height || b.Block != c.Block || b.Time != c.Time || b.Transaction != c.Transaction {
					t.Errorf("%s %d: %+v, cast %+v", order, i, b, c)
				}
				if replaced := at(i) == 0; replaced != (b.ReplacedBy == cast[2].Tracker) {
					t.Errorf("%s %d: replaced by %q", order, i, b.ReplacedBy)
				}
				i++
			}
			if page.Next == nil {
				break
			}
			next = itoa(*page.Next)
		}
		if i != len(cast) {
			t.Errorf("%q: %d ballots listed", order, i)
		}
	}
}

// TestEvents: the chain of a final election, who offered what, and who attests it.
func TestEvents(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	ballot := e.Ballot(0, 1)
	e.Cast(0, ballot)
	e.Close()
	e.Tally([][]byte{ballot}, []int64{1})
	r.sync()
	path, admin := "/v1/elections/"+e.UUID+"/events", r.ledger.AdminAddress().Hex()
	got := read[api.Events](r, path)
	kinds := []string{"Setup", "EndBallots", "EncryptedTally", "PartialDecryption", "Result"}
	if len(got.Events) != len(kinds) {
		t.Fatalf("%+v", got)
	}
	for i, event := range got.Events {
		attested := i >= 2
		if event.Type != kinds[i] || (len(event.Attestations) == 1) != attested || (i == 2 || i == 4) && event.Submitter != admin {
			t.Errorf("%+v", event)
		}
		if attested && (event.Attestations[0].Account != admin || event.Attestations[0].Block > event.Block || event.Attestations[0].Time == "") {
			t.Errorf("%+v", event.Attestations)
		}
	}
	status := read[api.ElectionStatus](r, "/v1/elections/"+e.UUID)
	if last := got.Events[4]; last.Head != status.Head || last.Height != uint64(status.Events-1) {
		t.Errorf("%+v, the election has %s", last, status.Head)
	}
	outcome := sha256.Sum256(e.Outcome)
	if len(got.Outcome) != 1 || got.Outcome[0].Outcome != hex.EncodeToString(outcome[:]) || got.Outcome[0].Time == "" || !got.Outcome[0].Validator {
		t.Errorf("%+v", got.Outcome)
	}
	with := read[api.Events](r, path+"?ballots=true&limit=2")
	if len(with.Events) != 2 || with.Events[1].Type != "Ballot" || with.Next == nil || *with.Next != 2 {
		t.Errorf("%+v", with)
	}
}

// TestTurnoutByHour is one point an hour with ballots.
func TestTurnoutByHour(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{Voters: 4, ClosesAt: uint64(time.Now().Add(48 * time.Hour).Unix())})
	r.sync()
	for voter := range 4 {
		r.cast(e.UUID, e.Ballot(voter, 0))
		if voter%2 == 1 {
			r.ledger.Advance(3 * time.Hour)
		}
	}
	path := "/v1/elections/" + e.UUID + "/turnout?by=hour"
	got := read[api.TurnoutSeries](r, path)
	blocks := read[api.TurnoutSeries](r, "/v1/elections/"+e.UUID+"/turnout")
	last := got.Series[len(got.Series)-1]
	if len(got.Series) >= len(blocks.Series) || last.Voters != 4 || last.Ballots != 4 || last.Block != blocks.Series[3].Block || got.Voters != 4 {
		t.Errorf("%+v of %+v", got, blocks)
	}
	for _, p := range got.Series {
		if at, err := time.Parse(time.RFC3339, p.Time); err != nil || at.Minute() != 0 || at.Second() != 0 {
			t.Errorf("%+v", p)
		}
	}
	first := read[api.TurnoutSeries](r, path+"&limit=1")
	if first.Next == nil {
		t.Fatalf("%+v", first)
	}
	rest := read[api.TurnoutSeries](r, path+"&from="+itoa(*first.Next))
	if len(first.Series)+len(rest.Series) != len(got.Series) || rest.Series[0] != got.Series[1] {
		t.Errorf("%+v and %+v, together %+v", first, rest, got)
	}
}

// TestNamesAndNewest: lists say how elections are called, and the newest come first if wanted.
func TestNamesAndNewest(t *testing.T) {
	r := newRig(t, nil)
	named := func(raw string) func(string) []byte { return func(string) []byte { return []byte(raw) } }
	first := r.ledger.NewElection(chaintest.Options{Setup: true, Manifest: named(`{"name":"마당동","languages":{"en":{"name":"Madang"},"ja":{"description":"x"}}}`)})
	second := r.ledger.NewElection(chaintest.Options{Setup: true, Manifest: named(`not JSON`)})
	r.sync()
	list := read[api.Elections](r, "/v1/elections?newest=true&limit=1")
	if len(list.Elections) != 1 || list.Elections[0].UUID != second.UUID || list.Elections[0].Name != "" || list.Next == nil {
		t.Fatalf("%+v", list)
	}
	for range 2 { // from the index, and from memory
		rest := read[api.Elections](r, "/v1/elections?newest=true&before="+itoa(*list.Next))
		if len(rest.Elections) != 1 || rest.Next != nil || rest.Elections[0].Name != "마당동" || len(rest.Elections[0].Names) != 1 || rest.Elections[0].Names["en"] != "Madang" {
			t.Errorf("%+v", rest)
		}
	}
	if one := read[api.ElectionStatus](r, "/v1/elections/"+first.UUID); one.Name != "마당동" {
		t.Errorf("%+v", one)
	}
}
