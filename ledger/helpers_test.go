// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/binary"
	"io"
	"log/slog"
	"math/big"
	"os"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"
)

const testChainID = 20170201

// Fixed keys: account 0 and 1 have credit, account 2 has none.
var testKeys = func() (keys [3]*ecdsa.PrivateKey) {
	for i := range keys {
		keys[i], _ = crypto.ToECDSA(bytes.Repeat([]byte{byte(i + 1)}, 32))
	}
	return keys
}()

func testAddr(i int) common.Address { return crypto.PubkeyToAddress(testKeys[i].PublicKey) }

// sumAddr is a test precompile: it adds up its input's bytes and refuses input
// that starts with 0xff, giving the rest back as the reason.
var sumAddr = common.HexToAddress("0x4d02")

type sum struct{}

func (sum) Name() string                    { return "sum" }
func (sum) RequiredGas(input []byte) uint64 { return 1000 + uint64(len(input)) }
func (sum) Run(input []byte) ([]byte, error) {
	if len(input) > 0 && input[0] == 0xff {
		return input[1:], vm.ErrExecutionReverted
	}
	var n uint64
	for _, b := range input {
		n += uint64(b)
	}
	return binary.BigEndian.AppendUint64(make([]byte, 24), n), nil
}

// Contracts in EVM assembly, so that this package needs no compiler.
var (
	// proxyCode calls sumAddr with its calldata and returns what comes back, or
	// reverts with it; on success it logs it first, topic 1.
	proxyAddr = common.HexToAddress("0xc0de01")
	proxyCode = common.FromHex("365f5f375f5f365f5f614d025af13d5f5f3e601857" + "3d5ffd" + "5b" + "60013d5fa1" + "3d5ff3")

	// registryCode logs ValidatorUpdate(calldata[0:32], calldata[32:64]).
	registryAddr = common.HexToAddress("0xc0de02")
	registryCode = append(append(common.FromHex("6020355f525f357f"), validatorUpdateTopic.Bytes()...), common.FromHex("60205fa200")...)

	// sinkCode accepts anything and logs its size, topic 2.
	sinkAddr = common.HexToAddress("0xc0de03")
	sinkCode = common.FromHex("365f52600260205fa100")
)

func testGenesis() Genesis {
	credit := new(big.Int).Exp(big.NewInt(10), big.NewInt(24), nil)
	return Genesis{
		ChainID: testChainID,
		Alloc: types.GenesisAlloc{
			testAddr(0):  {Balance: credit},
			testAddr(1):  {Balance: credit},
			proxyAddr:    {Code: proxyCode},
			registryAddr: {Code: registryCode},
			sinkAddr:     {Code: sinkCode},
		},
		ValidatorRegistry: registryAddr,
	}
}

func testConfig(dir string) Config {
	return Config{
		Dir:           dir,
		Genesis:       testGenesis(),
		Precompiles:   []Precompile{{Address: sumAddr, Contract: sum{}}},
		RPCAddr:       "127.0.0.1:0",
		BlockInterval: 100 * time.Millisecond,
		Logger:        testLogger(),
	}
}

func testLogger() *slog.Logger {
	if path := os.Getenv("LEDGER_TEST_LOG"); path != "" {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
		if err == nil {
			return slog.New(slog.NewTextHandler(f, &slog.HandlerOptions{Level: slog.LevelDebug}))
		}
	}
	return slog.New(slog.NewTextHandler(io.Discard, nil))
}

func startNode(t testing.TB, cfg Config) *Node {
	t.Helper()
	n, err := Start(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stopNode(t, n) })
	return n
}

func stopNode(t testing.TB, n *Node) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	if err := n.Stop(ctx); err != nil {
		t.Error("stop:", err)
	}
}

func signTx(t testing.TB, key int, chainID int64, inner *types.DynamicFeeTx) *types.Transaction {
	t.Helper()
	inner.ChainID = big.NewInt(chainID)
	if inner.GasTipCap == nil {
		inner.GasTipCap = big.NewInt(1)
	}
	if inner.GasFeeCap == nil {
		inner.GasFeeCap = big.NewInt(1_000_000_000)
	}
	if inner.Gas == 0 {
		inner.Gas = 1_000_000
	}
	tx, err := types.SignNewTx(testKeys[key], types.LatestSignerForChainID(inner.ChainID), inner)
	if err != nil {
		t.Fatal(err)
	}
	return tx
}

// send signs and sends a call from an account and waits for its receipt.
// evmClient is what the tests need of a client, remote or in process.
type evmClient interface {
	bind.ContractBackend
	ChainID(ctx context.Context) (*big.Int, error)
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
	BlockReceipts(ctx context.Context, block rpc.BlockNumberOrHash) ([]*types.Receipt, error)
}

func send(t testing.TB, c evmClient, key int, to common.Address, data []byte) *types.Receipt {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	nonce, err := c.PendingNonceAt(ctx, testAddr(key))
	if err != nil {
		t.Fatal(err)
	}
	tx := signTx(t, key, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &to, Data: data})
	if err := c.SendTransaction(ctx, tx); err != nil {
		t.Fatal("send:", err)
	}
	return waitReceipt(t, c, tx.Hash())
}

func waitReceipt(t testing.TB, c evmClient, hash common.Hash) *types.Receipt {
	t.Helper()
	var receipt *types.Receipt
	waitFor(t, 30*time.Second, "receipt of "+hash.Hex(), func() bool {
		var err error
		receipt, err = c.TransactionReceipt(context.Background(), hash)
		return err == nil
	})
	return receipt
}

func waitFor(t testing.TB, patience time.Duration, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !ok(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("timed out waiting for %s", what)
		}
	}
}
