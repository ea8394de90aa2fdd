// SPDX-License-Identifier: Apache-2.0

package explain_test

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/gateway/explain"
)

func pack(t testing.TB, meta *bind.MetaData, method string, args ...any) []byte {
	t.Helper()
	parsed, err := meta.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	data, err := parsed.Pack(method, args...)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// everywhere is the same contract.
func everywhere(name string) func(common.Address) string {
	return func(common.Address) string { return name }
}

func TestCalls(t *testing.T) {
	frozen := contracts.IElectionFrozen{Manifest: [32]byte{1}, OpensAt: 5, Shuffled: true, Trustees: make([]common.Address, 150), Registrars: []common.Address{{2}}}
	call, err := explain.Call(explain.Election, pack(t, contracts.ElectionMetaData, "freeze", frozen), everywhere(""))
	if err != nil {
		t.Fatal(err)
	}
	of := call.Arguments[0]
	if call.Method != "freeze" || of.Type != "struct" || len(of.Items) != 10 || of.Items[1].Name != "opensAt" || of.Items[1].Value != "5" ||
		of.Items[3].Value != "true" || of.Items[8].Length != 150 || len(of.Items[8].Items) != 100 || of.Items[9].Items[0].Value != (common.Address{2}).Hex() {
		t.Errorf("%+v", call)
	}
	attest, err := explain.Call(explain.Election, pack(t, contracts.ElectionMetaData, "attest", uint64(7), contracts.EventShuffle, [32]byte{3}), everywhere(""))
	if err != nil || attest.Arguments[1].Label != "Shuffle" || !strings.HasPrefix(attest.Arguments[2].Value, "0x0300") {
		t.Errorf("%+v, %v", attest, err)
	}
	text := strings.Repeat("é", 9_000) + "\xff"
	reject, err := explain.Call(explain.Awards, pack(t, contracts.AwardsMetaData, "reject", common.Address{}, big.NewInt(9), text), everywhere(""))
	if err != nil || reject.Arguments[1].Value != "9" || len(reject.Arguments[2].Value) > 10_003 {
		t.Errorf("%+v, %v", reject, err)
	}
}

// TestNestedDecisions: a decision about a decision about ... ends somewhere.
func TestNestedDecisions(t *testing.T) {
	data := pack(t, contracts.OrganisationsMetaData, "approve", big.NewInt(1))
	for range 20 {
		data = pack(t, contracts.OrganisationsMetaData, "propose", common.Address{1}, data)
	}
	call, err := explain.Call(explain.Organisations, data, everywhere(explain.Organisations))
	if err != nil {
		t.Fatal(err)
	}
	depth := 0
	for ; call.Arguments[1].Decoded != nil; call = call.Arguments[1].Decoded {
		depth++
	}
	if depth != 6 {
		t.Errorf("%d calls deep", depth)
	}
}

func TestUnknown(t *testing.T) {
	cast := pack(t, contracts.ElectionMetaData, "close")
	for name, c := range map[string]struct {
		contract string
		data     []byte
	}{
		"no contract": {"", cast}, "another contract": {explain.Organisations, cast}, "no data": {explain.Election, nil},
		"cut": {explain.Election, pack(t, contracts.ElectionMetaData, "attest", uint64(7), uint8(1), [32]byte{})[:40]},
	} {
		if call, err := explain.Call(c.contract, c.data, everywhere("")); !errors.Is(err, explain.ErrUnknown) {
			t.Errorf("%s: %+v, %v", name, call, err)
		}
	}
	if explain.Method(explain.Election, cast) != "close" || explain.Method("", cast) != "" || explain.Method(explain.Election, []byte{1}) != "" {
		t.Error("names of methods")
	}
	topic := func(signature string) common.Hash { return crypto.Keccak256Hash([]byte(signature)) }
	for name, log := range map[string]types.Log{
		"no topics": {}, "another event": {Topics: []common.Hash{topic("Transfer(address,address,uint256)")}},
		"too few topics": {Topics: []common.Hash{chain.TopicChunk}}, "no data": {Topics: []common.Hash{chain.TopicFinalised}},
	} {
		if event, _, err := explain.Event(explain.Election, &log, everywhere("")); !errors.Is(err, explain.ErrUnknown) {
			t.Errorf("%s: %s, %v", name, event, err)
		}
	}
}

// FuzzCall: whatever is sent to a contract, its explanation is bounded and does not fail.
func FuzzCall(f *testing.F) {
	f.Add(pack(f, contracts.ElectionMetaData, "publish", [32]byte{1}, uint32(0), uint32(2), []byte("part")))
	f.Add(pack(f, contracts.OrganisationsMetaData, "propose", common.Address{1}, pack(f, contracts.OrganisationsMetaData, "approve", big.NewInt(1))))
	f.Add(chain.CastData([]byte("ballot"), 1, 2, [][32]byte{{3}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, contract := range []string{explain.Organisations, explain.Elections, explain.Awards, explain.Election} {
			call, err := explain.Call(contract, data, everywhere(explain.Organisations))
			if (err == nil) != (call != nil) || err == nil && call.Method != explain.Method(contract, data) {
				t.Errorf("%s: %+v, %v", contract, call, err)
			}
			if call != nil {
				bounded(t, call.Arguments)
			}
			log := &types.Log{Data: data, Topics: []common.Hash{chain.TopicChunk, {1}, {2}}}
			if _, arguments, err := explain.Event(contract, log, everywhere("")); err == nil {
				bounded(t, arguments)
			}
		}
	})
}

func bounded(t *testing.T, arguments []api.Argument) {
	t.Helper()
	for _, a := range arguments {
		if len(a.Value) > 10_100 || len(a.Items) > 100 {
			t.Errorf("%+v", a)
		}
		bounded(t, a.Items)
	}
}
