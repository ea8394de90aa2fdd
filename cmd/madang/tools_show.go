// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/tools"
)

func toolsShow() *cobra.Command {
	var f archiveFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show",
		Short: "what is in an archive, and what comes next; verifies nothing",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.read(cmd, func(_ context.Context, a *tools.Archive) error {
				s, err := a.Summary()
				if err != nil {
					return err
				}
				if asJSON {
					return printJSON(cmd.OutOrStdout(), s)
				}
				return say(cmd, "%s", shown(s))
			})
		},
	}
	f.register(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func shown(s *tools.Summary) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nuuid %s, group %s, begun %s\n", s.Name, s.UUID, s.Group, unix(uint64(s.Started)))
	for i, q := range s.Questions {
		fmt.Fprintf(&b, "question %d: %s\n", i+1, q)
	}
	fmt.Fprintf(&b, "decryption: %s\n", strings.Join(s.Trustees, "; "))
	fmt.Fprintf(&b, "voters %d, voted %d, ballots %d\n", s.Voters, s.Voted, s.Ballots)
	if len(s.Shuffled) > 0 {
		fmt.Fprintf(&b, "shuffled by %s\n", tools.Trustees(s.Shuffled))
	}
	if len(s.Decrypted) > 0 {
		fmt.Fprintf(&b, "decrypted by %s\n", tools.Trustees(s.Decrypted))
	}
	fmt.Fprintf(&b, "last of %d events: %s\n", s.Events, s.Last)
	if len(s.Result) > 0 {
		fmt.Fprintf(&b, "result (not verified by this command):\n%s\n", strings.Join(s.Result, "\n"))
	}
	return b.String() + "next: " + s.Next
}

func toolsRepair() *cobra.Command {
	var f archiveFlags
	var cut bool
	cmd := &cobra.Command{
		Use:   "repair --cut",
		Short: "cut off an event at the archive's end that a crash left unfinished",
		Long: `Cut off an event at the archive's end that a crash left unfinished. Without --cut
it only says what it would do. Other damage is never touched: take a copy from
someone who has one.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := f.find()
			if err != nil {
				return err
			}
			tail, err := tools.Repair(cmd.Context(), path, cut)
			switch {
			case err != nil:
				return err
			case tail == nil:
				return say(cmd, "%s is whole; there is nothing to repair", path)
			case !cut:
				return say(cmd, "%s: the last %d of %d bytes are an unfinished event; with --cut they are cut off and %d whole events stay",
					path, tail.Size-tail.Good, tail.Size, tail.Events)
			}
			return say(cmd, "%s: %d bytes of an unfinished event cut off; %d whole events stay", path, tail.Size-tail.Good, tail.Events)
		},
	}
	f.register(cmd)
	cmd.Flags().BoolVar(&cut, "cut", false, "do it")
	return cmd
}
