// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"slices"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/manifest"
)

// submitted publishes a payload and submits it.
func (v *vote) submitted(who string, t chain.EventType, payload []byte) {
	v.t.Helper()
	v.call(who, "submit", uint8(t), v.publish(who, payload))
}

// contributed publishes a trustee's shuffle or partial decryption and submits
// it, right or wrong.
func (v *vote) contributed(who string, t chain.EventType, content []byte) {
	v.t.Helper()
	v.call(who, "contribute", uint8(t), v.publish(who, content))
}

// tallyOf adds up the ballots in the archive but for the first few.
func (v *vote) tallyOf(b *box, skip int) *belenios.Tally {
	v.t.Helper()
	tally := b.election.NewTally()
	_, err := b.each(func(r *archive.Record) error {
		if r.Event.Type != archive.Ballot {
			return nil
		}
		if skip--; skip >= 0 {
			return nil
		}
		ballot, err := b.election.VerifyBallot(r.Data[0])
		v.ok(err)
		return tally.Add(ballot, 1)
	})
	v.ok(err)
	return tally
}

// attestations of the validators so far.
func (v *vote) attestations() (found []contracts.ElectionAttested) {
	v.t.Helper()
	filterer, err := contracts.NewElectionFilterer(v.address, v.ledger)
	v.ok(err)
	logs, err := filterer.FilterAttested(filterOpts(v.ctx), nil, nil)
	v.ok(err)
	defer logs.Close()
	for logs.Next() {
		found = append(found, *logs.Event)
	}
	v.ok(logs.Error())
	return found
}

// nothing checks that rounds of an attester append nothing, attest nothing and
// refuse as many submissions, each once.
func (v *vote) nothing(a *Attester, log *logbook, refusals int) {
	v.t.Helper()
	before, attested, lines := v.status(), len(v.attestations()), len(log.with(""))
	v.rounds(a, 3)
	if now := v.status(); now.Head != before.Head {
		v.t.Fatalf("event %d was appended in phase %s", before.Height, contracts.PhaseName(before.Phase))
	}
	if n := len(v.attestations()) - attested; n != 0 {
		v.t.Fatalf("%d wrong submissions were attested", n)
	}
	said := log.with("")[lines:]
	if len(said) != refusals || len(log.with("submission refused")) != lines+refusals {
		v.t.Errorf("%d submissions refused, want %d: %q", len(said), refusals, said)
	}
}

// ordinary is the size of most tests of counting.
var ordinary = size{members: 1, validators: 1, trustees: 2, voters: 2}

func TestAttesterTallies(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, ordinary)
	v := w.closed([]int{1, 0, 0}, []int{0, 1, 1})
	a, log := w.attester("validator-1")
	v.nothing(a, log, 0)

	b := v.box()
	right, less := v.tallyOf(b, 0), v.tallyOf(b, 1)
	encrypted := v.publish("trustee-1", right.EncryptedTally())
	sized := func(n, weight int64, of [32]byte) []byte {
		return belenios.SizedEncryptedTally{NumTallied: n, TotalWeight: weight, EncryptedTally: of}.Marshal()
	}
	wrong := [][]byte{
		sized(2, 2, v.publish("trustee-1", less.EncryptedTally())), // one ballot left out
		sized(3, 2, encrypted), sized(1, 2, encrypted),
		sized(2, 3, encrypted), sized(2, 0, encrypted),
		sized(1, 1, v.publish("trustee-1", less.EncryptedTally())), // left out, and said so
		sized(2, 2, v.publish("trustee-1", []byte("rubbish"))),
		sized(2, 2, v.publish("trustee-1", []byte(`[[]]`))),
		append(right.SizedEncryptedTally(), ' '),
		[]byte("rubbish"),
		[]byte("{}"),
	}
	for i, payload := range wrong {
		v.submitted([]string{"trustee-1", "trustee-2"}[i%2], chain.EncryptedTally, payload)
	}
	v.nothing(a, log, len(wrong))

	// What is not published may be yet: the one waits, and so does the other.
	v.call("trustee-1", "submit", uint8(chain.EncryptedTally), [32]byte{1})
	v.submitted("trustee-1", chain.EncryptedTally, sized(2, 2, [32]byte{2}))
	v.nothing(a, log, 0)

	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseDecrypting)
	if n := len(log.with("")); n != len(wrong) {
		t.Errorf("log: %q", log.with(""))
	}
}

// A submission whose bytes come after it is attested when they are there.
func TestAttesterAwaitsPayload(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, ordinary)
	v := w.closed([]int{1, 0, 0})
	a, log := w.attester("validator-1")
	tally := v.tallyOf(v.box(), 0)
	v.call("organiser", "submit", uint8(chain.EncryptedTally), sha256.Sum256(tally.SizedEncryptedTally()))
	v.nothing(a, log, 0)
	v.publish("organiser", tally.SizedEncryptedTally())
	v.nothing(a, log, 0)
	// Another's chunks under the same name are no obstacle.
	v.call("registrar", "publish", sha256.Sum256(tally.EncryptedTally()), uint32(0), uint32(1), []byte("rubbish"))
	v.nothing(a, log, 0)
	v.publish("trustee-2", tally.EncryptedTally())
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseDecrypting)
}

// swapped is a partial decryption with its first two proofs exchanged.
func swapped(t *testing.T, partial []byte) []byte {
	t.Helper()
	proofs := bytes.SplitAfter(partial, []byte(`"response":`))
	if len(proofs) < 3 {
		t.Fatalf("no proofs in %s", partial)
	}
	i, j := bytes.IndexByte(proofs[1], '}'), bytes.IndexByte(proofs[2], '}')
	first, second := bytes.Clone(proofs[1][:i]), bytes.Clone(proofs[2][:j])
	proofs[1], proofs[2] = append(second, proofs[1][i:]...), append(first, proofs[2][j:]...)
	return bytes.Join(proofs, nil)
}

func TestAttesterDecryptionsAndResult(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, ordinary)
	v := w.closed([]int{1, 0, 0}, []int{0, 1, 1})
	a, log := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseDecrypting)

	b := v.box()
	stranger, err := belenios.GenerateTrusteeKey(rand.Reader, testGroup)
	w.ok(err)
	partial := func(key *belenios.TrusteeKey, tally *belenios.Tally) []byte {
		raw, err := b.election.Decrypt(rand.Reader, key, tally.EncryptedTally())
		w.ok(err)
		return raw
	}
	tally, less := v.tallyOf(b, 0), v.tallyOf(b, 1)
	first, second := v.key(0), v.key(1)
	good := partial(first, tally)
	wrong := []struct {
		by      int
		content []byte
	}{
		{1, good}, // another's
		{0, partial(second, tally)},
		{0, partial(stranger, tally)},
		{0, partial(first, less)}, // of another tally
		{0, swapped(t, good)},
		{1, []byte("rubbish")},
		{0, []byte("{}")},
		{1, tally.EncryptedTally()},
	}
	for _, c := range wrong {
		v.contributed(trustee(c.by), chain.PartialDecryption, c.content)
	}
	v.call("trustee-2", "contribute", uint8(chain.PartialDecryption), [32]byte{1}) // never published
	v.nothing(a, log, len(wrong))

	// Two of one trustee: once the first is in, the contract takes no second.
	v.contributed("trustee-1", chain.PartialDecryption, good)
	v.contributed("trustee-1", chain.PartialDecryption, partial(first, tally))
	w.rounds(a, 1)
	if s := v.status(); s.Decrypted != 1 {
		t.Fatalf("%d partial decryptions", s.Decrypted)
	}
	v.nothing(a, log, 3) // those of the other trustee are looked at again
	v.ok(v.decrypt(1))
	w.rounds(a, 1)
	if s := v.status(); s.Decrypted != 2 {
		t.Fatalf("%d partial decryptions", s.Decrypted)
	}

	results := []string{
		`{"result":[[1,1,0]]}`, `{"result":[[1,1,1,0]]}`, `{"result":[[1,1]]}`, `{"result":[[1,1,1],[1]]}`,
		`{"result":[[1,1,1]]} `, `{"result":[]}`, `rubbish`, ``,
	}
	for _, r := range slices.DeleteFunc(results, func(s string) bool { return s == "" }) {
		v.submitted("trustee-2", chain.Result, []byte(r))
	}
	v.nothing(a, log, len(results)-1)
	v.ok(v.as("trustee-1").SubmitResult(v.ctx, v.address))
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseTallied)
	outcomeIs(t, v, a, []int64{1, 1, 1})
}

// outcomeIs makes a round that attests the outcome, and checks that it is what
// budget makes of these votes.
func outcomeIs(t *testing.T, v *vote, a *Attester, votes []int64) {
	t.Helper()
	want, err := v.manifest.Outcome(v.manifest.Bytes(), manifest.Counted{Ballots: int64(v.status().Voters), Counts: votes})
	v.ok(err)
	v.rounds(a, 1)
	s := v.status()
	if s.Phase != contracts.PhaseFinal || s.Outcome != sha256.Sum256(want.Bytes()) {
		t.Errorf("phase %s, outcome %x, want %x", contracts.PhaseName(s.Phase), s.Outcome, sha256.Sum256(want.Bytes()))
	}
	v.rounds(a, 2)
	if !a.settled[v.address] || len(a.boxes) != 0 {
		t.Errorf("a final election is not settled: %v, %d boxes", a.settled, len(a.boxes))
	}
}
