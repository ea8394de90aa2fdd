// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// Attester is a validator's second duty, beside consensus: it watches every
// election, checks what contracts cannot compute, and attests what is right.
type Attester struct {
	account *Account
	logger  *slog.Logger
	refused map[refusal]bool        // submissions found wrong, said once
	boxes   map[common.Address]*box // of elections being counted
	settled map[common.Address]bool // nothing more to do, until the node restarts
}

// pollInterval is how often the attester looks for something to check. Blocks
// come every second or slower.
const pollInterval = 300 * time.Millisecond

// pauseAfterError keeps a node in trouble from filling its log.
const pauseAfterError = 5 * time.Second

// NewAttester attests with account, which must hold the validator's role.
func NewAttester(account *Account, logger *slog.Logger) *Attester {
	return &Attester{account, logger, map[refusal]bool{}, map[common.Address]*box{}, map[common.Address]bool{}}
}

// Run attests until ctx ends. Errors are logged and tried again: a node that
// cannot attest now may later.
func (a *Attester) Run(ctx context.Context) {
	defer func() {
		for election := range a.boxes {
			a.drop(election)
		}
	}()
	for {
		pause := pollInterval
		if err := a.round(ctx); err != nil && ctx.Err() == nil {
			a.logger.WarnContext(ctx, "attesting failed, will try again", "err", err)
			pause = pauseAfterError
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
	}
}

// round looks at every election once.
func (a *Attester) round(ctx context.Context) error {
	list, err := contracts.NewElectionsCaller(a.account.Consortium.Elections, a.account.Ledger)
	if err != nil {
		return err
	}
	count, err := list.Count(callOpts(ctx))
	if errors.Is(err, bind.ErrNoCode) {
		return nil // the consortium is not founded yet
	}
	if err != nil {
		return fmt.Errorf("reading the list of elections: %w", err)
	}
	var problems []error
	for i := range count.Int64() {
		election, err := list.At(callOpts(ctx), big.NewInt(i))
		if err == nil && !a.settled[election] {
			err = a.look(ctx, election)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("election %d (%s): %w", i, election, err))
		}
	}
	return errors.Join(problems...)
}

// box is the archive of an election being counted, up to an event's height. It
// is kept from one event to the next: the ballots are exported once.
func (a *Attester) box(ctx context.Context, election common.Address, height uint64) (*box, error) {
	b := a.boxes[election]
	if b == nil {
		var err error
		if b, err = openBox(ctx, a.account.Ledger, election); err != nil {
			return nil, err
		}
		a.boxes[election] = b
	}
	if err := b.extend(ctx, height); err != nil {
		a.drop(election)
		return nil, err
	}
	return b, nil
}

func (a *Attester) drop(election common.Address) {
	if b := a.boxes[election]; b != nil {
		b.Close()
		delete(a.boxes, election)
	}
}

// look does what is due in one election.
func (a *Attester) look(ctx context.Context, election common.Address) error {
	c, err := contracts.NewElectionCaller(election, a.account.Ledger)
	if err != nil {
		return err
	}
	phase, err := c.Phase(callOpts(ctx))
	if err != nil {
		return err
	}
	switch phase {
	case contracts.PhaseClosed, contracts.PhaseShuffling, contracts.PhaseDecrypting:
		return a.attestNext(ctx, election, c)
	case contracts.PhaseTallied:
		return a.attestOutcome(ctx, election, c)
	case contracts.PhaseFinal:
		a.drop(election) // kept if the others came to the end without this node
		a.settled[election] = true
	}
	return nil
}
