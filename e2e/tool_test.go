// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/vectors"
)

// tool runs Debian's belenios-tool, which we did not write, in a folder.
func tool(t *testing.T, dir string, input []byte, args ...string) ([]byte, error) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "belenios-tool", args...)
	cmd.Dir, cmd.Stdin = dir, bytes.NewReader(input)
	cmd.Env = append(os.Environ(), "BELENIOS_USE_URANDOM=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("belenios-tool %s: %w\n%s%s", strings.Join(args, " "), err, stdout.Bytes(), stderr.Bytes())
	}
	return append(stdout.Bytes(), stderr.Bytes()...), nil
}

// must is tool where it has to succeed.
func must(t *testing.T, dir string, input []byte, args ...string) []byte {
	t.Helper()
	out, err := tool(t, dir, input, args...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// firstEvent is the first event of a type in an archive.
func firstEvent(t *testing.T, raw []byte, kind archive.EventType) *archive.Record {
	t.Helper()
	reader, err := archive.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			t.Fatalf("no %s in the archive", kind)
		}
		if err != nil {
			t.Fatal(err)
		}
		if record.Event.Type == kind {
			return record
		}
	}
}

// beforeEnd is an archive cut before its EndBallots event.
func beforeEnd(t *testing.T, raw []byte) []byte {
	t.Helper()
	return raw[:firstEvent(t, raw, archive.EndBallots).Offset]
}

// belenios-tool takes ballots of `madang election ballot` for its own elections.
func TestBeleniosToolTakesOurBallots(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	for _, name := range []string{
		"belenios2048-v1-2.0-h1", "belenios2048-v1-2.0-blank", "belenios2048-v1-2.0-multi", "belenios2048-v1-2.0-weights", "rfc3526-v1-2.0-h1",
	} {
		t.Run(name, func(t *testing.T) {
			c, err := vectors.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			bel := filepath.Join(dir, c.UUID+".bel")
			open := beforeEnd(t, c.Archive)
			if err := os.WriteFile(bel, open, 0o600); err != nil {
				t.Fatal(err)
			}
			vote := c.Votes[0]
			ballot, stderr, code := tryInput(t, []byte(c.Credentials[vote.Voter-1]),
				"election", "ballot", "--archive", bel, "--credential", "-", "--answers", string(vote.Choice))
			if code != 0 {
				t.Fatalf("status %d, %s", code, stderr)
			}
			must(t, dir, ballot, "archive", "add-event", "--type=Ballot")
			out := must(t, dir, nil, "election", "verify")
			if !contains(out, "all checks passed") {
				t.Errorf("belenios-tool says %s", out)
			}
			run(t, "verify", "--quiet", bel)

			// It would have noticed: the same with another response in the signature.
			if err := os.WriteFile(bel, open, 0o600); err != nil {
				t.Fatal(err)
			}
			cut := bytes.LastIndex(ballot, []byte(`"response":"`)) + len(`"response":"`)
			broken := append(append(bytes.Clone(ballot[:cut]), '1'), ballot[cut+1:]...)
			if ballot[cut] == '1' {
				broken[cut] = '2'
			}
			if _, err := tool(t, dir, broken, "archive", "add-event", "--type=Ballot"); err == nil {
				if out, err := tool(t, dir, nil, "election", "verify"); err == nil {
					t.Errorf("belenios-tool accepts a broken signature: %s", out)
				}
			}
		})
	}
}

// Elections on our ledger of which trustees' keys, credentials and ballots are
// made by belenios-tool.
func TestLedgerTakesBeleniosToolsParts(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	n := newNetwork(t, "250ms")
	n.start()
	t.Run("homomorphic", func(t *testing.T) {
		e := n.on(t).openWithTool("BELENIOS-2048")
		e.cast(e.make(0, "[[1,0,0,1]]")) // ours, with their code
		e.cast(e.toolBallot(1, "[[0,1,0,0]]"))
		e.cast(e.toolBallot(0, "[[0,1,1,0]]")) // in place of ours
		e.votersAre(2, 3)
		e.counts(e.finish())
	})
	t.Run("shuffled", func(t *testing.T) {
		e := n.on(t).openWithTool("RFC-3526-2048", "--counting", manifest.Shuffled)
		e.cast(e.make(0, e.coded(0, 3)))
		e.cast(e.toolBallot(1, e.coded(1)))
		e.cast(e.toolBallot(0, e.coded(1, 2)))
		e.votersAre(2, 3)
		e.step("election", "close")
		e.step("election", "tally")
		e.until("Shuffling", 0)
		for i := 1; i <= 3; i++ {
			e.step("trustee", "shuffle", "--wait", "--key", e.key(i))
		}
		e.step("election", "tally")
		e.counts(e.decrypted())
	})
}

// on is the network for a test within its own.
func (n *network) on(t *testing.T) *network {
	within := *n
	within.t = t
	return &within
}

// openWithTool opens an election with keys and credentials of belenios-tool for
// three voters.
func (n *network) openWithTool(name string, create ...string) *election {
	n.t.Helper()
	group := []string{"--group", strings.ToLower(name)}
	e := n.create(plan{pabulib: smallVoteFile(n.t), voters: 1, group: group, create: create})
	for i := 1; i <= 3; i++ {
		dir := n.t.TempDir()
		must(n.t, dir, nil, "setup", "generate-trustee-key", "--group", name)
		run(n.t, append([]string{"trustee", "keygen", "--private-key", only(n.t, dir, "*.privkey"), "--out", e.secret(i)}, group...)...)
	}
	e.ceremony()
	registrar := n.t.TempDir()
	must(n.t, registrar, nil, "setup", "generate-credentials", "--group", name, "--uuid", e.uuid, "--count", "3")
	e.codes = nil
	codes, err := os.ReadFile(only(n.t, registrar, "*.privcreds"))
	if err != nil {
		n.t.Fatal(err)
	}
	for line := range strings.Lines(string(codes)) {
		_, code, _ := strings.Cut(strings.TrimSpace(line), " ")
		e.codes = append(e.codes, code)
	}
	roll := only(n.t, registrar, "*.pubcreds")
	public, err := os.ReadFile(roll)
	if err != nil {
		n.t.Fatal(err)
	}
	// The tool writes "credential,weight,name"; names do not belong in public.
	public = regexp.MustCompile(`,,\d+"`).ReplaceAll(public, []byte(`"`))
	if err := os.WriteFile(roll, public, 0o600); err != nil {
		n.t.Fatal(err)
	}
	e.step(append([]string{"registrar", "publish", "--public", roll}, group...)...)
	e.step(append([]string{"election", "prepare"}, group...)...)
	e.step("election", "open")
	return e
}

// coded is the answer, in JSON, that stands for these projects where ballots are
// shuffled.
func (e *election) coded(projects ...int) string {
	e.t.Helper()
	code, err := choice.ParseAnswers(e.object().Questions()[0].Answers)
	if err != nil {
		e.t.Fatal(err)
	}
	numbers, err := code.Encode(choice.Vote{Projects: projects})
	if err != nil {
		e.t.Fatal(err)
	}
	raw, err := json.Marshal([][]int{numbers})
	if err != nil {
		e.t.Fatal(err)
	}
	return string(raw)
}

// counts compares the outcome of an export with the votes of
// TestLedgerTakesBeleniosToolsParts, and has belenios-tool verify the archive.
func (e *election) counts(out string) {
	e.t.Helper()
	report := decode[struct{ Outcome struct{ Votes []int64 } }](e.t, run(e.t, "verify", "--final", "--json", out))
	if got := fmt.Sprint(report.Outcome.Votes); got != "[0 2 1 0]" {
		e.t.Errorf("the result is %s, voted was [0 2 1 0]", got)
	}
	auditor := e.t.TempDir()
	if err := os.Rename(filepath.Join(out, parties.ArchiveFile), filepath.Join(auditor, e.uuid+".bel")); err != nil {
		e.t.Fatal(err)
	}
	if said := must(e.t, auditor, nil, "election", "verify"); !contains(said, "all checks passed") {
		e.t.Errorf("belenios-tool says %s", said)
	}
}

// toolBallot makes a voter's ballot with belenios-tool from the gateway's archive.
func (e *election) toolBallot(voter int, answers string) []byte {
	e.t.Helper()
	dir := e.t.TempDir()
	raw, err := os.ReadFile(e.archive())
	if err != nil {
		e.t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		e.uuid + ".bel": raw, "code": []byte(e.codes[voter] + "\n"), "choices": []byte(answers + "\n"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			e.t.Fatal(err)
		}
	}
	out := must(e.t, dir, nil, "election", "generate-ballot", "--privcred", "code", "--ballot", "choices")
	ballot, _, _ := bytes.Cut(out, []byte("\n"))
	return ballot
}

// only is the one file of a pattern in a folder.
func only(t *testing.T, dir, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%d files %s, %v", len(found), pattern, err)
	}
	return found[0]
}
