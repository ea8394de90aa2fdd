// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"bytes"
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors/browser"
)

// belenios-tool 2.0, which knows two of the groups, takes ballots that the
// pages' protocol made in TypeScript, beside ours of the same election.
func TestBeleniosToolTakesBrowserBallots(t *testing.T) {
	long(t)
	needTool(t, "belenios-tool")
	elections, err := browser.Elections()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, made := range elections {
		e, err := belenios.ParseElection([]byte(made.Object))
		if err != nil {
			t.Fatal(err)
		}
		if e.GroupName() == "Ed25519" {
			continue
		}
		tried++
		t.Run(made.Name, func(t *testing.T) {
			ballots, audited := browserBallots(t, made.Name)
			ballots = append([][]byte{[]byte(made.Voters[0].Ballot)}, ballots...)
			dir := t.TempDir()
			bel := filepath.Join(dir, e.UUID()+".bel")
			if err := os.WriteFile(bel, openArchive(t, made, ballots), 0o600); err != nil {
				t.Fatal(err)
			}
			if out := must(t, dir, nil, "election", "verify"); !contains(out, "all checks passed") {
				t.Errorf("belenios-tool says %s", out)
			}
			run(t, "verify", "--quiet", bel)

			// It would have noticed: an audited ballot is valid, and nobody's.
			if _, err := e.VerifyBallot(audited); err != nil {
				t.Fatal(err)
			}
			if _, err := tool(t, dir, audited, "archive", "add-event", "--type=Ballot"); err == nil {
				if out, err := tool(t, dir, nil, "election", "verify"); err == nil {
					t.Errorf("belenios-tool counts an audited ballot: %s", out)
				}
			}
		})
	}
	if tried != 2 {
		t.Errorf("%d elections of the tool's groups", tried)
	}
}

// browserBallots are the ballots of an election that were made in TypeScript,
// and one that was opened.
func browserBallots(t *testing.T, election string) (cast [][]byte, audited []byte) {
	t.Helper()
	ballots, err := browser.Ballots()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range ballots {
		if b.Election == election {
			cast = append(cast, []byte(b.Ballot))
			_, ballot, _ := strings.Cut(b.Audit, `,"ballot":`)
			audited = []byte(strings.TrimSuffix(ballot, "}"))
		}
	}
	return cast, audited
}

// openArchive is an archive of an election that is not closed yet.
func openArchive(t *testing.T, made browser.Election, ballots [][]byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := archive.NewWriter(&out, archive.Header{Timestamp: 1_700_000_000})
	if err != nil {
		t.Fatal(err)
	}
	setup := belenios.SetupData{Election: sha256.Sum256([]byte(made.Object)),
		Trustees: sha256.Sum256([]byte(made.Trustees)), Credentials: sha256.Sum256([]byte(made.Roll))}
	_, err = w.Append(archive.Setup, []byte(made.Object), []byte(made.Trustees), []byte(made.Roll), setup.Marshal())
	for i := 0; err == nil && i < len(ballots); i++ {
		_, err = w.Append(archive.Ballot, ballots[i])
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
