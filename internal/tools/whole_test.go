// SPDX-License-Identifier: Apache-2.0

package tools_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/internal/tools"
	"github.com/madangvote/madang/verifier"
)

// made is an election on an archive, with everybody's secrets.
type made struct {
	t     *testing.T
	path  string
	keys  []*belenios.TrusteeKey
	codes *tools.Codes
}

// newElection makes an election with n single trustees.
func newElection(t *testing.T, template string, n int, voters *tools.Voters) *made {
	t.Helper()
	m := &made{t: t}
	var public [][]byte
	for range n {
		key, err := belenios.GenerateTrusteeKey(rand.Reader, group.NameEd25519)
		check(t, err)
		m.keys = append(m.keys, key)
		public = append(public, key.PublicJSON())
	}
	m.begin(template, public, voters)
	return m
}

// begin makes the archive of trustees' public keys.
func (m *made) begin(template string, public [][]byte, voters *tools.Voters) {
	m.t.Helper()
	raw, trustees, err := tools.MakeTrustees(group.NameEd25519, public...)
	check(m.t, err)
	uuid, err := belenios.NewUUID(rand.Reader)
	check(m.t, err)
	election, err := tools.MakeElection([]byte(template), uuid, group.NameEd25519, trustees)
	check(m.t, err)
	credentials, err := tools.GenerateCredentials(m.t.Context(), rand.Reader, group.NameEd25519, uuid, voters)
	check(m.t, err)
	m.codes, err = tools.ReadCodes(bytes.NewReader(credentials.Codes))
	check(m.t, err)
	m.path = filepath.Join(m.t.TempDir(), uuid+".bel")
	check(m.t, tools.Create(m.t.Context(), m.path, time.Unix(1, 0), election.Raw(), raw, credentials.Public))
}

// change opens the archive and takes a step, which must succeed.
func (m *made) change(step func(context.Context, *tools.Archive) error) {
	m.t.Helper()
	check(m.t, m.try(step))
}

func (m *made) try(step func(context.Context, *tools.Archive) error) error {
	a, err := tools.Open(m.t.Context(), m.path)
	if err != nil {
		return err
	}
	defer a.Close() //nolint:errcheck // synced
	return step(m.t.Context(), a)
}

// cast casts votes of voter and choice.
func (m *made) cast(votes ...string) {
	m.t.Helper()
	m.change(func(ctx context.Context, a *tools.Archive) error {
		list, err := tools.ReadVotes(strings.NewReader(strings.Join(votes, "\n")), m.codes)
		if err != nil {
			return err
		}
		ballots, err := a.MakeBallots(ctx, rand.Reader, list)
		if err != nil {
			return err
		}
		return a.Cast(ctx, ballots, func(int) {})
	})
}

func (m *made) close() {
	m.t.Helper()
	m.change(func(ctx context.Context, a *tools.Archive) error { return a.CloseVoting(ctx) })
}

func (m *made) decrypt(key *belenios.TrusteeKey) {
	m.t.Helper()
	m.change(func(ctx context.Context, a *tools.Archive) error {
		p, err := a.Decrypt(ctx, rand.Reader, key)
		if err != nil {
			return err
		}
		return a.Add(ctx, p)
	})
}

// result computes the result and verifies the whole archive.
func (m *made) result() belenios.Result {
	m.t.Helper()
	var result belenios.Result
	m.change(func(ctx context.Context, a *tools.Archive) error {
		t, err := a.ComputeResult(ctx, nil)
		if err != nil {
			return err
		}
		if t.Result == nil {
			return fmt.Errorf("missing: %s", t.Words())
		}
		result, err = a.Election.ParseResult(t.Result)
		return err
	})
	m.verify()
	return result
}

func (m *made) verify() {
	m.t.Helper()
	file, err := os.Open(m.path)
	check(m.t, err)
	defer file.Close()
	report, err := verifier.Archive(m.t.Context(), file, verifier.Options{Final: true})
	check(m.t, err)
	check(m.t, report.Err())
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

const homomorphic = `{"description": "d", "name": "n", "questions": [
	{"answers": ["a", "b", "c"], "min": 1, "max": 2, "question": "Which?"},
	{"answers": ["x", "y"], "blank": true, "min": 1, "max": 1, "question": "And?"}]}`

func TestHomomorphicElection(t *testing.T) {
	voters, err := tools.ReadVoters(strings.NewReader("a@x,ann,2\nb@x,bob,30\nc@x,,400\nd@x\n"))
	check(t, err)
	m := newElection(t, homomorphic, 2, voters)
	m.cast(`{"voter":1,"choice":[[1,1,0],[1,0,0]]}`, `{"voter":"bob","choice":[[1,0,0],[0,1,0]]}`,
		`{"voter":"c@x","choice":[[0,0,1],[0,0,1]]}`, `{"voter":"ann","choice":[[0,1,0],[1,0,0]]}`)
	m.close()
	m.decrypt(m.keys[1])
	m.decrypt(m.keys[0])
	if got, want := string(m.result().Marshal()), `{"result":[[30,2,400],[2,30,400]]}`; got != want {
		t.Errorf("result %s, want %s", got, want)
	}
}

const ranking = `{"description": "d", "name": "n", "questions": [{"type": "NonHomomorphic", "value": {"answers": ["a", "b"], "question": "Order?"}}]}`

// A shuffled election with a ceremony: a wrong partial decryption is named and
// stops nobody, a missing one is waited for.
func TestShuffledThresholdElection(t *testing.T) {
	dir := tools.Ceremony{Dir: filepath.Join(t.TempDir(), "ceremony")}
	members := make([]*belenios.CeremonyKey, 3)
	for i := range members {
		var err error
		members[i], err = belenios.NewCeremonyKey(rand.Reader, group.NameEd25519)
		check(t, err)
		_, err = dir.Certificate(rand.Reader, members[i], belenios.CeremonyContext{Group: group.NameEd25519, Size: 3, Threshold: 2, Index: i + 1})
		check(t, err)
	}
	for _, key := range members {
		_, err := dir.Polynomial(rand.Reader, group.NameEd25519, key)
		check(t, err)
	}
	for _, key := range members {
		_, err := dir.Output(rand.Reader, group.NameEd25519, key)
		check(t, err)
	}
	path, err := dir.Finish(group.NameEd25519)
	check(t, err)
	parameters, err := os.ReadFile(path)
	check(t, err)

	m := &made{t: t}
	m.begin(ranking, [][]byte{parameters}, voters(t, 3))
	m.cast(`{"voter":1,"choice":[[1,2]]}`, `{"voter":2,"choice":[[9,9]]}`, `{"voter":1,"choice":[[2,1]]}`)
	early := func(ctx context.Context, a *tools.Archive) error { return a.EndShuffles(ctx) }
	refuses(t, m, early, tools.ErrTooEarly)
	m.close()
	refuses(t, m, early, tools.ErrTooEarly)
	m.shuffle(2)
	m.shuffle(1)
	refuses(t, m, func(ctx context.Context, a *tools.Archive) error {
		_, err := a.Shuffle(ctx, rand.Reader, 2)
		return err
	}, tools.ErrDone)
	m.change(early)

	var sent []*tools.Payload
	m.change(func(ctx context.Context, a *tools.Archive) error {
		for _, member := range members {
			key, err := dir.DecryptionKey(group.NameEd25519, member)
			check(t, err)
			p, err := a.Decrypt(ctx, rand.Reader, key)
			check(t, err)
			sent = append(sent, p)
		}
		return nil
	})
	wrong := tools.Payload{Event: sent[1].Event, Owner: 2, Data: sent[0].Data} // the first's, in the second's name
	m.change(func(ctx context.Context, a *tools.Archive) error {
		tallying, err := a.ComputeResult(ctx, []*tools.Payload{&wrong, sent[2]})
		check(t, err)
		if len(tallying.Refused) != 1 || tallying.Refused[0].Owner != 2 || fmt.Sprint(tallying.Added) != "[3]" || tallying.Words() != "1 more of trustees 1 to 3" {
			t.Errorf("refused %v, added %v, missing %q", tallying.Refused, tallying.Added, tallying.Words())
		}
		tallying, err = a.ComputeResult(ctx, []*tools.Payload{&wrong, sent[0]})
		check(t, err)
		if len(tallying.Refused) != 1 || tallying.Refused[0].Owner != 2 || fmt.Sprint(tallying.Added) != "[1]" || tallying.Result == nil {
			t.Errorf("refused %v, added %v, missing %q", tallying.Refused, tallying.Added, tallying.Words())
		}
		return nil
	})
	summary := m.summary()
	lines := strings.Join(summary.Result, "|")
	if lines != "Order?|  2 1|  9 9" && lines != "Order?|  9 9|  2 1" {
		t.Errorf("result %q", lines)
	}
	m.verify()
}

func (m *made) shuffle(owner int) {
	m.t.Helper()
	m.change(func(ctx context.Context, a *tools.Archive) error {
		p, err := a.Shuffle(ctx, rand.Reader, owner)
		if err != nil {
			return err
		}
		return a.Add(ctx, p)
	})
}

func refuses(t *testing.T, m *made, step func(context.Context, *tools.Archive) error, want error) {
	t.Helper()
	before := m.bytes()
	if err := m.try(step); !errors.Is(err, want) {
		t.Errorf("%v, want %v", err, want)
	}
	if !bytes.Equal(before, m.bytes()) {
		t.Error("a refused step changed the file")
	}
}
