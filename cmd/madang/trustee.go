// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
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
	withSubcommands(cmd, trusteeKeygen(), trusteePublish(), trusteeDecrypt())
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

// secretFlag adds the flag that names the file with the trustee's secret key.
func secretFlag(cmd *cobra.Command, file *string) {
	cmd.Flags().StringVar(file, "secret", "trustee.secret", "file with the trustee's secret key")
}

// readSecret never quotes the file in an error.
func readSecret(file, group string) (*belenios.TrusteeKey, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	key, err := belenios.ParseTrusteeKey(group, bytes.TrimSuffix(raw, []byte("\n")))
	if err != nil {
		return nil, fmt.Errorf("%s is not a trustee's secret key of group %s; is it another file, or another --group?", file, group)
	}
	return key, nil
}

func trusteePublish() *cobra.Command {
	var c connection
	var group groupFlag
	var secret string
	cmd := &cobra.Command{
		Use:   "publish --election UUID --secret FILE",
		Short: "post the public key, with a proof that you hold the secret one",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			key, err := readSecret(secret, group.name())
			if err != nil {
				return err
			}
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				if err := a.PostKey(cmd.Context(), election, key); err != nil {
					return err
				}
				return say(cmd, "posted public key %s of trustee %s", key.PublicKey(), a.Address())
			})
		},
	}
	c.flags(cmd, "trustee-1")
	c.electionFlag(cmd)
	group.register(cmd)
	secretFlag(cmd, &secret)
	return cmd
}

func trusteeDecrypt() *cobra.Command {
	var c connection
	var secret string
	cmd := &cobra.Command{
		Use:   "decrypt --election UUID --secret FILE",
		Short: "verify every ballot, then decrypt the totals",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.onElection(cmd.Context(), func(a *parties.Account, election common.Address) error {
				return decrypt(cmd, a, election, secret)
			})
		},
	}
	c.flags(cmd, "trustee-1")
	c.electionFlag(cmd)
	secretFlag(cmd, &secret)
	return cmd
}

func decrypt(cmd *cobra.Command, a *parties.Account, election common.Address, secret string) error {
	ctx := cmd.Context()
	status, err := parties.ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	if status.Height == 0 {
		return fmt.Errorf("%w: the election is not open yet", parties.ErrTooEarly)
	}
	if status.Phase > contracts.PhaseDecrypting {
		return say(cmd, "decrypted already; the phase is %s", contracts.PhaseName(status.Phase))
	}
	raw, err := chain.ElectionObject(ctx, a.Ledger, election, nil)
	if err != nil {
		return err
	}
	object, err := belenios.ParseElection(raw)
	if err != nil {
		return err
	}
	key, err := readSecret(secret, object.GroupName())
	if err != nil {
		return err
	}
	bar := progress.New(os.Stderr, "verifying", int(status.Ballots))
	err = a.Decrypt(ctx, rand.Reader, election, key, verifier.Options{Progress: func(p verifier.Progress) {
		if p.Total > 0 {
			bar.Set(int(p.Done))
		}
	}})
	bar.Done()
	return submitted(cmd, err, "partial decryption", "when every trustee has decrypted: madang election tally")
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
