// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// Client is a client of a node in the same process. It is an ethclient.Client
// with every namespace including debug, except that it reads logs and receipts
// where they are: over JSON, a megabyte of logs would be encoded and decoded as
// two megabytes of hexadecimal digits.
type Client struct {
	*remote
	exec *execution
}

type remote = ethclient.Client

// FilterLogs answers as eth_getLogs does. The logs are the caller's, but for
// their data, which must not be changed.
func (c *Client) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if q.BlockHash != nil {
		return c.remote.FilterLogs(ctx, q)
	}
	filter := c.exec.filters.NewRangeFilter(blockOr(q.FromBlock, 0), blockOr(q.ToBlock, rpc.LatestBlockNumber.Int64()), q.Addresses, q.Topics, 0)
	found, err := filter.Logs(ctx)
	logs := make([]types.Log, len(found))
	for i, l := range found {
		logs[i] = *l
	}
	return logs, err
}

// blockOr is a number as go-ethereum's filters take it; negative numbers are
// names such as "latest".
func blockOr(n *big.Int, otherwise int64) int64 {
	if n == nil {
		return otherwise
	}
	return n.Int64()
}

// BlockReceipts answers as eth_getBlockReceipts does.
func (c *Client) BlockReceipts(ctx context.Context, block rpc.BlockNumberOrHash) ([]*types.Receipt, error) {
	header, err := c.exec.eth.APIBackend.HeaderByNumberOrHash(ctx, block)
	if err != nil {
		return nil, err
	}
	if header == nil {
		return nil, ethereum.NotFound
	}
	return c.exec.eth.APIBackend.GetReceipts(ctx, header.Hash())
}
