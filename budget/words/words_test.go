// SPDX-License-Identifier: Apache-2.0

package words

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/big"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// constants are the string constants of package budget by their types, read
// from its source: what somebody adds there needs words here.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	paths, err := filepath.Glob("../*.go")
	if err != nil || len(paths) < 5 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.CONST {
				continue
			}
			for _, s := range g.Specs {
				s := s.(*ast.ValueSpec)
				kind, ok := s.Type.(*ast.Ident)
				if !ok || len(s.Values) != 1 {
					continue
				}
				literal, ok := s.Values[0].(*ast.BasicLit)
				if !ok || literal.Kind != token.STRING {
					continue
				}
				value, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Fatal(err)
				}
				found[kind.Name] = append(found[kind.Name], value)
			}
		}
	}
	return found
}

// sample is an allocation that a test may change: two approval ballots, of
// which each project has one.
func sample() (*budget.Instance, *budget.Allocation) {
	r := func(n int64) *big.Rat { return big.NewRat(n, 1) }
	in := &budget.Instance{
		Budget: r(1000), Style: budget.Style{Type: budget.Approval},
		Projects: []budget.Project{{ID: "1", Name: "Trees", Cost: r(600)}, {ID: "2", Name: "Benches", Cost: r(700)}},
		Votes:    []budget.Vote{{Projects: []int{0}}, {Projects: []int{1}}},
	}
	a := &budget.Allocation{
		Rule: budget.Rule{Name: budget.Greedy}, Budget: r(1000), Cost: r(600), Left: r(400), Voters: r(2), Funded: []int{0},
		Steps: []budget.Step{
			{Project: 0, Votes: r(1), Score: r(1), Left: r(1000), Funded: true, Stage: budget.StageRule, Supporters: 1, TiedWith: []int{1}, TieBy: budget.TieCost},
			{Project: 1, Votes: r(1), Score: r(1), Left: r(400), Reason: budget.ReasonMisfit, Stage: budget.StageRule, Supporters: 1, MissingMoney: r(300), MissingVotes: r(1)},
		},
	}
	return in, a
}

// Every value that an allocation can have is said in every language, and no two
// values of a type are said alike.
func TestEveryConstantHasWords(t *testing.T) {
	set := map[string]func(a *budget.Allocation, value string){
		"RuleName": func(a *budget.Allocation, v string) { a.Rule.Name = budget.RuleName(v) },
		"By":       func(a *budget.Allocation, v string) { a.Rule.By = budget.By(v) },
		"Misfit":   func(a *budget.Allocation, v string) { a.Rule.Misfit = budget.Misfit(v) },
		"Satisfaction": func(a *budget.Allocation, v string) {
			a.Rule = budget.Rule{Name: budget.EqualShares, Satisfaction: budget.Satisfaction(v)}
		},
		"Completion": func(a *budget.Allocation, v string) {
			a.Rule = budget.Rule{Name: budget.EqualShares, Completion: budget.Completion(v)}
		},
		"CapField": func(a *budget.Allocation, v string) {
			a.Rule.Caps = []budget.Cap{{Field: budget.CapField(v), Value: "green", Most: "300"}}
		},
		"Tie": func(a *budget.Allocation, v string) {
			a.Rule.Ties, a.Steps[0].TieBy = []budget.Tie{budget.Tie(v)}, budget.Tie(v)
		},
		"Stage": func(a *budget.Allocation, v string) {
			a.Steps[0].Stage = budget.Stage(v)
			if a.Steps[0].Stage == budget.StageTopUp {
				a.Rule.TopUp, a.Steps[0].TopUp = "0.8", big.NewRat(1, 2)
			}
		},
		"Reason": func(a *budget.Allocation, v string) {
			a.Rule.MinVotes, a.Rule.MinShare = "2", "0.5"
			a.Rule.Caps = []budget.Cap{{Field: budget.ByCategory, Value: "green", Most: "300"}}
			a.Steps[1].Reason = budget.Reason(v)
		},
	}
	least := map[string]int{"RuleName": 3, "By": 2, "Misfit": 2, "Satisfaction": 3, "Completion": 5, "CapField": 3, "Tie": 5, "Stage": 3, "Reason": 8}
	found := constants(t)
	for kind, change := range set {
		if len(found[kind]) < least[kind] {
			t.Errorf("%s: constants %v, expected at least %d", kind, found[kind], least[kind])
		}
		for _, lang := range Languages() {
			said := map[string]string{}
			for _, value := range found[kind] {
				in, a := sample()
				change(a, value)
				teller := newTeller(in, a, lang, "")
				e := teller.explain()
				if len(teller.missing) > 0 {
					t.Errorf("%s has no words for %s %v", lang, kind, teller.missing)
				}
				text := strings.Join(e.Sentences(), "\n") + e.Projects[0].Outcome + e.Projects[1].Outcome
				if other, twice := said[text]; twice {
					t.Errorf("%s: %s %q and %q are said alike: %s", lang, kind, value, other, text)
				}
				said[text] = value
			}
			in, a := sample()
			change(a, "never heard of")
			teller := newTeller(in, a, lang, "")
			e := teller.explain()
			if len(teller.missing) == 0 || !strings.Contains(strings.Join(e.Sentences(), " ")+e.Projects[0].Outcome, "never heard of") {
				t.Errorf("%s: an unknown %s is not shown as it is", lang, kind)
			}
		}
	}
}

// A new field of a rule or an allocation needs words, or a reason to need none:
// then it is entered here.
func TestEveryFieldIsKnown(t *testing.T) {
	known := map[reflect.Type]string{
		reflect.TypeFor[budget.Rule]():       "Name By Misfit Satisfaction Completion MinVotes MinShare Caps TopUp Classes Committee Ties",
		reflect.TypeFor[budget.Cap]():        "Field Value Most",
		reflect.TypeFor[budget.Class]():      "Name Weight Share",
		reflect.TypeFor[budget.Committee]():  "Share Scores",
		reflect.TypeFor[budget.Allocation](): "Rule Budget Steps Funded Cost Left Voters Endowment",
		reflect.TypeFor[budget.Step]():       "Project Votes Score Left Funded Stage Reason TopUp Cap MissingVotes MissingMoney TiedWith TieBy Supporters SupportersMoney Payments Load",
		reflect.TypeFor[budget.Payment]():    "Amount Voters",
	}
	for kind, names := range known {
		fields := strings.Fields(names)
		for i := range kind.NumField() {
			if !slices.Contains(fields, kind.Field(i).Name) {
				t.Errorf("%s.%s has no words", kind, kind.Field(i).Name)
			}
		}
	}
}

func TestNaming(t *testing.T) {
	in, a := sample()
	in.Projects = append(in.Projects,
		budget.Project{ID: "3", Name: "3", Cost: big.NewRat(1, 1)},
		budget.Project{ID: "4", Name: "Trees", Cost: big.NewRat(1, 1)},
		budget.Project{ID: "5", Name: "꽃길 조성사업", Cost: big.NewRat(1, 1)},
		budget.Project{ID: "6", Name: "\"A\nB\x1b[31m\u202e\"", Cost: big.NewRat(1, 1)},
		budget.Project{ID: "7", Cost: big.NewRat(1, 1)},
	)
	want := []struct{ english, korean string }{
		{"“Trees” (1)", "‘Trees’(1) 사업은"}, {"“Benches”", "‘Benches’ 사업은"}, {"project 3", "3번 사업은"},
		{"“Trees” (4)", "‘Trees’(4) 사업은"}, {"“꽃길 조성사업”", "‘꽃길 조성사업’은"}, {"“A B [31m”", "‘A B [31m’ 사업은"}, {"project 7", "7번 사업은"},
	}
	for i, w := range want {
		if got := englishName(newTeller(in, a, English, ""), i); got != w.english {
			t.Errorf("%s, want %s", got, w.english)
		}
		if got := topic.on(koreanName(newTeller(in, a, Korean, ""), i)); got != w.korean {
			t.Errorf("%s, want %s", got, w.korean)
		}
	}
}

// A project without support is told so in the words of its ballots; points may
// be negative.
func TestNoSupport(t *testing.T) {
	for _, c := range []struct {
		kind            budget.VoteType
		score           int64
		english, korean string
	}{
		{budget.Approval, 0, "Nobody voted for “Benches”, so it is not funded.", "‘Benches’ 사업은 표를 받지 못해 선정되지 않았습니다."},
		{budget.Cumulative, 0, "“Benches” got no points, so it is not funded.", "‘Benches’ 사업은 점수를 받지 못해 선정되지 않았습니다."},
		{budget.Scoring, -5, "“Benches” got -5 points from 1 voter. Only projects with more than 0 points can be funded.", "‘Benches’ 사업은 1명에게서 -5점을 받았습니다. 0점보다 높은 사업만 선정될 수 있습니다."},
	} {
		in, a := sample()
		in.Style.Type = c.kind
		s := &a.Steps[1]
		s.Reason, s.Score, s.MissingVotes, s.MissingMoney = budget.ReasonNoVotes, big.NewRat(c.score, 1), nil, nil
		a.Steps[0].TiedWith = nil
		for lang, want := range map[Language]string{English: c.english, Korean: c.korean} {
			if got := strings.Join(Explain(in, a, lang, "").Projects[1].Sentences, " "); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
}

// rules are one of each kind, with what files of all sorts can bear.
var rules = []budget.Rule{
	{Name: budget.Greedy, By: budget.ByVotes, Ties: []budget.Tie{budget.TieCost, "lot:2026"}},
	{Name: budget.Greedy, By: budget.ByVotesPerCost, Misfit: budget.Stop, TopUp: "0.8"},
	{Name: budget.Greedy, MinVotes: "20", MinShare: "0.25", Ties: []budget.Tie{budget.TieID}},
	{Name: budget.EqualShares, Satisfaction: budget.CostSatisfaction, Completion: budget.Add1},
	{Name: budget.EqualShares, Satisfaction: budget.CardinalitySatisfaction, Completion: budget.Add1Greedy},
	{Name: budget.EqualShares, Satisfaction: budget.ScoreSatisfaction, Completion: budget.GreedyCompletion},
	{Name: budget.EqualShares, Completion: budget.NoCompletion, MinVotes: "5"},
	{Name: budget.Phragmen, Ties: []budget.Tie{budget.TieVotes, budget.TieOrder}},
}

// Every election that we have, under every rule, in every language: whole
// sentences, and words for everything.
func TestEveryElection(t *testing.T) {
	entries, err := fs.ReadDir(vectors.Files, ".")
	if err != nil || len(entries) < 40 {
		t.Fatal(len(entries), err)
	}
	told := 0
	for _, entry := range entries {
		raw, err := fs.ReadFile(vectors.Files, entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if testing.Short() && len(raw) > 30_000 {
			continue
		}
		file, err := pabulib.ParseWith(bytes.NewReader(raw), pabulib.Options{FreeProjects: true})
		if err != nil {
			continue // the one that is wrong on purpose
		}
		for _, rule := range rules {
			a, err := budget.Allocate(&file.Instance, rule)
			if err != nil {
				t.Errorf("%s, %s: %v", entry.Name(), rule.Name, err)
				continue
			}
			for _, lang := range Languages() {
				told++
				wholeSentences(t, entry.Name(), &file.Instance, a, lang, file.Meta["currency"])
			}
		}
	}
	if told < 300 {
		t.Errorf("only %d explanations", told)
	}
}

func wholeSentences(t *testing.T, name string, in *budget.Instance, a *budget.Allocation, lang Language, currency string) {
	t.Helper()
	teller := newTeller(in, a, lang, currency)
	e := teller.explain()
	if len(teller.missing) > 0 {
		t.Errorf("%s in %s: no words for %v", name, lang, teller.missing)
	}
	if len(e.Projects) != len(in.Projects) || len(e.Rule) < 2 || len(e.Money) < 2 {
		t.Errorf("%s in %s: %d projects, %d and %d sentences", name, lang, len(e.Projects), len(e.Rule), len(e.Money))
	}
	for _, p := range e.Projects {
		if p.Outcome == "" || p.Cost == "" || p.Votes == "" || len(p.Sentences) == 0 || len(p.Sentences) > 4 {
			t.Errorf("%s in %s: %+v", name, lang, p)
		}
	}
	for _, s := range e.Sentences() {
		odd := strings.Contains(s, "  ") || strings.Contains(s, "%!") || strings.Contains(s, "<nil>") || strings.Contains(s, "(는)") || !strings.HasSuffix(s, ".")
		if odd || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
			t.Errorf("%s in %s: %q", name, lang, s)
		}
	}
}
