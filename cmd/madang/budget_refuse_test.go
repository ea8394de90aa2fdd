// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"strings"
	"testing"
)

func TestBudgetFlags(t *testing.T) {
	file := write(t, "a.pb", small)
	scores := write(t, "scores.csv", "\ufeffproject_id;score\r\n10; 1\r\n9;90.5\r\n")
	rule := write(t, "rule.json", `{"name":"greedy","by":"votes-per-cost","ties":["cost"]}`)
	cases := []struct{ flags, winners, mentions string }{
		{"--cap category:green=5", "2", "cap"},
		{"--min-votes 2", "2", "at least 2 votes"},
		{"--min-share 1", "2", "100%"},
		{"--top-up 0.5 --cap category:red=0", "10,9", "top-up"},
		{"--class online=5 --class paper=1", "10,2", "weight"},
		{"--class online=share:1/2 --class paper=share:1/2", "10,2", "50%"},
		{"--committee " + scores + " --committee-share 1", "9", "90.5"},
		{"--rule-file " + rule, "10,2", "votes-per-cost"},
		{"--rule mes --satisfaction score", "2", "endowment"},
	}
	for _, c := range cases {
		out, _, err := runBudget(t, nil, append(strings.Fields(c.flags), file, "--json")...)
		if err != nil {
			t.Errorf("%s: %v", c.flags, err)
			continue
		}
		if got := strings.Join(decode(t, out).Winners, ","); got != c.winners || !strings.Contains(out, c.mentions) {
			t.Errorf("%s: winners %s, want %s\n%s", c.flags, got, c.winners, out)
		}
	}
}

func TestBudgetRefuses(t *testing.T) {
	file := write(t, "a.pb", small)
	cases := []struct{ args, problem string }{
		{"", "accepts 1 arg"},
		{file + " --rule borda", "take one of greedy, mes, phragmen"},
		{file + " --by id", "take one of votes, votes-per-cost"},
		{file + " --misfit go", "take one of skip, stop"},
		{file + " --rule mes --completion all", "take one of none, add1, add1-exhaustive, add1-greedy, greedy"},
		{file + " --rule mes --satisfaction joy", "take one of cost, cardinality, score"},
		{file + " --lang fr", "take one of en, ko"},
		{file + " --ties luck", "take votes, cost, id, order or lot:SEED"},
		{file + " --ties lot", "lot:SEED"},
		{file + " --ties id,,cost", `"" is not known`},
		{file + " --min-votes -3", "is no number"},
		{file + " --min-votes 1e3", "is no number"},
		{file + " --min-share 2", "at most 1"},
		{file + " --top-up 1/0", "is no number"},
		{file + " --cap green=3", "category:NAME=AMOUNT"},
		{file + " --cap colour:green=3", "take one of category, neighborhood, district"},
		{file + " --cap category:blue=3", "no project has the category"},
		{file + " --class online", "NAME=WEIGHT"},
		{file + " --class online=2", `class "paper"`},
		{file + " --committee x.csv", "committee-share"},
		{file + " --committee missing.csv --committee-share 0.8", "missing.csv"},
		{file + " --completion add1", `belongs to the rule "mes"`},
		{file + " --rule mes --by votes-per-cost", `belongs to the rule "greedy"`},
		{file + " --rule-file missing.json", "missing.json"},
		{file + " --rule-file missing.json --by votes", "leave --by out"},
		{file + " --no-such-flag", "unknown flag"},
		{"no-such-file.pb", "no-such-file.pb"},
	}
	for _, c := range cases {
		out, _, err := runBudget(t, strings.NewReader(""), strings.Fields(c.args)...)
		if err == nil || !strings.Contains(err.Error(), c.problem) || out != "" {
			t.Errorf("%s: %v, want %q; printed %q", c.args, err, c.problem, out)
		}
	}
}

// A broken file is named with the place where it breaks.
func TestBudgetOfBrokenFiles(t *testing.T) {
	cases := []struct{ old, new, problem string }{
		{"10;6;green", "10;-6;green", "line 7, column 4"},
		{"10;6;green", "10;0;green", "--free-projects"},
		{"9;6;green", "10;6;green", "line 8, column 1"},
		{"c;2;paper", "c;77;paper", "line 14, column 3"},
		{"approval", "likes", "line 4, column 11"},
		{"budget;10", "budget;1e9", "line 3, column 8"},
		{"VOTES", "BALLOTS", "line "},
		{"META", "", "line "},
	}
	for _, c := range cases {
		text := strings.Replace(small, c.old, c.new, 1)
		path := write(t, "broken.pb", text)
		if _, _, err := runBudget(t, nil, path); err == nil || !strings.Contains(err.Error(), "broken.pb: ") || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s: %v, want %q", c.new, err, c.problem)
		}
		if _, _, err := runBudget(t, strings.NewReader(text), "-"); err == nil || !strings.HasPrefix(err.Error(), "standard input: ") {
			t.Errorf("%s: %v", c.new, err)
		}
	}
	for name, text := range map[string]string{
		"rule":     `{"name":"greedy","colour":"red"}`,
		"two":      `{"name":"greedy"} {}`,
		"no rule":  `{"by":"votes"}`,
		"not JSON": "name: greedy",
	} {
		path := write(t, "broken.json", text)
		if _, _, err := runBudget(t, strings.NewReader(small), "-", "--rule-file", path); err == nil || !strings.Contains(err.Error(), "broken.json: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for text, problem := range map[string]string{
		"":                                "project_id,score",
		"10,5\n":                          "line 1: the heading",
		"project_id,score\n10,five\n":     "line 2, column 4",
		"project_id,score\n10,5\n10,6\n":  "line 3, column 1",
		"project_id,score\n10\n":          "line 2",
		"project_id,score\n77,5\n":        "there is no such project",
		"project_id,score\n10,\"5\n":      "line",
		"project_id;score\n10;5\n9;-1\n ": "line 3, column 3",
	} {
		path := write(t, "scores.csv", text)
		if _, _, err := runBudget(t, strings.NewReader(small), "-", "--committee", path, "--committee-share", "0.8"); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%q: %v, want %q", text, err, problem)
		}
	}
}

func FuzzParseScores(f *testing.F) {
	for _, text := range []string{"project_id,score\n1,2\n", "project_id;score\r\n1;2/3\r\n", "\ufeffproject_id,score\n\"a,b\",0.5", "project_id,score"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		scores, err := parseScores(raw)
		if err != nil {
			return
		}
		for id, n := range scores {
			if r, err := n.Rat(); err != nil || r == nil || r.Sign() < 0 || id == "" {
				t.Errorf("%q: %q, %v", id, n, err)
			}
		}
	})
}

// endless never ends; read counts what was taken of it.
type endless struct{ read int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += int64(len(p))
	return len(p), nil
}

func TestBudgetBoundsItsInput(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 64 MB")
	}
	e := &endless{}
	if _, _, err := runBudget(t, e, "-"); err == nil || !strings.Contains(err.Error(), "standard input: ") {
		t.Errorf("%v", err)
	}
	if e.read > 200<<20 {
		t.Errorf("read %d bytes", e.read)
	}
}

func TestBudgetWarns(t *testing.T) {
	lines := ""
	for i := range 9 {
		lines += fmt.Sprintf("v%d;\n", i)
	}
	out, warnings, err := runBudget(t, strings.NewReader(small+lines), "-")
	if err != nil || strings.Count(warnings, "warning: ") != maxWarnings+1 || !strings.Contains(warnings, "line 15, column 4: voter v0: ") || !strings.Contains(warnings, `4 more of the kind "ballot"`) {
		t.Errorf("%v\n%s", err, warnings)
	}
	if strings.Contains(out, "warning") {
		t.Error("warnings on standard output")
	}
}
