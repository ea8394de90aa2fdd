// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
)

// town is an instance with projects "a", "b", ... of whole costs.
func town(money int64, costs ...int64) *budget.Instance {
	in := &budget.Instance{Budget: big.NewRat(money, 1), Style: budget.Style{Type: budget.Approval}}
	for i, c := range costs {
		in.Projects = append(in.Projects, budget.Project{ID: string(rune('a' + i)), Cost: big.NewRat(c, 1)})
	}
	return in
}

// story is an allocation in short: one word a project in the order of decision,
// such as "a+" (funded), "b:misfit/3v/10" (misses 3 votes or 10 of money),
// "c+5" (funded with a top-up of 5), "d+=e|id" (tied with e, decided by id).
func story(in *budget.Instance, a *budget.Allocation) string {
	var words []string
	for _, s := range a.Steps {
		word := in.Projects[s.Project].ID
		if s.Funded {
			word += "+"
			if s.TopUp != nil {
				word += s.TopUp.RatString()
			}
		} else {
			word += ":" + string(s.Reason)
			if s.MissingVotes != nil {
				word += "/" + s.MissingVotes.RatString() + "v"
			}
			if s.MissingMoney != nil {
				word += "/" + s.MissingMoney.RatString()
			}
		}
		for i, p := range s.TiedWith {
			word += string("=,"[min(i, 1)]) + in.Projects[p].ID
		}
		if s.TieBy != "" {
			word += "|" + string(s.TieBy)
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

func TestGreedyStories(t *testing.T) {
	grouped := town(100, 30, 30, 30, 5)
	for i, categories := range [][]string{{"park"}, {"park", "road"}, {"road"}, {"park"}} {
		grouped.Projects[i].Categories = categories
		grouped.Projects[i].Neighborhood = []string{"hill", "mill"}[i%2]
		grouped.Projects[i].District = "north"
	}
	capped := func(field budget.CapField, value string, most budget.Number) budget.Rule {
		return budget.Rule{Caps: []budget.Cap{{Field: field, Value: value, Most: most}}}
	}
	cases := []struct {
		name   string
		in     *budget.Instance
		counts []int64
		rule   budget.Rule
		want   string
	}{
		{"all fit", town(100, 50, 50), []int64{3, 9}, budget.Rule{}, "b+ a+"},
		{"skip", town(100, 60, 50, 40), []int64{9, 6, 3}, budget.Rule{}, "a+ b:misfit/4v/10 c+"},
		{"stop", town(100, 60, 50, 40), []int64{9, 6, 3}, budget.Rule{Misfit: budget.Stop}, "a+ b:misfit/4v/10 c:stopped/4v"},
		{"too dear stops nothing", town(100, 101, 40), []int64{9, 3}, budget.Rule{Misfit: budget.Stop}, "a:too-dear/1 b+"},
		{"nothing fits", town(10, 11, 12), []int64{9, 3}, budget.Rule{}, "a:too-dear/1 b:too-dear/2"},
		{"no votes", town(100, 10, 10), []int64{0, 0}, budget.Rule{}, "a:no-votes/1v b:no-votes/1v"},
		{"no votes for what does not fit", town(10, 10, 10), []int64{2, 0}, budget.Rule{}, "a+ b:no-votes/3v"},
		{"by cost", town(100, 90, 30, 20), []int64{9, 6, 2}, budget.Rule{By: budget.ByVotesPerCost}, "b+ a:misfit/9v/20=c|order c+"},
		{"free first", town(100, 100, 0, 0), []int64{19, 1, 0}, budget.Rule{By: budget.ByVotesPerCost}, "b+ c:no-votes/1v a+"},
		{"free in their turn", town(100, 100, 0), []int64{19, 1}, budget.Rule{}, "a+ b+"},
		{"no money, a free project", town(0, 1, 0), []int64{9, 1}, budget.Rule{}, "a:too-dear/1 b+"},
		{"min votes", town(100, 50, 50), []int64{9, 6}, budget.Rule{MinVotes: "7"}, "a+ b:min-votes/1v"},
		{"min votes, and not enough money", town(90, 50, 50), []int64{9, 6}, budget.Rule{MinVotes: "7"}, "a+ b:min-votes/4v"},
		// 20 ballots bring 5 each: b's six bring 30 of 50, half of which is 25.
		{"min share", town(100, 50, 50, 20), []int64{9, 4, 1}, budget.Rule{MinShare: "1/2"}, "a+ b:min-share/1v c:min-share/1v"},
		{"cap of a category", grouped, []int64{9, 8, 7, 6}, capped(budget.ByCategory, "park", "50"), "a+ b:cap/2v/10 c+ d+"},
		{"cap of a neighborhood", grouped, []int64{9, 8, 7, 6}, capped(budget.ByNeighborhood, "hill", "31"), "a+ b+ c:cap/3v/29 d+"},
		{"cap of a district", grouped, []int64{9, 8, 7, 6}, capped(budget.ByDistrict, "north", "0"), "a:cap/30 b:cap/30 c:cap/30 d:cap/5"},
		{"cap does not stop", grouped, []int64{9, 8, 7, 6}, budget.Rule{Misfit: budget.Stop, Caps: capped(budget.ByCategory, "park", "50").Caps}, "a+ b:cap/2v/10 c+ d+"},
		{"two caps, the tighter one", grouped, []int64{9, 8, 7, 6}, budget.Rule{Caps: []budget.Cap{{Field: budget.ByCategory, Value: "park", Most: "50"}, {Field: budget.ByDistrict, Value: "north", Most: "45"}}}, "a+ b:cap/2v/15 c:cap/3v/15 d+"},
		{"top-up", town(100, 60, 50, 40), []int64{9, 6, 3}, budget.Rule{TopUp: "0.8"}, "a+ b+10 c:misfit/4v/40"},
		{"top-up at exactly the share", town(100, 60, 50), []int64{9, 6}, budget.Rule{TopUp: "4/5"}, "a+ b+10"},
		{"just below the share, and then nobody", town(100, 60, 51, 41), []int64{9, 6, 3}, budget.Rule{TopUp: "0.8"}, "a+ b:misfit/4v/11 c:misfit/4v/1"},
		{"top-up, then what is free", town(100, 60, 50, 0), []int64{9, 6, 3}, budget.Rule{TopUp: "0.8"}, "a+ b+10 c+"},
		// Poznań's rule.
		{"top-up under stop", town(100, 60, 50, 0), []int64{9, 6, 3}, budget.Rule{TopUp: "0.8", Misfit: budget.Stop}, "a+ b+10 c:stopped/4v"},
		{"too dear is not topped up", town(100, 101, 50), []int64{9, 6}, budget.Rule{TopUp: "0.8"}, "a:too-dear/1 b+"},
		{"ties by id", town(50, 50, 50, 50), []int64{6, 6, 6}, budget.Rule{Ties: []budget.Tie{budget.TieID}}, "a+=b,c|id b:misfit/1v/50=c|id c:misfit/1v/50"},
		{"ties by cost, then order", town(50, 50, 40, 40), []int64{6, 6, 6}, budget.Rule{Ties: []budget.Tie{budget.TieCost, budget.TieOrder}}, "b+=c,a|order c:misfit/1v/30=a|cost a:misfit/1v/40"},
		{"ties without an order", town(50, 50, 50), []int64{6, 6}, budget.Rule{}, "a+=b|order b:misfit/1v/50"},
		{"ties by votes under votes per cost", town(50, 25, 50), []int64{3, 6}, budget.Rule{By: budget.ByVotesPerCost, Ties: []budget.Tie{budget.TieVotes}}, "b+=a|votes a:misfit/1v/25"},
		// SHA-256 of x, a zero byte and a begins with 61, that of b with 9c.
		{"ties by lot", town(50, 50, 50), []int64{6, 6}, budget.Rule{Ties: []budget.Tie{"lot:x"}}, "a+=b|lot:x b:misfit/1v/50"},
		{"ties by another lot", town(50, 50, 50), []int64{6, 6}, budget.Rule{Ties: []budget.Tie{"lot:SEED"}}, "b+=a|lot:SEED a:misfit/1v/50"},
		{"committee", town(50, 50, 50), []int64{6, 3}, budget.Rule{Committee: &budget.Committee{Share: "0.5", Scores: map[string]budget.Number{"a": "60", "b": "90"}}}, "a+ b:misfit/2v/50"},
		{"committee alone", town(50, 50, 50), []int64{6, 3}, budget.Rule{Committee: &budget.Committee{Share: "1", Scores: map[string]budget.Number{"b": "90"}}}, "b+ a:no-votes"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.rule.Name = budget.Greedy
			a, err := budget.AllocateCounts(c.in, c.counts, 20, c.rule)
			if err != nil {
				t.Fatal(err)
			}
			if got := story(c.in, a); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// A project can lose by getting votes while a committee's scores are combined
// with them: with three more it has the most, the vote part of the others
// falls, and b, which costs more than a, comes before both.
func TestCommitteeIsNotMonotone(t *testing.T) {
	in := town(7, 4, 6, 3)
	rule := budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieID}, Committee: &budget.Committee{Share: "0.5", Scores: map[string]budget.Number{"b": "4"}}}
	for votes, want := range map[int64]string{2: "a+=b|id b:misfit/1v/3 c+", 5: "b+=c|id c:misfit/2 a:misfit/1v/3"} {
		a, err := budget.AllocateCounts(in, []int64{4, 0, votes}, 20, rule)
		if err != nil {
			t.Fatal(err)
		}
		if got := story(in, a); got != want {
			t.Errorf("%d votes: got %s, want %s", votes, got, want)
		}
	}
}

// Under Skip a larger budget can take a project's money away: with 100 b does
// not fit and c does, with 110 b does.
func TestSkipIsNotMonotoneInTheBudget(t *testing.T) {
	for money, want := range map[int64]string{100: "a+ b:misfit/4v/10 c+", 110: "a+ b+ c:misfit/4v/40"} {
		in := town(money, 60, 50, 40)
		a, err := budget.AllocateCounts(in, []int64{9, 6, 3}, 20, budget.Rule{Name: budget.Greedy})
		if err != nil {
			t.Fatal(err)
		}
		if got := story(in, a); got != want {
			t.Errorf("budget %d: got %s, want %s", money, got, want)
		}
	}
}

// Half of the votes are on paper, and weigh half of the whole.
func TestClassesWeigh(t *testing.T) {
	in := town(50, 50, 50)
	for i := range 8 {
		v := budget.Vote{Class: "online", Projects: []int{0}}
		if i >= 6 {
			v = budget.Vote{Class: "paper", Projects: []int{1}}
		}
		in.Votes = append(in.Votes, v)
	}
	cases := []struct {
		classes []budget.Class
		votes   [2]string
		voters  string
		funded  int
	}{
		{nil, [2]string{"6", "2"}, "8", 0},
		{[]budget.Class{{Name: "online", Weight: "1"}, {Name: "paper", Weight: "3.5"}}, [2]string{"6", "7"}, "13", 1},
		{[]budget.Class{{Name: "online", Share: "1/2"}, {Name: "paper", Share: "1/2"}}, [2]string{"4", "4"}, "8", 0},
		{[]budget.Class{{Name: "online", Share: "1"}, {Name: "paper", Share: "3"}}, [2]string{"2", "6"}, "8", 1},
		{[]budget.Class{{Name: "online", Share: "0.2"}, {Name: "paper", Share: "0.2"}, {Name: "nobody", Share: "0.6"}}, [2]string{"4", "4"}, "8", 0},
	}
	for _, c := range cases {
		a, err := budget.Allocate(in, budget.Rule{Name: budget.Greedy, Classes: c.classes})
		if err != nil {
			t.Fatal(err)
		}
		var votes [2]string
		for _, s := range a.Steps {
			votes[s.Project] = s.Votes.RatString()
		}
		if votes != c.votes || a.Voters.RatString() != c.voters || !slices.Equal(a.Funded, []int{c.funded}) {
			t.Errorf("%v: votes %v of %s, funded %v", c.classes, votes, a.Voters.RatString(), a.Funded)
		}
	}
}

func TestScoresByStyle(t *testing.T) {
	points := func(p ...int64) (out []*big.Rat) {
		for _, x := range p {
			out = append(out, big.NewRat(x, 2))
		}
		return out
	}
	votes := []budget.Vote{{Projects: []int{2, 0}}, {Projects: []int{2}}, {}}
	pointed := []budget.Vote{{Projects: []int{2, 0}, Points: points(1, 4)}, {Projects: []int{2}, Points: points(0)}, {}}
	cases := []struct {
		style  budget.Style
		votes  []budget.Vote
		scores [3]string
	}{
		{budget.Style{Type: budget.Approval}, votes, [3]string{"1", "0", "2"}},
		{budget.Style{}, votes, [3]string{"1", "0", "2"}},
		{budget.Style{Type: budget.Ordinal}, votes, [3]string{"2", "0", "6"}},
		{budget.Style{Type: budget.Ordinal, MaxLength: 2}, votes, [3]string{"1", "0", "4"}},
		{budget.Style{Type: budget.Ordinal, MaxLength: 1}, votes, [3]string{"0", "0", "2"}},
		{budget.Style{Type: budget.Cumulative}, pointed, [3]string{"2", "0", "1/2"}},
		{budget.Style{Type: budget.Scoring}, pointed, [3]string{"2", "0", "1/2"}},
		{budget.Style{Type: budget.Scoring}, []budget.Vote{{Projects: []int{2, 0}, Points: points(1<<40, -4)}, {Projects: []int{2}, Points: points(2)}}, [3]string{"-2", "0", "549755813889"}},
	}
	for _, c := range cases {
		in := town(10, 1, 1, 1)
		in.Style, in.Votes = c.style, c.votes
		a, err := budget.Allocate(in, budget.Rule{Name: budget.Greedy})
		if err != nil {
			t.Fatal(err)
		}
		var scores [3]string
		for _, s := range a.Steps {
			scores[s.Project] = s.Score.RatString()
			if want := []string{"1", "0", "2"}[s.Project]; s.Votes.RatString() != want {
				t.Errorf("%+v: project %d has %s votes, want %s", c.style, s.Project, s.Votes, want)
			}
		}
		if scores != c.scores {
			t.Errorf("%+v: scores %v, want %v", c.style, scores, c.scores)
		}
	}
}

// Where few vote on very many projects, thousands are equal.
func TestManyEqualProjects(t *testing.T) {
	const n = 20_000
	costs, counts := make([]int64, n), make([]int64, n)
	for i := range costs {
		costs[i], counts[i] = 10, 1
	}
	in := town(1000, costs...)
	for i := range in.Projects {
		in.Projects[i].ID = fmt.Sprint(i)
	}
	a, err := budget.AllocateCounts(in, counts, 1, budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}})
	if err != nil {
		t.Fatal(err)
	}
	if first, last := a.Steps[0], a.Steps[n-1]; len(a.Funded) != 100 || len(first.TiedWith) != n-1 || len(last.TiedWith) != 0 || last.MissingVotes.RatString() != "1" {
		t.Errorf("%d funded, %d and %d tied", len(a.Funded), len(first.TiedWith), len(last.TiedWith))
	}
}
