// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/madangvote/madang/web"
)

// needPages skips where the built pages, Chromium or its driver are missing,
// but not in CI.
func needPages(t *testing.T) {
	t.Helper()
	long(t)
	missing := ""
	if _, err := os.Stat("browser/node_modules"); err != nil {
		missing = "e2e/browser/node_modules is missing; scripts/setup.sh installs it"
	}
	if _, err := web.Files(); err != nil {
		missing = err.Error()
	}
	if missing == "" {
		needTool(t, "chromium")
		needTool(t, "node")
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatal(missing)
	}
	t.Skip(missing)
}

// setting is what a browser script is told; lib/setting.mjs reads it.
type setting map[string]any

// browse runs a script of e2e/browser, whose tests must all pass, and returns
// what it reports.
func browse(t *testing.T, script string, s setting) []byte {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal(err)
	}
	report := filepath.Join(t.TempDir(), "report.json")
	s["chromium"], s["madang"], s["screenshots"], s["report"] = chromium, madang, screenshots(t), report
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", "--test", "--test-reporter=spec", script)
	cmd.Dir = "browser"
	cmd.Env = append(os.Environ(), "MADANG_BROWSER="+string(raw))
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 10 * time.Second
	cmd.Stdout, cmd.Stderr = t.Output(), t.Output()
	if err := cmd.Run(); err != nil {
		t.Fatalf("node --test %s: %v", script, err)
	}
	told, err := os.ReadFile(report)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return told
}

// screenshots is the folder of the screenshots, outside the repository.
func screenshots(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("MADANG_SCREENSHOTS")
	if dir == "" {
		return filepath.Join(t.TempDir(), "screenshots")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("screenshots are in %s", dir)
	return dir
}
