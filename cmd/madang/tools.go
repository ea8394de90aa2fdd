// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/internal/tools"
	"github.com/madangvote/madang/verifier"
)

func toolsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "tools",
		Short: "elections on a plain .bel archive, without a ledger, as with belenios-tool",
		Long: `Elections on a plain Belenios archive (.bel), without a ledger, as with
belenios-tool: archives, keys, templates and choices of either are the other's.

  generate-uuid, generate-credentials          the credential authority
  generate-trustee-key, ceremony ...           each trustee
  make-trustees, make-election, init           the administrator
  cast, verify-ballot                          voters
  close                                        the administrator: the encrypted tally
  shuffle, end-shuffles                        trustees in turn, where a question is shuffled
  decrypt                                      each trustee
  compute-result                               the administrator
  show, repair, add-event                      at any time; 'madang verify' is for anyone

Every step checks what it builds on before it adds its event, and an event is
added whole or not at all. --archive may be left out where a folder holds one
.bel file. docs/tools.md goes through an election from start to end.`,
	}
	withSubcommands(cmd, toolsUUID(), toolsCredentials(), toolsTrusteeKey(), toolsCeremony(), toolsMakeTrustees(), toolsMakeElection(),
		toolsInit(), toolsCast(), toolsVerifyBallot(), toolsClose(), toolsShuffle(), toolsEndShuffles(), toolsDecrypt(), toolsResult(),
		toolsShow(), toolsRepair(), toolsAddEvent())
	return cmd
}

// archiveFlags say which archive a step works on.
type archiveFlags struct {
	path     string
	verified bool
}

func (f *archiveFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.path, "archive", "", "the election's archive (default: the one .bel file in this folder)")
}

// registerVerified is for the steps that verify the whole archive first.
func (f *archiveFlags) registerVerified(cmd *cobra.Command) {
	f.register(cmd)
	cmd.Flags().BoolVar(&f.verified, "verified", false, "this file has passed 'madang verify' already: do not verify it again")
}

// find is the archive that is meant.
func (f *archiveFlags) find() (string, error) {
	if f.path != "" {
		return f.path, nil
	}
	found, err := filepath.Glob("*.bel")
	if err != nil {
		return "", err
	}
	if len(found) != 1 {
		return "", fmt.Errorf("%d .bel files in this folder; name one with --archive", len(found))
	}
	return found[0], nil
}

// change opens the archive for appending, and takes the step.
func (f *archiveFlags) change(cmd *cobra.Command, step func(context.Context, *tools.Archive) error) error {
	return f.with(cmd, tools.Open, step)
}

// read opens the archive without a lock: nothing is appended.
func (f *archiveFlags) read(cmd *cobra.Command, step func(context.Context, *tools.Archive) error) error {
	return f.with(cmd, tools.OpenToRead, step)
}

func (f *archiveFlags) with(cmd *cobra.Command, open func(context.Context, string) (*tools.Archive, error), step func(context.Context, *tools.Archive) error) error {
	path, err := f.find()
	if err != nil {
		return err
	}
	a, err := open(cmd.Context(), path)
	if err != nil {
		return err
	}
	bar := progress.New(os.Stderr, "verifying", int(a.Ballots))
	defer bar.Done()
	a.Verified = f.verified
	a.Options.Progress = func(p verifier.Progress) {
		if p.Total > 0 {
			bar.Set(int(p.Done))
		}
	}
	return errors.Join(step(cmd.Context(), a), a.Close())
}

// readInput reads a file, or standard input for "-".
func readInput(cmd *cobra.Command, path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(cmd.InOrStdin())
	}
	return os.ReadFile(path)
}

// readPublic reads a file that is not secret, without the newline that other
// tools end files with.
func readPublic(path string) ([]byte, error) {
	raw, err := os.ReadFile(path)
	return bytes.TrimRight(raw, "\r\n"), err
}

// in puts the name of the file that an error is about before it.
func in(path string, err error) error {
	if path == "-" {
		path = "standard input"
	}
	if err == nil || strings.Contains(err.Error(), path) {
		return err
	}
	return fmt.Errorf("%s: %w", path, err)
}

// contribute adds what a trustee made to the archive, or prints it.
func contribute(cmd *cobra.Command, a *tools.Archive, p *tools.Payload, out, what string) error {
	if out == "" {
		if err := a.Add(cmd.Context(), p); err != nil {
			return err
		}
		return sayNext(cmd, a, "%s of trustee %d added", what, p.Owner)
	}
	if out == "-" {
		_, err := cmd.OutOrStdout().Write(p.Lines())
		return err
	}
	if err := tools.WritePublic(out, p.Lines()); err != nil {
		return err
	}
	return say(cmd, "%s of trustee %d written to %s", what, p.Owner, out)
}

// sayNext says what was done and what comes next.
func sayNext(cmd *cobra.Command, a *tools.Archive, format string, args ...any) error {
	return say(cmd, format+"\nnext: %s", append(args, a.Next())...)
}

// outFlag adds the flag that keeps a step from appending.
func outFlag(cmd *cobra.Command, out *string) {
	cmd.Flags().StringVar(out, "out", "", "write it to this file, - for standard output, and leave the archive alone")
}

// required marks flags that must be given.
func required(cmd *cobra.Command, names ...string) {
	for _, name := range names {
		cmd.MarkFlagRequired(name) //nolint:errcheck // the flag exists
	}
}
