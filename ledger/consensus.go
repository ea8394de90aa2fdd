// SPDX-License-Identifier: Apache-2.0

package ledger

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	dbm "github.com/cometbft/cometbft-db"
	cmtcfg "github.com/cometbft/cometbft/config"
	cmtnode "github.com/cometbft/cometbft/node"
	"github.com/cometbft/cometbft/p2p"
	"github.com/cometbft/cometbft/privval"
	"github.com/cometbft/cometbft/proxy"
	sm "github.com/cometbft/cometbft/state"
	cmttypes "github.com/cometbft/cometbft/types"
	"github.com/ethereum/go-ethereum/common"
)

// gossipRate bounds the traffic with one peer, bytes a second each way. A full
// block is 7.4 MB and should cross in a fraction of the block interval.
const gossipRate = 64 << 20

// startConsensus replays what the application is missing and starts CometBFT.
func startConsensus(ctx context.Context, cfg Config, genesis Genesis, a *app, nodeKey *p2p.NodeKey, pv *privval.FilePV, failed func(error)) (*cmtnode.Node, error) {
	doc, err := genesis.comet()
	if err != nil {
		return nil, err
	}
	databases := func(c *cmtcfg.DBContext) (dbm.DB, error) {
		db, err := cmtcfg.DefaultDBProvider(c)
		if err == nil && c.ID == "state" {
			sets := sm.NewStore(db, sm.StoreOptions{})
			a.validators, a.cometSet, a.setSince = validatorsFrom(sets), sets.LoadValidators, setSinceFrom(db)
		}
		return db, err
	}
	node, err := cmtnode.NewNodeWithContext(ctx, cometConfig(cfg), pv, nodeKey,
		proxy.NewConnSyncLocalClientCreator(a),
		func() (*cmttypes.GenesisDoc, error) { return doc, nil },
		databases,
		cmtnode.DefaultMetricsProvider(&cmtcfg.InstrumentationConfig{}),
		newCometLogger(cfg.Logger, failed),
	)
	if err != nil {
		return nil, fmt.Errorf("ledger: consensus: %w", err)
	}
	if err := node.Start(); err != nil {
		return nil, fmt.Errorf("ledger: consensus: %w", err)
	}
	return node, nil
}

func cometConfig(cfg Config) *cmtcfg.Config {
	c := cmtcfg.DefaultConfig()
	c.SetRoot(filepath.Join(cfg.Dir, "consensus"))
	c.Moniker = "ledger"
	c.RPC.ListenAddress = ""
	c.TxIndex.Indexer = "null"

	c.P2P.ListenAddress = "tcp://" + cfg.P2PAddr
	c.P2P.ExternalAddress = cfg.P2PExternalAddr
	c.P2P.PersistentPeers = strings.Join(cfg.Peers, ",")
	c.P2P.PersistentPeersMaxDialPeriod = 5 * time.Second
	c.P2P.AddrBookStrict = false  // organisations may be on private networks
	c.P2P.AllowDuplicateIP = true // or behind one address
	c.P2P.PexReactor = false      // peers are known by name
	c.P2P.SendRate, c.P2P.RecvRate = gossipRate, gossipRate
	c.P2P.MaxPacketMsgPayloadSize = 32 << 10

	c.Mempool.Type = cmtcfg.MempoolTypeApp
	c.Mempool.ReapInterval = 50 * time.Millisecond
	c.Mempool.ReapMaxBytes = 8 << 20
	c.Mempool.MaxTxBytes = MaxTxBytes
	c.Mempool.MaxBatchBytes = 1 << 20

	// app.pace keeps the interval; this only lets late precommits in.
	c.Consensus.TimeoutCommit = min(200*time.Millisecond, cfg.BlockInterval/2)
	c.Consensus.TimeoutPropose = 3*time.Second + cfg.BlockInterval
	return c
}

// validatorsFrom reads validator sets from CometBFT's store, where they are a
// function of the chain and survive a crash with it.
func validatorsFrom(store sm.Store) func(int64) (validatorSet, error) {
	return func(height int64) (validatorSet, error) {
		set, err := store.LoadValidators(height)
		if err != nil {
			return nil, err
		}
		out := make(validatorSet, set.Size())
		for _, v := range set.Validators {
			out[common.BytesToHash(v.PubKey.Bytes())] = uint64(v.VotingPower)
		}
		return out, nil
	}
}
