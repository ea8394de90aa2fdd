// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"fmt"
	"math/big"
	"math/rand"
	"reflect"
	"slices"
	"testing"

	"github.com/madangvote/madang/budget"
)

// randomInstance is a small instance full of ties, free projects and projects
// that hardly fit.
func randomInstance(r *rand.Rand) *budget.Instance {
	types := []budget.VoteType{budget.Approval, budget.Choose1, budget.Ordinal, budget.Cumulative, budget.Scoring}
	m := 1 + r.Intn(7)
	in := &budget.Instance{Budget: big.NewRat(r.Int63n(40), 1), Style: budget.Style{Type: types[r.Intn(len(types))]}}
	if in.Style.Type == budget.Ordinal && r.Intn(2) == 0 {
		in.Style.MaxLength = 1 + r.Intn(m)
	}
	for i := range m {
		p := budget.Project{ID: fmt.Sprint((i*7 + 3) % 11), Cost: big.NewRat(r.Int63n(30), 1+r.Int63n(2))}
		for _, c := range []string{"green", "sport"} {
			if r.Intn(2) == 0 {
				p.Categories = append(p.Categories, c)
			}
		}
		p.Neighborhood = []string{"hill", "mill"}[r.Intn(2)]
		p.District = []string{"north", "south"}[r.Intn(2)]
		in.Projects = append(in.Projects, p)
	}
	for range r.Intn(9) {
		v := budget.Vote{Class: []string{"online", "paper"}[r.Intn(2)]}
		length := r.Intn(m + 1)
		if in.Style.Type == budget.Choose1 {
			length = min(length, 1)
		}
		v.Projects = r.Perm(m)[:length]
		if in.Style.Type == budget.Cumulative || in.Style.Type == budget.Scoring {
			for range length {
				points := r.Int63n(4)
				if in.Style.Type == budget.Scoring {
					points -= r.Int63n(3)
				}
				v.Points = append(v.Points, big.NewRat(points, 1+r.Int63n(2)))
			}
		}
		in.Votes = append(in.Votes, v)
	}
	return in
}

// randomRule is a greedy rule with any of its parameters.
func randomRule(r *rand.Rand, in *budget.Instance) budget.Rule {
	rule := budget.Rule{Name: budget.Greedy}
	if r.Intn(2) == 0 {
		rule.By = budget.ByVotesPerCost
	}
	if r.Intn(3) == 0 {
		rule.Misfit = budget.Stop
	}
	if r.Intn(3) == 0 {
		rule.MinVotes = budget.Number(fmt.Sprint(r.Intn(4)))
	}
	if r.Intn(3) == 0 {
		rule.MinShare = []budget.Number{"0.1", "1/3", "1"}[r.Intn(3)]
	}
	if r.Intn(3) == 0 {
		rule.TopUp = []budget.Number{"0.5", "0.8", "1"}[r.Intn(3)]
	}
	for _, c := range []budget.Cap{{Field: budget.ByCategory, Value: "green"}, {Field: budget.ByCategory, Value: "sport"}, {Field: budget.ByNeighborhood, Value: "hill"}, {Field: budget.ByDistrict, Value: "north"}} {
		c.Most = budget.Number(fmt.Sprint(r.Intn(30)))
		alone := budget.Rule{Caps: []budget.Cap{c}}
		if r.Intn(4) == 0 && alone.CheckInstance(in) == nil {
			rule.Caps = append(rule.Caps, c)
		}
	}
	switch r.Intn(4) {
	case 0:
		rule.Classes = []budget.Class{{Name: "online", Weight: "1"}, {Name: "paper", Weight: "3/2"}}
	case 1:
		rule.Classes = []budget.Class{{Name: "online", Share: "0.5"}, {Name: "paper", Share: "1/3"}}
	}
	if r.Intn(4) == 0 {
		rule.Committee = &budget.Committee{Share: []budget.Number{"0", "0.2", "0.5", "1"}[r.Intn(4)], Scores: map[string]budget.Number{}}
		for i := range in.Projects {
			if r.Intn(4) > 0 {
				rule.Committee.Scores[in.Projects[i].ID] = budget.Number(fmt.Sprint(r.Intn(5)))
			}
		}
	}
	ties := []budget.Tie{budget.TieVotes, budget.TieCost, budget.TieID, budget.TieOrder, "lot:a", "lot:b"}
	for _, i := range r.Perm(len(ties))[:r.Intn(4)] {
		rule.Ties = append(rule.Ties, ties[i])
	}
	return rule
}

// eachRandom runs a test on many instances and rules, each named by its seed.
func eachRandom(t *testing.T, n int64, test func(t *testing.T, r *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation)) {
	t.Helper()
	if testing.Short() {
		n /= 8
	}
	for seed := range n {
		r := rand.New(rand.NewSource(seed))
		in := randomInstance(r)
		rule := randomRule(r, in)
		a, err := budget.Allocate(in, rule)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		test(t, r, in, rule, a)
		if t.Failed() {
			t.Fatalf("seed %d: rule %+v", seed, rule)
		}
	}
}

func TestGreedyIsTheReference(t *testing.T) {
	funded, topUps, tied := 0, 0, 0
	eachRandom(t, 12_000, func(t *testing.T, _ *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		want := refer(in, rule, 0, 0)
		if !slices.Equal(a.Funded, want.funded) {
			t.Errorf("funded %v, reference %v", a.Funded, want.funded)
		}
		for i, s := range a.Steps {
			if s.Project != want.order[i] || s.Score.Cmp(want.score[s.Project]) != 0 || s.Votes.Cmp(want.votes[s.Project]) != 0 {
				t.Errorf("step %d: %+v, reference decides on %d", i, s, want.order[i])
			}
			if (s.TopUp == nil) != (want.topUps[s.Project] == nil) || s.TopUp != nil && s.TopUp.Cmp(want.topUps[s.Project]) != 0 {
				t.Errorf("project %d topped up by %v, reference %v", s.Project, s.TopUp, want.topUps[s.Project])
			}
			slices.SortFunc(want.tied[s.Project], func(x, y int) int {
				return slices.Index(want.order, x) - slices.Index(want.order, y)
			})
			if !slices.Equal(s.TiedWith, want.tied[s.Project]) || (s.TieBy == "") != (len(s.TiedWith) == 0) {
				t.Errorf("project %d tied with %v by %q, reference %v", s.Project, s.TiedWith, s.TieBy, want.tied[s.Project])
			}
			tied += len(s.TiedWith)
		}
		if a.Voters.Cmp(want.voters) != 0 {
			t.Errorf("%s voters, reference %s", a.Voters, want.voters)
		}
		funded, topUps = funded+len(a.Funded), topUps+len(want.topUps)
	})
	if funded < 1000 || topUps < 10 || tied < 200 {
		t.Errorf("only %d funded, %d topped up, %d tied: the test says little", funded, topUps, tied)
	}
}

// Whatever the rule, the books balance and every project has its reason.
func TestGreedyKeepsTheBudget(t *testing.T) {
	eachRandom(t, 8_000, func(t *testing.T, _ *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		topUps, cost, seen := new(big.Rat), new(big.Rat), map[int]bool{}
		for _, s := range a.Steps {
			if seen[s.Project] || s.Funded != slices.Contains(a.Funded, s.Project) || s.Funded != (s.Reason == "") {
				t.Errorf("step %+v", s)
			}
			seen[s.Project] = true
			price := in.Projects[s.Project].Cost
			if s.TopUp != nil {
				topUps.Add(topUps, s.TopUp)
			}
			if s.Funded {
				cost.Add(cost, price)
			}
			switch s.Reason {
			case budget.ReasonMisfit:
				if want := new(big.Rat).Sub(price, s.Left); s.MissingMoney.Cmp(want) != 0 || want.Sign() <= 0 {
					t.Errorf("missing money %s, cost %s, left %s", s.MissingMoney, price, s.Left)
				}
			case budget.ReasonCap, budget.ReasonTooDear:
				if s.MissingMoney == nil || s.MissingMoney.Sign() <= 0 {
					t.Errorf("%s: missing money %s", s.Reason, s.MissingMoney)
				}
			}
		}
		if len(seen) != len(in.Projects) || cost.Cmp(a.Cost) != 0 {
			t.Errorf("%d steps, cost %s, stated %s", len(seen), cost, a.Cost)
		}
		left := new(big.Rat).Sub(a.Budget, cost)
		if left.Add(left, topUps); left.Cmp(a.Left) != 0 || left.Sign() < 0 {
			t.Errorf("left %s, stated %s", left, a.Left)
		}
		if topUps.Sign() > 0 && rule.TopUp == "" {
			t.Error("topped up without a rule")
		}
	})
}

// MissingVotes is exact: so many votes fund the project, one fewer does not, nor
// does any smaller number; without a number, none that the reference tries does.
func TestMissingVotesAreExact(t *testing.T) {
	given, none := 0, 0
	eachRandom(t, 2_400, func(t *testing.T, _ *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		for _, s := range a.Steps {
			if s.Funded {
				if s.MissingVotes != nil {
					t.Errorf("project %d is funded and misses %s votes", s.Project, s.MissingVotes)
				}
				continue
			}
			most := 60
			if rule.Committee != nil {
				most = pointsToTheMost(in, rule, s.Project)
			}
			least := -1
			first := 1
			if n := s.MissingVotes; n != nil && rule.Committee == nil && n.Cmp(big.NewRat(60, 1)) > 0 {
				// Too many to try them all, and one is like the next.
				most = int(n.Num().Int64())
				first = most - 20
			}
			for k := first; k <= most; k++ {
				if slices.Contains(refer(in, rule, s.Project, k).funded, s.Project) {
					least = k
					break
				}
			}
			if least < 0 && s.MissingVotes != nil || least >= 0 && (s.MissingVotes == nil || s.MissingVotes.Cmp(big.NewRat(int64(least), 1)) != 0) {
				t.Errorf("project %d (%s) misses %v votes, reference %d of at most %d", s.Project, s.Reason, s.MissingVotes, least, most)
			}
			if least > 0 {
				given++
			} else {
				none++
			}
		}
	})
	if given < 200 || none < 50 {
		t.Errorf("%d numbers, %d without: the test says little", given, none)
	}
}

// pointsToTheMost is how many points a project may get until it has the most of all.
func pointsToTheMost(in *budget.Instance, rule budget.Rule, project int) int {
	rule.Committee = nil
	scores := refer(in, rule, 0, 0).score
	gap := new(big.Rat)
	for _, s := range scores {
		if d := new(big.Rat).Sub(s, scores[project]); d.Cmp(gap) > 0 {
			gap = d
		}
	}
	return int(new(big.Int).Quo(gap.Num(), gap.Denom()).Int64())
}

func TestGreedyDoesNotDependOnTheOrder(t *testing.T) {
	eachRandom(t, 4_000, func(t *testing.T, r *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		voters := *in
		voters.Votes = slices.Clone(in.Votes)
		r.Shuffle(len(voters.Votes), func(i, j int) { voters.Votes[i], voters.Votes[j] = voters.Votes[j], voters.Votes[i] })
		if b, err := budget.Allocate(&voters, rule); err != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("other order of voters: funded %v, not %v (%v)", b.Funded, a.Funded, err)
		}
		// Of projects, it does not once the tie order has nothing to do with it.
		rule.Ties = append(slices.DeleteFunc(slices.Clone(rule.Ties), func(t budget.Tie) bool { return t == budget.TieOrder || t == budget.TieID }), budget.TieID)
		a, err := budget.Allocate(in, rule)
		if err != nil {
			t.Fatal(err)
		}
		other := *in
		to := r.Perm(len(in.Projects))
		other.Projects, other.Votes = make([]budget.Project, len(to)), nil
		for i, p := range in.Projects {
			other.Projects[to[i]] = p
		}
		for _, v := range in.Votes {
			w := budget.Vote{Points: v.Points, Class: v.Class}
			for _, p := range v.Projects {
				w.Projects = append(w.Projects, to[p])
			}
			other.Votes = append(other.Votes, w)
		}
		b, err := budget.Allocate(&other, rule)
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Steps {
			x, y := a.Steps[i], b.Steps[i]
			if to[x.Project] != y.Project || x.Funded != y.Funded || x.Reason != y.Reason || x.TieBy != y.TieBy || !reflect.DeepEqual(x.MissingVotes, y.MissingVotes) {
				t.Errorf("step %d: %+v, with projects in another order %+v", i, x, y)
			}
		}
	})
}

// More votes, or a lower cost, never harm a funded project, unless a committee
// is involved: TestCommitteeIsNotMonotone.
func TestGreedyIsMonotone(t *testing.T) {
	eachRandom(t, 4_000, func(t *testing.T, r *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		if rule.Committee != nil {
			return
		}
		for _, p := range a.Funded {
			if k := 1 + r.Intn(5); !slices.Contains(refer(in, rule, p, k).funded, p) {
				t.Errorf("project %d is no longer funded with %d votes more", p, k)
			}
			cheaper := *in
			cheaper.Projects = slices.Clone(in.Projects)
			cheaper.Projects[p].Cost = new(big.Rat).Mul(in.Projects[p].Cost, big.NewRat(r.Int63n(4), 4))
			b, err := budget.Allocate(&cheaper, rule)
			if err != nil || !slices.Contains(b.Funded, p) {
				t.Errorf("project %d is no longer funded at a lower cost (%v)", p, err)
			}
		}
	})
}

// Under Stop, a larger budget takes nothing away from projects that all fit by
// themselves. Under Skip it may: TestSkipIsNotMonotoneInTheBudget.
func TestStopIsMonotoneInTheBudget(t *testing.T) {
	eachRandom(t, 4_000, func(t *testing.T, r *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		if rule.Misfit != budget.Stop || rule.TopUp != "" || rule.MinShare != "" {
			return
		}
		for _, p := range in.Projects {
			if p.Cost.Cmp(in.Budget) > 0 {
				return
			}
		}
		richer := *in
		richer.Budget = new(big.Rat).Add(in.Budget, big.NewRat(r.Int63n(20), 1))
		b, err := budget.Allocate(&richer, rule)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range a.Funded {
			if !slices.Contains(b.Funded, p) {
				t.Errorf("project %d is no longer funded with a budget of %s, not %s", p, richer.Budget, in.Budget)
			}
		}
	})
}

// Totals are enough: Allocate and AllocateCounts agree.
func TestCountsAreEnough(t *testing.T) {
	compared := 0
	eachRandom(t, 4_000, func(t *testing.T, _ *rand.Rand, in *budget.Instance, rule budget.Rule, a *budget.Allocation) {
		if in.Style.Type.HasPoints() || in.Style.Type == budget.Ordinal || rule.Classes != nil {
			return
		}
		counts := make([]int64, len(in.Projects))
		for _, v := range in.Votes {
			for _, p := range v.Projects {
				counts[p]++
			}
		}
		without := *in
		without.Votes = nil
		b, err := budget.AllocateCounts(&without, counts, int64(len(in.Votes)), rule)
		if err != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("ballots %+v, totals %+v (%v)", a, b, err)
		}
		compared++
	})
	if compared < 50 {
		t.Errorf("only %d compared", compared)
	}
}
