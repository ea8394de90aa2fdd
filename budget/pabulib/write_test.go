// SPDX-License-Identifier: Apache-2.0

package pabulib_test

import (
	"bytes"
	"errors"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// small are the files of less than 10 kB.
func small(t testing.TB) (files [][]byte) {
	t.Helper()
	entries, err := vectors.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		raw, err := vectors.Files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if len(raw) < 10_000 {
			files = append(files, raw)
		}
	}
	return files
}

func write(t testing.TB, f *pabulib.File) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// roundTrip makes sure that a file says the same after it was written and read,
// and is written as the same bytes then.
func roundTrip(t testing.TB, f *pabulib.File) {
	t.Helper()
	text := write(t, f)
	again, err := pabulib.ParseWith(strings.NewReader(text), pabulib.Options{FreeProjects: true})
	if err != nil {
		t.Fatalf("%v in what was written:\n%s", err, text)
	}
	if got := write(t, again); got != text {
		t.Errorf("written twice:\n%s\nthen\n%s", text, got)
	}
	if a, b := content(f), content(again); !reflect.DeepEqual(a, b) {
		t.Errorf("read %+v\nand then %+v", a, b)
	}
}

// content is a file without the places of things, and numbers as text.
func content(f *pabulib.File) (c []any) {
	c = append(c, f.Meta, f.MetaKeys, f.VoterIDs, f.Selected, f.Style, f.Budget.String())
	for _, t := range []pabulib.Table{f.ProjectTable, f.VoteTable} {
		c = append(c, t.Columns)
		for _, row := range t.Rows {
			c = append(c, row.Cells)
		}
	}
	for _, p := range f.Projects {
		c = append(c, p.ID, p.Name, p.Cost.String(), p.Categories, p.Neighborhood, p.District)
	}
	for _, v := range f.Votes {
		c = append(c, v.Projects, v.Class)
		for _, p := range v.Points {
			c = append(c, p.String())
		}
	}
	for _, w := range f.Warnings {
		c = append(c, w.Kind, w.Problem)
	}
	return c
}

// Files that need no cleaning are written byte for byte, and end their last line.
func TestWriteKeepsCleanFiles(t *testing.T) {
	for _, name := range []string{vectors.Default, "poland_krakow_2021_nowa-huta.pb", "poland_warszawa_2017_bielany.pb"} {
		raw, err := vectors.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := write(t, parse(t, name)); got != strings.TrimSuffix(string(raw), "\n")+"\n" {
			t.Errorf("%s was changed", name)
		}
	}
}

func TestWriteGivesTheWritersError(t *testing.T) {
	full := errors.New("full")
	if err := parse(t, vectors.Default).Write(failing{full}); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func anonymous() (*budget.Instance, pabulib.Content) {
	in := &budget.Instance{
		Budget: big.NewRat(2001, 2),
		Style:  budget.Style{Type: budget.Cumulative, MaxLength: 5, MaxPoints: "3", MaxSumPoints: "4.5"},
		Projects: []budget.Project{
			{ID: "1", Name: "Park; \"green\"\nand wide", Cost: big.NewRat(100, 1), Categories: []string{"public space", "sport"}, District: "east"},
			{ID: "B2", Name: "B2", Cost: big.NewRat(1, 4)},
		},
		Votes: []budget.Vote{
			{Projects: []int{1, 0}, Points: []*big.Rat{big.NewRat(3, 2), big.NewRat(3, 1)}, Class: "paper"},
			{Class: "online"},
			{Projects: []int{0}, Points: []*big.Rat{big.NewRat(1, 1)}},
		},
	}
	return in, pabulib.Content{
		Meta: [][2]string{
			{"description", "Town; 2026"}, {"country", "Korea"}, {"unit", "Town"}, {"instance", "2026"}, {"rule", "greedy"},
			{"date_begin", "01.10.2026"}, {"date_end", "08.10.2026"}, {"currency", "KRW"}, {"comment", ""},
		},
		Selected: []int{1, 0},
	}
}

func TestNew(t *testing.T) {
	f, err := pabulib.New(anonymous())
	if err != nil {
		t.Fatal(err)
	}
	want := `META
key;value
description;"Town; 2026"
country;Korea
unit;Town
instance;2026
num_projects;2
num_votes;3
budget;1000.5
vote_type;cumulative
min_length;0
max_length;5
max_points;3
max_sum_points;4.5
rule;greedy
date_begin;01.10.2026
date_end;08.10.2026
currency;KRW
comment;
PROJECTS
project_id;cost;votes;score;name;category;district;selected
1;100;2;4;"Park; ""green""
and wide";public space,sport;east;1
B2;0.25;1;1.5;B2;;;0
VOTES
voter_id;vote;points;voting_method
1;B2,1;1.5,3;paper
2;;;online
3;1;1;
`
	if got := write(t, f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(f.Warnings) != 0 {
		t.Errorf("warnings %+v", f.Warnings)
	}
	roundTrip(t, f)
}

// Ballots of homomorphic counting are never decrypted: the file has totals.
func TestNewOfTotals(t *testing.T) {
	in, c := anonymous()
	in.Style, in.Votes = budget.Style{Type: budget.Approval, MinLength: 1}, nil
	c.Counts, c.Ballots = []int64{7, 12}, 15
	f, err := pabulib.New(in, c)
	if err != nil {
		t.Fatal(err)
	}
	text := write(t, f)
	for _, part := range []string{"\nnum_votes;15\n", "\nmin_length;1\nrule;greedy\n", "\nB2;0.25;12;B2;;;0\n", "\nvoter_id;vote\n"} {
		if !strings.Contains(text, part) {
			t.Errorf("no %q in\n%s", part, text)
		}
	}
	roundTrip(t, f)
}

// An election that was read can be written anew from its instance alone.
func TestNewOfEveryStyle(t *testing.T) {
	for _, name := range []string{
		vectors.Default, "poland_warszawa_2017_bielany.pb", "poland_krakow_2018_bienczyce.pb", "switzerland_zurich_s5d10_.pb", "test_scoring_0.pb",
		"us_stanford-dataset_your-voice-your-choice-parks-and-streets-seattle-2019-district-2_vote-rankings.pb",
	} {
		f := parse(t, name)
		_, c := anonymous()
		c.Selected, c.VoterIDs = nil, f.VoterIDs
		made, err := pabulib.New(&f.Instance, c)
		if err != nil {
			t.Fatal(err)
		}
		roundTrip(t, made)
		if made.Style != f.Style || len(made.Votes) != len(f.Votes) {
			t.Errorf("%s: style %+v, want %+v; %d votes", name, made.Style, f.Style, len(made.Votes))
		}
		for i, v := range f.Votes {
			if w := made.Votes[i]; !slices.Equal(v.Projects, w.Projects) || v.Class != w.Class || len(v.Points) != len(w.Points) {
				t.Fatalf("%s: vote %d is %+v, was %+v", name, i, w, v)
			}
		}
		for i := range f.Projects {
			p, q := f.Projects[i], made.Projects[i]
			p.Cost, q.Cost = nil, nil
			if !reflect.DeepEqual(p, q) {
				t.Errorf("%s: project %+v, was %+v", name, q, p)
			}
		}
	}
}

func TestNewRefuses(t *testing.T) {
	for problem, change := range map[string]func(*budget.Instance, *pabulib.Content){
		`needs the key "country"`:        func(_ *budget.Instance, c *pabulib.Content) { c.Meta[1][0] = "land" },
		`key "budget" of META follows`:   func(_ *budget.Instance, c *pabulib.Content) { c.Meta[8] = [2]string{"budget", "3"} },
		`"votes" of META is the name`:    func(_ *budget.Instance, c *pabulib.Content) { c.Meta[8][0] = "votes" },
		`key "currency" stands twice`:    func(_ *budget.Instance, c *pabulib.Content) { c.Meta[8][0] = "currency" },
		"1 values for 2 projects":        func(_ *budget.Instance, c *pabulib.Content) { c.Selected = []int{1} },
		`selected "4"`:                   func(_ *budget.Instance, c *pabulib.Content) { c.Selected = []int{1, 4} },
		"1 voters for 3 ballots":         func(_ *budget.Instance, c *pabulib.Content) { c.VoterIDs = []string{"x"} },
		`voter_id "x"`:                   func(_ *budget.Instance, c *pabulib.Content) { c.VoterIDs = []string{"x", "y", "x"} },
		"both counts and 3 ballots":      func(_ *budget.Instance, c *pabulib.Content) { c.Counts = []int64{1, 2} },
		"points to 2":                    func(in *budget.Instance, _ *pabulib.Content) { in.Votes[0].Projects = []int{0} },
		"ballot 3 names project number":  func(in *budget.Instance, _ *pabulib.Content) { in.Votes[2].Projects = []int{2} },
		`cost "1/3" is not a number`:     func(in *budget.Instance, _ *pabulib.Content) { in.Projects[0].Cost = big.NewRat(1, 3) },
		`project_id "1,2" is empty or`:   func(in *budget.Instance, _ *pabulib.Content) { in.Projects[0].ID = "1,2" },
		`cannot hold project " 1"`:       func(in *budget.Instance, _ *pabulib.Content) { in.Projects[0].ID = " 1" },
		`categories ["streets, and al"]`: func(in *budget.Instance, _ *pabulib.Content) { in.Projects[0].Categories = []string{"streets, and al"} },
		`key "vote_type"`:                func(in *budget.Instance, _ *pabulib.Content) { in.Style = budget.Style{} },
	} {
		in, c := anonymous()
		change(in, &c)
		if _, err := pabulib.New(in, c); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("got %v, want %q", err, problem)
		}
	}
}

func TestHolds(t *testing.T) {
	in, _ := anonymous()
	in.Votes[0].Points = nil // none of its business
	if err := pabulib.Holds(in); err != nil {
		t.Error(err)
	}
	in.Projects[0].Categories = []string{"streets, squares"}
	if err := pabulib.Holds(in); err == nil || !strings.Contains(err.Error(), "use no commas") {
		t.Errorf("got %v", err)
	}
}
