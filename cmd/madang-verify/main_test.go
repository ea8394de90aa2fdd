// SPDX-License-Identifier: Apache-2.0

package main

import (
	"debug/elf"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// allowed are the modules outside this one and the standard library that an
// auditor has to trust besides.
var allowed = []string{
	"filippo.io/edwards25519", // the group
	"golang.org/x/",           // term, sync, sys
	"github.com/spf13/",       // cobra and pflag: the command line
}

// own are this module's packages that the program may use.
var own = []string{"cmd/madang-verify", "internal/verifycmd", "verifier", "manifest", "budget", "budget/pabulib", "choice", "belenios", "belenios/archive", "belenios/group", "belenios/internal/parallel"}

// TestLinksNoEngine: the auditor's program links neither engine, nor anything
// else that has no business in it.
func TestLinksNoEngine(t *testing.T) {
	const module = "github.com/madangvote/madang/"
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, path := range strings.Fields(string(out)) {
		seen++
		rest, ours := strings.CutPrefix(path, module)
		if !ours && !hasPrefix(path, allowed) || ours && !slices.Contains(own, rest) {
			t.Errorf("links %s", path)
		}
	}
	if seen < len(own) {
		t.Errorf("go list named %d packages only", seen)
	}
}

func hasPrefix(path string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(path, p) })
}

// TestStatic: without cgo the binary is small, needs no libraries, and runs.
func TestStatic(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	binary := filepath.Join(t.TempDir(), "madang-verify")
	start := time.Now()
	build := exec.Command("go", "build", "-o", binary, ".")
	build.Env = append(build.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("built in %s", time.Since(start).Round(time.Millisecond))
	if err := exec.Command(binary, "--help").Run(); err != nil {
		t.Error(err)
	}
	if err := exec.Command(binary, "none.bel").Run(); err == nil || err.(*exec.ExitError).ExitCode() != 2 {
		t.Errorf("none.bel: %v", err)
	}
	if runtime.GOOS == "linux" {
		checkELF(t, binary)
	}
}

func checkELF(t *testing.T, binary string) {
	t.Helper()
	f, err := elf.Open(binary)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if libraries, _ := f.ImportedLibraries(); len(libraries) > 0 || f.Section(".interp") != nil {
		t.Errorf("not static: %v", libraries)
	}
}
