// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"fmt"
	"log/slog"
	"sync"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
)

// maxWaiting bounds the transactions waiting for gossip and, separately, for
// OnPending. One that falls out stays in this node's pool and is proposed by it.
const maxWaiting = 65536

// pool connects go-ethereum's transaction pool with CometBFT's gossip and with
// Config.OnPending.
type pool struct {
	exec *execution
	log  *slog.Logger
	hook func([]*types.Transaction)
	quit <-chan struct{}

	mu     sync.Mutex
	gossip []*types.Transaction
	fresh  []*types.Transaction
	wake   chan struct{} // capacity 1: fresh is not empty
}

func newPool(exec *execution, hook func([]*types.Transaction), log *slog.Logger, quit <-chan struct{}) *pool {
	return &pool{exec: exec, log: log, hook: hook, quit: quit, wake: make(chan struct{}, 1)}
}

// run follows the pool until quit; wg counts its goroutines.
func (p *pool) run(wg *sync.WaitGroup) {
	events := make(chan core.NewTxsEvent, 1024)
	unsubscribe := p.exec.subscribePool(events)
	wg.Go(func() {
		defer unsubscribe()
		for {
			select {
			case ev := <-events:
				p.arrived(ev.Txs)
			case <-p.quit:
				return
			}
		}
	})
	if p.hook != nil {
		wg.Go(p.callHook)
	}
}

func (p *pool) arrived(txs []*types.Transaction) {
	p.mu.Lock()
	p.gossip = appendBounded(p.gossip, txs)
	if p.hook != nil {
		p.fresh = appendBounded(p.fresh, txs)
	}
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// appendBounded drops the oldest beyond maxWaiting.
func appendBounded(list, more []*types.Transaction) []*types.Transaction {
	list = append(list, more...)
	if over := len(list) - maxWaiting; over > 0 {
		list = list[over:]
	}
	return list
}

func (p *pool) callHook() {
	for {
		select {
		case <-p.wake:
		case <-p.quit:
			return
		}
		p.mu.Lock()
		txs := p.fresh
		p.fresh = nil
		p.mu.Unlock()
		if len(txs) > 0 {
			p.callOnce(txs)
		}
	}
}

func (p *pool) callOnce(txs []*types.Transaction) {
	defer func() {
		if r := recover(); r != nil {
			p.log.Error("OnPending panicked", "panic", r)
		}
	}()
	p.hook(txs)
}

// reap takes up to maxBytes of encoded transactions for gossip; 0 is no limit.
func (p *pool) reap(maxBytes uint64) [][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	var (
		out  [][]byte
		size uint64
		n    int
	)
	for _, tx := range p.gossip {
		if maxBytes > 0 && size+tx.Size() > maxBytes && len(out) > 0 {
			break
		}
		n++
		raw, err := tx.MarshalBinary()
		if err != nil || len(raw) > MaxTxBytes { // a blob transaction with its blobs
			continue
		}
		size += uint64(len(raw))
		out = append(out, raw)
	}
	p.gossip = p.gossip[n:]
	if len(p.gossip) == 0 {
		p.gossip = nil // lets go of what was sent
	}
	return out
}

// insert puts a transaction of another node into the pool, which checks
// signature, chain id, nonce, price and balance.
func (p *pool) insert(raw []byte) error {
	if len(raw) > MaxTxBytes {
		return fmt.Errorf("%w: %d bytes, at most %d", errTx, len(raw), MaxTxBytes)
	}
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil {
		return fmt.Errorf("%w: %w", errTx, err)
	}
	if err := checkTx(tx); err != nil {
		return err
	}
	return p.exec.addToPool(tx)
}
