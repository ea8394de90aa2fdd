// SPDX-License-Identifier: Apache-2.0

package export

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/chain"
)

// Payload reads one published payload of an election by its SHA-256.
func Payload(ctx context.Context, r chain.Reader, election common.Address, name [32]byte) ([]byte, error) {
	x, err := reader(ctx, r, election)
	if err != nil {
		return nil, err
	}
	return x.payload(ctx, "payload", name, 0)
}

// EventData reads the data that an event would bring into the archive, in the archive's order, whether the
// event is in the chain or only submitted: its payload last, and before it what that refers to.
func EventData(ctx context.Context, r chain.Reader, election common.Address, t chain.EventType, payload [32]byte, height uint64) ([][]byte, error) {
	x, err := reader(ctx, r, election)
	if err != nil {
		return nil, err
	}
	return x.data(ctx, &chain.BeleniosEvent{Type: t, Payload: payload, Height: height})
}

func reader(ctx context.Context, r chain.Reader, election common.Address) (*exporter, error) {
	head, err := r.BlockNumber(ctx)
	if err != nil {
		return nil, fmt.Errorf("export: reading the ledger's head: %w", err)
	}
	return &exporter{r: r, election: election, opts: Options{ToBlock: head}}, nil
}
