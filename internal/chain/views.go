// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Frozen is what an election's organiser fixed for good (IElection.Frozen).
type Frozen struct {
	Manifest          [32]byte
	OpensAt, ClosesAt uint64 // unix seconds, block time
	Shuffled          bool
	Decryptions       uint16
	Members           uint16 // the last so many trustees are one Pedersen group
	Threshold         uint16 // of its members needed for a result
	RoundSeconds      uint64 // how long a stage of the ceremony may take, 0: any time
	Trustees          []common.Address
	Registrars        []common.Address
}

// CallReader is the part of a client that reads contract state.
type CallReader interface {
	CallContract(ctx context.Context, msg ethereum.CallMsg, blockNumber *big.Int) ([]byte, error)
}

func selector(signature string) []byte { return crypto.Keccak256([]byte(signature))[:4] }

var (
	selElectionObject = selector("electionObject()")
	selHead           = selector("head()")
	selFrozen         = selector("frozen()")
	selHeightOf       = selector("heightOf(bytes32)")
	selCast           = selector("cast(bytes,uint64,uint64,bytes32[])")
)

// view calls a function of contract at a block, nil for the latest.
func view(ctx context.Context, r CallReader, contract common.Address, data []byte, at *big.Int) (*words, error) {
	out, err := r.CallContract(ctx, ethereum.CallMsg{To: &contract, Data: data}, at)
	if err != nil {
		return nil, fmt.Errorf("calling %s: %w", contract, err)
	}
	return &words{data: out}, nil
}

// ElectionObject is the stored Belenios election object, verbatim.
func ElectionObject(ctx context.Context, r CallReader, election common.Address, at *big.Int) ([]byte, error) {
	w, err := view(ctx, r, election, selElectionObject, at)
	if err != nil {
		return nil, err
	}
	raw := w.bytes(0)
	return raw, w.err
}

// Head is the SHA-256 of the election's last Belenios event.
func Head(ctx context.Context, r CallReader, election common.Address, at *big.Int) ([32]byte, error) {
	w, err := view(ctx, r, election, selHead, at)
	if err != nil {
		return [32]byte{}, err
	}
	head := w.word(0)
	return head, w.err
}

// HeightOf is the height of a ballot's event, 0 if the ballot is not in the ledger.
func HeightOf(ctx context.Context, r CallReader, election common.Address, tracker [32]byte, at *big.Int) (uint64, error) {
	w, err := view(ctx, r, election, append(append([]byte{}, selHeightOf...), tracker[:]...), at)
	if err != nil {
		return 0, err
	}
	height := w.uint(0, 64)
	return height, w.err
}

// ReadFrozen is what the election's organiser fixed.
func ReadFrozen(ctx context.Context, r CallReader, election common.Address, at *big.Int) (*Frozen, error) {
	w, err := view(ctx, r, election, selFrozen, at)
	if err != nil {
		return nil, err
	}
	f := decodeFrozen(w)
	return f, w.err
}

func decodeFrozen(w *words) *Frozen {
	t := w.tail(0)
	f := &Frozen{
		Manifest: t.word(0), OpensAt: t.uint(1, 64), ClosesAt: t.uint(2, 64), Shuffled: t.bool(3),
		Decryptions: uint16(t.uint(4, 16)), Members: uint16(t.uint(5, 16)), Threshold: uint16(t.uint(6, 16)),
		RoundSeconds: t.uint(7, 64), Trustees: t.addresses(8), Registrars: t.addresses(9),
	}
	w.adopt(t)
	return f
}

// CastData is the call data of cast(ballot, weight, index, proof).
func CastData(ballot []byte, weight, index uint64, proof [][32]byte) []byte {
	e := encoder{data: append(make([]byte, 0, 4+32*(7+len(proof))+len(ballot)), selCast...)}
	e.uint(4 * 32)
	e.uint(weight)
	e.uint(index)
	e.uint(4*32 + 32 + padded(len(ballot)))
	e.bytes(ballot)
	e.uint(uint64(len(proof)))
	for _, sibling := range proof {
		e.word(sibling)
	}
	return e.data
}
