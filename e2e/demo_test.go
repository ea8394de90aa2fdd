// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gofrs/flock"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// summary is the part of `madang demo --json` that the tests look at.
type summary struct {
	Ballots      int      `json:"ballots"`
	UUID         string   `json:"uuid"`
	District     string   `json:"district"`
	Style        string   `json:"style"`
	Rule         string   `json:"rule"`
	Counting     string   `json:"counting"`
	Roll         int      `json:"roll"`
	Refused      []string `json:"refused"`
	Cost         string   `json:"cost"`
	Inherited    string   `json:"inherited"`
	Left         string   `json:"left"`
	Awards       int      `json:"awards"`
	Threshold    int      `json:"threshold"`
	Invalid      int      `json:"invalid"`
	Verified     bool     `json:"verified"`
	FailedCheck  string   `json:"failed_check"`
	BeleniosTool string   `json:"belenios_tool"`
	Winners      []string `json:"winners"`
	Official     []string `json:"official"`
	Identical    *bool    `json:"identical"`
	PeakMemory   int64    `json:"peak_memory_mib"`
	PerSecond    float64  `json:"ballots_per_second"`
	Results      []struct {
		ID    string `json:"id"`
		Votes int64  `json:"votes"`
	} `json:"results"`
	Seconds struct {
		Total, Ceremony, Tally, Decryption, Result float64
		Shuffles                                   []float64
	} `json:"seconds"`
}

func demo(t *testing.T, args ...string) summary {
	t.Helper()
	dir := t.TempDir()
	args = append([]string{"demo", "--exit", "--json", "--data", dir, "--rpc", "127.0.0.1:0", "--listen", "127.0.0.1:0"}, args...)
	s := decode[summary](t, run(t, args...))
	if !s.Verified {
		t.Fatalf("not verified: %s", s.FailedCheck)
	}
	t.Logf("%d ballots, %.0f/s, %.0f s, %d MiB", s.Ballots, s.PerSecond, s.Seconds.Total, s.PeakMemory)
	if _, err := os.Stat(filepath.Join(dir, "election.bel")); err != nil {
		t.Error(err)
	}
	if s.Awards != len(s.Winners) {
		t.Errorf("%d awards on the ledger for %d winners", s.Awards, len(s.Winners))
	}
	if _, err := os.Stat(filepath.Join(dir, "report", "report.ko.html")); err != nil {
		t.Error(err)
	}
	run(t, "verify", "--final", filepath.Join(dir, "election.bel"))
	run(t, "verify", "--final", dir)
	return s
}

// The default election, every voter: the ten official winners.
func TestDemoFundsTheOfficialWinners(t *testing.T) {
	long(t)
	s := demo(t)
	if s.Ballots != 4262 || s.Identical == nil || !*s.Identical || len(s.Winners) != 10 || !slices.Equal(s.Winners, s.Official) {
		t.Errorf("%+v", s)
	}
	if s.Results[0].ID != "W034SW" || s.Results[0].Votes != 1831 {
		t.Errorf("first of the result: %+v", s.Results[0])
	}
}

// Debian's belenios-tool, which we did not write, accepts the archive of an
// election that went over the ledger.
func TestDemoPassesBeleniosTool(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	for name, args := range map[string][]string{
		"belenios-2048": {"--group", "belenios-2048", "--voters", "100"},
		"rfc-3526-2048": {"--group", "rfc-3526-2048", "--voters", "5"},
		"shuffled":      {"--group", "rfc-3526-2048", "--voters", "10", "--shuffled"},
	} {
		t.Run(name, func(t *testing.T) {
			s := demo(t, args...)
			if s.BeleniosTool != "passed" {
				t.Errorf("belenios-tool: %s", s.BeleniosTool)
			}
			if s.Identical != nil || s.Official != nil {
				t.Error("winners of a part of the ballots were compared with the official ones")
			}
		})
	}
}

// The same election through shuffled ballots and with an absent trustee counts
// what the file's ballots say.
func TestDemoShuffledWithAnAbsentTrustee(t *testing.T) {
	long(t)
	s := demo(t, "--shuffled", "--threshold", "2", "--voters", "50")
	if s.Counting != "shuffled" || s.Threshold != 2 || s.Ballots != 50 || s.Invalid != 0 || len(s.Seconds.Shuffles) != 2 {
		t.Errorf("%+v", s)
	}
	countsOfFile(t, s)
}

// Totals only, with an absent trustee.
func TestDemoWithAnAbsentTrustee(t *testing.T) {
	long(t)
	s := demo(t, "--threshold", "2", "--voters", "20")
	if s.Counting != "homomorphic" || s.Threshold != 2 || s.Ballots != 20 || s.Seconds.Shuffles != nil {
		t.Errorf("%+v", s)
	}
	countsOfFile(t, s)
}

// countsOfFile compares the result with the votes of the default file.
func countsOfFile(t *testing.T, s summary) {
	t.Helper()
	raw, err := vectors.Files.ReadFile(vectors.Default)
	if err != nil {
		t.Fatal(err)
	}
	file, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int64{}
	for _, v := range file.Votes[:s.Ballots] {
		for _, p := range v.Projects {
			want[file.Projects[p].ID]++
		}
	}
	for _, p := range s.Results {
		if p.Votes != want[p.ID] {
			t.Errorf("project %s: %d votes, the file has %d", p.ID, p.Votes, want[p.ID])
		}
	}
	if len(s.Results) != len(file.Projects) {
		t.Errorf("%d projects of %d in the result", len(s.Results), len(file.Projects))
	}
}

// Every style of ballot, and the rules that look at whole ballots: the winners
// are those that the rule makes of the file's own votes.
func TestDemoOfEveryStyle(t *testing.T) {
	long(t)
	for _, c := range []struct {
		file                  string
		args                  []string
		style, rule, counting string
		ballots               int
	}{
		{"poland_wroclaw_2017_rejon-nr-11-750.pb", []string{"--voters", "40"}, "choose-1", "greedy", "homomorphic", 40},
		{"poland_warszawa_2017_sadul.pb", []string{"--voters", "40"}, "knapsack", "greedy", "shuffled", 40},
		{"poland_krakow_2021_nowa-huta.pb", []string{"--voters", "40"}, "ordinal", "greedy", "shuffled", 40},
		{"poland_czestochowa_2020_podjasnogorska.pb", []string{"--voters", "40"}, "cumulative", "greedy", "shuffled", 40},
		{"test_scoring_0.pb", nil, "scoring", "greedy", "shuffled", 0},
		{"netherlands_assen_2024_.pb", []string{"--voters", "40", "--completion", "add1-greedy"}, "approval", "mes/add1-greedy", "shuffled", 40},
		{"poland_lodz_2020_lagiewniki.pb", []string{"--voters", "40", "--rule", "phragmen"}, "approval", "phragmen", "shuffled", 40},
	} {
		t.Run(c.style+" "+c.rule, func(t *testing.T) {
			t.Parallel() // a small demo waits for blocks most of its time
			s := demo(t, append(c.args, "--pabulib", filepath.Join("../vectors/pabulib", c.file))...)
			if s.Style != c.style || s.Rule != c.rule || s.Counting != c.counting || s.Invalid != 0 {
				t.Errorf("%+v", s)
			}
			if c.ballots > 0 && s.Ballots+len(s.Refused) != c.ballots {
				t.Errorf("%d ballots, %d refused: %v", s.Ballots, len(s.Refused), s.Refused)
			}
			want := winnersOf(t, c.file, s)
			if !slices.Equal(s.Winners, want) || len(want) == 0 {
				t.Errorf("winners %v, the file's votes make %v", s.Winners, want)
			}
		})
	}
}

// winnersOf applies the rule to the votes of a file that the demo was to cast.
func winnersOf(t *testing.T, path string, s summary) (winners []string) {
	t.Helper()
	raw, err := vectors.Files.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := pabulib.Parse(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	m, err := manifest.FromPabulib(file)
	if err != nil {
		t.Fatal(err)
	}
	in := file.Instance
	in.Votes = nil
	for _, v := range file.Votes[:s.Ballots+len(s.Refused)] {
		if _, err := m.Answer(v); err == nil {
			in.Votes = append(in.Votes, v)
		}
	}
	if len(in.Votes) != s.Ballots {
		t.Errorf("%d ballots cast, %d votes are valid", s.Ballots, len(in.Votes))
	}
	name, completion, _ := strings.Cut(s.Rule, "/")
	if m.Rule.Name != budget.RuleName(name) {
		m.Rule = budget.Rule{Name: budget.RuleName(name), Ties: m.Rule.Ties}
	}
	m.Rule.Completion = budget.Completion(completion)
	made, err := budget.Allocate(&in, m.Rule)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range made.Funded {
		winners = append(winners, in.Projects[p].ID)
	}
	return winners
}

// Wieliczka 2023, the first town with the Method of Equal Shares, every voter,
// through encrypted and shuffled ballots: the thirty official winners.
func TestDemoFundsTheOfficialWinnersOfWieliczka(t *testing.T) {
	long(t)
	s := demo(t, "--pabulib", "../vectors/pabulib/poland_wieliczka_2023_green-budget.pb")
	if s.Ballots != 6586 || s.Rule != "mes/add1" || s.Counting != "shuffled" || s.Cost != "995079" ||
		s.Identical == nil || !*s.Identical || len(s.Winners) != 30 {
		t.Errorf("%+v", s)
	}
}

func TestDemoRefuses(t *testing.T) {
	long(t)
	occupied := t.TempDir()
	if err := os.WriteFile(filepath.Join(occupied, "precious"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	running := t.TempDir() // another demo's
	lock := flock.New(filepath.Join(running, ".madang-demo"))
	if locked, err := lock.TryLock(); err != nil || !locked {
		t.Fatal(locked, err)
	}
	defer lock.Unlock()
	for name, c := range map[string]struct {
		args   []string
		stderr string
	}{
		"a rule that is none":     {[]string{"--rule", "chance"}, "chance"},
		"a file that is none":     {[]string{"--pabulib", "e2e_test.go"}, "is this a .pb file?"},
		"an occupied folder":      {[]string{"--data", occupied}, "not of an earlier demo"},
		"a running demo's folder": {[]string{"--data", running}, "another demo is running"},
		"a threshold of four":     {[]string{"--threshold", "4"}, "there are 3 trustees"},
		"a group without shuffle": {[]string{"--shuffled", "--group", "belenios-2048"}, "group BELENIOS-2048 holds 0"},
		"an unknown group":        {[]string{"--group", "p-256"}, "unknown group"},
	} {
		t.Run(name, func(t *testing.T) {
			args := append([]string{"demo", "--exit", "--data", t.TempDir(), "--rpc", "127.0.0.1:0", "--listen", "127.0.0.1:0"}, c.args...)
			_, stderr, code := try(t, args...)
			if code == 0 || !contains(stderr, c.stderr) {
				t.Errorf("status %d, %s", code, stderr)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(occupied, "precious")); err != nil {
		t.Error("the demo emptied a folder that is not its own")
	}
}
