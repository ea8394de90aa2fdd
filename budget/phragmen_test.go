// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"math/rand"
	"slices"
	"testing"
)

// plainPhragmen lets every voter by itself earn and spend, until a project that
// could be bought costs too much. It returns the funded projects in order with
// their times, and what each voter paid.
func plainPhragmen(p *prepared) (funded []int, times []*big.Rat, paid [][]*big.Rat) {
	load := newRats(len(p.in.Votes)) // when the voter last spent everything
	var open []int
	for i := range p.in.Projects {
		if p.barred(i) == "" {
			open = append(open, i)
		}
	}
	backs := func(v, project int) bool {
		j := slices.Index(p.in.Votes[v].Projects, project)
		return j >= 0 && p.backs(&p.in.Votes[v], j)
	}
	left := new(big.Rat).Set(p.in.Budget)
	for len(open) > 0 {
		// Supporters earn weight × (time - load): of which time is it the cost?
		var best []int
		var earliest *big.Rat
		for _, i := range open {
			time, weights := new(big.Rat).Set(p.in.Projects[i].Cost), new(big.Rat)
			for v := range load {
				if backs(v, i) {
					time.Add(time, new(big.Rat).Mul(p.weight(v), load[v]))
					weights.Add(weights, p.weight(v))
				}
			}
			time.Quo(time, weights)
			switch {
			case earliest == nil || time.Cmp(earliest) < 0:
				best, earliest = []int{i}, time
			case time.Cmp(earliest) == 0:
				best = append(best, i)
			}
		}
		winner := slices.MinFunc(best, func(x, y int) int { return p.ranks[x] - p.ranks[y] })
		over := func(i int) bool {
			_, by := p.overCap(p.purse(p.in.Budget, funded), i)
			return by != nil
		}
		if slices.ContainsFunc(best, func(i int) bool { return !over(i) && p.in.Projects[i].Cost.Cmp(left) > 0 }) {
			return funded, times, paid
		}
		open = slices.DeleteFunc(open, func(i int) bool { return i == winner })
		if over(winner) {
			continue
		}
		pay := newRats(len(load))
		for v := range load {
			if backs(v, winner) {
				pay[v].Sub(earliest, load[v])
				pay[v].Mul(pay[v], p.weight(v))
				load[v] = earliest
			}
		}
		left.Sub(left, p.in.Projects[winner].Cost)
		funded, times, paid = append(funded, winner), append(times, earliest), append(paid, pay)
	}
	return funded, times, paid
}

// TestPhragmenPlain holds the rule against the plain one.
func TestPhragmenPlain(t *testing.T) {
	bought := 0
	rounds := rounds(5000)
	for seed := range rounds {
		in, rule := randomShares(rand.New(rand.NewSource(int64(seed))))
		rule.Name, rule.Satisfaction, rule.Completion = Phragmen, "", ""
		p, err := prepare(in, rule)
		if err != nil {
			continue
		}
		a, err := phragmen(p)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		funded, times, paid := plainPhragmen(p)
		if problem := comparePhragmen(a, funded, times, paid); problem != "" {
			t.Fatalf("seed %d: %s", seed, problem)
		}
		bought += len(funded)
	}
	if bought < rounds {
		t.Errorf("%d projects bought; too few to test much", bought)
	}
}

func comparePhragmen(a *Allocation, funded []int, times []*big.Rat, paid [][]*big.Rat) string {
	var steps []Step
	for _, s := range a.Steps {
		if s.Funded {
			steps = append(steps, s)
		}
	}
	if len(steps) != len(funded) {
		return fmt.Sprintf("%d projects bought, want %v", len(steps), funded)
	}
	for i, s := range steps {
		if s.Project != funded[i] || s.Load.Cmp(times[i]) != 0 {
			return fmt.Sprintf("%d bought at %s, want %d at %s", s.Project, s.Load, funded[i], times[i])
		}
		want := map[string]int{}
		for _, x := range paid[i] {
			if x.Sign() > 0 {
				want[x.RatString()]++
			}
		}
		for _, x := range s.Payments {
			if want[x.Amount.RatString()] != x.Voters {
				return fmt.Sprintf("%d voters paid %s, want %v", x.Voters, x.Amount, want)
			}
		}
		if len(want) != len(s.Payments) {
			return fmt.Sprintf("payments %v, want %v", s.Payments, want)
		}
	}
	return ""
}
