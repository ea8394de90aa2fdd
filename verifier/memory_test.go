// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

// manyBallots writes an archive of n ballots of the size of real ones. All but
// the first are altered, so that to make them costs nothing; they are read,
// parsed and refused, which keeps as much as to accept them.
func manyBallots(t testing.TB, n int) *os.File {
	t.Helper()
	f := must(os.Create(filepath.Join(t.TempDir(), "many.bel")))(t)
	t.Cleanup(func() { f.Close() })
	buffered := bufio.NewWriter(f)
	w := must(archive.NewWriter(buffered, archive.Header{Timestamp: 1}))(t)
	all := records(t, ed(t))
	if _, err := w.Append(archive.Setup, all[0].Data...); err != nil {
		t.Fatal(err)
	}
	ballot := all[1].Data[0]
	const tail = `"}}}` // after the last digit of the signature's response
	head := ballot[:len(ballot)-len(tail)-9]
	for i := range n {
		if _, err := w.Append(archive.Ballot, fmt.Appendf(nil, "%s%09d%s", head, i, tail)); err != nil {
			t.Fatal(err)
		}
	}
	if err := buffered.Flush(); err != nil {
		t.Fatal(err)
	}
	return f
}

// liveHeap verifies and returns the largest heap alive on the way, and the
// size of the archive.
func liveHeap(t testing.TB, n int) (peak, size uint64) {
	t.Helper()
	f := manyBallots(t, n)
	every := int64(n / 4)
	report, err := verifier.Archive(t.Context(), f, verifier.Options{Progress: func(p verifier.Progress) {
		if p.Phase == "ballots" && p.Done%every == every-1 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if c := report.Check(verifier.BallotSignature); report.Counts.Ballots != int64(n) || c.FailureCount < int64(n)-1 || len(c.Failures) != verifier.MaxFailures {
		t.Fatalf("%d ballots, %d failures, %d listed: the archive is not what it should be", report.Counts.Ballots, c.FailureCount, len(c.Failures))
	}
	if c := report.Check(verifier.BallotSignature).Failures; c[0].Ballot > 2 || c[19].Ballot > 21 {
		t.Errorf("the first failures listed are of ballots %d to %d", c[0].Ballot, c[19].Ballot)
	}
	return peak, uint64(must(f.Stat())(t).Size())
}

// TestMemory: what stays in memory does not grow with the ballots but for some
// bytes each.
func TestMemory(t *testing.T) {
	few, many := 500, 20_000
	if testing.Short() {
		many = 5_000
	}
	small, smallSize := liveHeap(t, few)
	large, largeSize := liveHeap(t, many)
	perBallot := (float64(large) - float64(small)) / float64(many-few)
	t.Logf("%d ballots of %d bytes: %d kB; %d ballots of %d bytes: %d kB; %.0f bytes a ballot",
		few, smallSize, small>>10, many, largeSize, large>>10, perBallot)
	if perBallot > 100 {
		t.Errorf("%.0f bytes a ballot stay in memory; ballots have %d", perBallot, largeSize/uint64(many))
	}
}
