// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/serve"
)

const picturesHelp = "folder of projects' pictures, each in a file named by its SHA-256, as the office keeps them (default DATA/pictures)"

const clientIPHeaderHelp = "header in which a proxy in front tells the client's address, e.g. X-Forwarded-For; only with such a proxy"

func gatewayCommand() *cobra.Command {
	var c connection
	var o serve.Options
	var readOnly bool
	cmd := &cobra.Command{
		Use:   "gateway",
		Short: "REST for voters and readers, over a node of the ledger",
		Example: `  madang gateway --rpc http://127.0.0.1:8545 --listen 127.0.0.1:8080
  madang gateway --db postgres://madang@localhost/madang --read-only`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ledger, n, err := c.dial(cmd.Context())
			if err != nil {
				return err
			}
			o.Ledger, o.Network, o.KeyFile, o.Logger = ledger, n, c.key, slog.Default()
			o.Database, o.Pictures = databaseOr(o.Database, c.data), picturesOr(o.Pictures, c.data)
			if readOnly {
				o.KeyFile = ""
			}
			return serveGateway(cmd.Context(), cmd.OutOrStdout(), o, nil, nil)
		},
	}
	c.flags(cmd, "gateway")
	f := cmd.Flags()
	f.StringVar(&o.Listen, "listen", "127.0.0.1:8080", "address for REST")
	f.StringVar(&o.Database, "db", "", "an SQLite file or postgres://... (default DATA/index.sqlite)")
	f.StringVar(&o.Pictures, "pictures", "", picturesHelp)
	f.StringVar(&o.ClientIPHeader, "client-ip-header", "", clientIPHeaderHelp)
	f.BoolVar(&readOnly, "read-only", false, "take no ballots")
	return cmd
}

// serveGateway runs a gateway until ctx ends, it fails, or the node under it
// does.
func serveGateway(ctx context.Context, out io.Writer, o serve.Options, node <-chan struct{}, cause func() error) error {
	g, err := serve.Start(ctx, o)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "REST %s, described at %s/openapi.json; the pages are at %s/\n", g.URL, g.URL, g.URL)
	select {
	case <-ctx.Done():
	case err = <-g.Failed():
	case <-node:
		err = cause()
	}
	stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	return errors.Join(err, g.Stop(stopping))
}
