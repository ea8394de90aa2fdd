// SPDX-License-Identifier: Apache-2.0

package index_test

import (
	"crypto/sha256"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/index"
)

// checkLists reads what pages list: newest first, by hours, by campaigns.
func checkLists(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	ctx := t.Context()
	campaign := sha256.Sum256([]byte("campaign"))
	newest := must[[]*index.Election](t)(ix.Newest(ctx, nil, 10, 10))
	older := must[[]*index.Election](t)(ix.Newest(ctx, campaign[:], 1, 10))
	if len(newest) != 2 || newest[0].UUID != s.draft.UUID || len(older) != 1 || older[0].UUID != s.done.UUID {
		t.Errorf("%+v, %+v", newest, older)
	}
	if e := must[*index.Election](t)(ix.ElectionAt(ctx, s.draft.Address)); e.UUID != s.draft.UUID {
		t.Errorf("%+v", e)
	}
	if _, err := ix.ElectionAt(ctx, common.Address{1}); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("no election there: %v", err)
	}
	if all := must[[]index.Campaign](t)(ix.Campaigns(ctx, 10, 10)); len(all) != 1 || all[0] != (index.Campaign{Hash: campaign}) {
		t.Errorf("%+v", all)
	}
	if none := must[[]index.Campaign](t)(ix.Campaigns(ctx, 0, 10)); len(none) != 0 {
		t.Errorf("before the first: %+v", none)
	}
	if document := must[[]byte](t)(ix.CampaignDocument(ctx, campaign)); string(document) != "campaign" {
		t.Errorf("document %q", document)
	}
	manifest := sha256.Sum256(s.done.Manifest)
	for _, hash := range [][32]byte{{1}, manifest} { // a payload that is no campaign's
		if _, err := ix.CampaignDocument(ctx, hash); !errors.Is(err, index.ErrNotFound) {
			t.Errorf("campaign %x: %v", hash, err)
		}
	}
	checkBallotList(t, s, ix)
	checkStated(t, s, ix)
}

func checkBallotList(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	for _, c := range []struct {
		newest bool
		from   uint64
		limit  int
		want   []uint64
	}{{false, 0, 3, []uint64{1, 2, 3}}, {false, 3, 9, []uint64{3, 4}}, {true, 0, 3, []uint64{4, 3, 2}}, {true, 2, 9, []uint64{2, 1}}, {false, 1 << 63, 9, nil}} {
		got := must[[]index.Ballot](t)(ix.Ballots(t.Context(), 0, c.newest, c.from, c.limit))
		if len(got) != len(c.want) {
			t.Errorf("%+v: %+v", c, got)
			continue
		}
		for i, b := range got {
			if b.Height != c.want[i] || b.Tracker != sha256.Sum256(s.ballots[b.Height-1]) || (b.ReplacedBy != nil) != (b.Height == 1) {
				t.Errorf("%+v: %+v", c, b)
			}
		}
	}
	hours := must[[]index.Hour](t)(ix.Hours(t.Context(), 0, 0, 10))
	points := must[[]index.TurnoutPoint](t)(ix.Turnout(t.Context(), 0, 0, 10))
	last, first := hours[len(hours)-1], hours[0]
	if last.Voters != 3 || last.Ballots != 4 || last.Block != points[len(points)-1].Block || first.First != points[0].Block ||
		first.Time%3600 != 0 || first.Time > points[0].Time || points[0].Time-first.Time >= 3600 {
		t.Errorf("hours %+v of %+v", hours, points)
	}
	if rest := must[[]index.Hour](t)(ix.Hours(t.Context(), 0, last.Block+1, 10)); len(rest) != 0 {
		t.Errorf("after the last block: %+v", rest)
	}
}

// checkStated: who offered and attested events, and when; and the chain without its ballots.
func checkStated(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	submissions := must[[]index.Submission](t)(ix.Submissions(t.Context(), 0))
	attestations := must[[]index.Attestation](t)(ix.Attestations(t.Context(), 0))
	for _, a := range attestations {
		header := must[*types.Header](t)(s.Client.HeaderByNumber(t.Context(), new(big.Int).SetUint64(a.Block)))
		if a.Time != header.Time || a.Account != s.AdminAddress() {
			t.Errorf("%+v in a block of %d", a, header.Time)
		}
	}
	if len(submissions) == 0 || submissions[0].Type != "EncryptedTally" || submissions[0].Time == 0 || submissions[0].Submitter != s.AdminAddress() {
		t.Errorf("%+v", submissions)
	}
	events := must[[]index.Event](t)(ix.Events(t.Context(), 0, false, 1, 2))
	if len(events) != 2 || events[0].Type != "EndBallots" || events[1].Type != "EncryptedTally" {
		t.Errorf("%+v", events)
	}
	if raw := must[[]byte](t)(ix.Published(t.Context(), 0, chain.EncryptedTally)); len(raw) == 0 {
		t.Error("no tally")
	}
}
