// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"slices"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// fixture is an election made by package belenios.
type fixture struct {
	t           testing.TB
	keys        []*belenios.TrusteeKey
	trustees    []byte
	election    *belenios.Election
	credentials []*belenios.Credential
	roll        []byte
	out         bytes.Buffer
	w           *archive.Writer
	tally       *belenios.Tally
}

type plan struct {
	group       string
	uuid        string
	description string
	questions   []belenios.Question
	trustees    int
	weights     []int64 // one a voter
}

func ones(n int) []int64 { return slices.Repeat([]int64{1}, n) }

// newFixture makes an election up to its Setup event.
func newFixture(t testing.TB, p plan) *fixture {
	t.Helper()
	f := &fixture{t: t}
	var public [][]byte
	for range max(1, p.trustees) {
		k := must(belenios.GenerateTrusteeKey(rand.Reader, p.group))(t)
		f.keys, public = append(f.keys, k), append(public, k.PublicJSON())
	}
	f.trustees = must(belenios.MarshalTrustees(public))(t)
	y := must(belenios.ParseTrustees(p.group, f.trustees))(t).PublicKey()
	if p.uuid == "" {
		p.uuid = must(belenios.NewUUID(rand.Reader))(t)
	}
	f.election = must(belenios.NewElection(belenios.ElectionParams{
		Description: p.description, Name: "Test", Group: p.group, PublicKey: y, Questions: p.questions, UUID: p.uuid,
	}))(t)
	f.makeRoll(p)
	f.w = must(archive.NewWriter(&f.out, archive.Header{Timestamp: 1_700_000_000}))(t)
	f.append(archive.Setup, f.election.Raw(), f.trustees, f.roll, belenios.SetupData{
		Election: f.election.Hash(), Trustees: sha256.Sum256(f.trustees), Credentials: sha256.Sum256(f.roll),
	}.Marshal())
	f.tally = f.election.NewTally()
	return f
}

func (f *fixture) makeRoll(p plan) {
	var entries []belenios.CredentialEntry
	for _, w := range p.weights {
		code := must(belenios.NewCredentialCode(rand.Reader))(f.t)
		c := must(belenios.DeriveCredential(p.group, f.election.UUID(), code))(f.t)
		f.credentials = append(f.credentials, c)
		entries = append(entries, belenios.CredentialEntry{Public: c.Public(), Weight: w})
	}
	f.roll = belenios.MarshalCredentials(entries)
}

// append adds an event to the archive.
func (f *fixture) append(e archive.EventType, data ...[]byte) {
	f.t.Helper()
	if _, err := f.w.Append(e, data...); err != nil {
		f.t.Fatal(err)
	}
}

// ballot makes a ballot without recording it.
func (f *fixture) ballot(voter int, answers [][]int) []byte {
	f.t.Helper()
	return must(f.election.EncryptBallot(rand.Reader, f.credentials[voter], answers))(f.t)
}

// count adds a ballot to the tally.
func (f *fixture) count(raw []byte, weight int64) {
	f.t.Helper()
	if err := f.tally.Add(must(f.election.VerifyBallot(raw))(f.t), weight, f.tally.NumTallied()); err != nil {
		f.t.Fatal(err)
	}
}

// finish appends everything after the ballots.
func (f *fixture) finish() []byte {
	f.t.Helper()
	f.append(archive.EndBallots)
	tally := f.tally.EncryptedTally()
	f.append(archive.EncryptedTally, tally, f.tally.SizedEncryptedTally())
	var partials []belenios.OwnedPartial
	for i, k := range f.keys {
		raw := must(f.election.Decrypt(rand.Reader, k, tally))(f.t)
		partials = append(partials, belenios.OwnedPartial{Owner: i + 1, Raw: raw})
		f.append(archive.PartialDecryption, raw, belenios.OwnedPayload{Owner: i + 1, Payload: sha256.Sum256(raw)}.Marshal())
	}
	trustees := must(belenios.ParseTrustees(f.election.GroupName(), f.trustees))(f.t)
	f.append(archive.Result, must(f.election.ComputeResult(trustees, tally, f.tally.TotalWeight(), partials))(f.t))
	return f.out.Bytes()
}

// must unwraps a result or ends the test.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
