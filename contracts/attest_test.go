// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
)

const (
	encryptedTally    = contracts.EventEncryptedTally
	partialDecryption = contracts.EventPartialDecryption
	result            = contracts.EventResult
)

// closedBoard is an election whose next event is the encrypted tally, at height 2.
func closedBoard(t *testing.T, o options) *board {
	t.Helper()
	b := newBoard(t, o)
	b.opened()
	b.closed()
	return b
}

// tallied brings an election to Tallied.
func (b *board) tallied() {
	b.t.Helper()
	b.append(encryptedTally, payload("tally"), 0)
	for i := range b.options.trustees {
		b.append(partialDecryption, payload(string(rune('a'+i))), i)
	}
	b.append(result, payload("result"), 0)
}

func (b *board) attest(who common.Address, eventType contracts.EventType, payload [32]byte) {
	b.t.Helper()
	b.election.must(who, "attest", b.height(), eventType, payload)
}

// TestAttestationQuorum: of n validators, the n-th of this list appends an event and finalises an outcome.
func TestAttestationQuorum(t *testing.T) {
	needed := []int{1: 1, 2: 2, 3: 3, 4: 3, 5: 4, 6: 5, 7: 5}
	for n := 1; n <= 7; n++ {
		b := closedBoard(t, options{validators: n})
		b.submit(organiser, encryptedTally, payload("tally"))
		for i, v := range accounts(40, needed[n]) {
			if b.height() != 2 {
				t.Errorf("%d validators: appended by %d attestations", n, i)
			}
			b.attest(v, encryptedTally, payload("tally"))
		}
		if b.height() != 3 {
			t.Errorf("%d validators: not appended by %d", n, needed[n])
		}
		b.append(partialDecryption, payload("partial"), 0)
		b.append(result, payload("result"), 0)
		for i, v := range accounts(40, needed[n]) {
			if b.phase() != "Tallied" {
				t.Errorf("%d validators: %s after %d attestations", n, b.phase(), i)
			}
			b.election.must(v, "attestOutcome", b.head(), payload("outcome"))
		}
		if b.phase() != "Final" {
			t.Errorf("%d validators: not final by %d", n, needed[n])
		}
	}
}

func TestAttestRefused(t *testing.T) {
	b := closedBoard(t, options{validators: 3})
	one := payload("one")
	b.submit(organiser, encryptedTally, one)
	b.attest(account(40), encryptedTally, one)
	for _, c := range []struct {
		name   string
		who    common.Address
		height uint64
		kind   contracts.EventType
		hash   [32]byte
		want   string
	}{
		{"auditor", auditor, 2, encryptedTally, one, "ElectionNotRole"},
		{"organiser", organiser, 2, encryptedTally, one, "ElectionNotRole"},
		{"height before", account(41), 1, encryptedTally, one, "ElectionWrongHeight"},
		{"height after", account(41), 3, encryptedTally, one, "ElectionWrongHeight"},
		{"not submitted", account(41), 2, encryptedTally, payload("two"), "ElectionNotSubmitted"},
		{"another type", account(41), 2, result, one, "ElectionWrongEvent"},
		{"again", account(40), 2, encryptedTally, one, "ElectionAlreadyAttested"},
	} {
		_, err := b.election.send(c.who, "attest", c.height, c.kind, c.hash)
		if !contracts.IsRevert(err, c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
	b.election.refused("ElectionNotSubmitted", stranger, "recount", encryptedTally, payload("two"))
	b.election.refused("ElectionZeroHash", organiser, "submit", encryptedTally, [32]byte{})
}

// TestWrongSubmissionsBlockNothing: rubbish first, from several, attested by one; the right one still gets through,
// also with the vote of the validator that changed its mind.
func TestWrongSubmissionsBlockNothing(t *testing.T) {
	b := closedBoard(t, options{validators: 3, trustees: 2})
	for i := range 20 {
		b.submit(account(31), encryptedTally, payload("rubbish "+string(rune('a'+i))))
	}
	b.attest(account(40), encryptedTally, payload("rubbish c"))
	b.submit(organiser, encryptedTally, payload("right"))
	b.submit(organiser, encryptedTally, payload("right")) // again: harmless
	b.attest(account(41), encryptedTally, payload("right"))
	b.attest(account(42), encryptedTally, payload("right"))
	if b.height() != 2 {
		t.Fatal("two of three appended")
	}
	b.attest(account(40), encryptedTally, payload("right"))
	if b.height() != 3 || b.phase() != "Decrypting" {
		t.Fatalf("height %d, %s", b.height(), b.phase())
	}
	count := b.election.view("attestations", partialDecryption, payload("right"))
	if count[0].(interface{ Int64() int64 }).Int64() != 0 {
		t.Error("attestations of one height count at the next")
	}
}

// TestPartialDecryptions: submissions survive an append at their height, a trustee counts once, the payload holds the
// sender's own number, and decryptions beyond those needed are taken until the result.
func TestPartialDecryptions(t *testing.T) {
	b := closedBoard(t, options{trustees: 4, members: 3, threshold: 2})
	b.append(encryptedTally, payload("tally"), 0)
	b.election.refused("ElectionZeroHash", account(30), "contribute", partialDecryption, [32]byte{})
	got := b.election.must(account(30), "contribute", partialDecryption, payload("a"))
	chunk, want := b.election.events(got, "Chunk"), belenios.OwnedPayload{Owner: 1, Payload: payload("a")}.Marshal()
	if len(chunk) != 1 || string(chunk[0]["data"].([]byte)) != string(want) || chunk[0]["payload"] != hashOf(want) {
		t.Errorf("published %v, want %s", chunk, want)
	}
	b.submit(account(30), partialDecryption, payload("second thoughts"))
	b.submit(account(31), partialDecryption, payload("b"))
	b.submit(account(32), partialDecryption, payload("b")) // a copy: its payload is another
	b.election.refused("ElectionNotSubmitted", account(40), "attest", b.height(), partialDecryption, owned(4, payload("b")))
	b.attest(account(40), partialDecryption, owned(1, payload("a")))
	b.election.refused("ElectionAlreadyContributed", account(30), "contribute", partialDecryption, payload("a2"))
	b.election.refused("ElectionAlreadyContributed", account(40), "attest", b.height(), partialDecryption, owned(1, payload("second thoughts")))
	b.election.refused("ElectionAlreadyContributed", account(40), "recount", partialDecryption, owned(1, payload("second thoughts")))
	b.attest(account(40), partialDecryption, owned(2, payload("b")))
	b.election.refused("ElectionWrongEvent", organiser, "submit", result, payload("result"))
	b.attest(account(40), partialDecryption, owned(3, payload("b")))
	b.submit(organiser, result, payload("result"))
	b.append(partialDecryption, payload("d"), 3) // one more than needed
	if got := b.election.view("decrypted")[0].(uint16); got != 4 || b.height() != 7 {
		t.Errorf("%d decrypted, height %d", got, b.height())
	}
	for _, who := range accounts(30, 4) {
		done := b.election.view("contributed", partialDecryption, who)[0].(bool)
		if done != true || b.election.view("contributed", contracts.EventShuffle, who)[0].(bool) {
			t.Errorf("%s: contributed %v", who, done)
		}
	}
	b.attest(account(40), result, payload("result"))
	if b.phase() != "Tallied" {
		t.Errorf("phase %s", b.phase())
	}
	b.checkLoggedChain(8)
}

// TestSuffice: shuffles end, and a result comes, once the single trustees and enough members have done their part, in
// any order; nobody counts twice.
func TestSuffice(t *testing.T) {
	suffices := map[string]bool{"": false, "0": false, "01": false, "012": true, "320": true, "123": false, "1230": true, "0123": true}
	for order, want := range suffices {
		b := closedBoard(t, options{trustees: 4, members: 3, threshold: 2, shuffled: true})
		b.append(encryptedTally, payload("tally"), 0)
		for i, digit := range order {
			b.contributeTwice(contracts.EventShuffle, int(digit-'0'))
			if got := b.election.view("shuffles")[0].(uint16); int(got) != i+1 {
				t.Errorf("%s: %d shuffles, want %d", order, got, i+1)
			}
		}
		b.mayNext(contracts.EventShuffle, contracts.EventEndShuffles, [32]byte{}, want)
	}
	b := closedBoard(t, options{trustees: 4, members: 3, threshold: 2})
	b.append(encryptedTally, payload("tally"), 0)
	back := b.branch()
	for order, want := range suffices {
		for _, digit := range order {
			b.contributeTwice(partialDecryption, int(digit-'0'))
		}
		b.mayNext(partialDecryption, result, payload("result"), want)
		back()
	}
}

// contributeTwice tries to.
func (b *board) contributeTwice(eventType contracts.EventType, trustee int) {
	b.t.Helper()
	b.append(eventType, payload("content"), trustee)
	b.election.refused("ElectionAlreadyContributed", account(byte(30+trustee)), "contribute", eventType, payload("again"))
}

// mayNext checks that the event after contributions may come, or may not.
func (b *board) mayNext(contribution, next contracts.EventType, hash [32]byte, want bool) {
	b.t.Helper()
	if got := b.election.view("suffice", contribution)[0].(bool); got != want {
		b.t.Errorf("suffice: %t, want %t", got, want)
	}
	if !want {
		b.election.refused("ElectionWrongEvent", organiser, "submit", next, hash)
		return
	}
	b.append(next, hash, 0)
}

// TestAnotherTypeAtTheSameHeight: an attestation for a shuffle does not count for EndShuffles.
func TestAnotherTypeAtTheSameHeight(t *testing.T) {
	b := closedBoard(t, options{validators: 3, shuffled: true})
	b.append(encryptedTally, payload("tally"), 0)
	b.election.refused("ElectionWrongEvent", organiser, "submit", contracts.EventEndShuffles, [32]byte{})
	b.append(contracts.EventShuffle, payload("one"), 0)
	b.election.refused("ElectionAlreadyContributed", account(30), "contribute", contracts.EventShuffle, payload("two"))
	b.election.refused("ElectionZeroHash", organiser, "submit", contracts.EventEndShuffles, payload("p"))
	b.submit(organiser, contracts.EventEndShuffles, [32]byte{})
	b.attest(account(40), contracts.EventEndShuffles, [32]byte{})
	b.attest(account(41), contracts.EventEndShuffles, [32]byte{})
	if b.phase() != "Shuffling" {
		t.Fatal("two of three ended the shuffles")
	}
	b.attest(account(42), contracts.EventEndShuffles, [32]byte{})
	if b.phase() != "Decrypting" {
		t.Errorf("phase %s", b.phase())
	}
}

// TestRecount: a validator that loses its role stops counting, and what then is enough takes effect on a recount.
func TestRecount(t *testing.T) {
	b := closedBoard(t, options{validators: 4})
	tally := payload("tally")
	b.submit(organiser, encryptedTally, tally)
	b.attest(account(40), encryptedTally, tally)
	b.attest(account(41), encryptedTally, tally)
	b.election.must(stranger, "recount", encryptedTally, tally)
	if b.height() != 2 {
		t.Fatal("two of four appended")
	}
	b.mustDecide("revokeRole", contracts.RoleValidator, account(41))
	b.mustDecide("revokeRole", contracts.RoleValidator, account(42))
	b.election.must(stranger, "recount", encryptedTally, tally)
	if b.height() != 2 {
		t.Fatal("one of two appended: a former validator's attestation counts")
	}
	b.mustDecide("revokeRole", contracts.RoleValidator, account(43))
	b.election.must(stranger, "recount", encryptedTally, tally)
	if b.height() != 3 {
		t.Error("the one validator's attestation does not append")
	}
}

func TestOutcome(t *testing.T) {
	b := closedBoard(t, options{validators: 4})
	b.tallied()
	right, wrong := payload("right"), payload("wrong")
	vote := func(who common.Address, outcome [32]byte) error {
		_, err := b.election.send(who, "attestOutcome", b.head(), outcome)
		return err
	}
	wantRevert(t, vote(stranger, right), "ElectionNotRole")
	wantRevert(t, vote(account(40), [32]byte{}), "ElectionZeroHash")
	b.election.refused("ElectionWrongHead", account(40), "attestOutcome", payload("head"), right)
	b.ok(vote(account(40), wrong))
	wantRevert(t, vote(account(40), wrong), "ElectionAlreadyAttested")
	for _, v := range accounts(41, 3) {
		b.ok(vote(v, right))
	}
	if b.phase() != "Tallied" {
		t.Fatal("final although a validator attests another outcome")
	}
	b.ok(vote(auditor, payload("auditor's"))) // shown, does not count
	back := b.branch()

	b.ok(vote(account(40), right))
	if b.phase() != "Final" || b.election.view("outcome")[0] != right {
		t.Errorf("replaced: phase %s", b.phase())
	}
	wantRevert(t, vote(account(40), wrong), "ElectionWrongPhase")
	got := b.election.events(b.election.must(auditor, "attestOutcome", b.head(), wrong), "OutcomeAttested")
	if len(got) != 1 || got[0]["validator"] != false || b.election.view("outcome")[0] != right {
		t.Errorf("late auditor: %v", got)
	}
	back()

	b.election.must(stranger, "recountOutcome")
	if b.phase() != "Tallied" {
		t.Fatal("a recount ignores the differing attestation")
	}
	b.mustDecide("revokeRole", contracts.RoleValidator, account(40))
	b.election.must(stranger, "recountOutcome")
	if b.phase() != "Final" {
		t.Errorf("role lost: phase %s", b.phase())
	}
	back()

	b.mustDecide("revokeRole", contracts.RoleValidator, account(41))
	b.ok(vote(account(40), right))
	if b.phase() != "Final" { // three of three now
		t.Errorf("smaller set: phase %s", b.phase())
	}
}

// TestDifferingAttestationInTheMiddle: also one that is neither the first nor the last stops finality.
func TestDifferingAttestationInTheMiddle(t *testing.T) {
	b := closedBoard(t, options{validators: 4})
	b.tallied()
	for i, name := range []string{"right", "wrong", "right", "right"} {
		b.election.must(account(byte(40+i)), "attestOutcome", b.head(), payload(name))
	}
	if b.phase() != "Tallied" {
		t.Fatal("final although a validator attests another outcome")
	}
	b.election.must(account(41), "attestOutcome", b.head(), payload("right"))
	if b.phase() != "Final" {
		t.Errorf("phase %s", b.phase())
	}
}
