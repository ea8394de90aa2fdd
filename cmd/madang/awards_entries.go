// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/parties"
)

// projectFlags adds the flags of an entry for a project.
func projectFlags(cmd *cobra.Command, project, document *string, what string) {
	cmd.Flags().StringVar(project, "project", "", "id of the funded project (required)")
	cmd.MarkFlagRequired("project") //nolint:errcheck // the flag exists
	documentFlag(cmd, document, what)
}

func documentFlag(cmd *cobra.Command, document *string, what string) {
	cmd.Flags().StringVar(document, "document", "", "file with "+what+"; only its SHA-256 goes to the ledger (required)")
	cmd.MarkFlagRequired("document") //nolint:errcheck // the flag exists
}

// entered tells what was entered, and what comes next.
func entered(cmd *cobra.Command, id uint64, err error) error {
	if err != nil {
		return err
	}
	return say(cmd, "entry %d is made; now another organisation: madang awards confirm %d", id, id)
}

func awardsPay() *cobra.Command {
	var project, amount, document string
	var refund bool
	cmd := stepCommand("pay --project ID --amount AMOUNT --document FILE", "organiser", "enter a payment for a project, or a refund",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			m, err := moneyOf(cmd.Context(), a.Ledger, election)
			if err != nil {
				return err
			}
			p := parties.Payment{Project: project, Refund: refund}
			if p.Amount, err = m.parse(amount); err != nil {
				return err
			}
			if p.Document, err = hashFile(document); err != nil {
				return err
			}
			id, err := a.ProposePayment(cmd.Context(), election, p)
			return entered(cmd, id, err)
		})
	projectFlags(cmd, &project, &document, "the invoice or receipt")
	cmd.Flags().StringVar(&amount, "amount", "", "in the election's currency, e.g. 1250000 or 1250.50 (required)")
	cmd.Flags().BoolVar(&refund, "refund", false, "the money came back, or a payment was entered by mistake")
	cmd.MarkFlagRequired("amount") //nolint:errcheck // the flag exists
	return cmd
}

func awardsMilestone() *cobra.Command {
	var project, text, document, planned string
	cmd := stepCommand("milestone --project ID --text FILE", "organiser", "enter a step that is planned for a project",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) (err error) {
			m := parties.Milestone{Project: project}
			if m.Text, err = hashFile(text); err != nil {
				return err
			}
			if document != "" {
				if m.Document, err = hashFile(document); err != nil {
					return err
				}
			}
			if m.Planned, err = plannedDay(planned); err != nil {
				return err
			}
			id, err := a.ProposeMilestone(cmd.Context(), election, m)
			return entered(cmd, id, err)
		})
	cmd.Flags().StringVar(&project, "project", "", "id of the funded project (required)")
	cmd.Flags().StringVar(&text, "text", "", "file with what is to be reached; only its SHA-256 goes to the ledger (required)")
	cmd.Flags().StringVar(&document, "document", "", "file with a contract or plan; only its SHA-256 goes to the ledger")
	cmd.Flags().StringVar(&planned, "planned", "", "date, e.g. 2027-04-01")
	cmd.MarkFlagRequired("project") //nolint:errcheck // the flag exists
	cmd.MarkFlagRequired("text")    //nolint:errcheck // the flag exists
	return cmd
}

func awardsReached() *cobra.Command {
	var document string
	cmd := entryCommand("reached", "organiser", "enter that a confirmed milestone is reached",
		func(cmd *cobra.Command, a *parties.Account, election common.Address, milestone uint64) error {
			if milestone > 1<<32-1 {
				return fmt.Errorf("there is no entry %d", milestone)
			}
			sum, err := hashFile(document)
			if err != nil {
				return err
			}
			id, err := a.ProposeReached(cmd.Context(), election, uint32(milestone), sum)
			return entered(cmd, id, err)
		})
	documentFlag(cmd, &document, "what shows it")
	return cmd
}

func awardsComplete() *cobra.Command {
	var project, document string
	cmd := stepCommand("complete --project ID --document FILE", "organiser", "enter that a project is completed: nothing but refunds after it",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			sum, err := hashFile(document)
			if err != nil {
				return err
			}
			id, err := a.ProposeCompletion(cmd.Context(), election, project, sum)
			return entered(cmd, id, err)
		})
	projectFlags(cmd, &project, &document, "the final account")
	return cmd
}

func awardsConfirm() *cobra.Command {
	var document string
	cmd := entryCommand("confirm", "member", "confirm an entry of another organisation, once you have checked it",
		func(cmd *cobra.Command, a *parties.Account, election common.Address, id uint64) error {
			book, err := parties.ReadBook(cmd.Context(), a.Ledger, a.Consortium, election)
			if err != nil {
				return err
			}
			if id >= uint64(len(book.Entries)) {
				return fmt.Errorf("there is no entry %d, only %d; see 'madang awards status'", id, len(book.Entries))
			}
			if err := sameDocument(document, id, book.Entries[id]); err != nil {
				return err
			}
			if err := a.ConfirmEntry(cmd.Context(), election, id); err != nil {
				return err
			}
			return say(cmd, "entry %d is confirmed", id)
		})
	cmd.Flags().StringVar(&document, "document", "", "the file as you have it: nothing is confirmed unless the entry is about it")
	return cmd
}

// sameDocument compares the confirming organisation's copy with the entry.
func sameDocument(path string, id uint64, e chain.Entry) error {
	if path == "" {
		return nil
	}
	sum, err := hashFile(path)
	if err != nil {
		return err
	}
	if sum != e.Document {
		return fmt.Errorf("nothing was confirmed: %s has SHA-256 %x, entry %d is about a document with %x", path, sum, id, e.Document)
	}
	return nil
}

func awardsReject() *cobra.Command {
	var reason string
	cmd := entryCommand("reject", "member", "reject an entry of another organisation, with the reason",
		func(cmd *cobra.Command, a *parties.Account, election common.Address, id uint64) error {
			if err := a.RejectEntry(cmd.Context(), election, id, reason); err != nil {
				return err
			}
			return say(cmd, "entry %d is rejected", id)
		})
	cmd.Flags().StringVar(&reason, "reason", "", "why, 1 to 200 bytes; public for good, so name no persons (required)")
	cmd.MarkFlagRequired("reason") //nolint:errcheck // the flag exists
	return cmd
}

func awardsWithdraw() *cobra.Command {
	return entryCommand("withdraw", "organiser", "take an entry back that nobody has decided about",
		func(cmd *cobra.Command, a *parties.Account, election common.Address, id uint64) error {
			if err := a.WithdrawEntry(cmd.Context(), election, id); err != nil {
				return err
			}
			return say(cmd, "entry %d is withdrawn", id)
		})
}

// entryCommand is a step on one entry of an election's book.
func entryCommand(name, account, short string, step func(*cobra.Command, *parties.Account, common.Address, uint64) error) *cobra.Command {
	var c connection
	cmd := &cobra.Command{
		Use:   name + " --election UUID ENTRY",
		Short: short,
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			id, err := strconv.ParseUint(args[0], 10, 64)
			if err != nil {
				return fmt.Errorf("%q is not the number of an entry; see 'madang awards status'", args[0])
			}
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				err := step(cmd, a, election, id)
				if contracts.IsRevert(err, "AwardsNotOpen") {
					return fmt.Errorf("%w; see 'madang awards status'", err)
				}
				return err
			})
		},
	}
	c.flags(cmd, account)
	c.electionFlag(cmd)
	return cmd
}
