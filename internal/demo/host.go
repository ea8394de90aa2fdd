// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/serve"
	"github.com/madangvote/madang/internal/validator"
)

// host is the demo's ledger and gateway, and the parties' accounts on it.
type host struct {
	network *network.Network
	node    *validator.Validator
	url     string
	stop    func()

	mu       sync.Mutex
	accounts map[string]*parties.Account
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
		Pictures: filepath.Join(o.Dir, "pictures"),
		Limits:   gateway.NoLimits(), Logger: o.Logger, // all voters have one address here
	})
	if err != nil {
		stopNode()
		return nil, err
	}
	h := &host{network: n, node: node, url: g.URL, accounts: map[string]*parties.Account{}}
	h.stop = func() {
		for _, account := range h.accounts {
			account.Close()
		}
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
		defer cancel()
		if err := g.Stop(ctx); err != nil {
			o.Logger.Warn("stopping the gateway", "err", err)
		}
		stopNode()
	}
	return h, nil
}

// start founds a ledger of one organisation and starts its node and gateway.
func (r *run) start(ctx context.Context) error {
	unlock, err := prepareDir(r.Dir)
	if err != nil {
		return err
	}
	r.stop = append(r.stop, unlock)
	identity, err := network.Init(r.Dir, "Madang demo", trustees)
	if err != nil {
		return err
	}
	n, err := network.New(network.DefaultChainID, time.Now(), []network.Identity{identity})
	if err != nil {
		return err
	}
	if err := network.WriteJSON(filepath.Join(r.Dir, network.File), n); err != nil {
		return err
	}
	if r.host, err = startHost(ctx, r.Options, n); err != nil {
		return err
	}
	r.stop = append(r.stop, r.host.stop)
	r.RPCURL, r.RESTURL = r.host.node.RPCURL(), r.host.url
	r.say("ledger up, chain %d, JSON-RPC %s, REST %s", n.Genesis.ChainID, r.RPCURL, r.RESTURL)
	return nil
}

// as does a step as one of the parties. Each has one account for the whole
// demo, since several elections may need it at once.
func (r *run) as(ctx context.Context, name string, step func(*parties.Account) error) error {
	account, err := r.account(ctx, name)
	if err == nil {
		err = step(account)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (r *run) account(ctx context.Context, name string) (*parties.Account, error) {
	h := r.host
	h.mu.Lock()
	defer h.mu.Unlock()
	if account := h.accounts[name]; account != nil {
		return account, nil
	}
	key, err := network.LoadKey(network.KeyFile(r.Dir, name))
	if err != nil {
		return nil, err
	}
	account, err := parties.NewAccount(context.WithoutCancel(ctx), h.node.Client(), h.network.Consortium(), key, r.Logger)
	if err == nil {
		h.accounts[name] = account
	}
	return account, err
}
