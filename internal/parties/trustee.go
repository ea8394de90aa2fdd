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
	"github.com/madangvote/madang/verifier"
)

// ErrTooEarly says that a step's turn has not come.
var ErrTooEarly = errors.New("too early")

// PostKey does what is due of a single trustee in the key ceremony: it commits
// to the public key with its proof of knowledge, or, once all trustees have
// committed, publishes and reveals it. The secret stays where it is.
func (a *Account) PostKey(ctx context.Context, election common.Address, key *belenios.TrusteeKey) error {
	c, err := contracts.NewElectionCaller(election, a.Ledger)
	if err != nil {
		return err
	}
	at, err := c.Ceremony(callOpts(ctx))
	if err != nil {
		return fmt.Errorf("reading the key ceremony: %w", err)
	}
	method := "commitMessage"
	if at.Revealing {
		method = "revealMessage"
		if _, err := a.publish(ctx, election, key.PublicJSON()); err != nil {
			return err
		}
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, method, uint8(0), sha256.Sum256(key.PublicJSON()))
	return err
}

// Decrypt makes a trustee's partial decryption of the encrypted tally that is
// in the chain, publishes and submits it. It decrypts totals only, never a
// ballot.
//
// Before that it verifies the whole archive: the trustees are those who keep
// the ballots secret, so they take nobody's word that what they decrypt is the
// sum of valid, independent ballots. opts.BallotsVerified is for a trustee
// whose own node has verified every ballot.
func (a *Account) Decrypt(ctx context.Context, rand io.Reader, election common.Address, key *belenios.TrusteeKey, opts verifier.Options) error {
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
	if box.trustees.Owner(key.PublicKey()) != owner {
		return fmt.Errorf("this is not the key that trustee %d posted; is it, or the account's key, another trustee's?", owner)
	}
	report, err := verifier.Archive(ctx, box.file, opts)
	if err == nil {
		err = report.Err()
	}
	if err != nil {
		return fmt.Errorf("not decrypting, the archive does not verify: %w", err)
	}
	if len(box.events[archive.EncryptedTally]) != 1 {
		return fmt.Errorf("%w: no encrypted tally in the chain", ErrTooEarly)
	}
	partial, err := box.election.Decrypt(rand, key, box.events[archive.EncryptedTally][0].Data[0])
	if err != nil {
		return err
	}
	inner, err := a.publish(ctx, election, partial)
	if err != nil {
		return err
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, "contribute", uint8(chain.PartialDecryption), inner)
	return err
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
