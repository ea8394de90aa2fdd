// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/vectors"
	"github.com/madangvote/madang/verifier"
)

// ed is a small valid archive in the fastest group.
func ed(t testing.TB) []byte {
	t.Helper()
	return must(vectors.Get("ed25519-v1-3.3.0-h1"))(t).Archive
}

// boundaries are the offsets at which an archive may end: after an event.
func boundaries(t testing.TB, raw []byte) map[int]bool {
	t.Helper()
	r := must(archive.NewReader(bytes.NewReader(raw)))(t)
	at := map[int]bool{len(raw): true}
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return at
		}
		if err != nil {
			t.Fatal(err)
		}
		if rec.Event.Height > 0 {
			at[int(rec.Offset)] = true
		}
	}
}

// TestCut: an archive cut anywhere is refused with a reason, or incomplete.
func TestCut(t *testing.T) {
	raw := ed(t)
	ends := boundaries(t, raw)
	for cut := 0; cut < len(raw); cut += 512 {
		checkCut(t, raw, cut, ends[cut])
	}
	for range 100 {
		cut := rand.IntN(len(raw))
		checkCut(t, raw, cut, ends[cut])
	}
}

func checkCut(t *testing.T, raw []byte, cut int, clean bool) {
	t.Helper()
	report, err := verifier.Archive(t.Context(), bytes.NewReader(raw[:cut]), verifier.Options{})
	switch {
	case cut < 8:
		if !errors.Is(err, verifier.ErrNotArchive) {
			t.Errorf("cut at %d: error %v", cut, err)
		}
	case err != nil:
		t.Errorf("cut at %d: error %v", cut, err)
	case clean && (report.State != verifier.Incomplete || report.Check(verifier.ResultPresent).Status != verifier.StatusPending ||
		!strings.HasPrefix(report.Check(verifier.ResultPresent).Reason, "incomplete: no result yet; the last event is ")):
		t.Errorf("cut at %d, after an event: state %s, %+v", cut, report.State, report.Check(verifier.ResultPresent))
	case !clean && (failedIDs(report) != "archive-whole" || !strings.Contains(report.Err().Error(), "at byte")):
		t.Errorf("cut at %d: failed %q: %v", cut, failedIDs(report), report.Err())
	}
}

// TestCutFinal: with Final, a clean cut fails.
func TestCutFinal(t *testing.T) {
	raw := ed(t)
	for cut := range boundaries(t, raw) {
		report := verify(t, raw[:cut], verifier.Options{Final: true})
		if cut < len(raw) && failedIDs(report) != "result-present" || cut == len(raw) && !report.OK() {
			t.Errorf("cut at %d: failed %q", cut, failedIDs(report))
		}
	}
}

// TestFlip: no archive with a changed byte passes.
func TestFlip(t *testing.T) {
	raw := ed(t)
	rounds := 400
	if testing.Short() {
		rounds = 100
	}
	for range rounds {
		at, by := rand.IntN(len(raw)), byte(1+rand.IntN(255))
		broken := bytes.Clone(raw)
		broken[at] ^= by
		report, err := verifier.Archive(t.Context(), bytes.NewReader(broken), verifier.Options{})
		switch {
		case at < 8 && !errors.Is(err, verifier.ErrNotArchive):
			t.Errorf("byte %d ^ %#x: error %v", at, by, err)
		case at >= 8 && err != nil:
			t.Errorf("byte %d ^ %#x: error %v", at, by, err)
		case at >= 8 && report.OK():
			t.Errorf("byte %d ^ %#x: state %s", at, by, report.State)
		}
	}
}

// TestTrailing: nothing may follow the result, not even what tar puts there.
func TestTrailing(t *testing.T) {
	raw := ed(t)
	for name, tail := range map[string][]byte{
		"end-of-archive blocks": make([]byte, 1024), "a byte": {0}, "the last event again": raw[len(raw)-1024:],
	} {
		if report := verify(t, append(bytes.Clone(raw), tail...), verifier.Options{}); report.OK() {
			t.Errorf("%s after the result: state %s", name, report.State)
		}
	}
}

func TestNotArchive(t *testing.T) {
	for _, text := range []string{"", "B", "BELENIO", "belenios", "hello, world, this is a text"} {
		_, err := verifier.Archive(t.Context(), strings.NewReader(text), verifier.Options{})
		if !errors.Is(err, verifier.ErrNotArchive) {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

// shrinking is a file that is cut after it was read once.
type shrinking struct {
	*bytes.Reader
	raw   []byte
	seeks int
}

func (s *shrinking) Seek(offset int64, whence int) (int64, error) {
	if s.seeks++; s.seeks == 3 {
		s.Reader = bytes.NewReader(s.raw)
	}
	return s.Reader.Seek(offset, whence)
}

// TestChanged: what is verified is what was read first.
func TestChanged(t *testing.T) {
	raw := ed(t)
	other := must(vectors.Get("ed25519-v1-3.3.0-blank"))(t).Archive
	for name, second := range map[string][]byte{"shorter": raw[:len(raw)/2], "another": other, "nothing": nil} {
		_, err := verifier.Archive(t.Context(), &shrinking{bytes.NewReader(raw), second, 0}, verifier.Options{})
		if !errors.Is(err, verifier.ErrChanged) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	// What the chain of events does not cover, the first datum of a decryption.
	all := records(t, raw)
	first := writeRecords(t, all)
	all[8].Data[0] = bytes.Replace(all[8].Data[0], []byte("1"), []byte("2"), 1)
	if _, err := verifier.Archive(t.Context(), &shrinking{bytes.NewReader(first), writeRecords(t, all), 0}, verifier.Options{}); !errors.Is(err, verifier.ErrChanged) {
		t.Errorf("a decryption: error %v", err)
	}
	// One that grows meanwhile is verified as it was.
	cut := raw[:len(raw)-2048]
	report, err := verifier.Archive(t.Context(), &shrinking{bytes.NewReader(cut), raw, 0}, verifier.Options{})
	if err != nil || report.State != verifier.Incomplete {
		t.Errorf("growing: %v, error %v", report, err)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	calls := 0
	_, err := verifier.Archive(ctx, bytes.NewReader(ed(t)), verifier.Options{Workers: 1, Progress: func(p verifier.Progress) {
		if calls++; p.Phase == "ballots" && p.Done == 1 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || calls == 0 {
		t.Errorf("error %v after %d calls of Progress", err, calls)
	}
}

// unreadable fails as a broken disk does.
type unreadable struct {
	*bytes.Reader
	after int
}

var errDisk = errors.New("input/output error")

func (u *unreadable) Read(p []byte) (int, error) {
	if u.after--; u.after < 0 {
		return 0, errDisk
	}
	return u.Reader.Read(p[:min(len(p), 1000)])
}

// TestMedium: an error of the disk is no verdict on the archive.
func TestMedium(t *testing.T) {
	for after := range 100 {
		_, err := verifier.Archive(t.Context(), &unreadable{bytes.NewReader(ed(t)), after}, verifier.Options{})
		if after < 40 && !errors.Is(err, errDisk) {
			t.Errorf("after %d reads: error %v", after, err)
		}
	}
}

// TestProgress: ballots are counted to the last.
func TestProgress(t *testing.T) {
	var last verifier.Progress
	phases := map[string]bool{}
	verify(t, ed(t), verifier.Options{Progress: func(p verifier.Progress) { last, phases[p.Phase] = p, true }})
	if last != (verifier.Progress{Phase: "ballots", Done: 5, Total: 5}) || len(phases) != 2 {
		t.Errorf("last %+v, phases %v", last, phases)
	}
}

// TestBallotsVerified: proofs are left out, and the report says so.
func TestBallotsVerified(t *testing.T) {
	report := verify(t, ed(t), verifier.Options{BallotsVerified: true})
	if report.State != verifier.Passed || report.Check(verifier.BallotProofs).Status != verifier.StatusAssumed ||
		report.Check(verifier.BallotElements).Status != verifier.StatusAssumed ||
		report.Check(verifier.BallotSignature).Status != verifier.StatusAssumed || report.Check(verifier.EncryptedTally).Status != verifier.StatusOK {
		t.Errorf("state %s, checks %+v", report.State, report.Checks)
	}
}

// TestWeightsRevotesBlank makes what the vectors lack: all of these together,
// with more voters than one chunk of the roll.
func TestWeightsRevotesBlank(t *testing.T) {
	weights := ones(1500)
	weights[1], weights[2], weights[3] = 10, 0, 1_000_000
	f := newFixture(t, plan{group: "Ed25519", trustees: 2, weights: weights, questions: []belenios.Question{
		{Question: "First", Answers: []string{"a", "b", "c"}, Min: 1, Max: 2, Blank: true},
		{Question: "Second", Answers: []string{"d", "e"}, Min: 0, Max: 1},
	}})
	cast := []struct {
		voter  int
		first  []int
		second []int
		counts bool
	}{
		{0, []int{0, 1, 1, 0}, []int{1, 0}, false},
		{1, []int{1, 0, 0, 0}, []int{0, 0}, true},
		{0, []int{0, 1, 0, 0}, []int{0, 1}, false},
		{2, []int{0, 1, 0, 1}, []int{1, 0}, true},
		{3, []int{0, 0, 1, 1}, []int{0, 1}, true},
		{0, []int{0, 0, 0, 1}, []int{1, 0}, true},
		{1499, []int{0, 0, 0, 1}, []int{1, 0}, true},
	}
	for _, c := range cast {
		raw := f.ballot(c.voter, [][]int{c.first, c.second})
		f.append(archive.Ballot, raw)
		if c.counts {
			f.count(raw, weights[c.voter])
		}
	}
	report := verify(t, f.finish(), verifier.Options{Final: true})
	if report.State != verifier.Passed {
		t.Fatal(report.Err())
	}
	want := verifier.Counts{Events: 13, Voters: 1500, Ballots: 7, Replaced: 2, Counted: 5, Weight: 1_000_012}
	if report.Counts != want {
		t.Errorf("counts %+v, want %+v", report.Counts, want)
	}
	if got := report.Result[0].Answers; got[0].Answer != "(blank)" || got[0].Count != 10 || got[3].Count != 1_000_002 {
		t.Errorf("result %+v", got)
	}
}
