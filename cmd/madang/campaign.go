// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/manifest"
)

func campaignCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "campaign",
		Short: "several elections with one schedule and one roll: create, status, export",
		Example: `  madang campaign create --pabulib districts/ --eligibility own+1 --voters 5000 --closes 2026-05-08T18:00:00+09:00
  madang campaign status --campaign HASH
  madang registrar credentials --campaign campaign.json --voters register.csv --out roll
  madang registrar publish --campaign campaign.json --public roll
  madang campaign export --campaign HASH --out result`,
	}
	withSubcommands(cmd, campaignCreate(), campaignStatus(), campaignExport())
	return cmd
}

// campaignPlan are the flags of a new campaign.
type campaignPlan struct {
	dir, name, eligibility, leftovers string
	opens, closes                     string
	voters                            int
	rule                              frozenRule
	client                            clientFlag
}

func campaignCreate() *cobra.Command {
	var c connection
	var plan campaignPlan
	var out string
	var chosen partyFlags
	cmd := &cobra.Command{
		Use:   "create --pabulib DIR",
		Short: "create and freeze an election for each .pb file of a folder; prints the campaign's hash and the elections' uuids",
		Long: `Create and freeze an election for each .pb file of a folder, with one schedule
and one set of parties. Print the campaign's hash, then a uuid a line; write the
campaign's document, which the registrar needs.

Each file is the election of its subunit or district; one without either, or with
"citywide" there, is everybody's. campaign.json in the folder may set name,
eligibility and leftovers; the flags go before it.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			document, manifests, err := plan.make(cmd, time.Now())
			if err != nil {
				return err
			}
			account, n, err := c.member(ctx)
			if err != nil {
				return err
			}
			defer account.Close()
			common, err := chosen.plan(n.Identities[0])
			if err != nil {
				return err
			}
			plans := make([]parties.Plan, len(manifests))
			for i, m := range manifests {
				plans[i] = common
				plans[i].Manifest = m
			}
			if err := os.WriteFile(out, document.Bytes(), 0o644); err != nil {
				return err
			}
			if _, err := account.CreateCampaign(ctx, document, plans); err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), document.Hash())
			for _, m := range manifests {
				fmt.Fprintln(cmd.OutOrStdout(), m.UUID)
			}
			return nil
		},
	}
	c.flags(cmd, "organiser")
	f := cmd.Flags()
	f.StringVar(&plan.dir, "pabulib", "", "folder with a file an election (required)")
	f.StringVar(&plan.name, "name", "", "the campaign's name (default: the folder's)")
	f.StringVar(&plan.eligibility, "eligibility", "", "where a voter may vote: all, own (the own district and citywide), own+1, own+2 ... (default own)")
	f.StringVar(&plan.leftovers, "leftovers", "", "where money goes that an election leaves: none, next or citywide (default none)")
	f.StringVar(&plan.opens, "opens", "", "when voting opens, RFC 3339 (default: as soon as the organisations open it)")
	f.StringVar(&plan.closes, "closes", "", "when voting closes, RFC 3339 (default: a week after opening)")
	f.IntVar(&plan.voters, "voters", 0, "how many voters the register has, if that is to be public: no roll may be longer")
	plan.rule.register(cmd)
	plan.client.register(cmd)
	f.StringVar(&out, "out", parties.SettingsFile, "file for the campaign's document")
	chosen.register(cmd)
	cmd.MarkFlagRequired("pabulib") //nolint:errcheck // the flag exists
	return cmd
}

// make reads the folder and makes document and manifests.
func (p *campaignPlan) make(cmd *cobra.Command, now time.Time) (*manifest.Campaign, []*manifest.Manifest, error) {
	folder, err := parties.ReadCampaignFolder(p.dir)
	if err != nil {
		return nil, nil, err
	}
	if p.name != "" {
		folder.Name = p.name
	}
	if p.eligibility != "" {
		folder.Eligibility = manifest.Eligibility(p.eligibility)
	}
	if p.leftovers != "" {
		folder.Leftovers = budget.Leftovers(strings.TrimPrefix(p.leftovers, "none"))
	}
	start, end, err := schedule(p.opens, p.closes, now)
	if err != nil {
		return nil, nil, err
	}
	c, manifests, err := folder.Campaign(rand.Reader, start.Unix(), end.Unix(), p.voters)
	if err != nil {
		return nil, nil, err
	}
	if err := p.client.set(manifests...); err != nil {
		return nil, nil, err
	}
	for i, m := range manifests {
		rule, err := p.rule.of(cmd, ruleOfFile(cmd, folder.Files[i].File))
		if err != nil {
			return nil, nil, err
		}
		m.SetRule(rule)
		if _, err := manifest.Parse(m.Bytes()); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", folder.Files[i].Name, err)
		}
	}
	return c, manifests, nil
}

// schedule reads the times of opening and closing.
func schedule(opens, closes string, now time.Time) (start, end time.Time, err error) {
	if start, err = timeOr(opens, now); err != nil {
		return start, end, fmt.Errorf("--opens: %w", err)
	}
	if end, err = timeOr(closes, start.AddDate(0, 0, 7)); err != nil {
		return start, end, fmt.Errorf("--closes: %w", err)
	}
	if !end.After(start) || !end.After(now) {
		err = fmt.Errorf("voting closes at %s: that is not after its opening and now", end.Format(time.RFC3339))
	}
	return start, end, err
}

// campaignFlag names the campaign.
func campaignFlag(cmd *cobra.Command, hash *string) {
	cmd.Flags().StringVar(hash, "campaign", "", "the campaign's hash, 64 hexadecimal digits (required)")
	cmd.MarkFlagRequired("campaign") //nolint:errcheck // the flag exists
}

// readCampaign reads a campaign from the ledger.
func (c *connection) readCampaign(ctx context.Context, hash string) (*manifest.Campaign, []*parties.Status, error) {
	raw, err := hex.DecodeString(hash)
	if err != nil || len(raw) != 32 {
		return nil, nil, errors.New("--campaign: a campaign's hash has 64 hexadecimal digits")
	}
	ledger, n, err := c.dial(ctx)
	if err != nil {
		return nil, nil, err
	}
	return parties.ReadCampaign(ctx, ledger, n.Consortium(), [32]byte(raw))
}

// campaignLine is an election in the status of a campaign.
type campaignLine struct {
	UUID     string `json:"uuid"`
	District string `json:"district,omitempty"`
	Name     string `json:"name"`
	Phase    string `json:"phase"`
	Roll     uint64 `json:"roll"`
	Voters   uint64 `json:"voters"` // who have voted
	Ballots  uint64 `json:"ballots"`
}

func campaignStatus() *cobra.Command {
	var c connection
	var hash string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status --campaign HASH",
		Short: "phases, rolls and turnout of a campaign's elections; fails if the rolls do not add up",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			document, elections, err := c.readCampaign(cmd.Context(), hash)
			if err != nil {
				return err
			}
			lines, sizes := make([]campaignLine, len(elections)), make([]int64, len(elections))
			for i, s := range elections {
				e := document.Elections[i]
				sizes[i] = int64(s.RollCount)
				lines[i] = campaignLine{e.UUID, e.District, e.Name, contracts.PhaseName(s.Phase), s.RollCount, s.Voters, s.Ballots}
			}
			rolls, wrong := document.CheckRolls(sizes)
			if asJSON {
				return errors.Join(wrong, printJSON(cmd.OutOrStdout(), map[string]any{
					"campaign": document.Hash(), "document": document, "elections": lines, "rolls": rolls,
				}))
			}
			printCampaign(cmd, document, lines, rolls)
			return wrong
		},
	}
	c.flags(cmd, "")
	campaignFlag(cmd, &hash)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func printCampaign(cmd *cobra.Command, c *manifest.Campaign, lines []campaignLine, rolls manifest.RollCheck) {
	out := cmd.OutOrStdout()
	fmt.Fprintf(out, "campaign    %s\nname        %s\nvoting      %s to %s\neligibility %s\n\n",
		c.Hash(), c.Name, unix(uint64(c.OpensAt)), unix(uint64(c.ClosesAt)), c.Eligibility)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "election\tphase\troll\tvoted\tballots\tdistrict")
	for _, l := range lines {
		district := l.District
		if district == "" {
			district = "citywide"
		}
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%s\n", l.UUID, l.Phase, l.Roll, l.Voters, l.Ballots, district)
	}
	w.Flush()
	fmt.Fprintf(out, "\nrolls       %d entries together", rolls.Sum)
	if rolls.Voters > 0 {
		fmt.Fprintf(out, "; at most %d: %d voters, in at most %d elections each", rolls.Bound, rolls.Voters, rolls.Most)
	}
	fmt.Fprintln(out)
}

func campaignExport() *cobra.Command {
	var c connection
	var hash, out string
	cmd := &cobra.Command{
		Use:   "export --campaign HASH --out DIR",
		Short: "write a campaign's document, and a folder for each of its elections, from the ledger",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			document, elections, err := c.readCampaign(ctx, hash)
			if err != nil {
				return err
			}
			ledger, _, err := c.dial(ctx)
			if err != nil {
				return err
			}
			for _, s := range elections {
				dir := filepath.Join(out, s.UUID)
				summary, err := parties.ExportTo(ctx, ledger, s.Address, dir)
				if errors.Is(err, export.ErrNotOpened) {
					fmt.Fprintf(cmd.OutOrStdout(), "%s: not open yet, only its manifest\n", dir)
					continue
				}
				if err != nil {
					return err
				}
				if err := printSummary(cmd, false, dir, summary); err != nil {
					return err
				}
			}
			return os.WriteFile(filepath.Join(out, parties.SettingsFile), document.Bytes(), 0o644)
		},
	}
	c.flags(cmd, "")
	campaignFlag(cmd, &hash)
	cmd.Flags().StringVar(&out, "out", "export", "folder to write to")
	return cmd
}
