// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"strings"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/manifest"
)

// store lets the organiser store another election object than the right one.
func (v *vote) store(raw []byte) { v.call("organiser", "storeElection", uint32(0), raw) }

// object is the right election object.
func (v *vote) object() *belenios.Election {
	v.t.Helper()
	s, err := readSetup(v.ctx, v.ledger, v.address, testGroup)
	v.ok(err)
	return s.object
}

// variant is the right election object but for a change.
func (v *vote) variant(change func(*belenios.ElectionParams, *belenios.Question)) []byte {
	v.t.Helper()
	right := v.object()
	q := right.Questions()[0]
	p := belenios.ElectionParams{
		Name: right.Name(), Description: right.Description(), Group: testGroup, PublicKey: v.joint(), UUID: right.UUID(),
	}
	change(&p, &q)
	p.Questions = []belenios.Question{q}
	object, err := belenios.NewElection(p)
	v.ok(err)
	return object.Raw()
}

// joint is the trustees' public key.
func (v *vote) joint() string {
	v.t.Helper()
	status := v.status()
	_, trustees, err := (&messages{v.ledger, v.address, status.Frozen, testGroup}).trustees(v.ctx)
	v.ok(err)
	return trustees.PublicKey()
}

// again begins the ceremony anew.
func (v *vote) again() {
	v.t.Helper()
	v.ok(v.as("member-1").RestartCeremony(v.ctx, v.address, "as a test"))
}

// plant makes a trustee send another message than the right one, whatever it
// knows of the ceremony.
func (v *vote) plant(i, round int, message []byte) {
	v.t.Helper()
	c, err := ReadCeremony(v.ctx, v.ledger, v.address)
	v.ok(err)
	mine, err := v.keyrings[i].attempt(rand.Reader, c.Attempt)
	v.ok(err)
	mine.Messages[round] = string(message)
}

// single is a single trustee's public key in its last attempt.
func (v *vote) single(i int) string {
	v.t.Helper()
	attempts := v.keyrings[i].state.Attempts
	key, err := belenios.ParseTrusteeKey(testGroup, []byte(attempts[len(attempts)-1].Single))
	v.ok(err)
	return key.PublicKey()
}

// fresh is the public half of a new key.
func (v *vote) fresh() []byte {
	v.t.Helper()
	key, err := belenios.GenerateTrusteeKey(rand.Reader, testGroup)
	v.ok(err)
	return key.PublicJSON()
}

// An organisation approves nothing but what it has recomputed. Each case
// spoils one thing after everybody has done the own part; then it is put right
// and approved.
func TestApproveOpeningRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 2, voters: 3})
	v := w.create(w.manifest())
	other, err := NewCredentials(t.Context(), rand.Reader, testGroup, v.manifest.UUID, 3, nil)
	w.ok(err)
	entries, err := belenios.ParseCredentials(testGroup, v.credentials.Public)
	w.ok(err)
	root, name := RollOf(entries).Root(), sha256.Sum256(v.credentials.Public)
	wrongObject := "not the one that manifest and trustees' messages make"
	wrongRoll := "the roll's root or count is not that of the published list"

	tests := []struct {
		what, says string
		spoil      func()
	}{
		{"object of another name", wrongObject, func() {
			v.store(v.variant(func(p *belenios.ElectionParams, _ *belenios.Question) { p.Name = "Another" }))
		}},
		{"object of another description", wrongObject, func() {
			v.store(v.variant(func(p *belenios.ElectionParams, _ *belenios.Question) { p.Description += "." }))
		}},
		{"object under one trustee's key alone", wrongObject, func() {
			v.store(v.variant(func(p *belenios.ElectionParams, _ *belenios.Question) { p.PublicKey = v.single(0) }))
		}},
		{"object with more choices", wrongObject, func() {
			v.store(v.variant(func(_ *belenios.ElectionParams, q *belenios.Question) { q.Max++ }))
		}},
		{"object with projects swapped", wrongObject, func() {
			v.store(v.variant(func(_ *belenios.ElectionParams, q *belenios.Question) {
				q.Answers[0], q.Answers[1] = q.Answers[1], q.Answers[0]
			}))
		}},
		{"object that is none", "the stored election object", func() { v.store([]byte("{}")) }},
		{"object in another form", "", func() { v.store(append(v.object().Raw(), '\n')) }},
		{"roll with another root", wrongRoll, func() { v.call("registrar", "postRoll", [32]byte{1}, uint64(3), name) }},
		{"roll with another count", wrongRoll, func() { v.call("registrar", "postRoll", root, uint64(4), name) }},
		{"roll of another list", wrongRoll, func() {
			v.call("registrar", "postRoll", root, uint64(3), v.publish("registrar", other.Public))
		}},
		{"roll not published", "not published", func() { v.call("registrar", "postRoll", root, uint64(3), [32]byte{9}) }},
		{"roll that is no list", "the roll", func() {
			v.call("registrar", "postRoll", root, uint64(3), v.publish("registrar", []byte(`["x"]`)))
		}},
		{"other keys since", wrongObject, func() {
			old := v.object().Raw()
			v.again()
			v.ceremony()
			v.store(old)
		}},
		{"a ceremony that goes on", "has not published its public key", func() {
			old := v.object().Raw()
			v.again()
			v.ceremonyUntil(0, true)
			v.store(old)
		}},
		{"a trustee's key without valid proof", "trustee 1: its public key is not valid", func() {
			old := v.object().Raw()
			v.again()
			v.plant(0, 0, mixed(t, v.fresh(), v.fresh()))
			v.ceremony()
			v.store(old)
		}},
		{"a trustee's key that is none", "trustee 2: its public key is not valid", func() {
			old := v.object().Raw()
			v.again()
			v.plant(1, 0, []byte("{}"))
			v.ceremony()
			v.store(old)
		}},
	}
	for _, test := range tests {
		v.setUp()
		test.spoil()
		refused(t, v.as("member-1").ApproveOpening(v.ctx, v.address), ErrSetup, test.says)
		if t.Failed() {
			t.Fatalf("(%s)", test.what)
		}
		v.phaseIs(contracts.PhaseSetup)
		if _, err := readSetup(v.ctx, v.ledger, v.address, testGroup); err != nil && strings.Contains(err.Error(), "public key") {
			v.again()
		}
	}
	waiting, err := OpenDecisions(v.ctx, v.ledger, v.consortium, v.address)
	if err != nil || len(waiting) != 0 {
		t.Errorf("a refused setup was proposed: %+v, %v", waiting, err)
	}
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	v.phaseIs(contracts.PhaseOpen)
}

// mixed is a key with the proof of another.
func mixed(t *testing.T, key, proof []byte) []byte {
	t.Helper()
	from := []byte(`"pok":`)
	a, b := bytes.Index(key, from), bytes.Index(proof, from)
	end, proofEnd := bytes.IndexByte(key[max(a, 0):], '}'), bytes.IndexByte(proof[max(b, 0):], '}')
	if a < 0 || b < 0 || end < 0 || proofEnd < 0 {
		t.Fatalf("no proof in %s", key)
	}
	return append(append(bytes.Clone(key[:a]), proof[b:b+proofEnd]...), key[a+end:]...)
}

// The trustees' list is approved by its hash alone, so its bytes must be there:
// without them there would be no archive.
func TestApproveOpeningNeedsTrustees(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	v := w.create(w.manifest())
	v.ceremony()
	v.ok(v.as("registrar").PublishRoll(v.ctx, v.address, testGroup, v.credentials.Public))
	v.store(v.object().Raw())
	refused(t, v.as("member-1").ApproveOpening(v.ctx, v.address), ErrSetup, "not published")
	v.phaseIs(contracts.PhaseSetup)
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
}

// Manifests that are not what the contract froze, frozen by an organiser who
// does not keep to our programs.
func TestManifestRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	tests := []struct {
		what, says string
		published  bool
		raw        func(m manifest.Manifest) []byte
	}{
		{"another election's", "the manifest is of election", true, func(m manifest.Manifest) []byte { m.UUID = "ABCDEFGHJKLMNP"; return m.Bytes() }},
		{"another opening time", "schedule", true, func(m manifest.Manifest) []byte { m.OpensAt++; return m.Bytes() }},
		{"another closing time", "schedule", true, func(m manifest.Manifest) []byte { m.ClosesAt++; return m.Bytes() }},
		{"not canonical", "canonical", true, func(m manifest.Manifest) []byte { return append(m.Bytes(), ' ') }},
		{"no such rule", "rule", true, func(m manifest.Manifest) []byte { m.Rule.Name = "lottery"; return m.Bytes() }},
		{"no manifest", "manifest", true, func(manifest.Manifest) []byte { return []byte("{}") }},
		{"not published", "not published", false, func(m manifest.Manifest) []byte { return m.Bytes() }},
	}
	for _, test := range tests {
		m := w.manifest()
		organiser := w.as("organiser")
		_, err := organiser.send(t.Context(), w.consortium.Elections, contracts.ElectionsMetaData, "create", [32]byte{}, m.UUID)
		w.ok(err)
		address, err := Find(t.Context(), w.ledger, w.consortium, m.UUID)
		w.ok(err)
		v := &vote{world: w, ctx: t.Context(), address: address, manifest: m}
		if _, err := ReadManifest(v.ctx, w.ledger, address); err == nil {
			t.Errorf("%s: read before it is frozen", test.what)
		} else {
			refused(t, err, ErrSetup, "not frozen")
		}
		raw := test.raw(*m)
		if test.published {
			v.publish("organiser", raw)
		}
		p := w.plan(m)
		v.call("organiser", "freeze", contracts.IElectionFrozen{
			Manifest: sha256.Sum256(raw), OpensAt: uint64(m.OpensAt), ClosesAt: uint64(m.ClosesAt), Decryptions: 1,
			Trustees: p.Trustees, Registrars: p.Registrars,
		})
		_, err = ReadManifest(v.ctx, w.ledger, address)
		refused(t, err, ErrSetup, test.says)
		_, _, err = organiser.Prepare(v.ctx, address, testGroup)
		refused(t, err, ErrSetup, test.says)
	}
}

// After the scheduled closing time nobody needs to decide.
func TestEndBallotsByTheClock(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	head, err := w.ledger.HeaderByNumber(t.Context(), nil)
	w.ok(err)
	m := w.manifest()
	m.ClosesAt = int64(head.Time) + 100_000
	v := w.create(m)
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	v.cast(0, 1, 0, 0)
	refused(t, v.as("stranger").EndBallots(v.ctx, v.address), nil, "closes")
	w.chain.Advance(100_000 * time.Second)
	v.phaseIs(contracts.PhaseClosed)
	refused(t, v.as("organiser").SubmitTally(v.ctx, v.address), ErrTooEarly, "the ballot box is not closed")
	v.ok(v.as("stranger").EndBallots(v.ctx, v.address))
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
}
