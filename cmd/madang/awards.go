// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway"
	"github.com/madangvote/madang/internal/parties"
)

func awardsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "awards",
		Short: "what a final election has funded, and the public book of payments and milestones",
		Long: `The public book of what a final election has funded: payments, refunds, milestones
and completions. It moves no money: payments are made at a bank and entered here.
The election's organiser makes each entry, an account of another organisation
confirms or rejects it, and nothing above the award can be entered.

Documents are given as files. Only their SHA-256 goes to the ledger: whoever has
the document can check it, nobody learns it from the ledger. Keep the files as
they are, byte for byte.`,
		Example: `  madang awards record --election UUID                 # anyone, once the election is final
  madang awards status --election UUID
  madang awards pay --election UUID --project 12 --amount 1250000 --document invoice.pdf
  madang awards confirm --election UUID 0 --document invoice.pdf    # another organisation
  madang awards reject --election UUID 1 --reason "not this project's invoice"
  madang awards milestone --election UUID --project 12 --text foundation.txt --planned 2027-04-01
  madang awards reached --election UUID 2 --document photograph.jpg
  madang awards complete --election UUID --project 12 --document report.pdf
  madang awards act-for 0xACCOUNT 0xMEMBER             # decided together: who acts for whom`,
	}
	withSubcommands(cmd, awardsRecord(), awardsStatus(), awardsPay(), awardsMilestone(), awardsReached(), awardsComplete(),
		awardsConfirm(), awardsReject(), awardsWithdraw(), awardsActFor(), awardsAppoint())
	return cmd
}

func awardsRecord() *cobra.Command {
	var outcome string
	cmd := stepCommand("record", "organiser", "put a final election's awards on the ledger, from its outcome; any account may",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			err := recordAwards(cmd, a, election, outcome)
			if errors.Is(err, parties.ErrDone) {
				return say(cmd, "recorded before; see 'madang awards status'")
			}
			if err != nil {
				return err
			}
			book, err := parties.ReadBook(cmd.Context(), a.Ledger, a.Consortium, election)
			if err != nil {
				return err
			}
			return say(cmd, "%d awards recorded; now the organiser enters payments: madang awards pay", len(book.Awards))
		})
	cmd.Flags().StringVar(&outcome, "outcome", "", "outcome.json of an exported election (default: computed from the ledger)")
	return cmd
}

func recordAwards(cmd *cobra.Command, a *parties.Account, election common.Address, outcome string) error {
	if outcome == "" {
		return a.RecordAwards(cmd.Context(), election)
	}
	raw, err := os.ReadFile(outcome)
	if err != nil {
		return err
	}
	return a.RecordOutcome(cmd.Context(), election, raw)
}

func awardsStatus() *cobra.Command {
	var c connection
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status --election UUID",
		Short: "funded projects, what was paid of them, and every entry",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			ledger, n, election, err := c.find(ctx)
			if err != nil {
				return err
			}
			book, err := parties.ReadBook(ctx, ledger, n.Consortium(), election)
			if errors.Is(err, chain.ErrNoBook) {
				return fmt.Errorf("%w; once the election is final anyone may: madang awards record", err)
			}
			if err != nil {
				return err
			}
			if asJSON {
				return printJSON(cmd.OutOrStdout(), gateway.AwardsOf(c.uuid, book))
			}
			m, err := moneyOf(ctx, ledger, election)
			if err != nil {
				return err
			}
			printBook(cmd, m, book)
			return nil
		},
	}
	c.flags(cmd, "")
	c.electionFlag(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON, as the gateway answers; amounts in the smallest unit")
	return cmd
}

func printBook(cmd *cobra.Command, m money, b *chain.Book) {
	out := cmd.OutOrStdout()
	fmt.Fprintf(out, "outcome     %x\n", b.Outcome)
	fmt.Fprintf(out, "recorded    in block %d by %s\n", b.RecordedIn, b.Recorder)
	fmt.Fprintf(out, "bookkeeper  %s\n", b.Bookkeeper)
	for _, a := range b.Awards {
		fmt.Fprintf(out, "project     %s: %s awarded, %s paid", a.Project, m.text(a.Awarded), m.text(a.Paid))
		if a.Pending.Sign() > 0 {
			fmt.Fprintf(out, ", %s to be confirmed", m.text(a.Pending))
		}
		if a.Refunding.Sign() > 0 {
			fmt.Fprintf(out, ", refunds of %s to be confirmed", m.text(a.Refunding))
		}
		if a.Completed {
			fmt.Fprint(out, ", completed")
		}
		fmt.Fprintln(out)
	}
	for id, e := range b.Entries {
		fmt.Fprintf(out, "entry       %d %s\n", id, entryText(m, b, e))
	}
}

// entryText is an entry for people, on one line.
func entryText(m money, b *chain.Book, e chain.Entry) string {
	text := fmt.Sprintf("%s, project %s", contracts.EntryKindName(e.Kind), b.Awards[e.Award].Project)
	switch e.Kind {
	case contracts.EntryPayment, contracts.EntryRefund:
		text += ", " + m.text(e.Amount)
	case contracts.EntryMilestone:
		text += fmt.Sprintf(", text %x", e.Text)
		if e.Planned > 0 {
			text += ", planned for " + day(e.Planned)
		}
		if e.Milestone > 0 {
			text += fmt.Sprintf(", see entry %d", e.Milestone-1)
		}
	case contracts.EntryReached:
		text += fmt.Sprintf(", milestone %d", e.Milestone)
	}
	if e.Document != ([32]byte{}) {
		text += fmt.Sprintf(", document %x", e.Document)
	}
	text += fmt.Sprintf("; entered in block %d for %s; ", e.ProposedIn, e.Organisation)
	if e.State == contracts.EntryProposed {
		return text + "another organisation must confirm it"
	}
	text += fmt.Sprintf("%s in block %d by %s", contracts.EntryStateName(e.State), e.DecidedIn, e.Decider)
	if e.Reason != "" {
		text += fmt.Sprintf(": %q", e.Reason)
	}
	return text
}
