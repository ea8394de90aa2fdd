// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/eth/tracers"
	_ "github.com/ethereum/go-ethereum/eth/tracers/native" // callTracer and prestateTracer of debug_trace*
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/miner"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"
)

// minTip is the least priority fee in wei per gas. Any price above zero makes
// gas credit a permission: an account with no balance cannot send.
const minTip = 1

// maxRPCBody bounds a JSON-RPC request; 30 of the largest transactions fit.
const maxRPCBody = 8 << 20

// execution is the go-ethereum half: all calls of its Go interface, which
// carries no compatibility promise, are in this file, client.go and
// precompile.go.
type execution struct {
	stack   *node.Node
	eth     *eth.Ethereum
	filters *filters.FilterSystem
	genesis *types.Header
}

// openExecution opens the database under cfg.Dir and starts JSON-RPC.
func openExecution(cfg Config, genesis Genesis, consensus consensusAPI) (*execution, error) {
	stack, err := node.New(nodeConfig(cfg))
	if err != nil {
		return nil, fmt.Errorf("ledger: execution: %w", err)
	}
	ec := ethConfig(cfg, genesis)
	backend, err := eth.New(stack, ec)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("ledger: execution: %w", err), stack.Close())
	}
	filterSystem := filters.NewFilterSystem(backend.APIBackend, filters.Config{LogCacheSize: ec.FilterLogCacheSize, LogQueryLimit: ec.LogQueryLimit})
	stack.RegisterAPIs(tracers.APIs(backend.APIBackend))
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(filterSystem)}, {Namespace: "comet", Service: consensus}})
	if err := stack.Start(); err != nil {
		return nil, errors.Join(fmt.Errorf("ledger: execution: %w", err), stack.Close())
	}
	backend.SetSynced() // go-ethereum's own networking is off, nothing else would
	return &execution{stack: stack, eth: backend, filters: filterSystem, genesis: backend.BlockChain().Genesis().Header()}, nil
}

func nodeConfig(cfg Config) *node.Config {
	nc := &node.Config{
		Name:                 "execution",
		DataDir:              cfg.Dir,
		P2P:                  p2p.Config{NoDial: true, NoDiscovery: true},
		HTTPTimeouts:         rpc.HTTPTimeouts{ReadTimeout: 30 * time.Second, ReadHeaderTimeout: 10 * time.Second, WriteTimeout: 5 * time.Minute, IdleTimeout: 2 * time.Minute},
		HTTPModules:          cfg.RPCModules,
		HTTPVirtualHosts:     cfg.RPCHosts,
		HTTPCors:             cfg.RPCOrigins,
		HTTPBodyLimit:        maxRPCBody,
		WSModules:            cfg.RPCModules,
		WSOrigins:            cfg.RPCOrigins,
		BatchRequestLimit:    1000,
		BatchResponseMaxSize: 256 << 20,
	}
	if cfg.RPCAddr != Off {
		nc.HTTPHost, nc.HTTPPort, _ = splitAddr(cfg.RPCAddr) // checked by validate
		nc.WSHost, nc.WSPort = nc.HTTPHost, nc.HTTPPort      // one port serves both
	}
	return nc
}

func ethConfig(cfg Config, genesis Genesis) *ethconfig.Config {
	ec := ethconfig.Defaults
	ec.Genesis = genesis.core()
	ec.SyncMode = ethconfig.FullSync
	// Path scheme, every block's state written through: after kill -9 the chain
	// is at most 128 blocks back and CometBFT's store replays those. With a
	// dirty cache it would be back at genesis.
	ec.StateScheme = "path"
	ec.TrieDirtyCache = 0
	ec.DatabaseCache = cfg.CacheMB / 2
	ec.DatabaseHandles = 512
	ec.TrieCleanCache = cfg.CacheMB / 3
	ec.SnapshotCache = cfg.CacheMB / 6
	// Transactions stay indexed for ever. Logs are searched by the bloom filter of
	// each block.
	ec.TransactionHistory = 0
	ec.LogNoHistory = true // with the index, a query that matches most blocks takes minutes; without, a second
	ec.LogQueryLimit = 0
	ec.FilterLogCacheSize = 32 // blocks; a full one is 8 MB
	ec.RPCGasCap = 1_000_000_000
	ec.RPCEVMTimeout = 15 * time.Second
	ec.RPCTxFeeCap = 0
	ec.GPO.IgnorePrice = big.NewInt(minTip)
	ec.Miner = miner.Config{
		GasCeil:  genesis.GasLimit,
		GasPrice: big.NewInt(minTip),
		Recommit: max(500*time.Millisecond, cfg.BlockInterval*7/10), // ends the filling of a block
	}
	ec.TxPool.NoLocals = true
	ec.TxPool.Journal = ""
	ec.TxPool.PriceLimit = minTip
	ec.TxPool.AccountSlots = max(cfg.PoolSlots/2, 1)
	ec.TxPool.GlobalSlots = cfg.PoolSlots
	ec.TxPool.AccountQueue = max(cfg.PoolSlots/2, 1)
	ec.TxPool.GlobalQueue = cfg.PoolSlots
	ec.BlobPool.Datadir = filepath.Join(cfg.Dir, "execution", "blobpool")
	return &ec
}

// awaitTxIndex waits a little for the index of transactions by hash: until it
// is there, go-ethereum answers look-ups with an error instead of "not found".
func (x *execution) awaitTxIndex(patience time.Duration) {
	for end := time.Now().Add(patience); !x.eth.BlockChain().TxIndexDone() && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
}

// close ends JSON-RPC, writes the state journal and closes the database.
func (x *execution) close() error { return x.stack.Close() }

func (x *execution) client() *Client { return &Client{ethclient.NewClient(x.stack.Attach()), x} }

func (x *execution) rpcURL() string { return x.stack.HTTPEndpoint() }

func (x *execution) head() *types.Header { return x.eth.BlockChain().CurrentBlock() }

// blockArgs are the header fields that consensus dictates.
type blockArgs struct {
	parent   *types.Header
	time     uint64
	coinbase common.Address
}

// build makes a block from the pool, or an empty one. It executes but stores
// nothing. A panic in go-ethereum is returned as an error.
func (x *execution) build(args blockArgs, empty bool) (block *types.Block, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("ledger: panic while building block %d: %v", args.parent.Number.Uint64()+1, r)
		}
	}()
	block, _, err = x.eth.Miner().BuildTestingPayload(&miner.BuildPayloadArgs{
		Parent:       args.parent.Hash(),
		Timestamp:    args.time,
		FeeRecipient: args.coinbase,
		Withdrawals:  types.Withdrawals{},
		BeaconRoot:   new(common.Hash),
	}, nil, empty, nil)
	return block, err
}

// insert executes and stores a block without making it visible. Inserting a
// block again costs nothing. A panic in go-ethereum is returned as an error.
func (x *execution) insert(ctx context.Context, block *types.Block) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("ledger: panic while executing block %d: %v", block.NumberU64(), r)
		}
	}()
	chain := x.eth.BlockChain()
	if chain.HasBlockAndState(block.Hash(), block.NumberU64()) {
		return nil
	}
	_, err = chain.InsertBlockWithoutSetHead(ctx, block, false)
	return err
}

// setHead makes an inserted block the newest one, final and visible.
func (x *execution) setHead(block *types.Block) error {
	chain := x.eth.BlockChain()
	if _, err := chain.SetCanonical(block); err != nil {
		return err
	}
	chain.SetFinalized(block.Header())
	chain.SetSafe(block.Header())
	return nil
}

// receipts returns those of an inserted block.
func (x *execution) receipts(block *types.Block) (types.Receipts, error) {
	receipts := x.eth.BlockChain().GetReceiptsByHash(block.Hash())
	if len(receipts) != len(block.Transactions()) {
		return nil, fmt.Errorf("ledger: block %d has %d transactions and %d receipts", block.NumberU64(), len(block.Transactions()), len(receipts))
	}
	return receipts, nil
}

func (x *execution) addToPool(tx *types.Transaction) error {
	return x.eth.TxPool().Add([]*types.Transaction{tx}, false)[0]
}

// subscribePool sends every newly executable transaction, wherever it came
// from, to the channel until the returned function is called.
func (x *execution) subscribePool(ch chan<- core.NewTxsEvent) (unsubscribe func()) {
	return x.eth.TxPool().SubscribeTransactions(ch, true).Unsubscribe
}
