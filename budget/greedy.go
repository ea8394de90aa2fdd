// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"math/big"
	"slices"
)

// greedy funds projects in the order of falling score, or score by cost, as far
// as the money goes.
func greedy(p *prepared) (*Allocation, error) {
	a := p.newAllocation()
	f := greedyFill(p, a, StageRule, p.rule.By)
	f.explainVotes()
	return a, nil
}

// greedyFill goes on greedily from a partial allocation: it adds a step for
// each project that has none, in the order of by, and keeps the rule's limits.
// It updates a's Funded, Cost and Left.
func greedyFill(p *prepared, a *Allocation, stage Stage, by By) *filler {
	settled := make([]bool, len(p.in.Projects))
	for i := range a.Steps {
		settled[a.Steps[i].Project] = true
	}
	f := &filler{p: p, a: a, stage: stage, by: by, first: len(a.Steps), state: fillState{purse: p.purse(a.Left, a.Funded)}}
	for i := range settled {
		if !settled[i] {
			f.order = append(f.order, i)
		}
	}
	slices.SortFunc(f.order, func(x, y int) int {
		return cmp.Or(f.compare(x, y, p.scores[x]), cmp.Compare(p.ranks[x], p.ranks[y]))
	})
	f.findTies()
	for place := range f.order {
		f.states = append(f.states, f.state)
		a.Steps = append(a.Steps, f.settle(place))
	}
	slices.Sort(a.Funded)
	return f
}

// filler is one greedy pass.
type filler struct {
	p     *prepared
	a     *Allocation
	stage Stage
	by    By
	order []int // projects in the order of decision
	first int   // index of the first one's step
	// ties has, for each place in the order, the candidates that are equal to the
	// one there and come after it. Of one tie they share memory: with thousands
	// of projects of one vote each, lists of their own would take gigabytes.
	ties  [][]int
	state fillState
	// states are those before each decision.
	states []fillState
}

// fillState is what earlier decisions leave for the later ones. From one
// decision to the next it only gets worse for a project.
type fillState struct {
	purse
	stopped bool // by a misfit, under Stop
	missed  bool // a project did not fit: no further one is topped up
}

// compare is negative if project x, had it the score scoreX, comes before y in
// the order of decision, 0 if the two are equal. Free projects come first under
// ByVotesPerCost.
func (f *filler) compare(x, y int, scoreX *big.Rat) int {
	scoreY := f.p.scores[y]
	if f.by != ByVotesPerCost {
		return scoreY.Cmp(scoreX)
	}
	costX, costY := f.p.in.Projects[x].Cost, f.p.in.Projects[y].Cost
	if costX.Sign() == 0 || costY.Sign() == 0 {
		return cmp.Or(cmp.Compare(costX.Sign(), costY.Sign()), scoreY.Cmp(scoreX))
	}
	return new(big.Rat).Mul(scoreY, costX).Cmp(new(big.Rat).Mul(scoreX, costY))
}

// settle decides on the project at a place in the order.
func (f *filler) settle(place int) Step {
	project := f.order[place]
	s := f.p.newStep(project, f.state.left, f.stage)
	cost := f.p.in.Projects[project].Cost
	if s.Reason = f.p.barred(project); s.Reason != "" {
		if s.Reason == ReasonTooDear {
			s.MissingMoney = new(big.Rat).Sub(cost, f.p.in.Budget)
		}
		return s
	}
	if f.state.stopped {
		s.Reason = ReasonStopped
		return s
	}
	if tied := f.ties[place]; len(tied) > 0 {
		s.TiedWith = tied
		_, s.TieBy = f.p.ties.compare(project, tied[0], s.Votes)
	}
	worst, over := f.p.overCap(f.state.purse, project)
	short := new(big.Rat).Sub(cost, f.state.left)
	switch {
	case over != nil:
		s.Reason, s.Cap, s.MissingMoney = ReasonCap, worst, over
	case short.Sign() <= 0:
		f.fund(&s)
	case f.toppedUp(f.state, cost):
		s.TopUp, s.Stage = short, StageTopUp
		f.fund(&s)
	default:
		s.Reason, s.MissingMoney = ReasonMisfit, short
	}
	if over == nil && short.Sign() > 0 {
		f.state.missed, f.state.stopped = true, f.p.rule.Misfit == Stop
	}
	return s
}

// findTies fills f.ties.
func (f *filler) findTies() {
	f.ties = make([][]int, len(f.order))
	candidates := make([]int, 0, len(f.order))
	places := make([]int, 0, len(f.order))
	for place, project := range f.order {
		if f.p.barred(project) == "" {
			candidates, places = append(candidates, project), append(places, place)
		}
	}
	end := len(candidates)
	for i := len(candidates) - 2; i >= 0; i-- {
		x, y := candidates[i], candidates[i+1]
		if f.compare(x, y, f.p.scores[x]) != 0 {
			end = i + 1
		}
		f.ties[places[i]] = candidates[i+1 : end : end]
	}
}

// toppedUp tells whether a project that costs more than what is left gets the
// rest of its cost from elsewhere.
func (f *filler) toppedUp(state fillState, cost *big.Rat) bool {
	return f.p.topUp != nil && !state.missed && state.left.Cmp(new(big.Rat).Mul(f.p.topUp, cost)) >= 0
}

func (f *filler) fund(s *Step) {
	s.Funded = true
	f.state.purse = f.p.pay(f.state.purse, s.Project)
	f.a.Funded = append(f.a.Funded, s.Project)
	f.a.Cost.Add(f.a.Cost, f.p.in.Projects[s.Project].Cost)
	f.a.Left = new(big.Rat).Set(f.state.left)
}
