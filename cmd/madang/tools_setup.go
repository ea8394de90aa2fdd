// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/tools"
)

func toolsUUID() *cobra.Command {
	return &cobra.Command{
		Use:   "generate-uuid",
		Short: "print a new election's identifier",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			uuid, err := belenios.NewUUID(rand.Reader)
			if err != nil {
				return err
			}
			return say(cmd, "%s", uuid)
		},
	}
}

func toolsCredentials() *cobra.Command {
	var group groupFlag
	var uuid, voters, out string
	var count int
	cmd := &cobra.Command{
		Use:   "generate-credentials --uuid UUID (--voters FILE | --count N)",
		Short: "make one secret code a voter, and the public list",
		Long: `Make one secret code a voter, and the public list.

Writes DIR/private_codes.tsv (voter, tab, code: secret, only for handing out,
then delete it) and DIR/public_credentials.json, which is sorted: its order does
not tell whose entry is whose. A line of FILE is a voter: an address, or
"address,login" or "address,login,weight".`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			list, err := readVoters(voters, count)
			if err != nil {
				return err
			}
			made, err := tools.GenerateCredentials(cmd.Context(), rand.Reader, group.name(), uuid, list)
			if err != nil {
				return err
			}
			if err := os.MkdirAll(out, 0o700); err != nil {
				return err
			}
			codes, public := filepath.Join(out, "private_codes.tsv"), filepath.Join(out, "public_credentials.json")
			if err := tools.WriteSecret(codes, made.Codes); err != nil {
				return err
			}
			if err := tools.WritePublic(public, made.Public); err != nil {
				return errors.Join(err, os.Remove(codes)) // of no use without
			}
			return say(cmd, "%d credentials: %s (secret), %s (public)", len(list.List), codes, public)
		},
	}
	group.register(cmd)
	f := cmd.Flags()
	f.StringVar(&uuid, "uuid", "", "the election's identifier (required)")
	f.StringVar(&voters, "voters", "", "file with one voter a line")
	f.IntVar(&count, "count", 0, "number of voters, if there is no file")
	f.StringVar(&out, "out", "roll", "folder for the two files")
	required(cmd, "uuid")
	cmd.MarkFlagsOneRequired("voters", "count")
	cmd.MarkFlagsMutuallyExclusive("voters", "count")
	return cmd
}

func readVoters(path string, count int) (*tools.Voters, error) {
	if path == "" {
		return tools.NumberedVoters(count)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	voters, err := tools.ReadVoters(bytes.NewReader(raw))
	return voters, in(path, err)
}

func toolsMakeTrustees() *cobra.Command {
	var group groupFlag
	var out string
	cmd := &cobra.Command{
		Use:   "make-trustees FILE...",
		Short: "join the trustees' public keys, and ceremonies' parameters, in order",
		Long: `Join what the trustees published, in order: public keys of single trustees, all of
whom must decrypt, and parameters of threshold ceremonies, of each of which a
threshold of members decrypts. Trustees are numbered from 1 in this order.`,
		Example: `  madang tools make-trustees trustee-1.public ceremony/threshold.json`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var contents [][]byte
			for _, path := range args {
				raw, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				contents = append(contents, raw)
			}
			raw, trustees, err := tools.MakeTrustees(group.name(), contents...)
			if err != nil {
				return fmt.Errorf("%w; are they of another --group?", err)
			}
			if err := tools.WritePublic(out, raw); err != nil {
				return err
			}
			return say(cmd, "%s: %d trustees", out, trustees.Len())
		},
	}
	group.register(cmd)
	cmd.Flags().StringVar(&out, "out", "trustees.json", "file to write")
	return cmd
}

func toolsMakeElection() *cobra.Command {
	var group groupFlag
	var uuid, template, trustees, out string
	cmd := &cobra.Command{
		Use:   "make-election --uuid UUID --template FILE",
		Short: "make the election object of a template, for the trustees",
		Long: `Make the election object of a template, for the trustees.

A template is JSON as belenios-tool takes it: description, name and questions, with
administrator and credential_authority if wanted. A question without a type is
summed; those of the types NonHomomorphic (shuffled) and Lists have their fields in
"value". docs/tools.md has an example.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			raw, err := os.ReadFile(template)
			if err != nil {
				return err
			}
			rawTrustees, err := readPublic(trustees)
			if err != nil {
				return err
			}
			list, err := belenios.ParseTrustees(group.name(), rawTrustees)
			if err != nil {
				return fmt.Errorf("%s: %w; are they of another --group?", trustees, err)
			}
			election, err := tools.MakeElection(raw, uuid, group.name(), list)
			if err != nil {
				return in(template, err)
			}
			if err := tools.WritePublic(out, election.Raw()); err != nil {
				return err
			}
			return say(cmd, "%s: %s, fingerprint %s", out, election.Name(), election.HashBase64())
		},
	}
	group.register(cmd)
	f := cmd.Flags()
	f.StringVar(&uuid, "uuid", "", "the election's identifier (required)")
	f.StringVar(&template, "template", "template.json", "the template")
	f.StringVar(&trustees, "trustees", "trustees.json", "what make-trustees wrote")
	f.StringVar(&out, "out", "election.json", "file to write")
	required(cmd, "uuid")
	return cmd
}

func toolsInit() *cobra.Command {
	var election, trustees, credentials, path string
	cmd := &cobra.Command{
		Use:   "init",
		Short: "begin the archive: check that election, trustees and credentials fit, write UUID.bel",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var parts [3][]byte
			for i, file := range []string{election, trustees, credentials} {
				var err error
				if parts[i], err = readPublic(file); err != nil {
					return err
				}
			}
			parts[2] = tools.CleanCredentials(parts[2])
			parsed, err := belenios.ParseElection(parts[0])
			if err != nil {
				return in(election, err)
			}
			if path == "" {
				path = parsed.UUID() + ".bel"
			}
			if err := tools.Create(cmd.Context(), path, time.Now(), parts[0], parts[1], parts[2]); err != nil {
				return err
			}
			return say(cmd, "%s: voting is open; 'madang tools show' says what is in it", path)
		},
	}
	f := cmd.Flags()
	f.StringVar(&election, "election", "election.json", "what make-election wrote")
	f.StringVar(&trustees, "trustees", "trustees.json", "what make-trustees wrote")
	f.StringVar(&credentials, "credentials", "roll/public_credentials.json", "the public list that generate-credentials wrote")
	f.StringVar(&path, "archive", "", "archive to write (default UUID.bel)")
	return cmd
}
