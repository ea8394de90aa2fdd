// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/archive"
)

// Candidate tells whether an archive would still be valid with one more event:
// nil if so, a [*CheckError] if not. data is what comes with the event, in the
// order of [archive.Writer.Append].
//
// The archive so far must have been verified before: its ballots' proofs, its
// shuffles and, but for a Result, its partial decryptions are not verified
// again. For an EncryptedTally the ballots are parsed and added up; for a Ballot
// its proofs, its credential and that it is new are checked; a Shuffle and a
// PartialDecryption are verified against what the last shuffle left; a Result is
// recomputed from the partial decryptions. For Setup, archiveSoFar may be nil.
func Candidate(ctx context.Context, archiveSoFar io.ReadSeeker, opts Options, event archive.EventType, data ...[]byte) error {
	v := newVerification(opts, archiveSoFar, archiveChecks)
	v.board.lean = true
	v.board.needRoll = event == archive.Setup || event == archive.Ballot || event == archive.EncryptedTally
	if archiveSoFar != nil {
		if err := v.sofar(ctx); err != nil {
			return err
		}
	}
	must, err := v.candidate(ctx, event, data)
	if err != nil {
		return err
	}
	if err := v.book.firstFailed(); err != nil {
		return err
	}
	return v.judged(must)
}

func (v *verification) sofar(ctx context.Context) error {
	if err := sniff(v.r); err != nil {
		return err
	}
	if _, err := v.firstPass(ctx); err != nil {
		return err
	}
	return v.book.firstFailed()
}

// candidate checks the event. must are the checks that it has to have decided
// unless one failed.
func (v *verification) candidate(ctx context.Context, event archive.EventType, data [][]byte) (must []CheckID, err error) {
	b := v.board
	before, head := b.events, b.head
	t := newTail(b)
	switch event { // what the candidate goes on from, before it is there
	case archive.Shuffle, archive.PartialDecryption, archive.Result:
		v.standing(t)
	}
	if err := b.apply(ctx, v.record(event, data)); err != nil {
		return nil, err
	}
	// A ballot's own checks tell more than those of where it stands.
	if b.election == nil || v.book.failed(EventOrder, DataHashes) || event != archive.Ballot && v.book.anyFailed() {
		return []CheckID{EventOrder}, nil // some check has failed
	}
	switch event {
	case archive.Setup:
		return []CheckID{SetupHashes, ElectionForm, TrusteeKeys, ElectionKey, Roll}, nil
	case archive.Ballot:
		v.oneBallot(before, data[0])
		return nil, nil
	case archive.EncryptedTally:
		return []CheckID{EncryptedTally, TallyCount, TallyWeight}, v.candidateTally(ctx, before, head)
	case archive.Shuffle:
		t.shuffle(b.shuffles[len(b.shuffles)-1], data[0])
		b.shuffleVerdicts(t)
		return []CheckID{ShuffleOwners, ShuffleProofs}, nil
	case archive.EndShuffles:
		b.book.ok(ShuffleOwners, plural(len(b.shuffles), "shuffle"), "the last")
		return []CheckID{ShuffleOwners}, nil
	case archive.PartialDecryption:
		t.partial(b.partials[len(b.partials)-1], data[0])
		b.decryptionVerdicts(t)
		return []CheckID{DecryptionProofs}, nil
	case archive.Result:
		for _, p := range b.partials {
			t.partial(p, p.raw)
		}
		b.decryptionVerdicts(t)
		b.resultVerdicts(t)
		return []CheckID{DecryptionOwners, ResultCorrect}, nil
	}
	return nil, nil
}

// standing takes over what trustees have left to decrypt so far. Its proofs
// were verified before.
func (v *verification) standing(t *tail) {
	b := v.board
	if b.election == nil || b.tally == nil {
		return // event-order or encrypted-tally fails
	}
	raw := b.tally.raw
	if n := len(b.shuffles); n > 0 {
		var err error
		if raw, err = shuffledTally(b.election, raw, b.shuffles[n-1].raw); err != nil {
			b.book.fail(ShuffleProofs, atTrustee(b.shuffles[n-1], err.Error()))
			return
		}
	}
	t.tally(raw)
}

// record chains the candidate to the archive's head.
func (v *verification) record(event archive.EventType, data [][]byte) *archive.Record {
	rec := &archive.Record{Event: archive.Event{Type: event, Height: v.board.events}, Data: data}
	if v.board.events > 0 {
		head := v.board.head
		rec.Event.Parent = &head
	}
	if len(data) > 0 {
		sum := sha256.Sum256(data[len(data)-1])
		rec.Event.Payload = &sum
	}
	rec.Hash = sha256.Sum256(rec.Event.Marshal())
	return rec
}

func (v *verification) oneBallot(height int64, raw []byte) {
	if _, err := v.board.election.VerifyBallot(raw); err != nil {
		id, reason := ballotCheck(err)
		ref := ballotRef{v.board.ballots, height, sha256.Sum256(raw)}
		v.book.fail(id, atBallot(ref, reason))
	}
}

// candidateTally adds up the ballots of the events before the candidate, of
// which head is the last.
func (v *verification) candidateTally(ctx context.Context, events int64, head [32]byte) error {
	if v.board.tally == nil {
		return nil // its form has failed
	}
	tally, _, err := v.secondPass(ctx, events, head, false)
	if err != nil {
		return err
	}
	v.board.tallyVerdicts(tally)
	return nil
}

// judged makes sure that checks came to a verdict: one that was left out must
// not read as one that passed.
func (v *verification) judged(must []CheckID) error {
	v.book.mu.Lock()
	defer v.book.mu.Unlock()
	for _, id := range must {
		if c := v.book.checks[v.book.at[id]]; c.Status != StatusOK {
			return fmt.Errorf("check %s could not be done: %s", id, c.Reason)
		}
	}
	return nil
}
