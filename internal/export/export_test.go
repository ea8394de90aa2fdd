// SPDX-License-Identifier: Apache-2.0

package export_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/verifier"
)

// kinds exports an election and returns the summary, the types of its events and the result.
func kinds(t *testing.T, l *chaintest.Ledger, e *chaintest.Election) (sum *export.Summary, types []string, last [][]byte) {
	t.Helper()
	var out bytes.Buffer
	sum, err := export.Export(t.Context(), l.Client, e.Address, &out, export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := archive.NewReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return sum, types, last
		}
		if err != nil {
			t.Fatal(err)
		}
		types, last = append(types, string(rec.Event.Type)), rec.Data
	}
}

func TestWholeElection(t *testing.T) {
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{Voters: 3, Weights: []int64{1, 5, 1}})
	first, second, other := e.Ballot(0, 0), e.Ballot(0, 1), e.Ballot(1, 0)
	e.Cast(0, first)
	e.Cast(1, other)
	e.Cast(0, second)
	e.Close()
	result := e.Tally([][]byte{other, second}, []int64{5, 1})

	sum, types, last := kinds(t, l, e)
	if sum.Ballots != 3 || sum.Replaced != 1 || sum.Events != 8 || !sum.Closed || !sum.Result {
		t.Errorf("summary %+v", sum)
	}
	want := "Setup Ballot Ballot Ballot EndBallots EncryptedTally PartialDecryption Result"
	if got := strings.Join(types, " "); got != want {
		t.Errorf("events %s, want %s", got, want)
	}
	if string(result) != `{"result":[[5,1]]}` || !bytes.Equal(last[0], result) {
		t.Errorf("result %s", result)
	}
}

// TestShuffledElection: shuffles and their end are in the archive, and the verifier takes it.
func TestShuffledElection(t *testing.T) {
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{Voters: 3, Shuffled: true})
	ballots := [][]byte{e.Ballot(0, 0), e.Ballot(1, 1), e.Ballot(2, 1)}
	for voter, ballot := range ballots {
		e.Cast(voter, ballot)
	}
	e.Close()
	result := e.Tally(ballots, []int64{1, 1, 1})
	sum, types, last := kinds(t, l, e)
	want := "Setup Ballot Ballot Ballot EndBallots EncryptedTally Shuffle EndShuffles PartialDecryption Result"
	if got := strings.Join(types, " "); got != want || sum.Events != 10 {
		t.Errorf("events %s, want %s", got, want)
	}
	votes := strings.Count(string(result), "[0,1]")
	if votes != 2 || !bytes.Equal(last[0], result) {
		t.Errorf("result %s, want two votes [0,1]", result)
	}
	file := filepath.Join(t.TempDir(), "election.bel")
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	if _, err := export.Export(t.Context(), l.Client, e.Address, out, export.Options{}); err != nil {
		t.Fatal(err)
	}
	report, err := verifier.Archive(t.Context(), out, verifier.Options{Final: true})
	if err == nil {
		err = report.Err()
	}
	if err != nil {
		t.Error(err)
	}
}

// TestLargeShuffle: the shuffle of 9,000 ballots is about 5 MB; it goes into the ledger in 55 parts, all under way at
// once, and comes out again. Nobody looks into it here.
func TestLargeShuffle(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	l := chaintest.New(t)
	e := l.NewElection(chaintest.Options{Shuffled: true})
	ballot := e.Ballot(0, 0)
	e.Cast(0, ballot)
	e.Close()
	e.TallyUntilShuffles([][]byte{ballot}, []int64{1})
	large := make([]byte, 5_000_000)
	rng := rand.NewChaCha8([32]byte{1})
	_, _ = rng.Read(large)

	began := time.Now()
	content := e.PublishAtOnce(large, 90_000)
	published := time.Since(began)
	e.Contribute(chain.Shuffle, content)
	began = time.Now()
	_, types, last := kinds(t, l, e)
	if types[len(types)-1] != "Shuffle" || len(last) != 2 || !bytes.Equal(last[0], large) {
		t.Errorf("events %v, %d bytes", types, len(last[0]))
	}
	data, err := export.EventData(t.Context(), l.Client, e.Address, chain.Shuffle, sha256.Sum256(last[1]), 4)
	if err != nil || len(data) != 2 || !bytes.Equal(data[0], large) {
		t.Errorf("the event's data: %v", err)
	}
	t.Logf("published in %v, exported twice in %v", published, time.Since(began))
}
