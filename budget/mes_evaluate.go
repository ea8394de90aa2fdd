// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"slices"
)

// mesVerdict is what an evaluation finds.
type mesVerdict int

const (
	mesAffordable mesVerdict = iota
	mesUnaffordable
	mesUndecided
)

// evaluate bounds the rho of a project: the least price per satisfaction at
// which min(money, rho × satisfaction) adds up to the cost over its supporters.
//
// Let F(q) be the sum of min(lo, q × unit) over the supporters' weights, with
// the lower bounds of their money and q = rho × factor. The solution of
// F(q) = cost, call it to, is at least the true q, since more money never makes
// a project dearer.
//
// The true q is at least to - err × W / U, where W is the weight of those who
// have less than to × unit, other than the spent, and U the units of the others.
// For with G(q) = sum of min(money, q × unit) and q <= to we have
// G(q) <= F(q) + err × W, as only voters with lo < q × unit can gain; and
// F(to) - F(q) >= U × (to - q), as F is concave and its slope just before to is
// U. So cost = G(q) <= cost - U × (to - q) + err × W. The rounding of cost,
// short, adds to err × W in the same way.
func (r *mesRun) evaluate(i int) mesVerdict {
	p, st := &r.projects[i], &r.state[i]
	st.at = len(r.steps)
	missing, units, weak := r.solve(i, 0)
	slack := mul64(r.err, weak).add(u128{0, r.short[i]})
	if units == 0 {
		// missing is what lacks by the lower bounds.
		return r.cannotPay(i, missing.cmp(slack) > 0)
	}
	st.from, st.to, st.units = missing.subFloor(slack), missing, units
	st.high = boundOf(st.to, true).div(units, true).div(p.factor, true)
	if low := boundOf(st.from, false).div(units, false).div(p.factor, false); low.cmp(st.low) > 0 {
		st.low = low
	}
	return mesAffordable
}

// cannotPay settles a project whose supporters' money, by its lower bounds,
// does not suffice; sure: by its upper bounds neither.
func (r *mesRun) cannotPay(i int, sure bool) mesVerdict {
	if sure {
		return mesUnaffordable
	}
	if r.isRange {
		// Perhaps it does at some endowments. All that can be said is low.
		r.state[i].high, r.state[i].units = infinite, 0
		return mesAffordable
	}
	return r.exactEvaluate(i)
}

// solve finds the price q per unit at which min(lo+more, q × unit) adds up to
// the cost of a project over its supporters, the spent ones left out, as the
// fraction missing/units: what those do not pay who have less than q × unit,
// and the units of the others. weak is the weight of those who have less. If
// even all their money does not suffice, units is 0 and missing is what lacks.
//
// It is found from below: start with the price if everyone pays alike, let
// those pay all they have who have less, and share the rest among the others,
// until nobody has less. This is Newton's method for a concave function of
// slope units; the product of what is missing from the function and of its
// slope falls by a factor of 4 or more with each pass, so that there are
// O(log) of them, a handful in practice.
//
// Nothing overflows: money is below 2^62 and the weights together below 2^40;
// the scale keeps the products of mulDivUp below 2^126.
func (r *mesRun) solve(i int, more uint64) (missing u128, units, weak uint64) {
	p := &r.projects[i]
	missing, units = r.cost[i], p.units
	classes := slices.Clone(p.classes)
	for changed := true; changed && units > 0; {
		changed = false
		share, over := missing, units
		next := r.scratch
		for c := range classes {
			unit := classes[c].unit
			price := share.mulDivUp(unit, over) // money < price just if money × over < share × unit
			kept, gone := next[:0], uint64(0)
			for _, g := range classes[c].groups {
				money := r.lo[g] + more
				if money >= price && r.spent[g] == alive {
					kept = append(kept, g)
					continue
				}
				w := r.weight[g]
				gone += w
				if r.spent[g] == alive {
					// Less than its part of missing, so missing stays above 0.
					missing = missing.sub(mul64(money, w))
					weak += w
				}
			}
			changed = changed || gone > 0
			units -= gone * unit
			classes[c].groups = kept
			next = next[len(kept):]
		}
	}
	return missing, units, weak
}

// prices bounds what a voter pays for a project that is about to be funded, by
// class of its supporters. No bound is above what the richest voter has, and
// one unit.
func (r *mesRun) prices(i int) (low, high []uint64) {
	p, st := &r.projects[i], &r.state[i]
	for pass := 0; ; pass++ {
		low, high = low[:0], high[:0]
		width := uint64(0)
		for _, class := range p.classes {
			from, to := r.priceBounds(st, class.unit)
			low, high = append(low, min(from, r.richest+1)), append(high, min(to, r.richest+1))
			width = max(width, high[len(high)-1]-low[len(low)-1])
		}
		if r.isRange || pass > 0 || width <= r.tolerance && !r.inDoubt(i, low, high) {
			return low, high
		}
		r.exactPrice(i)
	}
}

// inDoubt tells whether bounds of prices leave open if a voter can pay.
func (r *mesRun) inDoubt(i int, low, high []uint64) bool {
	for c, class := range r.projects[i].classes {
		for _, g := range class.groups {
			if lo := r.lo[g]; lo < high[c] && min(lo+r.err, r.richest) > low[c] && r.spent[g] == alive {
				return true
			}
		}
	}
	return false
}

// priceBounds bounds the price of a satisfaction of so many units.
func (r *mesRun) priceBounds(st *mesState, unit uint64) (low, high uint64) {
	if st.exact == nil || st.exactAt != len(r.steps) {
		low, _ = st.from.mulDiv(unit, st.units)
		return low, st.to.mulDivUp(unit, st.units)
	}
	price := new(big.Rat).SetInt(new(big.Int).SetUint64(unit))
	price.Mul(price, st.exact).Mul(price, r.scale)
	down, exact := floor(price)
	if !down.IsUint64() || down.Uint64() > r.richest {
		return r.richest + 1, r.richest + 1
	}
	if exact {
		return down.Uint64(), down.Uint64()
	}
	return down.Uint64(), down.Uint64() + 1
}

// fund makes the supporters of a project pay. It is false if a run over a range
// can no longer say who pays what.
func (r *mesRun) fund(i int, tied []int) bool {
	now := len(r.steps)
	step := mesStep{project: i, tied: tied}
	low, high := r.prices(i)
	wider := uint64(0)
	for c, class := range r.projects[i].classes {
		for _, g := range class.groups {
			if r.spent[g] != alive {
				continue
			}
			lo := r.lo[g]
			switch {
			case min(lo+r.err, r.richest) <= low[c] || lo < high[c] && !r.isRange && r.exactlySpent(i, g, class.unit):
				r.spent[g], r.lo[g] = int32(now), 0
				step.last = append(step.last, g)
				continue
			case lo >= high[c]:
				r.lo[g] = lo - high[c]
			default:
				// It may owe up to high[c], and keeps at most lo + err - low[c],
				// which is less than err + high[c] - low[c].
				r.lo[g] = 0
			}
			step.units += r.weight[g] * class.unit
			wider = max(wider, high[c]-low[c])
		}
	}
	// A voter had lo to lo+err and paid low[c] to high[c]: what it has left is in
	// doubt by high[c]-low[c] more.
	if r.err += wider; r.err >= 1<<62 {
		if r.isRange {
			return false
		}
		panic("budget: equal shares lost its precision")
	}
	r.state[i].step = now
	if !r.isRange {
		step.exact = r.exactKnown(i)
	}
	r.steps = append(r.steps, step)
	return true
}
