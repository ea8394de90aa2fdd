// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"encoding/binary"
	"log/slog"

	abci "github.com/cometbft/cometbft/abci/types"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// validatorUpdateTopic is the first topic of the registry's log.
var validatorUpdateTopic = crypto.Keccak256Hash([]byte("ValidatorUpdate(bytes32,uint64)"))

// validatorSet is the voting power by public key.
type validatorSet map[common.Hash]uint64

// powerChange is one ValidatorUpdate log.
type powerChange struct {
	key   common.Hash
	power uint64
}

// validatorUpdates returns what the block's registry logs change. It takes
// effect two heights later (CometBFT, FinalizeBlock).
func (a *app) validatorUpdates(block *types.Block, height int64) ([]abci.ValidatorUpdate, error) {
	if a.genesis.ValidatorRegistry == (common.Address{}) {
		return nil, nil
	}
	receipts, err := a.exec.receipts(block)
	if err != nil {
		return nil, err
	}
	changes := readChanges(receipts, a.genesis.ValidatorRegistry)
	if len(changes) == 0 {
		return nil, nil
	}
	// The set of the next height is what CometBFT will change.
	current, err := a.validators(height + 1)
	if err != nil {
		return nil, err
	}
	updates := applyChanges(current, changes, a.log)
	out := make([]abci.ValidatorUpdate, 0, len(updates))
	for _, u := range updates {
		out = append(out, abci.Ed25519ValidatorUpdate(u.key.Bytes(), int64(u.power)))
	}
	return out, nil
}

func readChanges(receipts types.Receipts, registry common.Address) []powerChange {
	var out []powerChange
	for _, r := range receipts {
		for _, l := range r.Logs {
			if l.Address != registry || len(l.Topics) != 2 || l.Topics[0] != validatorUpdateTopic || len(l.Data) != 32 {
				continue
			}
			out = append(out, powerChange{key: l.Topics[1], power: binary.BigEndian.Uint64(l.Data[24:])})
		}
	}
	return out
}

// applyChanges returns the net changes, each key once, in order of first
// mention. CometBFT stops the chain on a set that is empty, a removal of an
// unknown key, a key that is listed twice or a power that is too large, so
// changes that would lead there are left out; every node leaves out the same.
func applyChanges(current validatorSet, changes []powerChange, log *slog.Logger) []powerChange {
	next := make(validatorSet, len(current))
	for key, power := range current {
		next[key] = power
	}
	var order []common.Hash
	mentioned := make(map[common.Hash]bool)
	for _, c := range changes {
		_, member := next[c.key]
		switch {
		case c.power > MaxPower:
			log.Error("validator change ignored: power too large", "key", c.key, "power", c.power, "max", uint64(MaxPower))
			continue
		case c.power == 0 && !member:
			continue
		case c.power == 0 && len(next) == 1:
			log.Error("validator change ignored: it would remove the last validator", "key", c.key)
			continue
		case c.power == 0:
			delete(next, c.key)
		default:
			next[c.key] = c.power
		}
		if !mentioned[c.key] {
			mentioned[c.key] = true
			order = append(order, c.key)
		}
	}
	var out []powerChange
	for _, key := range order {
		if next[key] != current[key] { // both 0 when added and removed again
			out = append(out, powerChange{key: key, power: next[key]})
		}
	}
	return out
}
