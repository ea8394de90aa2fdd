// SPDX-License-Identifier: Apache-2.0

// Package validator is one organisation's node: the ledger with the ballot
// precompile, and the attester that checks what contracts cannot compute.
package validator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/precompile"
	"github.com/madangvote/madang/ledger"
)

// Config says how a node runs. Dir and Network are required; the rest has the
// defaults of [ledger.Config].
type Config struct {
	Dir           string // the organisation's folder
	Network       *network.Network
	RPCAddr       string
	P2PAddr       string
	P2PExternal   string
	Peers         []string
	BlockInterval time.Duration
	Logger        *slog.Logger
}

// Validator is a running node.
type Validator struct {
	*ledger.Node
	// Ballots verifies ballots with the cache that the node's EVM uses.
	Ballots *precompile.Verifier

	client   atomic.Pointer[ledger.Client]
	cancel   context.CancelFunc
	attester sync.WaitGroup
}

// Start starts the node, founds the consortium's contracts if this
// organisation is the first, and starts attesting.
func Start(ctx context.Context, cfg Config) (*Validator, error) {
	if cfg.Logger == nil {
		cfg.Logger = slog.Default()
	}
	v := &Validator{Ballots: precompile.New(cfg.Logger)}
	running, cancel := context.WithCancel(context.WithoutCancel(ctx))
	v.cancel = cancel
	node, err := ledger.Start(ctx, ledger.Config{
		Dir: network.LedgerDir(cfg.Dir), Genesis: cfg.Network.Genesis,
		Precompiles: []ledger.Precompile{{Address: precompile.Address, Contract: v.Ballots}},
		RPCAddr:     cfg.RPCAddr, P2PAddr: cfg.P2PAddr, P2PExternalAddr: cfg.P2PExternal, Peers: cfg.Peers,
		BlockInterval: cfg.BlockInterval, OnPending: v.warm(running), Logger: cfg.Logger,
	})
	if err != nil {
		cancel()
		return nil, err
	}
	v.Node = node
	v.client.Store(node.Client())
	if err := v.takeUpDuties(ctx, running, cfg); err != nil {
		return nil, errors.Join(err, v.Stop(context.WithoutCancel(ctx)))
	}
	return v, nil
}

// warm verifies the ballots in pending transactions before a block needs them.
// Those that arrive before the node is up are verified by the block.
func (v *Validator) warm(ctx context.Context) func([]*types.Transaction) {
	return func(txs []*types.Transaction) {
		client := v.client.Load()
		if client == nil {
			return
		}
		v.Ballots.Warm(ctx, txs, func(ctx context.Context, election common.Address) ([]byte, error) {
			return chain.ElectionObject(ctx, client, election, nil)
		})
	}
}

// takeUpDuties founds the contracts where that is this organisation's task,
// and attests where it holds an attester's key.
func (v *Validator) takeUpDuties(ctx, running context.Context, cfg Config) error {
	consortium := cfg.Network.Consortium()
	member, err := network.LoadKey(network.KeyFile(cfg.Dir, "member"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if member != nil && crypto.PubkeyToAddress(member.PublicKey) == cfg.Network.Identities[0].Member {
		founder, err := parties.NewAccount(ctx, v.Client(), consortium, member, cfg.Logger)
		if err != nil {
			return err
		}
		defer founder.Close()
		if err := founder.Found(ctx, cfg.Network.Members(), cfg.Network.Grants(), cfg.Network.Affiliations()...); err != nil {
			return fmt.Errorf("founding the consortium: %w", err)
		}
	}
	key, err := network.LoadKey(network.KeyFile(cfg.Dir, "attester"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil // a node that only follows
	}
	if err != nil {
		return err
	}
	account, err := parties.NewAccount(running, v.Client(), consortium, key, cfg.Logger)
	if err != nil {
		return err
	}
	v.attester.Go(func() {
		defer account.Close()
		parties.NewAttester(account, cfg.Logger).Run(running)
	})
	return nil
}

// Report is the node's health as a gateway beside it shows it.
func (v *Validator) Report() api.Node {
	h := v.Health()
	return api.Node{Height: h.Height, HeadAge: h.HeadAge.Seconds(), Peers: h.Peers, CatchingUp: h.CatchingUp, Halted: h.Halted}
}

// Stop stops attesting, then the node.
func (v *Validator) Stop(ctx context.Context) error {
	v.cancel()
	v.attester.Wait()
	return v.Node.Stop(ctx)
}
