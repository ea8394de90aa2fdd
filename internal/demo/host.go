// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"path/filepath"
	"time"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/serve"
	"github.com/madangvote/madang/internal/validator"
)

// host is the demo's ledger and gateway.
type host struct {
	network *network.Network
	node    *validator.Validator
	url     string
	stop    func()
}

// stopTimeout bounds the end of a demo.
const stopTimeout = 20 * time.Second

func startHost(ctx context.Context, o Options, n *network.Network) (*host, error) {
	node, err := validator.Start(ctx, validator.Config{
		Dir: o.Dir, Network: n, RPCAddr: o.RPCAddr, BlockInterval: blockInterval, Logger: o.Logger,
	})
	if err != nil {
		return nil, err
	}
	stopNode := func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		if err := node.Stop(ctx); err != nil {
			o.Logger.Warn("stopping the ledger", "err", err)
		}
	}
	g, err := serve.Start(ctx, serve.Options{
		Ledger: node.Client(), Network: n, KeyFile: network.KeyFile(o.Dir, "gateway"), Listen: o.Listen,
		Database: filepath.Join(o.Dir, "index.sqlite"), Ballots: node.Ballots, Node: node.Report,
		Limits: gateway.NoLimits(), Logger: o.Logger, // all voters have one address here
	})
	if err != nil {
		stopNode()
		return nil, err
	}
	return &host{n, node, g.URL, func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		if err := g.Stop(ctx); err != nil {
			o.Logger.Warn("stopping the gateway", "err", err)
		}
		stopNode()
	}}, nil
}
