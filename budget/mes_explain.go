// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"math/big"
	"slices"
)

// mesLedger says who paid what in a run at one endowment.
type mesLedger struct {
	run *mesRun
	// Money is in whole numbers of 1/den: a common denominator keeps the sums of
	// many voters cheap.
	den    *big.Int
	money  *big.Int   // each voter's endowment
	prices []*big.Int // one a step, per unit
}

func newMesLedger(r *mesRun) *mesLedger {
	l := &mesLedger{run: r, den: r.endowment.Denom()}
	for j := range r.steps {
		l.den = lcm(l.den, r.stepPrice(j).Denom())
	}
	l.money = scaled(r.endowment, l.den)
	for j := range r.steps {
		l.prices = append(l.prices, scaled(r.stepPrice(j), l.den))
	}
	return l
}

// explain adds the steps of the run: funded projects, and those that a cap
// forbade at their turn.
func (l *mesLedger) explain(p *prepared, a *Allocation) {
	r := l.run
	for at := 0; ; at++ {
		for _, stop := range r.stops {
			if stop.capped && stop.at == at {
				s := l.newStep(p, a, stop.project, at)
				s.Reason = ReasonCap
				s.Cap, s.MissingMoney = p.overCap(p.purse(a.Left, a.Funded), s.Project)
				a.Steps = append(a.Steps, s)
			}
		}
		if at == len(r.steps) {
			return
		}
		s := l.newStep(p, a, r.steps[at].project, at)
		var tied []int
		for _, t := range r.steps[at].tied {
			tied = append(tied, r.projects[t].index)
		}
		s.TiedWith, s.TieBy = p.tie(s.Project, tied)
		s.Funded = true
		s.Payments = l.payments(at)
		a.Steps = append(a.Steps, s)
		a.Funded = append(a.Funded, s.Project)
		a.Cost.Add(a.Cost, p.in.Projects[s.Project].Cost)
		a.Left = new(big.Rat).Sub(a.Left, p.in.Projects[s.Project].Cost)
	}
}

// newStep is a step of a candidate, with what its supporters have.
func (l *mesLedger) newStep(p *prepared, a *Allocation, project, at int) Step {
	s := p.newStep(l.run.projects[project].index, a.Left, StageRule)
	s.SupportersMoney = l.run.supportersMoney(project, at)
	return s
}

// explainRest adds a step for each project that has none, after the run. The
// receiver is nil if there was none, for want of voters.
func (l *mesLedger) explainRest(p *prepared, a *Allocation) {
	place := make([]int, len(p.in.Projects))
	if l != nil {
		for at, project := range l.run.projects {
			place[project.index] = at
		}
	}
	for _, i := range p.rest(a) {
		reason := p.barred(i)
		if reason != "" || l == nil {
			s := p.newStep(i, a.Left, StageRule)
			s.Reason = reason
			if reason == ReasonTooDear {
				s.MissingMoney = new(big.Rat).Sub(p.in.Projects[i].Cost, p.in.Budget)
			}
			a.Steps = append(a.Steps, s)
			continue
		}
		s := l.newStep(p, a, place[i], len(l.run.steps))
		s.Reason = ReasonUnaffordable
		s.MissingMoney = new(big.Rat).Sub(p.in.Projects[i].Cost, s.SupportersMoney)
		a.Steps = append(a.Steps, s)
	}
}

// payments lists what the voters paid for the project of a step.
func (l *mesLedger) payments(at int) []Payment {
	r, step := l.run, &l.run.steps[at]
	type line struct {
		amount *big.Int // in 1/(den × parts)
		voters int
	}
	lines := map[string]*line{}
	pay := func(g int32, money *big.Int) {
		if money.Sign() == 0 {
			return
		}
		weight := new(big.Rat).Mul(r.groups[g].each, r.parts)
		amount := new(big.Int).Mul(weight.Num(), money)
		key := string(amount.Bytes())
		if lines[key] == nil {
			lines[key] = &line{amount: amount}
		}
		lines[key].voters += r.groups[g].ballots
	}
	for _, class := range r.projects[step.project].classes {
		price := new(big.Int).SetUint64(class.unit)
		price.Mul(price, l.prices[at])
		for _, g := range class.groups {
			if spent := r.spent[g]; spent == alive || spent > int32(at) {
				pay(g, price)
			}
		}
	}
	for _, g := range step.last {
		pay(g, l.left(g, at))
	}
	sorted := make([]*line, 0, len(lines))
	for _, line := range lines {
		sorted = append(sorted, line)
	}
	slices.SortFunc(sorted, func(x, y *line) int { return cmp.Or(y.amount.Cmp(x.amount), cmp.Compare(x.voters, y.voters)) })
	out := make([]Payment, len(sorted))
	for i, line := range sorted {
		amount := new(big.Rat).SetFrac(line.amount, l.den)
		out[i] = Payment{Amount: amount.Quo(amount, r.parts), Voters: line.voters}
	}
	return out
}

// left is what a voter of a group that is alive after some steps has.
func (l *mesLedger) left(g int32, steps int) *big.Int {
	money := new(big.Int).Set(l.money)
	var unit, price big.Int
	for _, e := range l.run.groups[g].entries {
		if j := l.run.state[e.project].step; j >= 0 && j < steps {
			money.Sub(money, price.Mul(unit.SetUint64(e.unit), l.prices[j]))
		}
	}
	return money
}

// supportersMoney is what the supporters of a project have together after some
// steps.
func (r *mesRun) supportersMoney(project, steps int) *big.Rat {
	var groups []int32
	for _, class := range r.projects[project].classes {
		for _, g := range class.groups {
			if spent := r.spent[g]; spent == alive || spent >= int32(steps) {
				groups = append(groups, g)
			}
		}
	}
	sum := r.exactSum(groups, steps)
	return sum.Quo(sum, r.parts)
}
