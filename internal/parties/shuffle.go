// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/verifier"
)

// SubmitShuffle makes a trustee's shuffle of the ballots, on top of those in
// the chain, publishes and submits it. The permutation is forgotten: whoever
// knows those of all shuffles knows who voted what.
//
// Before that it verifies the whole archive, as [Account.Decrypt] does. While
// another trustee's valid shuffle waits for the validators, it is too early: on
// top of one that is not in the chain yet, nothing is built. A wrong one is
// passed over. A shuffle that another has overtaken is wrong then; made again,
// it stands on the new state.
//
// Errors wrap ErrTooEarly, ErrSubmitted or ErrDone.
func (a *Account) SubmitShuffle(ctx context.Context, rand io.Reader, election common.Address, opts verifier.Options) error {
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	if _, err := a.turn(ctx, status, contracts.PhaseShuffling, chain.Shuffle); err != nil {
		return err
	}
	box, err := openBox(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	defer box.Close()
	if err := box.verify(ctx, opts); err != nil {
		return fmt.Errorf("not shuffling, the archive does not verify: %w", err)
	}
	mix, err := box.mix()
	if err != nil {
		return err
	}
	if err := a.noneBefore(ctx, box, mix, status); err != nil {
		return err
	}
	shuffle, err := mix.Shuffle(rand)
	if err != nil {
		return err
	}
	return a.contribute(ctx, election, chain.Shuffle, shuffle)
}

// turn tells whether a trustee's contribution is awaited, and which trustee
// this is.
func (a *Account) turn(ctx context.Context, s *Status, phase contracts.Phase, t chain.EventType) (owner int, err error) {
	owner = slices.Index(s.Frozen.Trustees, a.Address()) + 1
	switch {
	case owner == 0:
		return 0, notTrustee(a.Address())
	case s.Phase < phase:
		return 0, fmt.Errorf("%w: the election is in phase %s, this comes in phase %s", ErrTooEarly, contracts.PhaseName(s.Phase), contracts.PhaseName(phase))
	case s.Phase > phase:
		return 0, fmt.Errorf("%w: the election is in phase %s", ErrDone, contracts.PhaseName(s.Phase))
	}
	in, err := a.Contributed(ctx, s.Address, t)
	if err == nil && in {
		err = fmt.Errorf("%w: it is in the chain", ErrDone)
	}
	return owner, err
}

// Contributed tells whether this trustee's shuffle or partial decryption is in
// the chain.
func (a *Account) Contributed(ctx context.Context, election common.Address, t chain.EventType) (bool, error) {
	c, err := contracts.NewElectionCaller(election, a.Ledger)
	if err != nil {
		return false, err
	}
	in, err := c.Contributed(callOpts(ctx), uint8(t), a.Address())
	if err != nil {
		return false, fmt.Errorf("reading what is in the chain: %w", err)
	}
	return in, nil
}

// contribute publishes and submits what only a trustee can: the contract writes
// the owned object around it.
func (a *Account) contribute(ctx context.Context, election common.Address, t chain.EventType, content []byte) error {
	name, err := a.publish(ctx, election, content)
	if err != nil {
		return err
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, "contribute", uint8(t), name)
	return err
}

// noneBefore looks for a valid shuffle that stands on the same state and waits
// for the validators.
func (a *Account) noneBefore(ctx context.Context, b *box, mix *belenios.Mix, s *Status) error {
	if uint64(b.writer.Height()) != s.Height {
		return fmt.Errorf("%w: another shuffle came in between; try again", ErrTooEarly)
	}
	return a.eachWaiting(ctx, s, chain.Shuffle, func(by common.Address, content []byte) error {
		trial, err := b.election.NewMix(mix.EncryptedTally())
		if err != nil {
			return err
		}
		if trial.Apply(content) != nil {
			return nil
		}
		if by == a.Address() {
			return errWaits
		}
		return fmt.Errorf("%w: the shuffle of %s is not in the chain yet; shuffle on top of it when it is",
			ErrTooEarly, TrusteeNames(s.Frozen.Trustees, []common.Address{by}))
	})
}

var errWaits = fmt.Errorf("%w: more than two thirds of the validators must check it", ErrSubmitted)

// eachWaiting calls fn with the content of each contribution that is submitted
// and may still enter the chain, right or wrong. A shuffle may only at the
// height for which it was submitted.
func (a *Account) eachWaiting(ctx context.Context, s *Status, t chain.EventType, fn func(by common.Address, content []byte) error) error {
	waiting, err := submissions(ctx, a.Ledger, s.Address)
	if err != nil {
		return err
	}
	for _, w := range waiting {
		if chain.EventType(w.EventType) != t || t == chain.Shuffle && w.Height != s.Height {
			continue
		}
		data, err := export.EventData(ctx, a.Ledger, s.Address, t, w.Payload, w.Height)
		if errors.As(err, new(*export.MissingPayloadError)) {
			continue // it may never come
		}
		if err != nil {
			return err
		}
		if err := fn(w.Submitter, data[0]); err != nil {
			return err
		}
	}
	return nil
}

// SubmitEndShuffles ends the shuffling, once those who have shuffled could
// decrypt. Any party may; more shuffles before do no harm.
func (a *Account) SubmitEndShuffles(ctx context.Context, election common.Address) error {
	s, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	switch {
	case s.Phase > contracts.PhaseShuffling:
		return fmt.Errorf("%w: the election is in phase %s", ErrDone, contracts.PhaseName(s.Phase))
	case s.Phase < contracts.PhaseShuffling:
		return fmt.Errorf("%w: the election is in phase %s", ErrTooEarly, contracts.PhaseName(s.Phase))
	}
	c, err := contracts.NewElectionCaller(election, a.Ledger)
	if err != nil {
		return err
	}
	enough, err := c.Suffice(callOpts(ctx), uint8(chain.Shuffle))
	if err != nil {
		return fmt.Errorf("reading who has shuffled: %w", err)
	}
	if !enough {
		return fmt.Errorf("%w: %d of %d shuffles are in the chain, or a single trustee's is missing", ErrTooEarly, s.Shuffles, s.Frozen.Decryptions)
	}
	_, err = a.send(ctx, election, contracts.ElectionMetaData, "submit", uint8(chain.EndShuffles), [32]byte{})
	return err
}

// verify checks the whole archive.
func (b *box) verify(ctx context.Context, opts verifier.Options) error {
	report, err := verifier.Archive(ctx, b.file, opts)
	if err != nil {
		return err
	}
	return report.Err()
}

// mix is the state of the ballots after the chain's shuffles.
func (b *box) mix() (*belenios.Mix, error) {
	if len(b.events[archive.EncryptedTally]) != 1 {
		return nil, fmt.Errorf("%w: no encrypted tally in the chain", ErrTooEarly)
	}
	mix, err := b.election.NewMix(b.events[archive.EncryptedTally][0].Data[0])
	if err != nil {
		return nil, err
	}
	for i, r := range b.events[archive.Shuffle] {
		if err := mix.Apply(r.Data[0]); err != nil {
			return nil, fmt.Errorf("shuffle %d: %w", i+1, err)
		}
	}
	return mix, nil
}

// encrypted is what trustees decrypt: the encrypted tally, after the shuffles
// if there are any.
func (b *box) encrypted() ([]byte, error) {
	if len(b.events[archive.EncryptedTally]) != 1 {
		return nil, fmt.Errorf("%w: no encrypted tally in the chain", ErrTooEarly)
	}
	if !b.election.Shuffled() {
		return b.events[archive.EncryptedTally][0].Data[0], nil
	}
	mix, err := b.mix()
	if err != nil {
		return nil, err
	}
	return mix.EncryptedTally(), nil
}
