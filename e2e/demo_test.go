// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/gofrs/flock"
)

// summary is the part of `madang demo --json` that the tests look at.
type summary struct {
	Ballots      int      `json:"ballots"`
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
	Seconds struct{ Total float64 } `json:"seconds"`
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
	for group, voters := range map[string]string{"belenios-2048": "100", "rfc-3526-2048": "5"} {
		t.Run(group, func(t *testing.T) {
			s := demo(t, "--group", group, "--voters", voters)
			if s.BeleniosTool != "passed" {
				t.Errorf("belenios-tool: %s", s.BeleniosTool)
			}
			if s.Identical != nil || s.Official != nil {
				t.Error("winners of a part of the ballots were compared with the official ones")
			}
		})
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
		"another style":           {[]string{"--pabulib", "../vectors/pabulib/poland_warszawa_2017_sadul.pb"}, "not supported yet"},
		"a file that is none":     {[]string{"--pabulib", "e2e_test.go"}, "is this a .pb file?"},
		"an occupied folder":      {[]string{"--data", occupied}, "not of an earlier demo"},
		"a running demo's folder": {[]string{"--data", running}, "another demo is running"},
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
