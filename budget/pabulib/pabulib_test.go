// SPDX-License-Identifier: Apache-2.0

package pabulib_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

func parse(t *testing.T, name string) *pabulib.File {
	t.Helper()
	raw, err := vectors.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return f
}

func greedy(t *testing.T, f *pabulib.File) []int {
	t.Helper()
	a, err := budget.Allocate(&f.Instance, budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}})
	if err != nil {
		t.Fatal(err)
	}
	return a.Funded
}

// Elections whose official winners are those of plain greedy by votes.
func TestGreedyFundsTheOfficialWinners(t *testing.T) {
	cases := []struct {
		file             string
		voters, projects int
		maxLength        int
		winners          int
	}{
		{vectors.Default, 4262, 23, 5, 10},
		{"poland_wroclaw_2016_rejon-nr-10-250.pb", 9439, 23, 1, 3},
		{"poland_lodz_2020_lagiewniki.pb", 435, 5, 5, 5},
		{"poland_warszawa_2017_sadul.pb", 120, 3, 3, 2},
	}
	for _, c := range cases {
		t.Run(c.file, func(t *testing.T) {
			f := parse(t, c.file)
			if len(f.Votes) != c.voters || len(f.Projects) != c.projects || f.Style.MaxLength != c.maxLength {
				t.Errorf("got %d voters, %d projects, max_length %d", len(f.Votes), len(f.Projects), f.Style.MaxLength)
			}
			official, stated := f.Winners()
			if !stated || len(official) != c.winners {
				t.Fatalf("official winners: %d, stated %v, want %d", len(official), stated, c.winners)
			}
			if got := greedy(t, f); !slices.Equal(got, official) {
				t.Errorf("funded %v, official %v", got, official)
			}
		})
	}
}

// Wrocław's project 150 got the most votes and was withdrawn afterwards: the
// rule funds it, the town did not.
func TestGreedyKnowsNothingOfWithdrawals(t *testing.T) {
	f := parse(t, "poland_wroclaw_2017_rejon-nr-11-750.pb")
	official, _ := f.Winners()
	got := greedy(t, f)
	if !slices.Equal(got, []int{0}) || !slices.Equal(official, []int{1}) {
		t.Errorf("funded %v, official %v", got, official)
	}
}

// Every file that we ship is read, or refused for the reason in its name. In the
// public ones META, votes and score agree with the ballots, and every ballot
// with the style: there are no warnings. The fixtures are cut short.
func TestEveryFile(t *testing.T) {
	entries, err := vectors.Files.ReadDir(".")
	if err != nil || len(entries) != 44 {
		t.Fatalf("%d files, %v; want 44", len(entries), err)
	}
	kinds := map[string]string{
		"test_cumulative_0.pb":     "count ballot total", // one blank ballot
		"test_empty_voters_0.pb":   "count ballot",
		"test_legal_defaults_0.pb": "total",
		"test_legal_defaults_1.pb": "total",
		"test_ordinal_0.pb":        "count ballot total",
		"test_scoring_0.pb":        "count ballot total",
	}
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			raw, err := vectors.Files.ReadFile(e.Name())
			if err != nil {
				t.Fatal(err)
			}
			f, err := pabulib.Parse(bytes.NewReader(raw))
			if e.Name() == "test_wrong_type_0.pb" {
				if want := `line 10, column 27: vote_type "SQKJHGLUHDFVJHFVIEUDFKEF" is none of approval`; err == nil || !strings.HasPrefix(err.Error(), want) {
					t.Errorf("got %v, want %q", err, want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, w := range f.Warnings {
				if !slices.Contains(got, string(w.Kind)) {
					got = append(got, string(w.Kind))
				}
				if w.Line == 0 || w.Column == 0 || w.Problem == "" {
					t.Errorf("nobody finds %+v", w)
				}
			}
			if kinds := kinds[e.Name()]; strings.Join(got, " ") != kinds {
				t.Errorf("warnings of kinds %q, want %q: %+v", got, kinds, f.Warnings)
			}
			roundTrip(t, f)
		})
	}
}

// What the rules need of each style.
func TestStyles(t *testing.T) {
	for name, want := range map[string]budget.Style{
		vectors.Default:                                 {Type: budget.Approval, MinLength: 1, MaxLength: 5},
		"poland_wroclaw_2017_rejon-nr-11-750.pb":        {Type: budget.Choose1, MinLength: 1, MaxLength: 1},
		"poland_warszawa_2017_bielany.pb":               {Type: budget.Approval, MinLength: 1, MaxLength: 44, MaxSumCost: "1227000"},
		"poland_warszawa_2018_przyczolek-grochowski.pb": {Type: budget.Approval, MinLength: 1, MaxLength: 1, MaxSumCost: "106165.64"},
		"poland_krakow_2021_nowa-huta.pb":               {Type: budget.Ordinal, MinLength: 3, MaxLength: 3},
		"poland_czestochowa_2020_podjasnogorska.pb":     {Type: budget.Cumulative, MinLength: 1, MaxLength: 9, MinSumPoints: "1", MaxSumPoints: "10"},
		"netherlands_assen_2024_.pb":                    {Type: budget.Approval, MinLength: 2, MaxLength: 14},
		"switzerland_zurich_s5d10_.pb":                  {Type: budget.Cumulative, MinLength: 1, MaxLength: 5, MaxSumPoints: "10"},
		"test_cumulative_0.pb":                          {Type: budget.Cumulative, MinLength: 1, MaxLength: 30, MaxPoints: "3", MaxSumPoints: "7"},
		"test_scoring_0.pb":                             {Type: budget.Scoring, MinLength: 1, MaxLength: 30},
		"test_legal_defaults_0.pb":                      {Type: budget.Approval, MinLength: 1, MaxLength: 3, MaxSumCost: "800010000"},
		"test_legal_defaults_1.pb":                      {Type: budget.Cumulative, MinLength: 1, MaxLength: 3, MaxPoints: "100", MaxSumPoints: "100"},
	} {
		if got := parse(t, name).Style; got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestTitle(t *testing.T) {
	f := parse(t, vectors.Default)
	for _, want := range []string{"Local PB in Łódź, Widzew | Stary Widzew", "Stary Widzew", "Łódź", "Participatory budget"} {
		if got := f.Title(); got != want {
			t.Errorf("title %q, want %q", got, want)
		}
		for _, key := range []string{"description", "subunit", "unit"} {
			if f.Meta[key] == want {
				delete(f.Meta, key)
				break
			}
		}
	}
}

func TestVotesAndProjects(t *testing.T) {
	f := parse(t, "poland_czestochowa_2020_podjasnogorska.pb")
	v := f.Votes[1] // 452;488,490;7,3
	if f.VoterIDs[1] != "452" || len(v.Projects) != 2 || f.Projects[v.Projects[0]].ID != "488" || v.Points[0].RatString() != "7" || v.Points[1].RatString() != "3" {
		t.Errorf("got voter %s, %+v", f.VoterIDs[1], v)
	}
	classes := map[string]int{}
	for _, v := range parse(t, vectors.Default).Votes {
		classes[v.Class]++
	}
	if classes["internet"] != 2766 || classes["paper"] != 1496 || len(classes) != 2 {
		t.Errorf("classes %v", classes)
	}
	if v := parse(t, "poland_krakow_2021_nowa-huta.pb").Votes[0]; v.Points != nil || len(v.Projects) != 3 {
		t.Errorf("a ranking with points: %+v", v)
	}
	if p := parse(t, "poland_warszawa_2017_sadul.pb").Projects[0]; !slices.Equal(p.Categories, []string{"public space", "sport"}) {
		t.Errorf("categories %q", p.Categories)
	}
	if p := parse(t, "switzerland_zurich_d5_.pb").Projects[0]; p.District != "Nord" || p.Cost.RatString() != "5000" {
		t.Errorf("got %+v", p)
	}
	if p := parse(t, "poland_wroclaw_2016_rejon-nr-10-250.pb").Projects[0]; !slices.Equal(p.Categories, []string{"walking/cycling infrastructure"}) {
		t.Errorf("the column categories: %q", p.Categories)
	}
}
