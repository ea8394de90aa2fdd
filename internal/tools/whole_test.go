// SPDX-License-Identifier: Apache-2.0

package tools_test

import (
	"bytes"
	"context"
	"crypto/rand"
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
	file, err := os.Open(m.path)
	check(m.t, err)
	defer file.Close()
	report, err := verifier.Archive(m.t.Context(), file, verifier.Options{Final: true})
	check(m.t, err)
	check(m.t, report.Err())
	return result
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
