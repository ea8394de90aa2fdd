// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"encoding/binary"
	"math/big"
	"slices"
)

// checkShares makes sure, before any ballot is cast, that equal shares can be
// computed whatever the ballots: money is not too large or too finely divided.
func (r *Rule) checkShares(in *Instance) error {
	if r.Name == Greedy {
		return nil
	}
	if err := r.checkFineness(); err != nil || r.Name == Phragmen {
		return err
	}
	if r.adds1() && in.Budget.Cmp(maxAdd1) >= 0 {
		return errAdd1
	}
	common := big.NewInt(1)
	for i := range in.Projects {
		common = lcm(common, in.Projects[i].Cost.Denom())
	}
	for i := range in.Projects {
		if cost := in.Projects[i].Cost; r.Satisfaction != ScoreSatisfaction && r.Satisfaction != CardinalitySatisfaction && scaled(cost, common).BitLen() > 63 {
			return errMesCosts
		}
	}
	return nil
}

// checkFineness makes sure that the weights or shares of classes, as the
// smallest whole numbers of the same proportions, leave room for the ballots:
// see maxMesWeight.
func (r *Rule) checkFineness() error {
	var numbers []*big.Rat
	most := big.NewInt(maxClassWeight)
	for _, c := range r.Classes {
		number, _ := or(c.Weight, c.Share).Rat() // checked
		if c.Share != "" {
			most = big.NewInt(maxClassShare)
		}
		numbers = append(numbers, number)
	}
	parts := wholes(numbers)
	for _, number := range numbers {
		if whole := new(big.Rat).Mul(number, parts); whole.Num().Cmp(most) > 0 {
			return errMesWeights
		}
	}
	return nil
}

// wholes is the least number whose products with all of the given ones, all
// above 0, are whole: the least common multiple of the denominators by the
// greatest common divisor of the numerators, in lowest terms.
func wholes(numbers []*big.Rat) *big.Rat {
	den, num := big.NewInt(1), new(big.Int)
	for _, x := range numbers {
		den, num = lcm(den, x.Denom()), num.GCD(nil, nil, num, x.Num())
	}
	if num.Sign() == 0 {
		return one
	}
	return new(big.Rat).SetFrac(den, num)
}

// mesCandidates are the projects that take part, and the free ones, which are
// funded before, in the order of ties. Barred projects do neither.
func (p *prepared) mesCandidates() (candidates, free []int) {
	for i := range p.in.Projects {
		switch {
		case p.barred(i) != "":
		case p.in.Projects[i].Cost.Sign() == 0:
			free = append(free, i)
		default:
			candidates = append(candidates, i)
		}
	}
	slices.SortFunc(free, func(x, y int) int { return cmp.Compare(p.ranks[x], p.ranks[y]) })
	return candidates, free
}

// newMesProfile groups the ballots as far as they name candidates, with whole
// numbers for weights and satisfactions.
func newMesProfile(p *prepared, candidates []int) (*mesProfile, error) {
	m := &mesProfile{voters: p.voters, budget: p.in.Budget, parts: one, bits: 62}
	for _, i := range candidates {
		m.projects = append(m.projects, mesProject{index: i, cost: p.in.Projects[i].Cost, rank: p.ranks[i], factor: 1})
	}
	b := &mesBallots{mesProfile: m, p: p, groupOf: map[string]int{}, place: make([]int32, len(p.in.Projects))}
	for i := range b.place {
		b.place[i] = -1
	}
	for place, i := range candidates {
		b.place[i] = int32(place)
	}
	for _, step := range []func() error{b.setFactors, b.setParts, b.setPerPoint, b.group, m.finish} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// mesBallots builds a profile.
type mesBallots struct {
	*mesProfile
	p        *prepared
	place    []int32  // one a project of the instance: index into projects, or -1
	perPoint *big.Int // units of satisfaction a point; nil: each ballot gives 1
	groupOf  map[string]int
}

// setFactors makes the cost of a project its satisfaction, where the rule says
// so: in whole numbers, all by the same factor too large, which changes no order.
func (b *mesBallots) setFactors() error {
	if b.p.rule.Satisfaction != CostSatisfaction {
		return nil // and of Phragmen
	}
	common := big.NewInt(1)
	for _, project := range b.projects {
		common = lcm(common, project.cost.Denom())
	}
	for i := range b.projects {
		b.projects[i].factor = scaled(b.projects[i].cost, common).Uint64() // checkShares has seen that it fits
	}
	return nil
}

// setParts makes all weights whole.
func (b *mesBallots) setParts() error {
	var weights []*big.Rat
	for i, w := range b.p.weights {
		if i == 0 || w != b.p.weights[i-1] && !slices.Contains(weights, w) {
			weights = append(weights, w)
		}
	}
	b.parts = wholes(weights)
	return nil
}

// setPerPoint finds the number of units that makes all points whole.
func (b *mesBallots) setPerPoint() error {
	if b.p.rule.Satisfaction != ScoreSatisfaction {
		return nil
	}
	b.perPoint = big.NewInt(1)
	for i := range b.p.in.Votes {
		for _, x := range b.p.in.Votes[i].Points {
			if x.IsInt() {
				continue
			}
			if b.perPoint = lcm(b.perPoint, x.Denom()); b.perPoint.BitLen() > 40 {
				return errMesPoints
			}
		}
	}
	return nil
}

func (b *mesBallots) group() error {
	var entries []mesEntry
	var key []byte
	for i := range b.p.in.Votes {
		var err error
		if entries, err = b.entries(entries[:0], &b.p.in.Votes[i]); err != nil {
			return err
		}
		if len(entries) == 0 {
			continue // has money, and nothing to spend it on
		}
		each := b.p.weight(i)
		key = append(key[:0], each.RatString()...)
		key = append(key, ':')
		for _, e := range entries {
			key = binary.AppendUvarint(binary.AppendUvarint(key, uint64(e.project)), e.unit)
		}
		g, known := b.groupOf[string(key)]
		if !known {
			g = len(b.groups)
			b.groupOf[string(key)] = g
			b.groups = append(b.groups, mesGroup{entries: slices.Clone(entries), each: each})
		}
		b.groups[g].ballots++
	}
	for _, g := range b.groups {
		weight := new(big.Rat).Mul(g.each, b.parts)
		weight.Mul(weight, big.NewRat(int64(g.ballots), 1))
		if weight.Num().BitLen() > 62 {
			return errMesWeights
		}
		b.weight = append(b.weight, weight.Num().Uint64())
	}
	return nil
}

// entries appends what a ballot gives the candidates, in their order.
func (b *mesBallots) entries(entries []mesEntry, v *Vote) ([]mesEntry, error) {
	for j, project := range v.Projects {
		place := b.place[project]
		if place < 0 || !b.p.backs(v, j) {
			continue
		}
		unit := uint64(1)
		if b.perPoint != nil {
			units := scaled(b.p.utility(v, j), b.perPoint)
			if units.BitLen() > 40 {
				return nil, errMesPoints
			}
			unit = units.Uint64()
		}
		entries = append(entries, mesEntry{place, unit})
	}
	slices.SortFunc(entries, func(x, y mesEntry) int { return cmp.Compare(x.project, y.project) })
	return entries, nil
}
