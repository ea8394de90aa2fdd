// SPDX-License-Identifier: Apache-2.0

package main

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
)

func awardsActFor() *cobra.Command {
	var c connection
	cmd := &cobra.Command{
		Use:   "act-for ACCOUNT MEMBER",
		Short: "let an account act for a member organisation in all books, by decision; 'none' ends it",
		Args:  cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			account, member, err := accountAnd(args[0], args[1])
			if err != nil {
				return err
			}
			a, err := c.account(cmd.Context())
			if err != nil {
				return err
			}
			defer a.Close()
			return decidedTogether(cmd, a.Affiliate(cmd.Context(), account, member))
		},
	}
	c.flags(cmd, "member")
	return cmd
}

func awardsAppoint() *cobra.Command {
	var c connection
	cmd := &cobra.Command{
		Use:   "appoint --election UUID ACCOUNT",
		Short: "let an account make entries in the organiser's place, by decision; 'none' gives it back",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			_, account, err := accountAnd(common.Address{}.Hex(), args[0])
			if err != nil {
				return err
			}
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				return decidedTogether(cmd, a.AppointBookkeeper(cmd.Context(), election, account))
			})
		},
	}
	c.flags(cmd, "member")
	c.electionFlag(cmd)
	return cmd
}

// accountAnd reads an account, and a second one that may be "none".
func accountAnd(first, second string) (one, two common.Address, err error) {
	if one, err = address(first); err != nil || second == "none" {
		return one, two, err
	}
	two, err = address(second)
	return one, two, err
}
