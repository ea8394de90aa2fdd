// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
)

// BenchmarkThroughput measures transactions with 12 KB of calldata, about one
// ballot, from JSON-RPC to final on a single validator at the default interval.
// Signing is outside the measured time. Use -benchtime 3000x or more.
func BenchmarkThroughput(b *testing.B) {
	cfg := testConfig(b.TempDir())
	cfg.BlockInterval = DefaultBlockInterval
	n := startNode(b, cfg)
	txs := make([]*types.Transaction, b.N)
	for i := range txs {
		data := make([]byte, 12_000)
		for j := range data {
			data[j] = byte(i*j>>3) | 1 // not compressible, not cheap zeros
		}
		txs[i] = signTx(b, i%2, testChainID, &types.DynamicFeeTx{Nonce: uint64(i / 2), To: &sinkAddr, Data: data})
	}
	b.ResetTimer()
	start := time.Now()
	for _, tx := range txs {
		for {
			err := n.Client().SendTransaction(context.Background(), tx)
			if err == nil {
				break
			}
			if !strings.Contains(err.Error(), "txpool is full") {
				b.Fatal(err)
			}
			time.Sleep(10 * time.Millisecond)
		}
	}
	last := map[bool]*types.Transaction{true: txs[len(txs)-1], false: txs[max(len(txs)-2, 0)]}
	for _, tx := range last {
		for {
			if _, err := n.Client().TransactionReceipt(context.Background(), tx.Hash()); err == nil {
				break
			}
			time.Sleep(5 * time.Millisecond)
		}
	}
	b.StopTimer()
	b.ReportMetric(float64(b.N)/time.Since(start).Seconds(), "tx/s")
	b.ReportMetric(float64(b.N)/float64(n.Health().Height), "tx/block")
}
