// SPDX-License-Identifier: Apache-2.0

package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/tools"
)

func toolsTrusteeKey() *cobra.Command {
	var group groupFlag
	var sealed sealedFlags
	var out string
	cmd := &cobra.Command{
		Use:   "generate-trustee-key --out NAME",
		Short: "make a trustee's key: NAME.secret stays with the trustee, NAME.public is published",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			key, err := belenios.GenerateTrusteeKey(rand.Reader, group.name())
			if err != nil {
				return err
			}
			if err := sealed.write(out+".secret", key.MarshalPrivate()); err != nil {
				return err
			}
			if err := tools.WritePublic(out+".public", append(key.PublicJSON(), '\n')); err != nil {
				return err
			}
			return say(cmd, "%s.secret (keep a copy where only you can reach it), %s.public", out, out)
		},
	}
	group.register(cmd)
	sealed.registerNew(cmd)
	cmd.Flags().StringVar(&out, "out", "trustee", "name of the two files, without .secret and .public")
	return cmd
}

func toolsCeremony() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "ceremony",
		Short: "make a key of which any --threshold of several trustees can decrypt",
		Long: `Make a key of which any --threshold of several trustees can decrypt.

Each member works on its own machine with its own secret, and all share a folder
with what they publish: by file server, mail or stick. In each round a member may
go on when all members' files of the round before are in the folder. A member's
secret file is all that it must keep, with the folder, until the decryption.

Each member should compare fingerprints of the others' cert files over another
way than the folder: who controls the folder could put another member in.`,
		Example: `  madang tools ceremony cert --index 1 --members 3 --threshold 2 --secret member-1.secret
  madang tools ceremony polynomial --secret member-1.secret
  madang tools ceremony output --secret member-1.secret
  madang tools ceremony parameters`,
	}
	withSubcommands(cmd, ceremonyCert(),
		ceremonyRound("polynomial", "second round: make the polynomial, and a share for each other member",
			func(c tools.Ceremony, group string, key *belenios.CeremonyKey) (string, error) {
				return c.Polynomial(rand.Reader, group, key)
			}),
		ceremonyRound("output", "third round: check the shares received, publish the verification key",
			func(c tools.Ceremony, group string, key *belenios.CeremonyKey) (string, error) {
				return c.Output(rand.Reader, group, key)
			}),
		ceremonyParameters())
	return cmd
}

// ceremonyFlags are those of every round.
type ceremonyFlags struct {
	group       groupFlag
	sealed      sealedFlags
	dir, secret string
}

func (f *ceremonyFlags) register(cmd *cobra.Command) {
	f.group.register(cmd)
	cmd.Flags().StringVar(&f.dir, "dir", "ceremony", "the folder that the members share")
}

func (f *ceremonyFlags) registerMember(cmd *cobra.Command) {
	f.register(cmd)
	cmd.Flags().StringVar(&f.secret, "secret", "", "file with this member's secret (required)")
	required(cmd, "secret")
}

func ceremonyCert() *cobra.Command {
	var f ceremonyFlags
	context := belenios.CeremonyContext{}
	cmd := &cobra.Command{
		Use:   "cert --index I --members M --threshold T --secret FILE",
		Short: "first round: make this member's secret, unless FILE has it, and its certificate",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			context.Group = f.group.name()
			if context.Threshold < 1 || context.Threshold > context.Size || context.Index < 1 || context.Index > context.Size {
				return fmt.Errorf("member %d of %d, threshold %d: want 1 <= index <= members and 1 <= threshold <= members", context.Index, context.Size, context.Threshold)
			}
			key, err := f.memberKey()
			if err != nil {
				return err
			}
			path, err := tools.Ceremony{Dir: f.dir}.Certificate(rand.Reader, key, context)
			if err != nil {
				return err
			}
			return say(cmd, "%s written; the secret is in %s", path, f.secret)
		},
	}
	f.registerMember(cmd)
	f.sealed.registerNew(cmd)
	cmd.Flags().IntVar(&context.Index, "index", 0, "number of this member, from 1 (required)")
	cmd.Flags().IntVar(&context.Size, "members", 0, "number of members (required)")
	cmd.Flags().IntVar(&context.Threshold, "threshold", 0, "how many members decrypt (required)")
	required(cmd, "index", "members", "threshold")
	return cmd
}

// memberKey reads a member's secret, or makes it: the round can be repeated.
func (f *ceremonyFlags) memberKey() (*belenios.CeremonyKey, error) {
	key, err := f.sealed.member(f.secret, f.group.name())
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if key, err = belenios.NewCeremonyKey(rand.Reader, f.group.name()); err != nil {
		return nil, err
	}
	return key, f.sealed.write(f.secret, []byte(key.Seed()+"\n"))
}

func ceremonyRound(name, short string, step func(c tools.Ceremony, group string, key *belenios.CeremonyKey) (string, error)) *cobra.Command {
	var f ceremonyFlags
	cmd := &cobra.Command{
		Use:   name + " --secret FILE",
		Short: short,
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			key, err := f.sealed.member(f.secret, f.group.name())
			if err != nil {
				return err
			}
			path, err := step(tools.Ceremony{Dir: f.dir}, f.group.name(), key)
			if err != nil {
				return err
			}
			return say(cmd, "%s written", path)
		},
	}
	f.registerMember(cmd)
	f.sealed.register(cmd)
	return cmd
}

func ceremonyParameters() *cobra.Command {
	var f ceremonyFlags
	cmd := &cobra.Command{
		Use:   "parameters",
		Short: "check everything, write threshold.json for 'madang tools make-trustees'",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path, err := tools.Ceremony{Dir: f.dir}.Finish(f.group.name())
			if err != nil {
				return err
			}
			return say(cmd, "%s written", path)
		},
	}
	f.register(cmd)
	return cmd
}
