// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"bytes"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/vectors/pabulib"
)

func parse(t *testing.T, name string) *budget.File {
	t.Helper()
	raw, err := pabulib.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := budget.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return f
}

// Elections whose official winners are those of plain greedy by votes.
func TestGreedyFundsTheOfficialWinners(t *testing.T) {
	cases := []struct {
		file             string
		voters, projects int
		maxLength        int
		winners          int
	}{
		{pabulib.Default, 4262, 23, 5, 10},
		{"poland_wroclaw_2016_rejon-nr-10-250.pb", 9439, 23, 1, 3},
		{"poland_lodz_2020_lagiewniki.pb", 435, 5, 5, 5},
		{"poland_warszawa_2017_sadul.pb", 120, 3, 3, 2},
	}
	for _, c := range cases {
		t.Run(c.file, func(t *testing.T) {
			f := parse(t, c.file)
			if len(f.Votes) != c.voters || len(f.Projects) != c.projects || f.MaxLength != c.maxLength {
				t.Errorf("got %d voters, %d projects, max_length %d", len(f.Votes), len(f.Projects), f.MaxLength)
			}
			official, stated := f.Winners()
			if !stated || len(official) != c.winners {
				t.Fatalf("official winners: %d, stated %v, want %d", len(official), stated, c.winners)
			}
			decisions := budget.Greedy(f.Projects, f.Approvals(f.Votes), f.Budget)
			if got := budget.Funded(decisions); !slices.Equal(got, official) {
				t.Errorf("funded %v, official %v", got, official)
			}
			spent := new(big.Rat)
			for _, p := range budget.Funded(decisions) {
				spent.Add(spent, f.Projects[p].Cost)
			}
			if spent.Cmp(f.Budget) > 0 {
				t.Errorf("spent %s of %s", spent, f.Budget)
			}
		})
	}
}

// Wrocław's project 150 got the most votes and was withdrawn afterwards: the
// rule funds it, the town did not.
func TestGreedyKnowsNothingOfWithdrawals(t *testing.T) {
	f := parse(t, "poland_wroclaw_2017_rejon-nr-11-750.pb")
	official, _ := f.Winners()
	got := budget.Funded(budget.Greedy(f.Projects, f.Approvals(f.Votes), f.Budget))
	if !slices.Equal(got, []int{0}) || !slices.Equal(official, []int{1}) {
		t.Errorf("funded %v, official %v", got, official)
	}
}

// The file's own column `votes` is what its voters ticked.
func TestApprovalsAgreeWithTheFile(t *testing.T) {
	f := parse(t, pabulib.Default)
	column := slices.Index(f.ProjectTable.Columns, "votes")
	for i, n := range f.Approvals(f.Votes) {
		if want := f.ProjectTable.Rows[i].Cells[column]; big.NewInt(n).String() != want {
			t.Errorf("project %s: %d votes, the file says %s", f.Projects[i].ID, n, want)
		}
	}
}

func TestGreedyPassesOverMisfitsAndBreaksTiesByFileOrder(t *testing.T) {
	project := func(id string, cost int64) budget.Project {
		return budget.Project{ID: id, Cost: big.NewRat(cost, 1)}
	}
	projects := []budget.Project{project("a", 60), project("b", 50), project("c", 50), project("d", 10), project("free", 0)}
	decisions := budget.Greedy(projects, []int64{1, 7, 7, 0, 3}, big.NewRat(100, 1))
	if got := budget.Funded(decisions); !slices.Equal(got, []int{1, 2, 4}) {
		t.Errorf("funded %v, want b, c and the free one", got)
	}
	if decisions[0].Project != 1 || decisions[1].Left.Cmp(big.NewRat(50, 1)) != 0 {
		t.Errorf("decisions %+v: b comes before c, which finds 50 left", decisions[:2])
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
			_, err := budget.Parse(strings.NewReader(file))
			var syntax *budget.SyntaxError
			if !errors.As(err, &syntax) || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("got %v, want a SyntaxError with %q", err, c.problem)
			}
		})
	}
}

func TestParseTakesWhatRealFilesDo(t *testing.T) {
	file := "\ufeffMETA\r\nkey;value\r\nbudget;100,50\r\nvote_type;approval\r\nPROJECTS\r\nproject_id;cost;name\r\n1; 2.25 ;\"a;b\"\r\n2;0\r\nVOTES\r\nvoter_id;vote\r\n7;\"2, 1\"\r\n8;\r\n"
	f, err := budget.Parse(strings.NewReader(file))
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
	entries, err := pabulib.Files.ReadDir(".")
	if err != nil || len(entries) != 16 {
		t.Fatalf("%d files, %v; want 16", len(entries), err)
	}
	for _, e := range entries {
		raw, err := pabulib.Files.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		_, err = budget.Parse(bytes.NewReader(raw))
		if wrong := e.Name() == "test_wrong_type_0.pb"; wrong != (err != nil) {
			t.Errorf("%s: %v", e.Name(), err)
		}
	}
}

func FuzzParse(f *testing.F) {
	entries, err := pabulib.Files.ReadDir(".")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		raw, err := pabulib.Files.ReadFile(e.Name())
		if err != nil {
			f.Fatal(err)
		}
		if len(raw) < 10_000 {
			f.Add(raw)
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := budget.Parse(bytes.NewReader(raw))
		if err != nil {
			return
		}
		spent := new(big.Rat)
		for _, p := range budget.Funded(budget.Greedy(file.Projects, file.Approvals(file.Votes), file.Budget)) {
			spent.Add(spent, file.Projects[p].Cost)
		}
		if spent.Cmp(file.Budget) > 0 {
			t.Errorf("spent %s of %s", spent, file.Budget)
		}
	})
}
