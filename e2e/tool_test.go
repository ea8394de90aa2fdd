// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
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
	"github.com/madangvote/madang/internal/parties"
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

// beforeEnd is an archive cut before its EndBallots event.
func beforeEnd(t *testing.T, raw []byte) []byte {
	t.Helper()
	reader, err := archive.NewReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			t.Fatal("no EndBallots in the archive")
		}
		if err != nil {
			t.Fatal(err)
		}
		if record.Event.Type == archive.EndBallots {
			return raw[:record.Offset]
		}
	}
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

// An election on our ledger of which trustees' keys, credentials and a ballot
// are made by belenios-tool.
func TestLedgerTakesBeleniosToolsParts(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	n := newNetwork(t, "250ms")
	n.start()
	group := []string{"--group", "belenios-2048"}
	e := n.create(plan{pabulib: smallVoteFile(t), voters: 1, group: group})

	for i := 1; i <= 3; i++ {
		dir := t.TempDir()
		must(t, dir, nil, "setup", "generate-trustee-key", "--group", "BELENIOS-2048")
		run(t, append([]string{"trustee", "keygen", "--private-key", only(t, dir, "*.privkey"), "--out", e.secret(i)}, group...)...)
	}
	e.ceremony()
	registrar := t.TempDir()
	must(t, registrar, nil, "setup", "generate-credentials", "--group", "BELENIOS-2048", "--uuid", e.uuid, "--count", "3")
	e.codes = nil
	codes, err := os.ReadFile(only(t, registrar, "*.privcreds"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(codes)) {
		_, code, _ := strings.Cut(strings.TrimSpace(line), " ")
		e.codes = append(e.codes, code)
	}
	roll := only(t, registrar, "*.pubcreds")
	public, err := os.ReadFile(roll)
	if err != nil {
		t.Fatal(err)
	}
	// The tool writes "credential,weight,name"; names do not belong in public.
	public = regexp.MustCompile(`,,\d+"`).ReplaceAll(public, []byte(`"`))
	if err := os.WriteFile(roll, public, 0o600); err != nil {
		t.Fatal(err)
	}
	e.step(append([]string{"registrar", "publish", "--public", roll}, group...)...)
	e.step(append([]string{"election", "prepare"}, group...)...)
	e.step("election", "open")

	e.cast(e.make(0, "[[1,0,0,1]]")) // ours, with their code
	e.cast(e.toolBallot(1, "[[0,1,0,0]]"))
	e.cast(e.toolBallot(0, "[[0,1,1,0]]")) // in place of ours
	e.votersAre(2, 3)

	out := e.finish()
	report := decode[struct{ Outcome struct{ Votes []int64 } }](t, run(t, "verify", "--final", "--json", out))
	if got := fmt.Sprint(report.Outcome.Votes); got != "[0 2 1 0]" {
		t.Errorf("the result is %s, voted was [0 2 1 0]", got)
	}
	auditor := t.TempDir()
	if err := os.Rename(filepath.Join(out, parties.ArchiveFile), filepath.Join(auditor, e.uuid+".bel")); err != nil {
		t.Fatal(err)
	}
	if said := must(t, auditor, nil, "election", "verify"); !contains(said, "all checks passed") {
		t.Errorf("belenios-tool says %s", said)
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
