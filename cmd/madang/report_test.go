// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// runRoot runs madang with arguments and returns what it prints.
func runRoot(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var out bytes.Buffer
	cmd := root()
	cmd.SetArgs(args)
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	err := cmd.ExecuteContext(t.Context())
	return out.String(), err
}

func TestReportOfBallots(t *testing.T) {
	dir := t.TempDir()
	raw, err := vectors.Files.ReadFile("poland_warszawa_2017_sadul.pb")
	if err != nil {
		t.Fatal(err)
	}
	file, out := filepath.Join(dir, "town.pb"), filepath.Join(dir, "out")
	if err := os.WriteFile(file, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	printed, err := runRoot(t, "report", file, "--out", out, "--lang", "en", "--rule", "mes", "--completion", "greedy", "--utc-offset", "-03:30")
	if err != nil || !strings.Contains(printed, filepath.Join(out, "report.en.html")) {
		t.Errorf("%v: %s", err, printed)
	}
	// The result and its rule, read again, give the same winners.
	again, err := runRoot(t, "budget", filepath.Join(out, "result.pb"), "--rule-file", filepath.Join(out, "rule.json"), "--json")
	if err != nil || !strings.Contains(again, `"identical": true`) {
		t.Errorf("%v: %s", err, again)
	}
}

func TestReportRefuses(t *testing.T) {
	empty := t.TempDir()
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{empty}, "no .bel archive"},
		{[]string{empty, "--rule", "mes"}, "stands in its manifest"},
		{[]string{empty, "--rule-file", "rule.json"}, "stands in its manifest"},
		{[]string{empty, "--utc-offset", "Seoul"}, "+09:00"},
		{[]string{filepath.Join(empty, "no.pb")}, "no such file"},
		{nil, "1 arg"},
	} {
		if _, err := runRoot(t, append([]string{"report"}, c.args...)...); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %q", c.args, err, c.want)
		}
	}
}
