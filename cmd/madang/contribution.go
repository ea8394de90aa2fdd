// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
	"github.com/madangvote/madang/verifier"
)

// turn repeats a step until it is done, if the trustee wants to wait.
type turn struct {
	cmd  *cobra.Command
	wait bool
	last string
}

// askAgain is how often a waiting step looks at the ledger.
const askAgain = time.Second

// until runs step until it says that it is done, or once. step returns a
// sentence for the trustee, printed when it is a new one.
func (t *turn) until(ctx context.Context, step func() (sentence string, done bool, err error)) error {
	for {
		sentence, done, err := step()
		if t.wait && errors.Is(err, parties.ErrTooEarly) {
			sentence, done, err = err.Error(), false, nil
		}
		if err != nil {
			return err
		}
		if sentence != t.last {
			if err := say(t.cmd, "%s", sentence); err != nil {
				return err
			}
			t.last = sentence
		}
		if done || !t.wait {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(askAgain):
		}
	}
}

func trusteeShuffle() *cobra.Command {
	return trusteeStep("shuffle", "verify everything, then shuffle the ballots on top of the shuffles before", nil,
		func(ctx context.Context, a *parties.Account, election common.Address, _ *parties.Keyring, t *turn) error {
			c := contribution{what: "shuffle", event: chain.Shuffle, submit: func(opts verifier.Options) error {
				return a.SubmitShuffle(ctx, rand.Reader, election, opts)
			}}
			return t.until(ctx, func() (string, bool, error) { return c.step(ctx, a, election) })
		})
}

func trusteeDecrypt() *cobra.Command {
	return trusteeStep("decrypt", "verify everything, then decrypt the totals, or the shuffled ballots", new(secretFlags),
		func(ctx context.Context, a *parties.Account, election common.Address, k *parties.Keyring, t *turn) error {
			c := contribution{what: "partial decryption", event: chain.PartialDecryption, submit: func(opts verifier.Options) error {
				return a.Decrypt(ctx, rand.Reader, election, k, opts)
			}}
			return t.until(ctx, func() (string, bool, error) { return c.step(ctx, a, election) })
		})
}

// contribution is what a trustee submits and the validators check.
type contribution struct {
	what   string
	event  chain.EventType
	submit func(verifier.Options) error
	height uint64 // at which it was submitted by this command, 0: it was not
	// While the chain stands at early, it stays too early, for the same reason.
	early  [32]byte
	reason error
}

// step submits it unless it stands, and says how it does.
func (c *contribution) step(ctx context.Context, a *parties.Account, election common.Address) (sentence string, done bool, err error) {
	status, err := parties.ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return "", false, err
	}
	// A shuffle that another has overtaken is void; a partial decryption stays right.
	if c.height > 0 && (status.Height == c.height || c.event == chain.PartialDecryption) {
		in, err := a.Contributed(ctx, election, c.event)
		if in || err != nil {
			return c.what + " is in the chain", in, err
		}
		if status.Height == c.height || status.Phase == contracts.PhaseDecrypting {
			return c.waits(), false, nil
		}
	}
	if c.reason != nil && c.early == status.Head {
		return "", false, c.reason
	}
	bar := progress.New(os.Stderr, "verifying", int(status.Ballots))
	err = c.submit(verifier.Options{Progress: func(p verifier.Progress) {
		if p.Total > 0 {
			bar.Set(int(p.Done))
		}
	}})
	bar.Done()
	c.early, c.reason = status.Head, nil
	switch {
	case errors.Is(err, parties.ErrTooEarly):
		c.reason = err
		return "", false, err
	case err == nil:
		c.height = status.Height
		return c.waits(), false, nil
	case errors.Is(err, parties.ErrSubmitted):
		c.height = status.Height
		return fmt.Sprintf("%s: %v", c.what, err), false, nil
	case errors.Is(err, parties.ErrDone), contracts.IsRevert(err, "ElectionAlreadyContributed"):
		return fmt.Sprintf("%s: %v", c.what, err), true, nil
	}
	return "", false, err
}

func (c *contribution) waits() string {
	return c.what + " submitted; it enters the chain when more than two thirds of the validators have checked it"
}
