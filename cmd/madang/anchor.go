// SPDX-License-Identifier: Apache-2.0

package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/network"
	"github.com/madangvote/madang/lightproof"
)

func nodeAnchor() *cobra.Command {
	var data, out string
	cmd := &cobra.Command{
		Use:   "anchor",
		Short: "what a light client must know of the ledger, and its fingerprint for letters and posters",
		Long: `Prints the anchor of the ledger in DATA/network.json: the first validators' public
keys and where the contracts are. Whoever has it checks light proofs without
trusting the gateway that sent them. Its SHA-256 is the ledger's fingerprint:
print it on what voters get on paper.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			n, err := network.Load(data)
			if err != nil {
				return err
			}
			anchor, err := n.Anchor()
			if err != nil {
				return err
			}
			if out != "" {
				if err := os.WriteFile(out, anchor.Bytes(), 0o644); err != nil { //nolint:gosec // it is public
					return err
				}
			}
			return printJSON(cmd.OutOrStdout(), struct {
				Fingerprint string             `json:"fingerprint"`
				Anchor      *lightproof.Anchor `json:"anchor"`
			}{anchor.Fingerprint(), anchor})
		},
	}
	cmd.Flags().StringVar(&data, "data", "madang-data", "the organisation's folder, with network.json")
	cmd.Flags().StringVar(&out, "out", "", "also write the anchor alone to this file, as GET /v1/ledger/anchor answers it")
	return cmd
}
