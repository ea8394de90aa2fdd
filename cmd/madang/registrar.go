// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
)

func registrarCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "registrar",
		Short: "make credentials for the voters, publish the roll",
		Example: `  madang registrar credentials --election UUID --voters voters.txt --out roll
  madang registrar publish --election UUID --public roll/public_credentials.json
  madang registrar credentials --campaign campaign.json --voters register.csv --out roll
  madang registrar publish --campaign campaign.json --public roll`,
	}
	withSubcommands(cmd, registrarCredentials(), registrarPublish())
	return cmd
}

func registrarCredentials() *cobra.Command {
	var group groupFlag
	var uuid, campaign, voters, out string
	var count int
	cmd := &cobra.Command{
		Use:   "credentials (--election UUID | --campaign FILE) (--voters FILE | --count N) --out DIR",
		Short: "make one secret code a voter, and the public list",
		Long: `Make one secret code a voter, and the public list.

Writes DIR/private_codes.tsv (voter, tab, code: secret, only for handing out,
then delete it) and DIR/public_credentials.json (for 'registrar publish').
Voters are the lines of FILE, which stays on this machine. It works without a
connection.

With --campaign, the document that 'campaign create' wrote, a voter gets one code
for all elections. FILE is then a register: number,district[,other,...] a line.
The public lists are DIR/UUID.json, one an election.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if campaign != "" {
				return campaignCredentials(cmd, group.name(), campaign, voters, out)
			}
			names, err := voterNames(voters, count)
			if err != nil {
				return err
			}
			bar := progress.New(os.Stderr, "credentials", len(names))
			made, err := parties.NewCredentials(cmd.Context(), rand.Reader, group.name(), uuid, len(names), bar.Set)
			bar.Done()
			if err != nil {
				return err
			}
			if err := parties.WriteCodes(out, names, made.Codes); err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(out, parties.CredentialsFile), made.Public, 0o644); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%d credentials in %s\n", len(names), out)
			return nil
		},
	}
	group.register(cmd)
	f := cmd.Flags()
	f.StringVar(&uuid, "election", "", "the election's uuid")
	f.StringVar(&campaign, "campaign", "", "a campaign's document, instead of an election")
	f.StringVar(&voters, "voters", "", "file with one voter a line")
	f.IntVar(&count, "count", 0, "number of voters, if there is no file")
	f.StringVar(&out, "out", "roll", "folder for the two files")
	cmd.MarkFlagsOneRequired("election", "campaign")
	cmd.MarkFlagsMutuallyExclusive("election", "campaign")
	cmd.MarkFlagsMutuallyExclusive("campaign", "count")
	cmd.MarkFlagsOneRequired("voters", "count")
	cmd.MarkFlagsMutuallyExclusive("voters", "count")
	return cmd
}

func voterNames(file string, count int) ([]string, error) {
	if file == "" {
		if count < 1 {
			return nil, errors.New("--count must be at least 1")
		}
		return parties.NumberedVoters(count), nil
	}
	lines, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer lines.Close()
	names, err := parties.VoterNames(lines)
	return names, in(file, err)
}

func registrarPublish() *cobra.Command {
	var c connection
	var group groupFlag
	var public, campaign string
	cmd := &cobra.Command{
		Use:   "publish (--election UUID | --campaign FILE) --public FILE",
		Short: "publish the list of public credentials and post its root",
		Long: `Publish the list of public credentials and post its root. With --campaign, the
campaign's document, --public is the folder with a list for each election.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if campaign != "" {
				return publishCampaign(cmd, &c, group.name(), campaign, public)
			}
			raw, err := os.ReadFile(public)
			if err != nil {
				return err
			}
			raw = bytes.TrimSuffix(raw, []byte("\n")) // other tools end files with one
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				if err := a.PublishRoll(cmd.Context(), election, group.name(), raw); err != nil {
					return err
				}
				return say(cmd, "published the roll")
			})
		},
	}
	c.flags(cmd, "registrar")
	group.register(cmd)
	cmd.Flags().StringVar(&c.uuid, "election", "", "the election's uuid")
	cmd.Flags().StringVar(&campaign, "campaign", "", "a campaign's document, instead of an election")
	cmd.Flags().StringVar(&public, "public", "roll/public_credentials.json", "the public list; of a campaign, the folder with all of them")
	cmd.MarkFlagsOneRequired("election", "campaign")
	cmd.MarkFlagsMutuallyExclusive("election", "campaign")
	return cmd
}
