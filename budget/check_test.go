// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
)

func TestRuleCheckRefuses(t *testing.T) {
	cases := []struct{ rule, field, problem string }{
		{`{}`, "name", "is missing"},
		{`{"name":"median"}`, "name", `"median" is not known; take one of greedy, mes, phragmen`},
		{`{"name":"greedy","by":"luck"}`, "by", "take one of votes, votes-per-cost"},
		{`{"name":"greedy","misfit":"cry"}`, "misfit", "take one of skip, stop"},
		{`{"name":"mes","satisfaction":"joy"}`, "satisfaction", "take one of cost, cardinality, score"},
		{`{"name":"mes","completion":"add2"}`, "completion", "take one of none, add1, add1-exhaustive, add1-greedy, greedy"},
		{`{"name":"greedy","completion":"none"}`, "completion", `belongs to the rule "mes", not to "greedy"; take it out`},
		{`{"name":"greedy","satisfaction":"cost"}`, "satisfaction", "belongs to"},
		{`{"name":"mes","by":"votes"}`, "by", `belongs to the rule "greedy", not to "mes"`},
		{`{"name":"phragmen","misfit":"skip"}`, "misfit", "belongs to"},
		{`{"name":"mes","top_up":"0.8"}`, "top_up", "belongs to"},
		{`{"name":"mes","committee":{"share":"0.5"}}`, "committee", "belongs to"},
		{`{"name":"greedy","min_votes":"-1"}`, "min_votes", `"-1" is no number`},
		{`{"name":"greedy","min_votes":"1e3"}`, "min_votes", "is no number"},
		{`{"name":"greedy","min_share":"1.01"}`, "min_share", "is 1.01; it must be at most 1"},
		{`{"name":"greedy","top_up":"0"}`, "top_up", "is 0; it must be above 0"},
		{`{"name":"greedy","top_up":"80"}`, "top_up", "at most 1"},
		{`{"name":"greedy","caps":[{"value":"park","most":"1"}]}`, "caps[0].field", "is missing"},
		{`{"name":"greedy","caps":[{"field":"colour","value":"park","most":"1"}]}`, "caps[0].field", "take one of category, neighborhood, district"},
		{`{"name":"greedy","caps":[{"field":"category","most":"1"}]}`, "caps[0].value", "is missing"},
		{`{"name":"greedy","caps":[{"field":"category","value":"park"}]}`, "caps[0].most", "is missing"},
		{`{"name":"greedy","caps":[{"field":"category","value":"park","most":"x"}]}`, "caps[0].most", "no number"},
		{`{"name":"greedy","caps":[{"field":"category","value":"park","most":"1"},{"field":"category","value":"park","most":"2"}]}`, "caps[1].value", "has a cap already"},
		{`{"name":"greedy","classes":[{"name":"paper"}]}`, "classes[0].weight", "either a weight"},
		{`{"name":"greedy","classes":[{"name":"paper","weight":"1","share":"1"}]}`, "classes[0].weight", "either a weight"},
		{`{"name":"greedy","classes":[{"name":"paper","weight":"1"},{"name":"online","share":"1"}]}`, "classes[1].weight", "do not mix"},
		{`{"name":"greedy","classes":[{"name":"paper","weight":"0"}]}`, "classes[0].weight", "above 0"},
		{`{"name":"greedy","classes":[{"name":"paper","share":"0"}]}`, "classes[0].share", "above 0"},
		{`{"name":"greedy","classes":[{"name":"paper","weight":"1"},{"name":"paper","weight":"2"}]}`, "classes[1].name", "stands twice"},
		{`{"name":"greedy","committee":{}}`, "committee.share", "is missing"},
		{`{"name":"greedy","committee":{"share":"20"}}`, "committee.share", "at most 1"},
		{`{"name":"greedy","committee":{"share":"0.2","scores":{"7":"high"}}}`, `committee.scores["7"]`, "no number"},
		{`{"name":"greedy","committee":{"share":"0.2","scores":{"7":""}}}`, `committee.scores["7"]`, "is empty"},
		{`{"name":"greedy","ties":["age"]}`, "ties[0]", `"age" is not known; take votes, cost, id, order or lot:SEED`},
		{`{"name":"greedy","ties":["lot"]}`, "ties[0]", "needs its seed"},
		{`{"name":"greedy","ties":["cost","lot:"]}`, "ties[1]", "needs its seed"},
		{`{"name":"greedy","ties":["lot:\u0000"]}`, "ties[0]", "no zero bytes"},
		{`{"name":"greedy","ties":["cost","id","cost"]}`, "ties[2]", "stands twice"},
	}
	for _, c := range cases {
		var rule budget.Rule
		if err := json.Unmarshal([]byte(c.rule), &rule); err != nil {
			t.Fatal(err)
		}
		var wrong *budget.RuleError
		if err := rule.Check(); !errors.As(err, &wrong) || wrong.Field != c.field || !strings.Contains(wrong.Problem, c.problem) {
			t.Errorf("%s: got %v, want %s: %s", c.rule, err, c.field, c.problem)
		}
		if _, err := budget.Allocate(town(1, 1), rule); !errors.As(err, &wrong) {
			t.Errorf("%s: Allocate returned %v", c.rule, err)
		}
	}
}

func TestRuleCheckAccepts(t *testing.T) {
	for _, text := range []string{
		`{"name":"greedy","ties":["order"]}`,
		`{"name":"greedy","by":"votes-per-cost","misfit":"stop","min_votes":"10","min_share":"1/3","top_up":"0.8","caps":[{"field":"category","value":"park","most":"0"}],"ties":["votes","cost","lot:ab","id","order"]}`,
		`{"name":"greedy","classes":[{"name":"","weight":"1"},{"name":"paper","weight":"0.5"}],"committee":{"share":"0","scores":{"a":"0"}}}`,
		`{"name":"mes"}`, `{"name":"mes","satisfaction":"score","completion":"add1-greedy","min_votes":"3"}`, `{"name":"phragmen"}`,
	} {
		var rule budget.Rule
		if err := json.Unmarshal([]byte(text), &rule); err != nil {
			t.Fatal(err)
		}
		if err := rule.Check(); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestRulesThatDoNotBelongToTheInstance(t *testing.T) {
	in := town(10, 1, 2)
	in.Projects[0].Categories = []string{"park"}
	in.Votes = []budget.Vote{{Class: "online"}, {Class: "paper"}}
	cases := []struct {
		rule  budget.Rule
		field string
	}{
		{budget.Rule{Caps: []budget.Cap{{Field: budget.ByCategory, Value: "park", Most: "1"}, {Field: budget.ByCategory, Value: "Park", Most: "1"}}}, "caps[1].value"},
		{budget.Rule{Caps: []budget.Cap{{Field: budget.ByDistrict, Value: "park", Most: "1"}}}, "caps[0].value"},
		{budget.Rule{Committee: &budget.Committee{Share: "1", Scores: map[string]budget.Number{"a": "1", "z": "2"}}}, `committee.scores["z"]`},
		{budget.Rule{Classes: []budget.Class{{Name: "online", Weight: "1"}}}, "classes"},
	}
	for _, c := range cases {
		c.rule.Name = budget.Greedy
		var wrong *budget.RuleError
		if _, err := budget.Allocate(in, c.rule); !errors.As(err, &wrong) || wrong.Field != c.field {
			t.Errorf("%+v: got %v, want an error of %s", c.rule, err, c.field)
		}
	}
}

func TestInstanceCheckRefuses(t *testing.T) {
	rat := func(s string) *big.Rat {
		r, _ := new(big.Rat).SetString(s)
		return r
	}
	cases := []struct {
		problem string
		change  func(in *budget.Instance)
	}{
		{"instance: the budget is missing", func(in *budget.Instance) { in.Budget = nil }},
		{"instance: the budget is negative", func(in *budget.Instance) { in.Budget = rat("-1/2") }},
		{"instance: the budget is too large", func(in *budget.Instance) { in.Budget = rat("1e60") }},
		{`instance: vote type "likes" is none of`, func(in *budget.Instance) { in.Style.Type = "likes" }},
		{"project 2: its cost is missing", func(in *budget.Instance) { in.Projects[1].Cost = nil }},
		{"project 2: its cost is negative", func(in *budget.Instance) { in.Projects[1].Cost = rat("-1") }},
		{"project 2: its cost is too large or too fine", func(in *budget.Instance) { in.Projects[1].Cost = rat("1e-60") }},
		{`project 2: has the id "a" of project 1`, func(in *budget.Instance) { in.Projects[1].ID = "a" }},
		{"project 2: has no id", func(in *budget.Instance) { in.Projects[1].ID = "" }},
		{"vote 2: names project index 2", func(in *budget.Instance) { in.Votes[1].Projects = []int{0, 2} }},
		{"vote 2: names project index -1", func(in *budget.Instance) { in.Votes[1].Projects = []int{-1} }},
		{"vote 2: project 1: stands twice", func(in *budget.Instance) { in.Votes[1].Projects = []int{0, 1, 0} }},
		{"vote 2: 1 points for 1 projects", func(in *budget.Instance) { in.Votes[1].Points = []*big.Rat{rat("1")} }},
		{"vote 1: 0 points for 1 projects", func(in *budget.Instance) { in.Style.Type = budget.Cumulative }},
		{"vote 1: project 1: the number of points is negative", func(in *budget.Instance) {
			in.Style.Type, in.Votes[0].Points = budget.Cumulative, []*big.Rat{rat("-1")}
		}},
		{"vote 1: project 1: the number of points is too large", func(in *budget.Instance) {
			in.Style.Type, in.Votes[0].Points = budget.Scoring, []*big.Rat{rat("-1e60")}
		}},
		{"vote 1: project 1: the number of points is missing", func(in *budget.Instance) {
			in.Style.Type, in.Votes[0].Points = budget.Scoring, []*big.Rat{nil}
		}},
	}
	for _, c := range cases {
		in := town(10, 1, 2)
		in.Votes = []budget.Vote{{Projects: []int{0}}, {Projects: []int{1}}}
		if err := in.Check(); err != nil {
			t.Fatal(err)
		}
		c.change(in)
		var wrong *budget.InstanceError
		if _, err := budget.Allocate(in, budget.Rule{Name: budget.Greedy}); !errors.As(err, &wrong) || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("got %v, want %s", err, c.problem)
		}
	}
}

func TestAllocateCountsRefuses(t *testing.T) {
	cases := []struct {
		problem string
		style   budget.VoteType
		counts  []int64
		ballots int64
		rule    budget.Rule
	}{
		{`"mes" needs whole ballots`, "", []int64{1, 2}, 3, budget.Rule{Name: budget.EqualShares}},
		{`"phragmen" needs whole ballots`, "", []int64{1, 2}, 3, budget.Rule{Name: budget.Phragmen}},
		{"classes: need whole ballots", "", []int64{1, 2}, 3, budget.Rule{Classes: []budget.Class{{Name: "paper", Weight: "2"}}}},
		{"ordinal votes have points", budget.Ordinal, []int64{1, 2}, 3, budget.Rule{}},
		{"cumulative votes have points", budget.Cumulative, []int64{1, 2}, 3, budget.Rule{}},
		{"1 counts of 2 projects", "", []int64{1}, 3, budget.Rule{}},
		{"project 2: 4 votes on 3 ballots are not possible", "", []int64{1, 4}, 3, budget.Rule{}},
		{"project 1: -1 votes", "", []int64{-1, 1}, 3, budget.Rule{}},
		{"is below 0", "", nil, -1, budget.Rule{}},
	}
	for _, c := range cases {
		in := town(10, 1, 2)
		if c.counts == nil {
			in = town(10)
		}
		in.Style.Type = c.style
		if c.rule.Name == "" {
			c.rule.Name = budget.Greedy
		}
		if _, err := budget.AllocateCounts(in, c.counts, c.ballots, c.rule); err == nil || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("got %v, want %s", err, c.problem)
		}
	}
}

// Whatever stands in a manifest: a rule that Check accepts gives a result or an
// error of its instance, and every refusal names its field.
func FuzzRule(f *testing.F) {
	for _, seed := range []string{
		`{"name":"greedy","by":"votes-per-cost","misfit":"stop","min_votes":"1","min_share":"1/3","top_up":"0.8","caps":[{"field":"category","value":"park","most":"3"}],"ties":["votes","cost","lot:ab"]}`,
		`{"name":"greedy","classes":[{"name":"","share":"0.5"},{"name":"paper","share":"0.5"}],"committee":{"share":"0.2","scores":{"a":"7"}}}`,
		`{"name":"mes","satisfaction":"cardinality","completion":"add1-greedy"}`, `{"name":"phragmen"}`, `{}`,
	} {
		f.Add(seed)
	}
	in := town(10, 0, 3, 8, 20)
	in.Projects[1].Categories = []string{"park"}
	in.Votes = []budget.Vote{{Projects: []int{1, 2}}, {Projects: []int{0, 3}}, {Projects: []int{2}}, {}}
	f.Fuzz(func(t *testing.T, text string) {
		var rule budget.Rule
		if json.Unmarshal([]byte(text), &rule) != nil {
			return
		}
		a, err := budget.Allocate(in, rule)
		var wrong *budget.RuleError
		if err != nil {
			if rule.Check() != nil && (!errors.As(err, &wrong) || wrong.Field == "") {
				t.Fatalf("%s: %v", text, err)
			}
			return
		}
		if len(a.Steps) != len(in.Projects) || a.Left.Sign() < 0 || rule.TopUp == "" && a.Cost.Cmp(in.Budget) > 0 {
			t.Errorf("%s: %+v", text, a)
		}
	})
}
