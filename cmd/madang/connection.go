// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/internal/parties"
)

// connection is how the steps reach the ledger: the organisation's folder, a
// node's JSON-RPC, an account's key, and the election in question.
type connection struct {
	data, rpc, key, uuid string
}

// flags adds the connection's flags; account is the default account of the
// command's party.
func (c *connection) flags(cmd *cobra.Command, account string) {
	f := cmd.Flags()
	f.StringVar(&c.data, "data", "madang-data", "the organisation's folder, with network.json")
	f.StringVar(&c.rpc, "rpc", "http://127.0.0.1:8545", "JSON-RPC of a node of the ledger")
	if account != "" {
		f.StringVar(&c.key, "key", "", "file with the account's key (default DATA/keys/"+account+".key)")
		cmd.PreRun = func(*cobra.Command, []string) {
			if c.key == "" {
				c.key = network.KeyFile(c.data, account)
			}
		}
	}
}

// electionFlag adds the flag that names the election.
func (c *connection) electionFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&c.uuid, "election", "", "the election's uuid (required)")
	cmd.MarkFlagRequired("election") //nolint:errcheck // the flag exists
}

func (c *connection) dial(ctx context.Context) (*ethclient.Client, *network.Network, error) {
	n, err := network.Load(c.data)
	if err != nil {
		return nil, nil, err
	}
	client, err := ethclient.DialContext(ctx, c.rpc)
	if err != nil {
		return nil, nil, fmt.Errorf("no node at %s: %w; start one with 'madang node run', or name another with --rpc", c.rpc, err)
	}
	id, err := client.ChainID(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("no node answers at %s: %w; start one with 'madang node run', or name another with --rpc", c.rpc, err)
	}
	if id.Uint64() != n.Genesis.ChainID {
		return nil, nil, fmt.Errorf("the node at %s is of chain %s, %s of chain %d", c.rpc, id, network.File, n.Genesis.ChainID)
	}
	return client, n, nil
}

// account connects and loads the key of the command's party. The caller closes
// the account.
func (c *connection) account(ctx context.Context) (*parties.Account, error) {
	account, _, err := c.member(ctx)
	return account, err
}

// member is the party's account, with the network that it is of.
func (c *connection) member(ctx context.Context) (*parties.Account, *network.Network, error) {
	client, n, err := c.dial(ctx)
	if err != nil {
		return nil, nil, err
	}
	key, err := network.LoadKey(c.key)
	if err != nil {
		return nil, nil, err
	}
	account, err := parties.NewAccount(ctx, client, n.Consortium(), key, slog.Default())
	return account, n, err
}

// find looks the named election up, to read it without an account.
func (c *connection) find(ctx context.Context) (*ethclient.Client, *network.Network, common.Address, error) {
	client, n, err := c.dial(ctx)
	if err != nil {
		return nil, nil, common.Address{}, err
	}
	election, err := parties.Find(ctx, client, n.Consortium(), c.uuid)
	return client, n, election, err
}

// onElection runs a party's step on the named election.
func (c *connection) onElection(ctx context.Context, step func(*parties.Account, common.Address) error) error {
	account, err := c.account(ctx)
	if err != nil {
		return err
	}
	defer account.Close()
	election, err := parties.Find(ctx, account.Ledger, account.Consortium, c.uuid)
	if err != nil {
		return err
	}
	return step(account, election)
}

// printJSON writes what scripts read.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
