// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"math/big"
	"slices"
)

// equalShares is the rule [EqualShares], of Peters, Pierczyński and Skowron
// ("Proportional Participatory Budgeting with Additive Utilities", 2021): each
// voter gets the same part of the budget. Again and again the project is funded
// that costs its supporters least for each unit of satisfaction, rho, among
// those that they can pay for; a supporter pays min(money left, rho ×
// satisfaction). Free projects with support come first.
//
// A project that would exceed a cap at its turn is passed over.
func equalShares(p *prepared) (*Allocation, error) {
	a := p.newAllocation()
	a.Endowment = new(big.Rat)
	_, free := p.mesCandidates()
	for _, i := range free {
		s := p.newStep(i, a.Left, StageRule)
		s.Funded = true
		a.Steps = append(a.Steps, s)
		a.Funded = append(a.Funded, i)
	}
	var r *mesRun
	if p.voters.Sign() > 0 {
		profile, err := newMesProfile(p)
		if err != nil {
			return nil, err
		}
		r = (&mesRounds{mesProfile: profile, p: p}).complete()
		a.Endowment.Set(r.endowment)
		explainShares(p, a, r)
	}
	if p.rule.Completion == GreedyCompletion || p.rule.Completion == Add1Greedy {
		by := ByVotes
		if p.rule.Satisfaction == CardinalitySatisfaction {
			by = ByVotesPerCost
		}
		greedyFill(p, a, StageCompletion, by)
	} else {
		explainUnfunded(p, a, r)
	}
	slices.Sort(a.Funded)
	return a, nil
}

// explainShares adds the steps of a run.
func explainShares(p *prepared, a *Allocation, r *mesRun) {
	stops := slices.Clone(r.stops)
	for at := range len(r.steps) + 1 {
		for _, stop := range stops {
			if stop.capped && stop.at == at {
				i := r.projects[stop.project].index
				s := p.newStep(i, a.Left, StageRule)
				s.Reason = ReasonCap
				s.Cap, s.MissingMoney = p.overCap(p.purse(a.Left, a.Funded), i)
				a.Steps = append(a.Steps, s)
			}
		}
		if at < len(r.steps) {
			a.Steps = append(a.Steps, r.explainFunded(p, a, at))
		}
	}
}

// explainFunded is the step of a project that the run funded.
func (r *mesRun) explainFunded(p *prepared, a *Allocation, at int) Step {
	step := &r.steps[at]
	i := r.projects[step.project].index
	s := p.newStep(i, a.Left, StageRule)
	s.Funded = true
	var tied []int
	for _, t := range step.tied {
		tied = append(tied, r.projects[t].index)
	}
	s.TiedWith, s.TieBy = p.tie(i, tied)
	a.Funded = append(a.Funded, i)
	a.Cost.Add(a.Cost, p.in.Projects[i].Cost)
	a.Left = new(big.Rat).Sub(a.Left, p.in.Projects[i].Cost)
	return s
}

// explainUnfunded adds a step for each project that has none.
func explainUnfunded(p *prepared, a *Allocation, r *mesRun) {
	settled := make([]bool, len(p.in.Projects))
	for i := range a.Steps {
		settled[a.Steps[i].Project] = true
	}
	var rest []int
	for i := range settled {
		if !settled[i] {
			rest = append(rest, i)
		}
	}
	slices.SortFunc(rest, func(x, y int) int {
		return cmp.Or(p.scores[y].Cmp(p.scores[x]), cmp.Compare(p.ranks[x], p.ranks[y]))
	})
	for _, i := range rest {
		s := p.newStep(i, a.Left, StageRule)
		if s.Reason = p.barred(i); s.Reason == "" {
			s.Reason = ReasonUnaffordable
		}
		a.Steps = append(a.Steps, s)
	}
}
