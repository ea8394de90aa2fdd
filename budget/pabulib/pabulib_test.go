// SPDX-License-Identifier: Apache-2.0

package pabulib_test

import (
	"bytes"
	"errors"
	"math/big"
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

const head = "META\nkey;value\nbudget;100\nvote_type;approval\n"

func TestParseRefuses(t *testing.T) {
	cases := []struct{ name, file, problem string }{
		{"empty", "", "META is missing"},
		{"not pabulib", "hello\nworld\n", "expected the section META"},
		{"no projects", head, "PROJECTS is missing"},
		{"no votes", head + "PROJECTS\nproject_id;cost\n1;2\n", "VOTES is missing"},
		{"wrong type", strings.Replace(head, "approval", "likes", 1), "vote_type"},
		{"zero budget", "META\nkey;value\nbudget;0\nvote_type;approval\n", "not a positive number"},
		{"no budget", "META\nkey;value\nvote_type;approval\n", `no key "budget"`},
		{"key twice", head + "budget;3\n", "stands twice"},
		{"negative cost", head + "PROJECTS\nproject_id;cost\n1;-2\n", "not a number >= 0"},
		{"exponent", head + "PROJECTS\nproject_id;cost\n1;1e999999999\n", "not a number >= 0"},
		{"project twice", head + "PROJECTS\nproject_id;cost\n1;2\n1;3\n", "stands twice"},
		{"unknown project", head + "PROJECTS\nproject_id;cost\n1;2\nVOTES\nvoter_id;vote\n7;1,9\n", `line 10: voter 7 votes for project "9"`},
		{"voter twice", head + "PROJECTS\nproject_id;cost\n1;2\nVOTES\nvoter_id;vote\n7;1\n7;1\n", "stands twice"},
		{"too many cells", head + "PROJECTS\nproject_id;cost\n1;2;3\n", "3 cells under 2 columns"},
		{"latin-1", head + "PROJECTS\nproject_id;cost;name\n1;2;W\xb3\n", "not UTF-8"},
		{"bare quote", head + "PROJECTS\nproject_id;cost;name\n1;2;\"a\n", "line"},
		{"bad length", head + "max_length;-1\nPROJECTS\nproject_id;cost\n1;2\n", "max_length"},
	}
	complete := "PROJECTS\nproject_id;cost\n1;2\nVOTES\nvoter_id;vote\n"
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			file := c.file
			if strings.HasPrefix(file, "META") && !strings.Contains(c.problem, "missing") {
				if !strings.Contains(file, "PROJECTS") {
					file += complete
				} else if !strings.Contains(file, "VOTES") {
					file += "VOTES\nvoter_id;vote\n"
				}
			}
			_, err := pabulib.Parse(strings.NewReader(file))
			var syntax *pabulib.SyntaxError
			if !errors.As(err, &syntax) || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("got %v, want a SyntaxError with %q", err, c.problem)
			}
		})
	}
}

func TestParseTakesWhatRealFilesDo(t *testing.T) {
	file := "\ufeffMETA\r\nkey;value\r\nbudget;100,50\r\nvote_type;approval\r\nPROJECTS\r\nproject_id;cost;name\r\n1; 2.25 ;\"a;b\"\r\n2;0\r\nVOTES\r\nvoter_id;vote\r\n7;\"2, 1\"\r\n8;\r\n"
	f, err := pabulib.Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if f.Budget.Cmp(big.NewRat(201, 2)) != 0 || f.Projects[0].Cost.Cmp(big.NewRat(9, 4)) != 0 || f.Projects[0].Name != "a;b" || f.Projects[1].Name != "2" {
		t.Errorf("got %+v", f)
	}
	if !slices.Equal(f.Votes[0].Projects, []int{1, 0}) || f.Votes[1].Projects != nil {
		t.Errorf("votes %+v", f.Votes)
	}
}

// Every file that we ship is read, or refused for the reason in its name.
func TestEveryFile(t *testing.T) {
	entries, err := vectors.Files.ReadDir(".")
	if err != nil || len(entries) != 44 {
		t.Fatalf("%d files, %v; want 44", len(entries), err)
	}
	for _, e := range entries {
		raw, err := vectors.Files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		_, err = pabulib.Parse(bytes.NewReader(raw))
		if wrong := e.Name() == "test_wrong_type_0.pb"; wrong != (err != nil) {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
}

func FuzzParse(f *testing.F) {
	entries, err := vectors.Files.ReadDir(".")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		raw, err := vectors.Files.ReadFile(e.Name())
		if err != nil {
			f.Fatal(err)
		}
		if len(raw) < 10_000 {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := pabulib.Parse(bytes.NewReader(raw))
		if err != nil {
			return
		}
		a, err := budget.Allocate(&file.Instance, budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}})
		if err != nil {
			t.Fatal(err)
		}
		if a.Cost.Cmp(file.Budget) > 0 {
			t.Errorf("spent %s of %s", a.Cost, file.Budget)
		}
	})
}
