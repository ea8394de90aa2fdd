// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/precompile"
)

// chain executes transactions one by one under Osaka rules, at the block time that the test sets.
type chain struct {
	t     testing.TB
	db    *state.StateDB
	rules *params.ChainConfig
	now   uint64
	block uint64
	limit uint64       // gas of a transaction
	logs  []*types.Log // of all transactions
}

// start is the block time at which tests begin.
const start = 1_800_000_000

// verifier is the real precompile, installed as package ledger installs it.
var verifier = precompile.New(nil)

var verifierAddress = precompile.Address

func TestMain(m *testing.M) {
	vm.PrecompiledContractsOsaka[precompile.Address] = verifier
	vm.PrecompiledAddressesOsaka = append(vm.PrecompiledAddressesOsaka, precompile.Address)
	os.Exit(m.Run())
}

// uninstall takes the precompile away until the test ends.
func uninstall(t *testing.T) {
	delete(vm.PrecompiledContractsOsaka, precompile.Address)
	t.Cleanup(func() { vm.PrecompiledContractsOsaka[precompile.Address] = verifier })
}

// encodeInput is the precompile's input.
func encodeInput(election, ballot []byte) []byte {
	input := binary.BigEndian.AppendUint32(nil, uint32(len(election)))
	return append(append(input, election...), ballot...)
}

func newChain(t testing.TB) *chain {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		t.Fatal(err)
	}
	rules := *params.AllDevChainProtocolChanges
	rules.BogotaTime = nil
	db.SetCode(precompile.Address, []byte{0xfe}, tracing.CodeChangeGenesis)
	return &chain{t: t, db: db, rules: &rules, now: start, block: 1, limit: params.MaxTxGas}
}

// branch returns a function that brings back the state and time of now, as often as it is called.
func (c *chain) branch() (back func()) {
	db, now, logs := c.db, c.now, len(c.logs)
	c.db = db.Copy()
	return func() { c.db, c.now, c.logs = db.Copy(), now, c.logs[:logs] }
}

func (c *chain) fund(account common.Address, wei uint64) {
	c.db.AddBalance(account, uint256.NewInt(wei), tracing.BalanceIncreaseGenesisBalance)
}

// receipt is what one transaction did.
type receipt struct {
	ret  []byte
	gas  uint64
	logs []*types.Log
}

func (c *chain) evm() *vm.EVM {
	return vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer,
		Transfer:    core.Transfer,
		GetHash:     func(uint64) common.Hash { return common.Hash{} },
		GasLimit:    1_000_000_000,
		BlockNumber: new(big.Int).SetUint64(c.block),
		Time:        c.now,
		Difficulty:  new(big.Int),
		BaseFee:     new(big.Int),
		BlobBaseFee: new(big.Int),
		Random:      &common.Hash{},
	}, c.db, c.rules, vm.Config{NoBaseFee: true})
}

// apply executes one transaction, with the most gas that Osaka allows unless the test sets a limit; a revert is returned decoded.
func (c *chain) apply(from common.Address, to *common.Address, data []byte, value uint64) (receipt, error) {
	c.t.Helper()
	c.block++
	hash := crypto.Keccak256Hash(new(big.Int).SetUint64(c.block).Bytes())
	c.db.SetTxContext(hash, 0, 0)
	result, err := core.ApplyMessage(c.evm(), &core.Message{
		From: from, To: to, Nonce: c.db.GetNonce(from), Value: uint256.NewInt(value), GasLimit: c.limit,
		GasPrice: new(uint256.Int), GasFeeCap: new(uint256.Int), GasTipCap: new(uint256.Int), Data: data,
	}, core.NewGasPool(1_000_000_000))
	if err != nil {
		c.t.Fatalf("transaction refused: %v", err)
	}
	logs := c.db.GetLogs(hash, c.block, common.Hash{}, c.now)
	c.db.Finalise(c.rules.Rules(new(big.Int).SetUint64(c.block), true, c.now))
	c.logs = append(c.logs, logs...)
	got := receipt{ret: result.ReturnData, gas: result.UsedGas, logs: logs}
	if errors.Is(result.Err, vm.ErrExecutionReverted) {
		return got, contracts.DecodeRevert(result.ReturnData)
	}
	return got, result.Err
}

// deploy creates a contract and returns its address.
func (c *chain) deploy(from common.Address, meta *bind.MetaData, value uint64, args ...any) common.Address {
	c.t.Helper()
	address, err := c.tryDeploy(from, meta, value, args...)
	if err != nil {
		c.t.Fatalf("deploy: %v", err)
	}
	return address
}

func (c *chain) tryDeploy(from common.Address, meta *bind.MetaData, value uint64, args ...any) (common.Address, error) {
	c.t.Helper()
	input, err := abiOf(c.t, meta).Pack("", args...)
	if err != nil {
		c.t.Fatal(err)
	}
	address := crypto.CreateAddress(from, c.db.GetNonce(from))
	got, err := c.apply(from, nil, append(common.FromHex(meta.Bin), input...), value)
	c.t.Logf("deployed with %d gas", got.gas)
	return address, err
}

func abiOf(t testing.TB, meta *bind.MetaData) *abi.ABI {
	t.Helper()
	parsed, err := meta.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}

// contract is a deployed contract seen by one test.
type contract struct {
	*chain
	address common.Address
	abi     *abi.ABI
}

func (c *chain) at(address common.Address, meta *bind.MetaData) contract {
	return contract{c, address, abiOf(c.t, meta)}
}

func (k contract) pack(method string, args ...any) []byte {
	k.t.Helper()
	data, err := k.abi.Pack(method, args...)
	if err != nil {
		k.t.Fatalf("%s: %v", method, err)
	}
	return data
}

// send calls a method in a transaction.
func (k contract) send(from common.Address, method string, args ...any) (receipt, error) {
	k.t.Helper()
	return k.apply(from, &k.address, k.pack(method, args...), 0)
}

// must is send for what has to succeed.
func (k contract) must(from common.Address, method string, args ...any) receipt {
	k.t.Helper()
	got, err := k.send(from, method, args...)
	if err != nil {
		k.t.Fatalf("%s: %v", method, err)
	}
	return got
}

// refused sends and expects the custom error, directly or inside a decision.
func (k contract) refused(name string, from common.Address, method string, args ...any) *contracts.RevertError {
	k.t.Helper()
	_, err := k.send(from, method, args...)
	return wantRevert(k.t, err, name)
}

func wantRevert(t testing.TB, err error, name string) *contracts.RevertError {
	t.Helper()
	if !contracts.IsRevert(err, name) {
		t.Fatalf("got %v, want %s", err, name)
	}
	var got *contracts.RevertError
	errors.As(err, &got)
	for got.Name != name {
		inner := got.Inner
		got = nil
		errors.As(inner, &got)
	}
	if strings.ContainsAny(got.Message, "{}") || got.Message == name {
		t.Errorf("%s has the message %q", name, got.Message)
	}
	return got
}

// view calls a method without a transaction and returns its values.
func (k contract) view(method string, args ...any) []any {
	k.t.Helper()
	values, err := k.tryView(method, args...)
	if err != nil {
		k.t.Fatalf("%s: %v", method, err)
	}
	return values
}

func (k contract) tryView(method string, args ...any) ([]any, error) {
	k.t.Helper()
	snapshot := k.db.Snapshot()
	defer k.db.RevertToSnapshot(snapshot)
	ret, _, err := k.evm().StaticCall(common.Address{}, k.address, k.pack(method, args...), vm.NewGasBudget(100_000_000, 0))
	if errors.Is(err, vm.ErrExecutionReverted) {
		return nil, contracts.DecodeRevert(ret)
	}
	if err != nil {
		return nil, err
	}
	return k.abi.Unpack(method, ret)
}

// events returns the decoded logs of one event in a receipt.
func (k contract) events(got receipt, name string) []map[string]any {
	k.t.Helper()
	var out []map[string]any
	event := k.abi.Events[name]
	for _, log := range got.logs {
		if log.Address != k.address || len(log.Topics) == 0 || log.Topics[0] != event.ID {
			continue
		}
		values := make(map[string]any)
		if err := event.Inputs.UnpackIntoMap(values, log.Data); err != nil {
			k.t.Fatal(err)
		}
		var indexed abi.Arguments
		for _, input := range event.Inputs {
			if input.Indexed {
				indexed = append(indexed, input)
			}
		}
		if err := abi.ParseTopicsIntoMap(values, indexed, log.Topics[1:]); err != nil {
			k.t.Fatal(err)
		}
		out = append(out, values)
	}
	return out
}

// account makes a deterministic test account.
func account(n byte) common.Address {
	return common.BytesToAddress(bytes.Repeat([]byte{0xa0, n}, 10))
}
