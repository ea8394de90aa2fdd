// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/report"
	"github.com/madangvote/madang/verifier"
)

func exportCommand() *cobra.Command {
	var c connection
	var out string
	var asJSON, withReport bool
	cmd := &cobra.Command{
		Use:   "export --election UUID --out DIR",
		Short: "write an election's archive, manifest and outcome from the ledger",
		Long: `Write an election's archive, manifest and outcome from the ledger:
DIR/election.bel, DIR/manifest.json and, when there is a result,
DIR/outcome.json. Everybody who exports gets the same bytes.`,
		Example: `  madang export --election UUID --out result
  madang verify result
  madang report result`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			ledger, _, election, err := c.find(ctx)
			if err != nil {
				return err
			}
			summary, err := parties.ExportTo(ctx, ledger, election, out)
			if err == nil && withReport {
				err = reportOf(ctx, summary, out)
			}
			if err != nil {
				return err
			}
			return printSummary(cmd, asJSON, out, summary)
		},
	}
	c.flags(cmd, "")
	c.electionFlag(cmd)
	cmd.Flags().StringVar(&out, "out", "export", "folder to write to")
	cmd.Flags().BoolVar(&withReport, "report", false, "verify it and write its result for people and print to DIR/report too; see 'madang report'")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// reportOf writes the report of what was exported.
func reportOf(ctx context.Context, s *export.Summary, dir string) error {
	if !s.Result {
		return errors.New("the election is exported; there is no result to report yet")
	}
	data, err := report.FromDirectory(ctx, dir, verifier.Options{})
	if err != nil {
		return err
	}
	_, err = report.Write(filepath.Join(dir, reportFolder), data, report.Languages)
	return err
}

func printSummary(cmd *cobra.Command, asJSON bool, out string, s *export.Summary) error {
	path := filepath.Join(out, parties.ArchiveFile)
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if asJSON {
		return printJSON(cmd.OutOrStdout(), map[string]any{
			"archive": path, "bytes": info.Size(), "block": s.ToBlock, "events": s.Events, "ballots": s.Ballots,
			"replaced": s.Replaced, "head": hex.EncodeToString(s.Head[:]), "closed": s.Closed, "result": s.Result,
		})
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s: %d bytes, %d events, %d ballots, head %x\n", path, info.Size(), s.Events, s.Ballots, s.Head)
	return nil
}
