// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	cmtnode "github.com/cometbft/cometbft/node"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/privval"
	"github.com/ethereum/go-ethereum/common"
)

// Node is a running node. Its methods are safe for concurrent use.
type Node struct {
	cfg      Config
	genesis  Genesis
	identity Identity
	exec     *execution
	app      *app
	client   *Client
	release  func()

	quit     chan struct{} // closed when stopping begins
	done     chan struct{} // closed when stopping has ended
	stopOnce sync.Once
	workers  sync.WaitGroup

	mu    sync.Mutex
	comet *cmtnode.Node
	err   error
}

// Start opens or creates the chain in cfg.Dir, replays what a crash left
// behind and takes part in consensus. It returns when JSON-RPC is served and
// replay has ended, which need not mean that the node has caught up with its
// peers (see Health). ctx bounds Start only; the node runs until Stop.
//
// Errors that wrap ErrConfig need a change of configuration.
func Start(ctx context.Context, cfg Config) (*Node, error) {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return nil, err
	}
	nodeKey, validator, err := loadKeys(cfg.Dir)
	if err != nil {
		return nil, err
	}
	self := identity(nodeKey, validator)
	genesis, err := loadGenesis(cfg, self, time.Now)
	if err != nil {
		return nil, err
	}
	release, err := install(cfg.Precompiles)
	if err != nil {
		return nil, err
	}
	routeGethLogs(cfg.Logger)
	n := &Node{cfg: cfg, genesis: genesis, identity: self, release: release, quit: make(chan struct{}), done: make(chan struct{})}
	if n.exec, err = openExecution(cfg, genesis, consensusAPI{n}); err != nil {
		release()
		return nil, err
	}
	n.client = n.exec.client()
	n.app = newApp(n)
	n.app.pool.run(&n.workers)
	if err := n.startConsensus(ctx, nodeKey, validator); err != nil {
		n.stopOnce.Do(n.shutdown)
		<-n.done
		return nil, err
	}
	n.exec.awaitTxIndex(2 * time.Second)
	cfg.Logger.Info("ledger started", "chain", genesis.ChainID, "height", n.exec.head().Number, "rpc", n.RPCURL(), "node", self.NodeID)
	return n, nil
}

func newApp(n *Node) *app {
	a := &app{
		exec: n.exec, genesis: n.genesis,
		log: n.cfg.Logger, wall: time.Now, build: n.exec.build, fail: n.fail, quit: n.quit,
		pool: newPool(n.exec, n.cfg.OnPending, n.cfg.Logger, n.quit),
	}
	if n.cfg.wrapBuild != nil {
		a.build = n.cfg.wrapBuild(a.build)
	}
	a.interval.Store(int64(n.cfg.BlockInterval))
	a.headSeen.Store(a.wall().UnixNano())
	return a
}

// SetBlockInterval changes Config.BlockInterval of a running node, from the next
// block that it proposes on.
func (n *Node) SetBlockInterval(d time.Duration) error {
	if err := checkInterval(d); err != nil {
		return err
	}
	n.app.interval.Store(int64(d))
	return nil
}

// startConsensus waits for replay, or for an error in it: app.fatal never
// returns into CometBFT.
func (n *Node) startConsensus(ctx context.Context, nodeKey *p2p.NodeKey, validator *privval.FilePV) error {
	// CometBFT would sleep until genesis without looking at ctx.
	if err := sleepUntil(ctx, n.genesis.Time); err != nil {
		return fmt.Errorf("ledger: waiting for genesis at %v: %w", n.genesis.Time, err)
	}
	started := make(chan error, 1)
	go func() {
		defer func() { // CometBFT panics when what it replays contradicts its store
			if r := recover(); r != nil {
				started <- fmt.Errorf("ledger: consensus: %v", r)
			}
		}()
		comet, err := startConsensus(ctx, n.cfg, n.genesis, n.app, nodeKey, validator, n.fail)
		n.mu.Lock()
		n.comet = comet
		n.mu.Unlock()
		started <- err
	}()
	select {
	case err := <-started:
		return err
	case <-n.done:
		return n.Err()
	}
}

func sleepUntil(ctx context.Context, at time.Time) error {
	timer := time.NewTimer(time.Until(at))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (n *Node) consensus() *cmtnode.Node {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.comet
}

// Client returns a client of this node that does not cross the network. It must
// not be closed; it fails after Stop.
func (n *Node) Client() *Client { return n.client }

// RPCURL returns the HTTP address of JSON-RPC, empty when it is Off. The same
// address with ws:// serves WebSocket.
func (n *Node) RPCURL() string {
	if n.cfg.RPCAddr == Off {
		return ""
	}
	return n.exec.rpcURL()
}

// Identity returns the node's public keys.
func (n *Node) Identity() Identity { return n.identity }

// Genesis returns the document this chain started from.
func (n *Node) Genesis() Genesis { return n.genesis }

// GenesisHash returns the hash of Ethereum block 0. Nodes of one chain agree
// on it; it covers chain id, accounts and precompile addresses.
func (n *Node) GenesisHash() common.Hash { return n.exec.genesis.Hash() }

// Done is closed when the node has stopped, by Stop or by itself.
func (n *Node) Done() <-chan struct{} { return n.done }

// Err returns nil while the node runs and after a clean stop, else why it
// stopped by itself. Then the process should end and start anew: the data is
// whole, but engine goroutines and file locks may be left behind.
func (n *Node) Err() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.err
}

// Stop ends the node gracefully: consensus first, then JSON-RPC and the
// database. It returns Err, or ctx's error when that ends first; stopping then
// goes on, and Done tells its end.
func (n *Node) Stop(ctx context.Context) error {
	go n.stopOnce.Do(n.shutdown)
	select {
	case <-n.done:
		return n.Err()
	case <-ctx.Done():
		return fmt.Errorf("ledger: stop: %w", ctx.Err())
	}
}

// fail records the first fatal error and stops the node. It returns at once:
// it is called from inside the engines.
func (n *Node) fail(err error) {
	select {
	case <-n.quit: // what breaks while stopping is no news
		return
	default:
	}
	n.mu.Lock()
	if n.err == nil {
		n.err = err
	}
	n.mu.Unlock()
	n.cfg.Logger.Error("ledger stops", "err", err)
	go n.stopOnce.Do(n.shutdown)
}

// stopPatience bounds the wait for CometBFT, which never stops when one of its
// goroutines is held by app.fatal.
const stopPatience = 20 * time.Second

func (n *Node) shutdown() {
	defer close(n.done)
	close(n.quit)
	if comet := n.consensus(); comet != nil {
		patience := stopPatience
		if n.Err() != nil {
			patience = time.Second
		}
		stopped := make(chan struct{})
		go func() {
			defer close(stopped)
			if err := comet.Stop(); err != nil {
				n.cfg.Logger.Warn("consensus did not stop cleanly", "err", err)
			}
		}()
		select {
		case <-stopped:
		case <-time.After(patience):
			n.cfg.Logger.Warn("consensus did not stop in time")
		}
	}
	n.workers.Wait()
	if err := n.exec.close(); err != nil {
		n.mu.Lock()
		n.err = errors.Join(n.err, fmt.Errorf("ledger: close execution: %w", err))
		n.mu.Unlock()
	}
	n.release()
	n.cfg.Logger.Info("ledger stopped")
}
