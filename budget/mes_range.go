// SPDX-License-Identifier: Apache-2.0

package budget

// A run over a range of endowments knows of each voter what it has left, from
// lo to hi, at all endowments of the range. What one pays is max(0, money -
// price) less, so bounds of the price give new bounds of the money.
//
// They are nearly tight. By induction over the steps, with the same projects
// funded in the same order, more endowment leaves each voter with as much money
// or more, and makes no project dearer: the price is the least q at which
// min(money, q × unit) adds up to the cost, and max(0, money - q × unit) rises
// with money and falls with q. So lo is what is left at the least endowment of
// the range and hi at the greatest, but for rounding; nothing is lost but what
// the prices of two projects have in common.

func (r *mesRun) isRange() bool { return r.hi != nil }

// evaluateRange bounds the rho of a project from below with the most money, and
// from above with the least. It may be that the supporters can pay at some
// endowments only: then there is no upper bound.
func (r *mesRun) evaluateRange(i int) bool {
	p, st := &r.projects[i], &r.state[i]
	missing, units, _ := r.solve(i, r.hi, 0, st.from, st.fromUnits)
	short := u128{0, r.short[i]}
	if units == 0 {
		if missing.cmp(short) > 0 {
			return false
		}
		st.high, st.toUnits = infinite, 0
		return true
	}
	st.from, st.fromUnits = missing.subFloor(short), units
	if st.to, st.toUnits, _ = r.solve(i, r.lo, 0, st.to, st.toUnits); st.toUnits == 0 {
		st.high = infinite
		st.raise(p.factor)
		return true
	}
	st.bound(p.factor)
	return true
}

// payRange takes the price from all supporters.
func (r *mesRun) payRange(i int, low, high []uint64) {
	for c, class := range r.projects[i].classes {
		for _, g := range class.groups {
			switch {
			case r.spent[g] != alive:
			case r.hi[g] <= low[c]:
				r.spent[g], r.lo[g], r.hi[g] = int32(len(r.steps)), 0, 0
			default:
				r.hi[g] -= low[c]
				r.lo[g] -= min(r.lo[g], high[c])
			}
		}
	}
}
