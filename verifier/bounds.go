// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"fmt"
	"math/big"

	"github.com/madangvote/madang/belenios"
)

// resultBounds checks what holds of any result of valid ballots, whatever was
// decrypted.
func (b *board) resultBounds(result belenios.Result) {
	if b.roll == nil || b.unreadable > 0 {
		b.book.skip(ResultBounds, "the counted ballots are not known")
		return
	}
	counted, weight := b.roll.counted()
	for i, q := range b.election.Questions() {
		var reason string
		switch q.Kind {
		case belenios.NonHomomorphic:
			reason = votesOutOfBounds(q, result[i].Votes, counted)
		case belenios.Lists:
			reason = listsOutOfBounds(q, result[i].Lists, weight)
		default:
			reason = countsOutOfBounds(q, result[i].Counts, weight)
		}
		if reason != "" {
			b.book.fail(ResultBounds, atEvent(b.result.height, fmt.Sprintf("question %d: %s", i+1, reason)))
		}
	}
	b.book.ok(ResultBounds, resultText(result), fmt.Sprintf("possible with ballots of weight %d", weight))
}

// countsOutOfBounds: with weight W of counted ballots and B of them blank,
// every answer has 0 to W-B and all answers together have min*(W-B) to
// max*(W-B) (specification 4.9.1).
func countsOutOfBounds(q belenios.Question, counts []int64, weight int64) string {
	if len(counts) != q.Choices() {
		return fmt.Sprintf("%d counts for %d answers", len(counts), q.Choices())
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

// votesOutOfBounds: there is one vote a counted ballot, and a number from 0 to
// 255 for each answer (specification 4.9.2).
func votesOutOfBounds(q belenios.Question, votes [][]int, counted int64) string {
	if int64(len(votes)) != counted {
		return fmt.Sprintf("%s of %s", plural(len(votes), "vote"), plural(counted, "counted ballot"))
	}
	for i, vote := range votes {
		if len(vote) != len(q.Answers) {
			return fmt.Sprintf("vote %d has %s for %s", i+1, plural(len(vote), "number"), plural(len(q.Answers), "answer"))
		}
		for j, n := range vote {
			if n < 0 || n > 255 {
				return fmt.Sprintf("vote %d gives answer %d the number %d; 0 to 255 are possible", i+1, j+1, n)
			}
		}
	}
	return ""
}

// listsOutOfBounds: every ballot chooses the title of one list and at least
// one of its candidates. So the titles have the whole weight together, a
// candidate has at most what the list's title has, and all candidates of a list
// together have at least that.
func listsOutOfBounds(q belenios.Question, lists [][]int64, weight int64) string {
	if len(lists) != len(q.Lists) {
		return fmt.Sprintf("%s of counts for %s", plural(len(lists), "list"), plural(len(q.Lists), "list"))
	}
	titles := new(big.Int)
	for l, counts := range lists {
		if len(counts) != len(q.Lists[l]) {
			return fmt.Sprintf("list %d: %d counts for %d names", l+1, len(counts), len(q.Lists[l]))
		}
		title := counts[0]
		titles.Add(titles, big.NewInt(title))
		sum := new(big.Int)
		for j, n := range counts[1:] {
			if n < 0 || n > title {
				return fmt.Sprintf("list %d: %d votes for candidate %d; the list was chosen by %d", l+1, n, j+1, title)
			}
			sum.Add(sum, big.NewInt(n))
		}
		if title < 0 || sum.Cmp(big.NewInt(title)) < 0 {
			return fmt.Sprintf("list %d was chosen by %d, its candidates by %d in all", l+1, title, sum)
		}
	}
	if titles.Cmp(big.NewInt(weight)) != 0 {
		return fmt.Sprintf("lists were chosen by %d in all; ballots of weight %d choose one each", titles, weight)
	}
	return ""
}
