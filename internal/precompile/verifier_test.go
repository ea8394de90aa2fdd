// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/contracts"
)

// TestKinds: the EVM takes ballots of every kind of question, and refuses them once changed.
func TestKinds(t *testing.T) {
	for _, name := range groups {
		if testing.Short() && tierOfGroup(name) == tierLong {
			continue // seconds of encryption
		}
		for kind, f := range kinds(t, name) {
			v := New(nil)
			credential, err := v.Run(f.input())
			if err != nil || !bytes.Contains(f.ballot, []byte(`"credential":"`+string(credential)+`"`)) {
				t.Errorf("%s %s: %s, %v", name, kind, credential, err)
			}
			broken := bytes.Clone(f.ballot)
			at := bytes.Index(broken, []byte(`"response":"`)) + len(`"response":"`)
			if broken[at]++; broken[at] > '9' {
				broken[at] = '1'
			}
			if out, err := v.Run(encode(f.election.Raw(), broken)); err == nil {
				t.Errorf("%s %s: changed, and accepted for %s", name, kind, out)
			}
		}
	}
}

func TestVerify(t *testing.T) {
	f := newFixture(t, group.NameEd25519, 2, 1, 1, false)
	v := New(nil)
	credential, err := v.Verify(f.election.Raw(), f.ballot)
	if err != nil || !bytes.Contains(f.ballot, []byte(`"credential":"`+credential+`"`)) {
		t.Fatalf("%q, %v", credential, err)
	}
	var refused *belenios.BallotError
	_, err = v.Verify(f.election.Raw(), f.ballot[:100])
	if !errors.As(err, &refused) || refused.Code != belenios.CodeMalformed || refused.Reason == "" {
		t.Errorf("cut ballot: %v", err)
	}
	if _, err = v.Verify(f.election.Raw(), nil); !errors.As(err, &refused) || refused.Code != belenios.CodeMalformed {
		t.Errorf("no ballot: %v", err)
	}
	if _, err = v.Verify(nil, f.ballot); !errors.As(err, &refused) {
		t.Errorf("no election: %v", err)
	}
}

// TestOnce: however many ask at once, through Run, Verify or again later, a ballot is verified once.
func TestOnce(t *testing.T) {
	f := newFixture(t, group.NameEd25519, 2, 1, 1, false)
	v := New(nil)
	var all sync.WaitGroup
	for i := range 32 {
		all.Go(func() {
			if i%2 == 0 {
				if _, err := v.Run(f.input()); err != nil {
					t.Error(err)
				}
			} else if _, err := v.Verify(f.election.Raw(), f.ballot); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if _, err := v.Run(f.input()); err != nil {
		t.Error(err)
	}
	if verified, _ := v.Stats(); verified != 1 {
		t.Errorf("verified %d times", verified)
	}
}

// TestBallotsDoNotShareVerdicts: bytes moved from the election to the ballot make another input.
func TestBallotsDoNotShareVerdicts(t *testing.T) {
	f := newFixture(t, group.NameEd25519, 2, 1, 1, false)
	v := New(nil)
	if _, err := v.Run(f.input()); err != nil {
		t.Fatal(err)
	}
	moved := encode(f.election.Raw()[:10], append(bytes.Clone(f.election.Raw()[10:]), f.ballot...))
	if _, err := v.Run(moved); err == nil {
		t.Error("accepted")
	}
}

func TestPanicIsRefusal(t *testing.T) {
	v := New(nil)
	v.elections = nil // makes the verification panic
	f := newFixture(t, group.NameEd25519, 2, 1, 1, false)
	if got := v.compute(f.input()); got.code != belenios.CodeMalformed {
		t.Errorf("got %+v", got)
	}
}

func castTx(t *testing.T, to common.Address, gas uint64, ballot []byte) *types.Transaction {
	t.Helper()
	parsed, err := contracts.ElectionMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	data, err := parsed.Pack("cast", ballot, uint64(1), uint64(0), [][32]byte{{1}})
	if err != nil {
		t.Fatal(err)
	}
	return types.NewTx(&types.LegacyTx{To: &to, Gas: gas, Data: data, GasPrice: new(big.Int)})
}

func TestWarm(t *testing.T) {
	one, other := newFixture(t, group.NameEd25519, 2, 1, 1, false), newFixture(t, group.NameEd25519, 3, 1, 2, false)
	at := map[common.Address]*belenios.Election{{1}: one.election, {2}: other.election}
	asked := make(map[common.Address]int)
	object := func(_ context.Context, address common.Address) ([]byte, error) {
		asked[address]++
		if e := at[address]; e != nil {
			return e.Raw(), nil
		}
		return nil, errors.New("no election here")
	}
	bad := append(bytes.Clone(one.ballot), ' ')
	txs := []*types.Transaction{
		castTx(t, common.Address{1}, 5_000_000, one.ballot),
		castTx(t, common.Address{1}, 5_000_000, bad),
		castTx(t, common.Address{2}, 5_000_000, other.ballot),
		castTx(t, common.Address{3}, 5_000_000, one.ballot), // not an election
		castTx(t, common.Address{1}, 50_000, bytes.Clone(other.ballot)),
		castTx(t, common.Address{1}, 5_000_000, nil),
		types.NewTx(&types.LegacyTx{To: &common.Address{1}, Data: []byte{1, 2, 3, 4, 5}}),
		types.NewTx(&types.LegacyTx{Data: castTx(t, common.Address{1}, 0, one.ballot).Data()}), // creates a contract
		types.NewTx(&types.LegacyTx{To: &common.Address{1}, Data: castTx(t, common.Address{1}, 0, nil).Data()[:20]}),
	}
	v := New(nil)
	if n := v.Warm(context.Background(), txs, object); n != 3 {
		t.Errorf("%d ballots, want 3", n)
	}
	if asked[common.Address{1}] != 1 || asked[common.Address{2}] != 1 {
		t.Errorf("objects asked for: %v", asked)
	}
	if _, err := v.Run(one.input()); err != nil {
		t.Error(err)
	}
	if verified, cached := v.Stats(); verified != 3 || cached != 1 {
		t.Errorf("verified %d, cached %d", verified, cached)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	v = New(nil)
	v.Warm(ctx, txs, object) // may do some, must end
}

// TestGasFollowsCost holds the price, which is by length, to the group operations that package belenios counts.
func TestGasFollowsCost(t *testing.T) {
	perCost := map[string][2]float64{ // gas for each multiplication of Election.BallotCost
		group.NameEd25519: {1.7, 3.0}, group.NameBelenios2048: {120, 240}, group.NameRFC3526: {28, 60},
	}
	for _, name := range groups {
		tier := tierOfGroup(name)
		if testing.Short() && tier == tierLong {
			continue // seconds of encryption
		}
		fixtures := kinds(t, name)
		for _, s := range shapes {
			fixtures[fmt.Sprintf("%+v", s)] = newFixture(t, name, s.answers, s.least, s.most, s.blank)
		}
		for shape, f := range fixtures {
			if got := tierOfBallot(f.ballot); got != tier {
				t.Errorf("%s: tier %d", name, got)
			}
			gas := float64(gasBallotByte[tier] * uint64(len(f.ballot)))
			got := gas / float64(f.election.BallotCost())
			if got < perCost[name][0] || got > perCost[name][1] {
				t.Errorf("%s %s: %.2f gas for a unit of cost", name, shape, got)
			}
		}
	}
}

// TestDearElectionIsNotRead: a ballot that is priced for a cheap group cannot make a dear one work.
func TestDearElectionIsNotRead(t *testing.T) {
	curve := newFixture(t, group.NameEd25519, 2, 1, 1, false)
	short := newFixture(t, group.NameBelenios2048, 2, 1, 1, false)
	long := newFixture(t, group.NameRFC3526, 2, 1, 1, false)
	for _, c := range []struct{ election, ballot fixture }{{short, curve}, {long, curve}, {long, short}} {
		v := New(nil)
		got := v.answer(encode(c.election.election.Raw(), c.ballot.ballot))
		if got.code != belenios.CodeWrongElection || v.elections.Len() != 0 {
			t.Errorf("%s: %+v, %d elections parsed", c.election.election.GroupName(), got, v.elections.Len())
		}
	}
}

// TestPriceIsCheapToTell: contracts can ask for the price for 100 gas, about a microsecond.
func TestPriceIsCheapToTell(t *testing.T) {
	v := New(nil)
	long := strings.Repeat(`{"credential":"`, 70_000)
	input := encode([]byte(long), []byte(long))
	begin := time.Now()
	for range 10_000 {
		v.RequiredGas(input)
	}
	if took := time.Since(begin) / 10_000; took > 20*time.Microsecond {
		t.Errorf("%v for an input of %d bytes", took, len(input))
	}
}

// FuzzInput is the parser of inputs alone, with the price that must not depend on what cannot be read cheaply.
func FuzzInput(f *testing.F) {
	seedInputs(f, "")
	v := New(nil)
	f.Fuzz(func(t *testing.T, input []byte) {
		election, ballot, ok := split(input)
		if ok && !bytes.Equal(encode(election, ballot), input) {
			t.Fatal("split and encode are not inverse")
		}
		if ok && len(election) == 0 {
			t.Fatal("an empty election")
		}
		if gas := v.RequiredGas(input); ok && gas < gasBase[tierCurve] || !ok && gas != gasMalformed {
			t.Fatalf("%d gas", gas)
		}
		groupOf(election)
	})
}

// FuzzRun runs whole inputs; with Ed25519's seeds only, since the other groups take too long for a fuzzer.
func FuzzRun(f *testing.F) {
	seedInputs(f, "Ed25519")
	v := New(nil)
	f.Fuzz(func(t *testing.T, input []byte) {
		out, err := v.Run(input)
		if err == nil && len(out) == 0 {
			t.Fatal("accepted with nothing")
		}
		if err != nil && (len(out) < 2 || int(out[0]) >= len(out)) {
			t.Fatalf("refused with %q", out)
		}
	})
}

func seedInputs(f *testing.F, groupName string) {
	f.Helper()
	for _, name := range []string{"beleniosBallot.json", "fail-beleniosBallot.json"} {
		for _, c := range readVectors(f, name, 1) {
			if input := common.FromHex(c.Input); strings.Contains(string(input), groupName) {
				f.Add(input)
			}
		}
	}
}
