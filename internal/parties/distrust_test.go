// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
)

// force appends an event by the validator's account, checks or no checks.
func (v *vote) force(t chain.EventType, payload []byte) {
	v.t.Helper()
	if t == chain.PartialDecryption || t == chain.Shuffle {
		v.contributed("trustee-1", t, payload)
		payload = belenios.OwnedPayload{Owner: 1, Payload: sha256.Sum256(payload)}.Marshal()
	} else {
		v.submitted("organiser", t, payload)
	}
	v.call("validator-1", "attest", v.status().Height, uint8(t), sha256.Sum256(payload))
}

// Even when validators append a wrong tally, no trustee decrypts it and no
// honest node attests what comes out.
func TestWrongArchive(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 2})
	v := w.closed([]int{1, 0, 0}, []int{0, 1, 1})
	b := v.box()
	less := v.tallyOf(b, 1)
	v.publish("organiser", less.EncryptedTally())
	v.force(chain.EncryptedTally, belenios.SizedEncryptedTally{
		NumTallied: 2, TotalWeight: 2, EncryptedTally: sha256.Sum256(less.EncryptedTally()),
	}.Marshal())
	refused(t, v.decrypt(0), nil, "not decrypting, the archive does not verify")

	raw, err := b.election.Decrypt(rand.Reader, v.key(0), less.EncryptedTally())
	w.ok(err)
	v.force(chain.PartialDecryption, raw)
	result, err := b.election.ComputeResult(b.trustees, less.EncryptedTally(), 2, []belenios.OwnedPartial{{Owner: 1, Raw: raw}})
	w.ok(err)
	v.force(chain.Result, result)
	v.phaseIs(contracts.PhaseTallied)

	a, _ := w.attester("validator-1")
	refused(t, a.round(t.Context()), nil, "the outcome is not attested, the archive does not verify")
	w.rounds(a, 2) // said once
	v.phaseIs(contracts.PhaseTallied)
	if len(a.boxes) != 0 {
		t.Error("the archive is kept")
	}
	_, err = ExportTo(v.ctx, v.ledger, v.address, t.TempDir())
	refused(t, err, nil, "no verified result")
}

func TestDecryptRefuses(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Parallel()
	w := newWorld(t, ordinary)
	v := w.closed([]int{1, 0, 0})
	a, _ := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	w.rounds(a, 1)
	v.phaseIs(contracts.PhaseDecrypting)
	own := v.keyrings[0]
	for what, k := range map[string]*Keyring{"keys never published": w.keyring(new(disk)), "another trustee's keys": v.keyrings[1]} {
		v.keyrings[0] = k
		err := v.decrypt(0)
		refused(t, err, nil, "not the key that trustee 1 published")
		if err != nil && strings.Contains(err.Error(), strings.Trim(k.state.Attempts[0].Single, `"`)) {
			t.Errorf("%s: the error holds the secret", what)
		}
	}
	v.keyrings[0] = own
	v.accounts[trustee(0)], v.accounts["x"] = v.as("stranger"), v.as(trustee(0))
	refused(t, v.decrypt(0), nil, "is no trustee of this election")
	v.accounts[trustee(0)] = v.as("x")
	w.rounds(a, 1)
	if s := v.status(); s.Decrypted != 0 {
		t.Errorf("%d partial decryptions", s.Decrypted)
	}
	v.ok(v.decrypt(0))
}

// The archives of elections that ended without this validator, or that the node
// was counting when it stopped, do not stay on its disk.
func TestAttesterTidiesUp(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	t.Setenv("TMPDIR", t.TempDir())
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	v := w.closed([]int{1, 0, 0})
	idle := NewAttester(w.as("validator-1"), chaintest.Quiet())
	_, err := idle.box(v.ctx, v.address, v.status().Height)
	w.ok(err)
	ctx, cancel := context.WithCancel(t.Context())
	a := NewAttester(w.as("validator-1"), chaintest.Quiet())
	done := make(chan struct{})
	go func() { a.Run(ctx); close(done) }()
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	v.until("encrypted tally", func(s *Status) bool { return s.Phase == contracts.PhaseDecrypting })
	v.ok(v.decrypt(0))
	v.until("partial decryption", func(s *Status) bool { return s.Decrypted == 1 })
	cancel()
	<-done
	restarted, _ := w.attester("validator-1")
	v.ok(v.as("organiser").SubmitResult(v.ctx, v.address))
	w.rounds(restarted, 1)
	outcomeIs(t, v, restarted, []int64{1, 0, 0})
	w.rounds(idle, 1)
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "madang-*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
