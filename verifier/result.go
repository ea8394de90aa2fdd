// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"fmt"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// resultVerdicts checks the result (specification 4.19).
func (b *board) resultVerdicts(t *tail) belenios.Result {
	if b.result == nil {
		b.noResult()
		return nil
	}
	if b.lastType == archive.Result {
		at := fmt.Sprintf("Result at height %d", b.result.height)
		b.book.ok(ResultPresent, at, fmt.Sprintf("the last of %s", plural(b.events, "event")))
	}
	result, err := b.election.ParseResult(b.result.raw)
	if err != nil {
		b.book.fail(ResultCorrect, atEvent(b.result.height, err.Error()))
		return nil
	}
	b.resultCorrect(t, result)
	b.resultBounds(result)
	return result
}

func (b *board) noResult() {
	last := "there is no event"
	if b.events > 0 {
		last = fmt.Sprintf("the last event is %s at height %d", b.lastType, b.events-1)
	}
	reason := "incomplete: no result yet; " + last
	if b.opts.Final {
		b.book.fail(ResultPresent, atEvent(max(b.events-1, 0), reason))
	} else {
		b.book.pending(ResultPresent, reason)
	}
	b.book.pending(ResultCorrect, "there is no result yet")
	b.book.pending(ResultBounds, "there is no result yet")
}

func (b *board) resultCorrect(t *tail, result belenios.Result) {
	if t.decryption == nil || b.book.failed(DecryptionOwners, DecryptionProofs, TrusteeKeys) {
		b.book.skip(ResultCorrect, "it cannot be recomputed: the decryption is not valid")
		return
	}
	stated := resultText(result)
	// The bound is resultBounds' business: a count above it is what was decrypted
	// all the same.
	if err := t.decryption.VerifyResult(belenios.MaxWeight, b.result.raw); err != nil {
		b.book.fail(ResultCorrect, atEvent(b.result.height, err.Error()))
		b.book.values(ResultCorrect, stated, "")
		return
	}
	b.book.ok(ResultCorrect, stated, "the same from "+plural(len(b.partials), "partial decryption"))
}

// maxResultText bounds what is repeated of a result, in bytes: one of shuffled
// ballots is as long as there are ballots.
const maxResultText = 1000

func resultText(r belenios.Result) string {
	raw := r.Marshal()
	if len(raw) > maxResultText {
		return fmt.Sprintf("%d bytes, SHA-256 %s", len(raw), hexSum(raw))
	}
	return string(raw)
}
