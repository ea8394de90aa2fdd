// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"crypto/sha256"
	"testing"
	"time"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway/api"
)

// trustees asks for an election's trusteeship.
func (r *rig) trustees(uuid string) api.Trusteeship {
	r.t.Helper()
	r.sync()
	var e api.ElectionStatus
	r.get("/v1/elections/"+uuid).decode(r.t, &e)
	if e.Trusteeship == nil {
		r.t.Fatalf("%s: no trusteeship", e.Phase)
	}
	return *e.Trusteeship
}

// TestTrusteeship follows the ceremony of a single trustee and a group of one.
func TestTrusteeship(t *testing.T) {
	r := newRig(t, nil)
	member := r.ledger.NewParty(contracts.RoleTrustee)
	e := r.ledger.NewElection(chaintest.Options{Freeze: func(f *contracts.IElectionFrozen) {
		f.Trustees = append(f.Trustees, member.From())
		f.Members, f.Threshold, f.Decryptions, f.RoundSeconds = 1, 1, 2, 3600
	}})
	message := sha256.Sum256([]byte("message"))
	expect := func(round int, stage string, single, group bool) api.Trusteeship {
		t.Helper()
		got := r.trustees(e.UUID)
		if c := got.Ceremony; c.Round != round || c.Stage != stage || c.Attempt != 1 ||
			got.Trustees[0].Awaited != single || got.Trustees[1].Awaited != group {
			t.Errorf("%+v", got)
		}
		return got
	}
	first := expect(0, "commit", true, true)
	deadline, err := time.Parse(time.RFC3339, first.Ceremony.Deadline)
	r.ok(err)
	if first.Trustees[0].Member || !first.Trustees[1].Member || first.Trustees[1].Account != member.From().Hex() {
		t.Errorf("%+v", first.Trustees)
	}
	r.ledger.MustAs(member, e.Address, contracts.ElectionMetaData, "commitMessage", uint8(0), message)
	expect(0, "commit", true, false)
	r.ledger.Advance(2 * time.Hour)
	r.ledger.Mine()
	if late := r.trustees(e.UUID).Ceremony; !late.Late || late.Deadline != first.Ceremony.Deadline {
		t.Errorf("two hours later: %+v, deadline %s", late, deadline)
	}
	r.ledger.Must(e.Address, contracts.ElectionMetaData, "commitMessage", uint8(0), sha256.Sum256([]byte("admin's")))
	if now := expect(0, "reveal", true, true); now.Ceremony.Late {
		t.Errorf("late in the stage that has just begun: %+v", now)
	}
	r.ledger.Must(e.Address, contracts.ElectionMetaData, "complain", uint16(2), "nothing published")
	r.ledger.MustAs(member, e.Address, contracts.ElectionMetaData, "revealMessage", uint8(0), message)
	got := expect(0, "reveal", true, false)
	if len(got.Complaints) != 1 || got.Complaints[0].About != 2 || got.Complaints[0].Reason != "nothing published" ||
		got.Complaints[0].From != r.ledger.AdminAddress().Hex() {
		t.Errorf("%+v", got.Complaints)
	}
	r.ledger.Must(e.Address, contracts.ElectionMetaData, "revealMessage", uint8(0), sha256.Sum256([]byte("admin's")))
	expect(1, "commit", false, true)
}

// TestTrusteeshipAfterVoting: who has decrypted, and whom the election waits for.
func TestTrusteeshipAfterVoting(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	before := r.trustees(e.UUID)
	if before.Ceremony.Stage != "complete" || before.Ceremony.Deadline != "" || before.Trustees[0].Awaited {
		t.Errorf("%+v", before)
	}
	ballot := e.Ballot(0, 1)
	r.cast(e.UUID, ballot)
	e.Close()
	e.Tally([][]byte{ballot}, []int64{1})
	after := r.trustees(e.UUID)
	if after.Decryptions != 1 || after.Shuffles != 0 || !after.Trustees[0].Decrypted || after.Trustees[0].Awaited {
		t.Errorf("%+v", after)
	}
}
