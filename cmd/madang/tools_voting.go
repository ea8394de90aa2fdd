// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/internal/tools"
)

// castFlags say where ballots come from.
type castFlags struct {
	archiveFlags
	credential, choice, votes, codes, ballots, out string
}

func toolsCast() *cobra.Command {
	var f castFlags
	cmd := &cobra.Command{
		Use:   "cast (--credential FILE --choice FILE | --votes FILE [--codes FILE] | --ballots FILE)",
		Short: "make ballots of choices and add them, or add ballots that were made elsewhere",
		Long: `Make ballots of choices and add them, or add ballots that were made elsewhere.

A choice is a list with an entry a question, as belenios-tool takes it:
[[1,0,0]] marks the first of three answers, [[3,1,2]] gives three answers their
numbers where the question is shuffled. Where a question allows a blank vote, the
blank answer comes first.

FILE is "-" for standard input; a credential is never an argument, because others
on this machine see those. --votes has a JSON object a line: {"voter":3,
"choice":[[1,0,0]]} with the number of the voter's line in the file of codes, or
with the voter's name there in quotes, or "credential" and the code instead.
--ballots has a ballot a line. A later ballot of a voter replaces the earlier one.

The tracker of each ballot is printed: with it the voter finds the ballot.`,
		Example: `  madang tools cast --credential - --choice choice.json < code.txt
  madang tools cast --votes votes.jsonl --codes roll/private_codes.tsv`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if f.out != "" {
				return f.read(cmd, func(ctx context.Context, a *tools.Archive) error { return f.make(ctx, cmd, a) })
			}
			return f.change(cmd, func(ctx context.Context, a *tools.Archive) error { return f.make(ctx, cmd, a) })
		},
	}
	f.register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.credential, "credential", "", "file with one voter's code")
	flags.StringVar(&f.choice, "choice", "", "file with that voter's choice")
	flags.StringVar(&f.votes, "votes", "", "file with a voter and a choice a line")
	flags.StringVar(&f.codes, "codes", "", "file of the private codes, for --votes that name voters")
	flags.StringVar(&f.ballots, "ballots", "", "file with a ballot a line")
	outFlag(cmd, &f.out)
	cmd.MarkFlagsRequiredTogether("credential", "choice")
	cmd.MarkFlagsOneRequired("credential", "votes", "ballots")
	cmd.MarkFlagsMutuallyExclusive("credential", "votes", "ballots")
	return cmd
}

// make makes or reads the ballots, and casts or prints them.
func (f *castFlags) make(ctx context.Context, cmd *cobra.Command, a *tools.Archive) error {
	ballots, err := f.collect(ctx, cmd, a)
	if err != nil {
		return err
	}
	switch f.out {
	case "":
	case "-":
		_, err := cmd.OutOrStdout().Write(lines(ballots))
		return err
	default:
		return tools.WritePublic(f.out, lines(ballots))
	}
	bar := progress.New(os.Stderr, "ballots", len(ballots))
	defer bar.Done()
	added := 0
	err = a.Cast(ctx, ballots, func(n int) {
		for _, ballot := range ballots[added:n] {
			tracker := belenios.Tracker(ballot)
			say(cmd, "%s", base64.RawStdEncoding.EncodeToString(tracker[:])) //nolint:errcheck // the ballots are cast all the same
		}
		added = n
		bar.Set(n)
	})
	if err != nil && added > 0 {
		return fmt.Errorf("%w; the first %d ballots were added", err, added)
	}
	return err
}

func lines(ballots [][]byte) []byte {
	return append(bytes.Join(ballots, []byte("\n")), '\n')
}

func (f *castFlags) collect(ctx context.Context, cmd *cobra.Command, a *tools.Archive) ([][]byte, error) {
	if f.ballots != "" {
		raw, err := readInput(cmd, f.ballots)
		if err != nil {
			return nil, err
		}
		ballots := bytes.Split(bytes.TrimRight(raw, "\r\n"), []byte("\n"))
		return ballots, nil
	}
	votes, err := f.readVotes(cmd)
	if err != nil {
		return nil, err
	}
	ballots, err := a.MakeBallots(ctx, rand.Reader, votes)
	return ballots, in(f.votes+f.choice, err)
}

func (f *castFlags) readVotes(cmd *cobra.Command) ([]tools.Vote, error) {
	if f.votes == "" {
		return f.oneVote(cmd)
	}
	var codes *tools.Codes
	if f.codes != "" {
		raw, err := readInput(cmd, f.codes)
		if err != nil {
			return nil, err
		}
		if codes, err = tools.ReadCodes(bytes.NewReader(raw)); err != nil {
			return nil, in(f.codes, err)
		}
	}
	raw, err := readInput(cmd, f.votes)
	if err != nil {
		return nil, err
	}
	votes, err := tools.ReadVotes(bytes.NewReader(raw), codes)
	return votes, in(f.votes, err)
}

func (f *castFlags) oneVote(cmd *cobra.Command) ([]tools.Vote, error) {
	if f.credential == "-" && f.choice == "-" {
		return nil, errors.New("credential and choice cannot both come from standard input; put one into a file")
	}
	code, err := readInput(cmd, f.credential)
	if err != nil {
		return nil, err
	}
	choice, err := readInput(cmd, f.choice)
	return []tools.Vote{{Credential: string(bytes.TrimSpace(code)), Choice: bytes.TrimSpace(choice)}}, err
}

func toolsVerifyBallot() *cobra.Command {
	var f archiveFlags
	cmd := &cobra.Command{
		Use:   "verify-ballot FILE",
		Short: "check a ballot for this election, and look whether it is in the archive; - is standard input",
		Args:  oneBallot,
		RunE: func(cmd *cobra.Command, args []string) error {
			raw, err := readInput(cmd, args[0])
			if err != nil {
				return err
			}
			raw = bytes.TrimSuffix(raw, []byte("\n"))
			return f.read(cmd, func(ctx context.Context, a *tools.Archive) error {
				found, err := a.CheckBallot(ctx, raw)
				if err != nil {
					return in(args[0], err)
				}
				return say(cmd, "tracker %s\nvalid; %s", found.Tracker, found)
			})
		},
	}
	f.register(cmd)
	return cmd
}
