// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/manifest"
)

// The flags of "election create" make a manifest, or say why not.
func TestElectionPlan(t *testing.T) {
	const lodz, knapsack, ranking = "poland_lodz_2020_lagiewniki.pb", "poland_warszawa_2017_sadul.pb", "poland_krakow_2018_bienczyce.pb"
	rule := filepath.Join(t.TempDir(), "rule.json")
	if err := os.WriteFile(rule, []byte(`{"name":"greedy","by":"votes-per-cost","min_votes":"5"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	wrong := filepath.Join(t.TempDir(), "wrong.json")
	if err := os.WriteFile(wrong, []byte(`{"name":"greedy","likes":3}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file, flags    string
		rule, counting string // "" counting: homomorphic; "" rule: refused
		problem        string
	}{
		{lodz, "", `{"name":"greedy","ties":["lot"]}`, "", ""},
		{lodz, "--counting homomorphic", `{"name":"greedy","ties":["lot"]}`, "", ""},
		{lodz, "--counting shuffled", `{"name":"greedy","ties":["lot"]}`, "shuffled", ""},
		{lodz, "--ties votes,lot:2026", `{"name":"greedy","ties":["votes","lot:2026"]}`, "", ""},
		{lodz, "--rule mes --completion add1 --satisfaction cost", `{"name":"mes","satisfaction":"cost","completion":"add1","ties":["lot"]}`, "shuffled", ""},
		{lodz, "--rule phragmen", `{"name":"phragmen","ties":["lot"]}`, "shuffled", ""},
		{lodz, "--rule-file " + rule, `{"name":"greedy","by":"votes-per-cost","min_votes":"5","ties":["lot"]}`, "", ""},
		{lodz, "--min-votes 5 --misfit stop --ties id", `{"name":"greedy","misfit":"stop","min_votes":"5","ties":["id"]}`, "", ""},
		{ranking, "", `{"name":"greedy","ties":["lot"]}`, "shuffled", ""},
		{lodz, "--rule mes --counting homomorphic", "", "", `looks at each ballot, and homomorphic counting gives totals only: use "shuffled"`},
		{ranking, "--counting homomorphic", "", "", "vote_type ordinal"},
		{knapsack, "--counting homomorphic", "", "", "cost"},
		{lodz, "--other-districts 1", "", "", "no project has a district"},
		{lodz, "--rule best", "", "", "take one of greedy, mes, phragmen"},
		{lodz, "--class online=2", "", "", "weight on the roll"},
		{lodz, "--cap category:zoo=5", "", "", "no project has the category"},
		{lodz, "--completion add1", "", "", "completion"},
		{lodz, "--ties newest", "", "", "newest"},
		{lodz, "--rule-file " + wrong, "", "", "likes"},
		{lodz, "--rule-file " + rule + " --rule mes", "", "", "leave --rule out"},
		{lodz, "--counting twice", "", "", "twice"},
		{lodz, "--closes 2020-01-01T00:00:00Z", "", "", "not after its opening"},
		{"none.pb", "", "", "", "none.pb"},
	} {
		var p electionPlan
		cmd := new(cobra.Command)
		p.register(cmd)
		err := cmd.ParseFlags(append(strings.Fields(c.flags), "--pabulib", filepath.Join("../../vectors/pabulib", c.file)))
		var m *manifest.Manifest
		if err == nil {
			m, err = p.manifest(cmd, time.Now())
		}
		if c.problem != "" {
			if err == nil || !strings.Contains(err.Error(), c.problem) {
				t.Errorf("%s %s: %v, want %q", c.file, c.flags, err, c.problem)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s %s: %v", c.file, c.flags, err)
			continue
		}
		got, err := json.Marshal(m.Rule)
		if err != nil || string(got) != c.rule || m.Counting != c.counting {
			t.Errorf("%s %s: rule %s, counting %q, %v", c.file, c.flags, got, m.Counting, err)
		}
	}
}
