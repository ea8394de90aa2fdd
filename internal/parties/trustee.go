// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

// ErrTooEarly says that a step's turn has not come.
var ErrTooEarly = errors.New("too early")

// PostKey posts a trustee's public key with its proof of knowledge. The secret
// stays where it is.
func (a *Account) PostKey(ctx context.Context, election common.Address, key *belenios.TrusteeKey) error {
	_, err := a.send(ctx, election, contracts.ElectionMetaData, "postTrusteeKey", key.PublicJSON())
	return err
}

// Decrypt makes a trustee's partial decryption of the encrypted tally that is
// in the chain, publishes and submits it. It decrypts totals only, never a
// ballot.
//
// The trustee first recomputes the encrypted tally from the ballots in the
// archive: what it decrypts is the sum of all counted ballots, not a ballot
// that somebody put in its place.
func (a *Account) Decrypt(ctx context.Context, rand io.Reader, election common.Address, key *belenios.TrusteeKey) error {
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	if status.Phase != contracts.PhaseDecrypting {
		return fmt.Errorf("%w: the election is in phase %s, decryption comes after the encrypted tally", ErrTooEarly, contracts.PhaseName(status.Phase))
	}
	owner := slices.Index(status.Frozen.Trustees, a.Address()) + 1
	if owner == 0 {
		return fmt.Errorf("account %s is no trustee of this election", a.Address())
	}
	box, err := openBox(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	defer box.Close()
	tally, err := box.tally(ctx)
	if err != nil {
		return err
	}
	encrypted := tally.EncryptedTally()
	inChain := box.events[archive.EncryptedTally]
	if len(inChain) != 1 || sha256.Sum256(tally.SizedEncryptedTally()) != *inChain[0].Event.Payload {
		return errors.New("the encrypted tally in the chain is not that of the ballots; not decrypting it")
	}
	partial, err := box.election.Decrypt(rand, key, encrypted)
	if err != nil {
		return err
	}
	mine := belenios.OwnedPartial{Owner: owner, Raw: partial}
	if err := box.election.VerifyPartialDecryption(box.trustees, encrypted, mine); err != nil {
		return fmt.Errorf("this is not the key that trustee %d posted: %w", owner, err)
	}
	inner, err := a.publish(ctx, election, partial)
	if err != nil {
		return err
	}
	return a.submit(ctx, election, chain.PartialDecryption, belenios.OwnedPayload{Owner: owner, Payload: inner}.Marshal())
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
