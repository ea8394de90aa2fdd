// SPDX-License-Identifier: Apache-2.0

package gateway_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/parties"
)

var consensusKey = common.HexToHash("0x0102")

func (r *rig) explorer() *gateway.Explorer {
	return &gateway.Explorer{
		Node:       r.ledger.Client.(gateway.Node),
		Consortium: parties.Consortium{Organisations: r.ledger.Organisations, Elections: r.ledger.Elections, Awards: r.ledger.Awards},
		Validators: []api.Validator{{PublicKey: fmt.Sprintf("%x", consensusKey), Address: gateway.ValidatorAddress(consensusKey), Power: 1, Name: "Test"}},
		Founders:   map[common.Address]string{},
	}
}

// read gets an answer that must be there.
func read[T any](r *rig, path string) T {
	r.t.Helper()
	a := r.get(path)
	if a.status != 200 {
		r.t.Fatalf("%s: %d %s", path, a.status, a.body)
	}
	var out T
	a.decode(r.t, &out)
	return out
}

// TestBlocks pages through all blocks and finds a ballot's transaction in its block.
func TestBlocks(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := r.cast(e.UUID, e.Ballot(0, 1))
	var numbers []uint64
	for page := read[api.Blocks](r, "/v1/blocks?limit=7"); ; page = read[api.Blocks](r, fmt.Sprintf("/v1/blocks?limit=7&before=%d", *page.Next)) {
		for _, b := range page.Blocks {
			numbers = append(numbers, b.Number)
		}
		if page.Next == nil {
			break
		}
	}
	for i, n := range numbers {
		if n != numbers[0]-uint64(i) {
			t.Fatalf("blocks %v", numbers)
		}
	}
	if numbers[len(numbers)-1] != 0 || len(numbers) < 5 {
		t.Errorf("blocks %v", numbers)
	}
	b := read[api.BlockDetail](r, fmt.Sprintf("/v1/blocks/%d", ballot.Block))
	before := read[api.BlockDetail](r, fmt.Sprintf("/v1/blocks/%d", ballot.Block-1))
	if b.Parent != before.Hash || b.Transactions != 1 || len(b.List) != 1 || b.Time != ballot.Time || b.GasUsed == 0 || b.Proposer == nil {
		t.Fatalf("%+v", b)
	}
	line := b.List[0]
	if line.Hash != ballot.Transaction || line.Method != "cast" || !line.Succeeded || line.To.Name != "Election" || line.To.Election != e.UUID || line.Bytes == 0 {
		t.Errorf("%+v", line)
	}
	if rest := read[api.BlockDetail](r, fmt.Sprintf("/v1/blocks/%d?from=1", ballot.Block)); len(rest.List) != 0 || rest.Next != nil {
		t.Errorf("%+v", rest)
	}
}

// TestTransaction: a ballot's call names its tracker, and a decision the call that it is about.
func TestTransaction(t *testing.T) {
	r := newRig(t, nil)
	e := r.ledger.NewElection(chaintest.Options{})
	r.sync()
	ballot := e.Ballot(0, 1)
	cast := read[api.Transaction](r, "/v1/transactions/"+strings.TrimPrefix(r.cast(e.UUID, ballot).Transaction, "0x"))
	tracker := sha256.Sum256(ballot)
	if cast.Call == nil || len(cast.Call.Arguments) != 4 || cast.Call.Arguments[0].SHA256 != hex.EncodeToString(tracker[:]) ||
		cast.Call.Arguments[0].Length != len(ballot) || len(cast.Call.Arguments[0].Value) != 66 || cast.Value != "0" {
		t.Errorf("%+v", cast)
	}
	var names []string
	for _, event := range cast.Events {
		names = append(names, event.Name)
	}
	if !slices.Contains(names, "Ballot") || !slices.Contains(names, "BeleniosEvent") {
		t.Errorf("events %v", names)
	}
	data := func() []byte {
		parsed, err := contracts.OrganisationsMetaData.GetAbi()
		r.ok(err)
		raw, err := parsed.Pack("grantRole", contracts.RoleTrustee, common.Address{7})
		r.ok(err)
		return raw
	}()
	receipt := r.ledger.Must(r.ledger.Organisations, contracts.OrganisationsMetaData, "propose", r.ledger.Organisations, data)
	r.sync()
	decision := read[api.Transaction](r, "/v1/transactions/"+receipt.TxHash.Hex())
	inner := decision.Call.Arguments[1].Decoded
	if decision.Call.Method != "propose" || inner == nil || inner.Method != "grantRole" || inner.Arguments[0].Label != "trustee" ||
		inner.Arguments[1].Value != (common.Address{7}).Hex() {
		t.Errorf("%+v", decision.Call)
	}
	last := decision.Events[len(decision.Events)-1]
	if last.Name != "Executed" || last.Contract.Name != "Organisations" || decision.Events[0].Arguments[3].Decoded == nil {
		t.Errorf("%+v", decision.Events)
	}
	r.refusedTransaction(e)
}

// refusedTransaction: what a contract refused is shown as such.
func (r *rig) refusedTransaction(e *chaintest.Election) {
	r.t.Helper()
	_, err := r.ledger.Call(e.Address, contracts.ElectionMetaData, "attestOutcome", [32]byte{1}, [32]byte{2})
	if err == nil {
		r.t.Fatal("an outcome before the result is accepted")
	}
	r.sync()
	for n := r.index.Progress().Block; n > 0; n-- {
		b := read[api.BlockDetail](r, fmt.Sprintf("/v1/blocks/%d", n))
		if len(b.List) == 0 {
			continue
		}
		tx := read[api.Transaction](r, "/v1/transactions/"+b.List[0].Hash)
		if tx.Succeeded || tx.Method != "attestOutcome" || tx.Call.Arguments[0].Value != "0x01"+strings.Repeat("00", 31) || len(tx.Events) != 0 {
			r.t.Errorf("%+v", tx)
		}
		return
	}
}

func TestLedger(t *testing.T) {
	r := newRig(t, nil)
	party := r.ledger.NewParty(contracts.RoleTrustee)
	second := common.HexToHash("0x0203")
	r.ledger.Decide(r.ledger.Organisations, contracts.OrganisationsMetaData, "setValidator", second, uint64(5))
	r.sync()
	l := read[api.Ledger](r, "/v1/ledger")
	genesis, err := r.ledger.Client.HeaderByNumber(t.Context(), new(big.Int))
	r.ok(err)
	if l.Genesis != genesis.Hash().Hex() || l.ChainID == 0 || l.Quorum != 1 || l.Contracts.Elections != r.ledger.Elections.Hex() || l.Block == 0 {
		t.Errorf("%+v", l)
	}
	if len(l.Organisations) != 1 || l.Organisations[0].Name != "Test" || len(l.Organisations[0].Roles) != 7 {
		t.Errorf("%+v", l.Organisations)
	}
	if len(l.Accounts) != 1 || l.Accounts[0].Account != party.From().Hex() || !slices.Equal(l.Accounts[0].Roles, []string{"trustee"}) {
		t.Errorf("%+v", l.Accounts)
	}
	if len(l.Validators) != 2 || l.Validators[0].Name != "Test" || l.Validators[1].Power != 5 || l.Validators[1].Address != gateway.ValidatorAddress(second) {
		t.Errorf("%+v", l.Validators)
	}
}

// TestNoExplorer: a gateway over a mere reader of the ledger says so.
func TestNoExplorer(t *testing.T) {
	r := newRig(t, func(c *gateway.Config) { c.Explorer, c.Pictures = nil, "" })
	for _, path := range []string{"/v1/blocks", "/v1/blocks/0", "/v1/ledger", "/v1/transactions/" + strings.Repeat("ab", 32), "/v1/pictures/" + strings.Repeat("ab", 32)} {
		if a := r.get(path); a.status != 404 || a.code() != string(api.CodeNotPublished) {
			t.Errorf("%s: %d %s", path, a.status, a.body)
		}
	}
}
