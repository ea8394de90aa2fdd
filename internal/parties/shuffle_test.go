// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/verifier"
)

// shuffle is a trustee's shuffle.
func (v *vote) shuffle(i int) error {
	return v.as(trustee(i)).SubmitShuffle(v.ctx, rand.Reader, v.address, verifier.Options{})
}

// A whole election with shuffled ballots, whose key is shared: one single
// trustee and two of three others, one of whom does not come.
func TestWholeSharedElection(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 2, trustees: 4, group: 3, threshold: 2, voters: 3, shuffled: true})
	v := w.create(w.manifest())
	v.awaits("trustee 1", "round 1 of 3, commit")
	v.ceremony()
	for i := range v.keyrings {
		step, err := v.step(i)
		if err != nil || !step.Complete() || step.Did != "" {
			t.Errorf("trustee %d after the ceremony: %+v, %v", i+1, step, err)
		}
	}
	v.awaits("registrar", "roll")
	v.setUp()
	v.awaits("organisations", "open")
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	v.cast(0, 1, 0, 0)
	v.cast(1, 0, 1, 1)
	v.cast(2, 1, 1, 0)
	v.cast(2, 0, 0, 1)
	v.ok(v.as("member-1").ApproveClosing(v.ctx, v.address))
	v.awaits("organiser", "encrypted tally")
	refused(t, v.shuffle(0), ErrTooEarly, "phase Closed")

	stop := attest(w)
	defer stop()
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	v.until("shuffling", func(s *Status) bool { return s.Phase == contracts.PhaseShuffling })
	for n, i := range []int{2, 0, 3} {
		refused(t, v.as("organiser").SubmitEndShuffles(v.ctx, v.address), ErrTooEarly, "of 3 shuffles")
		v.awaits(TrusteeName(v.status().Frozen.Trustees, i+1), "shuffle")
		v.ok(v.shuffle(i))
		v.until("shuffle", func(s *Status) bool { return int(s.Shuffles) == n+1 })
		refused(t, v.shuffle(i), ErrDone, "it is in the chain")
	}
	refused(t, v.decrypt(0), ErrTooEarly, "phase Shuffling")
	v.awaits("organiser", "end the shuffling")
	v.ok(v.as("organiser").SubmitEndShuffles(v.ctx, v.address))
	v.until("end of the shuffles", func(s *Status) bool { return s.Phase == contracts.PhaseDecrypting })
	refused(t, v.shuffle(1), ErrDone, "phase Decrypting")

	for n, i := range []int{3, 1, 0} { // trustee 3 does not come
		refused(t, v.as("organiser").SubmitResult(v.ctx, v.address), ErrTooEarly, []string{
			"trustee 1, 2 more of trustees 2 to 4", "trustee 1, 1 more of trustees 2 to 4", "wanted are those of trustee 1",
		}[n])
		v.ok(v.decrypt(i))
		v.until("partial decryption", func(s *Status) bool { return int(s.Decrypted) == n+1 })
	}
	v.ok(v.as("organiser").SubmitResult(v.ctx, v.address))
	v.until("final election", func(s *Status) bool { return s.Phase == contracts.PhaseFinal })

	dir := t.TempDir()
	_, err := ExportTo(v.ctx, v.ledger, v.address, dir)
	v.ok(err)
	report, err := verifier.Directory(v.ctx, dir, verifier.Options{Final: true})
	v.ok(err)
	v.ok(report.Err())
	outcome, err := os.ReadFile(filepath.Join(dir, OutcomeFile))
	if err != nil || !bytes.Contains(outcome, []byte(`"votes":[1,1,2]`)) {
		t.Errorf("outcome %s, %v", outcome, err)
	}
}

// A wrong shuffle is refused and nobody builds on it; a right one is waited for.
func TestShufflesRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 3, group: 3, threshold: 2, voters: 2, shuffled: true})
	v := w.closed([]int{1, 0, 0}, []int{0, 1, 1})
	a, log := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseShuffling)
	refused(t, v.as("stranger").SubmitShuffle(v.ctx, rand.Reader, v.address, verifier.Options{}), nil, "is no trustee")

	mix, err := v.box().mix()
	w.ok(err)
	start := mix.EncryptedTally()
	shuffle := func(m *belenios.Mix) []byte {
		raw, err := m.Shuffle(rand.Reader)
		w.ok(err)
		return raw
	}
	first := shuffle(mix)
	w.ok(mix.Apply(first))
	later := shuffle(mix) // of a state that is not in the chain
	wrong := [][]byte{later, []byte("rubbish"), []byte("{}"), start, append(slices.Clone(first), ' ')}
	for _, content := range wrong {
		v.contributed("trustee-1", chain.Shuffle, content)
	}
	v.call("trustee-1", "contribute", uint8(chain.Shuffle), [32]byte{1}) // never published
	v.awaits("validators", "Shuffle")
	v.nothing(a, log, len(wrong))

	v.ok(v.shuffle(1)) // passes over the wrong ones
	refused(t, v.shuffle(2), ErrTooEarly, "the shuffle of trustee 2 (0x")
	refused(t, v.shuffle(1), ErrSubmitted, "")
	w.rounds(a, 1)
	if s := v.status(); s.Shuffles != 1 {
		t.Fatalf("%d shuffles", s.Shuffles)
	}

	// Two on the same state: the second is overtaken, and made again.
	again, err := v.box().mix()
	w.ok(err)
	v.contributed("trustee-3", chain.Shuffle, shuffle(again))
	v.contributed("trustee-1", chain.Shuffle, shuffle(again))
	w.rounds(a, 2)
	if s := v.status(); s.Shuffles != 2 {
		t.Fatalf("%d shuffles", s.Shuffles)
	}
	v.ok(v.shuffle(0))
	w.rounds(a, 1)
	v.ok(v.as("organiser").SubmitEndShuffles(v.ctx, v.address))
	w.rounds(a, 1)
	if s := v.status(); s.Shuffles != 3 || s.Phase != contracts.PhaseDecrypting {
		t.Fatalf("%d shuffles, phase %s", s.Shuffles, contracts.PhaseName(s.Phase))
	}
	decryptsRefused(t, v, a, start)
}

// decryptsRefused: a trustee's wrong partial decryptions are refused and those
// of the others suffice; its right one is welcome until the result.
func decryptsRefused(t *testing.T, v *vote, a *Attester, unshuffled []byte) {
	t.Helper()
	b := v.box()
	wrong, err := b.election.Decrypt(rand.Reader, v.key(0), unshuffled)
	v.ok(err)
	v.contributed("trustee-1", chain.PartialDecryption, wrong)
	v.contributed("trustee-1", chain.PartialDecryption, []byte("rubbish"))
	v.rounds(a, 3)
	if s := v.status(); s.Decrypted != 0 {
		t.Fatalf("%d partial decryptions", s.Decrypted)
	}
	v.ok(v.decrypt(1))
	refused(t, v.decrypt(1), ErrSubmitted, "")
	v.rounds(a, 1)
	v.awaits("trustee 1", "1 more of these needed")
	refused(t, v.as("organiser").SubmitResult(v.ctx, v.address), ErrTooEarly, "1 more of trustees 1 to 3")
	v.ok(v.decrypt(2))
	v.rounds(a, 1)
	v.awaits("organiser", "result")
	v.ok(v.decrypt(0))
	v.rounds(a, 1)
	if s := v.status(); s.Decrypted != 3 {
		t.Fatalf("%d partial decryptions", s.Decrypted)
	}
	v.ok(v.as("trustee-2").SubmitResult(v.ctx, v.address))
	v.rounds(a, 2)
	v.phaseIs(contracts.PhaseFinal)
}

// Even when validators append a wrong shuffle, no trustee goes on from it.
func TestWrongShuffleAppended(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 2, group: 2, threshold: 1, voters: 1, shuffled: true})
	v := w.closed([]int{1, 0, 0})
	a, _ := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	mix, err := v.box().mix()
	w.ok(err)
	raw, err := mix.Shuffle(rand.Reader)
	w.ok(err)
	w.ok(mix.Apply(raw))
	later, err := mix.Shuffle(rand.Reader)
	w.ok(err)
	v.force(chain.Shuffle, later)
	if s := v.status(); s.Shuffles != 1 {
		t.Fatalf("%d shuffles", s.Shuffles)
	}
	refused(t, v.shuffle(1), nil, "not shuffling, the archive does not verify")
	v.call("organiser", "submit", uint8(chain.EndShuffles), [32]byte{})
	v.call("validator-1", "attest", v.status().Height, uint8(chain.EndShuffles), [32]byte{})
	v.phaseIs(contracts.PhaseDecrypting)
	refused(t, v.decrypt(1), nil, "not decrypting, the archive does not verify")
}
