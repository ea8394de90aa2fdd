// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

// seenTxs is an OnPending hook that remembers.
type seenTxs struct {
	mu   sync.Mutex
	seen map[common.Hash]int
}

func (s *seenTxs) add(txs []*types.Transaction) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, tx := range txs {
		s.seen[tx.Hash()]++
	}
}

func (s *seenTxs) has(hash common.Hash) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen[hash] > 0
}

// TestNode shares one single-validator node between its subtests.
func TestNode(t *testing.T) {
	pending := &seenTxs{seen: make(map[common.Hash]int)}
	cfg := testConfig(t.TempDir())
	cfg.OnPending = pending.add
	n := startNode(t, cfg)
	c, err := ethclient.Dial(n.RPCURL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)

	t.Run("transfer", func(t *testing.T) { testTransfer(t, c) })
	t.Run("precompile", func(t *testing.T) { testPrecompile(t, n, c) })
	t.Run("refused", func(t *testing.T) { testRefused(t, c) })
	t.Run("logs", func(t *testing.T) { testLogs(t, n, c) })
	t.Run("websocket", func(t *testing.T) { testWebsocket(t, n) })
	t.Run("pending hook", func(t *testing.T) { testPendingHook(t, n, pending) })
	t.Run("last validator stays", func(t *testing.T) { testLastValidator(t, n, c) })
	t.Run("block rules", func(t *testing.T) { testBlockRules(t, n, c) })
	t.Run("loopback only", func(t *testing.T) { testLoopback(t, n) })
	t.Run("health", func(t *testing.T) { testHealthy(t, n) })
	t.Run("directory is taken", func(t *testing.T) {
		if other, err := Start(context.Background(), cfg); err == nil {
			stopNode(t, other)
			t.Error("two nodes share a directory")
		}
	})
	t.Run("viem", func(t *testing.T) { testViem(t, n) })
}

func testTransfer(t *testing.T, c *ethclient.Client) {
	ctx := context.Background()
	r := send(t, c, 0, testAddr(2), nil)
	if r.Status != types.ReceiptStatusSuccessful || r.GasUsed != params.TxGas {
		t.Errorf("receipt %+v", r)
	}
	block, err := c.BlockByHash(ctx, r.BlockHash)
	if err != nil {
		t.Fatal(err)
	}
	if block.BaseFee().Sign() != 0 {
		t.Errorf("base fee %v", block.BaseFee())
	}
	for _, tag := range []rpc.BlockNumber{rpc.FinalizedBlockNumber, rpc.SafeBlockNumber} {
		h, err := c.HeaderByNumber(ctx, big.NewInt(int64(tag)))
		if err != nil || h.Number.Cmp(r.BlockNumber) < 0 {
			t.Errorf("%v: header %v, %v; the receipt is from %v", tag, h, err, r.BlockNumber)
		}
	}
}

func testPrecompile(t *testing.T, n *Node, c *ethclient.Client) {
	ctx := context.Background()
	input := []byte{1, 2, 250}
	call := ethereum.CallMsg{From: testAddr(0), To: &proxyAddr, Data: input}
	want := common.BigToHash(big.NewInt(253)).Bytes()
	if got, err := c.CallContract(ctx, call, nil); err != nil || !bytes.Equal(got, want) {
		t.Errorf("eth_call: %x, %v", got, err)
	}
	if gas, err := c.EstimateGas(ctx, call); err != nil || gas < params.TxGas+1003 {
		t.Errorf("estimateGas: %d, %v", gas, err)
	}
	r := send(t, c, 0, proxyAddr, input)
	if r.Status != types.ReceiptStatusSuccessful || len(r.Logs) != 1 || !bytes.Equal(r.Logs[0].Data, want) {
		t.Errorf("receipt %+v", r)
	}
	call.Data = append([]byte{0xff}, "because"...)
	_, err := c.CallContract(ctx, call, nil)
	var data rpc.DataError
	if !errors.As(err, &data) || data.ErrorData() != "0x"+common.Bytes2Hex([]byte("because")) {
		t.Errorf("revert reason: %v", err)
	}
	if r := send(t, c, 0, proxyAddr, call.Data); r.Status != types.ReceiptStatusFailed {
		t.Errorf("receipt of the refused call: %+v", r)
	}
	var trace struct{ Calls []struct{ To common.Address } }
	if err := n.Client().Client().CallContext(ctx, &trace, "debug_traceTransaction", r.TxHash, map[string]string{"tracer": "callTracer"}); err != nil {
		t.Error("trace:", err)
	} else if len(trace.Calls) != 1 || trace.Calls[0].To != sumAddr {
		t.Errorf("trace %+v", trace)
	}
}

func testRefused(t *testing.T, c *ethclient.Client) {
	ctx := context.Background()
	nonce, err := c.PendingNonceAt(ctx, testAddr(0))
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		tx   *types.Transaction
		want string
	}{
		"no credit":      {signTx(t, 2, testChainID, &types.DynamicFeeTx{To: &sinkAddr, GasFeeCap: big.NewInt(1)}), "insufficient funds"},
		"no tip":         {signTx(t, 0, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr, GasTipCap: new(big.Int)}), "minimum needed 1"},
		"wrong chain":    {signTx(t, 0, testChainID+1, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr}), "invalid chain id"},
		"unprotected":    {unprotectedTx(t), "replay-protected"},
		"too large":      {signTx(t, 0, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr, Data: make([]byte, MaxTxBytes), Gas: 16_000_000}), "oversized"},
		"too much gas":   {signTx(t, 0, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr, Gas: params.MaxTxGas + 1}), "gas limit too high"},
		"too little gas": {signTx(t, 0, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr, Gas: 20_000}), "intrinsic gas too low"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := c.SendTransaction(ctx, tt.tx)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func testLogs(t *testing.T, n *Node, c *ethclient.Client) {
	ctx := context.Background()
	first := send(t, c, 1, sinkAddr, []byte("a"))
	waitFor(t, 20*time.Second, "some empty blocks", func() bool { return n.Health().Height > first.BlockNumber.Uint64()+5 })
	second := send(t, c, 1, sinkAddr, []byte("b"))
	var answers []string
	for name, client := range map[string]evmClient{"http": c, "in process": n.Client()} {
		logs, err := client.FilterLogs(ctx, ethereum.FilterQuery{FromBlock: first.BlockNumber, ToBlock: second.BlockNumber, Addresses: []common.Address{sinkAddr}})
		if err != nil || len(logs) != 2 || logs[0].TxHash != first.TxHash || logs[1].TxHash != second.TxHash {
			t.Errorf("%s: logs %v, %v", name, logs, err)
		}
		receipts, err := client.BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(first.BlockHash, false))
		if err != nil || len(receipts) != 1 || receipts[0].TxHash != first.TxHash {
			t.Errorf("%s: receipts %v, %v", name, receipts, err)
		}
		if _, err := client.BlockReceipts(ctx, rpc.BlockNumberOrHashWithNumber(1<<40)); !errors.Is(err, ethereum.NotFound) {
			t.Errorf("%s: receipts of a block to come: %v", name, err)
		}
		answer, err := json.Marshal([]any{logs, receipts})
		if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, string(answer))
	}
	if answers[0] != answers[1] {
		t.Errorf("the clients differ:\n%s\n%s", answers[0], answers[1])
	}
	many := make([]common.Address, 2000)
	many[1999] = sinkAddr
	if logs, err := c.FilterLogs(ctx, ethereum.FilterQuery{FromBlock: common.Big0, Addresses: many}); err != nil || len(logs) < 2 {
		t.Errorf("a filter of 2000 addresses: %d logs, %v", len(logs), err)
	}
}

func testWebsocket(t *testing.T, n *Node) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	c, err := ethclient.DialContext(ctx, "ws"+strings.TrimPrefix(n.RPCURL(), "http"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	heads := make(chan *types.Header, 16)
	sub, err := c.SubscribeNewHead(ctx, heads)
	if err != nil {
		t.Fatal(err)
	}
	defer sub.Unsubscribe()
	a, b := <-heads, <-heads
	if b.Number.Uint64() != a.Number.Uint64()+1 || b.ParentHash != a.Hash() || b.Time <= a.Time {
		t.Errorf("heads do not follow: %d %d", a.Number, b.Number)
	}
}

func testPendingHook(t *testing.T, n *Node, pending *seenTxs) {
	local := send(t, n.Client(), 1, sinkAddr, []byte("local"))
	nonce, err := n.Client().PendingNonceAt(context.Background(), testAddr(1))
	if err != nil {
		t.Fatal(err)
	}
	tx := signTx(t, 1, testChainID, &types.DynamicFeeTx{Nonce: nonce, To: &sinkAddr})
	raw, err := tx.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if err := n.app.pool.insert(raw); err != nil {
		t.Fatal(err)
	}
	waitReceipt(t, n.Client(), tx.Hash())
	for _, hash := range []common.Hash{local.TxHash, tx.Hash()} {
		waitFor(t, 5*time.Second, "the hook to see "+hash.Hex(), func() bool { return pending.has(hash) })
	}
}

// A registry that removes every validator, or adds nonsense, must not stop the chain.
func testLastValidator(t *testing.T, n *Node, c *ethclient.Client) {
	key := n.Identity().ValidatorKey
	var last *types.Receipt
	for _, power := range []uint64{0, 1 << 63, 5} {
		last = send(t, c, 0, registryAddr, append(key.Bytes(), common.BigToHash(new(big.Int).SetUint64(power)).Bytes()...))
		if last.Status != types.ReceiptStatusSuccessful || len(last.Logs) != 1 || last.Logs[0].Topics[0] != validatorUpdateTopic {
			t.Fatalf("receipt %+v", last)
		}
	}
	height := last.BlockNumber.Uint64() + 3
	waitFor(t, 20*time.Second, "blocks after the change", func() bool { return n.Health().Height >= height })
	set, err := n.app.validators(int64(height))
	if err != nil || len(set) != 1 || set[key] != 5 {
		t.Errorf("validators %v, %v", set, err)
	}
}

func testBlockRules(t *testing.T, n *Node, c *ethclient.Client) {
	ctx := context.Background()
	height := n.Health().Height
	parent, err := c.HeaderByNumber(ctx, common.Big0)
	if err != nil || parent.Hash() != n.GenesisHash() {
		t.Fatalf("genesis %v, %v", parent, err)
	}
	for i := uint64(1); i <= height; i++ {
		h, err := c.HeaderByNumber(ctx, new(big.Int).SetUint64(i))
		if err != nil {
			t.Fatal(err)
		}
		if h.Time <= parent.Time || h.ParentHash != parent.Hash() || h.GasLimit != parent.GasLimit {
			t.Fatalf("block %d does not follow", i)
		}
		parent = h
	}
}

func testLoopback(t *testing.T, n *Node) {
	host, _, err := net.SplitHostPort(strings.TrimPrefix(n.RPCURL(), "http://"))
	if err != nil || !net.ParseIP(host).IsLoopback() {
		t.Errorf("JSON-RPC at %s, %v", n.RPCURL(), err)
	}
	var accounts any
	c, err := rpc.Dial(n.RPCURL())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, method := range []string{"debug_setHead", "admin_nodeInfo", "miner_setExtra"} {
		if err := c.Call(&accounts, method); err == nil || !strings.Contains(err.Error(), "not available") {
			t.Errorf("%s over HTTP: %v", method, err)
		}
	}
}

func testHealthy(t *testing.T, n *Node) {
	h := n.Health()
	if !h.OK() || h.Height == 0 || h.HeadAge > 5*time.Second || h.Peers != 0 || h.Reason != "" {
		t.Errorf("health %+v", h)
	}
}

// Proposals that fail must neither stop the chain nor hide that it stands.
func TestBuildTrouble(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	var mode atomic.Int32 // 0 works, 1 full blocks fail, 2 all fail
	cfg := testConfig(t.TempDir())
	cfg.HaltAfter = 500 * time.Millisecond
	cfg.wrapBuild = func(next buildFunc) buildFunc {
		return func(args blockArgs, empty bool) (*types.Block, error) {
			if m := mode.Load(); m == 2 || m == 1 && !empty {
				return nil, errors.New("injected")
			}
			return next(args, empty)
		}
	}
	n := startNode(t, cfg)
	above := func(d uint64) func() bool {
		height := n.Health().Height
		return func() bool { return n.Health().Height > height+d }
	}
	waitFor(t, 20*time.Second, "blocks", above(2))
	mode.Store(1)
	waitFor(t, 20*time.Second, "empty blocks", above(3))
	mode.Store(2)
	waitFor(t, 20*time.Second, "health to say halted", func() bool { return n.Health().Halted })
	if h := n.Health(); h.OK() || !strings.Contains(h.Reason, "no block for") || n.Err() != nil {
		t.Errorf("health %+v, err %v", h, n.Err())
	}
	mode.Store(0)
	waitFor(t, 30*time.Second, "blocks again", above(2))
	if h := n.Health(); !h.OK() {
		t.Errorf("health %+v", h)
	}
}

func TestFailStopsNode(t *testing.T) {
	n, err := Start(context.Background(), testConfig(t.TempDir()))
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	newCometLogger(testLogger(), n.fail).With("module", "x").Error("CONSENSUS FAILURE!!!", "err", broken)
	select {
	case <-n.Done():
	case <-time.After(30 * time.Second):
		t.Fatal("still running")
	}
	if n.Err() == nil || !strings.Contains(n.Err().Error(), "broken") {
		t.Errorf("Err() = %v", n.Err())
	}
	if h := n.Health(); !h.Halted || !strings.Contains(h.Reason, "broken") {
		t.Errorf("health %+v", h)
	}
	if _, err := n.Client().BlockNumber(context.Background()); err == nil {
		t.Error("JSON-RPC still answers")
	}
}

func TestRestart(t *testing.T) {
	cfg := testConfig(t.TempDir())
	n, err := Start(context.Background(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	r := send(t, n.Client(), 0, sinkAddr, []byte("kept"))
	genesis := n.GenesisHash()
	stopNode(t, n)
	height := n.Health().Height

	wrong := cfg
	wrong.Genesis.ChainID++
	if _, err := Start(context.Background(), wrong); !errors.Is(err, ErrConfig) {
		t.Errorf("another chain id: %v", err)
	}
	wrong = cfg
	wrong.Precompiles = nil
	if _, err := Start(context.Background(), wrong); !errors.Is(err, ErrConfig) {
		t.Errorf("missing precompile: %v", err)
	}
	cfg.Genesis = Genesis{} // what is stored suffices
	n = startNode(t, cfg)
	if n.GenesisHash() != genesis || n.Health().Height < height {
		t.Errorf("genesis %s, height %d; were %s, %d", n.GenesisHash(), n.Health().Height, genesis, height)
	}
	if again := waitReceipt(t, n.Client(), r.TxHash); again.BlockHash != r.BlockHash {
		t.Errorf("receipt moved from %s to %s", r.BlockHash, again.BlockHash)
	}
	send(t, n.Client(), 0, sinkAddr, []byte("more"))
	stopNode(t, n)

	// Even with go-ethereum's data gone, CometBFT's blocks bring it all back.
	if err := os.RemoveAll(filepath.Join(cfg.Dir, "execution")); err != nil {
		t.Fatal(err)
	}
	n = startNode(t, cfg)
	if again := waitReceipt(t, n.Client(), r.TxHash); again.BlockHash != r.BlockHash {
		t.Errorf("receipt moved from %s to %s", r.BlockHash, again.BlockHash)
	}
}

func TestKeys(t *testing.T) {
	dir := t.TempDir()
	first, err := Init(dir)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Init(dir); err != nil || again != first {
		t.Errorf("second Init: %v, %v; want %v", again, err, first)
	}
	keyFile := filepath.Join(dir, "consensus", "config", "priv_validator_key.json")
	stateFile := filepath.Join(dir, "consensus", "data", "priv_validator_state.json")
	if info, err := os.Stat(keyFile); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("key file %v, %v", info.Mode(), err)
	}
	secret, err := os.ReadFile(keyFile)
	if err != nil {
		t.Fatal(err)
	}
	refused := func(name string) {
		t.Helper()
		_, err := Init(dir)
		if !errors.Is(err, ErrConfig) {
			t.Errorf("%s: %v, want ErrConfig", name, err)
		} else if strings.Contains(err.Error(), "priv_key") || strings.Contains(err.Error(), string(secret[:40])) {
			t.Errorf("%s: the error repeats the file: %v", name, err)
		}
	}
	write := func(path string, raw []byte) {
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(keyFile, secret[:len(secret)/2])
	refused("damaged key")
	write(keyFile, secret)
	write(stateFile, nil)
	refused("damaged state")
	if err := os.Remove(stateFile); err != nil {
		t.Fatal(err)
	}
	refused("missing state") // or the validator could sign twice
}

func TestConfigRefused(t *testing.T) {
	good := testConfig(t.TempDir())
	tests := map[string]func(*Config){
		"no dir":         func(c *Config) { c.Dir = "" },
		"rpc address":    func(c *Config) { c.RPCAddr = "localhost" },
		"p2p address":    func(c *Config) { c.P2PAddr = "1.2.3.4:port" },
		"interval":       func(c *Config) { c.BlockInterval = time.Millisecond },
		"cache":          func(c *Config) { c.CacheMB = 1 },
		"no contract":    func(c *Config) { c.Precompiles = []Precompile{{Address: sumAddr}} },
		"own precompile": func(c *Config) { c.Precompiles = []Precompile{{Address: common.HexToAddress("0x01"), Contract: sum{}}} },
		"no genesis":     func(c *Config) { c.Genesis = Genesis{} },
		"gas limit":      func(c *Config) { c.Genesis.GasLimit = 1 },
		"power":          func(c *Config) { c.Genesis.Validators = []Validator{{Power: 0}} },
		"validators":     func(c *Config) { c.Genesis.Validators = []Validator{{Power: 1}, {Power: 1}} },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			cfg := good
			cfg.Dir = t.TempDir()
			change(&cfg)
			n, err := Start(context.Background(), cfg)
			if err == nil {
				stopNode(t, n)
			}
			if !errors.Is(err, ErrConfig) {
				t.Errorf("error %v, want ErrConfig", err)
			}
		})
	}
}
