// SPDX-License-Identifier: Apache-2.0

// Package layout holds the directions of imports: who may know of whom.
package layout

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/madangvote/madang/"

// Engines that the auditor's program and the libraries must not link.
var engines = []string{"github.com/cometbft/cometbft", "github.com/ethereum/go-ethereum"}

// Packages that reach a network, a disk, a clock or a database by themselves.
// math/rand is here because secrets come from the caller's source.
var inputOutput = []string{"net", "net/http", "os", "os/exec", "time", "database/sql", "math/rand", "math/rand/v2", "log"}

// rules say what a package, tests left out, must not import: directly, or
// through any other package.
var rules = []struct {
	packages []string // by prefix, without the module's path
	why      string
	direct   []string // forbidden imports
	deep     []string // forbidden dependencies, by prefix
	only     []string // if set, the only packages of this module allowed, by prefix
}{
	{
		packages: []string{"belenios", "budget", "choice", "manifest"}, why: "public libraries without input or output",
		direct: inputOutput, deep: engines, only: []string{"belenios", "budget", "choice", "manifest"},
	},
	{
		packages: []string{"budget"}, why: "budget knows no cryptography",
		only: []string{"budget"},
	},
	{
		packages: []string{"manifest"}, why: "an election's definition knows the rules and the codes of votes",
		only: []string{"manifest", "budget", "choice"},
	},
	{
		packages: []string{"choice"}, why: "choice knows nobody",
		only: []string{"choice"},
	},
	{
		packages: []string{"ledger"}, why: "the ledger knows no elections",
		only: []string{"ledger"},
	},
	{
		packages: []string{"verifier"}, why: "the auditor's checks stand on the protocol and the rules alone",
		deep: engines, only: []string{"verifier", "belenios", "budget", "choice", "manifest"},
	},
	{
		packages: []string{"cmd/madang-verify"}, why: "the auditor's binary is small",
		deep: append(slices.Clone(engines), "modernc.org/sqlite", "github.com/jackc/pgx"),
		only: []string{"cmd/madang-verify", "internal/verifycmd", "verifier", "belenios", "budget", "choice", "manifest"},
	},
	{
		packages: []string{"lightproof"}, why: "a light client is small, and knows nobody",
		direct: []string{"net", "net/http", "os", "time"}, deep: engines, only: []string{"lightproof"},
	},
	{
		packages: []string{"internal/receiptcmd"}, why: "a receipt is checked without a node",
		deep: engines, only: []string{"internal/receiptcmd", "internal/gateway/api", "lightproof"},
	},
	{
		packages: []string{"internal/gateway", "internal/index", "internal/chain", "internal/export"}, why: "they work over any node, through JSON-RPC",
		deep: []string{"github.com/cometbft/cometbft", module + "ledger"},
	},
	{
		packages: []string{"internal/roll", "internal/progress", "internal/secret", "internal/wholefile"}, why: "small parts that know nobody",
		only: []string{"internal/roll", "internal/progress", "internal/secret", "internal/wholefile"},
	},
	{
		packages: []string{"internal/office/projectfile"}, why: "reads tables and knows nobody: it is fed by strangers, and fuzzed",
		deep: engines, only: []string{"internal/office/projectfile", "manifest", "budget", "choice"},
	},
}

// pkg is what `go list -json` says of a package.
type pkg struct {
	ImportPath    string
	Imports, Deps []string
}

func list(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,Deps", module+"...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []pkg
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p pkg
		err := d.Decode(&p)
		if errors.Is(err, io.EOF) {
			return packages
		}
		if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

// under tells whether a path is prefix, or below it.
func under(path, prefix string) bool { return path == prefix || strings.HasPrefix(path, prefix+"/") }

func underAny(path string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return under(path, prefix) })
}

func TestImportsPointOneWay(t *testing.T) {
	packages := list(t)
	for _, rule := range rules {
		matched := 0
		for _, p := range packages {
			name, ours := strings.CutPrefix(p.ImportPath, module)
			if !ours || !underAny(name, rule.packages) {
				continue
			}
			matched++
			for _, i := range p.Imports {
				if slices.Contains(rule.direct, i) {
					t.Errorf("%s imports %s: %s", name, i, rule.why)
				}
			}
			for _, d := range p.Deps {
				if underAny(d, rule.deep) {
					t.Errorf("%s depends on %s: %s", name, d, rule.why)
				}
				if part, ours := strings.CutPrefix(d, module); ours && rule.only != nil && !underAny(part, rule.only) {
					t.Errorf("%s depends on %s: %s", name, part, rule.why)
				}
			}
		}
		if matched < len(rule.packages) {
			t.Errorf("the rule %q matches %d packages, it names %d: has one moved?", rule.why, matched, len(rule.packages))
		}
	}
}
