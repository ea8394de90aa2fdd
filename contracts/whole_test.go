// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	beleniosverifier "github.com/madangvote/madang/verifier"
)

// TestWholeElection runs an election with real objects to Final and writes the archive beside it: after each event the
// contract's head must be the archive's.
func TestWholeElection(t *testing.T) {
	b := newBoard(t, options{validators: 4, trustees: 2, registrars: 2})
	b.setUp()
	b.open()
	var bel bytes.Buffer
	w, err := archive.NewWriter(&bel, archive.Header{Version: 1, Timestamp: int64(b.now)})
	b.ok(err)
	record := func(kind archive.EventType, data ...[]byte) {
		t.Helper()
		hash, err := w.Append(kind, data...)
		b.ok(err)
		if b.head() != hash || b.height() != uint64(w.Height()) {
			t.Fatalf("%s: the contract's head %x at height %d, the archive's %x at %d", kind, b.head(), b.height(), hash, w.Height())
		}
	}
	setup := belenios.SetupData{Election: b.parsed.Hash(), Trustees: hashOf(b.trustees), Credentials: hashOf(b.list)}
	record(archive.Setup, b.parsed.Raw(), b.trustees, b.list, setup.Marshal())

	b.now = opensAt
	last := make(map[int][]byte)
	for _, v := range []struct{ voter, answer int }{{0, 0}, {1, 1}, {2, 1}, {0, 1}, {3, 0}} {
		raw := b.ballot(v.voter, v.answer)
		b.cast(v.voter, raw)
		record(archive.Ballot, raw)
		last[v.voter] = raw
	}
	if got := fmt.Sprint(b.election.view("turnout")); got != "[4 5]" {
		t.Errorf("turnout %s, want 4 voters with 5 ballots", got)
	}
	b.closed()
	record(archive.EndBallots)

	tally := b.parsed.NewTally()
	for i := range b.voters {
		ballot, err := b.parsed.VerifyBallot(last[i])
		b.ok(err)
		b.ok(tally.Add(ballot, b.voters[i].entry.Weight))
	}
	encrypted, sized := tally.EncryptedTally(), tally.SizedEncryptedTally()
	b.append(contracts.EventEncryptedTally, hashOf(sized), 0)
	record(archive.EncryptedTally, encrypted, sized)

	var partials []belenios.OwnedPartial
	for _, i := range []int{1, 0} { // in the order of appending, not of owners
		partial, err := b.parsed.Decrypt(b.rand, b.keys[i], encrypted)
		b.ok(err)
		owned := belenios.OwnedPayload{Owner: i + 1, Payload: hashOf(partial)}.Marshal()
		b.append(contracts.EventPartialDecryption, hashOf(partial), i)
		record(archive.PartialDecryption, partial, owned)
		partials = append(partials, belenios.OwnedPartial{Owner: i + 1, Raw: partial})
	}
	result, err := b.parsed.ComputeResult(b.parties, encrypted, tally.TotalWeight(), partials)
	b.ok(err)
	b.append(contracts.EventResult, hashOf(result), 0)
	record(archive.Result, result)
	if string(result) != `{"result":[[1,5]]}` { // voter 3 for the first; 0, 1 and 2 (weight 3) for the second
		t.Errorf("result %s", result)
	}

	outcome := payload("outcome")
	for _, v := range accounts(40, 3) {
		b.election.must(v, "attestOutcome", b.head(), outcome)
	}
	if b.phase() != "Final" || b.election.view("outcome")[0] != outcome {
		t.Errorf("phase %s after three of four validators attested", b.phase())
	}
	b.checkLoggedChain(w.Height())
}

// TestThresholdElection: a single trustee and two of a group of three shuffle and decrypt; the third is absent. The
// verifier takes the archive.
func TestThresholdElection(t *testing.T) {
	b := newBoard(t, options{validators: 4, trustees: 4, members: 3, threshold: 2, shuffled: true})
	b.setUp()
	b.open()
	file, err := os.Create(filepath.Join(t.TempDir(), "election.bel"))
	b.ok(err)
	defer file.Close()
	w, err := archive.NewWriter(file, archive.Header{Version: 1, Timestamp: int64(b.now)})
	b.ok(err)
	record := func(kind archive.EventType, data ...[]byte) {
		t.Helper()
		hash, err := w.Append(kind, data...)
		b.ok(err)
		if b.head() != hash || b.height() != uint64(w.Height()) {
			t.Fatalf("%s: the contract's head %x at height %d, the archive's %x at %d", kind, b.head(), b.height(), hash, w.Height())
		}
	}
	contribute := func(kind contracts.EventType, trustee int, content []byte) {
		t.Helper()
		b.append(kind, hashOf(content), trustee)
		record(archive.EventType(contracts.EventTypeName(kind)), content,
			belenios.OwnedPayload{Owner: trustee + 1, Payload: hashOf(content)}.Marshal())
	}
	setup := belenios.SetupData{Election: b.parsed.Hash(), Trustees: hashOf(b.trustees), Credentials: hashOf(b.list)}
	record(archive.Setup, b.parsed.Raw(), b.trustees, b.list, setup.Marshal())
	b.now = opensAt
	tally := b.parsed.NewTally()
	for i, answer := range []int{0, 1, 1} {
		raw := b.ballot(i, answer)
		b.cast(i, raw)
		record(archive.Ballot, raw)
		ballot, err := b.parsed.VerifyBallot(raw)
		b.ok(err)
		b.ok(tally.Add(ballot, 1))
	}
	b.closed()
	record(archive.EndBallots)
	encrypted, sized := tally.EncryptedTally(), tally.SizedEncryptedTally()
	b.append(contracts.EventEncryptedTally, hashOf(sized), 0)
	record(archive.EncryptedTally, encrypted, sized)

	present := []int{3, 0, 1} // in this order; trustee 2 (from 0) is absent
	mix, err := b.parsed.NewMix(encrypted)
	b.ok(err)
	for _, i := range present {
		shuffle, err := mix.Shuffle(b.rand)
		b.ok(err)
		b.ok(mix.Apply(shuffle))
		contribute(contracts.EventShuffle, i, shuffle)
	}
	b.append(contracts.EventEndShuffles, [32]byte{}, 0)
	record(archive.EndShuffles)
	var partials []belenios.OwnedPartial
	for _, i := range present {
		partial, err := b.parsed.Decrypt(b.rand, b.keys[i], mix.EncryptedTally())
		b.ok(err)
		contribute(contracts.EventPartialDecryption, i, partial)
		partials = append(partials, belenios.OwnedPartial{Owner: i + 1, Raw: partial})
	}
	result, err := b.parsed.ComputeResult(b.parties, mix.EncryptedTally(), tally.TotalWeight(), partials)
	b.ok(err)
	b.append(contracts.EventResult, hashOf(result), 0)
	record(archive.Result, result)
	if n := strings.Count(string(result), "[0,1]"); n != 2 {
		t.Errorf("result %s, want two votes [0,1]", result)
	}
	report, err := beleniosverifier.Archive(t.Context(), file, beleniosverifier.Options{Final: true})
	b.ok(err)
	b.ok(report.Err())
	b.checkLoggedChain(w.Height())
}

// checkLoggedChain computes the chain of heads from the logs alone, with package archive's encoding.
func (b *board) checkLoggedChain(height int64) {
	b.t.Helper()
	events := b.election.events(receipt{logs: b.logs}, "BeleniosEvent")
	if int64(len(events)) != height {
		b.t.Fatalf("%d events in the logs, want %d", len(events), height)
	}
	var parent *[32]byte
	for i, e := range events {
		event := archive.Event{Parent: parent, Height: int64(i), Type: archive.EventType(contracts.EventTypeName(e["eventType"].(uint8)))}
		if p := e["payload"].([32]byte); p != ([32]byte{}) {
			event.Payload = &p
		}
		head := hashOf(event.Marshal())
		if e["head"] != head || e["height"] != uint64(i) {
			b.t.Fatalf("event %d: %v, want head %x", i, e, head)
		}
		parent = &head
	}
	if *parent != b.head() {
		b.t.Error("the last logged head is not the contract's")
	}
}
