// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// prepared is an instance and a rule, checked, with everything that the rules
// share: what a project's ballots and points come to, the order of ties, and
// the limits as numbers. Rules read it and never change it.
type prepared struct {
	in   *Instance
	rule Rule // with the default of every empty field

	weights []*big.Rat // one a ballot, > 0; nil: all 1
	voters  *big.Rat   // the weights together
	votes   []*big.Rat // one a project: the weights of the ballots that name it
	points  []*big.Rat // one a project: what the residents gave it, weighted; the votes where there are no points
	scores  []*big.Rat // one a project: what greedy orders by, the points or a committee's combined score
	// ranks is one a project, 0 first: of equal projects the one of the lowest
	// rank comes first, at every step of every rule.
	ranks []int
	ties  *tieOrder

	minVotes, minShare, topUp *big.Rat // nil: none
	caps                      []*big.Rat
	capsOf                    [][]int    // one a project: indices into caps
	committee                 *committee // nil: none
}

// prepare checks an instance with its ballots and a rule, and counts.
func prepare(in *Instance, rule Rule) (*prepared, error) {
	if err := in.Check(); err != nil {
		return nil, err
	}
	p, err := prepareRule(in, rule)
	if err != nil {
		return nil, err
	}
	p.weights = classWeights(in.Votes, p.rule.Classes)
	p.voters = big.NewRat(int64(len(in.Votes)), 1)
	if p.weights != nil {
		p.voters.SetInt64(0)
		for _, w := range p.weights {
			p.voters.Add(p.voters, w)
		}
	}
	p.count()
	p.finish()
	return p, nil
}

// prepareCounts is prepare for totals without ballots.
func prepareCounts(in *Instance, counts []int64, ballots int64, rule Rule) (*prepared, error) {
	if err := in.Check(); err != nil {
		return nil, err
	}
	p, err := prepareRule(in, rule)
	if err != nil {
		return nil, err
	}
	if err := checkCounts(in, counts, ballots, &p.rule); err != nil {
		return nil, err
	}
	p.voters = big.NewRat(ballots, 1)
	for _, n := range counts {
		p.votes = append(p.votes, big.NewRat(n, 1))
	}
	p.points = p.votes
	p.finish()
	return p, nil
}

// prepareRule checks the rule and reads its numbers.
func prepareRule(in *Instance, rule Rule) (*prepared, error) {
	if err := rule.Check(); err != nil {
		return nil, err
	}
	if err := rule.CheckInstance(in); err != nil {
		return nil, err
	}
	p := &prepared{in: in, rule: rule.withDefaults()}
	// Check has read the same numbers.
	p.minVotes, _ = rule.MinVotes.Rat()
	p.minShare, _ = rule.MinShare.Rat()
	p.topUp, _ = rule.TopUp.Rat()
	p.caps, p.capsOf = readCaps(in, rule.Caps)
	return p, nil
}

// finish computes what follows from votes and points.
func (p *prepared) finish() {
	p.scores = p.points
	if p.rule.Committee != nil {
		p.committee = newCommittee(p.in, p.rule.Committee, p.points)
		p.scores = make([]*big.Rat, len(p.points))
		for i, points := range p.points {
			p.scores[i] = p.committee.combined(i, points)
		}
	}
	p.ties = newTieOrder(p.in, p.votes, p.rule.Ties)
	p.ranks = p.ties.ranks()
}

// newAllocation is the allocation before any decision.
func (p *prepared) newAllocation() *Allocation {
	return &Allocation{
		Rule: p.rule, Budget: new(big.Rat).Set(p.in.Budget),
		Left: new(big.Rat).Set(p.in.Budget), Cost: new(big.Rat), Voters: new(big.Rat).Set(p.voters),
	}
}

// newStep is a step of a project before the decision.
func (p *prepared) newStep(project int, left *big.Rat, stage Stage) Step {
	return Step{
		Project: project, Votes: new(big.Rat).Set(p.votes[project]), Score: new(big.Rat).Set(p.scores[project]),
		Left: new(big.Rat).Set(left), Stage: stage,
	}
}

// weight is what a ballot counts.
func (p *prepared) weight(vote int) *big.Rat {
	if p.weights == nil {
		return one
	}
	return p.weights[vote]
}

// one is the weight of a ballot without a class; nobody changes it.
var one = big.NewRat(1, 1)
