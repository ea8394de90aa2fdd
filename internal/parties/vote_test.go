// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// vote is an election of the world with all its secrets.
type vote struct {
	*world
	ctx         context.Context
	address     common.Address
	manifest    *manifest.Manifest
	keyrings    []*Keyring
	credentials *Credentials
}

// create creates and freezes an election, and makes its secrets.
func (w *world) create(m *manifest.Manifest) *vote {
	w.t.Helper()
	v := &vote{world: w, ctx: w.t.Context(), manifest: m}
	var err error
	v.address, err = w.as("organiser").Create(v.ctx, w.plan(m))
	w.ok(err)
	for range w.size.trustees {
		v.keyrings = append(v.keyrings, w.keyring(new(disk)))
	}
	v.credentials, err = NewCredentials(v.ctx, rand.Reader, testGroup, m.UUID, w.size.voters, nil)
	w.ok(err)
	return v
}

func trustee(i int) string { return fmt.Sprintf("trustee-%d", i+1) }

// setUp does what the parties do before the organisations approve.
func (v *vote) setUp() {
	v.t.Helper()
	v.ceremony()
	v.ok(v.as("registrar").PublishRoll(v.ctx, v.address, testGroup, v.credentials.Public))
	_, _, err := v.as("organiser").Prepare(v.ctx, v.address, testGroup)
	v.ok(err)
}

// disk is a store in memory. It can be full.
type disk struct {
	content []byte
	saves   int
	full    error
}

func (d *disk) Save(plain []byte) error {
	if d.full == nil {
		d.content, d.saves = bytes.Clone(plain), d.saves+1
	}
	return d.full
}

// keyring is a new trustee's.
func (w *world) keyring(d *disk) *Keyring {
	w.t.Helper()
	fresh, err := NewKeyring(rand.Reader, testGroup)
	w.ok(err)
	w.ok(d.Save(fresh.Marshal()))
	return w.reopened(d)
}

// reopened is what a restarted program finds.
func (w *world) reopened(d *disk) *Keyring {
	w.t.Helper()
	k, err := OpenKeyring(d.content, d)
	w.ok(err)
	return k
}

// step is a trustee's next step in the ceremony.
func (v *vote) step(i int) (*CeremonyStep, error) {
	return v.as(trustee(i)).Ceremony(v.ctx, rand.Reader, v.address, v.keyrings[i])
}

// ceremony goes on with the ceremony until it is complete.
func (v *vote) ceremony() {
	v.t.Helper()
	v.ceremonyUntil(rounds, false)
}

// ceremonyUntil lets all trustees do what is due, until a stage is reached.
func (v *vote) ceremonyUntil(round int, revealing bool) {
	v.t.Helper()
	for {
		c, err := ReadCeremony(v.ctx, v.ledger, v.address)
		v.ok(err)
		if c.Round == round && c.Revealing == revealing {
			return
		}
		for i := range v.keyrings {
			if slices.Contains(c.Missing, v.as(trustee(i)).Address()) {
				_, err := v.step(i)
				v.ok(err)
			}
		}
	}
}

// key is a trustee's part of the election's key.
func (v *vote) key(i int) *belenios.TrusteeKey {
	v.t.Helper()
	key, ok := v.keyrings[i].decryptionKey(v.box().trustees.Key(i + 1))
	if !ok {
		v.t.Fatalf("trustee %d has no key", i+1)
	}
	return key
}

// open takes a new election of a consortium with one member to voting.
func (w *world) open() *vote {
	w.t.Helper()
	v := w.create(w.manifest())
	v.setUp()
	v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
	return v
}

// closed is open, one ballot a voter, and close.
func (w *world) closed(ballots ...[]int) *vote {
	w.t.Helper()
	v := w.open()
	for i, b := range ballots {
		v.cast(i, b...)
	}
	v.ok(v.as("member-1").ApproveClosing(v.ctx, v.address))
	return v
}

// cast encrypts and casts a voter's ballot: 1 for each project chosen.
func (v *vote) cast(voter int, flags ...int) {
	v.t.Helper()
	var chosen []int
	for i, flag := range flags {
		if flag == 1 {
			chosen = append(chosen, i)
		}
	}
	answer, err := v.manifest.Answer(budget.Vote{Projects: chosen})
	v.ok(err)
	v.castAnswer(voter, answer)
}

// castAnswer encrypts and casts any answer, as a program of the voter's own may.
func (v *vote) castAnswer(voter int, answer []int) {
	v.t.Helper()
	c, err := contracts.NewElectionCaller(v.address, v.ledger)
	v.ok(err)
	raw, err := c.ElectionObject(callOpts(v.ctx))
	v.ok(err)
	object, err := belenios.ParseElection(raw)
	v.ok(err)
	credential, err := belenios.DeriveCredential(testGroup, v.manifest.UUID, v.credentials.Codes[voter])
	v.ok(err)
	ballot, err := object.EncryptBallot(rand.Reader, credential, [][]int{answer})
	v.ok(err)
	entries, err := belenios.ParseCredentials(testGroup, v.credentials.Public)
	v.ok(err)
	place := slices.IndexFunc(entries, func(e belenios.CredentialEntry) bool { return e.Public == credential.Public() })
	_, err = v.as("stranger").sender.Send(v.ctx, chain.Call{
		To: &v.address, Data: chain.CastData(ballot, 1, uint64(place), RollOf(entries).Proof(place)), Gas: chain.MaxGas,
	})
	v.ok(err)
}

// call calls the election's contract directly, as somebody would who does not
// keep to our programs.
func (v *vote) call(who, method string, args ...any) {
	v.t.Helper()
	_, err := v.as(who).send(v.ctx, v.address, contracts.ElectionMetaData, method, args...)
	v.ok(err)
}

func (v *vote) publish(who string, payload []byte) [32]byte {
	v.t.Helper()
	name, err := v.as(who).publish(v.ctx, v.address, payload)
	v.ok(err)
	return name
}

func (v *vote) status() *Status {
	v.t.Helper()
	s, err := ReadStatus(v.ctx, v.ledger, v.address)
	v.ok(err)
	return s
}

func (v *vote) phaseIs(want contracts.Phase) {
	v.t.Helper()
	if got := v.status().Phase; got != want {
		v.t.Fatalf("phase %s, want %s", contracts.PhaseName(got), contracts.PhaseName(want))
	}
}

// until waits for what attesters in the background bring about.
func (v *vote) until(what string, done func(*Status) bool) {
	v.t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !done(v.status()); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			v.t.Fatalf("no %s after two minutes: %+v", what, v.status())
		}
	}
}

func (v *vote) decrypt(i int) error {
	return v.as(trustee(i)).Decrypt(v.ctx, rand.Reader, v.address, v.keyrings[i], verifier.Options{})
}

// box is the archive so far, closed with the test.
func (v *vote) box() *box {
	v.t.Helper()
	b, err := openBox(v.ctx, v.ledger, v.address)
	v.ok(err)
	v.t.Cleanup(b.Close)
	return b
}
