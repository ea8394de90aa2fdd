// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"fmt"
	"math/big"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// resultVerdicts checks the result (specification 4.19).
func (b *board) resultVerdicts() belenios.Result {
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
	b.resultCorrect(result)
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

func (b *board) resultCorrect(result belenios.Result) {
	if b.tally == nil || b.trustees == nil || b.book.failed(DecryptionOwners, DecryptionProofs, TrusteeKeys) {
		b.book.skip(ResultCorrect, "it cannot be recomputed: the decryption is not valid")
		return
	}
	partials := make([]belenios.OwnedPartial, len(b.partials))
	for i, p := range b.partials {
		partials[i] = p.OwnedPartial
	}
	// The bound is resultBounds' business: a count above it is what was decrypted
	// all the same.
	err := b.election.VerifyResult(b.trustees, b.tally.raw, belenios.MaxWeight, partials, b.result.raw)
	if err != nil {
		b.book.fail(ResultCorrect, atEvent(b.result.height, err.Error()))
		b.book.values(ResultCorrect, string(result.Marshal()), "")
		return
	}
	b.book.ok(ResultCorrect, string(result.Marshal()), "the same from "+plural(len(partials), "partial decryption"))
}

// resultBounds checks what holds of any result, whatever was decrypted: with
// weight W of counted ballots and B of them blank, every answer has 0 to W-B
// and all answers together have min*(W-B) to max*(W-B) (specification 4.9.1).
func (b *board) resultBounds(result belenios.Result) {
	if b.roll == nil || b.unreadable > 0 {
		b.book.skip(ResultBounds, "the counted ballots are not known")
		return
	}
	_, weight := b.roll.counted()
	questions := b.election.Questions()
	for i, q := range questions {
		if reason := outOfBounds(q, result[i].Counts, weight); reason != "" {
			b.boundsFail(fmt.Sprintf("question %d: %s", i+1, reason))
		}
	}
	b.book.ok(ResultBounds, string(result.Marshal()), fmt.Sprintf("possible with ballots of weight %d", weight))
}

func (b *board) boundsFail(reason string) {
	b.book.fail(ResultBounds, atEvent(b.result.height, reason))
}

func outOfBounds(q belenios.Question, counts []int64, weight int64) string {
	answers := len(q.Answers)
	if q.Blank {
		answers++
	}
	if len(counts) != answers {
		return fmt.Sprintf("%d counts for %d answers", len(counts), answers)
	}
	if q.Blank {
		blank := counts[0]
		if blank < 0 || blank > weight {
			return fmt.Sprintf("%d blank votes of ballots of weight %d", blank, weight)
		}
		counts, weight = counts[1:], weight-blank
	}
	sum := new(big.Int)
	for i, n := range counts {
		if n < 0 || n > weight {
			return fmt.Sprintf("%d votes for answer %d; ballots of weight %d can give 0 to %d", n, i+1, weight, weight)
		}
		sum.Add(sum, big.NewInt(n))
	}
	least := new(big.Int).Mul(big.NewInt(weight), big.NewInt(int64(q.Min)))
	most := new(big.Int).Mul(big.NewInt(weight), big.NewInt(int64(q.Max)))
	if sum.Cmp(least) < 0 || sum.Cmp(most) > 0 {
		return fmt.Sprintf("%d votes in all; ballots of weight %d with %d to %d choices can give %d to %d", sum, weight, q.Min, q.Max, least, most)
	}
	return ""
}

// named puts the answers' texts to the counts.
func named(e *belenios.Election, result belenios.Result) []QuestionResult {
	named := make([]QuestionResult, len(result))
	for i, q := range e.Questions() {
		texts := q.Answers
		if q.Blank {
			texts = append([]string{"(blank)"}, texts...)
		}
		named[i].Question, named[i].Votes = q.Question, result[i].Votes
		for j, n := range result[i].Counts {
			named[i].Answers = append(named[i].Answers, AnswerCount{texts[j], n})
		}
	}
	return named
}
