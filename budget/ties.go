// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"math/big"
	"slices"
	"strings"
)

// lotPrefix begins a [TieLot] with its seed.
const lotPrefix = string(TieLot) + ":"

// lot is where a project stands in the lot of a seed: SHA-256 of the seed, a
// zero byte and the project's id, the lower first. A seed has no zero bytes, so
// that no two pairs of seed and id are hashed alike.
func lot(seed, id string) []byte {
	sum := sha256.Sum256([]byte(seed + "\x00" + id))
	return sum[:]
}

// tieOrder is the order of projects that are equal.
type tieOrder struct {
	in    *Instance
	votes []*big.Rat
	ties  []Tie
	lots  [][][]byte // one a tie, one a project; nil unless the tie is a lot
}

func newTieOrder(in *Instance, votes []*big.Rat, ties []Tie) *tieOrder {
	t := &tieOrder{in: in, votes: votes, ties: ties, lots: make([][][]byte, len(ties))}
	for i, tie := range ties {
		seed, isLot := strings.CutPrefix(string(tie), lotPrefix)
		if !isLot {
			continue
		}
		t.lots[i] = make([][]byte, len(in.Projects))
		for j := range in.Projects {
			t.lots[i][j] = lot(seed, in.Projects[j].ID)
		}
	}
	return t
}

// compare is negative if project x comes before project y, and says which key
// decided. votesX is what counts as the votes of x.
func (t *tieOrder) compare(x, y int, votesX *big.Rat) (int, Tie) {
	for i, tie := range t.ties {
		c := 0
		switch {
		case tie == TieVotes:
			c = t.votes[y].Cmp(votesX)
		case tie == TieCost:
			c = t.in.Projects[x].Cost.Cmp(t.in.Projects[y].Cost)
		case tie == TieID:
			c = cmp.Compare(t.in.Projects[x].ID, t.in.Projects[y].ID)
		case t.lots[i] != nil:
			c = bytes.Compare(t.lots[i][x], t.lots[i][y])
		case tie == TieOrder:
			c = cmp.Compare(x, y)
		}
		if c != 0 {
			return c, tie
		}
	}
	return cmp.Compare(x, y), TieOrder
}

// ranks is the place of each project in the order, from 0. It is computed once,
// before anything else.
func (t *tieOrder) ranks() []int {
	order := make([]int, len(t.in.Projects))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(x, y int) int {
		c, _ := t.compare(x, y, t.votes[x])
		return c
	})
	ranks := make([]int, len(order))
	for rank, project := range order {
		ranks[project] = rank
	}
	return ranks
}

// tie says who was tied with the winner of a step, for [Step].TiedWith and
// TieBy: others are the equal projects that were not settled yet, in any order.
// What decided is the key that puts the winner before the first of them.
func (p *prepared) tie(winner int, others []int) ([]int, Tie) {
	if len(others) == 0 {
		return nil, ""
	}
	next := slices.MinFunc(others, func(x, y int) int { return cmp.Compare(p.ranks[x], p.ranks[y]) })
	_, by := p.ties.compare(winner, next, p.votes[winner])
	return slices.Sorted(slices.Values(others)), by
}
