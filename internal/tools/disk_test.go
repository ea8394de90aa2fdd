// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
)

// When the disk fails, nothing is added, and what was staged is forgotten.
func TestDiskFails(t *testing.T) {
	path, vote := small(t)
	a, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close() //nolint:errcheck // synced
	ballots, err := a.MakeBallots(t.Context(), rand.Reader, []Vote{vote, vote})
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	working := a.file
	if a.file, err = os.Open(path); err != nil { // cannot be written to, nor cut
		t.Fatal(err)
	}
	err = a.Cast(t.Context(), ballots, func(int) { t.Error("ballots were added") })
	if err == nil || !strings.Contains(err.Error(), "nothing was added") || !strings.Contains(err.Error(), "madang tools repair") {
		t.Errorf("cast on a disk that fails: %v", err)
	}
	a.file.Close()
	a.file = working
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) || a.Ballots != 0 {
		t.Errorf("%d ballots were added", a.Ballots)
	}
	if err := a.Cast(t.Context(), ballots, func(int) {}); err != nil || a.Ballots != 2 {
		t.Errorf("afterwards: %d ballots, %v", a.Ballots, err)
	}
	if err := a.Append(t.Context(), archive.EndBallots); err != nil {
		t.Error(err)
	}
}

// small makes an election of one trustee and one voter, and that voter's vote.
func small(t *testing.T) (path string, vote Vote) {
	t.Helper()
	fatal := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	key, err := belenios.GenerateTrusteeKey(rand.Reader, group.NameEd25519)
	fatal(err)
	raw, trustees, err := MakeTrustees(group.NameEd25519, key.PublicJSON())
	fatal(err)
	const uuid = "11111111111111"
	election, err := MakeElection([]byte(`{"description":"d","name":"n","questions":[{"answers":["a","b"],"min":1,"max":1,"question":"q"}]}`),
		uuid, group.NameEd25519, trustees)
	fatal(err)
	voters, err := NumberedVoters(1)
	fatal(err)
	credentials, err := GenerateCredentials(t.Context(), rand.Reader, group.NameEd25519, uuid, voters)
	fatal(err)
	codes, err := ReadCodes(bytes.NewReader(credentials.Codes))
	fatal(err)
	path = filepath.Join(t.TempDir(), "x.bel")
	fatal(Create(context.Background(), path, time.Unix(1, 0), election.Raw(), raw, credentials.Public))
	return path, Vote{codes.byLine[0], []byte(`[[1,0]]`)}
}
