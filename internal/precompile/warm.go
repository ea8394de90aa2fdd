// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"context"
	"runtime"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
)

// ElectionObject returns the election object stored at an Election contract. It is called once for each contract in a
// call of Warm; an error skips that contract's ballots.
type ElectionObject func(ctx context.Context, election common.Address) ([]byte, error)

// Warm verifies the ballots in pending transactions, on all cores, so that a block that holds them finds the verdicts.
// It returns how many ballots it looked at, when all are done or ctx ends. It skips whatever is not a call of `cast`
// with enough gas for the precompile: nobody pays for that.
func (v *Verifier) Warm(ctx context.Context, txs []*types.Transaction, object ElectionObject) int {
	inputs := v.castInputs(ctx, txs, object)
	work := make(chan []byte)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(inputs)) {
		workers.Go(func() {
			for input := range work {
				v.answer(input)
			}
		})
	}
	done := 0
	for _, input := range inputs {
		select {
		case work <- input:
			done++
			continue
		case <-ctx.Done():
		}
		break
	}
	close(work)
	workers.Wait()
	return done
}

func (v *Verifier) castInputs(ctx context.Context, txs []*types.Transaction, object ElectionObject) [][]byte {
	objects := make(map[common.Address][]byte)
	var inputs [][]byte
	for _, tx := range txs {
		ballot, ok := contracts.CastBallot(tx.Data())
		if !ok || len(ballot) == 0 || tx.To() == nil {
			continue
		}
		raw, known := objects[*tx.To()]
		if !known {
			raw, _ = object(ctx, *tx.To()) // an error leaves raw empty: skipped below
			objects[*tx.To()] = raw
		}
		if len(raw) == 0 {
			continue
		}
		if input := encode(raw, ballot); v.RequiredGas(input) <= tx.Gas() {
			inputs = append(inputs, input)
		}
	}
	return inputs
}
