// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	dbm "github.com/cometbft/cometbft-db"
	"github.com/cometbft/cometbft/crypto/merkle"
	cmtstate "github.com/cometbft/cometbft/proto/tendermint/state"
	"github.com/cometbft/cometbft/store"
	cmttypes "github.com/cometbft/cometbft/types"
	gogotypes "github.com/cosmos/gogoproto/types"
)

// SignedHeader is a consensus header with the signatures that made its block
// final, in the form in which a client without CometBFT's types can check them
// (CometBFT specification, "Data structures": Header, Commit, CanonicalVote).
// The header of a height proves the Ethereum block before it, whose hash is its
// application hash. Bytes are lower-case hexadecimal.
type SignedHeader struct {
	Height uint64 `json:"height"`
	// Fields are the header's 14 fields as protobuf encodes them: the leaves of
	// the Merkle tree (RFC 6962) whose root is the block's hash.
	Fields []string `json:"fields"`
	// Round, the block's parts and each signature's time complete what is signed.
	Round      int32             `json:"round"`
	Parts      PartSetHeader     `json:"parts"`
	Signatures []CommitSignature `json:"signatures"` // those for the block, in the validators' order
	// Validators of this height, in the order that the header's hash of them is of.
	Validators []PublicValidator `json:"validators"`
	// NextValidators are those of the next height, where they differ.
	NextValidators []PublicValidator `json:"next_validators,omitempty"`
}

// PartSetHeader names a block together with its header's hash.
type PartSetHeader struct {
	Total uint32 `json:"total"`
	Hash  string `json:"hash"`
}

// CommitSignature is one validator's precommit.
type CommitSignature struct {
	Validator int    `json:"validator"` // place in the set, from 0
	Seconds   int64  `json:"seconds"`
	Nanos     int32  `json:"nanos"`
	Signature string `json:"signature"` // Ed25519
}

// PublicValidator is a member of a validator set.
type PublicValidator struct {
	PublicKey string `json:"public_key"`
	Power     int64  `json:"power"`
}

// errNoHeader is for heights that are not there, or not yet.
var errNoHeader = errors.New("ledger: no signed header at this height")

// consensusAPI is the JSON-RPC namespace "comet": what a light client needs of
// consensus.
type consensusAPI struct{ node *Node }

// SignedHeader is the header of a height, the newest one without a height.
func (c consensusAPI) SignedHeader(height *uint64) (*SignedHeader, error) {
	blocks, err := c.blocks()
	if err != nil {
		return nil, err
	}
	at := blocks.Height()
	if height != nil {
		if *height == 0 || *height > uint64(at) {
			return nil, fmt.Errorf("%w: %d of %d", errNoHeader, *height, at)
		}
		at = int64(*height)
	}
	return c.node.app.signedHeader(blocks, at)
}

// ValidatorChanges are the heights up to one, the newest without it, whose next
// height has other validators, oldest first.
func (c consensusAPI) ValidatorChanges(upTo *uint64) ([]uint64, error) {
	blocks, err := c.blocks()
	if err != nil {
		return nil, err
	}
	at := uint64(blocks.Height())
	if upTo != nil {
		at = min(at, *upTo)
	}
	return c.node.app.validatorChanges(int64(at))
}

func (c consensusAPI) blocks() (*store.BlockStore, error) {
	comet := c.node.consensus()
	if comet == nil || comet.BlockStore().Height() == 0 {
		return nil, errNoHeader
	}
	return comet.BlockStore(), nil
}

func (a *app) signedHeader(blocks *store.BlockStore, height int64) (*SignedHeader, error) {
	meta := blocks.LoadBlockMeta(height)
	commit := blocks.LoadBlockCommit(height)
	if commit == nil {
		commit = blocks.LoadSeenCommit(height) // the newest: no later block carries its commit yet
	}
	if meta == nil || commit == nil || !commit.BlockID.Equals(meta.BlockID) {
		return nil, fmt.Errorf("%w: %d", errNoHeader, height)
	}
	h := &meta.Header
	fields, err := headerFields(h)
	if err != nil {
		return nil, err
	}
	out := &SignedHeader{
		Height: uint64(height), Fields: fields, Round: commit.Round,
		Parts: PartSetHeader{commit.BlockID.PartSetHeader.Total, hex.EncodeToString(commit.BlockID.PartSetHeader.Hash)},
	}
	for i, s := range commit.Signatures {
		if s.BlockIDFlag == cmttypes.BlockIDFlagCommit {
			out.Signatures = append(out.Signatures, CommitSignature{
				Validator: i, Seconds: s.Timestamp.Unix(), Nanos: int32(s.Timestamp.Nanosecond()), Signature: hex.EncodeToString(s.Signature),
			})
		}
	}
	if out.Validators, err = a.publicValidators(height, h.ValidatorsHash); err != nil {
		return nil, err
	}
	if !bytes.Equal(h.ValidatorsHash, h.NextValidatorsHash) {
		out.NextValidators, err = a.publicValidators(height+1, h.NextValidatorsHash)
	}
	return out, err
}

// headerFields are the leaves of a header's hash. CometBFT does not export
// them; the comparison at the end keeps the two from drifting apart.
func headerFields(h *cmttypes.Header) ([]string, error) {
	version, err1 := h.Version.Marshal()
	chain, err2 := (&gogotypes.StringValue{Value: h.ChainID}).Marshal()
	height, err3 := (&gogotypes.Int64Value{Value: h.Height}).Marshal()
	at, err4 := gogotypes.StdTimeMarshal(h.Time)
	last := h.LastBlockID.ToProto()
	lastID, err5 := last.Marshal()
	leaves := [][]byte{version, chain, height, at, lastID}
	err := errors.Join(err1, err2, err3, err4, err5)
	for _, b := range [][]byte{
		h.LastCommitHash, h.DataHash, h.ValidatorsHash, h.NextValidatorsHash, h.ConsensusHash, h.AppHash,
		h.LastResultsHash, h.EvidenceHash, h.ProposerAddress,
	} {
		leaf, errLeaf := (&gogotypes.BytesValue{Value: b}).Marshal()
		leaves, err = append(leaves, leaf), errors.Join(err, errLeaf)
	}
	if err != nil {
		return nil, fmt.Errorf("ledger: encode header %d: %w", h.Height, err)
	}
	if !bytes.Equal(merkle.HashFromByteSlices(leaves), h.Hash()) {
		return nil, fmt.Errorf("ledger: the fields of header %d do not give its hash", h.Height)
	}
	fields := make([]string, len(leaves))
	for i, leaf := range leaves {
		fields[i] = hex.EncodeToString(leaf)
	}
	return fields, nil
}

// publicValidators is the set of a height, whose hash must be the header's.
func (a *app) publicValidators(height int64, hash []byte) ([]PublicValidator, error) {
	set, err := a.cometSet(height)
	if err != nil {
		return nil, fmt.Errorf("ledger: validators of height %d: %w", height, err)
	}
	if !bytes.Equal(set.Hash(), hash) {
		return nil, fmt.Errorf("ledger: the stored validators of height %d are not the header's", height)
	}
	out := make([]PublicValidator, set.Size())
	for i, v := range set.Validators {
		out[i] = PublicValidator{hex.EncodeToString(v.PubKey.Bytes()), v.VotingPower}
	}
	return out, nil
}

func (a *app) validatorChanges(upTo int64) ([]uint64, error) {
	changes := []uint64{}
	for height := upTo + 1; ; {
		since, err := a.setSince(height)
		if err != nil {
			return nil, err
		}
		if since <= 1 || since > height {
			slices.Reverse(changes)
			return changes, nil
		}
		height = since - 1
		changes = append(changes, uint64(height))
	}
}

// setSinceFrom reads since which height a height's validators have been the
// same. CometBFT keeps it with every set and exports it for the newest only.
func setSinceFrom(db dbm.DB) func(int64) (int64, error) {
	return func(height int64) (int64, error) {
		raw, err := db.Get(fmt.Appendf(nil, "validatorsKey:%d", height))
		if err != nil {
			return 0, err
		}
		var info cmtstate.ValidatorsInfo
		if err := info.Unmarshal(raw); err != nil || info.LastHeightChanged == 0 {
			return 0, fmt.Errorf("ledger: no record of the validators of height %d", height)
		}
		return info.LastHeightChanged, nil
	}
}
