// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"crypto/sha256"
	"math/big"
	"slices"
	"strings"

	"github.com/madangvote/madang/budget"
)

// reference is greedy once more, written from docs/rules.md without regard to
// speed: it looks at every ballot by itself, and searches the next project anew
// at each step. more votes of weight 1 and one point are added to a project.
type reference struct {
	in   *budget.Instance
	rule budget.Rule
	// What comes out: projects in the order of decision, the funded ones, the
	// top-ups, and who was tied at each step.
	order  []int
	funded []int
	topUps map[int]*big.Rat
	tied   map[int][]int

	votes, score []*big.Rat
	voters       *big.Rat
}

func rat(n budget.Number) *big.Rat {
	r, err := n.Rat()
	if err != nil {
		panic(err)
	}
	return r
}

func refer(in *budget.Instance, rule budget.Rule, project, more int) *reference {
	r := &reference{in: in, rule: rule, topUps: map[int]*big.Rat{}, tied: map[int][]int{}, voters: new(big.Rat)}
	r.count(project, more)
	r.combine()
	r.run()
	return r
}

func (r *reference) weight(v *budget.Vote) *big.Rat {
	if len(r.rule.Classes) == 0 {
		return big.NewRat(1, 1)
	}
	of := func(class string) (n int64) {
		for i := range r.in.Votes {
			if r.in.Votes[i].Class == class {
				n++
			}
		}
		return n
	}
	var weight *big.Rat
	shares := new(big.Rat)
	for _, c := range r.rule.Classes {
		if c.Weight != "" && c.Name == v.Class {
			return rat(c.Weight)
		}
		if c.Share != "" && of(c.Name) > 0 {
			shares.Add(shares, rat(c.Share))
			if c.Name == v.Class {
				weight = rat(c.Share)
			}
		}
	}
	weight.Quo(weight, shares)
	return weight.Mul(weight, big.NewRat(int64(len(r.in.Votes)), of(v.Class)))
}

func (r *reference) count(project, more int) {
	for range r.in.Projects {
		r.votes = append(r.votes, new(big.Rat))
		r.score = append(r.score, new(big.Rat))
	}
	for i := range r.in.Votes {
		v := &r.in.Votes[i]
		w := r.weight(v)
		r.voters.Add(r.voters, w)
		for j, p := range v.Projects {
			points := big.NewRat(1, 1)
			switch r.in.Style.Type {
			case budget.Cumulative, budget.Scoring:
				points = v.Points[j]
			case budget.Ordinal:
				longest := r.in.Style.MaxLength
				if longest == 0 {
					longest = len(r.in.Projects)
				}
				points = big.NewRat(int64(longest-j), 1)
				if points.Sign() < 0 {
					points.SetInt64(0)
				}
			}
			r.votes[p].Add(r.votes[p], w)
			r.score[p].Add(r.score[p], new(big.Rat).Mul(w, points))
		}
	}
	if more > 0 {
		r.votes[project].Add(r.votes[project], big.NewRat(int64(more), 1))
		r.score[project].Add(r.score[project], big.NewRat(int64(more), 1))
	}
}

func (r *reference) combine() {
	c := r.rule.Committee
	if c == nil {
		return
	}
	best, most := new(big.Rat), new(big.Rat)
	for i := range r.in.Projects {
		if r.score[i].Cmp(most) > 0 {
			most = r.score[i]
		}
		if s := rat(c.Scores[r.in.Projects[i].ID]); s != nil && s.Cmp(best) > 0 {
			best = s
		}
	}
	share := rat(c.Share)
	combined := make([]*big.Rat, len(r.score))
	for i := range r.score {
		combined[i] = new(big.Rat)
		if s := rat(c.Scores[r.in.Projects[i].ID]); s != nil && best.Sign() > 0 {
			combined[i].Quo(s, best)
			combined[i].Mul(combined[i], share)
		}
		if most.Sign() > 0 {
			votes := new(big.Rat).Quo(r.score[i], most)
			combined[i].Add(combined[i], votes.Mul(votes, new(big.Rat).Sub(big.NewRat(1, 1), share)))
		}
	}
	r.score = combined
}

// better tells whether x is decided before y; equal whether only ties decide.
func (r *reference) better(x, y int) (better, equal bool) {
	c := r.score[y].Cmp(r.score[x])
	if r.rule.By == budget.ByVotesPerCost {
		costX, costY := r.in.Projects[x].Cost, r.in.Projects[y].Cost
		switch {
		case costX.Sign() == 0 && costY.Sign() > 0:
			return true, false
		case costX.Sign() > 0 && costY.Sign() == 0:
			return false, false
		case costX.Sign() > 0:
			c = new(big.Rat).Quo(r.score[y], costY).Cmp(new(big.Rat).Quo(r.score[x], costX))
		}
	}
	if c != 0 {
		return c < 0, false
	}
	a, b := r.in.Projects[x], r.in.Projects[y]
	for _, tie := range r.rule.Ties {
		switch tie {
		case budget.TieVotes:
			c = r.votes[y].Cmp(r.votes[x])
		case budget.TieCost:
			c = a.Cost.Cmp(b.Cost)
		case budget.TieID:
			c = strings.Compare(a.ID, b.ID)
		case budget.TieOrder:
			c = x - y
		default:
			seed := strings.TrimPrefix(string(tie), "lot:")
			p, q := sha256.Sum256([]byte(seed+"\x00"+a.ID)), sha256.Sum256([]byte(seed+"\x00"+b.ID))
			c = slices.Compare(p[:], q[:])
		}
		if c != 0 {
			return c < 0, true
		}
	}
	return x < y, true
}

// out tells whether a limit rules a project out from the start.
func (r *reference) out(x int) bool {
	cost := r.in.Projects[x].Cost
	if cost.Cmp(r.in.Budget) > 0 || r.score[x].Sign() <= 0 {
		return true
	}
	if n := rat(r.rule.MinVotes); n != nil && r.votes[x].Cmp(n) < 0 {
		return true
	}
	if n := rat(r.rule.MinShare); n != nil && cost.Sign() > 0 && r.voters.Sign() > 0 {
		share := new(big.Rat).Mul(r.votes[x], r.in.Budget)
		share.Quo(share, r.voters)
		return share.Quo(share, cost).Cmp(n) < 0
	}
	return false
}

func (r *reference) spent(of func(budget.Project) bool) *big.Rat {
	sum := new(big.Rat)
	for _, x := range r.funded {
		if of(r.in.Projects[x]) {
			sum.Add(sum, r.in.Projects[x].Cost)
		}
	}
	return sum
}

func (r *reference) overCap(x int) bool {
	for _, c := range r.rule.Caps {
		in := func(p budget.Project) bool {
			return c.Field == budget.ByCategory && slices.Contains(p.Categories, c.Value) ||
				c.Field == budget.ByNeighborhood && p.Neighborhood == c.Value || c.Field == budget.ByDistrict && p.District == c.Value
		}
		sum := r.spent(in)
		if in(r.in.Projects[x]) && sum.Add(sum, r.in.Projects[x].Cost).Cmp(rat(c.Most)) > 0 {
			return true
		}
	}
	return false
}

func (r *reference) run() {
	var open []int
	for x := range r.in.Projects {
		open = append(open, x)
	}
	stopped, asked := false, false
	for len(open) > 0 {
		best := open[0]
		for _, x := range open {
			if first, _ := r.better(x, best); x != best && first {
				best = x
			}
		}
		open = slices.DeleteFunc(open, func(x int) bool { return x == best })
		r.order = append(r.order, best)
		if r.out(best) || stopped {
			continue
		}
		for _, x := range open {
			if _, equal := r.better(best, x); equal && !r.out(x) {
				r.tied[best] = append(r.tied[best], x)
			}
		}
		if r.overCap(best) {
			continue
		}
		left := new(big.Rat).Sub(r.in.Budget, r.spent(func(budget.Project) bool { return true }))
		for _, t := range r.topUps {
			left.Add(left, t)
		}
		cost := r.in.Projects[best].Cost
		if cost.Cmp(left) <= 0 {
			r.funded = append(r.funded, best)
			continue
		}
		share := rat(r.rule.TopUp)
		if share != nil && !asked && new(big.Rat).Quo(left, cost).Cmp(share) >= 0 {
			r.topUps[best] = new(big.Rat).Sub(cost, left)
			r.funded = append(r.funded, best)
		}
		asked, stopped = true, r.rule.Misfit == budget.Stop
	}
	slices.Sort(r.funded)
}
