// SPDX-License-Identifier: Apache-2.0

package verifier_test

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
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
	trustees    int     // single ones; 1 if there are no others
	members     int     // of one Pedersen item after them
	threshold   int     // of the members
	weights     []int64 // one a voter
}

func ones(n int) []int64 { return slices.Repeat([]int64{1}, n) }

// newFixture makes an election up to its Setup event.
func newFixture(t testing.TB, p plan) *fixture {
	t.Helper()
	f := &fixture{t: t}
	if p.trustees == 0 && p.members == 0 {
		p.trustees = 1
	}
	var items [][]byte
	for range p.trustees {
		k := must(belenios.GenerateTrusteeKey(rand.Reader, p.group))(t)
		f.keys, items = append(f.keys, k), append(items, belenios.SingleItem(k.PublicJSON()))
	}
	if p.members > 0 {
		keys, parameters := ceremony(t, p)
		f.keys, items = append(f.keys, keys...), append(items, belenios.PedersenItem(parameters))
	}
	f.trustees = must(belenios.MarshalTrusteeItems(items...))(t)
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

// ceremony makes the members' keys.
func ceremony(t testing.TB, p plan) (keys []*belenios.TrusteeKey, parameters []byte) {
	t.Helper()
	var seeds []*belenios.CeremonyKey
	var certs, polynomials, outputs [][]byte
	for i := range p.members {
		k := must(belenios.NewCeremonyKey(rand.Reader, p.group))(t)
		seeds = append(seeds, k)
		certs = append(certs, must(k.Certificate(rand.Reader, belenios.CeremonyContext{Group: p.group, Size: p.members, Threshold: p.threshold, Index: i + 1}))(t))
	}
	c := must(belenios.NewCeremony(p.group, certs))(t)
	for _, k := range seeds {
		polynomials = append(polynomials, must(c.Polynomial(rand.Reader, k))(t))
	}
	for _, k := range seeds {
		out := must(c.Output(rand.Reader, k, polynomials))(t)
		outputs, keys = append(outputs, out), append(keys, must(c.DecryptionKey(k, out))(t))
	}
	return keys, must(c.Parameters(polynomials, outputs))(t)
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
	if err := f.tally.Add(must(f.election.VerifyBallot(raw))(f.t), weight); err != nil {
		f.t.Fatal(err)
	}
}

// finish appends everything after the ballots: each trustee shuffles, if there
// is something to shuffle, and decrypts.
func (f *fixture) finish() []byte {
	f.t.Helper()
	var all []int
	for i := range f.keys {
		all = append(all, i+1)
	}
	return f.finishWith(all, all)
}

// finishWith lets only the named trustees shuffle and decrypt.
func (f *fixture) finishWith(shufflers, decrypters []int) []byte {
	f.t.Helper()
	tally := f.endBallots()
	if f.election.Shuffled() {
		mix := must(f.election.NewMix(tally))(f.t)
		for _, owner := range shufflers {
			f.shuffle(mix, owner)
		}
		f.append(archive.EndShuffles)
		tally = mix.EncryptedTally()
	}
	f.result(tally, f.decrypt(tally, decrypters))
	return f.out.Bytes()
}

func (f *fixture) endBallots() (tally []byte) {
	f.t.Helper()
	f.append(archive.EndBallots)
	tally = f.tally.EncryptedTally()
	f.append(archive.EncryptedTally, tally, f.tally.SizedEncryptedTally())
	return tally
}

func (f *fixture) shuffle(mix *belenios.Mix, owner int) {
	f.t.Helper()
	raw := must(mix.Shuffle(rand.Reader))(f.t)
	if err := mix.Apply(raw); err != nil {
		f.t.Fatal(err)
	}
	f.append(archive.Shuffle, owned(owner, raw)...)
}

func (f *fixture) decrypt(tally []byte, owners []int) (partials []belenios.OwnedPartial) {
	f.t.Helper()
	for _, owner := range owners {
		raw := must(f.election.Decrypt(rand.Reader, f.keys[owner-1], tally))(f.t)
		partials = append(partials, belenios.OwnedPartial{Owner: owner, Raw: raw})
		f.append(archive.PartialDecryption, owned(owner, raw)...)
	}
	return partials
}

func (f *fixture) result(tally []byte, partials []belenios.OwnedPartial) {
	f.t.Helper()
	trustees := must(belenios.ParseTrustees(f.election.GroupName(), f.trustees))(f.t)
	f.append(archive.Result, must(f.election.ComputeResult(trustees, tally, f.tally.TotalWeight(), partials))(f.t))
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

func cloneBuffer(b *bytes.Buffer) *bytes.Buffer { return bytes.NewBuffer(bytes.Clone(b.Bytes())) }

// continued is a writer that goes on where an archive ends.
func continued(t testing.TB, out *bytes.Buffer) *archive.Writer {
	t.Helper()
	r := must(archive.NewReader(bytes.NewReader(out.Bytes())))(t)
	for {
		_, err := r.Next()
		if errors.Is(err, io.EOF) {
			return r.Continue(out)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}
