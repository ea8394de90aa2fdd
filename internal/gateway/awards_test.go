// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"crypto/sha256"
	"encoding/hex"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
)

// books is a final election with its awards recorded, and a second organisation.
func books(r *rig) (*chaintest.Election, func(method string, args ...any)) {
	r.t.Helper()
	e := r.ledger.NewElection(chaintest.Options{})
	e.Outcome = []byte(`{"votes":[1,0],"awards":[{"project":"a","amount":"100"},{"project":"b","amount":"50"}]}`)
	ballot := e.Ballot(0, 0)
	e.Cast(0, ballot)
	e.Close()
	e.Tally([][]byte{ballot}, []int64{1})
	r.sync()
	if a := r.get("/v1/elections/" + e.UUID + "/awards"); a.status != 404 || a.code() != string(api.CodeNotPublished) {
		r.t.Errorf("before recording: %d %s", a.status, a.body)
	}
	o, err := contracts.SplitOutcome(e.Outcome)
	r.ok(err)
	call := func(method string, args ...any) {
		r.t.Helper()
		r.ledger.Must(r.ledger.Awards, contracts.AwardsMetaData, method, append([]any{e.Address}, args...)...)
	}
	call("record", o.Prefix, o.Projects, o.Amounts, true)
	return e, call
}

func (r *rig) awards(uuid string) api.Awards {
	r.t.Helper()
	r.sync()
	var out api.Awards
	a := r.get("/v1/elections/" + uuid + "/awards")
	if a.status != 200 {
		r.t.Fatalf("%d %s", a.status, a.body)
	}
	a.decode(r.t, &out)
	return out
}

// TestAwards follows a book from its recording through each kind of entry and each decision.
func TestAwards(t *testing.T) {
	r := newRig(t, nil)
	e, call := books(r)
	admin, document, text := r.ledger.AdminAddress().Hex(), sha256.Sum256([]byte("invoice")), sha256.Sum256([]byte("text"))
	outcome := sha256.Sum256(e.Outcome)
	first := r.awards(e.UUID)
	if first.Outcome != hex.EncodeToString(outcome[:]) || first.Recorder != admin || first.Bookkeeper != admin ||
		first.Awarded != "150" || first.Paid != "0" || first.RecordedIn == 0 || first.Block < first.RecordedIn ||
		len(first.Projects) != 2 || first.Projects[1].Project != "b" || first.Projects[1].Entries == nil {
		t.Errorf("%+v", first)
	}
	second := r.ledger.NewParty(contracts.RoleAuditor)
	other := func(method string, args ...any) {
		t.Helper()
		r.ledger.MustAs(second, r.ledger.Awards, contracts.AwardsMetaData, method, append([]any{e.Address}, args...)...)
	}
	r.ledger.Decide(r.ledger.Organisations, contracts.OrganisationsMetaData, "addMember", second.From(), "Second")

	call("proposePayment", uint32(1), big.NewInt(20), document)
	call("proposeMilestone", uint32(1), text, [32]byte{}, uint64(1_900_000_000))
	other("confirm", big.NewInt(0))
	other("confirm", big.NewInt(1))
	call("proposeReached", uint32(1), document)
	call("proposeRefund", uint32(1), big.NewInt(5), document)
	other("reject", big.NewInt(3), "not received")
	call("proposePayment", uint32(1), big.NewInt(30), document)
	call("withdraw", big.NewInt(4))
	call("proposePayment", uint32(0), big.NewInt(100), document)

	got := r.awards(e.UUID)
	b := got.Projects[1]
	if got.Paid != "20" || b.Paid != "20" || b.Pending != "0" || got.Projects[0].Pending != "100" || len(b.Entries) != 5 || len(got.Projects[0].Entries) != 1 {
		t.Fatalf("%+v", got)
	}
	payment, milestone, reached, refund, withdrawn := b.Entries[0], b.Entries[1], b.Entries[2], b.Entries[3], b.Entries[4]
	if payment.Kind != "payment" || payment.State != "confirmed" || payment.Amount != "20" || payment.Document != hex.EncodeToString(document[:]) ||
		payment.Proposed.Account != admin || payment.Proposed.Organisation != admin || payment.Decided == nil ||
		payment.Decided.Account != second.From().Hex() || payment.Decided.Block <= payment.Proposed.Block {
		t.Errorf("%+v", payment)
	}
	if milestone.Planned != "2030-03-17T17:46:40Z" || milestone.Text != hex.EncodeToString(text[:]) || milestone.Document != "" ||
		milestone.Reached == nil || *milestone.Reached != 2 || milestone.Milestone != nil {
		t.Errorf("%+v", milestone)
	}
	if reached.State != "proposed" || reached.Milestone == nil || *reached.Milestone != 1 || reached.Decided != nil || reached.Reached != nil {
		t.Errorf("%+v", reached)
	}
	if refund.State != "rejected" || refund.Reason != "not received" || refund.Amount != "5" {
		t.Errorf("%+v", refund)
	}
	if withdrawn.State != "withdrawn" || withdrawn.Decided.Account != admin || withdrawn.ID != 4 {
		t.Errorf("%+v", withdrawn)
	}
}

// TestAwardsMissing: no such election, and a ledger without the contract.
func TestAwardsMissing(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	for path, code := range map[string]api.Code{"nonesuch": api.CodeElectionUnknown, e.UUID: api.CodeNotPublished} {
		if a := r.get("/v1/elections/" + path + "/awards"); a.status != 404 || a.code() != string(code) {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
	for _, at := range []common.Address{{}, {1}} {
		r.change = func(c *gateway.Config) { c.Awards = at }
		r.restart()
		if a := r.get("/v1/elections/" + e.UUID + "/awards"); a.status != 404 || a.code() != string(api.CodeNotPublished) {
			t.Errorf("no contract at %s: %d %s", at, a.status, a.body)
		}
	}
}
