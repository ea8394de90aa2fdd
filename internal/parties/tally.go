// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/chain"
)

// SubmitTally computes the encrypted tally from the ballots in the chain,
// publishes and submits it. Any party may; the result is the same.
func (a *Account) SubmitTally(ctx context.Context, election common.Address) error {
	box, err := openBox(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	defer box.Close()
	if len(box.events[archive.EndBallots]) == 0 {
		return fmt.Errorf("%w: the ballot box is not closed", ErrTooEarly)
	}
	tally, err := box.tally(ctx)
	if err != nil {
		return err
	}
	if _, err := a.publish(ctx, election, tally.EncryptedTally()); err != nil {
		return err
	}
	return a.submit(ctx, election, chain.EncryptedTally, tally.SizedEncryptedTally())
}

// SubmitResult computes the result from the trustees' partial decryptions as
// soon as they suffice, publishes and submits it. Any party may; the result is
// the same, whichever members of a group have decrypted.
func (a *Account) SubmitResult(ctx context.Context, election common.Address) error {
	box, err := openBox(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	defer box.Close()
	partials, err := box.partials()
	if err != nil {
		return err
	}
	if missing := box.trustees.Missing(ownersOf(partials)); len(missing) > 0 {
		return fmt.Errorf("%w: %d partial decryptions are in the chain; wanted are those of %s", ErrTooEarly, len(partials), strings.Join(missing, ", "))
	}
	encrypted, err := box.encrypted()
	if err != nil {
		return err
	}
	sized, err := belenios.ParseSizedEncryptedTally(box.events[archive.EncryptedTally][0].Data[1])
	if err != nil {
		return err
	}
	result, err := box.election.ComputeResult(box.trustees, encrypted, sized.TotalWeight, partials)
	if err != nil {
		return err
	}
	return a.submit(ctx, election, chain.Result, result)
}

func ownersOf(partials []belenios.OwnedPartial) []int {
	owners := make([]int, len(partials))
	for i, p := range partials {
		owners[i] = p.Owner
	}
	return owners
}
