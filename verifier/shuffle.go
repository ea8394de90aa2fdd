// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// ownedRecord is a trustee's event: a shuffle or a partial decryption.
type ownedRecord struct {
	height int64
	Owner  int
	hash   [32]byte // of the shuffle or the partial decryption
	raw    []byte   // of a candidate only
}

// atTrustee makes a failure.
func atTrustee(r ownedRecord, reason string) Failure {
	f := atEvent(r.height, reason)
	f.Trustee = r.Owner
	return f
}

// owned reads the data of a Shuffle or PartialDecryption event (specification
// 4.17 and 4.18): raw, and who says that it is his. name is that of the second
// datum.
func (b *board) owned(owners CheckID, name string, height int64, raw, ownedRaw []byte) (ownedRecord, bool) {
	o, err := belenios.ParseOwnedPayload(ownedRaw)
	if err == nil && !bytes.Equal(o.Marshal(), ownedRaw) {
		err = fmt.Errorf("it is not in canonical form")
	}
	if err != nil {
		b.book.fail(owners, atEvent(height, name+": "+err.Error()))
		return ownedRecord{}, false
	}
	r := ownedRecord{height: height, Owner: o.Owner, hash: o.Payload}
	if sum := sha256.Sum256(raw); sum != o.Payload {
		b.book.fail(DataHashes, atEvent(height, fmt.Sprintf("%s refers to %x, the data has %x", name, o.Payload, sum)))
		return r, false
	}
	if b.lean {
		r.raw = bytes.Clone(raw)
	}
	return r, true
}

// isTrustee fails the check owners if there is no such trustee, or if earlier
// holds an event of the same one.
func (b *board) isTrustee(owners CheckID, what, done string, r ownedRecord, earlier []ownedRecord) bool {
	if b.trustees == nil {
		return false
	}
	if r.Owner < 1 || r.Owner > b.trustees.Len() {
		b.book.fail(owners, atTrustee(r, fmt.Sprintf("owner %d of a %s; there are %s", r.Owner, what, plural(b.trustees.Len(), "trustee"))))
		return false
	}
	for _, first := range earlier {
		if first.Owner == r.Owner {
			b.book.fail(owners, atTrustee(r, fmt.Sprintf("trustee %d has %s before, in event %d", r.Owner, done, first.height)))
			return false
		}
	}
	return true
}

// shuffleEvent takes a Shuffle event.
func (b *board) shuffleEvent(height int64, raw, ownedRaw []byte) {
	if !b.mayShuffle(height, archive.Shuffle) {
		return
	}
	r, ok := b.owned(ShuffleOwners, "owned_shuffle", height, raw, ownedRaw)
	if !ok {
		return
	}
	b.isTrustee(ShuffleOwners, "shuffle", "shuffled", r, b.shuffles)
	if b.lean && len(b.shuffles) > 0 {
		b.shuffles[len(b.shuffles)-1].raw = nil // the last one tells what is to be decrypted
	}
	b.shuffles = append(b.shuffles, r) // a link in the chain of proofs, whoever owns it
}

func (b *board) endShuffles(height int64) {
	if !b.mayShuffle(height, archive.EndShuffles) {
		return
	}
	b.mixed = true
	if len(b.shuffles) == 0 {
		b.book.fail(ShuffleOwners, atEvent(height, "no trustee has shuffled the ballots: who decrypts could tell whose they are"))
	}
}

// mayShuffle refuses a shuffle in an election that has nothing to shuffle.
func (b *board) mayShuffle(height int64, t archive.EventType) bool {
	if b.election == nil {
		return false
	}
	if !b.election.Shuffled() {
		b.book.fail(EventOrder, atEvent(height, fmt.Sprintf("event %s, but no question of the election is shuffled", t)))
		return false
	}
	return true
}

// mayDecrypt refuses a decryption before the end of the shuffles.
func (b *board) mayDecrypt(height int64) {
	if b.election != nil && b.election.Shuffled() && !b.mixed {
		b.book.fail(EventOrder, atEvent(height, "event PartialDecryption, but the shuffles of the ballots have not ended"))
	}
}

// shuffleVerdicts is for after the tail.
func (b *board) shuffleVerdicts(t *tail) {
	ids := []CheckID{ShuffleOwners, ShuffleProofs}
	n := len(b.shuffles)
	switch {
	case !b.election.Shuffled():
		for _, id := range ids {
			b.book.ok(id, "no question is shuffled", "no shuffle")
		}
	case n == 0 && !b.mixed:
		for _, id := range ids {
			b.book.pending(id, "no trustee has shuffled yet")
		}
	case n == 0:
		b.book.skip(ShuffleProofs, "there is none")
	default:
		b.book.ok(ShuffleOwners, plural(n, "shuffle"), "by "+b.shuffleOwners())
		if t.lost != "" {
			b.book.skip(ShuffleProofs, t.lost)
			return
		}
		b.book.ok(ShuffleProofs, plural(n, "shuffle"), plural(n, "valid proof"))
	}
}

func (b *board) shuffleOwners() string {
	owners := make([]string, len(b.shuffles))
	for i, s := range b.shuffles {
		owners[i] = fmt.Sprint(s.Owner)
	}
	if len(owners) == 1 {
		return "trustee " + owners[0]
	}
	return "trustees " + strings.Join(owners, ", ")
}

// ownersOf lists the trustees of events, ascending.
func ownersOf(records []ownedRecord) []int {
	owners := make([]int, len(records))
	for i, r := range records {
		owners[i] = r.Owner
	}
	slices.Sort(owners)
	return owners
}
