// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// explicitPoints tells whether ballots hold points, one a project that they name.
func (p *prepared) explicitPoints() bool { return p.in.Style.Type.HasPoints() }

// utility is what the ballot gives the project at position j on it, without the
// ballot's weight: 1 of an approval ballot, the points of a cumulative or
// scoring one (of the latter maybe below 0), of an ordinal one the Borda score
// max_length - j (at least 0). The caller must not change it.
func (p *prepared) utility(v *Vote, j int) *big.Rat {
	switch {
	case p.explicitPoints():
		return v.Points[j]
	case p.in.Style.Type == Ordinal:
		return big.NewRat(p.borda(j), 1)
	}
	return one
}

// borda is the Borda score of position j, the best being 0. Where the style has
// no max_length, the best of m projects gets m.
func (p *prepared) borda(j int) int64 {
	longest := p.in.Style.MaxLength
	if longest == 0 {
		longest = len(p.in.Projects)
	}
	return int64(max(longest-j, 0))
}

// count sums up votes and points. Ballots of one class weigh the same, so each
// class is counted in whole numbers, which are exact and fast, and weighed at
// the end.
func (p *prepared) count() {
	n := len(p.in.Projects)
	p.votes, p.points = newRats(n), newRats(n)
	classes := map[string]*classCount{}
	for i := range p.in.Votes {
		v := &p.in.Votes[i]
		class := ""
		if p.weights != nil {
			class = v.Class
		}
		c := classes[class]
		if c == nil {
			c = &classCount{votes: make([]int64, n), points: make([]int64, n), weight: p.weight(i)}
			classes[class] = c
		}
		for j, project := range v.Projects {
			c.add(p, v, j, project)
		}
	}
	// Sums of exact numbers do not depend on the order of the map.
	for _, c := range classes {
		for i := range n {
			addProduct(p.votes[i], big.NewRat(c.votes[i], 1), c.weight)
			addProduct(p.points[i], big.NewRat(c.points[i], 1), c.weight)
			if c.rest != nil {
				addProduct(p.points[i], c.rest[i], c.weight)
			}
		}
	}
	if !p.explicitPoints() && p.in.Style.Type != Ordinal {
		p.points = p.votes
	}
}

// classCount is the count of the ballots of one weight.
type classCount struct {
	votes, points []int64
	rest          []*big.Rat // points that are no small whole numbers; nil: none
	weight        *big.Rat
}

// add counts the project at position j on a ballot.
func (c *classCount) add(p *prepared, v *Vote, j, project int) {
	c.votes[project]++
	switch {
	case p.explicitPoints():
		// Fewer than 2^31 ballots of less than 2^32 points stay below 2^63.
		if x := v.Points[j]; x.IsInt() && x.Num().BitLen() <= 32 {
			c.points[project] += x.Num().Int64()
			return
		}
		if c.rest == nil {
			c.rest = newRats(len(c.points))
		}
		c.rest[project].Add(c.rest[project], v.Points[j])
	case p.in.Style.Type == Ordinal:
		c.points[project] += p.borda(j)
	}
}

func newRats(n int) []*big.Rat {
	r := make([]*big.Rat, n)
	for i := range r {
		r[i] = new(big.Rat)
	}
	return r
}

// addProduct adds x × y to sum.
func addProduct(sum, x, y *big.Rat) {
	if x.Sign() == 0 {
		return
	}
	if y == one {
		sum.Add(sum, x)
		return
	}
	sum.Add(sum, new(big.Rat).Mul(x, y))
}
