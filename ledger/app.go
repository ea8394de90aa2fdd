// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	abci "github.com/cometbft/cometbft/abci/types"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/ethereum/go-ethereum/core/types"
)

// clock is time.Now, or a test's. It paces proposals and dates Health; no
// block's content depends on it.
type clock func() time.Time

// buildFunc makes the block that follows args.parent.
type buildFunc func(args blockArgs, empty bool) (*types.Block, error)

// app is the ABCI application (CometBFT specification, ABCI 2.0, "Methods"):
// the thin layer that carries Ethereum blocks through CometBFT.
type app struct {
	abci.BaseApplication

	exec     *execution
	genesis  Genesis
	interval atomic.Int64 // from block to block, nanoseconds
	log      *slog.Logger
	wall     clock
	pool     *pool

	validators func(height int64) (validatorSet, error) // set by consensus before the first block, as the next two
	cometSet   func(height int64) (*cmttypes.ValidatorSet, error)
	setSince   func(height int64) (int64, error)
	build      buildFunc       // exec.build, or a test's
	fail       func(error)     // reports an error after which this node must not go on
	quit       <-chan struct{} // closed when the node stops

	decided  *types.Block // finalized, not yet committed; consensus connection only
	headSeen atomic.Int64 // when the last block was committed, nanoseconds since 1970
}

// Info tells CometBFT where to replay from.
func (a *app) Info(context.Context, *abci.RequestInfo) (*abci.ResponseInfo, error) {
	head := a.exec.head()
	return &abci.ResponseInfo{
		Data:             "ledger",
		AppVersion:       1,
		LastBlockHeight:  int64(head.Number.Uint64()),
		LastBlockAppHash: head.Hash().Bytes(),
	}, nil
}

// InitChain binds the chain to the Ethereum genesis: nodes whose genesis or
// precompiles differ disagree on the application hash of height 1.
func (a *app) InitChain(context.Context, *abci.RequestInitChain) (*abci.ResponseInitChain, error) {
	return &abci.ResponseInitChain{AppHash: a.exec.genesis.Hash().Bytes()}, nil
}

// PrepareProposal never returns an error: CometBFT would stop taking part
// while JSON-RPC goes on answering from a stale state. It falls back to an
// empty block and then to none, which the others refuse, so that the next
// round's proposer gets its turn.
func (a *app) PrepareProposal(ctx context.Context, req *abci.RequestPrepareProposal) (*abci.ResponsePrepareProposal, error) {
	a.pace(ctx)
	for _, empty := range []bool{false, true} {
		raw, err := a.propose(req, empty)
		if err == nil {
			return &abci.ResponsePrepareProposal{Txs: [][]byte{raw}}, nil
		}
		a.log.Error("cannot build block", "height", req.Height, "empty", empty, "err", err)
	}
	return &abci.ResponsePrepareProposal{}, nil
}

func (a *app) propose(req *abci.RequestPrepareProposal, empty bool) (raw []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	parent, err := a.parent(req.Height)
	if err != nil {
		return nil, err
	}
	args := dictate(parent, req.Time, req.ProposerAddress)
	block, err := a.build(args, empty)
	if err != nil {
		return nil, err
	}
	// What others would refuse must not be proposed: the same block would be
	// built again and again.
	if err := checkBlock(block, args, a.exec.genesis); err != nil {
		return nil, err
	}
	raw, err = encodeBlock(block)
	if err != nil {
		return nil, err
	}
	if int64(len(raw)) > req.MaxTxBytes {
		return nil, fmt.Errorf("block of %d bytes, at most %d fit", len(raw), req.MaxTxBytes)
	}
	return raw, nil
}

// pace waits until a block interval has passed since the last block. CometBFT's
// timeout_commit, made short, would add the time of building to every block.
func (a *app) pace(ctx context.Context) {
	interval := time.Duration(a.interval.Load())
	wait := time.Unix(0, a.headSeen.Load()).Add(interval).Sub(a.wall())
	if wait <= 0 {
		return
	}
	timer := time.NewTimer(min(wait, interval))
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	case <-a.quit:
	}
}

// ProcessProposal accepts exactly the blocks that FinalizeBlock can execute. A
// block without payload is refused: heights of both chains stay equal, and the
// round goes to another proposer.
func (a *app) ProcessProposal(ctx context.Context, req *abci.RequestProcessProposal) (*abci.ResponseProcessProposal, error) {
	if _, err := a.execute(ctx, req.Txs, req.Height, req.Time, req.ProposerAddress); err != nil {
		a.log.Warn("proposal refused", "height", req.Height, "proposer", fmt.Sprintf("%x", req.ProposerAddress), "err", err)
		return &abci.ResponseProcessProposal{Status: abci.ResponseProcessProposal_REJECT}, nil
	}
	return &abci.ResponseProcessProposal{Status: abci.ResponseProcessProposal_ACCEPT}, nil
}

// FinalizeBlock executes a decided block. That more than two thirds accepted
// what this node cannot execute means that this node is broken: it stops.
func (a *app) FinalizeBlock(ctx context.Context, req *abci.RequestFinalizeBlock) (*abci.ResponseFinalizeBlock, error) {
	block, err := a.execute(ctx, req.Txs, req.Height, req.Time, req.ProposerAddress)
	if err != nil {
		return nil, a.fatal(fmt.Errorf("ledger: execute decided block %d: %w", req.Height, err))
	}
	updates, err := a.validatorUpdates(block, req.Height)
	if err != nil {
		return nil, a.fatal(fmt.Errorf("ledger: validator updates of block %d: %w", req.Height, err))
	}
	a.decided = block
	return &abci.ResponseFinalizeBlock{
		TxResults:        []*abci.ExecTxResult{{Code: abci.CodeTypeOK}},
		ValidatorUpdates: updates,
		AppHash:          block.Hash().Bytes(),
	}, nil
}

// Commit makes the decided block visible. Not earlier: after a crash the
// Ethereum chain must never be ahead of CometBFT's.
func (a *app) Commit(context.Context, *abci.RequestCommit) (*abci.ResponseCommit, error) {
	if a.decided == nil {
		return nil, a.fatal(errors.New("ledger: commit without a decided block"))
	}
	if err := a.exec.setHead(a.decided); err != nil {
		return nil, a.fatal(fmt.Errorf("ledger: commit block %d: %w", a.decided.NumberU64(), err))
	}
	a.log.Debug("block", "height", a.decided.NumberU64(), "txs", len(a.decided.Transactions()), "gas", a.decided.GasUsed(), "hash", a.decided.Hash())
	a.decided = nil
	a.headSeen.Store(a.wall().UnixNano())
	return &abci.ResponseCommit{}, nil // RetainHeight 0: keep all blocks, crash recovery replays from them
}

// execute decodes, checks and executes a payload as the block of a height.
func (a *app) execute(ctx context.Context, txs [][]byte, height int64, cometTime time.Time, proposer []byte) (*types.Block, error) {
	block, err := decodeBlock(txs)
	if err != nil {
		return nil, err
	}
	parent, err := a.parent(height)
	if err != nil {
		return nil, err
	}
	if err := checkBlock(block, dictate(parent, cometTime, proposer), a.exec.genesis); err != nil {
		return nil, err
	}
	return block, a.exec.insert(ctx, block)
}

// parent returns the head, which must be right below the height.
func (a *app) parent(height int64) (*types.Header, error) {
	head := a.exec.head()
	if height <= 0 || head.Number.Uint64() != uint64(height)-1 {
		return nil, fmt.Errorf("%w: height %d, head %v", errPosition, height, head.Number)
	}
	return head, nil
}

// fatal reports an error of the decided chain and never returns: on an error
// CometBFT panics, in block sync outside of any recovery, and would take the
// caller's process with it. The goroutine is lost, as the node is.
func (a *app) fatal(err error) error {
	a.fail(err)
	select {}
}

// InsertTx takes a transaction that another node sent.
func (a *app) InsertTx(_ context.Context, req *abci.RequestInsertTx) (*abci.ResponseInsertTx, error) {
	if err := a.pool.insert(req.Tx); err != nil {
		a.log.Debug("transaction from a peer refused", "err", err)
		return &abci.ResponseInsertTx{Code: 1}, nil
	}
	return &abci.ResponseInsertTx{Code: abci.CodeTypeOK}, nil
}

// ReapTxs gives CometBFT the transactions to send to the other nodes.
func (a *app) ReapTxs(_ context.Context, req *abci.RequestReapTxs) (*abci.ResponseReapTxs, error) {
	return &abci.ResponseReapTxs{Txs: a.pool.reap(req.MaxBytes)}, nil
}

// CheckTx is CometBFT's own way to submit; its JSON-RPC is off.
func (a *app) CheckTx(context.Context, *abci.RequestCheckTx) (*abci.ResponseCheckTx, error) {
	return &abci.ResponseCheckTx{Code: 1, Log: "send transactions through Ethereum JSON-RPC"}, nil
}
