// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"math/big"
	"slices"
)

// phragmen is the rule [Phragmen], sequential and for projects with costs: all
// voters earn money at the same pace, from nothing; as soon as the supporters
// of a project have together what it costs, they buy it and have nothing left.
// The rule ends when one of the projects that could be bought at that moment
// costs more than what is left of the budget (Rey, Schmidt and Maly, "The
// (Computational) Social Choice Take on Indivisible Participatory Budgeting",
// 2023, section on Phragmén).
//
// A ballot supports each project that it names, whatever its rank or points
// above 0. Barred projects take no part; one that would exceed a cap at its turn
// is passed over.
func phragmen(p *prepared) (*Allocation, error) {
	f, err := newPhragmenRun(p)
	if err != nil {
		return nil, err
	}
	a := p.newAllocation()
	for {
		best, tied := f.next()
		if best < 0 {
			break
		}
		if f.misfits(a, append(tied, best)) {
			break
		}
		f.settle(a, best, tied)
	}
	f.explainRest(a)
	p.countSupporters(a)
	slices.Sort(a.Funded)
	return a, nil
}

// phragmenRun is the state of the rule. A voter's load is the time of its last
// purchase: what it had earned until then is spent.
type phragmenRun struct {
	*mesProfile
	p    *prepared
	open []int // projects still to be settled
	// loads is the sum over a project's supporters of weight × load, in 1/parts.
	// So a project is bought at the time (cost + loads) / weight.
	loads []*big.Rat
	soon  []*big.Rat   // that time; nil when loads has changed since
	last  []int32      // by group: the step of its last purchase, or -1
	times []*big.Rat   // of the purchases
	bars  map[int]Step // projects that stopped the rule
}

func newPhragmenRun(p *prepared) (*phragmenRun, error) {
	f := &phragmenRun{p: p}
	candidates, free := p.mesCandidates()
	var err error
	if f.mesProfile, err = newMesProfile(p, slices.Sorted(slices.Values(append(candidates, free...)))); err != nil {
		return nil, err
	}
	f.loads, f.soon = newRats(len(f.projects)), make([]*big.Rat, len(f.projects))
	f.last = make([]int32, len(f.groups))
	for i := range f.projects {
		f.open = append(f.open, i)
	}
	for g := range f.last {
		f.last[g] = -1
	}
	return f, nil
}

// time is when the supporters of a project can buy it.
func (f *phragmenRun) time(i int) *big.Rat {
	if f.soon[i] == nil {
		t := f.costInParts(i)
		t.Add(t, f.loads[i])
		f.soon[i] = t.Quo(t, new(big.Rat).SetInt(new(big.Int).SetUint64(f.projects[i].weight)))
	}
	return f.soon[i]
}

// next returns the project that is bought next, -1 if none is left, and those
// that could be bought at the same time.
func (f *phragmenRun) next() (best int, tied []int) {
	best = -1
	var earliest *big.Rat
	for _, i := range f.open {
		t := f.time(i)
		c := -1
		if best >= 0 {
			c = t.Cmp(earliest)
		}
		switch {
		case c < 0:
			best, earliest, tied = i, t, nil
		case c == 0 && f.projects[i].rank < f.projects[best].rank:
			best, tied = i, append(tied, best)
		case c == 0:
			tied = append(tied, i)
		}
	}
	return best, tied
}

// indices are the projects' indices in the instance.
func (f *phragmenRun) indices(projects []int) []int {
	var out []int
	for _, i := range projects {
		out = append(out, f.projects[i].index)
	}
	return out
}

// misfits tells whether one of the projects that could be bought now costs more
// than what is left, and notes which do. A cap does not end the rule.
func (f *phragmenRun) misfits(a *Allocation, projects []int) bool {
	for _, i := range projects {
		index := f.projects[i].index
		missing := new(big.Rat).Sub(f.projects[i].cost, a.Left)
		if _, over := f.p.overCap(f.p.purse(a.Left, a.Funded), index); over != nil || missing.Sign() <= 0 {
			continue
		}
		s := f.newStep(a, i)
		s.Reason, s.MissingMoney = ReasonMisfit, missing
		if f.bars == nil {
			f.bars = map[int]Step{}
		}
		f.bars[index] = s
	}
	return f.bars != nil
}

func (f *phragmenRun) newStep(a *Allocation, i int) Step {
	s := f.p.newStep(f.projects[i].index, a.Left, StageRule)
	s.Load = f.time(i)
	return s
}

// settle buys a project, or passes it over if a cap forbids it.
func (f *phragmenRun) settle(a *Allocation, i int, tied []int) {
	s := f.newStep(a, i)
	s.TiedWith, s.TieBy = f.p.tie(s.Project, f.indices(tied))
	f.open = slices.DeleteFunc(f.open, func(j int) bool { return j == i })
	if worst, over := f.p.overCap(f.p.purse(a.Left, a.Funded), s.Project); over != nil {
		s.Reason, s.Cap, s.MissingMoney = ReasonCap, worst, over
	} else {
		s.Funded = true
		s.Payments = f.pay(i, s.Load)
		a.Funded = append(a.Funded, s.Project)
		a.Cost.Add(a.Cost, f.projects[i].cost)
		a.Left = new(big.Rat).Sub(a.Left, f.projects[i].cost)
	}
	a.Steps = append(a.Steps, s)
}

// pay makes the supporters of a project pay what they have earned by the time,
// and lists how many of them paid how much.
func (f *phragmenRun) pay(i int, time *big.Rat) []Payment {
	step := int32(len(f.times))
	f.times = append(f.times, time)
	since := map[int32][]int32{} // supporters by their last purchase
	for _, class := range f.projects[i].classes {
		for _, g := range class.groups {
			since[f.last[g]] = append(since[f.last[g]], g)
			f.last[g] = step
		}
	}
	ledger := paymentList{}
	for before := int32(-1); before < step; before++ {
		groups := since[before]
		if groups == nil {
			continue
		}
		earned := new(big.Rat).Set(time)
		if before >= 0 {
			earned.Sub(earned, f.times[before])
		}
		ballots := map[*big.Rat]int{}
		for _, g := range groups {
			ballots[f.groups[g].each] += f.groups[g].ballots
		}
		for each, n := range ballots {
			ledger.add(new(big.Rat).Mul(earned, each), n)
		}
		f.addLoads(groups, earned)
	}
	return ledger.sorted()
}

// addLoads raises the loads of all projects that voters of groups support.
func (f *phragmenRun) addLoads(groups []int32, earned *big.Rat) {
	weights := make([]uint64, len(f.projects))
	for _, g := range groups {
		for _, e := range f.groups[g].entries {
			weights[e.project] += f.weight[g]
		}
	}
	for _, i := range f.open {
		if weights[i] > 0 {
			more := new(big.Rat).SetInt(new(big.Int).SetUint64(weights[i]))
			f.loads[i].Add(f.loads[i], more.Mul(more, earned))
			f.soon[i] = nil
		}
	}
}

// explainRest adds a step for each project that has none: first those that
// ended the rule.
func (f *phragmenRun) explainRest(a *Allocation) {
	rest := f.p.rest(a)
	slices.SortStableFunc(rest, func(x, y int) int {
		_, barsX := f.bars[x]
		_, barsY := f.bars[y]
		switch {
		case barsX == barsY:
			return 0
		case barsX:
			return -1
		}
		return 1
	})
	for _, i := range rest {
		s, bars := f.bars[i]
		if !bars {
			s = f.p.newStep(i, a.Left, StageRule)
			if s.Reason = f.p.barred(i); s.Reason == "" {
				s.Reason = ReasonStopped
			} else if s.Reason == ReasonTooDear {
				s.MissingMoney = new(big.Rat).Sub(f.p.in.Projects[i].Cost, f.p.in.Budget)
			}
		}
		a.Steps = append(a.Steps, s)
	}
}

// paymentList adds up payments of the same amount.
type paymentList map[string]*Payment

func (l paymentList) add(amount *big.Rat, voters int) {
	if amount.Sign() == 0 {
		return
	}
	key := amount.RatString()
	if l[key] == nil {
		l[key] = &Payment{Amount: amount}
	}
	l[key].Voters += voters
}

// sorted is the list, the largest amount first.
func (l paymentList) sorted() []Payment {
	out := make([]Payment, 0, len(l))
	for _, payment := range l {
		out = append(out, *payment)
	}
	slices.SortFunc(out, func(x, y Payment) int { return cmp.Or(y.Amount.Cmp(x.Amount), cmp.Compare(x.Voters, y.Voters)) })
	return out
}
