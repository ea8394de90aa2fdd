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
	candidates, _ := p.mesCandidates()
	profile, err := newMesProfile(p, candidates)
	if err != nil {
		return nil, err
	}
	return profile.allocate(p), nil
}

func (m *mesProfile) allocate(p *prepared) *Allocation {
	a := p.newAllocation()
	a.Endowment = new(big.Rat)
	_, free := p.mesCandidates()
	for _, i := range free {
		s := p.newStep(i, a.Left, StageRule)
		s.Funded = true
		a.Steps = append(a.Steps, s)
		a.Funded = append(a.Funded, i)
	}
	var ledger *mesLedger
	if p.voters.Sign() > 0 {
		r := (&mesRounds{mesProfile: m, p: p}).complete()
		a.Endowment.Set(r.endowment)
		ledger = newMesLedger(r)
		ledger.explain(p, a)
	}
	if p.rule.Completion == GreedyCompletion || p.rule.Completion == Add1Greedy {
		greedyFill(p, a, StageCompletion, p.completionBy())
	} else {
		ledger.explainRest(p, a)
	}
	p.countSupporters(a)
	slices.Sort(a.Funded)
	return a
}

// completionBy is the order of greedy completion: satisfaction by cost. That is
// votes where satisfaction is cost itself.
func (p *prepared) completionBy() By {
	if p.rule.Satisfaction == CostSatisfaction {
		return ByVotes
	}
	return ByVotesPerCost
}

// countSupporters fills in how many ballots support the project of each step.
func (p *prepared) countSupporters(a *Allocation) {
	supporters := make([]int, len(p.in.Projects))
	for i := range p.in.Votes {
		v := &p.in.Votes[i]
		for j, project := range v.Projects {
			if p.backs(v, j) {
				supporters[project]++
			}
		}
	}
	for i := range a.Steps {
		a.Steps[i].Supporters = supporters[a.Steps[i].Project]
	}
}

// backs tells whether a ballot supports the project at position j on it: it
// names it, and gives it points above 0 if it gives points.
func (p *prepared) backs(v *Vote, j int) bool {
	if p.rule.Satisfaction == ScoreSatisfaction || p.explicitPoints() {
		return p.utility(v, j).Sign() > 0
	}
	return true
}

// rest are the projects that have no step, the most supported first.
func (p *prepared) rest(a *Allocation) []int {
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
	return rest
}
