// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"crypto/rand"
	"os"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/verifier"
)

// turn is a step that may wait.
type turn struct {
	cmd  *cobra.Command
	wait bool
}

func (t *turn) tell(s parties.Said) error { return say(t.cmd, "%s", s.Sentence) }

// until contributes, with a bar while the archive is verified.
func (t *turn) until(ctx context.Context, a *parties.Account, election common.Address, of func(verifier.Options) *parties.Contribution) error {
	bar := new(verifyingBar)
	c := of(verifier.Options{Progress: bar.show})
	return parties.Until(ctx, t.wait, t.tell, func() (parties.Said, bool, error) {
		status, err := parties.ReadStatus(ctx, a.Ledger, election)
		if err != nil {
			return parties.Said{}, false, err
		}
		bar.Bar = progress.New(os.Stderr, "verifying", int(status.Ballots))
		defer bar.Done()
		return c.Step(ctx)
	})
}

// verifyingBar shows how far a verification is.
type verifyingBar struct{ *progress.Bar }

func (b *verifyingBar) show(p verifier.Progress) {
	if p.Total > 0 {
		b.Set(int(p.Done))
	}
}

func trusteeShuffle() *cobra.Command {
	return trusteeStep("shuffle", "verify everything, then shuffle the ballots on top of the shuffles before", nil,
		func(ctx context.Context, a *parties.Account, election common.Address, _ *parties.Keyring, t *turn) error {
			return t.until(ctx, a, election, func(opts verifier.Options) *parties.Contribution {
				return a.Shuffling(rand.Reader, election, opts)
			})
		})
}

func trusteeDecrypt() *cobra.Command {
	return trusteeStep("decrypt", "verify everything, then decrypt the totals, or the shuffled ballots", new(secretFlags),
		func(ctx context.Context, a *parties.Account, election common.Address, k *parties.Keyring, t *turn) error {
			return t.until(ctx, a, election, func(opts verifier.Options) *parties.Contribution {
				return a.Decrypting(rand.Reader, election, k, opts)
			})
		})
}
