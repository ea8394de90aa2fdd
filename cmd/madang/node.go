// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/serve"
	"github.com/madangvote/madang/internal/validator"
)

// stopTimeout bounds a graceful stop; what is final is on disk in any case.
const stopTimeout = 20 * time.Second

func nodeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "node",
		Short: "an organisation's node of the ledger",
		Example: `  One organisation alone:
    madang node init --name "Province"
    madang node run --gateway 127.0.0.1:8080

  Several, each on its own machine:
    madang node init --name "Province" --alone=false > province.json
    madang node found --out network.json province.json city.json university.json civic.json
    (everybody copies network.json into the own folder)
    madang node run --p2p 0.0.0.0:26656 --peer NODE_ID@city.example:26656 ...`,
	}
	withSubcommands(cmd, nodeInit(), nodeFound(), nodeRun(), nodeAnchor())
	return cmd
}

func nodeInit() *cobra.Command {
	var data, name string
	var alone bool
	var trustees int
	var chainID uint64
	cmd := &cobra.Command{
		Use:   "init --name NAME",
		Short: "make this organisation's keys; print what the others may know",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			identity, err := network.Init(data, name, trustees)
			if err != nil {
				return err
			}
			if alone {
				n, err := network.New(chainID, time.Now(), []network.Identity{identity})
				if err != nil {
					return err
				}
				if err := writeNetwork(filepath.Join(data, network.File), n); err != nil {
					return err
				}
			}
			return printJSON(cmd.OutOrStdout(), identity)
		},
	}
	f := cmd.Flags()
	f.StringVar(&data, "data", "madang-data", "the organisation's folder")
	f.StringVar(&name, "name", "", "the organisation's name (required)")
	f.IntVar(&trustees, "trustees", 3, "number of trustees' accounts to make")
	f.BoolVar(&alone, "alone", true, "found a ledger of this organisation alone")
	f.Uint64Var(&chainID, "chain-id", network.DefaultChainID, "EIP-155 chain id of the ledger")
	cmd.MarkFlagRequired("name") //nolint:errcheck // the flag exists
	return cmd
}

func nodeFound() *cobra.Command {
	var out string
	var chainID uint64
	cmd := &cobra.Command{
		Use:   "found --out FILE IDENTITY.json...",
		Short: "make the network's file from the identities that 'node init' printed; the first founds the contracts",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, files []string) error {
			identities := make([]network.Identity, len(files))
			for i, file := range files {
				if err := network.ReadJSON(file, &identities[i]); err != nil {
					return err
				}
			}
			n, err := network.New(chainID, time.Now(), identities)
			if err != nil {
				return err
			}
			if err := writeNetwork(out, n); err != nil {
				return err
			}
			for _, id := range identities {
				fmt.Fprintf(cmd.OutOrStdout(), "%-24s --peer %s@HOST:26656\n", id.Name, id.NodeID)
			}
			return say(cmd, "%s: every organisation copies it into its folder, then: madang node run", out)
		},
	}
	cmd.Flags().StringVar(&out, "out", network.File, "file to write; it must not exist")
	cmd.Flags().Uint64Var(&chainID, "chain-id", network.DefaultChainID, "EIP-155 chain id of the ledger")
	return cmd
}

// writeNetwork never replaces a network: its nodes would no longer agree.
func writeNetwork(path string, n *network.Network) error {
	err := network.WriteJSON(path, n)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s exists: a ledger is founded there already; run it, or choose another place", path)
	}
	return err
}

func nodeRun() *cobra.Command {
	var cfg validator.Config
	var listen, database, pictures, ipHeader string
	cmd := &cobra.Command{
		Use:   "run",
		Short: "run the node until Ctrl-C; with --gateway, REST too",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			ctx := cmd.Context()
			if cfg.Network, err = network.Load(cfg.Dir); err != nil {
				return err
			}
			cfg.Logger = slog.Default()
			node, err := validator.Start(ctx, cfg)
			if err != nil {
				return err
			}
			defer func() {
				stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
				defer cancel()
				err = errors.Join(err, node.Stop(stopping))
			}()
			fmt.Fprintf(cmd.OutOrStdout(), "JSON-RPC %s\n", node.RPCURL())
			if listen == "" {
				select {
				case <-ctx.Done():
					return nil
				case <-node.Done():
					return node.Err()
				}
			}
			return serveGateway(ctx, cmd.OutOrStdout(), serve.Options{
				Ledger: node.Client(), Network: cfg.Network, KeyFile: network.KeyFile(cfg.Dir, "gateway"), Listen: listen,
				Database: databaseOr(database, cfg.Dir), Pictures: picturesOr(pictures, cfg.Dir), Ballots: node.Ballots, Node: node.Report, Logger: cfg.Logger, ClientIPHeader: ipHeader,
			}, node.Done(), node.Err)
		},
	}
	f := cmd.Flags()
	f.StringVar(&cfg.Dir, "data", "madang-data", "the organisation's folder, with network.json")
	f.StringVar(&cfg.RPCAddr, "rpc", "127.0.0.1:8545", "address for Ethereum JSON-RPC; it has no authentication, keep it on loopback")
	f.StringVar(&cfg.P2PAddr, "p2p", "127.0.0.1:0", "address for the other validators")
	f.StringVar(&cfg.P2PExternal, "p2p-external", "", "host:port told to the others, when it differs")
	f.StringArrayVar(&cfg.Peers, "peer", nil, "another node, as NODE_ID@host:port; repeat")
	f.DurationVar(&cfg.BlockInterval, "block-interval", time.Second, "time between blocks")
	f.StringVar(&listen, "gateway", "", "address for REST, e.g. 127.0.0.1:8080; none without it")
	f.StringVar(&database, "db", "", "the gateway's database: an SQLite file or postgres://... (default DATA/index.sqlite)")
	f.StringVar(&pictures, "pictures", "", picturesHelp)
	f.StringVar(&ipHeader, "client-ip-header", "", clientIPHeaderHelp)
	return cmd
}

func picturesOr(pictures, data string) string {
	return cmp.Or(pictures, filepath.Join(data, "pictures"))
}

func databaseOr(database, data string) string {
	if database != "" {
		return database
	}
	return filepath.Join(data, "index.sqlite")
}
