// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rlp"
)

// Why a proposed block is refused, or a transaction from another node.
var (
	errPayload  = errors.New("not exactly one Ethereum block")
	errHeader   = errors.New("dictated header field differs")
	errTx       = errors.New("transaction not allowed")
	errPosition = errors.New("block does not follow this node's head")
)

// dictate returns the header fields of the block at a CometBFT height. They
// follow from the parent and the CometBFT header alone, so that a proposer
// chooses nothing but the transactions.
func dictate(parent *types.Header, cometTime time.Time, proposer []byte) blockArgs {
	return blockArgs{
		parent:   parent,
		time:     max(parent.Time+1, uint64(max(cometTime.Unix(), 0))), // strictly increasing, as Ethereum wants
		coinbase: common.BytesToAddress(proposer),
	}
}

func encodeBlock(block *types.Block) ([]byte, error) { return rlp.EncodeToBytes(block) }

// decodeBlock reads the payload of a CometBFT block. RLP has one encoding for
// each value and the decoder accepts no other.
func decodeBlock(txs [][]byte) (*types.Block, error) {
	if len(txs) != 1 {
		return nil, fmt.Errorf("%w: %d payloads", errPayload, len(txs))
	}
	block := new(types.Block)
	if err := rlp.DecodeBytes(txs[0], block); err != nil {
		return nil, fmt.Errorf("%w: %w", errPayload, err)
	}
	return block, nil
}

// checkBlock compares everything that go-ethereum's validation leaves to the
// consensus layer. Without the check on withdrawals a proposer could mint.
func checkBlock(block *types.Block, args blockArgs, genesis *types.Header) error {
	h, parent := block.Header(), args.parent
	switch {
	case !h.Number.IsUint64() || h.Number.Uint64() != parent.Number.Uint64()+1:
		return fmt.Errorf("%w: number %v after %v", errHeader, h.Number, parent.Number)
	case h.ParentHash != parent.Hash():
		return fmt.Errorf("%w: parent %s, want %s", errHeader, h.ParentHash, parent.Hash())
	case h.Time != args.time:
		return fmt.Errorf("%w: time %d, want %d", errHeader, h.Time, args.time)
	case h.Coinbase != args.coinbase:
		return fmt.Errorf("%w: coinbase %s, want %s", errHeader, h.Coinbase, args.coinbase)
	case h.GasLimit != genesis.GasLimit:
		return fmt.Errorf("%w: gas limit %d, want %d", errHeader, h.GasLimit, genesis.GasLimit)
	case h.MixDigest != (common.Hash{}):
		return fmt.Errorf("%w: mix digest %s, want zero", errHeader, h.MixDigest)
	case h.ParentBeaconRoot == nil || *h.ParentBeaconRoot != (common.Hash{}):
		return fmt.Errorf("%w: parent beacon root, want zero", errHeader)
	case len(h.Extra) != 0:
		return fmt.Errorf("%w: extra %x, want none", errHeader, h.Extra)
	case len(block.Withdrawals()) != 0:
		return fmt.Errorf("%w: %d withdrawals, want none", errHeader, len(block.Withdrawals()))
	}
	for i, tx := range block.Transactions() {
		if err := checkTx(tx); err != nil {
			return fmt.Errorf("transaction %d: %w", i, err)
		}
		if tip, err := tx.EffectiveGasTip(h.BaseFee); err != nil || tip.Cmp(common.Big1) < 0 {
			return fmt.Errorf("%w: transaction %d pays %v wei per gas, want at least %d", errTx, i, tip, minTip)
		}
	}
	return nil
}

// checkTx refuses what may be in no block: a transaction without chain id
// could be replayed from another chain.
func checkTx(tx *types.Transaction) error {
	if !tx.Protected() {
		return fmt.Errorf("%w: it names no chain id (EIP-155)", errTx)
	}
	return nil
}
