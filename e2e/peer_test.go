// SPDX-License-Identifier: Apache-2.0

//go:build unix

package e2e

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/verifier"
)

// The peer's steps are timed beside ours, on the same archive and in the same
// run, since machines differ and are noisy. Each figure is the median of some
// runs; the peer uses one core, as it does, ours all of them.

// peerBox is an election that both programs can read, with its keys.
type peerBox struct {
	election *belenios.Election
	keys     []*belenios.TrusteeKey
	trustees []byte
	archive  bytes.Buffer
	writer   *archive.Writer
	tally    *belenios.Tally
	height   int64
}

// newPeerBox makes an election and votes for each voter; vote gives the answer
// to the one question.
func newPeerBox(tb testing.TB, groupName string, voters int, q belenios.Question, vote func(voter int) []int) *peerBox {
	tb.Helper()
	b := &peerBox{}
	var public [][]byte
	for range 3 {
		key := value(belenios.GenerateTrusteeKey(rand.Reader, groupName))(tb)
		b.keys, public = append(b.keys, key), append(public, key.PublicJSON())
	}
	b.trustees = value(belenios.MarshalTrustees(public))(tb)
	trustees := value(belenios.ParseTrustees(groupName, b.trustees))(tb)
	uuid := value(belenios.NewUUID(rand.Reader))(tb)
	b.election = value(belenios.NewElection(belenios.ElectionParams{
		Description: "Speed", Name: "Speed", Group: groupName, PublicKey: trustees.PublicKey(), Questions: []belenios.Question{q}, UUID: uuid,
	}))(tb)
	var credentials []*belenios.Credential
	var roll []belenios.CredentialEntry
	for range voters {
		code := value(belenios.NewCredentialCode(rand.Reader))(tb)
		c := value(belenios.DeriveCredential(groupName, uuid, code))(tb)
		credentials, roll = append(credentials, c), append(roll, belenios.CredentialEntry{Public: c.Public(), Weight: 1})
	}
	list := belenios.MarshalCredentials(roll)
	setup := belenios.SetupData{Election: b.election.Hash(), Trustees: sha256.Sum256(b.trustees), Credentials: sha256.Sum256(list)}
	b.writer = value(archive.NewWriter(&b.archive, archive.Header{Timestamp: 1_700_000_000}))(tb)
	b.append(tb, archive.Setup, b.election.Raw(), b.trustees, list, setup.Marshal())
	b.tally = b.election.NewTally()
	for i, c := range credentials {
		raw := value(b.election.EncryptBallot(rand.Reader, c, [][]int{vote(i)}))(tb)
		b.append(tb, archive.Ballot, raw)
		ballot := value(b.election.DecodeBallot(raw))(tb)
		if err := b.tally.Add(ballot, 1); err != nil {
			tb.Fatal(err)
		}
	}
	return b
}

func (b *peerBox) append(tb testing.TB, t archive.EventType, data ...[]byte) {
	tb.Helper()
	value(b.writer.Append(t, data...))(tb)
	b.height++
}

// close ends voting and appends the encrypted tally, which it returns.
func (b *peerBox) close(tb testing.TB) []byte {
	tb.Helper()
	b.append(tb, archive.EndBallots)
	tally := b.tally.EncryptedTally()
	b.append(tb, archive.EncryptedTally, tally, b.tally.SizedEncryptedTally())
	return tally
}

// save writes the archive where belenios-tool finds it.
func (b *peerBox) save(tb testing.TB) (dir string) {
	tb.Helper()
	dir = tb.TempDir()
	if err := os.WriteFile(filepath.Join(dir, b.election.UUID()+".bel"), b.archive.Bytes(), 0o600); err != nil {
		tb.Fatal(err)
	}
	return dir
}

// value is what a call returned that must not fail.
func value[T any](v T, err error) func(testing.TB) T {
	return func(tb testing.TB) T {
		tb.Helper()
		if err != nil {
			tb.Fatal(err)
		}
		return v
	}
}

// median is the middle of the times that n runs take.
func median(n int, run func()) time.Duration {
	var took []time.Duration
	for range n {
		began := time.Now()
		run()
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	return took[n/2]
}

// peer runs belenios-tool.
func peer(tb testing.TB, dir string, args ...string) []byte {
	tb.Helper()
	cmd := exec.Command("belenios-tool", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "BELENIOS_USE_URANDOM=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		tb.Fatalf("belenios-tool %v: %v\n%.2000s", args, err, out)
	}
	return out
}

// BenchmarkPeerVerify: 500 ballots of 20 candidates, choose 1 to 5, verified
// on Ed25519 by us, and on BELENIOS-2048 by both.
func BenchmarkPeerVerify(b *testing.B) {
	const voters = 500
	q := belenios.Question{Question: "Which?", Min: 1, Max: 5}
	for i := range 20 {
		q.Answers = append(q.Answers, "Candidate "+strconv.Itoa(i+1))
	}
	vote := func(voter int) []int {
		v := make([]int, len(q.Answers))
		for i := range 1 + voter%5 {
			v[(voter+3*i)%len(v)] = 1
		}
		return v
	}
	b.Run(group.NameEd25519, func(b *testing.B) {
		box := newPeerBox(b, group.NameEd25519, voters, q, vote)
		for b.Loop() {
			began := cpuTime(b)
			ours := median(3, func() { verified(b, box.archive.Bytes()) })
			b.ReportMetric(float64(ours.Microseconds())/1000/voters, "ms/ballot")
			b.ReportMetric(float64((cpuTime(b)-began).Microseconds())/1000/voters/3, "cpu-ms/ballot")
		}
	})
	b.Run(group.NameBelenios2048, func(b *testing.B) {
		needPeer(b)
		box := newPeerBox(b, group.NameBelenios2048, voters, q, vote)
		dir := box.save(b)
		for b.Loop() {
			peers := median(1, func() { peer(b, dir, "election", "verify") })
			ours := median(3, func() { verified(b, box.archive.Bytes()) })
			b.ReportMetric(float64(ours.Microseconds())/1000/voters, "ms/ballot")
			b.ReportMetric(float64(peers.Microseconds())/1000/voters, "peer-ms/ballot")
			b.ReportMetric(float64(peers)/float64(ours), "times-faster")
		}
	})
}

// cpuTime is what this process has used.
func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func verified(tb testing.TB, raw []byte) {
	tb.Helper()
	report := value(verifier.Archive(tb.Context(), bytes.NewReader(raw), verifier.Options{}))(tb)
	if err := report.Err(); err != nil {
		tb.Fatal(err)
	}
}

// BenchmarkPeerShuffle: ballots with one ranking of five answers, shuffled and
// decrypted by both. The peer shuffles on RFC-3526-2048 only.
func BenchmarkPeerShuffle(b *testing.B) {
	needPeer(b)
	const voters = 100
	box := newPeerBox(b, group.NameRFC3526, voters, ranking(), ranked)
	tally := box.close(b)
	dir := box.save(b)
	key := filepath.Join(dir, "trustee.privkey")
	if err := os.WriteFile(key, box.keys[0].MarshalPrivate(), 0o600); err != nil {
		b.Fatal(err)
	}
	mix := value(box.election.NewMix(tally))(b)
	for b.Loop() {
		var shuffle []byte
		ratio(b, "shuffle",
			median(3, func() { shuffle = value(mix.Shuffle(rand.Reader))(b) }),
			median(1, func() { peer(b, dir, "election", "shuffle", "--trustee-id=1") }))
		shuffled := mix.Clone()
		if err := shuffled.Apply(shuffle); err != nil {
			b.Fatal(err)
		}
		// The peer decrypts only what was shuffled.
		out := bytes.NewBuffer(bytes.Clone(box.archive.Bytes()))
		w := value(continued(out.Bytes(), out))(b)
		owned := belenios.OwnedPayload{Owner: 1, Payload: sha256.Sum256(shuffle)}
		value(w.Append(archive.Shuffle, shuffle, owned.Marshal()))(b)
		value(w.Append(archive.EndShuffles))(b)
		if err := os.WriteFile(filepath.Join(dir, box.election.UUID()+".bel"), out.Bytes(), 0o600); err != nil {
			b.Fatal(err)
		}
		last := shuffled.EncryptedTally()
		ratio(b, "decrypt",
			median(3, func() { value(box.election.Decrypt(rand.Reader, box.keys[0], last))(b) }),
			median(1, func() { peer(b, dir, "election", "decrypt", "--privkey", key, "--trustee-id=1") }))
	}
	b.ReportMetric(0, "ns/op")
}

// continued is a writer that goes on at the end of an archive.
func continued(raw []byte, out *bytes.Buffer) (*archive.Writer, error) {
	r, err := archive.NewReader(bytes.NewReader(raw))
	for err == nil {
		_, err = r.Next()
	}
	if !errors.Is(err, io.EOF) {
		return nil, err
	}
	return r.Continue(out), nil
}

// ratio reports both times of a step and how they compare.
func ratio(b *testing.B, what string, ours, peers time.Duration) {
	b.ReportMetric(float64(ours.Milliseconds()), what+"-ms")
	b.ReportMetric(float64(peers.Milliseconds()), "peer-"+what+"-ms")
	b.ReportMetric(float64(peers)/float64(ours), what+"-times-faster")
}

func ranking() belenios.Question {
	q := belenios.Question{Kind: belenios.NonHomomorphic, Question: "Rank them"}
	for i := range 5 {
		q.Answers = append(q.Answers, "Candidate "+strconv.Itoa(i+1))
	}
	return q
}

func ranked(voter int) []int {
	v := make([]int, 5)
	for i := range v {
		v[i] = (voter + i) % 5
	}
	return v
}

// BenchmarkShuffles: three trustees shuffle and decrypt, each checks those
// before. The peer needs for 500 ballots on Ed25519 0.75 s to shuffle, 0.65 s
// to verify a shuffle and 0.53 s to decrypt (belenios-tool 3.3.0, one core).
func BenchmarkShuffles(b *testing.B) {
	for _, voters := range []int{500, 9000} {
		b.Run(fmt.Sprint(voters), func(b *testing.B) {
			box := newPeerBox(b, group.NameEd25519, voters, ranking(), ranked)
			tally := box.close(b)
			for b.Loop() {
				benchShuffles(b, box, tally)
			}
		})
	}
}

func benchShuffles(b *testing.B, box *peerBox, tally []byte) {
	const trustees = 3
	var shuffling, verifying, decrypting time.Duration
	began := time.Now()
	mix := value(box.election.NewMix(tally))(b)
	for range trustees {
		var raw []byte
		shuffling += median(1, func() { raw = value(mix.Shuffle(rand.Reader))(b) })
		verifying += median(1, func() {
			if err := mix.Apply(raw); err != nil {
				b.Fatal(err)
			}
		})
	}
	total := time.Since(began)
	last := mix.EncryptedTally()
	for _, key := range box.keys {
		decrypting += median(1, func() { value(box.election.Decrypt(rand.Reader, key, last))(b) })
	}
	b.ReportMetric(float64(shuffling.Milliseconds())/trustees, "shuffle-ms")
	b.ReportMetric(float64(verifying.Milliseconds())/trustees, "verify-ms")
	b.ReportMetric(float64(decrypting.Milliseconds())/trustees, "decrypt-ms")
	b.ReportMetric(total.Seconds(), "all-shuffles-s")
	b.ReportMetric(0, "ns/op")
}

func needPeer(b *testing.B) {
	if _, err := exec.LookPath("belenios-tool"); err != nil {
		b.Skip("belenios-tool is missing; scripts/setup.sh installs it")
	}
}
