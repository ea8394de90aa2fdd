// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// Payload is what a trustee contributes: a shuffle or a partial_decryption, and
// the data that says who made it.
type Payload struct {
	Event       archive.EventType
	Owner       int
	Data, Owned []byte
}

func newPayload(event archive.EventType, owner int, raw []byte) *Payload {
	owned := belenios.OwnedPayload{Owner: owner, Payload: sha256.Sum256(raw)}
	return &Payload{event, owner, raw, owned.Marshal()}
}

// Lines are the payload as belenios-tool prints and reads it: two lines.
func (p *Payload) Lines() []byte {
	return slices.Concat(p.Data, []byte("\n"), p.Owned, []byte("\n"))
}

// Add appends what a trustee contributes.
func (a *Archive) Add(ctx context.Context, p *Payload) error {
	return a.Append(ctx, p.Event, p.Data, p.Owned)
}

// Shuffle makes trustee owner's shuffle of the ballots as the last one left
// them. The archive is verified first. Errors wrap ErrTooEarly or ErrDone, or
// are those of Verify and of package belenios, or come from rand.
func (a *Archive) Shuffle(ctx context.Context, rand io.Reader, owner int) (*Payload, error) {
	if err := a.mayShuffle(owner); err != nil {
		return nil, fmt.Errorf("%s: %w", a.path, err)
	}
	if err := a.Verify(ctx); err != nil {
		return nil, err
	}
	mix, err := a.mix()
	if err != nil {
		return nil, err
	}
	raw, err := mix.Shuffle(rand)
	if err != nil {
		return nil, err
	}
	return newPayload(archive.Shuffle, owner, raw), nil
}

func (a *Archive) mayShuffle(owner int) error {
	switch {
	case !a.Election.Shuffled():
		return fmt.Errorf("no question of this election is shuffled; after closing, the trustees decrypt")
	case a.Tally == nil:
		return fmt.Errorf("%w: voting is not closed; 'madang tools close' comes first", ErrTooEarly)
	case a.Last != archive.EncryptedTally && a.Last != archive.Shuffle:
		return fmt.Errorf("%w: the shuffles are over", ErrDone)
	case owner < 1 || owner > a.Trustees.Len():
		return fmt.Errorf("trustee %d: there are trustees 1 to %d", owner, a.Trustees.Len())
	case slices.Contains(a.shuffled(), owner):
		return fmt.Errorf("%w: trustee %d has shuffled", ErrDone, owner)
	}
	return nil
}

// mix is the ballots after all shuffles so far, each of which it verifies.
func (a *Archive) mix() (*belenios.Mix, error) {
	mix, err := a.Election.NewMix(a.Tally)
	if err != nil {
		return nil, err
	}
	for _, s := range a.Shuffles {
		if err := mix.Apply(s.Raw); err != nil {
			return nil, &belenios.TrusteeError{Owner: s.Owner, Err: err}
		}
	}
	return mix, nil
}

// EndShuffles ends the shuffling. At least one shuffle is needed: unshuffled,
// decryption would show who voted what.
func (a *Archive) EndShuffles(ctx context.Context) error {
	switch {
	case a.Last == archive.Shuffle:
		return a.Append(ctx, archive.EndShuffles)
	case a.Tally != nil && a.Last != archive.EncryptedTally:
		return fmt.Errorf("%s: %w: the shuffles are over", a.path, ErrDone)
	}
	return fmt.Errorf("%s: %w: no trustee has shuffled; 'madang tools shuffle' comes first", a.path, ErrTooEarly)
}

// toDecrypt is the encrypted_tally that the trustees decrypt: as it was counted,
// or as the last shuffle left it.
func (a *Archive) toDecrypt() ([]byte, error) {
	switch {
	case a.Tally == nil:
		return nil, fmt.Errorf("%s: %w: voting is not closed; 'madang tools close' comes first", a.path, ErrTooEarly)
	case !a.Election.Shuffled():
		return a.Tally, nil
	case a.Last == archive.EncryptedTally:
		return nil, fmt.Errorf("%s: %w: the ballots are not shuffled; 'madang tools shuffle' comes first", a.path, ErrTooEarly)
	case a.Last == archive.Shuffle:
		return nil, fmt.Errorf("%s: %w: the shuffles have not ended; 'madang tools end-shuffles' comes first", a.path, ErrTooEarly)
	}
	mix, err := a.mix()
	if err != nil {
		return nil, err
	}
	return mix.EncryptedTally(), nil
}
