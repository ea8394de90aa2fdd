// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// LogReader is the part of a client that reads logs.
type LogReader interface {
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
}

// Range says which logs Scan reads: of blocks From to To, both included, by these addresses (any when
// empty) and topics (as in ethereum.FilterQuery).
type Range struct {
	From, To  uint64
	Addresses []common.Address
	Topics    [][]common.Hash
	// MaxBlocks is the most blocks asked for at once, 64 when zero. More only for logs known to be few.
	MaxBlocks uint64
}

const (
	// A scan asks for about this much log data at once; a block of ballots is 7 MB at most.
	scanBytes = 4 << 20
	// ... and never for more blocks: full blocks may follow an empty month without warning, and
	// 64 of them are what a small machine can still hold.
	scanBlocks = 64
	// Reckoned for each log beside its data.
	logOverhead = 256
)

// Scan reads a range's logs in order and hands them on in runs of whole blocks, so that memory is
// bounded by the fullest 64 blocks. Each call of fn covers blocks from to to, and all calls together
// cover the range, logs or not. An error of fn ends the scan.
func Scan(ctx context.Context, r LogReader, q Range, fn func(from, to uint64, logs []types.Log) error) error {
	most, span := uint64(scanBlocks), uint64(1)
	if q.MaxBlocks > 0 {
		most, span = q.MaxBlocks, q.MaxBlocks
	}
	for from := q.From; from <= q.To; {
		to := min(from+span-1, q.To)
		logs, err := r.FilterLogs(ctx, ethereum.FilterQuery{
			FromBlock: number(from), ToBlock: number(to), Addresses: q.Addresses, Topics: q.Topics,
		})
		if err != nil {
			if ctx.Err() == nil && span > 1 { // some providers refuse long ranges
				span /= 2
				continue
			}
			return fmt.Errorf("reading logs of blocks %d to %d: %w", from, to, err)
		}
		if err := fn(from, to, logs); err != nil {
			return err
		}
		span = nextSpan(to-from+1, most, logs)
		from = to + 1
	}
	return nil
}

// nextSpan at most doubles the span, aiming at scanBytes a query.
func nextSpan(span, most uint64, logs []types.Log) uint64 {
	size := uint64(1)
	for i := range logs {
		size += uint64(len(logs[i].Data)) + logOverhead
	}
	return max(1, min(span*2, span*scanBytes/size, most))
}
