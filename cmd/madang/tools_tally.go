// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/tools"
)

func toolsClose() *cobra.Command {
	var f archiveFlags
	cmd := &cobra.Command{
		Use:   "close",
		Short: "end the voting and add the encrypted tally of each voter's last ballot",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.change(cmd, func(ctx context.Context, a *tools.Archive) error {
				if err := a.CloseVoting(ctx); err != nil {
					return err
				}
				return sayNext(cmd, a, "voting has ended; %d ballots are counted, of %d", a.Sized.NumTallied, a.Ballots)
			})
		},
	}
	f.registerVerified(cmd)
	return cmd
}

func toolsShuffle() *cobra.Command {
	var f archiveFlags
	var trustee int
	var out string
	cmd := &cobra.Command{
		Use:   "shuffle --trustee N",
		Short: "shuffle the ballots, with a proof, so that nobody can tell whose is whose",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.contribution(cmd, out, func(ctx context.Context, a *tools.Archive) error {
				p, err := a.Shuffle(ctx, rand.Reader, trustee)
				if err != nil {
					return err
				}
				return contribute(cmd, a, p, out, "shuffle")
			})
		},
	}
	f.registerVerified(cmd)
	cmd.Flags().IntVar(&trustee, "trustee", 0, "number of the trustee who shuffles, from 1 (required)")
	outFlag(cmd, &out)
	required(cmd, "trustee")
	return cmd
}

// contribution opens the archive for a step that appends unless out is set.
func (f *archiveFlags) contribution(cmd *cobra.Command, out string, step func(context.Context, *tools.Archive) error) error {
	if out != "" {
		return f.read(cmd, step)
	}
	return f.change(cmd, step)
}

func toolsEndShuffles() *cobra.Command {
	var f archiveFlags
	cmd := &cobra.Command{
		Use:   "end-shuffles",
		Short: "end the shuffling; then the trustees decrypt",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.change(cmd, func(ctx context.Context, a *tools.Archive) error {
				if err := a.EndShuffles(ctx); err != nil {
					return err
				}
				return sayNext(cmd, a, "the shuffles have ended")
			})
		},
	}
	f.register(cmd)
	return cmd
}

func toolsDecrypt() *cobra.Command {
	var f archiveFlags
	var keys decryptionFlags
	var out string
	cmd := &cobra.Command{
		Use:   "decrypt --secret FILE",
		Short: "verify the archive, then decrypt a trustee's part of the tally",
		Long: `Verify the archive, then decrypt a trustee's part of the tally. Which trustee it is
follows from the secret.

The secret is what generate-trustee-key wrote (or belenios-tool's .privkey), or a
ceremony member's: then --ceremony names the folder of the ceremony, or, if it
was belenios-tool's, --decryption-key the .dkey file that belongs to the .key.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.contribution(cmd, out, func(ctx context.Context, a *tools.Archive) error {
				key, err := keys.open(a.Election.GroupName())
				if err != nil {
					return err
				}
				p, err := a.Decrypt(ctx, rand.Reader, key)
				if err != nil {
					return err
				}
				return contribute(cmd, a, p, out, "partial decryption")
			})
		},
	}
	f.registerVerified(cmd)
	keys.register(cmd)
	outFlag(cmd, &out)
	return cmd
}

// decryptionFlags say where a trustee's key is.
type decryptionFlags struct {
	sealed                 sealedFlags
	secret, ceremony, dkey string
}

func (f *decryptionFlags) register(cmd *cobra.Command) {
	f.sealed.register(cmd)
	cmd.Flags().StringVar(&f.secret, "secret", "", "file with the trustee's secret (required)")
	cmd.Flags().StringVar(&f.ceremony, "ceremony", "", "folder of the threshold ceremony, for a member of one")
	cmd.Flags().StringVar(&f.dkey, "decryption-key", "", "belenios-tool's .dkey file, for a member of its ceremony")
	cmd.MarkFlagsMutuallyExclusive("ceremony", "decryption-key")
	required(cmd, "secret")
}

func (f *decryptionFlags) open(group string) (*belenios.TrusteeKey, error) {
	if f.ceremony == "" && f.dkey == "" {
		return f.sealed.single(f.secret, group)
	}
	member, err := f.sealed.member(f.secret, group)
	if err != nil {
		return nil, err
	}
	if f.ceremony != "" {
		return tools.Ceremony{Dir: f.ceremony}.DecryptionKey(group, member)
	}
	raw, err := os.ReadFile(f.dkey)
	if err != nil {
		return nil, err
	}
	key, err := member.OpenDecryptionKey(raw)
	return key, in(f.dkey, err)
}

func toolsResult() *cobra.Command {
	var f archiveFlags
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "compute-result [FILE...]",
		Short: "add the partial decryptions in the files, and the result if enough are there",
		Long: `Add the partial decryptions in the files, and the result if enough are there.

The files are what trustees wrote with 'madang tools decrypt --out FILE', or what
belenios-tool printed. Each is verified: one that is wrong is named and left out,
and stops nobody as long as enough others are there.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			sent, err := readPartials(args)
			if err != nil {
				return err
			}
			return f.change(cmd, func(ctx context.Context, a *tools.Archive) error {
				t, err := a.ComputeResult(ctx, sent)
				if err != nil {
					return err
				}
				return tallied(cmd, a, t, asJSON)
			})
		},
	}
	f.registerVerified(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the result as JSON")
	return cmd
}

func readPartials(paths []string) ([]*tools.Payload, error) {
	var sent []*tools.Payload
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		p, err := tools.ParsePayload(archive.PartialDecryption, raw)
		if err != nil {
			return nil, fmt.Errorf("%s is not a partial decryption: %w", path, err)
		}
		sent = append(sent, p)
	}
	return sent, nil
}

// tallied says what came of the partial decryptions.
func tallied(cmd *cobra.Command, a *tools.Archive, t *tools.Tallying, asJSON bool) error {
	for _, r := range t.Refused {
		hint := "ask for another"
		if errors.Is(r, tools.ErrDone) {
			hint = "there is one already"
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "madang: left out, %s: %v\n", hint, r)
	}
	for _, owner := range t.Added {
		fmt.Fprintf(cmd.ErrOrStderr(), "madang: partial decryption of trustee %d added\n", owner)
	}
	if t.Result == nil {
		return fmt.Errorf("no result yet: still to decrypt: %s; each runs 'madang tools decrypt'", t.Words())
	}
	if asJSON {
		return say(cmd, "%s", t.Result)
	}
	result, err := a.Election.ParseResult(t.Result)
	if err != nil {
		return err
	}
	return say(cmd, "%s\nthe result is in the archive; anyone can check it: madang verify %s",
		strings.Join(tools.ResultLines(a.Election.Questions(), result), "\n"), a.Path())
}

// errEvents: what add-event takes.
var errEvents = errors.New("want --type Ballot, EndBallots, EncryptedTally, Shuffle, EndShuffles, PartialDecryption or Result")

func toolsAddEvent() *cobra.Command {
	var f archiveFlags
	var event string
	cmd := &cobra.Command{
		Use:   "add-event --type TYPE",
		Short: "check an event whose data, a line each, come from standard input, and add it",
		Long: `Check an event whose data, a line each, come from standard input, and add it: for
what was made by other programs, such as belenios-tool's shuffles and partial
decryptions.`,
		Example: `  belenios-tool election shuffle --trustee-id=2 | madang tools add-event --type Shuffle`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			t := archive.EventType(event)
			if _, known := eventsToAdd[t]; !known {
				return errEvents
			}
			var data [][]byte
			if eventsToAdd[t] > 0 {
				raw, err := readInput(cmd, "-")
				if err != nil {
					return err
				}
				data = bytes.Split(bytes.TrimRight(raw, "\r\n"), []byte("\n"))
			}
			return f.change(cmd, func(ctx context.Context, a *tools.Archive) error {
				if err := a.Append(ctx, t, data...); err != nil {
					return err
				}
				return sayNext(cmd, a, "%s added", t)
			})
		},
	}
	f.register(cmd)
	cmd.Flags().StringVar(&event, "type", "", "type of the event (required)")
	required(cmd, "type")
	return cmd
}

// eventsToAdd says how many data come with each type.
var eventsToAdd = map[archive.EventType]int{
	archive.Ballot: 1, archive.EndBallots: 0, archive.EncryptedTally: 2, archive.Shuffle: 2, archive.EndShuffles: 0,
	archive.PartialDecryption: 2, archive.Result: 1,
}
