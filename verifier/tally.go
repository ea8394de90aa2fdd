// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"crypto/sha256"
	"fmt"

	"github.com/madangvote/madang/belenios"
)

// encryptedTally takes the EncryptedTally event (specification 4.16).
func (b *board) encryptedTally(height int64, raw, sizedRaw []byte) {
	if b.tally != nil {
		return // event-order has failed
	}
	sized, err := belenios.ParseSizedEncryptedTally(sizedRaw)
	if err == nil && !bytes.Equal(sized.Marshal(), sizedRaw) {
		err = fmt.Errorf("it is not in canonical form")
	}
	if err != nil {
		b.book.fail(TallyCount, atEvent(height, "sized_encrypted_tally: "+err.Error()))
		return
	}
	if sum := sha256.Sum256(raw); sum != sized.EncryptedTally {
		b.book.fail(DataHashes, atEvent(height, fmt.Sprintf("sized_encrypted_tally refers to %x, the data has %x", sized.EncryptedTally, sum)))
		return
	}
	b.tally = &tallyRecord{height: height, sized: sized}
	if b.lean {
		b.tally.raw = bytes.Clone(raw)
	}
}

// tallyVerdicts compares the tally with what the second pass counted.
func (b *board) tallyVerdicts(computed *belenios.Tally) {
	ids := []CheckID{EncryptedTally, TallyCount, TallyWeight}
	if b.tally == nil {
		for _, id := range ids {
			b.book.pending(id, "there is no encrypted tally yet")
		}
		return
	}
	if b.roll == nil || b.unreadable > 0 {
		for _, id := range ids {
			b.book.skip(id, "the counted ballots are not known")
		}
		return
	}
	t := b.tally
	counted, weight := b.roll.counted()
	b.book.compare(TallyCount, fmt.Sprintf("num_tallied %d", t.sized.NumTallied), fmt.Sprintf("num_tallied %d", counted),
		atEvent(t.height, fmt.Sprintf("num_tallied is %d, counted are %s", t.sized.NumTallied, plural(counted, "ballot"))))
	b.book.compare(TallyWeight, fmt.Sprintf("total_weight %d", t.sized.TotalWeight), fmt.Sprintf("total_weight %d", weight),
		atEvent(t.height, fmt.Sprintf("total_weight is %d, the counted ballots weigh %d", t.sized.TotalWeight, weight)))
	if b.book.failed(ballotChecks...) || b.book.failed(TallyWeight) && computed.TotalWeight() != weight {
		b.book.skip(EncryptedTally, "it cannot be recomputed: ballots are refused")
		return
	}
	mine := computed.EncryptedTally()
	stated, got := fmt.Sprintf("SHA-256 %x", t.sized.EncryptedTally), "SHA-256 "+hexSum(mine)
	b.book.compare(EncryptedTally, stated, got,
		atEvent(t.height, fmt.Sprintf("the encrypted tally is not the sum of the counted ballots (%s in the archive, %s recomputed)", stated, got)))
}

var ballotChecks = []CheckID{
	BallotForm, BallotElection, BallotElements, BallotProofs, BallotSignature, BallotCredential, BallotUnique,
}
