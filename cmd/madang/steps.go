// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
)

// errNotPrepared: the organiser's step is missing.
var errNotPrepared = errors.New("the election object is not stored yet; the organiser's 'madang election prepare' comes first")

func electionOpen() *cobra.Command {
	return stepCommand("open", "member", "check the whole setup and approve opening; a quorum of the organisations opens",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			ctx := cmd.Context()
			status, err := parties.ReadStatus(ctx, a.Ledger, election)
			if err != nil {
				return err
			}
			if status.Height > 0 { // also before the opening time, when the phase is Setup still
				return say(cmd, "opened already; voting is from %s to %s", unix(status.Frozen.OpensAt), unix(status.Frozen.ClosesAt))
			}
			stored, err := contracts.NewElectionCaller(election, a.Ledger)
			if err != nil {
				return err
			}
			if object, err := stored.ElectionObject(nil); err == nil && len(object) == 0 {
				return errNotPrepared
			}
			return decided(cmd, a, status, a.ApproveOpening(ctx, election),
				fmt.Sprintf("opened; voting is from %s to %s", unix(status.Frozen.OpensAt), unix(status.Frozen.ClosesAt)))
		})
}

func electionClose() *cobra.Command {
	return stepCommand("close", "member", "close: after the closing time at once, before it by a quorum of the organisations",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			ctx := cmd.Context()
			status, err := parties.ReadStatus(ctx, a.Ledger, election)
			if err != nil {
				return err
			}
			err = a.EndBallots(ctx, election)
			if contracts.IsRevert(err, "ElectionNotYetClosed") {
				err = a.ApproveClosing(ctx, election)
			}
			if contracts.IsRevert(err, "ElectionWrongPhase") && status.Phase >= contracts.PhaseClosed {
				return say(cmd, "closed already; the phase is %s", contracts.PhaseName(status.Phase))
			}
			return decided(cmd, a, status, err, "closed; now 'madang election tally'")
		})
}

// decided tells how a member's decision stands: carried out, or how many
// approvals it has. Waiting for others is not an error.
func decided(cmd *cobra.Command, a *parties.Account, s *parties.Status, err error, done string) error {
	switch {
	case err == nil:
		return say(cmd, "%s", done)
	case errors.Is(err, parties.ErrAwaitingQuorum):
	case contracts.IsRevert(err, "OrganisationsAlreadyApproved"):
		fmt.Fprintln(cmd.OutOrStdout(), "this organisation has approved before")
	default:
		return err
	}
	waiting, err := parties.WaitingDecisions(cmd.Context(), a.Ledger, a.Consortium, s)
	if err != nil {
		return err
	}
	for _, d := range waiting {
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %d of %d approvals needed; other organisations must run the same command\n", d.Method, d.Approvals, d.Needed)
	}
	return nil
}

func electionTally() *cobra.Command {
	return stepCommand("tally", "organiser", "submit what is next: the encrypted tally, the end of the shuffling, the result",
		func(cmd *cobra.Command, a *parties.Account, election common.Address) error {
			ctx := cmd.Context()
			status, err := parties.ReadStatus(ctx, a.Ledger, election)
			if err != nil {
				return err
			}
			switch {
			case status.Phase < contracts.PhaseClosed:
				return fmt.Errorf("%w: nothing to tally in phase %s; first voting ends and 'madang election close' is run", parties.ErrTooEarly, contracts.PhaseName(status.Phase))
			case status.Phase == contracts.PhaseClosed:
				err := a.SubmitTally(ctx, election)
				if errors.Is(err, parties.ErrTooEarly) { // the closing time has come, EndBallots has not
					return fmt.Errorf("%w; run 'madang election close' first", err)
				}
				next := "now each trustee decrypts: madang trustee decrypt"
				if status.Frozen.Shuffled {
					next = "now the trustees shuffle, one after another: madang trustee shuffle"
				}
				return submitted(cmd, err, "encrypted tally", next)
			case status.Phase == contracts.PhaseShuffling:
				return submitted(cmd, a.SubmitEndShuffles(ctx, election), "end of the shuffling", "now the trustees decrypt: madang trustee decrypt")
			case status.Phase == contracts.PhaseDecrypting:
				return submitted(cmd, a.SubmitResult(ctx, election), "result", "the election is final once they attest the outcome too")
			}
			return say(cmd, "tallied already; the phase is %s", contracts.PhaseName(status.Phase))
		})
}

// submitted tells what an offered event waits for. That the event entered the
// chain in between, by another's hand, is no failure.
func submitted(cmd *cobra.Command, err error, what, next string) error {
	if parties.InChain(err) {
		return say(cmd, "%s: in the chain already", what)
	}
	if err != nil {
		return err
	}
	return say(cmd, "%s submitted; it enters the chain when more than two thirds of the validators have checked it\n%s", what, next)
}

func say(cmd *cobra.Command, format string, args ...any) error {
	_, err := fmt.Fprintf(cmd.OutOrStdout(), format+"\n", args...)
	return err
}

// stepCommand is a party's step on an election that needs no more than that.
func stepCommand(name, account, short string, step func(*cobra.Command, *parties.Account, common.Address) error) *cobra.Command {
	var c connection
	cmd := &cobra.Command{
		Use:   name + " --election UUID",
		Short: short,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				return step(cmd, a, election)
			})
		},
	}
	c.flags(cmd, account)
	c.electionFlag(cmd)
	return cmd
}

// withSubcommands makes a command that is only a folder of others: a mistyped
// one is an error, not a page of help with status 0.
func withSubcommands(cmd *cobra.Command, subcommands ...*cobra.Command) {
	cmd.AddCommand(subcommands...)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return fmt.Errorf("unknown command %q; see '%s --help'", args[0], cmd.CommandPath())
		}
		return cmd.Help()
	}
}
