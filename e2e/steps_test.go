// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/gateway/client"
)

// smallVote is a vote on four projects of which a voter chooses one or two.
const smallVote = `META
key;value
description;The street's vote
country;Korea
unit;Street
instance;2026
num_projects;4
num_votes;0
budget;100
vote_type;approval
rule;greedy
min_length;1
max_length;2
currency;KRW
PROJECTS
project_id;cost;name
A;40;Bench
B;60;Tree
C;50;Lamp
D;30;Swing
VOTES
voter_id;vote
`

func smallVoteFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "street.pb")
	if err := os.WriteFile(path, []byte(smallVote), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A whole election by the commands of its parties, with what they do wrong
// between: each mistake is refused with its reason and changes nothing.
func TestElectionStepByStep(t *testing.T) {
	long(t)
	n := newNetwork(t, "250ms")
	n.start()
	pabulib := smallVoteFile(t)

	e := n.create(plan{pabulib: pabulib, voters: 5})
	e.refuses("madang election prepare", "election", "open")
	e.refuses("trustee 1", "election", "prepare")
	trusteesMakeKey(t, e)
	e.step("registrar", "publish", "--public", filepath.Join(e.roll(), "public_credentials.json"))
	e.step("election", "prepare")
	e.refuses("too early", "trustee", "decrypt", "--secret", e.secret(1), "--key", e.key(1))
	e.says("opened; voting is from", "election", "open")
	e.says("opened already", "election", "open")
	e.refuses("phase is Open", "registrar", "publish", "--public", filepath.Join(e.roll(), "public_credentials.json"))

	// Another election, whose voting begins in an hour.
	later := n.prepare(plan{pabulib: pabulib, voters: 1, create: []string{"--opens", time.Now().Add(time.Hour).Format(time.RFC3339)}})
	later.step("election", "open")

	votersVote(t, e, later)

	unsent := e.make(4, "[[0,0,1,0]]") // by a voter who is too late
	stdout, stderr, code := tryInput(t, unsent, "election", "cast", "--gateway", "http://"+freePort(t), "--wait", "1s", "-")
	e.plainly("cast to a gateway that is not there", "send the same ballot again", stdout, stderr, code)
	e.refuses("too early", "election", "tally")
	e.refuses("too early", "trustee", "decrypt", "--secret", e.secret(1), "--key", e.key(1))
	e.says("closed; now", "election", "close")
	e.says("closed already", "election", "close")
	e.castRefused(unsent, api.CodeVotingClosed, "Voting has ended.")

	trusteesDecrypt(t, e)
	resultIs(t, e, []int64{2, 3, 0, 1})
}

// trusteesMakeKey takes three single trustees from nothing to the election's key.
func trusteesMakeKey(t *testing.T, e *election) {
	t.Helper()
	ceremony := func(i int) []string {
		return []string{"trustee", "ceremony", "--secret", e.secret(i), "--key", e.key(i)}
	}
	e.refuses("no such file", ceremony(1)...)
	for i := 1; i <= 3; i++ {
		run(t, "trustee", "keygen", "--out", e.secret(i))
	}
	if _, stderr, code := try(t, "trustee", "keygen", "--out", e.secret(1)); code != 1 || !contains(stderr, "never overwritten") {
		t.Errorf("a secret file was made over another: status %d, %s", code, stderr)
	}
	file := func(name, content string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sealed, err := os.ReadFile(e.secret(1))
	if err != nil {
		t.Fatal(err)
	}
	e.refuses("wrong passphrase", append(ceremony(1), "--passphrase-file", file("p", "another horse"))...)
	e.refuses("holds no passphrase", append(ceremony(1), "--passphrase-file", file("p", "\n"))...)
	for reason, path := range map[string]string{
		"unencrypted key":     file("s", `"1234567890"`),
		"another file":        filepath.Join(e.roll(), "private_codes.tsv"),
		"the file is damaged": file("s", string(sealed[:len(sealed)-1])),
	} {
		e.refuses(reason, "trustee", "ceremony", "--secret", path, "--key", e.key(1))
	}
	e.refuses("is no trustee of this election", "trustee", "ceremony", "--secret", e.secret(1), "--key", filepath.Join(e.dir, "keys", "organiser.key"))

	e.says("committed to its public key; round 1 of 3, commit: waits for trustee 2 (0x", ceremony(1)...)
	e.refuses("is it, or the account's key, another trustee's?", "trustee", "ceremony", "--secret", e.secret(1), "--key", e.key(2))
	e.says("nothing to do now; round 1 of 3, commit: waits for trustee 2 (0x", ceremony(1)...)
	e.refuses("is not an account", "election", "replace-trustee", "0x1", "0x2")
	e.refuses("is not a member of the organisations", "election", "restart-ceremony", "a test", "--key", e.key(1))
	e.says("the ceremony begins anew", "election", "restart-ceremony", "a test")
	e.says("committed to its public key; round 1 of 3, commit: waits for trustee 2 (0x", ceremony(1)...)
	e.says("trustee 3 (0x", "election", "status")
	e.step(ceremony(2)...)
	e.says("committed to its public key; round 1 of 3, reveal: waits for trustee 1 (0x", ceremony(3)...)
	for i := 1; i <= 3; i++ {
		e.says("published its public key", ceremony(i)...)
	}
	e.says("the key is complete and right", ceremony(1)...)
}

// votersVote casts the ballots of four of five voters, and what must not be cast.
func votersVote(t *testing.T, e, later *election) {
	t.Helper()
	e.ballotRefused("3 chosen, between 1 and 2 are allowed", e.codes[0], "[[1,1,1,0]]")
	e.ballotRefused("0 chosen", e.codes[0], "[[0,0,0,0]]")
	e.ballotRefused("neither 0 nor 1", e.codes[0], "[[2,0,0,0]]")
	e.ballotRefused("3 values for 4 choices", e.codes[0], "[[1,0,0]]")
	e.ballotRefused("not a credential code", e.codes[0]+"1", "[[1,0,0,0]]")
	e.ballotRefused("--answers", e.codes[0], "1,0,0,0")

	first := e.make(0, "[[1,1,0,0]]")
	receipt := e.cast(first)
	if again := e.cast(first); again.State != api.StateFinal || again.Tracker != receipt.Tracker || again.Height != receipt.Height {
		t.Errorf("the same ballot again: %+v, first %+v", again, receipt)
	}
	e.cast(e.make(1, "[[0,1,0,0]]"))
	before := e.cast(e.make(2, "[[0,0,1,1]]"))
	if after := e.cast(e.make(2, "[[1,0,0,0]]")); after.Replaces != before.Tracker {
		t.Errorf("the second ballot replaces %q, want %q", after.Replaces, before.Tracker)
	}
	badBallotsChangeNothing(t, e, later, first)
	e.cast(e.make(3, "[[0,1,0,1]]"))
	e.votersAre(4, 5)
}

// badBallotsChangeNothing posts ballots that are wrong in one way each. cast is
// one that is in the chain.
func badBallotsChangeNothing(t *testing.T, e, later *election, cast []byte) {
	t.Helper()
	e.castRefused(later.make(0, "[[1,0,0,0]]"), api.CodeNotOpenYet, "Voting has not begun yet.")

	stranger, err := belenios.NewCredentialCode(zeros{})
	if err != nil {
		t.Fatal(err)
	}
	good := e.make(4, "[[1,0,0,0]]")
	field := func(name string) *regexp.Regexp { return regexp.MustCompile(`"` + name + `":"[^"]*"`) }
	credential := string(field("credential").Find(cast))
	uuid, hash := field("election_uuid").FindString(string(good)), field("election_hash").FindString(string(good))
	once := func(re *regexp.Regexp, with string) []byte {
		done := false
		return re.ReplaceAllFunc(good, func(match []byte) []byte {
			if done {
				return match
			}
			done = true
			return []byte(with)
		})
	}
	before := e.status()
	for name, c := range map[string]struct {
		ballot []byte
		code   api.Code
		also   api.Code // an equally right answer: a ballot that was changed is wrong in several ways
	}{
		"nothing":                   {nil, api.CodeMalformed, api.CodeRequestInvalid},
		"truncated":                 {good[:len(good)-1], api.CodeMalformed, ""},
		"cut in the middle":         {good[:len(good)/2], api.CodeMalformed, ""},
		"fields reordered":          {bytes.Replace(good, []byte(uuid+","+hash), []byte(hash+","+uuid), 1), api.CodeMalformed, api.CodeNotCanonical},
		"a space":                   {bytes.Replace(good, []byte(`,"answers"`), []byte(`, "answers"`), 1), api.CodeNotCanonical, api.CodeMalformed},
		"a line more":               {append(slices.Clone(good), '\n'), api.CodeNotCanonical, api.CodeMalformed},
		"oversized":                 {append(slices.Clone(good), make([]byte, 100_000)...), api.CodeTooLarge, ""},
		"far oversized":             {make([]byte, 1<<20), api.CodeTooLarge, ""},
		"of a stranger":             {e.makeWith(stranger, "[[1,0,0,0]]"), api.CodeNotOnRoll, ""},
		"for another election":      {later.make(0, "[[1,0,0,0]]"), api.CodeWrongElection, ""},
		"for another election text": {once(field("election_hash"), `"election_hash":"`+strings.Repeat("A", 43)+`"`), api.CodeWrongElection, ""},
		"with another's credential": {once(field("credential"), credential), api.CodeBadSignature, api.CodeBadProof},
		"with another's ciphertext": {once(field("alpha"), field("alpha").FindString(string(cast))), api.CodeBadProof, api.CodeBadSignature},
		"element outside the group": {once(field("alpha"), `"alpha":"`+strings.Repeat("f", 64)+`"`), api.CodeBadElement, ""},
		"identity":                  {once(field("alpha"), `"alpha":"`+strings.Repeat("0", 63)+`1"`), api.CodeBadSignature, api.CodeBadProof},
	} {
		t.Run(name, func(t *testing.T) {
			status, err := e.gateway().PostBallot(t.Context(), e.uuid, c.ballot, 0)
			var problem *client.Error
			if !errors.As(err, &problem) {
				t.Fatalf("not refused: %+v, %v", status, err)
			}
			if problem.Code != c.code && (c.also == "" || problem.Code != c.also) {
				t.Errorf("refused with %s (%v), want %s", problem.Code, problem, c.code)
			}
			if problem.Detail == "" {
				t.Error("no sentence for the voter")
			}
		})
	}
	if after := e.status(); after != before {
		t.Errorf("refused ballots changed the election from %+v to %+v", before, after)
	}
	if _, err := e.gateway().PostBallot(t.Context(), "NoSuchElection", good, 0); err == nil || !strings.Contains(err.Error(), string(api.CodeElectionUnknown)) &&
		!strings.Contains(err.Error(), string(api.CodeWrongElection)) {
		t.Errorf("a ballot to an unknown election: %v", err)
	}
}

// trusteesDecrypt takes a closed election to Final, with missteps.
func trusteesDecrypt(t *testing.T, e *election) {
	t.Helper()
	e.says("encrypted tally submitted", "election", "tally")
	e.until("Decrypting", 0)
	before := e.status()
	e.refuses("wanted are those of trustee 1, trustee 2, trustee 3", "election", "tally")
	e.refuses("this is not the key that trustee 1 published", "trustee", "decrypt", "--secret", e.secret(2), "--key", e.key(1))
	e.refuses("is no trustee of this election", "trustee", "decrypt", "--secret", e.secret(1), "--key", filepath.Join(e.dir, "keys", "organiser.key"))
	e.refuses("not an account key", "trustee", "decrypt", "--secret", e.secret(1), "--key", e.secret(1))
	e.refuses("no such file", "trustee", "decrypt", "--secret", e.secret(9), "--key", e.key(1))
	if after := e.status(); after != before {
		t.Errorf("refused steps changed the election from %+v to %+v", before, after)
	}
	e.says("partial decryption submitted", "trustee", "decrypt", "--secret", e.secret(3), "--key", e.key(3)) // in any order
	e.until("Decrypting", 1)
	e.says("it is in the chain", "trustee", "decrypt", "--secret", e.secret(3), "--key", e.key(3))
	e.refuses("wanted are those of trustee 1, trustee 2", "election", "tally")
	unfinished := filepath.Join(t.TempDir(), "unfinished")
	e.step("export", "--out", unfinished)
	run(t, "verify", unfinished)
	if stdout, _, code := try(t, "verify", "--final", unfinished); code != 1 || !contains(stdout, "result-present") {
		t.Errorf("verify --final of an unfinished election: status %d, %s", code, stdout)
	}
	for i := 1; i <= 2; i++ {
		e.step("trustee", "decrypt", "--secret", e.secret(i), "--key", e.key(i))
	}
	e.until("Decrypting", 3)
	e.says("result submitted", "election", "tally")
	e.until("Final", 3)
	e.says("tallied already", "election", "tally")
	e.says("done already", "trustee", "decrypt", "--secret", e.secret(1), "--key", e.key(1))
}

// resultIs exports a final election and verifies it with both binaries.
func resultIs(t *testing.T, e *election, want []int64) {
	t.Helper()
	out, again := filepath.Join(t.TempDir(), "result"), filepath.Join(t.TempDir(), "again")
	e.step("export", "--out", out)
	e.step("export", "--out", again)
	sameFiles(t, out, again)
	report := decode[struct {
		State   string
		Result  []struct{ Answers []struct{ Count int64 } }
		Outcome struct{ Votes []int64 }
	}](t, run(t, "verify", "--final", "--json", out))
	var counts []int64
	for _, answer := range report.Result[0].Answers {
		counts = append(counts, answer.Count)
	}
	if report.State != "passed" || !slices.Equal(counts, want) || !slices.Equal(report.Outcome.Votes, want) {
		t.Errorf("verify says %s, counts %v, outcome's %v, want %v", report.State, counts, report.Outcome.Votes, want)
	}
	small := filepath.Join(t.TempDir(), "madang-verify")
	build := exec.Command("go", "build", "-o", small, "../cmd/madang-verify")
	if text, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building madang-verify: %v\n%s", err, text)
	}
	if text, err := exec.Command(small, "--final", out).CombinedOutput(); err != nil {
		t.Errorf("madang-verify: %v\n%s", err, text)
	}
}

func sameFiles(t *testing.T, a, b string) {
	t.Helper()
	entries, err := os.ReadDir(a)
	if err != nil || len(entries) < 3 {
		t.Fatalf("%d files exported, %v", len(entries), err)
	}
	for _, entry := range entries {
		one, err := os.ReadFile(filepath.Join(a, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		other, err := os.ReadFile(filepath.Join(b, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, other) {
			t.Errorf("two exports of %s differ", entry.Name())
		}
	}
}

// step runs a command on the election.
func (e *election) step(args ...string) []byte {
	e.t.Helper()
	return e.do(append(args, "--election", e.uuid)...)
}

// says runs a command that must succeed with these words.
func (e *election) says(words string, args ...string) {
	e.t.Helper()
	if out := e.step(args...); !contains(out, words) {
		e.t.Errorf("madang %s says %q, not %q", strings.Join(args, " "), out, words)
	}
}

// refuses runs a command that must fail, plainly, for this reason.
func (e *election) refuses(reason string, args ...string) {
	e.t.Helper()
	stdout, stderr, code := try(e.t, append(args, "--election", e.uuid, "--data", e.dir, "--rpc", "http://"+e.rpc)...)
	e.plainly(strings.Join(args, " "), reason, stdout, stderr, code)
}

// plainly checks a refusal: status 1, one line on standard error, no secret.
func (e *election) plainly(what, reason string, stdout, stderr []byte, code int) {
	e.t.Helper()
	if code != 1 || len(stdout) > 0 || !contains(stderr, reason) || !bytes.HasPrefix(stderr, []byte("madang: ")) || bytes.Count(stderr, []byte("\n")) != 1 {
		e.t.Errorf("%s: status %d, standard output %q, standard error %q; want status 1 and one line with %q", what, code, stdout, stderr, reason)
	}
	for _, secret := range e.secrets() {
		if contains(stderr, secret) || contains(stdout, secret) {
			e.t.Errorf("%s: the message shows a secret", what)
		}
	}
}

// secrets are the texts that no message may show.
func (e *election) secrets() []string {
	secrets := append(slices.Clone(e.codes), passphrase)
	for i := 1; i <= 3; i++ {
		if raw, err := os.ReadFile(e.key(i)); err == nil {
			secrets = append(secrets, strings.Trim(string(raw), "\"\n"))
		}
	}
	return secrets
}

// make makes a voter's ballot by the command, from the gateway's archive.
func (e *election) make(voter int, answers string) []byte {
	e.t.Helper()
	return e.makeWith(e.codes[voter], answers)
}

func (e *election) makeWith(code, answers string) []byte {
	e.t.Helper()
	stdout, stderr, status := tryInput(e.t, []byte(code+"\n"), "election", "ballot", "--archive", e.archive(), "--credential", "-", "--answers", answers)
	if status != 0 {
		e.t.Fatalf("madang election ballot: %s", stderr)
	}
	return bytes.TrimSuffix(stdout, []byte("\n"))
}

// archive downloads the election's archive once, as a voter would.
func (e *election) archive() string {
	e.t.Helper()
	path := filepath.Join(e.dir, "voters-"+e.uuid+".bel")
	if _, err := os.Stat(path); err == nil {
		return path
	}
	e.object() // the index has seen the opening
	var raw bytes.Buffer
	if _, err := e.gateway().Archive(e.t.Context(), e.uuid, &raw); err != nil {
		e.t.Fatal(err)
	}
	if err := os.WriteFile(path, raw.Bytes(), 0o600); err != nil {
		e.t.Fatal(err)
	}
	return path
}

func (e *election) ballotRefused(reason, code, answers string) {
	e.t.Helper()
	stdout, stderr, status := tryInput(e.t, []byte(code), "election", "ballot", "--archive", e.archive(), "--credential", "-", "--answers", answers)
	e.plainly("election ballot", reason, stdout, stderr, status)
}

// cast casts a ballot by the command.
func (e *election) cast(ballot []byte) api.BallotStatus {
	e.t.Helper()
	stdout, stderr, code := tryInput(e.t, ballot, "election", "cast", "--gateway", "http://"+e.rest, "--json", "-")
	if code != 0 {
		e.t.Fatalf("madang election cast: %s", stderr)
	}
	var receipt api.BallotStatus
	if err := json.Unmarshal(stdout, &receipt); err != nil || receipt.State != api.StateFinal {
		e.t.Fatalf("madang election cast: %v, %s", err, stdout)
	}
	return receipt
}

func (e *election) castRefused(ballot []byte, code api.Code, sentence string) {
	e.t.Helper()
	before := e.status()
	stdout, stderr, status := tryInput(e.t, ballot, "election", "cast", "--gateway", "http://"+e.rest, "-")
	e.plainly("election cast", sentence, stdout, stderr, status)
	if !contains(stderr, string(code)) {
		e.t.Errorf("election cast: %s without the code %s", stderr, code)
	}
	if after := e.status(); after != before {
		e.t.Errorf("a refused ballot changed the election from %+v to %+v", before, after)
	}
}

// votersAre compares contract and gateway, which may be a block behind.
func (e *election) votersAre(voters, ballots int) {
	e.t.Helper()
	if s := e.status(); s.Voters != voters || s.Ballots != ballots {
		e.t.Errorf("turnout %+v, want %d voters and %d ballots", s, voters, ballots)
	}
	ctx, cancel := context.WithTimeout(e.t.Context(), time.Minute)
	defer cancel()
	for {
		s, err := e.gateway().Turnout(ctx, e.uuid, 0)
		if err == nil && s.Voters == int64(voters) && s.Ballots == int64(ballots) {
			return
		}
		if ctx.Err() != nil {
			e.t.Fatalf("the gateway's turnout: %+v, %v", s, err)
		}
		time.Sleep(200 * time.Millisecond)
	}
}

// zeros is no randomness at all: a credential that is on no roll.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }
