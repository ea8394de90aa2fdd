// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"testing"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/trie"
)

// driver plays CometBFT for one application without consensus.
type driver struct {
	*app
	t      *testing.T
	failed chan error
	quit   chan struct{}
}

var testProposer = common.HexToAddress("0x77").Bytes()

func newDriver(t *testing.T) *driver {
	t.Helper()
	cfg, err := testConfig(t.TempDir()).withDefaults()
	if err != nil {
		t.Fatal(err)
	}
	release, err := install(cfg.Precompiles)
	if err != nil {
		t.Fatal(err)
	}
	self := Identity{ValidatorKey: common.HexToHash("0x01")}
	genesis := cfg.Genesis.complete(self, cfg.Precompiles, time.Unix(1_700_000_000, 0))
	routeGethLogs(cfg.Logger)
	exec, err := openExecution(cfg, genesis, consensusAPI{})
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, failed: make(chan error, 1), quit: make(chan struct{})}
	d.app = &app{
		exec: exec, genesis: genesis, log: cfg.Logger, wall: time.Now,
		build: exec.build, quit: d.quit, fail: func(err error) { d.failed <- err },
		pool:       newPool(exec, nil, cfg.Logger, d.quit),
		validators: func(int64) (validatorSet, error) { return validatorSet{self.ValidatorKey: 1}, nil },
	}
	d.app.interval.Store(int64(time.Millisecond))
	t.Cleanup(func() {
		if err := exec.close(); err != nil {
			t.Error(err)
		}
		release()
	})
	return d
}

func (d *driver) height() int64  { return int64(d.exec.head().Number.Uint64()) + 1 }
func (d *driver) now() time.Time { return time.Unix(1_700_000_000+10*d.height(), 5) }
func (d *driver) prepare() [][]byte {
	d.t.Helper()
	resp, err := d.PrepareProposal(context.Background(), &abci.RequestPrepareProposal{
		Height: d.height(), Time: d.now(), ProposerAddress: testProposer, MaxTxBytes: maxCometBlock,
	})
	if err != nil {
		d.t.Fatal("PrepareProposal must not fail:", err)
	}
	return resp.Txs
}

func (d *driver) accepts(txs [][]byte) bool {
	d.t.Helper()
	resp, err := d.ProcessProposal(context.Background(), &abci.RequestProcessProposal{
		Height: d.height(), Time: d.now(), ProposerAddress: testProposer, Txs: txs,
	})
	if err != nil {
		d.t.Fatal("ProcessProposal must not fail:", err)
	}
	return resp.Status == abci.ResponseProcessProposal_ACCEPT
}

func (d *driver) finalize(txs [][]byte) *abci.ResponseFinalizeBlock {
	d.t.Helper()
	resp, err := d.FinalizeBlock(context.Background(), &abci.RequestFinalizeBlock{
		Height: d.height(), Time: d.now(), ProposerAddress: testProposer, Txs: txs,
	})
	if err != nil {
		d.t.Fatal("FinalizeBlock:", err)
	}
	return resp
}

func (d *driver) commit() {
	d.t.Helper()
	if _, err := d.Commit(context.Background(), &abci.RequestCommit{}); err != nil {
		d.t.Fatal("Commit:", err)
	}
}

// addTx puts a transaction into the pool and waits until it is executable.
func (d *driver) addTx(inner *types.DynamicFeeTx) {
	d.t.Helper()
	tx := signTx(d.t, 0, testChainID, inner)
	if err := d.exec.eth.TxPool().Add([]*types.Transaction{tx}, true)[0]; err != nil {
		d.t.Fatal(err)
	}
}

func TestAppHappyPath(t *testing.T) {
	d := newDriver(t)
	d.addTx(&types.DynamicFeeTx{To: &sinkAddr, Data: []byte("hello")})
	txs := d.prepare()
	if !d.accepts(txs) {
		t.Fatal("own proposal refused")
	}
	if got := d.exec.head().Number.Uint64(); got != 0 {
		t.Fatalf("head is %d before commit", got)
	}
	resp := d.finalize(txs)
	d.commit()
	head := d.exec.head()
	if head.Number.Uint64() != 1 || common.BytesToHash(resp.AppHash) != head.Hash() {
		t.Fatalf("head %d %s, app hash %x", head.Number, head.Hash(), resp.AppHash)
	}
	if block, _ := decodeBlock(txs); len(block.Transactions()) != 1 {
		t.Fatalf("%d transactions in the block", len(block.Transactions()))
	}
	info, _ := d.Info(context.Background(), nil)
	if info.LastBlockHeight != 1 || common.BytesToHash(info.LastBlockAppHash) != head.Hash() {
		t.Fatalf("Info %+v", info)
	}
}

func TestProposalFallsBack(t *testing.T) {
	d := newDriver(t)
	d.addTx(&types.DynamicFeeTx{To: &sinkAddr})
	real := d.build
	broken := errors.New("broken")
	oversized := func(args blockArgs, empty bool) (*types.Block, error) {
		b, err := real(args, empty)
		if err != nil || empty {
			return b, err
		}
		return withHeader(b, func(h *types.Header) { h.Extra = []byte{1} }), nil
	}
	tests := map[string]struct {
		build    buildFunc
		payloads int
		txs      int
	}{
		"works": {real, 1, 1},
		"full fails": {func(a blockArgs, empty bool) (*types.Block, error) {
			if !empty {
				return nil, broken
			}
			return real(a, empty)
		}, 1, 0},
		"full panics": {func(a blockArgs, empty bool) (*types.Block, error) {
			if !empty {
				panic("boom")
			}
			return real(a, empty)
		}, 1, 0},
		"full is invalid": {oversized, 1, 0},
		"all fail":        {func(blockArgs, bool) (*types.Block, error) { return nil, broken }, 0, 0},
		"all panic":       {func(blockArgs, bool) (*types.Block, error) { panic("boom") }, 0, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d.build = tt.build
			txs := d.prepare()
			if len(txs) != tt.payloads {
				t.Fatalf("%d payloads, want %d", len(txs), tt.payloads)
			}
			if got, want := d.accepts(txs), tt.payloads == 1; got != want {
				t.Fatalf("accepted %v, want %v", got, want)
			}
			if len(txs) == 0 {
				return
			}
			if block, _ := decodeBlock(txs); len(block.Transactions()) != tt.txs {
				t.Fatalf("%d transactions, want %d", len(block.Transactions()), tt.txs)
			}
		})
	}
}

func withHeader(b *types.Block, change func(*types.Header)) *types.Block {
	h := types.CopyHeader(b.Header())
	change(h)
	return b.WithSeal(h)
}

func TestProposalRefused(t *testing.T) {
	d := newDriver(t)
	d.addTx(&types.DynamicFeeTx{To: &sinkAddr, Data: []byte("hello")})
	good, err := decodeBlock(d.prepare())
	if err != nil {
		t.Fatal(err)
	}
	header := func(change func(*types.Header)) [][]byte { return payload(t, withHeader(good, change)) }
	one := common.HexToHash("0x01")
	tests := map[string][][]byte{
		"none":         nil,
		"two":          append(payload(t, good), payload(t, good)...),
		"empty":        {{}},
		"no rlp":       {[]byte("hello")},
		"truncated":    {payload(t, good)[0][:100]},
		"trailing":     {append(payload(t, good)[0], 0)},
		"number":       header(func(h *types.Header) { h.Number = big.NewInt(2) }),
		"huge number":  header(func(h *types.Header) { h.Number = new(big.Int).Lsh(common.Big1, 64) }),
		"parent":       header(func(h *types.Header) { h.ParentHash = one }),
		"time early":   header(func(h *types.Header) { h.Time-- }),
		"time late":    header(func(h *types.Header) { h.Time++ }),
		"coinbase":     header(func(h *types.Header) { h.Coinbase = testAddr(0) }),
		"gas limit":    header(func(h *types.Header) { h.GasLimit++ }),
		"mix digest":   header(func(h *types.Header) { h.MixDigest = one }),
		"beacon root":  header(func(h *types.Header) { h.ParentBeaconRoot = &one }),
		"no root":      header(func(h *types.Header) { h.ParentBeaconRoot = nil }),
		"extra":        header(func(h *types.Header) { h.Extra = []byte("x") }),
		"state root":   header(func(h *types.Header) { h.Root = one }),
		"receipt root": header(func(h *types.Header) { h.ReceiptHash = one }),
		"tx root":      header(func(h *types.Header) { h.TxHash = one }),
		"gas used":     header(func(h *types.Header) { h.GasUsed++ }),
		"base fee":     header(func(h *types.Header) { h.BaseFee = big.NewInt(1) }),
		"withdrawal":   payload(t, mint(good)),
		"no tip":       payload(t, withTx(t, good, &types.DynamicFeeTx{To: &sinkAddr, Nonce: 1, GasTipCap: new(big.Int)})),
		"wrong chain":  payload(t, withRawTx(good, signTx(t, 0, testChainID+1, &types.DynamicFeeTx{To: &sinkAddr}))),
		"unfunded":     payload(t, withRawTx(good, signTx(t, 2, testChainID, &types.DynamicFeeTx{To: &sinkAddr}))),
		"unprotected":  payload(t, withRawTx(good, unprotectedTx(t))),
	}
	for name, txs := range tests {
		t.Run(name, func(t *testing.T) {
			if d.accepts(txs) {
				t.Error("accepted")
			}
		})
	}
	if txs := payload(t, good); !d.accepts(txs) { // the refusals changed nothing
		t.Error("good block refused")
	}
}

// A proposer is free in its choice of transactions only: no payload that
// differs from a good one in one bit, or is cut, may pass.
func TestProposalHasNoSlack(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	d := newDriver(t)
	d.addTx(&types.DynamicFeeTx{To: &sinkAddr, Data: []byte("hello")})
	good := d.prepare()[0]
	for i := range good {
		for _, bit := range []byte{0x01, 0x80} {
			bad := bytes.Clone(good)
			bad[i] ^= bit
			if d.accepts([][]byte{bad}) {
				t.Errorf("accepted with byte %d of %d changed by %#x", i, len(good), bit)
			}
		}
		if d.accepts([][]byte{good[:i]}) {
			t.Errorf("accepted when cut to %d of %d bytes", i, len(good))
		}
	}
	if !d.accepts([][]byte{good}) {
		t.Error("good block refused")
	}
}

func payload(t *testing.T, b *types.Block) [][]byte {
	t.Helper()
	raw, err := encodeBlock(b)
	if err != nil {
		t.Fatal(err)
	}
	return [][]byte{raw}
}

// mint adds a withdrawal, by which a proposer would create money.
func mint(b *types.Block) *types.Block {
	body := *b.Body()
	body.Withdrawals = types.Withdrawals{{Index: 1, Address: testAddr(2), Amount: 1 << 40}}
	return types.NewBlock(types.CopyHeader(b.Header()), &body, nil, trie.NewListHasher())
}

func withTx(t *testing.T, b *types.Block, inner *types.DynamicFeeTx) *types.Block {
	return withRawTx(b, signTx(t, 0, testChainID, inner))
}

func withRawTx(b *types.Block, tx *types.Transaction) *types.Block {
	body := *b.Body()
	body.Transactions = append(body.Transactions[:len(body.Transactions):len(body.Transactions)], tx)
	return types.NewBlock(types.CopyHeader(b.Header()), &body, nil, trie.NewListHasher())
}

func unprotectedTx(t *testing.T) *types.Transaction {
	t.Helper()
	tx, err := types.SignNewTx(testKeys[0], types.HomesteadSigner{}, &types.LegacyTx{To: &sinkAddr, Gas: 100_000, GasPrice: big.NewInt(params.GWei)})
	if err != nil {
		t.Fatal(err)
	}
	return tx
}

// A decided block that cannot be executed must be reported and must not return
// into CometBFT, which would panic.
func TestFatal(t *testing.T) {
	d := newDriver(t)
	returned := make(chan struct{})
	go func() {
		defer close(returned)
		d.finalize([][]byte{[]byte("garbage")})
	}()
	select {
	case err := <-d.failed:
		if !errors.Is(err, errPayload) {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("not reported")
	}
	select {
	case <-returned:
		t.Error("returned")
	case <-time.After(50 * time.Millisecond):
	}
}

func TestGossip(t *testing.T) {
	d := newDriver(t)
	insert := func(raw []byte) uint32 {
		resp, err := d.InsertTx(context.Background(), &abci.RequestInsertTx{Tx: raw})
		if err != nil {
			t.Fatal("InsertTx must not fail:", err)
		}
		return resp.Code
	}
	raw := func(tx *types.Transaction) []byte {
		b, err := tx.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	good := signTx(t, 0, testChainID, &types.DynamicFeeTx{To: &sinkAddr})
	refused := map[string][]byte{
		"empty":       {},
		"garbage":     []byte("garbage"),
		"truncated":   raw(good)[:50],
		"wrong chain": raw(signTx(t, 0, testChainID+1, &types.DynamicFeeTx{To: &sinkAddr})),
		"unfunded":    raw(signTx(t, 2, testChainID, &types.DynamicFeeTx{To: &sinkAddr})),
		"no tip":      raw(signTx(t, 0, testChainID, &types.DynamicFeeTx{To: &sinkAddr, GasTipCap: new(big.Int)})),
		"too large":   raw(signTx(t, 0, testChainID, &types.DynamicFeeTx{To: &sinkAddr, Data: make([]byte, MaxTxBytes), Gas: 16_000_000})),
		"unprotected": raw(unprotectedTx(t)),
	}
	for name, b := range refused {
		if insert(b) == abci.CodeTypeOK {
			t.Errorf("%s: accepted", name)
		}
	}
	if code := insert(raw(good)); code != abci.CodeTypeOK {
		t.Errorf("good transaction refused with code %d", code)
	}
}

func FuzzDecodeBlock(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("hello"))
	if raw, err := encodeBlock(types.NewBlockWithHeader(&types.Header{Number: common.Big1, Difficulty: common.Big0})); err == nil {
		f.Add(raw)
	}
	genesis := &types.Header{Number: common.Big0, GasLimit: DefaultGasLimit}
	f.Fuzz(func(t *testing.T, raw []byte) {
		block, err := decodeBlock([][]byte{raw})
		if err != nil {
			return
		}
		again, err := encodeBlock(block)
		if err != nil || string(again) != string(raw) {
			t.Fatalf("not canonical: %x became %x, %v", raw, again, err)
		}
		_ = checkBlock(block, dictate(genesis, time.Unix(1, 0), nil), genesis) // must not panic
	})
}

func FuzzParseGenesis(f *testing.F) {
	self := Identity{ValidatorKey: common.HexToHash("0x01")}
	raw, err := testGenesis().complete(self, nil, time.Unix(1_700_000_000, 0)).JSON()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"chain_id":1,"gas_limit":4000000000,"validators":[{"public_key":"0x01","power":1}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		g, err := ParseGenesis(raw)
		if err != nil {
			if !errors.Is(err, ErrConfig) {
				t.Fatalf("error does not wrap ErrConfig: %v", err)
			}
			return
		}
		out, err := g.JSON()
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseGenesis(out)
		if err != nil {
			t.Fatalf("own output refused: %v\n%s", err, out)
		}
		if same, err := equalGenesis(g, again); err != nil || !same {
			t.Fatalf("round trip differs: %v", err)
		}
		g.core()
		if _, err := g.comet(); err != nil {
			t.Fatal(err)
		}
	})
}
