// SPDX-License-Identifier: Apache-2.0

package export

import (
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/chain"
)

func hash(b []byte) [32]byte { return sha256.Sum256(b) }

// data is what goes into the archive before an event: its payload last, and before it what that refers to.
func (x *exporter) data(ctx context.Context, e *chain.BeleniosEvent) ([][]byte, error) {
	switch e.Type {
	case chain.Setup:
		return x.setup(ctx, e)
	case chain.EndBallots, chain.EndShuffles:
		return nil, nil
	case chain.EncryptedTally:
		return x.referring(ctx, e, "encrypted_tally", func(raw []byte) ([32]byte, error) {
			sized, err := belenios.ParseSizedEncryptedTally(raw)
			return sized.EncryptedTally, err
		})
	case chain.Shuffle:
		return x.referring(ctx, e, "shuffle", ownedPayload)
	case chain.PartialDecryption:
		return x.referring(ctx, e, "partial_decryption", ownedPayload)
	case chain.Result:
		result, err := x.payload(ctx, "result", e.Payload, e.Height)
		return [][]byte{result}, err
	}
	return nil, &BadPayloadError{Type: e.Type, Height: e.Height, Err: fmt.Errorf("unknown type of event")}
}

func ownedPayload(raw []byte) ([32]byte, error) {
	owned, err := belenios.ParseOwnedPayload(raw)
	return owned.Payload, err
}

// setup is election object (from the contract), trustees, credentials and setup data (which the contract
// made from the three hashes).
func (x *exporter) setup(ctx context.Context, e *chain.BeleniosEvent) ([][]byte, error) {
	object, err := chain.ElectionObject(ctx, x.r, x.election, nil) // never changes after opening
	if err != nil {
		return nil, fmt.Errorf("export: reading the election object: %w", err)
	}
	if got := hash(object); got != x.opened.Election {
		return nil, &MismatchError{What: "the election object's hash", Height: e.Height, Want: x.opened.Election, Got: got}
	}
	trustees, err := x.payload(ctx, "trustees", x.opened.Trustees, e.Height)
	if err != nil {
		return nil, err
	}
	credentials, err := x.payload(ctx, "public_credentials", x.opened.Credentials, e.Height)
	if err != nil {
		return nil, err
	}
	setup := belenios.SetupData{
		Election: x.opened.Election, Trustees: x.opened.Trustees, Credentials: x.opened.Credentials,
	}
	return [][]byte{object, trustees, credentials, setup.Marshal()}, nil
}

// referring is an event's payload, and before it the one that it names.
func (x *exporter) referring(
	ctx context.Context, e *chain.BeleniosEvent, what string, parse func([]byte) ([32]byte, error),
) ([][]byte, error) {
	outer, err := x.payload(ctx, "payload of "+e.Type.String(), e.Payload, e.Height)
	if err != nil {
		return nil, err
	}
	ref, err := parse(outer)
	if err != nil {
		return nil, &BadPayloadError{Type: e.Type, Height: e.Height, Err: err}
	}
	inner, err := x.payload(ctx, what, ref, e.Height)
	return [][]byte{inner, outer}, err
}

// payload puts a published payload together from its chunks.
func (x *exporter) payload(ctx context.Context, what string, want [32]byte, height uint64) ([]byte, error) {
	a := chain.NewAssembler(want)
	var out []byte
	err := chain.Scan(ctx, x.r, chain.Range{
		From: x.opts.FromBlock, To: x.opts.ToBlock, MaxBlocks: wide, Addresses: []common.Address{x.election},
		Topics: [][]common.Hash{{chain.TopicChunk}, {want}},
	}, func(_, _ uint64, logs []types.Log) error {
		for i := range logs {
			event, err := chain.Decode(&logs[i])
			if err != nil {
				return fmt.Errorf("export: block %d: %w", logs[i].BlockNumber, err)
			}
			chunk, ok := event.(*chain.Chunk)
			if !ok {
				continue
			}
			if payload, done := a.Add(chunk); done {
				out = payload
				return errFound
			}
		}
		return nil
	})
	switch {
	case out != nil:
		return out, nil
	case err != nil:
		return nil, err
	}
	return nil, &MissingPayloadError{What: what, Payload: want, Height: height, Partial: a.Seen()}
}
