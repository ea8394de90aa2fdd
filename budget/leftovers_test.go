// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
)

// chain is three districts of 100: the first leaves 40, the second 30 if it
// inherits nothing, and the third can use up to 50 more.
func chain() []budget.Link {
	greedy := budget.Rule{Name: budget.Greedy}
	third := town(100, 90, 60)
	third.Votes = []budget.Vote{{Projects: []int{0, 1}}, {Projects: []int{0}}}
	return []budget.Link{
		{Instance: town(100, 60, 50), Rule: greedy, Counts: []int64{3, 2}, Ballots: 5},
		{Instance: town(100, 70, 65), Rule: greedy, Counts: []int64{3, 2}, Ballots: 5},
		{Instance: third, Rule: greedy},
	}
}

func TestLeftovers(t *testing.T) {
	cases := []struct {
		policy   budget.Leftovers
		citywide int
		stories  string // of the three elections
		heirs    string // who got what from whom
		unspent  string
	}{
		{budget.KeepLeftovers, -1, "a+ b:misfit/2v/10; a+ b:misfit/2v/35; a+ b:misfit/2v/50", "", "80"},
		// The second gets 40 and funds both for 135; the third gets the 5.
		{budget.NextLeftovers, -1, "a+ b:misfit/2v/10; a+ b+; a+ b:misfit/2v/45", "1>2:40 2>3:5", "15"},
		{budget.CitywideLeftovers, 2, "a+ b:misfit/2v/10; a+ b:misfit/2v/35; a+ b+", "1>3:40 2>3:30", "20"},
		{budget.CitywideLeftovers, 0, "a+ b+; a+ b:misfit/2v/35; a+ b:misfit/2v/50", "2>1:30 3>1:10", "30"},
	}
	for _, c := range cases {
		links := chain()
		out, err := budget.AllocateChain(links, c.policy, c.citywide)
		if err != nil {
			t.Fatal(err)
		}
		var stories, heirs []string
		for i, a := range out.Allocations {
			stories = append(stories, story(links[i].Instance, a))
			budgets := big.NewRat(100, 1)
			for _, got := range out.Inherited[i] {
				heirs = append(heirs, fmt.Sprintf("%d>%d:%s", got.From+1, i+1, got.Amount.RatString()))
				budgets.Add(budgets, got.Amount)
			}
			if a.Budget.Cmp(budgets) != 0 || links[i].Instance.Budget.Cmp(big.NewRat(100, 1)) != 0 {
				t.Errorf("%s: budget %s, the instance's %s", c.policy, a.Budget, links[i].Instance.Budget)
			}
		}
		if got := strings.Join(stories, "; "); got != c.stories {
			t.Errorf("%s: got %s, want %s", c.policy, got, c.stories)
		}
		if got := strings.Join(heirs, " "); got != c.heirs || out.Unspent.RatString() != c.unspent {
			t.Errorf("%s: got %s and %s unspent, want %s and %s", c.policy, got, out.Unspent.RatString(), c.heirs, c.unspent)
		}
	}
}

func TestLeftoversRefuses(t *testing.T) {
	broken := chain()
	broken[1].Instance.Projects[0].Cost = nil
	noMoney := chain()
	noMoney[2].Instance.Budget = nil
	cases := []struct {
		links    []budget.Link
		policy   budget.Leftovers
		citywide int
		problem  string
	}{
		{chain(), "back", 0, `leftovers "back" are not known`},
		{chain(), budget.CitywideLeftovers, 3, "there are 0 to 2"},
		{chain(), budget.CitywideLeftovers, -1, "there are 0 to 2"},
		{broken, budget.NextLeftovers, 0, "election 2: instance: project 1"},
		{noMoney, budget.NextLeftovers, 0, "election 3: instance: the budget"},
	}
	for _, c := range cases {
		if _, err := budget.AllocateChain(c.links, c.policy, c.citywide); err == nil || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("got %v, want %s", err, c.problem)
		}
	}
}
