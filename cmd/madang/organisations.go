// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
)

func organisationsCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "organisations",
		Short: "members, roles, gas credit, validators: decided by more than two thirds",
		Long: `Members, roles, gas credit and validators of the ledger. Each change is a
decision: every member organisation runs the same command with its own key, and
the one that completes the quorum carries it out.`,
		Example: `  madang organisations grant-role trustee 0xACCOUNT
  madang organisations grant-credit 0xACCOUNT 1000000000000000000
  madang organisations add-member 0xACCOUNT "Civic group"
  madang organisations set-validator 0xKEY 1     # power 0 removes`,
	}
	withSubcommands(cmd,
		decision("grant-role ROLE ACCOUNT", "give an account a role: "+strings.Join(parties.RoleNames(), ", "), 2, roleCall("grantRole")),
		decision("revoke-role ROLE ACCOUNT", "take a role away; elections already frozen keep their parties", 2, roleCall("revokeRole")),
		decision("grant-credit ACCOUNT WEI", "give an account gas credit; a ballot costs about a million wei", 2, creditCall),
		decision("add-member ACCOUNT NAME", "admit an organisation", 2, memberCall),
		decision("remove-member ACCOUNT", "remove an organisation; revoke its roles too", 1, removeCall),
		decision("set-validator KEY POWER", "admit a node to the consensus, or change its power; 0 removes it", 2, validatorCall),
	)
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
			err = account.DecideOnOrganisations(cmd.Context(), method, params...)
			if errors.Is(err, parties.ErrAwaitingQuorum) {
				fmt.Fprintln(cmd.OutOrStdout(), err)
				return nil
			}
			return err
		},
	}
	c.flags(cmd, "member")
	return cmd
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
