// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"slices"
)

// evaluate bounds the rho of a project: the least price per satisfaction at
// which min(money, rho × satisfaction) adds up to the cost over its supporters.
// It is false if they cannot pay.
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
//
// A run over a range has bounds of its own (mes_range.go).
func (r *mesRun) evaluate(i int) bool {
	p, st := &r.projects[i], &r.state[i]
	st.at = len(r.steps)
	if r.isRange() {
		return r.evaluateRange(i)
	}
	missing, units, weak := r.solve(i, r.lo, 0, st.to, st.toUnits)
	slack := mul64(r.err, weak).add(u128{0, r.short[i]})
	if units == 0 {
		// missing is what lacks by the lower bounds.
		if missing.cmp(slack) > 0 {
			return false // nor do the upper bounds suffice
		}
		return r.exactEvaluate(i)
	}
	st.from, st.fromUnits = missing.subFloor(slack), units
	st.to, st.toUnits = missing, units
	st.bound(p.factor)
	return true
}

// bound sets low and high. low never falls: what held earlier in the run holds.
func (st *mesState) bound(factor uint64) {
	st.high = boundOf(st.to, true).div(st.toUnits, true).div(factor, true)
	st.raise(factor)
}

func (st *mesState) raise(factor uint64) {
	if low := boundOf(st.from, false).div(st.fromUnits, false).div(factor, false); low.cmp(st.low) > 0 {
		st.low = low
	}
}

// solve finds the price q per unit at which min(money+more, q × unit) adds up to
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
// Nothing overflows: money and the weights together are at most 2^62, and the
// scale keeps the products of mulDivUp below 2^126.
//
// start/startUnits is a price at which to start instead, if startUnits > 0: the
// solution earlier in the run or less, when voters had as much money or more.
func (r *mesRun) solve(i int, money []uint64, more uint64, start u128, startUnits uint64) (missing u128, units, weak uint64) {
	p := &r.projects[i]
	missing, units = r.cost[i], p.units
	share, over := start, startUnits
	if over == 0 {
		share, over = missing, units
	}
	classes := slices.Clone(p.classes)
	for changed := true; changed && units > 0; share, over = missing, units {
		changed = startUnits > 0
		startUnits = 0
		next := r.scratch
		for c := range classes {
			unit := classes[c].unit
			price := share.mulDivUp(unit, over) // has < price just if has × over < share × unit
			kept, gone := next[:0], uint64(0)
			for _, g := range classes[c].groups {
				has := money[g] + more
				// The spent have 0, which is below every price above 0.
				if has >= price && (more == 0 || r.spent[g] == alive) {
					kept = append(kept, g)
					continue
				}
				w := r.weight[g]
				gone += w
				if money[g] > 0 || r.spent[g] == alive {
					// Less than share × unit/over, its part, so missing stays above 0.
					missing = missing.sub(mul64(has, w))
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
		if r.isRange() || pass > 0 || width <= r.tolerance && !r.inDoubt(i, low, high) {
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
		low, _ = st.from.mulDiv(unit, st.fromUnits)
		return low, st.to.mulDivUp(unit, st.toUnits)
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

// fund makes the supporters of a project pay.
func (r *mesRun) fund(i int, tied []int) {
	step := mesStep{project: i, tied: tied}
	low, high := r.prices(i)
	if r.isRange() {
		r.payRange(i, low, high)
	} else {
		r.pay(i, &step, low, high)
		step.exact = r.exactKnown(i)
	}
	r.state[i].step = len(r.steps)
	r.steps = append(r.steps, step)
}

// pay takes the price from all supporters.
func (r *mesRun) pay(i int, step *mesStep, low, high []uint64) {
	now := int32(len(r.steps))
	wider := uint64(0)
	for c, class := range r.projects[i].classes {
		for _, g := range class.groups {
			if r.spent[g] != alive {
				continue
			}
			lo := r.lo[g]
			switch {
			case min(lo+r.err, r.richest) <= low[c] || lo < high[c] && r.exactlySpent(i, g, class.unit):
				r.spent[g], r.lo[g] = now, 0
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
	// doubt by high[c]-low[c] more. That is at most tolerance or 1 a step, so err
	// stays far below 2^62.
	r.err += wider
}
