// SPDX-License-Identifier: Apache-2.0

package tools_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/tools"
	"github.com/madangvote/madang/verifier"
)

func voters(t *testing.T, n int) *tools.Voters {
	t.Helper()
	v, err := tools.NumberedVoters(n)
	check(t, err)
	return v
}

func (m *made) bytes() []byte {
	m.t.Helper()
	raw, err := os.ReadFile(m.path)
	check(m.t, err)
	return raw
}

const oneVote = `{"voter":1,"choice":[[1,0,0],[1,0,0]]}`

// A crash may leave any part of an event behind, or, where the disk has the
// length but not the bytes, zeros.
func TestCutTail(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 1))
	m.cast(oneVote)
	good := m.bytes()
	m.cast(oneVote)
	whole := m.bytes()
	tails := map[string][]byte{}
	for _, n := range []int{1, 511, 512, 513, 1000, len(whole) - len(good) - 1025, len(whole) - len(good) - 1024, len(whole) - len(good) - 1} {
		tails["cut"+string(rune('a'+len(tails)))] = whole[:len(good)+n]
	}
	tails["zeros"] = append(slices.Clone(good), make([]byte, 5000)...)
	for name, raw := range tails {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.bel")
			check(t, os.WriteFile(path, raw, 0o600))
			_, err := tools.Open(t.Context(), path)
			tail := new(tools.TailError)
			if !errors.As(err, &tail) || tail.Good != int64(len(good)) || tail.Size != int64(len(raw)) || tail.Events != 2 {
				t.Fatalf("opened: %v, want a tail after byte %d", err, len(good))
			}
			if !strings.Contains(err.Error(), "madang tools repair") {
				t.Errorf("no hint: %v", err)
			}
			would, err := tools.Repair(t.Context(), path, false)
			check(t, err)
			if left, _ := os.ReadFile(path); would == nil || !bytes.Equal(left, raw) {
				t.Error("it changed the file without being told to")
			}
			_, err = tools.Repair(t.Context(), path, true)
			check(t, err)
			if left, _ := os.ReadFile(path); !bytes.Equal(left, good) {
				t.Errorf("%d bytes are left, want %d", len(left), len(good))
			}
			none, err := tools.Repair(t.Context(), path, true)
			if none != nil || err != nil {
				t.Errorf("repairing a whole archive: %v, %v", none, err)
			}
		})
	}
}

// What is not a cut tail is never repaired.
func TestRepairTouchesNothingElse(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 1))
	m.cast(oneVote)
	m.cast(oneVote)
	good := m.bytes()
	for name, change := range map[string]func([]byte) []byte{
		"a byte in a ballot":  func(b []byte) []byte { b[len(b)-3000] ^= 1; return b },
		"a byte in the setup": func(b []byte) []byte { b[1600] ^= 1; return b },
		"something after":     func(b []byte) []byte { return append(b, bytes.Repeat([]byte("x"), 512)...) },
		"zeros and something": func(b []byte) []byte { return append(append(b, make([]byte, 512)...), 1) },
		"cut in the setup":    func(b []byte) []byte { return b[:1500] },
		"empty":               func(b []byte) []byte { return nil },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.bel")
			raw := change(slices.Clone(good))
			check(t, os.WriteFile(path, raw, 0o600))
			tail, err := tools.Repair(t.Context(), path, true)
			if tail != nil || err == nil {
				t.Errorf("repaired %+v, %v", tail, err)
			}
			if left, _ := os.ReadFile(path); !bytes.Equal(left, raw) {
				t.Error("the file has changed")
			}
		})
	}
}

// A refused event leaves the file as it was, and the archive usable.
func TestRefusedEventChangesNothing(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 2))
	other := newElection(t, homomorphic, 1, voters(t, 1))
	m.cast(oneVote)
	before := m.bytes()
	m.change(func(ctx context.Context, a *tools.Archive) error {
		ballots, err := a.MakeBallots(ctx, rand.Reader, votesOf(t, m, oneVote, `{"voter":2,"choice":[[0,1,0],[0,1,0]]}`))
		check(t, err)
		first := ballotOf(t, before)
		broken := slices.Clone(ballots[1])
		at := bytes.LastIndexAny(broken, "0123456789")
		broken[at] = '0' + (broken[at]-'0'+1)%10
		stranger := foreign(t, other)
		for name, try := range map[string]func() error{
			"a replay":            func() error { return a.Cast(ctx, [][]byte{ballots[0], first}, nobody) },
			"twice in one go":     func() error { return a.Cast(ctx, [][]byte{ballots[0], ballots[0]}, nobody) },
			"a bad signature":     func() error { return a.Cast(ctx, [][]byte{ballots[0], broken}, nobody) },
			"of another election": func() error { return a.Cast(ctx, [][]byte{ballots[0], stranger}, nobody) },
			"no ballot":           func() error { return a.Cast(ctx, [][]byte{[]byte("{}")}, nobody) },
			"a result too early":  func() error { return a.Append(ctx, archive.Result, []byte(`{"result":[[1,0,0],[1,0,0]]}`)) },
			"too little data":     func() error { return a.Append(ctx, archive.EncryptedTally, nil) },
		} {
			if err := try(); err == nil {
				t.Errorf("%s was added", name)
			}
			if !bytes.Equal(m.bytes(), before) {
				t.Fatalf("%s changed the file", name)
			}
		}
		return a.Cast(ctx, ballots, func(int) {})
	})
	if s := m.summary(); s.Ballots != 3 || s.Voted != 2 {
		t.Errorf("%d ballots of %d voters, want 3 of 2", s.Ballots, s.Voted)
	}
	m.close()
	m.decrypt(m.keys[0])
	if got, want := string(m.result().Marshal()), `{"result":[[1,1,0],[1,1,0]]}`; got != want {
		t.Errorf("result %s, want %s", got, want)
	}
}

func nobody(int) { panic("ballots were added") }

func (m *made) summary() *tools.Summary {
	m.t.Helper()
	a, err := tools.OpenToRead(m.t.Context(), m.path)
	check(m.t, err)
	defer a.Close() //nolint:errcheck // read only
	s, err := a.Summary()
	check(m.t, err)
	return s
}

func votesOf(t *testing.T, m *made, lines ...string) []tools.Vote {
	t.Helper()
	votes, err := tools.ReadVotes(strings.NewReader(strings.Join(lines, "\n")), m.codes)
	check(t, err)
	return votes
}

// foreign is a ballot of another election.
func foreign(t *testing.T, m *made) []byte {
	t.Helper()
	m.cast(oneVote)
	return ballotOf(t, m.bytes())
}

// ballotOf is the first ballot of an archive.
func ballotOf(t *testing.T, raw []byte) []byte {
	t.Helper()
	reader, err := archive.NewReader(bytes.NewReader(raw))
	check(t, err)
	for {
		record, err := reader.Next()
		check(t, err)
		if record.Event.Type == archive.Ballot {
			return record.Data[0]
		}
	}
}

// Two processes never append at the same time; readers need no lock.
func TestLock(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 1))
	m.change(func(ctx context.Context, a *tools.Archive) error {
		ctx, cancel := context.WithCancel(ctx)
		cancel() // so as not to wait
		if _, err := tools.Open(ctx, m.path); err == nil {
			t.Error("opened twice for appending")
		}
		m.summary()
		return nil
	})
	m.cast(oneVote)
}

// A ballot that the archive holds, one that a later one replaces, one it has not.
func TestCheckBallot(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 2))
	m.cast(oneVote)
	first := ballotOf(t, m.bytes())
	m.change(func(ctx context.Context, a *tools.Archive) error {
		say := func(ballot []byte) string {
			found, err := a.CheckBallot(ctx, ballot)
			check(t, err)
			return found.String()
		}
		if got := say(first); got != "it is in the archive, and counts" {
			t.Error(got)
		}
		again, err := a.MakeBallots(ctx, rand.Reader, votesOf(t, m, oneVote))
		check(t, err)
		if got := say(again[0]); got != "it is not in the archive" {
			t.Error(got)
		}
		check(t, a.Cast(ctx, again, func(int) {}))
		if got := say(first); got != "it is in the archive, and a later ballot of the same voter replaces it" {
			t.Error(got)
		}
		if _, err := a.CheckBallot(ctx, foreign(t, newElection(t, homomorphic, 1, voters(t, 1)))); err == nil {
			t.Error("a ballot of another election is valid")
		}
		return nil
	})
}

// Steps whose turn has not come, or has passed, say so and change nothing.
func TestOrderOfSteps(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 1))
	m.cast(oneVote)
	refuse := func(what error, steps ...func(context.Context, *tools.Archive) error) {
		t.Helper()
		for _, step := range steps {
			refuses(t, m, step, what)
		}
	}
	decrypt := func(ctx context.Context, a *tools.Archive) error {
		_, err := a.Decrypt(ctx, rand.Reader, m.keys[0])
		return err
	}
	result := func(ctx context.Context, a *tools.Archive) error {
		_, err := a.ComputeResult(ctx, nil)
		return err
	}
	end := func(ctx context.Context, a *tools.Archive) error { return a.CloseVoting(ctx) }
	refuse(tools.ErrTooEarly, decrypt, result)
	m.close()
	refuse(tools.ErrDone, end)
	refuse(tools.ErrNotTrustee, func(ctx context.Context, a *tools.Archive) error {
		_, err := a.Decrypt(ctx, rand.Reader, newElection(t, homomorphic, 1, voters(t, 1)).keys[0])
		return err
	})
	m.decrypt(m.keys[0])
	refuse(tools.ErrDone, decrypt)
	m.result()
	refuse(tools.ErrDone, decrypt, result, end)
}

// A step that vouches for the ballots verifies them.
func TestCloseVerifies(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 1))
	m.cast(oneVote)
	ballot := ballotOf(t, m.bytes())
	// The same archive with another signature, as belenios-tool's add-event would take it.
	broken := slices.Clone(ballot)
	at := bytes.LastIndexAny(broken, "0123456789") // a last digit can be any
	broken[at] = '0' + (broken[at]-'0'+1)%10
	raw := m.bytes()
	reader, err := archive.NewReader(bytes.NewReader(raw))
	check(t, err)
	setup, err := reader.Next()
	check(t, err)
	var forged bytes.Buffer
	w, err := archive.NewWriter(&forged, reader.Header())
	check(t, err)
	_, err = w.Append(archive.Setup, setup.Data...)
	check(t, err)
	_, err = w.Append(archive.Ballot, broken)
	check(t, err)
	check(t, os.WriteFile(m.path, forged.Bytes(), 0o600))
	refused := new(verifier.CheckError)
	err = m.try(func(ctx context.Context, a *tools.Archive) error { return a.CloseVoting(ctx) })
	if !errors.As(err, &refused) || refused.Check.ID != verifier.BallotSignature {
		t.Errorf("closed with a bad signature: %v", err)
	}
}

// Whoever can change the file while a trustee's program reads it cannot have one
// tally verified and another decrypted.
func TestFileChangesWhileItIsRead(t *testing.T) {
	m := newElection(t, homomorphic, 1, voters(t, 1))
	empty := m.bytes()
	closed := func() []byte {
		check(t, os.WriteFile(m.path, empty, 0o600))
		m.cast(oneVote)
		m.close()
		return m.bytes()
	}
	good := closed()
	other := closed()
	for len(other) != len(good) { // scalars have 75 to 77 digits
		other = closed()
	}
	a, err := tools.OpenToRead(t.Context(), m.path)
	check(t, err)
	defer a.Close() //nolint:errcheck // read only
	check(t, os.WriteFile(m.path, good, 0o600))
	if _, err := a.Decrypt(t.Context(), rand.Reader, m.keys[0]); !errors.Is(err, verifier.ErrChanged) {
		t.Errorf("decrypted what was not verified: %v", err)
	}
}
