// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"slices"
)

// maxAdd1 bounds budgets under Add1: 2^50. It keeps one unit of currency far
// above the unit that money is counted in, so that ranges can tell endowments
// apart. It is a matter of time only.
var maxAdd1 = new(big.Rat).SetInt(pow2(50))

var errAdd1 = &RuleError{"completion", "the budget is too large to add one unit at a time; count in thousands or millions of the currency"}

// adds1 tells whether the rule's completion raises the endowment.
func (r *Rule) adds1() bool {
	return r.Completion == Add1 || r.Completion == Add1Exhaustive || r.Completion == Add1Greedy
}

// mesRounds runs the Method of Equal Shares at one endowment after the other,
// as the rule's completion asks.
type mesRounds struct {
	*mesProfile
	p     *prepared
	scale *mesScale
}

// complete returns the run that counts.
//
// Add1: from budget/voters on, each voter gets one unit of currency more at a
// time; what counts is the last outcome before the first that costs more than
// the budget. Of Add1Exhaustive an outcome is the last, too, when no further
// candidate fits into what it leaves. Both end when no candidate lacks money.
//
// The outcome is not monotone in the endowment: with more money each, voters
// may fund fewer projects. So every endowment counts, but need not be run by
// itself: a run over a range settles all endowments at which the outcome is
// shown to be the same.
func (m *mesRounds) complete() *mesRun {
	r := m.at(new(big.Rat).Quo(m.budget, m.voters), new(big.Rat))
	if !m.p.rule.adds1() {
		return r
	}
	last := r.endowment
	for size := (rangeSize{size: one, need: 1}); !m.ends(r); {
		next := m.at(new(big.Rat).Add(last, one), new(big.Rat).Sub(size.size, one))
		if next == nil {
			size.failed()
			continue
		}
		if m.left(next).Sign() < 0 {
			break
		}
		r = next
		if m.ends(r) {
			last = r.endowment // the least of the range
			break
		}
		last = new(big.Rat).Add(last, size.size)
		size.succeeded()
	}
	if r.isRange() {
		return m.at(last, new(big.Rat))
	}
	return r
}

// rangeSize says how many endowments to try at once. It only decides how fast
// the outcome is found.
type rangeSize struct {
	size  *big.Rat // a power of 2; as large as amounts may be
	done  int      // successes at this size
	need  int      // before the next size
	grown bool     // this size has not succeeded yet
}

func (s *rangeSize) succeeded() {
	if s.grown {
		s.need, s.grown = max(1, s.need/2), false
	}
	if s.done++; s.done >= s.need {
		s.size, s.done, s.grown = new(big.Rat).Add(s.size, s.size), 0, true
	}
}

// failed halves the size. If a larger one fails again and again, it is tried
// less and less often.
func (s *rangeSize) failed() {
	if s.grown {
		s.need, s.grown = min(2*s.need, 16), false
	}
	s.size, s.done = new(big.Rat).Quo(s.size, big.NewRat(2, 1)), 0
}

// at runs the method at the endowments from e to e + width; nil if that is
// undecided, which it never is at a width of 0.
func (m *mesRounds) at(e, width *big.Rat) *mesRun {
	end := new(big.Rat).Add(e, width)
	if m.scale == nil || end.Cmp(m.scale.most) >= 0 {
		m.scale = m.newScale(end)
	}
	r, decided := m.run(m.scale, e, width, m.overCap())
	if !decided {
		return nil
	}
	return r
}

// ends tells whether more money would be of no use: all candidates are funded,
// but those that a cap forbids.
func (m *mesRounds) ends(r *mesRun) bool {
	if m.p.rule.Completion != Add1 && m.exhaustive(r) {
		return true
	}
	return !slices.ContainsFunc(r.stops, func(s mesStop) bool { return !s.capped })
}

// left is the budget less the cost of a run's outcome.
func (m *mesRounds) left(r *mesRun) *big.Rat {
	left := new(big.Rat).Set(m.budget)
	for _, s := range r.steps {
		left.Sub(left, m.projects[s.project].cost)
	}
	return left
}

// exhaustive tells whether no candidate fits any more into what an outcome
// leaves of the budget, and under the caps.
func (m *mesRounds) exhaustive(r *mesRun) bool {
	left, funded, over := m.left(r), r.funded(), m.overCap()
	for _, s := range r.stops {
		if m.projects[s.project].cost.Cmp(left) <= 0 && (over == nil || !over(funded, s.project)) {
			return false
		}
	}
	return true
}

// overCap tells whether a cap forbids a project after others are funded; nil if
// there are no caps.
func (m *mesRounds) overCap() func(funded []int, project int) bool {
	if len(m.p.caps) == 0 {
		return nil
	}
	return func(funded []int, project int) bool {
		indices := make([]int, len(funded))
		for i, f := range funded {
			indices[i] = m.projects[f].index
		}
		_, by := m.p.overCap(m.p.purse(m.budget, indices), m.projects[project].index)
		return by != nil
	}
}
