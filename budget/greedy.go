// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"slices"
)

// greedy funds projects in order of falling score, each project that still fits
// into what is left of the budget.
func greedy(in *Instance, scores []*big.Rat, a *Allocation) {
	order := make([]int, len(in.Projects))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(p, q int) int { return scores[q].Cmp(scores[p]) })
	for _, p := range order {
		s := Step{Project: p, Votes: scores[p], Score: scores[p], Left: new(big.Rat).Set(a.Left), Stage: StageRule}
		cost := in.Projects[p].Cost
		switch {
		case scores[p].Sign() == 0:
			s.Reason = ReasonNoVotes
		case cost.Cmp(a.Left) > 0:
			s.Reason = ReasonMisfit
		default:
			s.Funded = true
			a.Left.Sub(a.Left, cost)
			a.Cost.Add(a.Cost, cost)
			a.Funded = append(a.Funded, p)
		}
		a.Steps = append(a.Steps, s)
	}
	slices.Sort(a.Funded)
}
