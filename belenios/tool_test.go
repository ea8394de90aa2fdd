// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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
// verify them: every kind of homomorphic question, weights, revotes; and one
// ballot that the tool made.
func TestToolAcceptsOurArchive(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	b := newTool(t)
	m := makeElection(t, group.NameBelenios2048, allKinds[:4], 2, 1, 7, 1)
	m.addVoter(toolCode, 100)
	archive, result := m.tallied(
		m.ballot(0, []int{1, 0}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{1, 0, 0}),
		m.ballot(1, []int{0, 1}, []int{1, 0, 1}, []int{0, 1, 1, 0}, []int{0, 0, 0}),
		m.ballot(0, []int{0, 1}, []int{1, 1, 1}, []int{0, 1, 0, 1}, []int{0, 1, 0}), // votes again
		b.ballot(m, 3, `[[0,1],[1,1,1],[1,0,0,0],[0,0,0]]`),
		m.ballot(2, []int{1, 0}, []int{0, 1, 0}, []int{0, 0, 1, 1}, []int{0, 0, 1}),
	)
	want := `{"result":[[1,108],[108,102,108],[100,8,8,2],[0,1,1]]}`
	if string(result.Marshal()) != want {
		t.Errorf("result %s, want %s", result.Marshal(), want)
	}
	toolAccepts(t, m, archive)
}

// TestToolAcceptsOurShuffledArchive is the same for an election with shuffled
// questions beside others. One voter encrypts an element that stands for no
// numbers: the tool reads the same numbers in it as we do.
func TestToolAcceptsOurShuffledArchive(t *testing.T) {
	if testing.Short() {
		t.Skip("slow group: without -short")
	}
	b := newTool(t)
	questions := append([]belenios.Question{allKinds[5]}, allKinds[1:3]...)
	questions = append(questions, belenios.Question{Kind: belenios.NonHomomorphic, Question: "grades", Answers: []string{"a", "b"}})
	m := makeElection(t, group.NameRFC3526, questions, 2, 1, 1, 1)
	m.addVoter(toolCode, 1)
	element := m.election.Group().ExpSmall(m.election.Group().Generator(), 5000)
	cheat, err := m.election.EncryptElement(m.rand, m.creds[2], element, [][]int{{0, 0, 0}, {0, 0, 1}, {1, 0, 0, 0}, {0, 0}})
	m.check(err)
	archive, result := m.tallied(
		m.ballot(0, []int{1, 2, 3}, []int{0, 0, 0}, []int{1, 0, 0, 0}, []int{9, 9}),
		m.ballot(1, []int{0, 0, 0}, []int{1, 0, 1}, []int{0, 1, 1, 0}, []int{0, 255}),
		m.ballot(0, []int{3, 2, 1}, []int{1, 1, 1}, []int{0, 1, 0, 1}, []int{0, 0}), // votes again
		cheat,
		b.ballot(m, 3, `[[255,254,253],[1,1,0],[0,0,1,1],[1,0]]`),
	)
	for i := range result {
		slices.SortFunc(result[i].Votes, slices.Compare)
	}
	want := `{"result":[[[0,0,0],[3,2,1],[208,204,6],[255,254,253]],[3,2,3],[1,2,2,2],[[0,0],[0,255],[1,0],[204,6]]]}`
	if string(result.Marshal()) != want {
		t.Errorf("result %s, want %s", result.Marshal(), want)
	}
	toolAccepts(t, m, archive)
}

// toolCode is a credential in the form that tool 2.0 reads.
const toolCode = "mup-juq-8xQ-6FQ-qdV"

// ballot has the tool make a voter's ballot.
func (b *tool) ballot(m *made, voter int, choice string) []byte {
	b.t.Helper()
	b.write("election.json", m.election.Raw())
	b.write("cred", []byte(m.codes[voter]))
	b.write("choice", []byte(choice))
	b.write("trustees.json", m.trustees)
	b.write("public_creds.json", belenios.MarshalCredentials(m.roll))
	if _, out, err := b.run("archive", "init"); err != nil {
		b.t.Fatalf("archive init: %v\n%s", err, out)
	}
	raw, out, err := b.run("election", "generate-ballot", "--privcred", "cred", "--ballot", "choice")
	if err != nil {
		b.t.Fatalf("generate-ballot: %v\n%s", err, out)
	}
	return []byte(strings.TrimSpace(raw))
}

func toolAccepts(t *testing.T, m *made, archive []byte) {
	t.Helper()
	check := newTool(t)
	check.write(m.election.UUID()+".bel", archive)
	if _, out, err := check.run("election", "verify"); err != nil || !strings.Contains(out, "all checks passed") {
		t.Errorf("belenios-tool refuses our archive: %v\n%s", err, out)
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
