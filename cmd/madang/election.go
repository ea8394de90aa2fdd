// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/hex"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
)

func electionCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "election",
		Short: "create, open, close and tally an election; make and cast a ballot",
		Example: `  madang election create --pabulib projects.pb --opens 2026-05-01T09:00:00+09:00 --closes 2026-05-08T18:00:00+09:00
  madang election prepare --election UUID      # after trustees and registrar have published
  madang election open --election UUID         # each member organisation
  madang election status --election UUID
  madang election ballot --archive election.bel --credential CODE --answers '[[1,0,0,1]]' > ballot.json
  madang election cast --gateway http://127.0.0.1:8080 ballot.json
  madang election replace-trustee --election UUID 0xOLD 0xNEW   # members, when a trustee stalls before opening
  madang election close --election UUID        # anyone after the closing time, members before
  madang election tally --election UUID        # after closing, after the shuffles if any, and after decryption`,
	}
	withSubcommands(cmd, electionCreate(), electionPrepare(), electionReplaceTrustee(), electionRestartCeremony(),
		electionOpen(), electionStatus(), electionBallot(), electionCast(), electionClose(), electionTally())
	return cmd
}

func electionCreate() *cobra.Command {
	var c connection
	var plan electionPlan
	var chosen partyFlags
	cmd := &cobra.Command{
		Use:   "create --pabulib FILE.pb",
		Short: "create an election and freeze its projects, budget, rule, schedule and parties; prints its uuid",
		Long: `Create an election and freeze its projects, budget, ballots, rule, schedule and
parties; print its uuid.

Projects, costs, budget and what a ballot may hold are the file's; so is the
rule, unless --rule or --rule-file gives another. Equal projects come in the
order of --ties; "lot" without a seed is drawn from the election's key, which
nobody knows when the election is frozen. Ballots are counted by their totals
where that is enough; rankings, points, costs to keep within and rules that look
at whole ballots need shuffled ones.`,
		Example: `  madang election create --pabulib projects.pb --closes 2026-05-08T18:00:00+09:00
  madang election create --pabulib projects.pb --rule mes --completion add1
  madang election create --pabulib projects.pb --rule-file rule.json
  madang election create --pabulib projects.pb --min-votes 50 --ties votes,lot`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			manifest, err := plan.manifest(cmd, time.Now())
			if err != nil {
				return err
			}
			account, n, err := c.member(ctx)
			if err != nil {
				return err
			}
			defer account.Close()
			parts, err := chosen.plan(n.Identities[0])
			if err != nil {
				return err
			}
			parts.Manifest = manifest
			if _, err := account.Create(ctx, parts); err != nil {
				return err
			}
			fmt.Fprintln(cmd.OutOrStdout(), manifest.UUID)
			return nil
		},
	}
	c.flags(cmd, "organiser")
	plan.register(cmd)
	chosen.register(cmd)
	cmd.MarkFlagRequired("pabulib") //nolint:errcheck // the flag exists
	return cmd
}

func electionPrepare() *cobra.Command {
	var group groupFlag
	cmd := stepCommand("prepare", "organiser", "store the election object, once trustees and registrar have published",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			object, trustees, err := a.Prepare(cmd.Context(), election, group.name())
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "election object %x\ntrustees        %x\nstored; now each organisation checks and approves: madang election open\n", object, trustees)
			return nil
		})
	group.register(cmd)
	return cmd
}

func electionStatus() *cobra.Command {
	var c connection
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status --election UUID",
		Short: "phase, turnout and chain of an election, from the contract",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			ledger, n, election, err := c.find(ctx)
			if err != nil {
				return err
			}
			s, err := parties.ReadStatus(ctx, ledger, election)
			if err != nil {
				return err
			}
			waiting, err := parties.WaitingDecisions(ctx, ledger, n.Consortium(), s)
			if err != nil {
				return err
			}
			awaited, err := parties.ReadAwaited(ctx, ledger, s)
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), map[string]any{
					"decisions": waiting, "awaited": awaited, "shuffles": s.Shuffles, "shuffled": s.Frozen.Shuffled,
					"trustees": s.Frozen.Trustees, "members": s.Frozen.Members, "threshold": s.Frozen.Threshold,
					"uuid": s.UUID, "address": s.Address, "phase": contracts.PhaseName(s.Phase), "events": s.Height,
					"head": hex.EncodeToString(s.Head[:]), "roll": s.RollCount, "voters": s.Voters, "ballots": s.Ballots,
					"opens_at": s.Frozen.OpensAt, "closes_at": s.Frozen.ClosesAt,
					"decryptions": s.Decrypted, "decryptions_needed": s.Frozen.Decryptions, "outcome": hex.EncodeToString(s.Outcome[:]),
				})
			}
			fmt.Fprintf(cmd.OutOrStdout(), "election    %s at %s\nphase       %s\nvoting      %s to %s\nturnout     %d of %d voters, %d ballots\ntrustees    %s\nshuffled    %s\ndecrypted   %d of %d\nchain       %d events, head %x\noutcome     %x\n",
				s.UUID, s.Address, contracts.PhaseName(s.Phase), unix(s.Frozen.OpensAt), unix(s.Frozen.ClosesAt),
				s.Voters, s.RollCount, s.Ballots, trusteesText(s), shufflesText(s), s.Decrypted, s.Frozen.Decryptions, s.Height, s.Head, s.Outcome)
			for _, w := range awaited {
				fmt.Fprintf(cmd.OutOrStdout(), "awaited     %s: %s\n", w.Who, w.What)
			}
			for _, d := range waiting {
				fmt.Fprintf(cmd.OutOrStdout(), "decision    %s: %d of %d approvals needed\n", d.Method, d.Approvals, d.Needed)
			}
			return nil
		},
	}
	c.flags(cmd, "")
	c.electionFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// trusteesText says how the key is shared out.
func trusteesText(s *parties.Status) string {
	f := s.Frozen
	n, single := len(f.Trustees), len(f.Trustees)-int(f.Members)
	switch {
	case f.Members == 0:
		return fmt.Sprintf("%d, each of whom must decrypt", n)
	case single == 0:
		return fmt.Sprintf("any %d of %d", f.Threshold, n)
	}
	return fmt.Sprintf("the first %d and any %d of the other %d", single, f.Threshold, f.Members)
}

func shufflesText(s *parties.Status) string {
	if !s.Frozen.Shuffled {
		return "no"
	}
	return fmt.Sprintf("%d times, at least %d", s.Shuffles, s.Frozen.Decryptions)
}

func unix(seconds uint64) string {
	if seconds == 0 {
		return "not fixed"
	}
	return time.Unix(int64(seconds), 0).Format(time.RFC3339)
}
