// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/verifier"
)

// archiveToVerify tells a process of this test that it is only to verify.
const archiveToVerify = "MADANG_TEST_VERIFY"

// TestResident: what a process that verifies takes of the machine's memory, at
// its peak, program included, stays under 200 MB.
//
// The ballots have the size of real ones but no valid proofs, so that to make a
// hundred thousand is cheap; they are counted all the same
// (Options.BallotsVerified), which keeps as much as to verify them.
// MADANG_TEST_BALLOTS says how many ballots are shuffled, instead of a few.
func TestResident(t *testing.T) {
	if name := os.Getenv(archiveToVerify); name != "" {
		verifyOnly(t, name)
		return
	}
	if testing.Short() {
		t.Skip("makes large archives")
	}
	shuffled := 3000
	if n, err := strconv.Atoi(os.Getenv("MADANG_TEST_BALLOTS")); err == nil {
		shuffled = n
	}
	for _, c := range []struct {
		ballots  int
		question belenios.Question
		final    bool // or else it ends after the encrypted tally
	}{{100, choice, true}, {100_000, choice, true}, {100, ranking, true}, {shuffled, ranking, true}, {100_000, ranking, false}} {
		name := filepath.Join(t.TempDir(), "large.bel")
		size := largeArchive(t, name, c.ballots, c.question, c.final)
		peak := resident(t, name)
		t.Logf("%d ballots, kind %d, final %t: archive %d MB, peak %d MB", c.ballots, c.question.Kind, c.final, size/1e6, peak/1e6)
		if peak > 200_000_000 {
			t.Errorf("%d ballots, kind %d: %d MB", c.ballots, c.question.Kind, peak/1e6)
		}
	}
}

func verifyOnly(t *testing.T, name string) {
	f := must(os.Open(name))(t)
	defer f.Close()
	report := must(verifier.Archive(t.Context(), f, verifier.Options{BallotsVerified: true}))(t)
	if !report.OK() {
		t.Fatal(report.Err())
	}
	fmt.Printf("peak=%d\n", peakMemory())
}

// resident verifies in a process of its own and returns its peak, in bytes.
func resident(t *testing.T, name string) int64 {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestResident$", "-test.v")
	child.Env = append(os.Environ(), archiveToVerify+"="+name, "GOMEMLIMIT=150MiB") // as our programs set it
	out, err := child.CombinedOutput()
	_, peak, found := strings.Cut(string(out), "peak=")
	if err != nil || !found {
		t.Fatalf("%v\n%s", err, out)
	}
	return must(strconv.ParseInt(strings.Fields(peak)[0], 10, 64))(t)
}

// peakMemory is the most that was resident, where the system tells it, or what
// the runtime took.
func peakMemory() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	status, err := os.ReadFile("/proc/self/status")
	_, peak, found := strings.Cut(string(status), "VmHWM:")
	if err != nil || !found {
		return int64(m.Sys)
	}
	kb, err := strconv.ParseInt(strings.Fields(peak)[0], 10, 64)
	if err != nil {
		return int64(m.Sys)
	}
	return kb << 10
}

// largeArchive writes an election of n voters who have all voted; it returns
// the archive's size.
func largeArchive(t *testing.T, name string, n int, q belenios.Question, final bool) int64 {
	t.Helper()
	file := must(os.Create(name))(t)
	defer file.Close()
	buffered := bufio.NewWriterSize(file, 1<<20)
	f := newFixture(t, plan{group: "Ed25519", weights: ones(1), questions: []belenios.Question{q}})
	f.w = must(archive.NewWriter(buffered, archive.Header{Timestamp: 1_700_000_000}))(t)
	elements := powers(t, f.election.Group(), n)
	f.roll = []byte(`["` + strings.Join(elements, `","`) + `"]`)
	f.append(archive.Setup, f.election.Raw(), f.trustees, f.roll, belenios.SetupData{
		Election: f.election.Hash(), Trustees: sha256.Sum256(f.trustees), Credentials: sha256.Sum256(f.roll),
	}.Marshal())
	f.largeBallots(elements, q)
	tally := f.endBallots()
	if final && f.election.Shuffled() {
		mix := must(f.election.NewMix(tally))(t)
		f.shuffle(mix, 1)
		f.append(archive.EndShuffles)
		tally = mix.EncryptedTally()
	}
	if final {
		f.result(tally, f.decrypt(tally, []int{1}))
	}
	if err := buffered.Flush(); err != nil {
		t.Fatal(err)
	}
	return must(file.Stat())(t).Size()
}

// powers are the texts of g¹ to gⁿ.
func powers(t *testing.T, g group.Group, n int) []string {
	t.Helper()
	xs := make([]group.Element, n)
	x := g.Identity()
	for i := range xs {
		x = g.Mul(x, g.Generator())
		xs[i] = x
	}
	raw, _ := g.AppendTexts(nil, xs, ',', nil)
	return strings.Split(string(raw), ",")
}

// largeBallots makes one ballot a voter out of the first: another credential,
// and α and β of a ciphertext taken from the roll, which decrypt to nothing in
// particular.
func (f *fixture) largeBallots(elements []string, q belenios.Question) {
	f.t.Helper()
	answer := make([]int, len(q.Answers))
	first := f.ballot(0, [][]int{answer})
	alpha := f.between(first, `"alpha":"`)
	beta := f.between(first, `"beta":"`)
	for i, credential := range elements {
		raw := bytes.Replace(first, []byte(f.credentials[0].Public()), []byte(credential), 1)
		if q.Shuffled() {
			raw = bytes.Replace(raw, alpha, []byte(elements[(i+1)%len(elements)]), 1)
			raw = bytes.Replace(raw, beta, []byte(elements[(7*i+3)%len(elements)]), 1)
		}
		f.append(archive.Ballot, raw)
		if err := f.tally.Add(must(f.election.DecodeBallot(raw))(f.t), 1); err != nil {
			f.t.Fatal(err)
		}
	}
}

// between is the text that follows a field's name.
func (f *fixture) between(raw []byte, field string) []byte {
	at := bytes.Index(raw, []byte(field)) + len(field)
	return raw[at : at+bytes.IndexByte(raw[at:], '"')]
}
