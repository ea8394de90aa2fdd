// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"crypto/sha256"
	"errors"
	"math/big"
	"sync"

	"github.com/danielgtaylor/huma/v2"
	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/parties"
)

// Node is what the explorer reads from a node of the ledger. *ethclient.Client is one.
type Node interface {
	parties.Ledger
	BlockByNumber(ctx context.Context, number *big.Int) (*types.Block, error)
	TransactionByHash(ctx context.Context, hash common.Hash) (tx *types.Transaction, isPending bool, err error)
	TransactionReceipt(ctx context.Context, hash common.Hash) (*types.Receipt, error)
	TransactionCount(ctx context.Context, blockHash common.Hash) (uint, error)
}

// Explorer is what showing blocks, transactions and the ledger's parties needs.
type Explorer struct {
	Node       Node
	Consortium parties.Consortium
	// Validators are those of the genesis, with their organisations' names.
	Validators []api.Validator
	// Founders are the accounts that organisations founded the ledger with, by organisation's name.
	Founders map[common.Address]string

	reading chan struct{} // bounds the blocks in memory
	roster  rosterCache
	signer  func() (types.Signer, error)
}

// maxReading is how many blocks are read at once: one may have 7 MB.
const maxReading = 4

func (x *Explorer) start() {
	x.reading = make(chan struct{}, maxReading)
	x.signer = sync.OnceValues(func() (types.Signer, error) {
		id, err := x.Node.ChainID(context.Background())
		if err != nil {
			return nil, err
		}
		return types.LatestSignerForChainID(id), nil
	})
}

func (s *Server) registerExplorer() {
	get := func(id, path, summary string) huma.Operation {
		return huma.Operation{
			OperationID: id, Method: "GET", Path: path, Summary: summary, Tags: []string{"ledger"}, Errors: []int{404, 422, 429, 503},
		}
	}
	if s.cfg.Explorer != nil {
		s.cfg.Explorer.start()
	}
	huma.Register(s.api, get("list-blocks", "/v1/blocks", "The ledger's blocks, the newest first"), s.listBlocks)
	huma.Register(s.api, get("get-block", "/v1/blocks/{number}", "A block and its transactions"), s.showBlock)
	huma.Register(s.api, get("get-transaction", "/v1/transactions/{hash}", "A transaction: what it calls, and what its contracts recorded"), s.showTransaction)
	huma.Register(s.api, get("get-ledger", "/v1/ledger", "Who runs the ledger, and where its contracts are"), s.showLedger)
}

var errNoExplorer = problem(api.CodeNotPublished, "this gateway shows no blocks")

// explore takes a place among the readers of blocks.
func (s *Server) explore(ctx context.Context) (x *Explorer, done func(), err error) {
	if x = s.cfg.Explorer; x == nil {
		return nil, nil, s.counted(errNoExplorer)
	}
	select {
	case x.reading <- struct{}{}:
		return x, func() { <-x.reading }, nil
	case <-ctx.Done():
		return nil, nil, s.counted(problem(api.CodeTimeout, ""))
	}
}

// explored is a Problem of an error of the node.
func (s *Server) explored(doing string, err error) error {
	if errors.Is(err, ethereum.NotFound) {
		return s.counted(problem(api.CodeNotFound, ""))
	}
	return s.counted(s.internal(doing, err))
}

func (s *Server) listBlocks(ctx context.Context, in *struct {
	Before uint64 `query:"before" doc:"Only blocks with a number below this; 0: all"`
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"20"`
}) (*output[api.Blocks], error) {
	x, done, err := s.explore(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	next := s.cfg.Index.Progress().Block + 1
	if in.Before > 0 {
		next = min(next, in.Before)
	}
	out := &api.Blocks{Blocks: []api.Block{}}
	for ; next > 0 && len(out.Blocks) < in.Limit; next-- {
		header, err := x.Node.HeaderByNumber(ctx, new(big.Int).SetUint64(next-1))
		if err != nil {
			return nil, s.explored("reading a block", err)
		}
		count, err := x.Node.TransactionCount(ctx, header.Hash())
		if err != nil {
			return nil, s.explored("counting transactions", err)
		}
		out.Blocks = append(out.Blocks, x.block(header, int(count)))
	}
	if next > 0 {
		out.Next = &next
	}
	return &output[api.Blocks]{fresh, out}, nil
}

func (x *Explorer) block(h *types.Header, transactions int) api.Block {
	b := api.Block{
		Number: h.Number.Uint64(), Hash: h.Hash().Hex(), Parent: h.ParentHash.Hex(), Time: rfc3339(int64(h.Time)),
		Transactions: transactions, GasUsed: h.GasUsed,
	}
	if b.Number > 0 {
		b.Proposer = &api.Proposer{Address: h.Coinbase.Hex()}
		for _, v := range x.Validators {
			if v.Address == b.Proposer.Address {
				b.Proposer.Name = v.Name
			}
		}
	}
	return b
}

// ValidatorAddress is how blocks name a validator: CometBFT's address of its consensus key.
func ValidatorAddress(publicKey common.Hash) string {
	sum := sha256.Sum256(publicKey[:])
	return common.BytesToAddress(sum[:common.AddressLength]).Hex()
}

func (s *Server) showBlock(ctx context.Context, in *struct {
	Number uint64 `path:"number"`
	From   int    `query:"from" minimum:"0" doc:"Position of the first transaction to list"`
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"100"`
}) (*output[api.BlockDetail], error) {
	x, done, err := s.explore(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if in.Number > s.cfg.Index.Progress().Block {
		return nil, s.counted(problem(api.CodeNotFound, "there is no such block yet"))
	}
	block, err := x.Node.BlockByNumber(ctx, new(big.Int).SetUint64(in.Number))
	if err != nil {
		return nil, s.explored("reading a block", err)
	}
	receipts, err := x.Node.BlockReceipts(ctx, rpc.BlockNumberOrHashWithHash(block.Hash(), false))
	if err != nil {
		return nil, s.explored("reading receipts", err)
	}
	txs := block.Transactions()
	if len(receipts) != len(txs) {
		return nil, s.explored("reading receipts", errors.New("not one a transaction"))
	}
	out := &api.BlockDetail{Block: x.block(block.Header(), len(txs)), List: []api.TransactionLine{}}
	for i := in.From; i < len(txs); i++ {
		if len(out.List) == in.Limit {
			out.Next = &i
			break
		}
		line, err := s.transactionLine(ctx, x, txs[i], receipts[i])
		if err != nil {
			return nil, err
		}
		out.List = append(out.List, *line)
	}
	return &output[api.BlockDetail]{fresh, out}, nil
}
