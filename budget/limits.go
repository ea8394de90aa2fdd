// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"slices"
)

// barred says why a project cannot be funded whatever happens to the others; ""
// if it can. Barred projects are no candidates: they neither stop a rule nor
// take part in ties.
func (p *prepared) barred(project int) Reason {
	return p.barredWith(project, p.votes[project], p.scores[project])
}

// barredWith is barred if the project had so many votes and such a score.
func (p *prepared) barredWith(project int, votes, score *big.Rat) Reason {
	cost := p.in.Projects[project].Cost
	switch {
	case cost.Cmp(p.in.Budget) > 0:
		return ReasonTooDear
	case score.Sign() <= 0:
		return ReasonNoVotes
	case p.minVotes != nil && votes.Cmp(p.minVotes) < 0:
		return ReasonMinVotes
	case p.minShare != nil && !p.sharesEnough(cost, votes):
		return ReasonMinShare
	}
	return ""
}

// sharesEnough tells whether votes × budget / voters >= MinShare × cost.
func (p *prepared) sharesEnough(cost, votes *big.Rat) bool {
	brought := new(big.Rat).Mul(votes, p.in.Budget)
	wanted := new(big.Rat).Mul(p.minShare, cost)
	return brought.Cmp(wanted.Mul(wanted, p.voters)) >= 0
}

// readCaps turns the rule's caps into numbers, and lists those of each project.
func readCaps(in *Instance, caps []Cap) (most []*big.Rat, of [][]int) {
	of = make([][]int, len(in.Projects))
	for c := range caps {
		amount, _ := caps[c].Most.Rat()
		most = append(most, amount)
		for i := range in.Projects {
			if caps[c].holds(&in.Projects[i]) {
				of[i] = append(of[i], c)
			}
		}
	}
	return most, of
}

// holds tells whether a project belongs to the cap's group.
func (c *Cap) holds(p *Project) bool {
	switch c.Field {
	case ByCategory:
		return slices.Contains(p.Categories, c.Value)
	case ByNeighborhood:
		return p.Neighborhood == c.Value
	case ByDistrict:
		return p.District == c.Value
	}
	return false
}

// purse is the money that is left, in all and under each cap. It is a value:
// paying makes a new one, so that earlier ones can be kept.
type purse struct {
	left *big.Rat
	caps []*big.Rat // one a cap of the rule; < 0 never
}

// purse is the money that is left when some projects have been funded.
func (p *prepared) purse(left *big.Rat, funded []int) purse {
	u := purse{left: new(big.Rat).Set(left), caps: p.caps}
	for _, project := range funded {
		u.caps = p.payCaps(u.caps, project)
	}
	return u
}

// pay is the purse after a project has been funded, with a top-up if it costs
// more than what is left.
func (p *prepared) pay(u purse, project int) purse {
	left := new(big.Rat).Sub(u.left, p.in.Projects[project].Cost)
	if left.Sign() < 0 {
		left.SetInt64(0)
	}
	return purse{left: left, caps: p.payCaps(u.caps, project)}
}

func (p *prepared) payCaps(caps []*big.Rat, project int) []*big.Rat {
	if len(p.capsOf[project]) == 0 {
		return caps
	}
	caps = slices.Clone(caps)
	for _, c := range p.capsOf[project] {
		caps[c] = new(big.Rat).Sub(caps[c], p.in.Projects[project].Cost)
	}
	return caps
}

// overCap returns the cap that a project would exceed by most, and by how much;
// nil if it exceeds none.
func (p *prepared) overCap(u purse, project int) (worst int, by *big.Rat) {
	for _, c := range p.capsOf[project] {
		over := new(big.Rat).Sub(p.in.Projects[project].Cost, u.caps[c])
		if over.Sign() > 0 && (by == nil || over.Cmp(by) > 0) {
			worst, by = c, over
		}
	}
	return worst, by
}
