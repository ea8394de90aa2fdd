// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"testing"

	"github.com/ethereum/go-ethereum"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/manifest"
)

// late is a node by whose time others have been quicker: it lets them act just
// before it sends.
type late struct {
	Ledger
	others func()
}

func (l *late) EstimateGas(ctx context.Context, msg ethereum.CallMsg) (uint64, error) {
	if others := l.others; others != nil {
		l.others = nil
		others()
	}
	return l.Ledger.EstimateGas(ctx, msg)
}

// With four validators three are enough. It is nothing to be warned of that the
// fourth comes too late, for an event as for the outcome.
func TestAttesterOvertaken(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 4, trustees: 1, voters: 1})
	v := w.closed([]int{1, 1, 0})
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))

	node := &late{Ledger: w.ledger}
	w.through(node, "validator-4")
	slow, _ := w.attester("validator-4")
	var quick []*Attester
	for _, who := range []string{"validator-1", "validator-2", "validator-3"} {
		a, _ := w.attester(who)
		quick = append(quick, a)
	}
	overtake := func(phase contracts.Phase) {
		t.Helper()
		node.others = func() {
			for _, a := range quick {
				w.ok(a.round(t.Context()))
			}
		}
		w.rounds(slow, 1)
		if node.others != nil {
			t.Fatal("the slow validator did not try")
		}
		v.phaseIs(phase)
	}
	overtake(contracts.PhaseDecrypting)
	v.ok(v.decrypt(0))
	overtake(contracts.PhaseDecrypting)
	v.ok(v.as("organiser").SubmitResult(v.ctx, v.address))
	overtake(contracts.PhaseTallied)
	overtake(contracts.PhaseFinal)
	if len(slow.boxes) != 0 {
		t.Error("the archive is kept")
	}
	outcome, err := v.manifest.Outcome(v.manifest.Bytes(), manifest.Counted{Ballots: int64(v.status().Voters), Counts: []int64{1, 1, 0}})
	w.ok(err)
	if v.status().Outcome != sha256.Sum256(outcome.Bytes()) {
		t.Errorf("outcome %x", v.status().Outcome)
	}
	if b := v.box(); len(b.events[archive.PartialDecryption]) != 1 || len(b.events[archive.Result]) != 1 {
		t.Errorf("events %v", b.events)
	}
}

// With two validators neither appends alone. One attests one submission a
// height: attesting the next right one would take the first back.
func TestAttestersTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 2, trustees: 2, voters: 1})
	v := w.closed([]int{1, 0, 1})
	a, log := w.attester("validator-1")
	b, _ := w.attester("validator-2")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 3)
	v.phaseIs(contracts.PhaseClosed)
	restarted, _ := w.attester("validator-1")
	w.rounds(restarted, 1)
	if got := v.attestations(); len(got) != 1 {
		t.Fatalf("%d attestations of one validator", len(got))
	}
	w.rounds(b, 1)
	v.phaseIs(contracts.PhaseDecrypting)

	v.ok(v.decrypt(0))
	v.ok(v.decrypt(1))
	w.rounds(a, 4)
	if got := v.attestations()[2:]; len(got) != 1 {
		t.Fatalf("one validator attested %d times at one height", len(got))
	}
	w.rounds(b, 1)
	if got := v.status().Decrypted; got != 1 {
		t.Fatalf("%d partial decryptions after both have attested", got)
	}
	w.rounds(a, 1)
	w.rounds(b, 1)
	v.ok(v.as("organiser").SubmitResult(v.ctx, v.address))
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseDecrypting)
	w.rounds(b, 1)
	v.phaseIs(contracts.PhaseTallied)
	w.rounds(a, 2)
	v.phaseIs(contracts.PhaseTallied)
	outcomeIs(t, v, b, []int64{1, 0, 1})
	w.rounds(a, 1)
	if len(log.with("")) != 0 || len(a.boxes) != 0 {
		t.Errorf("log %q, %d boxes", log.with(""), len(a.boxes))
	}
}
