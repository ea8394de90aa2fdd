// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"math/big"
	"strconv"

	"github.com/madangvote/madang/budget"
)

// compareTotals warns where the columns votes and score are not what the ballots
// add up to. Without ballots these columns are all that is known.
func (b *builder) compareTotals() {
	votes, score := b.ProjectTable.Column("votes"), b.ProjectTable.Column("score")
	if len(b.Votes) == 0 || votes < 0 && score < 0 {
		return
	}
	stated, _ := strconv.Atoi(b.Meta["max_length"]) // readStyle has checked it
	counts, scores := totals(&b.Instance, stated)
	for i, p := range b.Projects {
		for _, c := range []struct {
			name   string
			column int
			want   *big.Rat
		}{{"votes", votes, counts[i]}, {"score", score, scores[i]}} {
			text := b.ProjectTable.Rows[i].cell(c.column)
			if text == "" {
				continue
			}
			stated, problem := parseNumber(text, true)
			if problem != "" || stated.Cmp(c.want) != 0 {
				b.warn(b.ProjectTable.Rows[i].place(c.column), WarnTotal, "project %s: %s is %s, but its ballots make %s", p.ID, c.name, text, budget.NewNumber(c.want))
			}
		}
	}
}

// totals are the ballots and the score of each project. The score of a ranking
// is max_length less the position from 0; where that is 0, not stated, the
// length of the ballot less the position, as public files have it.
func totals(in *budget.Instance, maxLength int) (counts, scores []*big.Rat) {
	n := len(in.Projects)
	ballots, places := make([]int64, n), make([]int64, n)
	for range in.Projects {
		counts, scores = append(counts, new(big.Rat)), append(scores, new(big.Rat))
	}
	for _, v := range in.Votes {
		length := maxLength
		if length == 0 {
			length = len(v.Projects)
		}
		for i, p := range v.Projects {
			ballots[p]++
			places[p] += int64(length - i) // 2^21 ballots of less than 2^31 each
			if v.Points != nil {
				scores[p].Add(scores[p], v.Points[i])
			}
		}
	}
	for p := range in.Projects {
		counts[p].SetInt64(ballots[p])
		switch {
		case in.Style.Type == budget.Ordinal:
			scores[p].SetInt64(places[p])
		case !in.Style.Type.HasPoints():
			scores[p].SetInt64(ballots[p])
		}
	}
	return counts, scores
}
