// SPDX-License-Identifier: Apache-2.0

package ledger_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/ledger"
)

// A chain of one validator, embedded in a program.
func ExampleStart() {
	dir, err := os.MkdirTemp("", "ledger")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)

	rich := common.HexToAddress("0x1234")
	node, err := ledger.Start(context.Background(), ledger.Config{
		Dir: dir,
		Genesis: ledger.Genesis{
			ChainID: 1234,
			Alloc:   types.GenesisAlloc{rich: {Balance: big.NewInt(1e18)}},
		},
		RPCAddr: "127.0.0.1:0",
		Logger:  slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	if err != nil {
		panic(err)
	}
	balance, err := node.Client().BalanceAt(context.Background(), rich, nil)
	fmt.Println(balance, err, node.Health().OK())
	if err := node.Stop(context.Background()); err != nil {
		panic(err)
	}
	// Output: 1000000000000000000 <nil> true
}
