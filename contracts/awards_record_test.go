// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
)

// funded is an award of a hand-made outcome.
type funded struct {
	Project string `json:"project"`
	Amount  string `json:"amount"`
}

// outcomeWith is an outcome with a prefix of at least so many bytes.
func outcomeWith(t testing.TB, filler string, awards ...funded) []byte {
	t.Helper()
	if awards == nil {
		awards = []funded{}
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(struct {
		Filler string   `json:"filler"`
		Awards []funded `json:"awards"`
	}{filler, awards}); err != nil {
		t.Fatal(err)
	}
	return []byte(strings.TrimSuffix(b.String(), "\n"))
}

// split is SplitOutcome for what has to succeed.
func split(t testing.TB, raw []byte) *contracts.Outcome {
	t.Helper()
	o, err := contracts.SplitOutcome(raw)
	if err != nil {
		t.Fatalf("%s: %v", raw, err)
	}
	return o
}

// stub is one contract in the place of Organisations, Elections and one Election: everyone is a member, the election is
// Final, and its outcome is what the test says. So recording can be tested with any outcome.
type stub struct {
	contract // Awards
	at       common.Address
}

func newStub(t testing.TB) *stub {
	c := newChain(t)
	at := account(150)
	c.db.SetCode(at, stubCode(), tracing.CodeChangeGenesis)
	address := c.deploy(account(200), contracts.AwardsMetaData, 0, at, at, []contracts.IAwardsAffiliation{})
	return &stub{c.at(address, contracts.AwardsMetaData), at}
}

// stubCode answers uuid() with "", byUuid(string) with its own address, isMember(address) with true, phase() with Final
// and outcome() with storage word 0.
func stubCode() []byte {
	word := func(push ...byte) []byte { // stores what push puts on the stack, and returns it
		return append(push, 0x5f, 0x52, 0x60, 0x20, 0x5f, 0xf3)
	}
	answers := []struct {
		signature string
		code      []byte
	}{
		{"uuid()", []byte{0x60, 0x20, 0x5f, 0x52, 0x60, 0x40, 0x5f, 0xf3}},
		{"byUuid(string)", word(0x30)},
		{"isMember(address)", word(0x60, 1)},
		{"phase()", word(0x60, contracts.PhaseFinal)},
		{"outcome()", word(0x5f, 0x54)},
	}
	code := []byte{0x5f, 0x35, 0x60, 0xe0, 0x1c} // the selector
	at := len(code) + 11*len(answers) + 3
	var bodies []byte
	for _, a := range answers {
		selector := crypto.Keccak256([]byte(a.signature))
		code = append(code, 0x80, 0x63, selector[0], selector[1], selector[2], selector[3], 0x14, 0x61, 0, byte(at+len(bodies)), 0x57)
		bodies = append(append(bodies, 0x5b), a.code...)
	}
	return append(append(code, 0x5f, 0x5f, 0xfd), bodies...)
}

// holds makes the election's outcome the hash of raw.
func (s *stub) holds(raw []byte) {
	hash := sha256.Sum256(raw)
	s.db.SetState(s.at, common.Hash{}, hash)
	s.db.Finalise(s.rules.Rules(bigInt(1), true, s.now))
}

func (s *stub) record(o *contracts.Outcome) (receipt, error) {
	s.t.Helper()
	return s.send(stranger, "record", s.at, o.Prefix, o.Projects, o.Amounts, true)
}

// awardsOf reads all awards of an election's book.
func awardsOf(k contract, election common.Address) []contracts.IAwardsAward {
	k.t.Helper()
	got := k.view("awards", election, bigInt(0), bigInt(1000))[0]
	return *abi.ConvertType(got, new([]contracts.IAwardsAward)).(*[]contracts.IAwardsAward)
}

// TestRecordAnyOutcome: prefixes that end everywhere in a block, lists of every length.
func TestRecordAnyOutcome(t *testing.T) {
	s := newStub(t)
	back := s.branch()
	var list []funded
	for n := range 140 {
		back()
		raw := outcomeWith(t, strings.Repeat("x", n), list...)
		s.holds(raw)
		if _, err := s.record(split(t, raw)); err != nil {
			t.Fatalf("%d bytes before the awards, %d awards: %v", n, len(list), err)
		}
		got := awardsOf(s.contract, s.at)
		if len(got) != len(list) {
			t.Fatalf("%d awards recorded of %d", len(got), len(list))
		}
		for i, a := range got {
			if a.Project != list[i].Project || a.Awarded.String() != list[i].Amount || a.Paid.Sign() != 0 {
				t.Errorf("award %d is %+v, want %+v", i, a, list[i])
			}
		}
		if n%20 == 19 {
			list = append(list, funded{strings.Repeat("프", n/10), new(big.Int).Lsh(bigInt(1), uint(n)%128).String()})
		}
	}
}

// TestRecordLargest: amounts and ids at their limits, a megabyte before the awards.
func TestRecordLargest(t *testing.T) {
	s := newStub(t)
	most := new(big.Int).Sub(new(big.Int).Lsh(bigInt(1), 128), bigInt(1))
	raw := outcomeWith(t, strings.Repeat("y", 1<<20), funded{"0", "0"}, funded{strings.Repeat("z", 3000), most.String()}, funded{"<&>", most.String()})
	s.holds(raw)
	got, err := s.record(split(t, raw))
	if err != nil {
		t.Fatal(err)
	}
	recorded := s.events(got, "Recorded")
	if len(recorded) != 1 || recorded[0]["total"].(*big.Int).Cmp(new(big.Int).Lsh(most, 1)) != 0 {
		t.Errorf("%v", recorded)
	}
}

// TestRecordGas gives the figures of the documentation: in one transaction, and beyond one.
func TestRecordGas(t *testing.T) {
	for _, n := range []int{0, 1, 10, 200} {
		s := newStub(t)
		var list []funded
		for i := range n {
			list = append(list, funded{fmt.Sprint(1000 + i), fmt.Sprint(1_250_000 + i)})
		}
		raw := outcomeWith(t, strings.Repeat("x", 20_000), list...)
		s.holds(raw)
		got, err := s.record(split(t, raw))
		if err != nil {
			t.Fatalf("%d projects: %v", n, err)
		}
		t.Logf("%d projects: %d gas", n, got.gas)
		if most := uint64(240_000 + 74_000*n); got.gas > most {
			t.Errorf("%d projects: %d gas, more than %d", n, got.gas, most)
		}
	}
}

// TestRecordInParts: an outcome with more awards than a transaction holds.
func TestRecordInParts(t *testing.T) {
	s := newStub(t)
	var list []funded
	for i := range 50 {
		list = append(list, funded{fmt.Sprint("project ", i), fmt.Sprint(7 * i)})
	}
	raw := outcomeWith(t, "", list...)
	s.holds(raw)
	o := split(t, raw)
	more := func(from, to int, last bool) []any {
		return []any{s.at, bigInt(from), o.Projects[from:to], o.Amounts[from:to], last}
	}
	s.refused("AwardsNothingBegun", stranger, "recordMore", more(0, 5, false)...)
	for range 2 { // the second time begins anew
		got := s.must(stranger, "record", s.at, o.Prefix, o.Projects[:20], o.Amounts[:20], false)
		if e := s.events(got, "RecordedPart"); len(e) != 1 || e[0]["count"].(*big.Int).Int64() != 20 {
			t.Errorf("%v", e)
		}
	}
	if got := s.view("recording", s.at, stranger); got[0] != true || got[1].(*big.Int).Int64() != 20 {
		t.Errorf("%v", got)
	}
	if got := s.view("book", s.at); got[0] != [32]byte{} || got[4].(*big.Int).Sign() != 0 {
		t.Errorf("a part shows as a book: %v", got)
	}
	s.refused("AwardsNotRecorded", stranger, "awards", s.at, bigInt(0), bigInt(1))
	s.refused("AwardsNothingBegun", account(98), "recordMore", more(20, 30, false)...)
	s.refused("AwardsWrongPlace", stranger, "recordMore", more(19, 30, false)...)
	s.refused("AwardsWrongPlace", stranger, "recordMore", more(21, 30, false)...)
	s.refused("AwardsMismatch", stranger, "recordMore", more(20, 30, true)...)
	s.must(stranger, "recordMore", more(20, 20, false)...)
	s.must(stranger, "recordMore", more(20, 49, false)...)
	s.must(account(97), "record", s.at, o.Prefix, o.Projects[:1], o.Amounts[:1], false) // does not disturb
	s.must(stranger, "recordMore", more(49, 50, true)...)
	got := awardsOf(s.contract, s.at)
	if len(got) != 50 || got[49].Project != "project 49" || got[49].Awarded.Int64() != 7*49 {
		t.Errorf("%d awards, the last %+v", len(got), got[len(got)-1])
	}
	s.refused("AwardsAlreadyRecorded", account(97), "recordMore", more(1, 50, true)...)
	s.refused("AwardsAlreadyRecorded", account(96), "record", s.at, o.Prefix, o.Projects, o.Amounts, true)
	if got := s.view("recording", s.at, stranger); got[0] != false {
		t.Errorf("still recording: %v", got)
	}
}

// TestRecordRefused: whatever is not the outcome's own list, by whatever cut.
func TestRecordRefused(t *testing.T) {
	s := newStub(t)
	// The prefix holds what looks like awards, escaped as a resident's text would be.
	raw := outcomeWith(t, `","awards":[{"project":"evil","amount":"9"}]}`, funded{"1,", "5"}, funded{"2", "60"}, funded{"3", "7"})
	s.holds(raw)
	o := split(t, raw)
	amounts := func(n ...int) (out []*big.Int) {
		for _, a := range n {
			out = append(out, bigInt(a))
		}
		return out
	}
	prefixOf := func(data string) contracts.IAwardsPrefix {
		return split(t, []byte(data+`,"awards":[]}`)).Prefix
	}
	whole := string(raw)
	before := whole[:strings.Index(whole, `,"awards":[{"project":"1`)]
	for _, c := range []struct {
		name     string
		prefix   contracts.IAwardsPrefix
		projects []string
		amounts  []*big.Int
		want     string
	}{
		{"one unit more", o.Prefix, o.Projects, amounts(5, 61, 7), "AwardsMismatch"},
		{"another project", o.Prefix, []string{"1,", "4", "3"}, o.Amounts, "AwardsMismatch"},
		{"another order", o.Prefix, []string{"2", "1,", "3"}, amounts(60, 5, 7), "AwardsMismatch"},
		{"one left out", o.Prefix, o.Projects[:2], o.Amounts[:2], "AwardsMismatch"},
		{"one too many", o.Prefix, append(o.Projects[:3:3], "4"), append(o.Amounts[:3:3], bigInt(1)), "AwardsMismatch"},
		{"none", o.Prefix, nil, nil, "AwardsMismatch"},
		{"the first in the prefix", prefixOf(before + `,"awards":[{"project":"1,","amount":"5"}`), o.Projects[1:], o.Amounts[1:], "AwardsMismatch"},
		{"the last in the prefix", prefixOf(whole[:len(whole)-2]), nil, nil, "AwardsMismatch"},
		{"two ids made one", o.Prefix, []string{`1,","amount":"5"},{"project":"2`, "3"}, amounts(60, 7), "AwardsBadProject"},
		{"the rest in an id", o.Prefix, []string{`1,","amount":"5"}]},"awards":[{"project":"2`}, amounts(60), "AwardsBadProject"},
		{"the escaped list", prefixOf(`{"filler":"\"`), []string{"evil"}, amounts(9), "AwardsMismatch"},
		{"a backslash", o.Prefix, []string{`1,\`}, amounts(5), "AwardsBadProject"},
		{"a line end", o.Prefix, []string{"1,\n"}, amounts(5), "AwardsBadProject"},
		{"an empty id", o.Prefix, []string{""}, amounts(5), "AwardsBadProject"},
		{"more amounts", o.Prefix, o.Projects, amounts(5, 60, 7, 8), "AwardsDifferentLengths"},
		{"fewer amounts", o.Prefix, o.Projects, amounts(5, 60), "AwardsDifferentLengths"},
		{"another length", contracts.IAwardsPrefix{State: o.Prefix.State, Length: o.Prefix.Length + 64, Rest: o.Prefix.Rest}, o.Projects, o.Amounts, "AwardsMismatch"},
		{"another state", contracts.IAwardsPrefix{State: [32]byte{1}, Length: o.Prefix.Length, Rest: o.Prefix.Rest}, o.Projects, o.Amounts, "AwardsMismatch"},
		{"a rest too short", contracts.IAwardsPrefix{State: o.Prefix.State, Length: o.Prefix.Length, Rest: o.Prefix.Rest[1:]}, o.Projects, o.Amounts, "AwardsBadPrefix"},
		{"a rest of a block more", contracts.IAwardsPrefix{State: o.Prefix.State, Length: o.Prefix.Length, Rest: append(make([]byte, 64), o.Prefix.Rest...)}, o.Projects, o.Amounts, "AwardsBadPrefix"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s.refused(c.want, stranger, "record", s.at, c.prefix, c.projects, c.amounts, true)
		})
	}
	if _, err := s.record(o); err != nil { // the same contract takes the right ones
		t.Error(err)
	}
}

func TestSplitOutcome(t *testing.T) {
	for name, raw := range map[string]string{
		"no awards":         `{"manifest":"00","funded":["1"]}`,
		"not the last":      `{"a":1,"awards":[],"z":1}`,
		"not JSON":          `{"a":1,"awards":[{]}`,
		"a space":           `{"a":1,"awards":[{"project":"1", "amount":"5"}]}`,
		"an escaped id":     `{"a":1,"awards":[{"project":"1\"","amount":"5"}]}`,
		"a number":          `{"a":1,"awards":[{"project":"1","amount":5}]}`,
		"a leading zero":    `{"a":1,"awards":[{"project":"1","amount":"05"}]}`,
		"a negative amount": `{"a":1,"awards":[{"project":"1","amount":"-5"}]}`,
		"a decimal point":   `{"a":1,"awards":[{"project":"1","amount":"5.0"}]}`,
		"too large":         `{"a":1,"awards":[{"project":"1","amount":"340282366920938463463374607431768211456"}]}`,
		"another member":    `{"a":1,"awards":[{"project":"1","amount":"5","x":1}]}`,
		"two lists":         `{"a":1,"awards":[],[]}`,
		"empty":             ``,
	} {
		if o, err := contracts.SplitOutcome([]byte(raw)); !errors.Is(err, contracts.ErrNoAwards) {
			t.Errorf("%s: %+v, %v", name, o, err)
		}
	}
	o := split(t, []byte(`{"a":",\"awards\":[","awards":[{"project":"가<","amount":"0"}]}`))
	if len(o.Projects) != 1 || o.Projects[0] != "가<" || o.Amounts[0].Sign() != 0 || string(o.Prefix.Rest) != `{"a":",\"awards\":["` {
		t.Errorf("%+v", o)
	}
}

// FuzzSplitOutcome: what is split, joined again, is what was split; and the contract, whose SHA-256 is its own, agrees
// with Go's.
func FuzzSplitOutcome(f *testing.F) {
	f.Add([]byte(`{"a":1,"awards":[]}`))
	f.Add([]byte(`{"a":",\"awards\":[","awards":[{"project":"가","amount":"340282366920938463463374607431768211455"}]}`))
	f.Add([]byte(`{"a":"` + strings.Repeat("x", 200) + `","awards":[{"project":"1","amount":"2"},{"project":"3,","amount":"40"}]}`))
	s := newStub(f)
	back := s.branch()
	f.Fuzz(func(t *testing.T, raw []byte) {
		o, err := contracts.SplitOutcome(raw)
		if err != nil {
			return
		}
		s.t = t
		back()
		s.holds(raw)
		if _, err := s.record(o); err != nil && !contracts.IsRevert(err, "AwardsBadProject") {
			t.Errorf("%q: %v", raw, err)
		}
	})
}
