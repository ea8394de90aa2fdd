// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// stage is what the view ceremony says.
type stage struct {
	attempt   uint64
	round     uint8
	revealing bool
	deadline  uint64
	late      bool
	missing   []common.Address
}

func (b *board) stage() stage {
	b.t.Helper()
	v := b.election.view("ceremony")
	return stage{v[0].(uint64), v[1].(uint8), v[2].(bool), v[3].(uint64), v[4].(bool), v[5].([]common.Address)}
}

func (s stage) String() string {
	return fmt.Sprintf("attempt %d round %d revealing %t, %d awaited", s.attempt, s.round, s.revealing, len(s.missing))
}

// thresholdBoard has a single trustee (30) and three members (31 to 33), two of whom decrypt.
func thresholdBoard(t *testing.T) *board {
	b := newBoard(t, options{trustees: 4, members: 3, threshold: 2, roundSeconds: 100})
	b.mustDecide("grantRole", contracts.RoleTrustee, substitute)
	return b
}

// TestCeremony runs all rounds, one trustee after the other, and looks after each step.
func TestCeremony(t *testing.T) {
	b := thresholdBoard(t)
	if got := b.stage(); got.attempt != 0 || len(got.missing) != 0 || got.deadline != 0 || got.late {
		t.Errorf("in Draft: %s", got)
	}
	b.freeze()
	all, members := accounts(30, 4), accounts(31, 3)
	for round, taking := range [][]common.Address{all, members, members} {
		for _, revealing := range []bool{false, true} {
			for i, who := range taking {
				want := stage{attempt: 1, round: uint8(round), revealing: revealing, deadline: b.stage().deadline, missing: taking[i:]}
				if got := b.stage(); fmt.Sprint(got) != fmt.Sprint(want) || !slices.Equal(got.missing, taking[i:]) {
					t.Fatalf("%s (%v), want %s", got, got.missing, want)
				}
				b.step(who, uint8(round), revealing)
			}
		}
	}
	if got := b.stage(); got.round != 3 || got.revealing || len(got.missing) != 0 || got.deadline != 0 {
		t.Errorf("at the end: %s", got)
	}
	b.election.refused("ElectionCeremonyWrongStage", account(31), "commitMessage", uint8(3), payload("more"))
	b.postRolls()
	b.store()
	b.open()
}

// step commits or reveals and checks event and view.
func (b *board) step(who common.Address, round uint8, revealing bool) {
	b.t.Helper()
	method, event := "commitMessage", "CeremonyCommitted"
	if revealing {
		method, event = "revealMessage", "CeremonyRevealed"
	}
	hash := b.message(round, slices.Index(accounts(30, b.options.trustees), who))
	got := b.election.events(b.election.must(who, method, round, hash), event)
	if len(got) != 1 || got[0]["attempt"] != uint64(1) || got[0]["round"] != round || got[0]["trustee"] != who || got[0]["payload"] != hash {
		b.t.Errorf("%s of round %d: events %v", method, round, got)
	}
	message := b.election.view("ceremonyMessage", round, who)
	if message[0] != hash || message[1] != revealing {
		b.t.Errorf("message of %s in round %d: %v", who, round, message)
	}
}

func TestCeremonyRefused(t *testing.T) {
	b := thresholdBoard(t)
	b.freeze()
	commit := func(want string, who common.Address, round uint8, hash [32]byte) *contracts.RevertError {
		t.Helper()
		return b.election.refused(want, who, "commitMessage", round, hash)
	}
	reveal := func(want string, who common.Address, round uint8, hash [32]byte) *contracts.RevertError {
		t.Helper()
		return b.election.refused(want, who, "revealMessage", round, hash)
	}
	own := b.message(0, 1)
	commit("ElectionNotTrustee", stranger, 0, own)
	commit("ElectionNotTrustee", substitute, 0, own)
	commit("ElectionZeroHash", account(31), 0, [32]byte{})
	commit("ElectionCeremonyWrongStage", account(31), 1, own) // a later round
	reveal("ElectionCeremonyWrongStage", account(31), 0, own) // nobody has committed
	b.election.must(account(31), "commitMessage", uint8(0), own)
	commit("ElectionCeremonyAlreadyDone", account(31), 0, payload("another"))
	if got := commit("ElectionCeremonyUsed", account(32), 0, own); got.Arg("trustee") != account(31) {
		t.Errorf("error says %v", got.Args)
	}
	reveal("ElectionCeremonyWrongStage", account(31), 0, own) // not all have committed
	for _, i := range []int{0, 2, 3} {
		b.election.must(account(byte(30+i)), "commitMessage", uint8(0), b.message(0, i))
	}

	commit("ElectionCeremonyWrongStage", account(31), 0, payload("late"))
	if got := reveal("ElectionCeremonyMismatch", account(31), 0, b.message(0, 2)); got.Arg("committed") != own {
		t.Errorf("error says %v", got.Args)
	}
	reveal("ElectionCeremonyWrongStage", account(31), 1, own)
	b.election.must(account(31), "revealMessage", uint8(0), own)
	reveal("ElectionCeremonyAlreadyDone", account(31), 0, own)
	for _, i := range []int{3, 0, 2} {
		b.election.must(account(byte(30+i)), "revealMessage", uint8(0), b.message(0, i))
	}

	commit("ElectionCeremonyNotParticipant", account(30), 1, payload("single"))
	commit("ElectionCeremonyUsed", account(31), 1, own) // its own message of the round before
	b.half("commitMessage", 1)
	reveal("ElectionCeremonyNotParticipant", account(30), 1, [32]byte{})
}

// TestCeremonyDeadline: what passes is shown, and those awaited may still come.
func TestCeremonyDeadline(t *testing.T) {
	b := thresholdBoard(t)
	b.freeze()
	frozen := b.now
	for _, c := range []struct {
		after uint64
		late  bool
	}{{0, false}, {99, false}, {100, true}, {1 << 40, true}} {
		b.now = frozen + c.after
		if got := b.stage(); got.deadline != frozen+100 || got.late != c.late || len(got.missing) != 4 {
			t.Errorf("after %d s: %s, deadline %d, late %t", c.after, got, got.deadline-frozen, got.late)
		}
	}
	b.now = frozen + 500
	b.half("commitMessage", 0) // late
	if got := b.stage(); got.deadline != frozen+600 || got.late || !got.revealing {
		t.Errorf("next stage: %s, deadline %d", got, got.deadline)
	}
	b.now = frozen + 601
	_, err := b.decideElection("restartCeremony", "")
	b.ok(err)
	if got := b.stage(); got.deadline != frozen+701 || got.late {
		t.Errorf("after a restart: %s, deadline %d", got, got.deadline)
	}
}

func TestCeremonyWithoutDeadline(t *testing.T) {
	for roundSeconds, want := range map[uint64]uint64{0: 0, math.MaxUint64: math.MaxUint64} {
		b := newBoard(t, options{trustees: 2, roundSeconds: roundSeconds})
		b.freeze()
		b.now += 1 << 50
		if got := b.stage(); got.deadline != want || got.late || len(got.missing) != 2 {
			t.Errorf("%d s: %s, deadline %d, late %t", roundSeconds, got, got.deadline, got.late)
		}
	}
}

// TestReplaceTrustee: at any stage the ceremony begins anew with the other account, and nothing of before counts.
func TestReplaceTrustee(t *testing.T) {
	b := thresholdBoard(t)
	b.freeze()
	b.postRolls()
	for _, reach := range []func(){
		func() {}, func() { b.step(account(31), 0, false) }, func() { b.half("commitMessage", 0) },
		func() { b.half("commitMessage", 0); b.half("revealMessage", 0); b.half("commitMessage", 1) },
		func() { b.postKeys(); b.store() },
	} {
		back := b.branch()
		reach()
		from := b.stage()
		got, err := b.decideElection("replaceTrustee", account(32), substitute)
		b.ok(err)
		restarted, replaced := b.election.events(got, "CeremonyRestarted"), b.election.events(got, "TrusteeReplaced")
		if len(restarted) != 1 || restarted[0]["attempt"] != uint64(2) || len(replaced) != 1 ||
			replaced[0]["previous"] != account(32) || replaced[0]["replacement"] != substitute {
			t.Errorf("%s: events %v, %v", from, restarted, replaced)
		}
		b.afterReplacement(from)
		back()
	}
}

func (b *board) afterReplacement(from stage) {
	b.t.Helper()
	now, all := b.stage(), []common.Address{account(30), account(31), substitute, account(33)}
	if now.attempt != 2 || now.round != 0 || now.revealing || !slices.Equal(now.missing, all) {
		b.t.Errorf("%s: then %s, missing %v", from, now, now.missing)
	}
	for round := range uint8(3) {
		for _, who := range all {
			if m := b.election.view("ceremonyMessage", round, who); m[0] != [32]byte{} || m[1] != false {
				b.t.Errorf("%s: message of before %v", from, m)
			}
		}
	}
	b.election.refused("ElectionNotTrustee", account(32), "commitMessage", uint8(0), payload("x"))
	b.election.refused("ElectionNotParty", account(32), "publish", payload("x"), uint32(0), uint32(1), []byte("x"))
	_, err := b.decideElection("open", b.parsed.Hash(), hashOf(b.trustees))
	if got := wantRevert(b.t, err, "ElectionIncompleteSetup"); !strings.Contains(got.Message, "not stored") {
		b.t.Errorf("%s: an object with the old key can be opened: %s", from, got.Message)
	}
	if len(from.missing) < 4 { // trustee 31 has committed in that attempt
		b.election.refused("ElectionCeremonyUsed", account(31), "commitMessage", uint8(0), b.message(0, 1))
	}
	for i, who := range all {
		b.election.must(who, "commitMessage", uint8(0), payload(fmt.Sprint("new ", i)))
	}
	b.election.must(substitute, "revealMessage", uint8(0), payload("new 2"))
}

func TestReplaceTrusteeRefused(t *testing.T) {
	b := thresholdBoard(t)
	b.freeze()
	for _, c := range []struct {
		what             string
		old, replacement common.Address
		want             string
	}{
		{"no trustee of this election", stranger, substitute, "ElectionNotTrustee"},
		{"a trustee already", account(31), account(33), "ElectionDuplicateParty"},
		{"by itself", account(31), account(31), "ElectionDuplicateParty"},
		{"without the role", account(31), stranger, "ElectionNotRole"},
	} {
		_, err := b.decideElection("replaceTrustee", c.old, c.replacement)
		if !contracts.IsRevert(err, c.want) {
			t.Errorf("%s: %v, want %s", c.what, err, c.want)
		}
	}
	for _, who := range []common.Address{organiser, registrar, account(30), account(40), account(1)} {
		b.election.refused("ElectionOnlyByDecision", who, "replaceTrustee", account(31), substitute)
		b.election.refused("ElectionOnlyByDecision", who, "restartCeremony", "reason")
	}
	_, err := b.decideElection("restartCeremony", strings.Repeat("x", 1001))
	wantRevert(t, err, "ElectionTooLarge")
	if got := b.stage(); got.attempt != 1 {
		t.Errorf("refused, but %s", got)
	}
}

func TestComplain(t *testing.T) {
	b := thresholdBoard(t)
	b.freeze()
	_, err := b.decideElection("restartCeremony", "a test")
	b.ok(err)
	got := b.election.must(account(33), "complain", uint16(2), "the share for me is wrong")
	events := b.election.events(got, "CeremonyComplaint")
	if len(events) != 1 || events[0]["trustee"] != account(33) || events[0]["attempt"] != uint64(2) ||
		events[0]["owner"] != uint16(2) || events[0]["reason"] != "the share for me is wrong" {
		t.Errorf("events %v", events)
	}
	b.election.must(account(30), "complain", uint16(4), strings.Repeat("x", 1000))
	b.election.refused("ElectionUnknownOwner", account(30), "complain", uint16(0), "x")
	b.election.refused("ElectionUnknownOwner", account(30), "complain", uint16(5), "x")
	b.election.refused("ElectionTooLarge", account(30), "complain", uint16(1), strings.Repeat("x", 1001))
}

// TestLargestCeremony: with the most trustees each step fits well into a transaction.
func TestLargestCeremony(t *testing.T) {
	b := newBoard(t, options{trustees: 1})
	many := accounts(100, 64)
	for _, a := range many {
		b.mustDecide("grantRole", contracts.RoleTrustee, a)
	}
	f := b.frozen()
	f.Trustees, f.Members, f.Threshold, f.Decryptions = many, 64, 33, 33
	most := b.election.must(organiser, "freeze", f).gas
	for round := range uint8(3) {
		for _, method := range []string{"commitMessage", "revealMessage"} {
			for i, a := range many {
				most = max(most, b.election.must(a, method, round, payload(fmt.Sprint(round, i))).gas)
			}
		}
	}
	if got := b.stage(); got.round != 3 || most > 8_000_000 {
		t.Errorf("%s, up to %d gas", got, most)
	}
	t.Logf("up to %d gas", most)
}
