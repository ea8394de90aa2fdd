// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
)

func trusteeCeremony() *cobra.Command {
	cmd := trusteeStep("ceremony", "do what is due in making the election's key, and say what it waits for", new(secretFlags),
		func(ctx context.Context, a *parties.Account, election common.Address, k *parties.Keyring, t *turn) error {
			return a.CeremonyUntil(ctx, rand.Reader, election, k, t.wait, ceremonySentence, t.tell)
		})
	cmd.Long = `Do what is due in making the election's key, and say what it waits for.

The key is made in three rounds; where all trustees are single, in one. In each
round all trustees first commit to their message, and when all have, reveal it.
Before its next message a trustee checks those of the others. If one is wrong,
the command names the trustee and says so on the ledger; the organisations then
decide: madang election replace-trustee, or restart-ceremony.`
	return cmd
}

// ceremonySentence is one sentence: what was done, and who is awaited.
func ceremonySentence(s *parties.CeremonyStep) parties.Said {
	return parties.Said{Sentence: ceremonyText(s)}
}

func ceremonyText(s *parties.CeremonyStep) string {
	did := s.Did
	if did == "" {
		did = "nothing to do now"
	}
	if s.Complete() {
		if s.Did != "" {
			return did + "; the key is complete, run this once more to check it"
		}
		return "the key is complete and right, and this trustee holds its part; now the organiser runs 'madang election prepare'"
	}
	late := ""
	if s.Late {
		late = " (late since " + unix(s.Deadline) + ")"
	}
	return fmt.Sprintf("%s; %s: waits for %s%s", did, s.Due(), parties.TrusteeNames(s.Trustees, s.Awaited), late)
}

func electionReplaceTrustee() *cobra.Command {
	return memberDecision("replace-trustee --election UUID OLD NEW", "put another account in a trustee's place before opening, by decision of the organisations",
		2, "replaced; the ceremony begins anew with fresh messages of all trustees",
		func(ctx context.Context, a *parties.Account, election common.Address, args []string) error {
			previous, err := address(args[0])
			if err != nil {
				return err
			}
			replacement, err := address(args[1])
			if err != nil {
				return err
			}
			return a.ReplaceTrustee(ctx, election, previous, replacement)
		})
}

func electionRestartCeremony() *cobra.Command {
	return memberDecision("restart-ceremony --election UUID REASON", "begin the ceremony anew with the same trustees, by decision of the organisations",
		1, "the ceremony begins anew, with fresh messages of all trustees",
		func(ctx context.Context, a *parties.Account, election common.Address, args []string) error {
			return a.RestartCeremony(ctx, election, args[0])
		})
}

// memberDecision is a member's approval of a call on an election.
func memberDecision(use, short string, args int, done string, decide func(context.Context, *parties.Account, common.Address, []string) error) *cobra.Command {
	var c connection
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  cobra.ExactArgs(args),
		RunE: func(cmd *cobra.Command, args []string) error {
			ctx := cmd.Context()
			return c.onElection(ctx, func(a *parties.Account, election common.Address) error {
				status, err := parties.ReadStatus(ctx, a.Ledger, election)
				if err != nil {
					return err
				}
				return decided(cmd, a, status, decide(ctx, a, election, args), done)
			})
		},
	}
	c.flags(cmd, "member")
	c.electionFlag(cmd)
	return cmd
}
