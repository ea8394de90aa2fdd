// SPDX-License-Identifier: Apache-2.0

package e2e

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/parties"
)

// killRounds is how often the process is killed.
const killRounds = 50

// perRound is how many new ballots are cast between two kills.
const perRound = 6

// A ballot that was answered "final" is in the archive, once, and so is one
// that was answered "received", however often the process is killed.
func TestKillNineLosesNoBallot(t *testing.T) {
	long(t)
	n := newNetwork(t, "250ms")
	n.start()
	e := n.open("../vectors/pabulib/poland_lodz_2020_lagiewniki.pb", killRounds*perRound)
	object := e.object()

	answered := map[[32]byte]string{} // tracker -> best state answered
	var mu sync.Mutex
	post := func(ctx context.Context, raw []byte, wait time.Duration) {
		status, err := n.gateway().PostBallot(ctx, e.uuid, raw, wait)
		if err != nil {
			return // no answer is no promise
		}
		mu.Lock()
		defer mu.Unlock()
		if tracker := sha256.Sum256(raw); answered[tracker] != api.StateFinal {
			answered[tracker] = status.State
		}
	}
	var all [][]byte
	for round := range killRounds {
		var fresh [][]byte
		for i := range perRound {
			fresh = append(fresh, e.ballot(object, round*perRound+i, []int{1, 0, 0, i % 2, 0}))
		}
		all = append(all, fresh...)
		ctx, cancel := context.WithCancel(t.Context())
		var voters sync.WaitGroup
		for i, raw := range fresh {
			voters.Go(func() {
				time.Sleep(time.Duration(rand.IntN(400)) * time.Millisecond)
				post(ctx, raw, time.Duration(i%2)*5*time.Second) // every other voter does not wait for "final"
			})
		}
		time.Sleep(time.Duration(50+rand.IntN(900)) * time.Millisecond)
		n.kill()
		cancel()
		voters.Wait()
		n.start()
	}
	finals, received := 0, 0
	for _, state := range answered {
		switch state {
		case api.StateFinal:
			finals++
		case api.StateReceived:
			received++
		default:
			t.Errorf("a ballot was answered %q", state)
		}
	}
	t.Logf("%d kills, %d ballots sent, %d answered final, %d received", killRounds, len(all), finals, received)
	if finals == 0 || received == 0 || finals+received == len(all) {
		t.Error("not all of final, received and unanswered occurred: the test kills too early or too late")
	}
	e.settle(answered)
	checkArchive(t, filepath.Join(e.finish(), parties.ArchiveFile), answered)
}

// settle waits until every ballot that was answered at all is final.
func (e *election) settle(answered map[[32]byte]string) {
	e.t.Helper()
	ctx, cancel := context.WithTimeout(e.t.Context(), time.Minute)
	defer cancel()
	for tracker := range answered {
		for {
			status, err := e.gateway().Ballot(ctx, e.uuid, tracker, 10*time.Second)
			if err == nil && status.State == api.StateFinal {
				break
			}
			if ctx.Err() != nil {
				e.t.Fatalf("ballot %x, answered %q, is not final a minute after the last start: %+v, %v", tracker, answered[tracker], status, err)
			}
		}
	}
}

func checkArchive(t *testing.T, path string, answered map[[32]byte]string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader, err := archive.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	times := map[[32]byte]int{}
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if record.Event.Type == archive.Ballot {
			times[sha256.Sum256(record.Data[0])]++
		}
	}
	for tracker, state := range answered {
		if times[tracker] != 1 {
			t.Errorf("ballot %x, answered %q, is in the archive %d times", tracker, state, times[tracker])
		}
	}
	for tracker, n := range times {
		if n != 1 {
			t.Errorf("ballot %x is in the archive %d times", tracker, n)
		}
	}
}
