// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"errors"
	"time"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
)

func (t *task) prepare(ctx context.Context, a *parties.Account) error {
	name, err := t.group()
	if err != nil {
		return err
	}
	if _, _, err := a.Prepare(ctx, t.election, name); err != nil {
		return err
	}
	t.say("prepared", "the election is put together; now the organisations check and open it")
	return nil
}

func (t *task) tally(ctx context.Context, a *parties.Account) error {
	return t.submitted(ctx, contracts.PhaseClosed, a.SubmitTally(ctx, t.election))
}

func (t *task) endShuffles(ctx context.Context, a *parties.Account) error {
	return t.submitted(ctx, contracts.PhaseShuffling, a.SubmitEndShuffles(ctx, t.election))
}

func (t *task) submitResult(ctx context.Context, a *parties.Account) error {
	return t.submitted(ctx, contracts.PhaseDecrypting, a.SubmitResult(ctx, t.election))
}

// How long and how often to look whether the validators have let something in.
const (
	patience = 10 * time.Minute
	lookEach = 500 * time.Millisecond
)

// submitted waits until what was submitted in a phase has ended it. If the
// validators take long, the job ends before: what is submitted stays.
func (t *task) submitted(ctx context.Context, phase contracts.Phase, err error) error {
	if parties.InChain(err) {
		t.say("done-already", "it is in the chain already")
		return nil
	}
	if err != nil {
		return err
	}
	t.say("submitted", "submitted; it enters the chain when more than two thirds of the validators have checked it")
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		s, err := parties.ReadStatus(ctx, t.o.Ledger, t.election)
		if err != nil {
			return err
		}
		if s.Phase > phase {
			t.say("in-chain", "it is in the chain; the phase is "+contracts.PhaseName(s.Phase))
			return nil
		}
		if err := pause(ctx, lookEach); err != nil {
			return err
		}
	}
	return nil
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// endBallots closes the box after the closing time, as anybody may.
func (t *task) endBallots(ctx context.Context, a *parties.Account) error {
	err := a.EndBallots(ctx, t.election)
	if contracts.IsRevert(err, "ElectionWrongPhase") {
		t.say("done-already", "the ballot box is closed already")
		return nil
	}
	if err == nil {
		t.say("closed", "the ballot box is closed")
	}
	return err
}

func (t *task) recordAwards(ctx context.Context, a *parties.Account) error {
	err := a.RecordAwards(ctx, t.election)
	if errors.Is(err, parties.ErrDone) {
		t.say("done-already", err.Error())
		return nil
	}
	if err == nil {
		t.say("awards-recorded", "the funded projects are in the public book")
	}
	return err
}
