// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/verifier"
)

// Contribution is a trustee's shuffle or partial decryption on its way into the
// chain: submitted, checked by the validators, and, if another shuffle has
// overtaken it, made again.
type Contribution struct {
	account  *Account
	election common.Address
	what     string
	event    chain.EventType
	submit   func(context.Context) error
	height   uint64 // at which this one was submitted, 0: it was not
	// While the chain stands at early, it stays too early, for the same reason.
	early  [32]byte
	reason error
}

// Shuffling is this trustee's shuffle; see [Account.SubmitShuffle].
func (a *Account) Shuffling(rand io.Reader, election common.Address, opts verifier.Options) *Contribution {
	return &Contribution{account: a, election: election, what: "shuffle", event: chain.Shuffle, submit: func(ctx context.Context) error {
		return a.SubmitShuffle(ctx, rand, election, opts)
	}}
}

// Decrypting is this trustee's partial decryption; see [Account.Decrypt].
func (a *Account) Decrypting(rand io.Reader, election common.Address, k *Keyring, opts verifier.Options) *Contribution {
	return &Contribution{account: a, election: election, what: "partial decryption", event: chain.PartialDecryption, submit: func(ctx context.Context) error {
		return a.Decrypt(ctx, rand, election, k, opts)
	}}
}

// Step submits the contribution unless it stands, and says how it does: a step
// for [Until].
func (c *Contribution) Step(ctx context.Context) (said Said, done bool, err error) {
	status, err := ReadStatus(ctx, c.account.Ledger, c.election)
	if err != nil {
		return Said{}, false, err
	}
	// A shuffle that another has overtaken is void; a partial decryption stays right.
	if c.height > 0 && (status.Height == c.height || c.event == chain.PartialDecryption) {
		in, err := c.account.Contributed(ctx, c.election, c.event)
		if in || err != nil {
			return Said{"in-chain", c.what + " is in the chain"}, in, err
		}
		if status.Height == c.height || status.Phase == contracts.PhaseDecrypting {
			return c.waits(), false, nil
		}
	}
	if c.reason != nil && c.early == status.Head {
		return Said{}, false, c.reason
	}
	err = c.submit(ctx)
	c.early, c.reason = status.Head, nil
	switch {
	case errors.Is(err, ErrTooEarly):
		c.reason = err
		return Said{}, false, err
	case err == nil:
		c.height = status.Height
		return c.waits(), false, nil
	case errors.Is(err, ErrSubmitted):
		c.height = status.Height
		return Said{"submitted", fmt.Sprintf("%s: %v", c.what, err)}, false, nil
	case errors.Is(err, ErrDone), contracts.IsRevert(err, "ElectionAlreadyContributed"):
		return Said{"done-already", fmt.Sprintf("%s: %v", c.what, err)}, true, nil
	}
	return Said{}, false, err
}

func (c *Contribution) waits() Said {
	return Said{"submitted", c.what + " submitted; it enters the chain when more than two thirds of the validators have checked it"}
}

// InChain tells whether an error says that an event is in the chain already, by
// this or another party's hand: no failure.
func InChain(err error) bool {
	return errors.Is(err, ErrDone) || contracts.IsRevert(err, "ElectionWrongEvent") || contracts.IsRevert(err, "ElectionAlreadyContributed")
}
