// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/verifier"
)

// Errors of a party's steps that say when, rather than what is wrong.
var (
	// ErrTooEarly says that a step's turn has not come.
	ErrTooEarly = errors.New("too early")
	// ErrSubmitted: it is submitted, and the validators have not attested it.
	ErrSubmitted = errors.New("submitted already")
	// ErrDone: nothing is left to do.
	ErrDone = errors.New("done already")
)

// Decrypt makes a trustee's partial decryption of the encrypted tally that is
// in the chain, shuffled if it has questions that are, publishes and submits
// it. It decrypts totals and shuffled ballots only, never a voter's ballot.
//
// Before that it verifies the whole archive: the trustees are those who keep
// the ballots secret, so they take nobody's word that what they decrypt is the
// sum of valid, independent ballots, or that it was shuffled.
// opts.BallotsVerified is for a trustee whose own node has verified every
// ballot.
//
// Errors wrap ErrTooEarly, ErrSubmitted or ErrDone.
func (a *Account) Decrypt(ctx context.Context, rand io.Reader, election common.Address, k *Keyring, opts verifier.Options) error {
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	owner, err := a.turn(ctx, status, contracts.PhaseDecrypting, chain.PartialDecryption)
	if err != nil {
		return err
	}
	box, err := openBox(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	defer box.Close()
	m := &messages{a.Ledger, election, status.Frozen, box.election.GroupName()}
	key, ok, err := m.keyOf(ctx, owner, box.trustees.Key(owner), k)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("this is not the key that trustee %d published; is it, or the account's key, another trustee's?", owner)
	}
	if err := box.verify(ctx, opts); err != nil {
		return fmt.Errorf("not decrypting, the archive does not verify: %w", err)
	}
	encrypted, err := box.encrypted()
	if err != nil {
		return err
	}
	err = a.eachWaiting(ctx, status, chain.PartialDecryption, func(by common.Address, content []byte) error {
		mine := belenios.OwnedPartial{Owner: owner, Raw: content}
		if by == a.Address() && box.election.VerifyPartialDecryption(box.trustees, encrypted, mine) == nil {
			return errWaits
		}
		return nil
	})
	if err != nil {
		return err
	}
	partial, err := box.election.Decrypt(rand, key, encrypted)
	if err != nil {
		return err
	}
	return a.contribute(ctx, election, chain.PartialDecryption, partial)
}

// submit publishes an event's payload and offers the event to the validators.
func (a *Account) submit(ctx context.Context, election common.Address, t chain.EventType, payload []byte) error {
	name, err := a.publish(ctx, election, payload)
	if err != nil {
		return err
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, "submit", uint8(t), name)
	return err
}
