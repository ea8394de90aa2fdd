// SPDX-License-Identifier: Apache-2.0

package pabulib_test

import (
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

const (
	head     = "META\nkey;value\nbudget;100\nvote_type;approval\n" // four lines
	projects = "PROJECTS\nproject_id;cost;name\n1;2;Park\n2;3;\n"  // four more
	votes    = "VOTES\nvoter_id;vote\n7;1\n"
	points   = "VOTES\nvoter_id;vote;points\n"
)

func ofType(voteType string) string { return strings.Replace(head, "approval", voteType, 1) }

func TestParseRefuses(t *testing.T) {
	cases := []struct{ name, file, problem string }{
		{"empty", "", "line 1, column 1: section META is missing or empty"},
		{"not pabulib", "hello\nworld\n", "line 1, column 1: expected the section META"},
		{"no projects", head, "line 5, column 1: section PROJECTS is missing"},
		{"no columns", head + "PROJECTS\n", "line 6, column 1: section PROJECTS is missing or empty"},
		{"no votes", head + projects, "line 9, column 1: section VOTES is missing"},
		{"wrong order", head + votes + projects, "line 5, column 1: section VOTES comes where PROJECTS is expected"},
		{"section twice", head + head, "line 5, column 1: section META comes where PROJECTS"},
		{"latin-1", head + "PROJECTS\nproject_id;cost;name\n1;2;żW\xb3\n", "line 7, column 7: not UTF-8"},
		{"utf-16", "\xff\xfeM\x00E\x00", "line 1, column 1: not UTF-8"},
		{"open quote", head + "PROJECTS\nproject_id;cost;name\n1;2;\"a\n3;4;b\n", "line 7, column 5: the quote that begins this cell is never closed"},
		{"text after a quote", head + "PROJECTS\nproject_id;cost;name\nż;2; \"a\" b\n", "line 7, column 10: text after the closing quote"},
		{"column twice", head + "PROJECTS\nproject_id;cost; cost\n" + votes, `line 6, column 18: column "cost" stands twice`},
		{"too many columns", head + "PROJECTS\nproject_id;cost" + strings.Repeat(";x", 999) + "\n" + votes, "line 6, column 2013: the section has more than 1000 columns"},
		{"too many cells", head + "PROJECTS\nproject_id;cost\n1;2;3\n" + votes, "line 7, column 5: 3 cells under 2 columns"},

		{"wrong columns", "META\nkey;values\nbudget;1\n" + projects + votes, "line 2, column 1: the section META starts with"},
		{"wrong type", ofType("likes") + projects + votes, `line 4, column 11: vote_type "likes" is none of`},
		{"another case", ofType("Approval") + projects + votes, "line 4, column 11: vote_type"},
		{"no type", "META\nkey;value\nbudget;1\n" + projects + votes, `line 2: META needs the key "vote_type"`},
		{"empty type", "META\nkey;value\nbudget;1\nvote_type\n" + projects + votes, `line 4: META needs the key "vote_type"`},
		{"zero budget", "META\nkey;value\nbudget;0,00\nvote_type;approval\n" + projects + votes, `line 3, column 8: budget "0,00" is nothing to spend`},
		{"ambiguous budget", "META\nkey;value\nbudget;1,000\nvote_type;approval\n" + projects + votes, `budget "1,000" could be 1000 or 1.000; write one of these`},
		{"thousands", "META\nkey;value\nbudget;1.000.000\nvote_type;approval\n" + projects + votes, `"1.000.000" is not a number >= 0; write it like`},
		{"key twice", head + "budget;3\n" + projects + votes, `line 5, column 1: key "budget" stands twice`},
		{"no key", head + ";3\n" + projects + votes, "line 5, column 2: a value without a key"},
		{"semicolon in a value", head + "comment;a;b\n" + projects + votes, "line 5, column 11: 3 cells under 2 columns"},
		{"bad length", head + "max_length;-1\n" + projects + votes, `line 5, column 12: max_length "-1" is not a whole number`},
		{"no length", head + "max_length;0\n" + projects + votes, "line 5, column 12: max_length is 0"},
		{"lengths", head + "min_length;2\nmax_length;1\n" + projects + votes, "line 5, column 12: min_length 2 exceeds max_length 1"},
		{"more than there are", head + "min_length;3\n" + projects + votes, "line 5, column 12: min_length 3 exceeds max_length 2"},
		{"choose-1 of two", ofType("choose-1") + "max_length;2\n" + projects + votes, "line 5, column 12: max_length is 2"},
		{"bad bound", head + "max_sum_cost;lots\n" + projects + votes, `line 5, column 14: max_sum_cost "lots" is not a number`},
		{"bounds", head + "max_sum_cost;1\nmin_sum_cost;2\n" + projects + votes, "line 6, column 14: min_sum_cost 2 exceeds"},
		{"negative points to share", ofType("cumulative") + "min_points;-1\n" + projects + points, `line 5, column 12: min_points "-1" is not a number >= 0`},

		{"no cost", head + "PROJECTS\nproject_id;name\n1;2\n" + votes, "line 6, column 1: PROJECTS needs the columns project_id and cost; there is no cost"},
		{"nothing to vote on", head + "PROJECTS\nproject_id;cost\n" + votes, "line 6, column 1: 0 projects; there must be 1 to 10000"},
		{"negative cost", head + "PROJECTS\nproject_id;cost\n1;-2\n" + votes, `line 7, column 3: project 1: cost "-2" is not a number >= 0`},
		{"empty cost", head + "PROJECTS\nproject_id;cost\n1;\n" + votes, `line 7, column 3: project 1: cost "" is missing`},
		{"zero cost", head + "PROJECTS\nproject_id;cost\n1;0.0\n" + votes, "line 7, column 3: project 1: cost 0; correct it, or say that free projects are meant (--free-projects"},
		{"exponent", head + "PROJECTS\nproject_id;cost\n1;1e9\n" + votes, "not a number >= 0"},
		{"not a number", head + "PROJECTS\nproject_id;cost\n1;NaN\n" + votes, "not a number >= 0"},
		{"infinity", head + "PROJECTS\nproject_id;cost\n1;Inf\n" + votes, "not a number >= 0"},
		{"fraction", head + "PROJECTS\nproject_id;cost\n1;1/2\n" + votes, "not a number >= 0"},
		{"underscore", head + "PROJECTS\nproject_id;cost\n1;1_0\n" + votes, "not a number >= 0"},
		{"hexadecimal", head + "PROJECTS\nproject_id;cost\n1;0x1\n" + votes, "not a number >= 0"},
		{"only a point", head + "PROJECTS\nproject_id;cost\n1;.\n" + votes, "not a number >= 0"},
		{"too large", head + "PROJECTS\nproject_id;cost\n1;1000000000000000000\n" + votes, "has more than 18 digits before or after the decimal point"},
		{"too fine", head + "PROJECTS\nproject_id;cost\n1;0.0000000000000000001\n" + votes, "has more than 18 digits before or after the decimal point"},
		{"project twice", head + "PROJECTS\nproject_id;cost\n1;2\n 1 ;3\n" + votes, `line 8, column 2: project_id "1" stands twice`},
		{"no id", head + "PROJECTS\nproject_id;cost\n;3\n" + votes, `line 7, column 1: project_id "" is empty`},
		{"comma in an id", head + "PROJECTS\nproject_id;cost\n1,2;3\n" + votes, `line 7, column 1: project_id "1,2"`},
		{"selected", head + "PROJECTS\nproject_id;cost;selected\n1;2;4\n" + votes, `line 7, column 5: project 1: selected "4" is none of`},

		{"no voters", head + projects + "VOTES\nvote\n1\n", "line 10, column 1: VOTES needs the columns voter_id and vote; there is no voter_id"},
		{"voter twice", head + projects + "VOTES\nvoter_id;vote\n7;1\n7;1\n", `line 12, column 1: voter_id "7" is empty or stands twice`},
		{"unnamed voter", head + projects + "VOTES\nvoter_id;vote\n;1\n", `line 11, column 1: voter_id "" is empty`},
		{"unknown project", head + projects + "VOTES\nvoter_id;vote\n7;1, 9\n", `line 11, column 3: the ballot names project "9", which is not in PROJECTS`},
		{"comma at the end", head + projects + "VOTES\nvoter_id;vote\n7;1,\n", `line 11, column 3: the ballot names project "", which`},
		{"no points", ofType("cumulative") + projects + votes, "line 10, column 1: VOTES needs the columns voter_id and vote and points; there is no points"},
		{"points missing", ofType("cumulative") + projects + points + "7;1\n", "line 11: the ballot names 1 projects and gives points to 0"},
		{"points of nobody", ofType("cumulative") + projects + points + "7;;1\n", "line 11, column 4: the ballot names 0 projects and gives points to 1"},
		{"decimal comma in points", ofType("cumulative") + projects + points + "7;1;0,5\n", "gives points to 2; decimals here need a point"},
		{"negative points", ofType("cumulative") + projects + points + "7;1,2;3,-1\n", `line 11, column 7: points "-1" is not a number >= 0`},
		{"bad points", ofType("scoring") + projects + points + "7;1,2;3,--1\n", `line 11, column 7: points "--1" is not a number; write`},
		{"twice with points", ofType("scoring") + projects + points + "7;1,1;3,1\n", "line 11, column 3: the ballot names project 1 twice, each time with points"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := pabulib.Parse(strings.NewReader(c.file))
			var syntax *pabulib.SyntaxError
			if !errors.As(err, &syntax) || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("got %v, want a SyntaxError with %q", err, c.problem)
			}
		})
	}
}

func TestParseGivesTheReadersError(t *testing.T) {
	if _, err := pabulib.Parse(iotest.ErrReader(errors.New("unplugged"))); err == nil || !strings.Contains(err.Error(), "unplugged") {
		t.Errorf("got %v", err)
	}
}

func TestParseTakesWhatRealFilesDo(t *testing.T) {
	file := "\ufeffmeta;;\r\nkey;value;\r\n budget ; 100,50 \r\nvote_type;approval\r\n max_sum_cost;106165,64\r\ncomment;say \"hi\"\r\n\r\n" +
		" Projects\r\nproject_id;cost;name;category;\r\n1; 2.25 ; \"a;\"\"b\"\"\r\nc\" ; x , y z,\r\n2;1234,567;Plac \"zabaw\"\r\n3;.5\r\n;;;\r\n" +
		"VOTES;\r\nvoter_id;vote\r\n7;\"2, 1\"\r\n8;\r\nvotes;3\r\nMETA\r\n\r\n \t\r\n"
	f, err := pabulib.Parse(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if f.Budget.Cmp(big.NewRat(201, 2)) != 0 || f.Style.MaxSumCost != "106165.64" || f.Meta["comment"] != `say "hi"` || f.Meta["budget"] != "100,50" {
		t.Errorf("meta %v, style %+v", f.Meta, f.Style)
	}
	p := f.Projects
	if len(p) != 3 || p[0].Cost.Cmp(big.NewRat(9, 4)) != 0 || p[1].Cost.Cmp(big.NewRat(1234567, 1000)) != 0 || p[2].Cost.Cmp(big.NewRat(1, 2)) != 0 {
		t.Errorf("projects %+v", p)
	}
	if p[0].Name != "a;\"b\"\nc" || p[1].Name != `Plac "zabaw"` || p[2].Name != "3" || !slices.Equal(p[0].Categories, []string{"x", "y z"}) {
		t.Errorf("projects %+v", p)
	}
	if len(f.Votes) != 4 || !slices.Equal(f.Votes[0].Projects, []int{1, 0}) || f.Votes[1].Projects != nil || !slices.Equal(f.VoterIDs, []string{"7", "8", "votes", "META"}) {
		t.Errorf("votes %+v of %q", f.Votes, f.VoterIDs)
	}
	roundTrip(t, f)
}

func TestFreeProjects(t *testing.T) {
	file := head + "PROJECTS\nproject_id;cost\n1;2\n2;0\n" + votes
	f, err := pabulib.ParseWith(strings.NewReader(file), pabulib.Options{FreeProjects: true})
	if err != nil {
		t.Fatal(err)
	}
	want := pabulib.Warning{Line: 8, Column: 3, Kind: pabulib.WarnFree, Problem: "project 2 costs nothing"}
	if f.Projects[1].Cost.Sign() != 0 || !slices.Equal(f.Warnings, []pabulib.Warning{want}) {
		t.Errorf("cost %s, warnings %+v", f.Projects[1].Cost, f.Warnings)
	}
}

// A budget that no project fits is no error.
func TestNoProjectFits(t *testing.T) {
	f, err := pabulib.Parse(strings.NewReader(strings.Replace(head, "100", "1", 1) + projects + votes))
	if err != nil || len(f.Warnings) != 0 || len(greedy(t, f)) != 0 {
		t.Errorf("got %+v, %v", f, err)
	}
}

func TestNegativePointsOfScoring(t *testing.T) {
	f, err := pabulib.Parse(strings.NewReader(ofType("scoring") + "min_points;-2\nmax_points;0\n" + projects + points + "7;1,2;-1.5, 0\n"))
	if err != nil || f.Style.MinPoints != "-2" || f.Style.MaxPoints != "0" || f.Votes[0].Points[0].Cmp(big.NewRat(-3, 2)) != 0 || len(f.Warnings) != 0 {
		t.Errorf("got %+v, %v", f, err)
	}
}

func TestWarnings(t *testing.T) {
	cases := []struct {
		name, file string
		want       []pabulib.Warning
	}{
		{"counts", head + "num_projects;3\nnum_votes;many\n" + projects + votes, []pabulib.Warning{
			{5, 14, pabulib.WarnCount, "num_projects is 3, but PROJECTS has 2"},
			{6, 11, pabulib.WarnCount, "num_votes is many, but VOTES has 1"},
		}},
		{"twice", head + projects + "VOTES\nvoter_id;vote\n7;2,1,2\n", []pabulib.Warning{
			{11, 3, pabulib.WarnTwice, "the ballot names project 2 twice; it counts once"},
		}},
		{"ballots", head + "max_length;1\n" + projects + "VOTES\nvoter_id;vote\nx;1,2\ny;\n", []pabulib.Warning{
			{12, 3, pabulib.WarnBallot, "voter x: the ballot names 2 projects, but must name 1"},
			{13, 3, pabulib.WarnBallot, "voter y: the ballot names 0 projects, but must name 1"},
		}},
		{"knapsack", head + "max_sum_cost;4.5\n" + projects + "VOTES\nvoter_id;vote\nx;1,2\n", []pabulib.Warning{
			{12, 3, pabulib.WarnBallot, "voter x: the ballot's projects cost 5 together, but at most 4.5 is allowed"},
		}},
		{"points", ofType("cumulative") + "max_sum_points;3\n" + projects + points + "x;1,2;2,2\n", []pabulib.Warning{
			{12, 3, pabulib.WarnBallot, "voter x: the ballot gives 4 points together, but at most 3 is allowed"},
		}},
		{"ignored points", head + projects + points + "x;1;2\n", []pabulib.Warning{
			{10, 15, pabulib.WarnPoints, "the column points is ignored, for vote_type is approval"},
		}},
		{"totals", ofType("ordinal") + "max_length;2\nPROJECTS\nproject_id;cost;votes;score\n1;2;1;2\n2;3;2;1.0\n3;4;;?\nVOTES\nvoter_id;vote\n7;1,2\n", []pabulib.Warning{
			{9, 5, pabulib.WarnTotal, "project 2: votes is 2, but its ballots make 1"},
			{10, 6, pabulib.WarnTotal, "project 3: score is ?, but its ballots make 0"},
		}},
		{"no ballots", head + "num_votes;9\nPROJECTS\nproject_id;cost;votes\n1;2;9\nVOTES\nvoter_id;vote\n", []pabulib.Warning{
			{5, 11, pabulib.WarnCount, "num_votes is 9, but VOTES has 0"},
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, err := pabulib.Parse(strings.NewReader(c.file))
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(f.Warnings, c.want) {
				t.Errorf("got %+v\nwant %+v", f.Warnings, c.want)
			}
		})
	}
	f, err := pabulib.Parse(strings.NewReader(cases[1].file))
	if err != nil || !slices.Equal(f.Votes[0].Projects, []int{1, 0}) {
		t.Errorf("a project twice on one ballot: %v, %v", f.Votes, err)
	}
}

// No input makes the parser fail in another way than with a SyntaxError, what it
// takes is written and read again as the same, and no rule overspends.
func FuzzParse(f *testing.F) {
	for _, raw := range small(f) {
		f.Add(raw, false)
	}
	f.Add([]byte(ofType("scoring")+"min_points;-2\n"+projects+points+"7;1,2;-1.5,0\n"), true)
	f.Add([]byte(head+"\"a\"\"\nb\";\" \r\n\"\nPROJECTS\nproject_id;cost;district\n1;0;\"x;y\"\n"+votes+"META\n"), true)
	f.Fuzz(func(t *testing.T, raw []byte, free bool) {
		file, err := pabulib.ParseWith(strings.NewReader(string(raw)), pabulib.Options{FreeProjects: free})
		var syntax *pabulib.SyntaxError
		if errors.As(err, &syntax) {
			if syntax.Line < 1 || syntax.Column < 0 || syntax.Problem == "" {
				t.Errorf("%+v", syntax)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		roundTrip(t, file)
		a, err := budget.Allocate(&file.Instance, budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}})
		if err == nil && a.Cost.Cmp(file.Budget) > 0 {
			t.Errorf("spent %s of %s", a.Cost, file.Budget)
		}
	})
}
