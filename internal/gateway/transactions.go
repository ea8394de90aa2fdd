// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/gateway/explain"
	"github.com/madangvote/madang/internal/index"
)

// maxEvents bounds the events of one answer.
const maxEvents = 1000

// contract says what is at an address.
func (s *Server) contract(ctx context.Context, x *Explorer, at common.Address) (api.Contract, error) {
	out := api.Contract{Address: at.Hex()}
	switch at {
	case x.Consortium.Organisations:
		out.Name = explain.Organisations
	case x.Consortium.Elections:
		out.Name = explain.Elections
	case x.Consortium.Awards:
		out.Name = explain.Awards
	default:
		e, err := s.cfg.Index.ElectionAt(ctx, at)
		if errors.Is(err, index.ErrNotFound) {
			return out, nil
		}
		if err != nil {
			return out, s.counted(s.internal("looking a contract up", err))
		}
		out.Name, out.Election = explain.Election, e.UUID
	}
	return out, nil
}

func (s *Server) transactionLine(ctx context.Context, x *Explorer, tx *types.Transaction, r *types.Receipt) (*api.TransactionLine, error) {
	signer, err := x.signer()
	if err != nil {
		return nil, s.explored("reading the chain's id", err)
	}
	from, err := types.Sender(signer, tx)
	if err != nil {
		return nil, s.explored("reading a signature", err)
	}
	out := &api.TransactionLine{
		Hash: tx.Hash().Hex(), Position: int(r.TransactionIndex), From: from.Hex(), Bytes: len(tx.Data()), GasUsed: r.GasUsed,
		Succeeded: r.Status == types.ReceiptStatusSuccessful,
	}
	to := r.ContractAddress
	if tx.To() != nil {
		to = *tx.To()
	}
	if out.To, err = s.contract(ctx, x, to); err != nil {
		return nil, err
	}
	if tx.To() != nil {
		out.Method = explain.Method(out.To.Name, tx.Data())
	}
	return out, nil
}

func (s *Server) showTransaction(ctx context.Context, in *struct {
	Hash string `path:"hash" doc:"64 hexadecimal digits, with or without 0x" maxLength:"66"`
}) (*output[api.Transaction], error) {
	hash, ok := parseHash(in.Hash)
	if !ok {
		return nil, s.counted(problem(api.CodeRequestInvalid, "hash is 64 hexadecimal digits"))
	}
	x, done, err := s.explore(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	tx, pending, err := x.Node.TransactionByHash(ctx, hash)
	if err != nil {
		return nil, s.explored("reading a transaction", err)
	}
	if pending {
		return nil, s.counted(problem(api.CodeNotPublished, "the transaction is in no block yet"))
	}
	receipt, err := x.Node.TransactionReceipt(ctx, hash)
	if err != nil {
		return nil, s.explored("reading a receipt", err)
	}
	out, err := s.transaction(ctx, x, tx, receipt)
	if err != nil {
		return nil, err
	}
	return &output[api.Transaction]{fresh, out}, nil
}

func (s *Server) transaction(ctx context.Context, x *Explorer, tx *types.Transaction, r *types.Receipt) (*api.Transaction, error) {
	line, err := s.transactionLine(ctx, x, tx, r)
	if err != nil {
		return nil, err
	}
	header, err := x.Node.HeaderByNumber(ctx, new(big.Int).Set(r.BlockNumber))
	if err != nil {
		return nil, s.explored("reading a block", err)
	}
	out := &api.Transaction{
		TransactionLine: *line, Block: r.BlockNumber.Uint64(), Time: rfc3339(int64(header.Time)), Value: tx.Value().String(),
		Events: []api.LogRecord{},
	}
	at := func(address common.Address) string {
		contract, _ := s.contract(ctx, x, address) // without a name it is not explained
		return contract.Name
	}
	if line.Method != "" {
		out.Call, _ = explain.Call(line.To.Name, tx.Data(), at) // nil: malformed, and refused by the contract
	}
	for _, log := range r.Logs[:min(len(r.Logs), maxEvents)] {
		record := api.LogRecord{}
		if record.Contract, err = s.contract(ctx, x, log.Address); err != nil {
			return nil, err
		}
		record.Name, record.Arguments, _ = explain.Event(record.Contract.Name, log, at) // empty: of another contract
		if record.Arguments == nil {
			record.Arguments = []api.Argument{}
		}
		out.Events = append(out.Events, record)
	}
	return out, nil
}
