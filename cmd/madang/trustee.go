// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/verifier"
)

func trusteeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "trustee",
		Short: "make a decryption key, publish its public half, decrypt the totals",
		Example: `  madang trustee keygen --out trustee-1.secret
  madang trustee publish --election UUID --secret trustee-1.secret --key trustee-1.key
  madang trustee decrypt --election UUID --secret trustee-1.secret --key trustee-1.key`,
	}
	cmd.AddCommand(trusteeKeygen(), trusteePublish(), trusteeDecrypt())
	return cmd
}

func trusteeKeygen() *cobra.Command {
	var group groupFlag
	var out string
	cmd := &cobra.Command{
		Use:   "keygen --out FILE",
		Short: "make a trustee's secret key on this machine; it never leaves it",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			key, err := belenios.GenerateTrusteeKey(rand.Reader, group.name())
			if err != nil {
				return err
			}
			if err := writeSecret(out, key.MarshalPrivate()); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "secret key written to %s; keep a copy where only you can reach it\npublic key %s\n", out, key.PublicKey())
			return nil
		},
	}
	group.register(cmd)
	cmd.Flags().StringVar(&out, "out", "trustee.secret", "file for the secret key; it must not exist")
	return cmd
}

// secretStep is a step of a trustee with its secret key.
func secretStep(use, short string, step func(*cobra.Command, *parties.Account, common.Address, *belenios.TrusteeKey) error) *cobra.Command {
	var c connection
	var group groupFlag
	var secret string
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			raw, err := os.ReadFile(secret)
			if err != nil {
				return err
			}
			key, err := belenios.ParseTrusteeKey(group.name(), raw)
			if err != nil {
				return fmt.Errorf("%s is not a trustee's secret key of group %s", secret, group.name())
			}
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				return step(cmd, a, election, key)
			})
		},
	}
	c.flags(cmd, "trustee-1")
	c.electionFlag(cmd)
	group.register(cmd)
	cmd.Flags().StringVar(&secret, "secret", "trustee.secret", "file with the trustee's secret key")
	return cmd
}

func trusteePublish() *cobra.Command {
	return secretStep("publish", "post the public key, with a proof that you hold the secret one",
		func(cmd *cobra.Command, a *parties.Account, election common.Address, key *belenios.TrusteeKey) error {
			return a.PostKey(cmd.Context(), election, key)
		})
}

func trusteeDecrypt() *cobra.Command {
	return secretStep("decrypt", "verify every ballot, then decrypt the totals",
		func(cmd *cobra.Command, a *parties.Account, election common.Address, key *belenios.TrusteeKey) error {
			status, err := parties.ReadStatus(cmd.Context(), a.Ledger, election)
			if err != nil {
				return err
			}
			bar := progress.New(os.Stderr, "verifying", int(status.Ballots))
			defer bar.Done()
			return a.Decrypt(cmd.Context(), rand.Reader, election, key, verifier.Options{Progress: func(p verifier.Progress) {
				if p.Total > 0 {
					bar.Set(int(p.Done))
				}
			}})
		})
}

// writeSecret writes a new file that only its owner can read.
func writeSecret(path string, content []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("%w; secrets are never overwritten, choose another name", err)
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Sync(), file.Close())
}
