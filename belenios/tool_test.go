// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// tool runs Debian's belenios-tool 2.0, which knows the finite-field groups.
type tool struct {
	t   *testing.T
	dir string
}

func newTool(t *testing.T) *tool {
	t.Helper()
	if _, err := exec.LookPath("belenios-tool"); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("belenios-tool is missing: install Debian's package belenios-tool")
		}
		t.Skip("belenios-tool is not installed: install Debian's package belenios-tool to run this test")
	}
	return &tool{t: t, dir: t.TempDir()}
}

func (b *tool) write(name string, content []byte) {
	b.t.Helper()
	if err := os.WriteFile(filepath.Join(b.dir, name), content, 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// run returns standard output, and standard error, where messages go.
func (b *tool) run(args ...string) (stdout, messages string, err error) {
	cmd := exec.Command("belenios-tool", args...)
	cmd.Dir = b.dir
	cmd.Env = append(os.Environ(), "BELENIOS_USE_URANDOM=1")
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	return out.String(), errs.String(), err
}

// TestToolAcceptsOurArchive makes elections without belenios-tool and has it
// verify them: every kind of question, weights, revotes; and one ballot that
// the tool made.
func TestToolAcceptsOurArchive(t *testing.T) {
	for _, name := range []string{group.NameBelenios2048, group.NameRFC3526} {
		t.Run(name, func(t *testing.T) {
			b := newTool(t)
			if testing.Short() && name == group.NameRFC3526 {
				t.Skip("slow group: without -short")
			}
			m := makeElection(t, name, allKinds, 2, 1, 7, 1)
			m.addVoter("mup-juq-8xQ-6FQ-qdV", 100) // a credential that tool 2.0 can read
			b.write("election.json", m.election.Raw())
			b.write("cred", []byte(m.codes[3]))
			choice, _ := json.Marshal([][]int{{0, 1}, {1, 1, 1}, {1, 0, 0, 0}, {0, 0, 0}})
			b.write("choice", choice)
			b.write("trustees.json", m.trustees)
			b.write("public_creds.json", belenios.MarshalCredentials(m.roll))
			if _, out, err := b.run("archive", "init"); err != nil {
				t.Fatalf("archive init: %v\n%s", err, out)
			}
			theirs, out, err := b.run("election", "generate-ballot", "--privcred", "cred", "--ballot", "choice")
			if err != nil {
				t.Fatalf("generate-ballot: %v\n%s", err, out)
			}
			archive, result := m.tallied(
				m.ballot(0, []int{1, 0}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{1, 0, 0}),
				m.ballot(1, []int{0, 1}, []int{1, 0, 1}, []int{0, 1, 1, 0}, []int{0, 0, 0}),
				m.ballot(0, []int{0, 1}, []int{1, 1, 1}, []int{0, 1, 0, 1}, []int{0, 1, 0}), // votes again
				[]byte(strings.TrimSpace(theirs)),
				m.ballot(2, []int{1, 0}, []int{0, 1, 0}, []int{0, 0, 1, 1}, []int{0, 0, 1}),
			)
			want := `{"result":[[1,108],[108,102,108],[100,8,8,2],[0,1,1]]}`
			if string(result.Marshal()) != want {
				t.Errorf("result %s, want %s", result.Marshal(), want)
			}
			check := newTool(t)
			check.write(m.election.UUID()+".bel", archive)
			if _, out, err := check.run("election", "verify"); err != nil || !strings.Contains(out, "all checks passed") {
				t.Errorf("belenios-tool refuses our archive: %v\n%s", err, out)
			}
		})
	}
}

// TestToolRefusesBrokenBallot makes sure that the oracle of the test above
// looks at ballots at all.
func TestToolRefusesBrokenBallot(t *testing.T) {
	b := newTool(t)
	m := makeElection(t, group.NameBelenios2048, allKinds[:1], 1, 1)
	ballot := m.ballot(0, []int{1, 0})
	good, _ := m.tallied(ballot)
	// The last digit of the last proof's response, in the archive and in the
	// names that hash it, would need a new chain; breaking a byte is enough.
	i := bytes.Index(good, ballot) + len(ballot) - 4
	good[i] ^= 1
	b.write(m.election.UUID()+".bel", good)
	if _, out, err := b.run("election", "verify"); err == nil {
		t.Errorf("belenios-tool accepts a broken archive:\n%s", out)
	}
}
