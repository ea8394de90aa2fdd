// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
)

func organisationsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "organisations",
		Short: "members, roles, gas credit, validators: decided by more than two thirds",
		Long: `Members, roles, gas credit and validators of the ledger. Each change is a
decision: every member organisation runs the same command with its own key, and
the one that completes the quorum carries it out.`,
		Example: `  madang organisations show
  madang organisations grant-role trustee 0xACCOUNT
  madang organisations grant-credit 0xACCOUNT 1000000000000000000
  madang organisations add-member 0xACCOUNT "Civic group"
  madang organisations set-validator 0xKEY 1     # power 0 removes`,
	}
	withSubcommands(cmd,
		organisationsShow(),
		decision("grant-role ROLE ACCOUNT", "give an account a role: "+strings.Join(parties.RoleNames(), ", "), 2, roleCall("grantRole")),
		decision("revoke-role ROLE ACCOUNT", "take a role away; elections already frozen keep their parties", 2, roleCall("revokeRole")),
		decision("grant-credit ACCOUNT WEI", "give an account gas credit; a ballot costs about a million wei", 2, creditCall),
		decision("add-member ACCOUNT NAME", "admit an organisation", 2, memberCall),
		decision("remove-member ACCOUNT", "remove an organisation; revoke its roles too", 1, removeCall),
		decision("set-validator KEY POWER", "admit a node to the consensus, or change its power; 0 removes it", 2, validatorCall),
	)
	return cmd
}

func organisationsShow() *cobra.Command {
	var c connection
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show",
		Short: "the members, and the decisions that wait for approvals",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			ledger, n, err := c.dial(ctx)
			if err != nil {
				return err
			}
			consortium := n.Consortium()
			contract, err := contracts.NewOrganisationsCaller(consortium.Organisations, ledger)
			if err != nil {
				return err
			}
			members, err := contract.Members(nil)
			if err != nil {
				return fmt.Errorf("reading the members: %w", err)
			}
			waiting, err := parties.OpenDecisions(ctx, ledger, consortium, consortium.Organisations)
			if err != nil {
				return err
			}
			onAwards, err := parties.OpenDecisions(ctx, ledger, consortium, consortium.Awards)
			if err != nil {
				return err
			}
			waiting = append(waiting, onAwards...)
			if asJSON {
				return printJSON(cmd.OutOrStdout(), map[string]any{"address": consortium.Organisations, "members": members, "decisions": waiting})
			}
			for _, m := range members {
				fmt.Fprintf(cmd.OutOrStdout(), "member      %s %s\n", m.Account, m.Name)
			}
			for _, d := range waiting {
				fmt.Fprintf(cmd.OutOrStdout(), "decision    %s %s: %d of %d approvals needed\n", d.Method, d.Arguments, d.Approvals, d.Needed)
			}
			return nil
		},
	}
	c.flags(cmd, "")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// decision is a command that proposes or approves one call of Organisations.
func decision(use, short string, args int, call func([]string) (method string, params []any, err error)) *cobra.Command {
	var c connection
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  cobra.ExactArgs(args),
		RunE: func(cmd *cobra.Command, args []string) error {
			method, params, err := call(args)
			if err != nil {
				return err
			}
			account, err := c.account(cmd.Context())
			if err != nil {
				return err
			}
			defer account.Close()
			return decidedTogether(cmd, account.DecideOnOrganisations(cmd.Context(), method, params...))
		},
	}
	c.flags(cmd, "member")
	return cmd
}

// decidedTogether tells how a decision of the organisations stands. Waiting for
// others is not an error.
func decidedTogether(cmd *cobra.Command, err error) error {
	switch {
	case errors.Is(err, parties.ErrAwaitingQuorum):
		return say(cmd, "%v; see 'madang organisations show'", err)
	case contracts.IsRevert(err, "OrganisationsAlreadyApproved"):
		return say(cmd, "this organisation has approved before; see 'madang organisations show'")
	case err != nil:
		return err
	}
	return say(cmd, "decided and carried out")
}

func roleCall(method string) func([]string) (string, []any, error) {
	return func(args []string) (string, []any, error) {
		role, err := parties.ParseRole(args[0])
		if err != nil {
			return "", nil, err
		}
		account, err := address(args[1])
		return method, []any{role, account}, err
	}
}

func creditCall(args []string) (string, []any, error) {
	account, err := address(args[0])
	if err != nil {
		return "", nil, err
	}
	wei, ok := new(big.Int).SetString(args[1], 10)
	if !ok || wei.Sign() <= 0 || wei.BitLen() > 256 {
		return "", nil, fmt.Errorf("%q is not a number of wei above 0", args[1])
	}
	return "grantCredit", []any{account, wei}, nil
}

func memberCall(args []string) (string, []any, error) {
	account, err := address(args[0])
	return "addMember", []any{account, args[1]}, err
}

func removeCall(args []string) (string, []any, error) {
	account, err := address(args[0])
	return "removeMember", []any{account}, err
}

func validatorCall(args []string) (string, []any, error) {
	raw := common.FromHex(args[0])
	if len(raw) != common.HashLength {
		return "", nil, fmt.Errorf("%q is not a validator's key: 0x and 64 hex digits, validator_key of 'node init'", args[0])
	}
	power, ok := new(big.Int).SetString(args[1], 10)
	if !ok || !power.IsUint64() {
		return "", nil, fmt.Errorf("%q is not a power: a whole number, 0 or more", args[1])
	}
	return "setValidator", []any{common.BytesToHash(raw), power.Uint64()}, nil
}
