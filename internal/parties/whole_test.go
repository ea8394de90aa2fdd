// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// refused checks an error: what it wraps, if anything, and what it says.
func refused(t *testing.T, err, want error, says string) {
	t.Helper()
	if err == nil || (want != nil && !errors.Is(err, want)) || !strings.Contains(err.Error(), says) {
		t.Errorf("error %v, want %v saying %q", err, want, says)
	}
}

// A whole election, each party on its own, with every step taken too early and
// twice. Two organisations and two validators: neither decides alone.
func TestWholeElection(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 2, validators: 2, trustees: 2, voters: 3})
	w.ok(w.as("member-1").Found(t.Context(), w.members(), w.grants()))

	m := w.manifest()
	_, err := Find(t.Context(), w.ledger, w.consortium, m.UUID)
	refused(t, err, ErrUnknownElection, m.UUID)
	v := w.create(m)
	again, err := w.as("organiser").Create(t.Context(), w.plan(m))
	if err != nil || again != v.address {
		t.Errorf("created again at %s (%v), want %s", again, err, v.address)
	}
	setUpTwice(t, v)
	openTogether(t, v)

	refused(t, v.as("organiser").SubmitTally(v.ctx, v.address), ErrTooEarly, "the ballot box is not closed")
	refused(t, v.decrypt(0), ErrTooEarly, "phase Open")
	v.cast(0, 1, 0, 0)
	v.cast(1, 0, 1, 1)
	v.cast(2, 1, 1, 0)
	v.cast(2, 0, 0, 1) // replaces the one before
	closeTogether(t, v)

	stop := attest(w)
	defer stop()
	countTwice(t, v)
	v.until("final election", func(s *Status) bool { return s.Phase == contracts.PhaseFinal })
	exportTwice(t, v)
	refused(t, v.as("organiser").SubmitTally(v.ctx, v.address), nil, "phase is Final")
	refused(t, v.decrypt(0), ErrDone, "phase Final")
}

func setUpTwice(t *testing.T, v *vote) {
	t.Helper()
	opening := func() error { return v.as("member-1").ApproveOpening(v.ctx, v.address) }
	prepare := func() error { _, _, err := v.as("organiser").Prepare(v.ctx, v.address, testGroup); return err }
	if err := opening(); err == nil {
		t.Error("opening approved with nothing set up")
	}
	refused(t, prepare(), ErrSetup, "trustee 1")
	v.ceremonyUntil(0, true)
	_, err := v.step(0)
	v.ok(err)
	refused(t, prepare(), ErrSetup, "trustee 2")
	_, err = v.as("stranger").Ceremony(v.ctx, rand.Reader, v.address, v.keyrings[1])
	refused(t, err, nil, "is no trustee of this election")
	_, err = v.as("trustee-2").Ceremony(v.ctx, rand.Reader, v.address, v.keyrings[0])
	refused(t, err, ErrKeyring, "another trustee's")
	v.setUp()
	head := v.status()
	v.setUp()
	if now := v.status(); now.Phase != contracts.PhaseSetup || now.RollCount != 3 || now.RollCount != head.RollCount {
		t.Errorf("after the second setup: %+v", now)
	}
	refused(t, v.as("organiser").SubmitTally(v.ctx, v.address), ErrTooEarly, "not open")
	refused(t, v.as("organiser").SubmitResult(v.ctx, v.address), ErrTooEarly, "not open")
	_, err = ExportTo(v.ctx, v.ledger, v.address, t.TempDir())
	refused(t, err, export.ErrNotOpened, "not open")
}

// openTogether approves opening by both organisations.
func openTogether(t *testing.T, v *vote) {
	t.Helper()
	refused(t, v.as("stranger").ApproveOpening(v.ctx, v.address), nil, "member")
	refused(t, v.as("member-1").ApproveOpening(v.ctx, v.address), ErrAwaitingQuorum, "waiting for more organisations")
	refused(t, v.as("member-1").ApproveOpening(v.ctx, v.address), nil, "has approved decision 0 already")
	v.phaseIs(contracts.PhaseSetup)
	waiting, err := OpenDecisions(v.ctx, v.ledger, v.consortium, v.address)
	if err != nil || len(waiting) != 1 || waiting[0].Method != "open" || waiting[0].Approvals != 1 || waiting[0].Needed != 2 {
		t.Errorf("decisions %+v, %v", waiting, err)
	}
	v.ok(v.as("member-2").ApproveOpening(v.ctx, v.address))
	v.phaseIs(contracts.PhaseOpen)
	head := v.status().Head
	refused(t, v.as("member-2").ApproveOpening(v.ctx, v.address), ErrSetup, "phase Open")
	_, _, err = v.as("organiser").Prepare(v.ctx, v.address, testGroup)
	refused(t, err, ErrSetup, "phase Open")
	_, err = v.step(0)
	refused(t, err, ErrDone, "has opened")
	refused(t, v.as("registrar").PublishRoll(v.ctx, v.address, testGroup, v.credentials.Public), nil, "phase is Open")
	if v.status().Head != head {
		t.Error("a step repeated after opening moved the chain")
	}
}

func closeTogether(t *testing.T, v *vote) {
	t.Helper()
	refused(t, v.as("stranger").EndBallots(v.ctx, v.address), nil, "closes")
	refused(t, v.as("member-2").ApproveClosing(v.ctx, v.address), ErrAwaitingQuorum, "waiting")
	v.phaseIs(contracts.PhaseOpen)
	v.ok(v.as("member-1").ApproveClosing(v.ctx, v.address))
	v.phaseIs(contracts.PhaseClosed)
	head := v.status().Head
	refused(t, v.as("stranger").EndBallots(v.ctx, v.address), nil, "phase is Closed")
	if s := v.status(); s.Head != head || s.Voters != 3 || s.Ballots != 4 {
		t.Errorf("after closing twice: %+v", s)
	}
	refused(t, v.decrypt(0), ErrTooEarly, "phase Closed")
	refused(t, v.as("organiser").SubmitResult(v.ctx, v.address), ErrTooEarly, "trustee 1, trustee 2")
}

// attest runs all validators' attesters until stop.
func attest(w *world) (stop func()) {
	ctx, cancel := context.WithCancel(w.t.Context())
	var running sync.WaitGroup
	for i := range w.size.validators {
		a := NewAttester(w.as([]string{"validator-1", "validator-2"}[i]), chaintest.Quiet())
		running.Go(func() { a.Run(ctx) })
	}
	return func() { cancel(); running.Wait() }
}

func countTwice(t *testing.T, v *vote) {
	t.Helper()
	refused(t, v.as("stranger").SubmitTally(v.ctx, v.address), nil, "party")
	v.ok(v.as("organiser").SubmitTally(v.ctx, v.address))
	// Perhaps in the chain already: by another party, to the same effect.
	if err := v.as("trustee-1").SubmitTally(v.ctx, v.address); err != nil && !contracts.IsRevert(err, "ElectionWrongEvent") {
		t.Error(err)
	}
	v.until("encrypted tally", func(s *Status) bool { return s.Phase == contracts.PhaseDecrypting })
	refused(t, v.as("organiser").SubmitTally(v.ctx, v.address), nil, "Decrypting")

	v.ok(v.decrypt(0))
	v.until("first partial decryption", func(s *Status) bool { return s.Decrypted == 1 })
	refused(t, v.decrypt(0), ErrDone, "it is in the chain")
	refused(t, v.as("organiser").SubmitResult(v.ctx, v.address), ErrTooEarly, "trustee 2")
	v.ok(v.decrypt(1))
	v.until("second partial decryption", func(s *Status) bool { return s.Decrypted == 2 })

	v.ok(v.as("organiser").SubmitResult(v.ctx, v.address))
	if err := v.as("organiser").SubmitResult(v.ctx, v.address); err != nil && v.status().Phase < contracts.PhaseTallied {
		t.Error(err)
	}
}

// exportTwice checks what everybody gets: an archive that verifies, and the
// outcome that budget makes of the result, which is the one attested.
func exportTwice(t *testing.T, v *vote) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "new")
	summary, err := ExportTo(v.ctx, v.ledger, v.address, dir)
	v.ok(err)
	if summary.Ballots != 4 || summary.Replaced != 1 || !summary.Result || summary.Head != v.status().Head {
		t.Errorf("summary %+v", summary)
	}
	files := map[string][]byte{}
	for _, name := range []string{ArchiveFile, ManifestFile, OutcomeFile} {
		files[name], err = os.ReadFile(filepath.Join(dir, name))
		v.ok(err)
	}
	report, err := verifier.Archive(v.ctx, bytes.NewReader(files[ArchiveFile]), verifier.Options{Final: true})
	v.ok(err)
	v.ok(report.Err())
	m, err := manifest.Parse(files[ManifestFile])
	v.ok(err)
	want, err := m.Outcome(v.manifest.Bytes(), manifest.Counted{Ballots: int64(v.status().Voters), Counts: []int64{1, 1, 2}})
	v.ok(err)
	if !bytes.Equal(files[OutcomeFile], want.Bytes()) {
		t.Errorf("outcome %s, want %s", files[OutcomeFile], want.Bytes())
	}
	if strings.Join(want.Funded, " ") != "b c" { // c by votes, then a is too dear
		t.Errorf("funded %v", want.Funded)
	}
	if v.status().Outcome != sha256.Sum256(want.Bytes()) {
		t.Errorf("attested outcome %x, want %x", v.status().Outcome, sha256.Sum256(want.Bytes()))
	}
	if _, err := ExportTo(v.ctx, v.ledger, v.address, dir); err != nil {
		t.Error(err)
	}
	second, err := os.ReadFile(filepath.Join(dir, ArchiveFile))
	if err != nil || !bytes.Equal(second, files[ArchiveFile]) {
		t.Errorf("the second export differs from the first (%v)", err)
	}
}

// An earlier outcome is not left beside an archive without a result.
func TestExportWithoutResult(t *testing.T) {
	t.Parallel()
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	v := w.open()
	dir := t.TempDir()
	stale := filepath.Join(dir, OutcomeFile)
	w.ok(os.WriteFile(stale, []byte("{}"), 0o600))
	summary, err := ExportTo(v.ctx, v.ledger, v.address, dir)
	w.ok(err)
	if _, err := os.Stat(stale); !errors.Is(err, os.ErrNotExist) || summary.Result {
		t.Errorf("outcome of an earlier export: %v; summary %+v", err, summary)
	}
}
