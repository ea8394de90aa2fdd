// SPDX-License-Identifier: Apache-2.0

// Package serve puts a gateway together: index, sender, ballot verifier and
// REST server over one ledger, local or remote.
package serve

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/rpc"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/precompile"
)

// Options of a gateway.
type Options struct {
	Ledger  parties.Ledger
	Network *network.Network
	// KeyFile holds the key of the account that carries ballots; the gateway
	// only reads when empty.
	KeyFile string
	Listen  string // host:port; port 0 takes a free one
	// Database is an SQLite file or postgres://...; the outbox is kept beside.
	Database string
	// Pictures is the folder of projects' pictures; empty: none.
	Pictures string
	// Ballots verifies ballots; nil makes one. A node in the same process lends
	// its own, so that a ballot is verified once.
	Ballots *precompile.Verifier
	Limits  gateway.Limits
	// Node is as in [gateway.Config].
	Node func() api.Node
	// ClientIPHeader is as in [gateway.Config].
	ClientIPHeader string
	Logger         *slog.Logger
}

// Gateway is a running gateway.
type Gateway struct {
	URL    string
	server *gateway.Server
	index  *index.Index
	sender *chain.Sender
	cancel context.CancelFunc
	tasks  sync.WaitGroup
	failed chan error
}

// Start starts a gateway.
func Start(ctx context.Context, o Options) (_ *Gateway, err error) {
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
	if o.Ballots == nil {
		o.Ballots = precompile.New(o.Logger)
	}
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	g := &Gateway{cancel: cancel, failed: make(chan error, 2)}
	defer func() {
		if err != nil {
			err = errors.Join(err, g.Stop(context.WithoutCancel(ctx)))
		}
	}()
	g.index, err = index.Open(ctx, index.Config{
		Database: o.Database, Elections: o.Network.Consortium().Elections, Chain: o.Ledger, Logger: o.Logger,
	})
	if err != nil {
		return nil, err
	}
	cfg := gateway.Config{
		Index: g.index, Chain: o.Ledger, Awards: o.Network.Consortium().Awards, Outbox: outboxOf(o.Database), Limits: o.Limits, Logger: o.Logger,
		Verify: o.Ballots.Verify, ClientIPHeader: o.ClientIPHeader, Node: o.Node,
	}
	cfg.Explorer, cfg.Pictures = explorer(o.Ledger, o.Network), o.Pictures
	if cfg.Pages, err = publicPages(o.Logger); err != nil {
		return nil, err
	}
	if cfg.Light, err = light(o); err != nil {
		return nil, err
	}
	if o.KeyFile != "" {
		key, err := network.LoadKey(o.KeyFile)
		if err != nil {
			return nil, err
		}
		g.sender, err = chain.NewSender(running, o.Ledger, key, chain.SenderOptions{DecodeRevert: contracts.DecodeRevert, Logger: o.Logger})
		if err != nil {
			return nil, err
		}
		cfg.Sender = g.sender
	}
	if g.server, err = gateway.New(running, cfg); err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", o.Listen)
	if err != nil {
		return nil, fmt.Errorf("%w; choose another address", err)
	}
	g.URL = "http://" + listener.Addr().String()
	g.tasks.Go(func() { g.report(g.index.Run(running)) })
	g.tasks.Go(func() { g.report(g.server.Serve(listener)) })
	return g, nil
}

// light is what proofs are made from, where the ledger is more than a reader.
func light(o Options) (*gateway.Light, error) {
	node, ok := o.Ledger.(interface{ Client() *rpc.Client })
	if !ok {
		return nil, nil
	}
	anchor, err := o.Network.Anchor()
	if err != nil {
		return nil, err
	}
	return &gateway.Light{Node: node.Client(), Anchor: anchor}, nil
}

// outboxOf is the database of ballots on their way, beside the index.
func outboxOf(database string) string {
	if strings.Contains(database, "://") {
		return database
	}
	return database + "-outbox"
}

func (g *Gateway) report(err error) {
	if err != nil {
		g.failed <- err
	}
}

// Failed delivers what ended the gateway.
func (g *Gateway) Failed() <-chan error { return g.failed }

// Stop ends the gateway: requests under way finish while ctx lasts.
func (g *Gateway) Stop(ctx context.Context) error {
	var err error
	if g.server != nil {
		err = g.server.Shutdown(ctx)
	}
	g.cancel()
	g.tasks.Wait()
	if g.sender != nil {
		g.sender.Close()
	}
	if g.index != nil {
		err = errors.Join(err, g.index.Close())
	}
	return err
}
