// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"slices"
)

// mesRun is one run of the Method of Equal Shares: at one endowment, or at all
// endowments of a range at once.
//
// Every quantity is known by a lower and an upper bound in whole numbers of the
// scale's unit: the money that a voter of group g has left is lo[g] to
// lo[g]+err, or lo[g] to hi[g] in a run over a range; and exactly 0 once the
// group is spent. A decision is taken when the bounds settle it. When they do
// not, a run at one endowment computes the quantities in question exactly, as
// fractions (mes_exact.go); a run over a range gives up. So what a run over a range decides holds for each endowment
// in it, and a run at one endowment is the rule in rational arithmetic.
type mesRun struct {
	*mesProfile
	*mesScale
	endowment *big.Rat // exact; the least of a range

	lo, hi  []uint64 // by group; hi only of a range
	err     uint64
	spent   []int32 // by group: the step that took its last money; alive if none
	richest uint64  // at least what any voter has, at any time
	// tolerance is how far bounds of a price may be apart before it is computed
	// exactly, so that err does not grow to where it leaves much undecided.
	tolerance uint64

	state []mesState // by project
	heap  []int32    // projects that are neither funded nor out, by state.low
	steps []mesStep
	stops []mesStop

	scratch []int32
	over    func(funded []int, project int) bool // a cap forbids project
}

const alive = -1

// mesState is what is known of a project's price per unit of satisfaction, rho.
type mesState struct {
	// low <= rho <= high, with rho in units of money. low holds for the rest of
	// the run, for rho only rises while voters' money falls; high held when the
	// project was last evaluated, after so many steps.
	low, high bound
	at        int
	// The evaluation: from/fromUnits <= rho × factor <= to/toUnits.
	from, to           u128
	fromUnits, toUnits uint64
	exact              *big.Rat // rho × factor in currency, if it had to be computed
	exactAt            int      // after so many steps
	step               int      // at which it was funded; alive if not
}

// mesStep is a funded project.
type mesStep struct {
	project int
	tied    []int
	// last are the groups that paid the last of their money here and less than,
	// or just, the full price. units is the weight × unit of those who paid the
	// full price and kept some.
	last  []int32
	units uint64
	exact *big.Rat // the price per unit in currency, nil until computed
}

// mesStop is a project that was passed over, with the number of steps before.
type mesStop struct {
	project, at int
	capped      bool
}

// run runs the method at the endowments from e to e + width, in currency.
// decided is false if width > 0 and the outcome is not shown to be the same
// everywhere in the range.
func (p *mesProfile) run(s *mesScale, e, width *big.Rat, over func([]int, int) bool) (r *mesRun, decided bool) {
	r = &mesRun{mesProfile: p, mesScale: s, endowment: e, over: over}
	r.endow(width)
	r.enter()
	for {
		best, tied, ok := r.choose()
		switch {
		case !ok:
			return r, false
		case best < 0:
			return r, true
		case r.over != nil && r.over(r.funded(), best):
			r.stops = append(r.stops, mesStop{best, len(r.steps), true})
		default:
			r.fund(best, tied)
		}
	}
}

// endow gives each voter the endowment.
func (r *mesRun) endow(width *big.Rat) {
	low, exact := floor(new(big.Rat).Mul(r.endowment, r.scale))
	start := low.Uint64() // below 2^62, as all endowments are below most
	r.richest, r.tolerance = start, max(1, start>>32)
	if !exact {
		r.err, r.richest = 1, start+1
	}
	n := len(r.groups)
	if width.Sign() > 0 {
		end := new(big.Rat).Add(r.endowment, width)
		high, _ := ceil(end.Mul(end, r.scale))
		r.err, r.richest = 0, high.Uint64()
		r.hi = slices.Repeat([]uint64{r.richest}, n)
	}
	r.lo, r.spent = slices.Repeat([]uint64{start}, n), slices.Repeat([]int32{alive}, n)
	r.scratch = make([]int32, n)
}

// enter puts the projects on the heap.
func (r *mesRun) enter() {
	r.state = make([]mesState, len(r.projects))
	for i := range r.projects {
		p, st, cost, short := &r.projects[i], &r.state[i], r.cost[i], u128{0, r.short[i]}
		st.at, st.exactAt, st.step = -1, -1, alive
		if r.dear[i] || mul64(r.richest, p.weight).add(short).cmp(cost) < 0 {
			r.stop(i) // all the money of its supporters is too little
			continue
		}
		// If all supporters can pay the same price per unit, it is this; else more.
		st.low = boundOf(cost.subFloor(short), false).div(p.units, false).div(p.factor, false)
		r.push(i)
	}
}

func (r *mesRun) stop(i int) { r.stops = append(r.stops, mesStop{i, len(r.steps), false}) }

// funded are the projects funded so far.
func (r *mesRun) funded() []int {
	var out []int
	for i := range r.steps {
		out = append(out, r.steps[i].project)
	}
	return out
}

// choose returns the project of the least rho among those that their supporters
// can pay for, -1 if there is none, and those that are equal to it; of equal
// ones it is that of the lowest rank. The project leaves the heap.
func (r *mesRun) choose() (best int, tied []int, ok bool) {
	var near []int // projects whose rho may be the least
	high := infinite
	for len(r.heap) > 0 && r.state[r.heap[0]].low.cmp(high) <= 0 {
		i := r.pop()
		if st := &r.state[i]; st.at == len(r.steps) {
			near = append(near, i)
			if st.high.cmp(high) < 0 {
				high = st.high
			}
			continue
		}
		if r.evaluate(i) {
			r.push(i)
		} else {
			r.stop(i)
		}
	}
	near = slices.DeleteFunc(near, func(i int) bool {
		if r.state[i].low.cmp(high) > 0 {
			r.push(i)
			return true
		}
		return false
	})
	if len(near) == 0 {
		return -1, nil, true
	}
	if len(near) == 1 {
		// Of a range, high is infinite if some endowments in it do not suffice.
		return near[0], nil, high != infinite
	}
	best, tied, ok = r.least(near)
	for _, i := range near {
		if ok && i != best {
			r.push(i)
		}
	}
	return best, tied, ok
}

// least returns the best of projects that the bounds do not tell apart.
func (r *mesRun) least(near []int) (best int, tied []int, ok bool) {
	best = -1
	var lowest *big.Rat
	for _, i := range near {
		rho := r.exactRho(i)
		if rho == nil {
			return 0, nil, false
		}
		c := -1
		if best >= 0 {
			c = rho.Cmp(lowest)
		}
		switch {
		case c < 0:
			best, lowest, tied = i, rho, nil
		case c == 0:
			if r.projects[i].rank < r.projects[best].rank {
				best, i = i, best
			}
			tied = append(tied, i)
		}
	}
	slices.Sort(tied)
	return best, tied, true
}

func (r *mesRun) push(i int) {
	h := append(r.heap, int32(i))
	at := len(h) - 1
	for at > 0 {
		up := (at - 1) / 2
		if r.state[h[up]].low.cmp(r.state[h[at]].low) <= 0 {
			break
		}
		h[up], h[at], at = h[at], h[up], up
	}
	r.heap = h
}

func (r *mesRun) pop() int {
	h := r.heap
	top := h[0]
	last := len(h) - 1
	h[0] = h[last]
	h = h[:last]
	for at := 0; ; {
		down := 2*at + 1
		if down >= len(h) {
			break
		}
		if right := down + 1; right < len(h) && r.state[h[right]].low.cmp(r.state[h[down]].low) < 0 {
			down = right
		}
		if r.state[h[at]].low.cmp(r.state[h[down]].low) <= 0 {
			break
		}
		h[at], h[down], at = h[down], h[at], down
	}
	r.heap = h
	return int(top)
}
