// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/secret"
)

func trusteeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "trustee",
		Short: "a trustee's whole life: secret file, key ceremony, shuffle, decryption",
		Long: `A trustee's whole life, each step on the trustee's own machine.

The secret file is encrypted with a passphrase and holds everything that the
steps need; it is written before anything that depends on it is sent. Every step
can be done again, also after a crash: it sends the same, or says that it is
done. With --wait a step waits for its turn and until it is done.`,
		Example: `  madang trustee keygen --out trustee-1.secret
  madang trustee ceremony --election UUID --secret trustee-1.secret --key trustee-1.key --wait
  madang trustee shuffle --election UUID --key trustee-1.key      # if the ballots are shuffled
  madang trustee decrypt --election UUID --secret trustee-1.secret --key trustee-1.key`,
	}
	withSubcommands(cmd, trusteeKeygen(), trusteeCeremony(), trusteeShuffle(), trusteeDecrypt())
	return cmd
}

func trusteeKeygen() *cobra.Command {
	var group groupFlag
	var pass passphrase
	var out, private string
	cmd := &cobra.Command{
		Use:   "keygen --out FILE",
		Short: "make a trustee's secret file on this machine; it never leaves it",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := os.Lstat(out); err == nil {
				return fmt.Errorf("%w: %s; secrets are never overwritten, choose another name", secret.ErrExists, out)
			}
			key, err := pass.key(out, true)
			if err != nil {
				return err
			}
			keyring, err := newKeyring(group.name(), private)
			if err != nil {
				return err
			}
			file, err := secret.Create(out, key, keyring.Marshal())
			if err != nil {
				return err
			}
			defer file.Close()
			return say(cmd, "secret keys of group %s written to %s, encrypted with your passphrase; without either the election's key may be lost", group.name(), out)
		},
	}
	group.register(cmd)
	pass.register(cmd)
	cmd.Flags().StringVar(&out, "out", "trustee.secret", "the secret file; it must not exist")
	cmd.Flags().StringVar(&private, "private-key", "", "take over the key in this .privkey file of belenios-tool, for a single trustee")
	return cmd
}

func newKeyring(group, private string) (*parties.Keyring, error) {
	if private == "" {
		return parties.NewKeyring(rand.Reader, group)
	}
	key, err := readSecret(private, group)
	if err != nil {
		return nil, err
	}
	return parties.KeyringOf(rand.Reader, key)
}

// secretFlags name a trustee's secret file and its passphrase.
type secretFlags struct {
	file string
	pass passphrase
}

func (s *secretFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&s.file, "secret", "trustee.secret", "the trustee's secret file")
	s.pass.register(cmd)
}

// with opens the secret file for a step.
func (s *secretFlags) with(step func(*parties.Keyring) error) error {
	if _, err := os.Stat(s.file); err != nil {
		return err // before asking for a passphrase
	}
	key, err := s.pass.key(s.file, false)
	if err != nil {
		return err
	}
	file, plain, err := secret.Open(s.file, key)
	if err != nil {
		return err
	}
	defer file.Close()
	keyring, err := parties.OpenKeyring(plain, file)
	if err != nil {
		return err
	}
	return step(keyring)
}

// trusteeStep is a trustee's command on an election.
func trusteeStep(name, short string, secrets *secretFlags, step func(context.Context, *parties.Account, common.Address, *parties.Keyring, *turn) error) *cobra.Command {
	var c connection
	var wait bool
	cmd := &cobra.Command{
		Use:   name + " --election UUID",
		Short: short,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			run := func(k *parties.Keyring) error {
				return c.onElection(ctx, func(a *parties.Account, election common.Address) error {
					return step(ctx, a, election, k, &turn{cmd: cmd, wait: wait})
				})
			}
			if secrets == nil {
				return run(nil)
			}
			return secrets.with(run)
		},
	}
	c.flags(cmd, "trustee-1")
	c.electionFlag(cmd)
	if secrets != nil {
		secrets.register(cmd)
	}
	cmd.Flags().BoolVar(&wait, "wait", false, "wait for the turn, and until it is done")
	return cmd
}
