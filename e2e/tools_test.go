// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The commands of docs/tools.md, run as they stand there.
func TestToolsDocument(t *testing.T) {
	long(t)
	document, err := os.ReadFile("../docs/tools.md")
	if err != nil {
		t.Fatal(err)
	}
	var script strings.Builder
	blocks := regexp.MustCompile("(?ms)^```sh\n(.*?)^```$").FindAllSubmatch(document, -1)
	for _, block := range blocks {
		script.Write(block[1])
	}
	if len(blocks) < 8 || strings.Count(script.String(), "madang ") < 25 {
		t.Fatalf("%d blocks of commands in docs/tools.md", len(blocks))
	}
	cmd := exec.CommandContext(t.Context(), "bash", "-euxo", "pipefail", "-c", script.String())
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(madang)+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	bel := only(t, cmd.Dir, "*.bel")
	raw, err := os.ReadFile(bel)
	if err != nil {
		t.Fatal(err)
	}
	// Ann's second vote, Bob's second, made at home, and Cid's.
	if got, want := resultOf(t, raw), `[[[1,2,3],[1,3,2],[3,1,2]],[0,2,1]]`; got != want {
		t.Errorf("result %s, want %s", got, want)
	}
	for _, secret := range []string{"roll/private_codes.tsv", "first.secret", "member-1.secret", "member-2.secret"} {
		info, err := os.Stat(filepath.Join(cmd.Dir, secret))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", secret, info.Mode())
		}
	}
}

// TestToolsScripts runs testdata/tools/*.txtar with the real binary. UPDATE=1
// rewrites what they expect.
func TestToolsScripts(t *testing.T) {
	long(t)
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/tools",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", filepath.Dir(madang)+string(os.PathListSeparator)+env.Getenv("PATH"))
			return nil
		},
	})
}
