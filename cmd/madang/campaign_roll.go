// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/manifest"
)

// campaignCredentials makes one code a voter of a register, and a public list
// an election.
func campaignCredentials(cmd *cobra.Command, group, document, register, out string) error {
	c, err := readDocument(document)
	if err != nil {
		return err
	}
	file, err := os.Open(register)
	if err != nil {
		return err
	}
	defer file.Close()
	voters, err := parties.ReadVoters(file, c)
	if err != nil {
		return fmt.Errorf("%s: %w", register, err)
	}
	codes, err := parties.NewCodes(rand.Reader, len(voters))
	if err != nil {
		return err
	}
	rolls, err := parties.CampaignRolls(c, parties.Eligible(voters, codes))
	if err != nil {
		return err
	}
	numbers := make([]string, len(voters))
	for i, v := range voters {
		numbers[i] = v.Number
	}
	if err := parties.WriteCodes(out, numbers, codes); err != nil {
		return err
	}
	for i, roll := range rolls {
		bar := progress.New(os.Stderr, "credentials", len(roll.Codes))
		public, err := parties.PublicCredentials(cmd.Context(), group, roll.UUID, roll.Codes, bar.Set)
		bar.Done()
		if err != nil {
			return err
		}
		if err := os.WriteFile(listFile(out, roll.UUID), public, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %d credentials for %s\n", listFile(out, roll.UUID), len(roll.Codes), c.Elections[i].Name)
	}
	return say(cmd, "%d voters have a code each, in %s", len(voters), out)
}

// publishCampaign publishes the rolls of all elections of a campaign. One that
// is published already is published again, which changes nothing.
func publishCampaign(cmd *cobra.Command, c *connection, group, document, dir string) error {
	campaign, err := readDocument(document)
	if err != nil {
		return err
	}
	for _, e := range campaign.Elections {
		raw, err := os.ReadFile(listFile(dir, e.UUID))
		if err != nil {
			return err
		}
		c.uuid = e.UUID
		err = c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
			return a.PublishRoll(cmd.Context(), election, group, raw)
		})
		if err != nil {
			return fmt.Errorf("election %s: %w", e.UUID, err)
		}
	}
	return say(cmd, "published %d rolls", len(campaign.Elections))
}

func listFile(dir, uuid string) string { return filepath.Join(dir, uuid+".json") }

// readDocument reads a campaign's document.
func readDocument(name string) (*manifest.Campaign, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	c, err := manifest.ParseCampaign(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return c, nil
}
