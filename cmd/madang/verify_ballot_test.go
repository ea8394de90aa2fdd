// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors/browser"
)

// audited is an election with what a booth in a browser opened.
type audited struct {
	dir      string
	election browser.Election
	ballot   browser.Ballot
}

func newAudited(t *testing.T, name string) *audited {
	t.Helper()
	elections, err := browser.Elections()
	if err != nil {
		t.Fatal(err)
	}
	ballots, err := browser.Ballots()
	if err != nil {
		t.Fatal(err)
	}
	a := &audited{dir: t.TempDir()}
	for _, e := range elections {
		if e.Name == name {
			a.election = e
		}
	}
	for i := range ballots {
		if ballots[i].Election == name && ballots[i].Voter == 0 {
			a.ballot = ballots[i]
		}
	}
	for file, content := range map[string]string{
		"object.json": a.election.Object, "manifest.json": a.election.Manifest, "audit.json": a.ballot.Audit + "\n",
		"election.bel": a.archive(t, a.election.Roll),
	} {
		a.write(t, file, content)
	}
	return a
}

func (a *audited) write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(a.dir, file), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// archive has the election and no ballots.
func (a *audited) archive(t *testing.T, roll string) string {
	t.Helper()
	var out bytes.Buffer
	w, err := archive.NewWriter(&out, archive.Header{Timestamp: 1_700_000_000})
	if err != nil {
		t.Fatal(err)
	}
	setup := belenios.SetupData{Election: sha256.Sum256([]byte(a.election.Object)),
		Trustees: sha256.Sum256([]byte(a.election.Trustees)), Credentials: sha256.Sum256([]byte(roll))}
	if _, err := w.Append(archive.Setup, []byte(a.election.Object), []byte(a.election.Trustees), []byte(roll), setup.Marshal()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// run runs verify-ballot; names of files in the arguments are in the folder.
func (a *audited) run(args ...string) (string, error) {
	for i, arg := range args {
		if _, err := os.Stat(filepath.Join(a.dir, arg)); err == nil && filepath.Ext(arg) != "" {
			args[i] = filepath.Join(a.dir, arg)
		}
	}
	cmd := root()
	var out bytes.Buffer
	cmd.SetOut(&out)
	cmd.SetIn(strings.NewReader(a.ballot.Audit))
	cmd.SetArgs(append([]string{"verify-ballot"}, args...))
	err := cmd.Execute()
	return out.String(), err
}

func TestVerifyBallot(t *testing.T) {
	for _, c := range []struct {
		election string
		args     string
		want     []string
	}{
		{"every kind", "--archive election.bel audit.json", []string{"one of two\n     1  yes\n", "     1  a\n     3  c\n", "up to three\n  nothing", "     3  b\n", "the numbers [3 255 0]", "fingerprint "}},
		{"Approvals", "--object object.json -", []string{"\n     3  Project 3\n    17  Project 17\n"}},
		{"Knapsack", "--archive election.bel --manifest manifest.json audit.json", []string{"     4  Project 4\n   299  Project 299\n"}},
		{"Knapsack", "--object object.json audit.json", []string{"     4\n   299\n"}},
		{"Ranking", "--archive election.bel audit.json", []string{"     9\n     1\n     5\n"}},
		{"belenios-2048", "--archive election.bel audit.json", []string{"     1  a", "Is this what was chosen"}},
	} {
		a := newAudited(t, c.election)
		out, err := a.run(strings.Fields(c.args)...)
		if err != nil {
			t.Errorf("%s: %v", c.election, err)
		}
		for _, want := range append(c.want, "RIGHT", a.ballot.Opened) {
			if !strings.Contains(out, want) {
				t.Errorf("%s %s: no %q in\n%s", c.election, c.args, want, out)
			}
		}
	}
}

func TestVerifyBallotPrintsJSON(t *testing.T) {
	a := newAudited(t, "Ranking")
	out, err := a.run("--archive", "election.bel", "--manifest", "manifest.json", "--json", "--commitment", a.ballot.Opened[:8], "audit.json")
	var got struct {
		Right, Compared bool
		Commitment      string
		Contents        []opened
	}
	if err == nil {
		err = json.Unmarshal([]byte(out), &got)
	}
	if err != nil || !got.Right || !got.Compared || got.Commitment != a.ballot.Opened || len(got.Contents) != 1 {
		t.Fatalf("%v\n%s", err, out)
	}
	want := []picked{{Number: 9, Name: "Project 9"}, {Number: 1, Name: "Project 1"}, {Number: 5, Name: "Project 5"}}
	for i, p := range got.Contents[0].Chosen {
		if p != want[i] {
			t.Errorf("%+v, want %+v", p, want[i])
		}
	}
}

func TestVerifyBallotRefuses(t *testing.T) {
	a, other := newAudited(t, "Approvals"), newAudited(t, "Ranking")
	a.write(t, "other.json", other.election.Object)
	a.write(t, "lie.json", strings.Replace(a.ballot.Audit, `"answers":[[0,0,1`, `"answers":[[0,1,0`, 1))
	e, err := belenios.ParseElection([]byte(a.election.Object))
	if err != nil {
		t.Fatal(err)
	}
	opened, err := e.VerifyAudit([]byte(a.ballot.Audit))
	if err != nil {
		t.Fatal(err)
	}
	a.write(t, "castable.bel", a.archive(t, `["`+opened.Ballot.Credential+`"]`))
	a.election.Trustees = other.election.Trustees
	a.write(t, "foreign.bel", a.archive(t, a.election.Roll))
	for _, c := range []struct{ args, problem string }{
		{"--object object.json lie.json", "question 1, choice 2: mismatch: the ballot does not contain"},
		{"--object object.json --commitment 00000000 audit.json", "it opened another ballot"},
		{"--object object.json --commitment " + a.ballot.Opened[:7] + " audit.json", "it opened another ballot"},
		{"--object other.json audit.json", "it was made for election"},
		{"--archive castable.bel audit.json", "could be cast"},
		{"--archive foreign.bel audit.json", "not its trustees'"},
		{"--archive object.json audit.json", "archive"},
		{"--object object.json --manifest other.json audit.json", "is not the manifest"},
		{"--object object.json missing.json", "missing.json"},
		{"--object missing.json audit.json", "missing.json"},
		{"--object object.json", "name one file"},
		{"audit.json", "at least one of the flags"},
		{"--object object.json --archive election.bel audit.json", "none of the others"},
	} {
		if _, err := a.run(strings.Fields(c.args)...); err == nil || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s: %v, want %q", c.args, err, c.problem)
		}
	}
	var refused *belenios.AuditError
	if _, err := a.run("--object", "object.json", "lie.json"); !errors.As(err, &refused) || refused.Choice != 2 {
		t.Errorf("%v", err)
	}
}
