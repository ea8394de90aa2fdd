// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"sort"
)

// explainVotes finds [Step].MissingVotes of each project that was not funded.
//
// A project with more votes moves up in the order of decision, and nothing
// changes for the projects before its new place. So what it would meet there is
// the state that the pass met, and the states only get worse from one to the
// next: the last state in which the project would be funded says which project
// it must overtake. A project that is not funded changes no state that matters:
// it is the first misfit at most, and all places before it are earlier.
func (f *filler) explainVotes() {
	for place := range f.order {
		s := &f.a.Steps[f.first+place]
		if !s.Funded {
			s.MissingVotes = f.missingVotes(place)
		}
	}
}

// missingVotes is the least number of votes that would have funded the project
// at a place; nil if none would.
func (f *filler) missingVotes(place int) *big.Rat {
	project := f.order[place]
	if f.p.barred(project) == ReasonTooDear {
		return nil
	}
	after := sort.Search(place+1, func(i int) bool { return !f.fundable(project, f.states[i]) })
	if after == 0 {
		return nil // dearer than a cap
	}
	last := after - 1
	enough := func(k int64) bool {
		more := big.NewRat(k, 1)
		votes := new(big.Rat).Add(f.p.votes[project], more)
		score := f.p.scoreWith(project, more)
		if f.p.barredWith(project, votes, score) != "" {
			return false
		}
		if last == place {
			return true
		}
		rival := f.order[last]
		c := f.compare(project, rival, score)
		if c == 0 {
			c, _ = f.p.ties.compare(project, rival, votes)
		}
		return c < 0
	}
	return leastVotes(f.p.mostVotesMore(project), enough)
}

// fundable tells whether a project that is no longer barred would be funded in
// a state.
func (f *filler) fundable(project int, state fillState) bool {
	if _, over := f.p.overCap(state.purse, project); over != nil || state.stopped {
		return false
	}
	cost := f.p.in.Projects[project].Cost
	return cost.Cmp(state.left) <= 0 || f.toppedUp(state, cost)
}

// scoreWith is the score of a project with so many votes more, of one point
// each.
func (p *prepared) scoreWith(project int, more *big.Rat) *big.Rat {
	points := new(big.Rat).Add(p.points[project], more)
	if p.committee == nil {
		return points
	}
	return p.committee.combined(project, points)
}

// maxMissingVotes bounds the search for missing votes; no electorate is larger.
const maxMissingVotes = 1 << 40

// mostVotesMore is how many votes more are tried. In a committee's combined
// score more points than the most would change the scores of all projects; no
// number is given then.
func (p *prepared) mostVotesMore(project int) int64 {
	if p.committee == nil {
		return maxMissingVotes
	}
	gap := new(big.Rat).Sub(p.committee.most, p.points[project])
	return min(new(big.Int).Quo(gap.Num(), gap.Denom()).Int64(), maxMissingVotes)
}

// leastVotes is the least number from 1 to most that is enough; nil if none is.
// Every number above one that is enough must be enough too.
func leastVotes(most int64, enough func(int64) bool) *big.Rat {
	high := int64(1)
	for high < most && !enough(high) {
		high *= 2
	}
	high = min(high, most)
	if high < 1 || !enough(high) {
		return nil
	}
	low := high / 2 // 0, or not enough
	return big.NewRat(low+1+int64(sort.Search(int(high-low-1), func(i int) bool { return enough(low + 1 + int64(i)) })), 1)
}
