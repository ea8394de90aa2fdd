// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// TestMain makes the test binary the command itself where it is called so, for
// tests that run what documents say.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "madang" {
		os.Exit(run())
	}
	os.Exit(m.Run())
}

// runBudget runs 'madang budget' in this process.
func runBudget(t *testing.T, stdin io.Reader, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	var out, warnings bytes.Buffer
	cmd := root()
	cmd.SetArgs(append([]string{"budget"}, args...))
	cmd.SetIn(stdin)
	cmd.SetOut(&out)
	cmd.SetErr(&warnings)
	err = cmd.Execute()
	return out.String(), warnings.String(), err
}

// vector writes one of the real elections to a file.
func vector(t *testing.T, name string) string {
	t.Helper()
	raw, err := fs.ReadFile(vectors.Files, name)
	if err != nil {
		t.Fatal(err)
	}
	return write(t, "file.pb", string(raw))
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const small = "META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost;category\n10;6;green\n9;6;green\n2;4;red\nVOTES\nvoter_id;vote;voting_method\na;10,2;online\nb;9,2;paper\nc;2;paper\n"

// The commands of docs/budget.md, run as they stand there. UPDATE=1 rewrites
// what they print.
func TestBudgetDocument(t *testing.T) {
	const path = "../../docs/budget.md"
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir, bin := t.TempDir(), t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(bin, "madang")); err != nil {
		t.Fatal(err)
	}
	texts := regexp.MustCompile("(?ms)^```text\n(.*?)^```$").FindAllSubmatch(raw, -1)
	for i, name := range []string{"village.pb", "scores.csv", "rule.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), texts[i][1], 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ran := 0
	got := regexp.MustCompile("(?ms)^```console\n\\$ ([^\n]*)\n.*?^```$").ReplaceAllFunc(raw, func(block []byte) []byte {
		line := strings.TrimPrefix(strings.SplitN(string(block), "\n", 3)[1], "$ ")
		cmd := exec.CommandContext(t.Context(), "bash", "-c", line)
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
		ran++
		return fmt.Appendf(nil, "```console\n$ %s\n%s```", line, out)
	})
	if ran < 8 {
		t.Fatalf("%d commands in %s", ran, path)
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(got, raw) {
		t.Errorf("%s is not what the commands print; UPDATE=1 makes\n%s", path, got)
	}
}

// answer is the contract of --json, as another program would write it down.
type answer struct {
	Winners   []string          `json:"winners"`
	Cost      string            `json:"cost"`
	Budget    string            `json:"budget"`
	Left      string            `json:"left"`
	Endowment string            `json:"endowment"`
	Rule      map[string]any    `json:"rule"`
	Official  []string          `json:"official"`
	Identical *bool             `json:"identical"`
	Steps     []json.RawMessage `json:"steps"`
	Sentences []string          `json:"sentences"`
}

func decode(t *testing.T, text string) answer {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	var a answer
	if err := d.Decode(&a); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		t.Errorf("something follows the object: %v", err)
	}
	return a
}

func TestBudgetJSON(t *testing.T) {
	out, _, err := runBudget(t, nil, write(t, "a.pb", small), "--json")
	if err != nil {
		t.Fatal(err)
	}
	a := decode(t, out)
	// The two projects of cost 6 are tied for what is left: by id, 10 is before 9.
	if !slices.Equal(a.Winners, []string{"10", "2"}) || a.Cost != "10" || a.Budget != "10" || a.Left != "0" || len(a.Steps) != 3 || len(a.Sentences) < 8 {
		t.Errorf("got %+v", a)
	}
	if a.Official != nil || a.Identical != nil || a.Endowment != "" || a.Rule["name"] != "greedy" || a.Rule["by"] != "votes" {
		t.Errorf("got %+v", a)
	}
	var step struct {
		Project, Cost, Votes, Reason string
		Left                         string   `json:"left_before"`
		MissingVotes                 string   `json:"missing_votes"`
		MissingMoney                 string   `json:"missing_money"`
		TiedWith                     []string `json:"tied_with"`
		TieBy                        string   `json:"tie_by"`
		Sentences                    []string
	}
	if err := json.Unmarshal(a.Steps[1], &step); err != nil || step.Project != "10" || !slices.Equal(step.TiedWith, []string{"9"}) || step.TieBy != "id" {
		t.Errorf("%v, step %+v", err, step)
	}
	step.TiedWith = nil
	if err := json.Unmarshal(a.Steps[2], &step); err != nil || step.Project != "9" || step.Reason != "misfit" || step.MissingVotes != "1" || step.MissingMoney != "6" || step.Left != "0" || len(step.Sentences) < 2 {
		t.Errorf("%v, step %+v", err, step)
	}
	for flag, want := range map[string][]string{"order": {"10", "2"}, "cost,order": {"10", "2"}, "votes, id": {"10", "2"}, "lot:b": {"9", "2"}, "lot:i": {"10", "2"}} {
		out, _, err := runBudget(t, strings.NewReader(small), "-", "--json", "--ties", flag)
		if err != nil {
			t.Fatal(err)
		}
		if a := decode(t, out); !slices.Equal(a.Winners, want) {
			t.Errorf("--ties %s: winners %v, want %v", flag, a.Winners, want)
		}
	}
}

// Every election that we have, under the flags of every rule: the JSON is what
// the library says.
func TestBudgetOfEveryElection(t *testing.T) {
	flags := [][]string{
		nil, {"--by", "votes-per-cost", "--misfit", "stop", "--top-up", "0.8"}, {"--rule", "mes", "--completion", "add1-exhaustive", "--ties", "cost,votes"},
		{"--rule", "mes", "--satisfaction", "cardinality", "--completion", "greedy"}, {"--rule", "phragmen", "--min-votes", "5", "--lang", "ko"},
	}
	entries, err := fs.ReadDir(vectors.Files, ".")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, e := range entries {
		raw, err := fs.ReadFile(vectors.Files, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		if e.Name() == "test_wrong_type_0.pb" || testing.Short() && len(raw) > 20_000 {
			continue
		}
		for _, f := range flags {
			if f != nil && f[0] == "--by" && strings.Contains(string(raw), "equalshares") {
				f = append([]string{"--rule", "greedy"}, f...)
			}
			out, _, err := runBudget(t, bytes.NewReader(raw), append([]string{"-", "--json", "--free-projects"}, f...)...)
			if err != nil {
				t.Errorf("%s %v: %v", e.Name(), f, err)
				continue
			}
			ran++
			checkAnswer(t, e.Name(), raw, decode(t, out))
		}
	}
	if ran < 150 {
		t.Errorf("%d runs", ran)
	}
}

func checkAnswer(t *testing.T, name string, raw []byte, a answer) {
	t.Helper()
	file, err := pabulib.ParseWith(bytes.NewReader(raw), pabulib.Options{FreeProjects: true})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(a.Rule)
	if err != nil {
		t.Fatal(err)
	}
	var rule budget.Rule
	if err := json.Unmarshal(text, &rule); err != nil {
		t.Fatal(err)
	}
	want, err := budget.Allocate(&file.Instance, rule)
	if err != nil {
		t.Fatal(err)
	}
	cost, _ := new(big.Rat).SetString(a.Cost)
	if !slices.Equal(a.Winners, file.IDs(want.Funded)) || cost == nil || cost.Cmp(want.Cost) != 0 || len(a.Steps) != len(file.Projects) {
		t.Errorf("%s under %s: %v", name, text, a.Winners)
	}
	if (a.Endowment != "") != (rule.Name == budget.EqualShares) {
		t.Errorf("%s: endowment %q", name, a.Endowment)
	}
	official, stated := file.Winners()
	if stated != (a.Identical != nil) || stated && (*a.Identical != slices.Equal(official, want.Funded) || !slices.Equal(a.Official, file.IDs(official))) {
		t.Errorf("%s: official %v, identical %v", name, a.Official, a.Identical)
	}
}

func TestBudgetTakesTheFilesRule(t *testing.T) {
	for name, want := range map[string]string{
		"greedy": "greedy skip", "greedy-no-skip": "greedy stop", "unknown": "greedy skip", "greedy-custom": "greedy skip",
		"equalshares": "mes add1", "equalshares/add1": "mes add1", "phragmen": "phragmen",
	} {
		raw := strings.Replace(small, "budget;10", "rule;"+name+"\nbudget;10", 1)
		out, warnings, err := runBudget(t, strings.NewReader(raw), "-", "--json")
		if err != nil {
			t.Fatal(err)
		}
		r := decode(t, out).Rule
		got := strings.Trim(fmt.Sprint(r["name"], " ", or(r["misfit"], r["completion"])), " ")
		if got != want || strings.Contains(warnings, "not one of ours") != (name == "greedy-custom") {
			t.Errorf("%s: %s, %s", name, got, warnings)
		}
	}
	// Flags of the file's rule go over it, and --rule takes its place.
	raw := strings.Replace(small, "budget;10", "rule;equalshares/add1\nbudget;10", 1)
	for flags, want := range map[string]any{"--completion none": "none", "--min-votes 1": "add1", "--rule mes": "none"} {
		out, _, err := runBudget(t, strings.NewReader(raw), append(strings.Fields(flags), "-", "--json")...)
		if err != nil {
			t.Fatal(err)
		}
		if got := decode(t, out).Rule["completion"]; got != want {
			t.Errorf("%s: %v, want %v", flags, got, want)
		}
	}
}

func or(a, b any) any {
	if a != nil {
		return a
	}
	if b != nil {
		return b
	}
	return ""
}

// All lines of a table end their columns at the same place, Hangul or not, and
// no text is wider than a terminal.
func TestBudgetTable(t *testing.T) {
	names := strings.NewReplacer("10;6;green", "10;6;마을 도서관 새 책과 아주 긴 이름이 붙은 여러 가지 사업을 모두", "9;6;green", "9;6;\x1b[31mŁąka kwietna", "2;4;red", "2;4;꽃길", "category", "name").Replace(small)
	out, _, err := runBudget(t, strings.NewReader(names), "-", "--lang", "ko")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out, "\x1b") {
		t.Error("a name steers the terminal")
	}
	lines := strings.Split(out, "\n")[2:6]
	width := (&runewidth.Condition{}).StringWidth
	for _, line := range lines[1:] {
		cut := strings.LastIndex(line, "  ")
		if got, want := width(line[:cut]), width(lines[0][:strings.LastIndex(lines[0], "  ")]); got != want {
			t.Errorf("%d columns, want %d: %s", got, want, line)
		}
	}
	for line := range strings.Lines(out) {
		if width(strings.TrimSpace(line)) > 100 {
			t.Errorf("%d columns: %s", width(line), line)
		}
	}
	if short, _, err := runBudget(t, strings.NewReader(names), "-", "--lang", "ko", "--explain=false"); err != nil || !strings.HasPrefix(out, short) || len(short) > len(out)*2/3 {
		t.Errorf("%v: --explain=false is not the beginning", err)
	}
}

func TestBudgetComparesWithOfficialWinners(t *testing.T) {
	for file, want := range map[string]string{
		"poland_wieliczka_2023_green-budget.pb":    "The projects that were funded officially are the same.",
		"poland_wroclaw_2017_rejon-nr-11-750.pb":   "Officially other projects were funded: ",
		"netherlands_assen_2024_.pb":               "",
		"poland_warszawa_2018_pole-mokotowskie.pb": "are the same.",
	} {
		if testing.Short() && strings.Contains(file, "wieliczka") {
			continue
		}
		out, _, err := runBudget(t, nil, vector(t, file), "--explain=false")
		if err != nil || !strings.Contains(out, want) || want == "" && strings.Contains(out, "fficially") {
			t.Errorf("%s: %v\n%s", file, err, out)
		}
	}
}

// Scripts may give every flag: another rule's default says nothing.
func TestBudgetTakesTheDefaultsOfOtherRules(t *testing.T) {
	file := vector(t, "poland_warszawa_2017_sadul.pb")
	for _, rule := range []string{"greedy", "phragmen", "mes"} {
		plain, _, err := runBudget(t, nil, file, "--json", "--rule", rule)
		if err != nil {
			t.Fatal(err)
		}
		all, _, err := runBudget(t, nil, file, "--json", "--rule", rule, "--by", "votes", "--misfit", "skip", "--satisfaction", "cost", "--completion", "none")
		if err != nil || !slices.Equal(decode(t, all).Winners, decode(t, plain).Winners) {
			t.Errorf("%s: %v", rule, err)
		}
	}
}
