// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/gateway/client"
)

func electionBallot() *cobra.Command {
	var bel, code, answers, frozen string
	var choose []string
	cmd := &cobra.Command{
		Use:   "ballot --archive FILE.bel --credential CODE {--choose 3,17 | --choose 3=5,17=2 | --answers '[[1,0]]'}",
		Short: "make a ballot and print it; works without a connection",
		Long: `Make a ballot and print it; works without a connection.

The archive is what 'madang export' writes and what every gateway serves at
/v1/elections/UUID/archive, as soon as the election is open.
--choose takes the chosen projects' numbers, counted from 1 in the order of the
election: best first where projects are ranked, and each with its points, as in
3=5,17=2, where points are given. --manifest, the manifest that every gateway
serves at /v1/elections/UUID/manifest, checks the choice against bounds that the
archive does not hold, such as the cost of all chosen projects: a ballot beyond
them would be counted as invalid. --answers takes what belenios-tool does: a
list of questions, each a list of 0 and 1, one a project (with the blank choice
first where there is one), or, where ballots are shuffled, of the numbers that
the question's answers describe.
A credential on the command line is seen by others on this machine: give "-" to
read it from standard input instead.`,
		Example: `  madang election ballot --archive election.bel --credential - --choose 3,17 < code.txt > ballot.json
  madang election ballot --archive election.bel --credential - --answers '[[1,0,0,1]]' < code.txt > ballot.json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			election, err := electionOf(bel)
			if err != nil {
				return err
			}
			choices, err := choicesOf(election, answers, frozen, choose)
			if err != nil {
				return err
			}
			if code == "-" {
				raw, err := io.ReadAll(io.LimitReader(cmd.InOrStdin(), 1024))
				if err != nil {
					return err
				}
				code = strings.TrimSpace(string(raw))
			}
			credential, err := belenios.DeriveCredential(election.GroupName(), election.UUID(), code)
			if err != nil {
				return fmt.Errorf("--credential: %w", err)
			}
			if !belenios.CredentialCodeChecks(code) {
				slog.Warn("--credential: the code has no check; codes of 'madang registrar credentials' have one, so it may be mistyped")
			}
			ballot, err := election.EncryptBallot(rand.Reader, credential, choices)
			if err != nil {
				return err
			}
			_, err = cmd.OutOrStdout().Write(append(ballot, '\n'))
			return err
		},
	}
	f := cmd.Flags()
	f.StringVar(&bel, "archive", "", "the election's archive (required)")
	f.StringVar(&code, "credential", "", "the voter's code, or - for standard input (required)")
	f.StringVar(&answers, "answers", "", "the answers to all questions")
	f.StringSliceVar(&choose, "choose", nil, "the chosen projects' numbers, counted from 1; with points: 3=5,17=2")
	f.StringVar(&frozen, "manifest", "", "with --choose: the election's manifest, to check the choice against all its bounds")
	for _, name := range []string{"archive", "credential"} {
		cmd.MarkFlagRequired(name) //nolint:errcheck // the flag exists
	}
	cmd.MarkFlagsOneRequired("answers", "choose")
	cmd.MarkFlagsMutuallyExclusive("answers", "choose")
	cmd.MarkFlagsMutuallyExclusive("answers", "manifest")
	return cmd
}

// choicesOf are the answers that either flag gives.
func choicesOf(e *belenios.Election, answers, frozen string, choose []string) ([][]int, error) {
	switch {
	case answers == "" && frozen != "":
		return chosenBy(frozen, e, choose)
	case answers == "":
		return chosen(e, choose)
	}
	var choices [][]int
	if err := json.Unmarshal([]byte(answers), &choices); err != nil {
		return nil, fmt.Errorf("--answers is not a list of lists of numbers, such as [[1,0,0,1]]: %w", err)
	}
	return choices, nil
}

// electionOf reads the election object of an archive.
func electionOf(path string) (*belenios.Election, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	reader, err := archive.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	record, err := reader.Next()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s holds no election", path)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return belenios.ParseElection(record.Data[0])
}

func electionCast() *cobra.Command {
	var gateway string
	var wait time.Duration
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "cast --gateway URL BALLOT.json",
		Short: "send a ballot to a gateway and wait until it is final; - reads standard input",
		Long: `Send a ballot to a gateway and wait until it is final.

Keep the tracker that it prints: with it anyone can find the ballot in the
archive and at every gateway. Sending the same ballot again is harmless; another
ballot with the same code replaces the earlier one.`,
		Example: `  madang election cast --gateway https://vote.example ballot.json`,
		Args:    oneBallot,
		RunE: func(cmd *cobra.Command, args []string) error {
			var raw []byte
			var err error
			if args[0] == "-" {
				raw, err = io.ReadAll(cmd.InOrStdin())
			} else {
				raw, err = os.ReadFile(args[0])
			}
			if err != nil {
				return err
			}
			raw = bytes.TrimSuffix(raw, []byte("\n"))
			header, err := belenios.PeekBallot(raw)
			if err != nil {
				return fmt.Errorf("%s is not a ballot: %w", args[0], err)
			}
			ctx, cancel := context.WithTimeout(cmd.Context(), wait)
			defer cancel()
			receipt, err := client.New(gateway, nil).Cast(ctx, header.ElectionUUID, raw)
			if errors.Is(err, context.DeadlineExceeded) {
				return fmt.Errorf("not known to be final after %s: %s; send the same ballot again, here or to another gateway",
					wait, strings.ReplaceAll(err.Error(), "\n", ": "))
			}
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), receipt)
			}
			return say(cmd, "%s: tracker %s\nlook it up: %s/v1/elections/%s/ballots/%s",
				receipt.State, receipt.Tracker, strings.TrimSuffix(gateway, "/"), receipt.Election, receipt.TrackerHex)
		},
	}
	f := cmd.Flags()
	f.StringVar(&gateway, "gateway", "http://127.0.0.1:8080", "the gateway")
	f.DurationVar(&wait, "wait", time.Minute, "how long to wait until the ballot is final")
	f.BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func oneBallot(_ *cobra.Command, args []string) error {
	if len(args) != 1 {
		return errors.New("name one file with a ballot, or - for standard input")
	}
	return nil
}
