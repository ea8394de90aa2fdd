// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

const wieliczka = "poland_wieliczka_2023_green-budget.pb"

func expectedOf[T any](t testing.TB, name string) map[string]T {
	t.Helper()
	text, err := vectors.Expected.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]T{}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// fundedBy returns the sorted ids of what a rule funds, and the allocation.
func fundedBy(t testing.TB, in *budget.Instance, rule budget.Rule) ([]string, *budget.Allocation) {
	t.Helper()
	a, err := budget.Allocate(in, rule)
	if err != nil {
		t.Fatal(err)
	}
	return fundedIDs(in, a.Funded), a
}

// pabutoolsRules are ours by the names of expected_pabutools.json.
var pabutoolsRules = map[string]budget.Rule{
	"mes_cost":                         {Satisfaction: budget.CostSatisfaction},
	"mes_cost_add1":                    {Satisfaction: budget.CostSatisfaction, Completion: budget.Add1Exhaustive},
	"mes_cost_add1_then_greedy":        {Satisfaction: budget.CostSatisfaction, Completion: budget.Add1Greedy},
	"mes_cardinality":                  {Satisfaction: budget.CardinalitySatisfaction},
	"mes_cardinality_add1":             {Satisfaction: budget.CardinalitySatisfaction, Completion: budget.Add1Exhaustive},
	"mes_cardinality_add1_then_greedy": {Satisfaction: budget.CardinalitySatisfaction, Completion: budget.Add1Greedy},
	"mes_points":                       {Satisfaction: budget.ScoreSatisfaction},
	"mes_points_add1":                  {Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Exhaustive},
	"mes_points_add1_then_greedy":      {Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Greedy},
	"mes_borda":                        {Satisfaction: budget.ScoreSatisfaction},
	"mes_borda_add1":                   {Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Exhaustive},
	"mes_borda_add1_then_greedy":       {Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Greedy},
	"seq_phragmen":                     {Name: budget.Phragmen},
}

// timedOut is what pabutools did not compute in 25 s: ours, with its cost.
var timedOut = map[string]string{
	"mes_cost_add1":                    "984579",
	"mes_cost_add1_then_greedy":        "984579",
	"mes_cardinality_add1":             "966789",
	"mes_cardinality_add1_then_greedy": "990789",
}

// otherBorda is what is funded where our Borda score, which gives also the last
// project of a ballot a point, makes a difference.
var otherBorda = map[string]string{
	"poland_krakow_2018_bienczyce.pb mes_borda":                                                                       "13 3 5 7",
	"poland_krakow_2018_bienczyce.pb mes_borda_add1_then_greedy":                                                      "13 3 5 7 8",
	"poland_krakow_2018_wzgorza-krzeslawickie.pb mes_borda":                                                           "1 4 5 6 7 8",
	"us_stanford-dataset_your-voice-your-choice-parks-and-streets-seattle-2019-district-2_vote-rankings.pb mes_borda": "1217 1218 1219",
}

// TestPabutools: the winners under every rule that is ours are those of
// pabutools, under its tie order and, of rankings, with its Borda score.

func TestPabutools(t *testing.T) {
	compared, differ := 0, map[string]string{}
	for name, file := range expectedOf[struct {
		Rules map[string]struct {
			Selected []string
			Cost     string
			Error    string
		}
	}](t, "expected_pabutools.json") {
		f := election(t, name)
		for ruleName, want := range file.Rules {
			rule, ours := pabutoolsRules[ruleName]
			if !ours {
				continue // greedy
			}
			if rule.Name == "" {
				rule.Name = budget.EqualShares
			}
			rule.Ties = []budget.Tie{budget.TieID}
			in := &f.Instance
			if in.Style.Type == budget.Ordinal {
				in = lastGetsNothing(&f.Instance)
				if ids, _ := fundedBy(t, &f.Instance, rule); !slices.Equal(ids, slices.Sorted(slices.Values(want.Selected))) {
					differ[name+" "+ruleName] = strings.Join(ids, " ")
				}
			}
			got, a := fundedBy(t, in, rule)
			compared++
			if want.Error != "" {
				if name != wieliczka || a.Cost.RatString() != timedOut[ruleName] {
					t.Errorf("%s %s, which timed out: %v for %s", name, ruleName, got, a.Cost.RatString())
				}
				continue
			}
			slices.Sort(want.Selected)
			if cost := a.Cost.RatString(); !slices.Equal(got, want.Selected) || cost != want.Cost {
				t.Errorf("%s %s: %v for %s, want %v for %s", name, ruleName, got, cost, want.Selected, want.Cost)
			}
		}
	}
	if compared != 121 {
		t.Errorf("%d outcomes compared", compared)
	}
	for key, got := range differ {
		if otherBorda[key] != got {
			t.Errorf("%q: %q,", key, got)
		}
	}
	if len(differ) != len(otherBorda) {
		t.Errorf("%d differences, want %d", len(differ), len(otherBorda))
	}
}

// sharesRules are ours by the names of expected_equalshares.json. Those with
// _int start from budget/voters rounded down, ours always from budget/voters.
var sharesRules = map[string]budget.Completion{
	"none":          budget.NoCompletion,
	"add1_exh":      budget.Add1Exhaustive,
	"add1_exh_int":  budget.Add1Exhaustive,
	"add1_int":      budget.Add1,
	"add1u_exh_int": budget.Add1Greedy,
}

// affordable are the files in which all projects together cost no more than the
// budget. There the tool stops before Add1, and we do not: our winners, which
// are all projects, instead of its.
var affordable = map[string]string{
	"poland_warszawa_2017_plac-wojska-polskiego.pb": "1623 2567 427 915",
	"poland_warszawa_2018_sadul.pb":                 "783 855",
}

type sharesOutcome struct {
	Winners         []string
	Cost, Endowment float64
}

// TestEqualSharesTool: the winners are those of the tool of equalshares.net, but
// for its shortcut. Its floating-point numbers make no difference here: at the
// endowment that it ends with, our exact outcome is the same.
func TestEqualSharesTool(t *testing.T) {
	compared, shortcuts := 0, 0
	for name, file := range expectedOf[map[string]sharesOutcome](t, "expected_equalshares.json") {
		in := &election(t, name).Instance
		for ruleName, want := range file {
			rule := budget.Rule{Name: budget.EqualShares, Completion: sharesRules[ruleName], Ties: []budget.Tie{budget.TieCost, budget.TieVotes}}
			if rule.Completion == "" {
				t.Fatalf("%s: no rule of ours", ruleName)
			}
			got, a := fundedBy(t, in, rule)
			slices.Sort(want.Winners)
			compared++
			if slices.Equal(got, want.Winners) {
				if affordable[name] == "" {
					compareEndowment(t, name+" "+ruleName, in, a, want)
				}
				continue
			}
			shortcuts++
			all := new(big.Rat)
			for _, p := range in.Projects {
				all.Add(all, p.Cost)
			}
			none := file["none"].Winners
			slices.Sort(none)
			if all.Cmp(in.Budget) > 0 || strings.Join(got, " ") != affordable[name] || !slices.Equal(want.Winners, none) {
				t.Errorf("%s %s: %v, want %v", name, ruleName, got, want.Winners)
			}
		}
	}
	if compared != 75 || shortcuts != 6 {
		t.Errorf("%d outcomes compared, %d of them with the shortcut", compared, shortcuts)
	}
}

// compareEndowment makes sure that the final endowments are the same but for
// the start, less than a unit apart, and that the tool's own endowment gives the
// same outcome in exact arithmetic.
func compareEndowment(t *testing.T, what string, in *budget.Instance, a *budget.Allocation, want sharesOutcome) {
	ours, _ := a.Endowment.Float64()
	whole := strings.HasSuffix(what, "_int") && want.Endowment == math.Trunc(want.Endowment)
	if cost, _ := a.Cost.Float64(); cost != want.Cost || !whole && math.Abs(ours-want.Endowment) > 1e-9*ours || whole && math.Abs(ours-want.Endowment) > 1 {
		t.Errorf("%s: cost %v at %v, want %v at %v", what, cost, ours, want.Cost, want.Endowment)
	}
	if !whole || a.Rule.Completion == budget.Add1Greedy {
		return
	}
	all := *in
	all.Budget = new(big.Rat).SetFloat64(want.Endowment)
	all.Budget.Mul(all.Budget, big.NewRat(int64(len(in.Votes)), 1))
	rule := a.Rule
	rule.Completion = budget.NoCompletion
	got, _ := fundedBy(t, &all, rule)
	if !slices.Equal(got, want.Winners) {
		t.Errorf("%s: at the endowment %v exactly %v, want %v", what, want.Endowment, got, want.Winners)
	}
}

// TestWieliczka: the official winners of the first town with equal shares.
func TestWieliczka(t *testing.T) {
	f := election(t, wieliczka)
	official, _ := f.Winners()
	for _, test := range []struct {
		completion budget.Completion
		winners    int
		cost       string
		official   bool
	}{
		{budget.NoCompletion, 21, "450548", false},
		{budget.Add1, 30, "995079", true},
		{budget.Add1Exhaustive, 31, "984579", false},
	} {
		got, a := fundedBy(t, &f.Instance, budget.Rule{Name: budget.EqualShares, Completion: test.completion, Ties: []budget.Tie{budget.TieCost, budget.TieVotes}})
		if len(got) != test.winners || a.Cost.RatString() != test.cost || slices.Equal(got, fundedIDs(&f.Instance, official)) != test.official {
			t.Errorf("%s: %d winners for %s", test.completion, len(got), a.Cost.RatString())
		}
	}
}

func BenchmarkEqualSharesWieliczka(b *testing.B) {
	f := election(b, wieliczka)
	rule := budget.Rule{Name: budget.EqualShares, Completion: budget.Add1, Ties: []budget.Tie{budget.TieID}}
	for b.Loop() {
		if _, a := fundedBy(b, &f.Instance, rule); len(a.Funded) != 30 {
			b.Fatal(len(a.Funded))
		}
	}
}

// city is a made-up election of a large city: popularity falls with the rank of
// a project, costs are skewed, and the budget buys some 30 projects.
func city(voters, projects, approvals int, money int64) *budget.Instance {
	r := rand.New(rand.NewSource(1))
	in := &budget.Instance{Budget: big.NewRat(money, 1), Style: budget.Style{Type: budget.Approval, MaxLength: approvals}}
	for i := range projects {
		cost := int64(float64(money) / 25 * math.Exp(r.NormFloat64()))
		in.Projects = append(in.Projects, budget.Project{ID: strconv.Itoa(i), Cost: big.NewRat(max(cost/1000, 1)*1000, 1)})
	}
	popular := rand.NewZipf(r, 1.2, 12, uint64(projects-1))
	order := r.Perm(projects)
	for range voters {
		var v budget.Vote
		for len(v.Projects) < approvals {
			if p := order[popular.Uint64()]; !slices.Contains(v.Projects, p) {
				v.Projects = append(v.Projects, p)
			}
		}
		in.Votes = append(in.Votes, v)
	}
	return in
}

// The second amount is in won: a hundred times as many steps of Add1.
func BenchmarkEqualSharesCity(b *testing.B) {
	for _, money := range []int64{10_000_000, 3_000_000_000} {
		in := city(100_000, 200, 10, money)
		for _, rule := range []budget.Rule{
			{Name: budget.EqualShares, Completion: budget.Add1},
			{Name: budget.EqualShares, Completion: budget.Add1Exhaustive, Satisfaction: budget.CardinalitySatisfaction},
			{Name: budget.Phragmen},
		} {
			rule.Ties = []budget.Tie{budget.TieID}
			b.Run(fmt.Sprint(money, rule.Name, rule.Completion, rule.Satisfaction), func(b *testing.B) {
				for b.Loop() {
					_, a := fundedBy(b, in, rule)
					b.ReportMetric(float64(len(a.Funded)), "projects")
				}
			})
		}
	}
}
