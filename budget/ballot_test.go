// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
)

// townhall has five projects: costs 100, 200.5, 300, 400 and 0; two of district
// north, one each of south and east, and one of the whole town.
func townhall() []budget.Project {
	return []budget.Project{
		{ID: "a", Cost: big.NewRat(100, 1), District: "north"},
		{ID: "b", Cost: big.NewRat(401, 2), District: "north"},
		{ID: "c", Cost: big.NewRat(300, 1), District: "south"},
		{ID: "d", Cost: big.NewRat(400, 1), District: "east"},
		{ID: "e", Cost: new(big.Rat)},
	}
}

func points(numbers ...int64) (list []*big.Rat) {
	for _, n := range numbers {
		list = append(list, big.NewRat(n, 1))
	}
	return list
}

func TestCheckVote(t *testing.T) {
	one := 1
	approval := budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 2}
	knapsack := budget.Style{Type: budget.Approval, MinSumCost: "100", MaxSumCost: "300.5"}
	choose := budget.Style{Type: budget.Choose1}
	ordinal := budget.Style{Type: budget.Ordinal, MinLength: 2, MaxLength: 3}
	shared := budget.Style{Type: budget.Cumulative, MinPoints: "1", MaxPoints: "6", MinSumPoints: "2", MaxSumPoints: "10"}
	scoring := budget.Style{Type: budget.Scoring, MinPoints: "-2", MaxPoints: "2"}
	local := budget.Style{Type: budget.Approval, OtherDistricts: &one}
	foreign := budget.Style{Type: budget.Approval, NotOwnProject: true}
	cases := []struct {
		style  budget.Style
		vote   budget.Vote
		voter  budget.Voter
		reason budget.VoteReason // "": valid
	}{
		{approval, budget.Vote{Projects: []int{4, 0}}, budget.Voter{}, ""},
		{approval, budget.Vote{}, budget.Voter{}, budget.VoteCount},
		{approval, budget.Vote{Projects: []int{0, 1, 2}}, budget.Voter{}, budget.VoteCount},
		{approval, budget.Vote{Projects: []int{5}}, budget.Voter{}, budget.VoteNumber},
		{approval, budget.Vote{Projects: []int{-1}}, budget.Voter{}, budget.VoteNumber},
		{approval, budget.Vote{Projects: []int{3, 3}}, budget.Voter{}, budget.VoteTwice},
		{approval, budget.Vote{Projects: []int{3}, Points: points(1)}, budget.Voter{}, budget.VoteKind},

		{knapsack, budget.Vote{Projects: []int{0, 1}}, budget.Voter{}, ""}, // exactly the bound
		{knapsack, budget.Vote{Projects: []int{0}}, budget.Voter{}, ""},
		{knapsack, budget.Vote{Projects: []int{4}}, budget.Voter{}, budget.VoteCost},
		{knapsack, budget.Vote{Projects: []int{1, 0, 4}}, budget.Voter{}, ""},
		{knapsack, budget.Vote{Projects: []int{0, 2}}, budget.Voter{}, budget.VoteCost},

		{choose, budget.Vote{}, budget.Voter{}, ""},
		{choose, budget.Vote{Projects: []int{2}}, budget.Voter{}, ""},
		{choose, budget.Vote{Projects: []int{2, 3}}, budget.Voter{}, budget.VoteCount},

		{ordinal, budget.Vote{Projects: []int{2, 0, 1}}, budget.Voter{}, ""},
		{ordinal, budget.Vote{Projects: []int{2}}, budget.Voter{}, budget.VoteCount},
		{ordinal, budget.Vote{Projects: []int{2, 1}, Points: points(2, 1)}, budget.Voter{}, budget.VoteKind},

		{shared, budget.Vote{Projects: []int{0, 1}, Points: points(6, 4)}, budget.Voter{}, ""},
		{shared, budget.Vote{Projects: []int{0, 1}, Points: points(6, 5)}, budget.Voter{}, budget.VoteTotal},
		{shared, budget.Vote{Projects: []int{0}, Points: points(1)}, budget.Voter{}, budget.VoteTotal},
		{shared, budget.Vote{Projects: []int{0}, Points: points(7)}, budget.Voter{}, budget.VotePoints},
		{shared, budget.Vote{Projects: []int{0, 1}, Points: points(2, 0)}, budget.Voter{}, budget.VotePoints},
		{shared, budget.Vote{Projects: []int{0, 1}, Points: points(2)}, budget.Voter{}, budget.VoteKind},
		{shared, budget.Vote{Projects: []int{0}, Points: []*big.Rat{nil}}, budget.Voter{}, budget.VoteKind},
		{budget.Style{Type: budget.Cumulative}, budget.Vote{Projects: []int{0}, Points: points(-1)}, budget.Voter{}, budget.VotePoints},

		{scoring, budget.Vote{Projects: []int{0, 1}, Points: points(-2, 2)}, budget.Voter{}, ""},
		{scoring, budget.Vote{Projects: []int{0}, Points: points(-3)}, budget.Voter{}, budget.VotePoints},

		{local, budget.Vote{Projects: []int{0, 1, 2, 4}}, budget.Voter{District: "north"}, ""},
		{local, budget.Vote{Projects: []int{2, 3}}, budget.Voter{District: "north"}, budget.VoteDistricts},
		{local, budget.Vote{Projects: []int{0, 1}}, budget.Voter{District: "west"}, ""},
		{local, budget.Vote{Projects: []int{0, 2}}, budget.Voter{District: "west"}, budget.VoteDistricts},
		{local, budget.Vote{Projects: []int{0, 2, 4}}, budget.Voter{}, ""}, // of north or of south
		{local, budget.Vote{Projects: []int{0, 2, 3}}, budget.Voter{}, budget.VoteDistricts},

		{foreign, budget.Vote{Projects: []int{0, 2}}, budget.Voter{Own: []int{1, 3}}, ""},
		{foreign, budget.Vote{Projects: []int{0, 3}}, budget.Voter{Own: []int{1, 3}}, budget.VoteOwnProject},
		{approval, budget.Vote{Projects: []int{0, 3}}, budget.Voter{Own: []int{1, 3}}, ""},
	}
	for i, c := range cases {
		t.Run(fmt.Sprintf("%d %s %s", i, c.style.Type, c.reason), func(t *testing.T) {
			err := c.style.CheckVote(townhall(), c.vote, c.voter)
			var vote *budget.VoteError
			switch {
			case c.reason == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.reason != "" && (!errors.As(err, &vote) || vote.Reason != c.reason || vote.Detail == ""):
				t.Errorf("got %#v, want reason %q", err, c.reason)
			}
		})
	}
}

func TestVoteErrorsTellTheBound(t *testing.T) {
	one := 1
	for _, c := range []struct {
		style budget.Style
		vote  budget.Vote
		want  string
	}{
		{budget.Style{Type: budget.Approval, MaxLength: 2}, budget.Vote{Projects: []int{0, 1, 2}}, "names 3 projects, but 0 to 2 are allowed"},
		{budget.Style{Type: budget.Approval, MinLength: 2, MaxLength: 2}, budget.Vote{Projects: []int{0}}, "names 1 projects, but must name 2"},
		{budget.Style{Type: budget.Approval, MaxSumCost: "250.5"}, budget.Vote{Projects: []int{0, 1}}, "cost 300.5 together, but at most 250.5 is allowed"},
		{budget.Style{Type: budget.Approval, MinSumCost: "200"}, budget.Vote{Projects: []int{0}}, "cost 100 together, but at least 200 is allowed"},
		{budget.Style{Type: budget.Scoring, MinPoints: "-1", MaxPoints: "1"}, budget.Vote{Projects: []int{0}, Points: points(-2)}, "-2 points, but -1 to 1 are allowed"},
		{budget.Style{Type: budget.Approval, OtherDistricts: &one}, budget.Vote{Projects: []int{0, 2, 3}}, "of more than 1 districts besides the voter's own"},
	} {
		if err := c.style.CheckVote(townhall(), c.vote, budget.Voter{}); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q", err, c.want)
		}
	}
}

func TestStyleCheck(t *testing.T) {
	minus, none := -1, 0
	cases := []struct {
		style budget.Style
		field string // "": a style
	}{
		{budget.Style{Type: budget.Approval}, ""},
		{budget.Style{Type: budget.Choose1, MinLength: 1, MaxLength: 1, OtherDistricts: &none}, ""},
		{budget.Style{Type: budget.Scoring, MinPoints: "-5", MaxPoints: "-1", MaxSumPoints: "-2"}, ""},
		{budget.Style{Type: budget.Cumulative, MaxLength: 3, MaxPoints: "3", MinSumPoints: "9", MaxSumPoints: "9"}, ""},
		{budget.Style{Type: budget.Cumulative, MinPoints: "1/3", MaxPoints: "0.5"}, ""},
		{budget.Style{}, "vote_type"},
		{budget.Style{Type: "likes"}, "vote_type"},
		{budget.Style{Type: budget.Approval, MaxPoints: "3"}, "vote_type"},
		{budget.Style{Type: budget.Approval, MinLength: -1}, "min_length"},
		{budget.Style{Type: budget.Approval, MaxLength: -1}, "max_length"},
		{budget.Style{Type: budget.Approval, MinLength: 3, MaxLength: 2}, "min_length"},
		{budget.Style{Type: budget.Choose1, MaxLength: 2}, "max_length"},
		{budget.Style{Type: budget.Choose1, MinLength: 2}, "min_length"},
		{budget.Style{Type: budget.Approval, MinSumCost: "10", MaxSumCost: "9.99"}, "min_sum_cost"},
		{budget.Style{Type: budget.Approval, MaxSumCost: "many"}, "max_sum_cost"},
		{budget.Style{Type: budget.Approval, MaxSumCost: "-1"}, "max_sum_cost"},
		{budget.Style{Type: budget.Cumulative, MinPoints: "-1"}, "min_points"},
		{budget.Style{Type: budget.Scoring, MinPoints: "-"}, "min_points"},
		{budget.Style{Type: budget.Scoring, MinPoints: "--1"}, "min_points"},
		{budget.Style{Type: budget.Cumulative, MaxLength: 3, MaxPoints: "3", MinSumPoints: "10"}, "min_sum_points"},
		{budget.Style{Type: budget.Cumulative, MinLength: 2, MaxLength: 3, MinPoints: "3", MaxSumPoints: "5"}, "max_sum_points"},
		{budget.Style{Type: budget.Scoring, MinLength: 1, MaxLength: 3, MaxPoints: "-2", MinSumPoints: "-1"}, "min_sum_points"},
		{budget.Style{Type: budget.Approval, OtherDistricts: &minus}, "other_districts"},
	}
	for _, c := range cases {
		err := c.style.Check()
		var style *budget.StyleError
		switch {
		case c.field == "" && err != nil:
			t.Errorf("%+v: %v", c.style, err)
		case c.field != "" && (!errors.As(err, &style) || style.Field != c.field):
			t.Errorf("%+v: got %v, want an error of %s", c.style, err, c.field)
		}
	}
	six := budget.Style{Type: budget.Approval, MinLength: 6}
	if err := six.CheckVote(townhall(), budget.Vote{}, budget.Voter{}); err == nil || err.Error() != "min_length 6 exceeds the number of projects, 5" {
		t.Errorf("six of five projects: %v", err)
	}
}

// Costs too large for whole 64-bit units are added as fractions, with the same
// result.
func TestCostsOfAnySize(t *testing.T) {
	huge := new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), 70))
	odd := big.NewRat(1, 1_000_003)
	projects := []budget.Project{{ID: "a", Cost: huge}, {ID: "b", Cost: odd}, {ID: "c", Cost: big.NewRat(1, 7)}}
	bound := budget.NewNumber(new(big.Rat).Add(huge, odd))
	style := budget.Style{Type: budget.Approval, MaxSumCost: bound}
	if err := style.CheckVote(projects, budget.Vote{Projects: []int{0, 1}}, budget.Voter{}); err != nil {
		t.Error(err)
	}
	if err := style.CheckVote(projects, budget.Vote{Projects: []int{0, 2}}, budget.Voter{}); err == nil {
		t.Error("dearer than the bound by a little")
	}
}

// Projects beyond those that fit into the fixed array.
func TestManyProjects(t *testing.T) {
	projects := make([]budget.Project, 1500)
	for i := range projects {
		projects[i] = budget.Project{ID: fmt.Sprint(i), Cost: big.NewRat(1, 1)}
	}
	c, err := budget.NewChecker(&budget.Style{Type: budget.Approval}, projects)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Check(budget.Vote{Projects: []int{1499, 3, 1024, 1088}}, budget.Voter{}); err != nil {
		t.Error(err)
	}
	if err := c.Check(budget.Vote{Projects: []int{1499, 3, 1024, 1499}}, budget.Voter{}); err == nil {
		t.Error("1499 twice")
	}
}

// FuzzCheckVote compares with checks written out plainly.
func FuzzCheckVote(f *testing.F) {
	f.Add(uint8(0), 1, 2, "", "300", "", "", "", "", []byte{0, 1}, []byte{})
	f.Add(uint8(3), 0, 0, "", "", "1", "6", "2", "10", []byte{0, 1}, []byte{6, 4})
	f.Add(uint8(4), 0, 3, "", "", "-2", "2", "-3", "0.5", []byte{0, 4, 4}, []byte{250, 2, 0})
	types := []budget.VoteType{budget.Approval, budget.Choose1, budget.Ordinal, budget.Cumulative, budget.Scoring}
	f.Fuzz(func(t *testing.T, kind uint8, least, most int, minCost, maxCost, minPoints, maxPoints, minSum, maxSum string, named, given []byte) {
		style := budget.Style{
			Type: types[int(kind)%len(types)], MinLength: least, MaxLength: most,
			MinSumCost: budget.Number(minCost), MaxSumCost: budget.Number(maxCost),
			MinPoints: budget.Number(minPoints), MaxPoints: budget.Number(maxPoints),
			MinSumPoints: budget.Number(minSum), MaxSumPoints: budget.Number(maxSum),
		}
		var v budget.Vote
		for _, b := range named {
			v.Projects = append(v.Projects, int(int8(b)))
		}
		for _, b := range given {
			v.Points = append(v.Points, big.NewRat(int64(int8(b)), 2))
		}
		err := style.CheckVote(townhall(), v, budget.Voter{})
		var bad *budget.StyleError
		if errors.As(err, &bad) {
			return
		}
		if plain := allowed(&style, v); plain != (err == nil) {
			t.Errorf("%+v %v: got %v, plainly allowed %v", style, v, err, plain)
		}
	})
}

func allowed(s *budget.Style, v budget.Vote) bool {
	projects, cost, sum := townhall(), new(big.Rat), new(big.Rat)
	for i, p := range v.Projects {
		if p < 0 || p >= len(projects) || slices.Contains(v.Projects[:i], p) {
			return false
		}
		cost.Add(cost, projects[p].Cost)
	}
	if hasPoints := s.Type == budget.Cumulative || s.Type == budget.Scoring; hasPoints {
		if len(v.Points) != len(v.Projects) {
			return false
		}
	} else if len(v.Points) > 0 {
		return false
	}
	for _, p := range v.Points {
		if !within(p, s.MinPoints, s.MaxPoints) || s.Type == budget.Cumulative && p.Sign() < 0 {
			return false
		}
		sum.Add(sum, p)
	}
	most := s.MaxLength
	if most == 0 {
		most = len(projects)
		if s.Type == budget.Choose1 {
			most = 1
		}
	}
	n := len(v.Projects)
	return n >= s.MinLength && n <= most && within(cost, s.MinSumCost, s.MaxSumCost) &&
		(!s.Type.HasPoints() || within(sum, s.MinSumPoints, s.MaxSumPoints))
}

func within(x *big.Rat, low, high budget.Number) bool {
	read := func(n budget.Number) *big.Rat {
		r, _ := new(big.Rat).SetString(string(n))
		return r
	}
	return (low == "" || x.Cmp(read(low)) >= 0) && (high == "" || x.Cmp(read(high)) <= 0)
}

// 100,000 ballots are checked in a fraction of a second.
func BenchmarkChecker(b *testing.B) {
	projects := make([]budget.Project, 200)
	for i := range projects {
		projects[i] = budget.Project{ID: fmt.Sprint(i), Cost: big.NewRat(int64(1000+i), 1), District: fmt.Sprint(i % 7)}
	}
	two := 2
	ten := []int{3, 10, 17, 24, 31, 38, 45, 52, 59, 67}
	for name, c := range map[string]struct {
		style budget.Style
		vote  budget.Vote
	}{
		"approval":   {budget.Style{Type: budget.Approval, MaxLength: 10}, budget.Vote{Projects: ten}},
		"knapsack":   {budget.Style{Type: budget.Approval, MaxSumCost: "1000000"}, budget.Vote{Projects: ten}},
		"districts":  {budget.Style{Type: budget.Approval, OtherDistricts: &two}, budget.Vote{Projects: ten}},
		"cumulative": {budget.Style{Type: budget.Cumulative, MaxPoints: "5", MaxSumPoints: "10"}, budget.Vote{Projects: ten, Points: points(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)}},
	} {
		b.Run(name, func(b *testing.B) {
			checker, err := budget.NewChecker(&c.style, projects)
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := checker.Check(c.vote, budget.Voter{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
