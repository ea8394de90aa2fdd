// SPDX-License-Identifier: Apache-2.0

// Command madang runs every part of the voting system: a ledger node, a
// gateway, and the steps of organisers, registrars, trustees and auditors.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/receiptcmd"
	"github.com/madangvote/madang/internal/verifycmd"
)

func init() { cobra.EnableCommandSorting = false } // commands are listed in the order of an election

func main() { os.Exit(run()) }

// run returns the exit status: 0, or 1 for a failure; verify has its own.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	cmd, err := root().ExecuteContextC(ctx)
	if err != nil && !verifycmd.Printed(err) {
		fmt.Fprintln(os.Stderr, "madang:", err)
	}
	switch {
	case err == nil:
		return 0
	case cmd.Name() == "verify":
		return verifycmd.Status(err)
	}
	return 1
}

func root() *cobra.Command {
	var verbose bool
	cmd := &cobra.Command{
		Use:   "madang",
		Short: "a resident voting system that anyone can check",
		Long: `Madang is a resident voting system that anyone can check.

Start with 'madang demo': it runs a real election from credentials to funded
projects in one process. To run one step by step, each party on its own:

  node init, node run      each organisation's ledger node
  gateway                  REST for voters and readers ('node run --gateway' has one)
  office                   pages for organiser, registrar, trustees, on their
                             own machine, instead of the steps below
  election create          the organiser fixes projects and schedule
  campaign create            of several elections at once
  trustee keygen,          each trustee makes a secret file, and all together
    ceremony                 the election's key
  registrar credentials,   the registrar makes codes for the voters
    publish                  and publishes the roll
  election prepare         the organiser puts it together
  election open            the organisations check and open
  election ballot, cast    a voter
  election status          anyone, at any time
  election close           the organisations, or anyone after the closing time
  election tally           the organiser: the encrypted totals
  trustee shuffle          trustees in turn, if the ballots are shuffled; then
                             'election tally' again ends the shuffling
  trustee decrypt          the trustees, as many as it takes
  election tally           the organiser again: the result
  export, verify, report   anyone
  awards record            anyone: what is funded, into the public book
  awards pay, confirm ...  the organiser enters payments, another organisation
                             confirms
  budget                   anyone: which projects a rule funds, and why
  organisations ...        members, roles, gas credit: decided together
  pages                    which pages this program serves, or another server
  tools ...                elections on a plain archive, without a ledger

Steps that were done already, and steps whose turn has not come, change nothing.
Status 0: done. 1: failed, with the reason on standard error; 'verify' has its
own, see there.`,
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRun: func(*cobra.Command, []string) {
			level := slog.LevelWarn
			if verbose {
				level = slog.LevelInfo
			}
			slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level})))
		},
	}
	cmd.PersistentFlags().BoolVarP(&verbose, "verbose", "v", false, "log what happens, not only warnings")
	verify := verifycmd.New("madang verify")
	verify.Short = "check an archive, from the first byte to the result"
	withSubcommands(cmd, demoCommand(), nodeCommand(), gatewayCommand(), electionCommand(), campaignCommand(), trusteeCommand(),
		registrarCommand(), officeCommand(), exportCommand(), verify, verifyBallotCommand(), receiptcmd.New("verify-receipt"), reportCommand(), awardsCommand(), budgetCommand(), organisationsCommand(), pagesCommand(), toolsCommand())
	cmd.CompletionOptions.HiddenDefaultCmd = true
	return cmd
}
