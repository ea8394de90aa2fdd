// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// states are the places an election can be in, in order; each is reached from the one before.
var states = []struct {
	name  string
	phase string
	reach func(b *board)
}{
	{"draft", "Draft", func(*board) {}},
	{"frozen", "Setup", (*board).freeze},
	{"revealing", "Setup", func(b *board) { b.half("commitMessage", 0) }},
	{"ready", "Setup", func(b *board) { b.half("revealMessage", 0); b.postRolls(); b.store() }},
	{"waiting", "Setup", (*board).open}, // decided, before opensAt
	{"voting", "Open", func(b *board) { b.now = opensAt }},
	{"over", "Closed", func(b *board) { b.now = closesAt }}, // before anyone called close
	{"closed", "Closed", func(b *board) { b.election.must(stranger, "close") }},
	{"shuffling", "Shuffling", func(b *board) { b.append(contracts.EventEncryptedTally, payload("tally"), 0) }},
	{"half-shuffled", "Shuffling", func(b *board) { b.append(contracts.EventShuffle, payload("shuffle"), 0) }},
	{"shuffled", "Shuffling", func(b *board) { b.append(contracts.EventShuffle, payload("shuffle"), 1) }},
	{"decrypting", "Decrypting", func(b *board) { b.append(contracts.EventEndShuffles, [32]byte{}, 0) }},
	{"decrypted", "Decrypting", func(b *board) {
		b.append(contracts.EventPartialDecryption, payload("partial 1"), 0)
		b.append(contracts.EventPartialDecryption, payload("partial 2"), 1)
	}},
	{"tallied", "Tallied", func(b *board) { b.append(contracts.EventResult, payload("result"), 0) }},
	{"final", "Final", func(b *board) {
		b.election.must(account(40), "attestOutcome", b.head(), payload("outcome"))
	}},
}

// actor is who sends a call; by decision where it is the zero address.
var byDecision = common.Address{}

func (b *board) act(who common.Address, method string, args ...any) error {
	b.t.Helper()
	if who == byDecision {
		_, err := b.decideElection(method, args...)
		return err
	}
	_, err := b.election.send(who, method, args...)
	return err
}

// action is a call by the party it belongs to, the states that accept it, and what the others answer.
type action struct {
	name    string
	who     common.Address
	method  string
	args    func(b *board) []any
	accept  string            // names of states
	refuse  string            // the custom error elsewhere
	instead map[string]string // states with another error
}

func fixed(args ...any) func(*board) []any { return func(*board) []any { return args } }

func submitAction(eventType contracts.EventType, payload [32]byte, accept string) action {
	method := "submit"
	if isContribution(eventType) {
		method = "contribute"
	}
	return action{
		name: "submit " + contracts.EventTypeName(eventType), who: submitter(eventType, 1), method: method,
		args: fixed(eventType, payload), accept: accept, refuse: "ElectionWrongEvent",
		instead: map[string]string{"over": "ElectionEndBallotsMissing"},
	}
}

// misdirected is an event given to the other of submit and contribute: refused everywhere.
func misdirected(method string, eventType contracts.EventType) action {
	return action{
		name: method + " " + contracts.EventTypeName(eventType) + " of the other kind", who: account(30), method: method,
		args: fixed(eventType, payload("s")), refuse: "ElectionWrongEvent",
	}
}

// substitute is a trustee of the consortium, not of the election.
var substitute = account(39)

// transitionBoard is an election with a trustee to spare.
func transitionBoard(t *testing.T) *board {
	b := newBoard(t, options{trustees: 2, shuffled: true})
	b.mustDecide("grantRole", contracts.RoleTrustee, substitute)
	return b
}

func actions() []action {
	const wrongPhase = "ElectionWrongPhase"
	const inSetup = "frozen revealing ready"
	beforeFinal := "draft frozen revealing ready waiting voting over closed shuffling half-shuffled shuffled decrypting decrypted tallied"
	closedOn := map[string]string{}
	for _, s := range strings.Fields("over closed shuffling half-shuffled shuffled decrypting decrypted tallied final") {
		closedOn[s] = "ElectionVotingClosed"
	}
	closedOn["waiting"] = "ElectionNotYetOpen"
	list := []action{
		{"freeze", organiser, "freeze", func(b *board) []any { return []any{b.frozen()} }, "draft", wrongPhase, nil},
		{"publish", organiser, "publish", fixed(payload("p"), uint32(0), uint32(1), []byte("p")), beforeFinal, wrongPhase, nil},
		{"commit", account(31), "commitMessage", fixed(uint8(0), payload("m")), "frozen", wrongPhase,
			map[string]string{"revealing": "ElectionCeremonyWrongStage", "ready": "ElectionCeremonyWrongStage"}},
		{"reveal", account(31), "revealMessage", func(b *board) []any { return []any{uint8(0), b.message(0, 1)} },
			"revealing", wrongPhase,
			map[string]string{"frozen": "ElectionCeremonyWrongStage", "ready": "ElectionCeremonyWrongStage"}},
		{"complain", account(31), "complain", fixed(uint16(1), "bad proof"), inSetup, wrongPhase, nil},
		{"replace", byDecision, "replaceTrustee", fixed(account(31), substitute), inSetup, wrongPhase, nil},
		{"restart", byDecision, "restartCeremony", fixed("bad proof"), inSetup, wrongPhase, nil},
		{"roll", registrar, "postRoll", (*board).rollArgs, inSetup, wrongPhase, nil},
		{"store", organiser, "storeElection", func(b *board) []any { return []any{uint32(0), b.parsed.Raw()} },
			inSetup, wrongPhase, nil},
		{"open", byDecision, "open", func(b *board) []any { return []any{b.parsed.Hash(), hashOf(b.trustees)} },
			"ready", wrongPhase, map[string]string{"frozen": "ElectionIncompleteSetup", "revealing": "ElectionIncompleteSetup"}},
		{"cast", stranger, "cast", func(b *board) []any { return b.castArgs(0, b.ballot(0, 0)) }, "voting", wrongPhase, closedOn},
		{"close", stranger, "close", fixed(), "over", wrongPhase,
			map[string]string{"waiting": "ElectionNotYetClosed", "voting": "ElectionNotYetClosed"}},
		{"close by decision", byDecision, "close", fixed(), "waiting voting over", wrongPhase, nil},
		{"attest outcome", account(40), "attestOutcome", func(b *board) []any { return []any{b.head(), payload("o")} },
			"tallied", wrongPhase, nil},
		{"auditor attests", auditor, "attestOutcome", func(b *board) []any { return []any{b.head(), payload("o")} },
			"tallied final", wrongPhase, nil},
		{"recount outcome", stranger, "recountOutcome", fixed(), "tallied", wrongPhase, nil},
		{"attest unsubmitted", account(40), "attest", func(b *board) []any {
			return []any{b.height(), contracts.EventResult, payload("never")}
		}, "", "ElectionWrongEvent", map[string]string{"over": "ElectionEndBallotsMissing", "decrypted": "ElectionNotSubmitted"}},
		{"initialise", organiser, "initialise", fixed([32]byte{}, stranger, "x"), "", "ElectionOnlyByFactory", nil},
		submitAction(contracts.EventSetup, payload("s"), ""),
		submitAction(contracts.EventBallot, payload("s"), ""),
		submitAction(contracts.EventEndBallots, [32]byte{}, ""),
		submitAction(contracts.EventEncryptedTally, payload("s"), "closed"),
		contribution(contracts.EventShuffle, "shuffling half-shuffled", "shuffled"),
		submitAction(contracts.EventEndShuffles, [32]byte{}, "shuffled"),
		contribution(contracts.EventPartialDecryption, "decrypting", "decrypted"),
		misdirected("submit", contracts.EventShuffle),
		misdirected("submit", contracts.EventPartialDecryption),
		misdirected("contribute", contracts.EventEncryptedTally),
		misdirected("contribute", contracts.EventResult),
		submitAction(contracts.EventResult, payload("s"), "decrypted"),
	}
	return list
}

// contribution is trustee 2's, which has done it already in one of the states.
func contribution(eventType contracts.EventType, accept, done string) action {
	a := submitAction(eventType, payload("s"), accept)
	a.instead[done] = "ElectionAlreadyContributed"
	return a
}

// TestTransitions tries every action in every state.
func TestTransitions(t *testing.T) {
	b := transitionBoard(t)
	known := make([]string, 0, len(states))
	for _, s := range states {
		known = append(known, s.name)
		s.reach(b)
		if b.phase() != s.phase {
			t.Fatalf("%s: phase %s, want %s", s.name, b.phase(), s.phase)
		}
		back := b.branch()
		for _, a := range actions() {
			before, height := b.head(), b.height()
			err := b.act(a.who, a.method, a.args(b)...)
			want := a.refuse
			if other, ok := a.instead[s.name]; ok {
				want = other
			}
			if slices.Contains(strings.Fields(a.accept), s.name) {
				if err != nil {
					t.Errorf("%s in %s: %v", a.name, s.name, err)
				}
			} else if !contracts.IsRevert(err, want) {
				t.Errorf("%s in %s: %v, want %s", a.name, s.name, err, want)
			} else if b.head() != before || b.height() != height || b.phase() != s.phase {
				t.Errorf("%s in %s: refused but changed something", a.name, s.name)
			}
			back()
		}
	}
	for _, a := range actions() {
		for _, name := range strings.Fields(a.accept) {
			if !slices.Contains(known, name) {
				t.Errorf("%s accepts an unknown state %s", a.name, name)
			}
		}
	}
}

// TestRoles tries every action, in a state that accepts it, as every party.
func TestRoles(t *testing.T) {
	all := map[string]common.Address{
		"organiser": organiser, "registrar": registrar, "trustee": account(31), "validator": account(40), "auditor": auditor,
		"member": account(1), "stranger": stranger, "decision": byDecision,
	}
	cases := []struct{ action, state, allowed, refuse string }{
		{"freeze", "draft", "organiser", "ElectionNotOrganiser"},
		{"publish", "frozen", "organiser registrar trustee validator", "ElectionNotParty"},
		{"publish", "draft", "organiser validator", "ElectionNotParty"},
		{"commit", "frozen", "trustee", "ElectionNotTrustee"},
		{"reveal", "revealing", "trustee", "ElectionNotTrustee"},
		{"complain", "ready", "trustee", "ElectionNotTrustee"},
		{"replace", "ready", "decision", "ElectionOnlyByDecision"},
		{"restart", "frozen", "decision", "ElectionOnlyByDecision"},
		{"roll", "frozen", "registrar", "ElectionNotRegistrar"},
		{"store", "frozen", "organiser", "ElectionNotOrganiser"},
		{"open", "ready", "decision", "ElectionOnlyByDecision"},
		{"cast", "voting", "organiser registrar trustee validator auditor member stranger decision", ""},
		{"close", "voting", "decision", "ElectionNotYetClosed"},
		{"close", "over", "organiser registrar trustee validator auditor member stranger decision", ""},
		{"submit EncryptedTally", "closed", "organiser trustee validator", "ElectionNotParty"},
		{"submit Shuffle", "shuffling", "trustee", "ElectionNotTrustee"},
		{"submit EndShuffles", "shuffled", "organiser trustee validator", "ElectionNotParty"},
		{"submit PartialDecryption", "decrypting", "trustee", "ElectionNotTrustee"},
		{"submit Result", "decrypted", "organiser trustee validator", "ElectionNotParty"},
		{"attest outcome", "tallied", "validator auditor", "ElectionNotRole"},
		{"recount outcome", "tallied", "organiser registrar trustee validator auditor member stranger decision", ""},
	}
	b := transitionBoard(t)
	tried := 0
	for _, s := range states {
		s.reach(b)
		back := b.branch()
		for _, c := range cases {
			if c.state != s.name {
				continue
			}
			tried++
			a := actionNamed(t, c.action)
			for name, who := range all {
				err := b.act(who, a.method, a.args(b)...)
				if slices.Contains(strings.Fields(c.allowed), name) {
					if err != nil {
						t.Errorf("%s in %s by %s: %v", c.action, s.name, name, err)
					}
				} else if !contracts.IsRevert(err, c.refuse) {
					t.Errorf("%s in %s by %s: %v, want %s", c.action, s.name, name, err, c.refuse)
				}
				back()
			}
		}
	}
	if tried != len(cases) {
		t.Errorf("tried %d of %d cases", tried, len(cases))
	}
}

func actionNamed(t *testing.T, name string) action {
	t.Helper()
	for _, a := range actions() {
		if a.name == name {
			return a
		}
	}
	t.Fatalf("no action %q", name)
	return action{}
}

// TestTimes: voting is from opensAt to the second before closesAt, by block time.
func TestTimes(t *testing.T) {
	b := newBoard(t, options{})
	b.setUp()
	b.open()
	raw := b.ballot(0, 0)
	back := b.branch()
	for _, c := range []struct {
		now                uint64
		phase, cast, close string
	}{
		{start, "Setup", "ElectionNotYetOpen", "ElectionNotYetClosed"},
		{opensAt - 1, "Setup", "ElectionNotYetOpen", "ElectionNotYetClosed"},
		{opensAt, "Open", "", "ElectionNotYetClosed"},
		{closesAt - 1, "Open", "", "ElectionNotYetClosed"},
		{closesAt, "Closed", "ElectionVotingClosed", ""},
		{closesAt + 1_000_000, "Closed", "ElectionVotingClosed", ""},
	} {
		for method, want := range map[string]string{"cast": c.cast, "close": c.close} {
			b.now = c.now
			if b.phase() != c.phase {
				t.Errorf("at %d: phase %s", c.now, b.phase())
			}
			var args []any
			if method == "cast" {
				args = b.castArgs(0, raw)
			}
			_, err := b.election.send(stranger, method, args...)
			if (err != nil || want != "") && !contracts.IsRevert(err, want) {
				t.Errorf("%s at %d: %v, want %q", method, c.now, err, want)
			}
			back()
		}
	}
}

// TestClosedEarly: the error of a ballot after an early close names the time of the decision.
func TestClosedEarly(t *testing.T) {
	b := newBoard(t, options{})
	b.opened()
	b.now += 17
	_, err := b.decideElection("close")
	b.ok(err)
	b.now += 3
	got := b.election.refused("ElectionVotingClosed", stranger, "cast", b.castArgs(0, b.ballot(0, 0))...)
	if got.Arg("closesAt") != uint64(opensAt+17) || got.Arg("now") != uint64(opensAt+20) {
		t.Errorf("error says %v", got.Args)
	}
	if b.phase() != "Closed" || b.height() != 2 {
		t.Errorf("phase %s, height %d", b.phase(), b.height())
	}
}

func TestOpenAfterClosingTime(t *testing.T) {
	b := newBoard(t, options{})
	b.setUp()
	b.now = closesAt
	_, err := b.decideElection("open", b.parsed.Hash(), hashOf(b.trustees))
	wantRevert(t, err, "ElectionScheduleInvalid")
}

// TestWithoutShuffles: a homomorphic election goes from the tally to decryption.
func TestWithoutShuffles(t *testing.T) {
	b := newBoard(t, options{})
	b.opened()
	b.closed()
	b.append(contracts.EventEncryptedTally, payload("tally"), 0)
	if b.phase() != "Decrypting" {
		t.Errorf("phase %s", b.phase())
	}
	b.election.refused("ElectionWrongEvent", account(30), "contribute", contracts.EventShuffle, payload("s"))
}
