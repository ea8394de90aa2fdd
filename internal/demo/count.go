// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/verifier"
)

// count closes the box and takes the election to Final. What each party
// submits is checked and attested by the validator beside.
func (r *run) count(ctx context.Context) error {
	began := time.Now()
	s := &r.Summary.Seconds
	if err := r.step(ctx, "member", "ballot box closed", nil,
		func(a *parties.Account) error { return a.ApproveClosing(ctx, r.election) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseClosed }); err != nil {
		return err
	}
	if there := r.present(); len(there) < trustees {
		r.say("from here on only %d of the %d trustees are there", len(there), trustees)
	}
	if err := r.step(ctx, "organiser", "encrypted tally attested", &s.Tally,
		func(a *parties.Account) error { return a.SubmitTally(ctx, r.election) },
		func(s *parties.Status) bool { return s.Phase > contracts.PhaseClosed }); err != nil {
		return err
	}
	if r.Shuffled {
		if err := r.shuffleAll(ctx); err != nil {
			return err
		}
	}
	if err := r.decryptAll(ctx); err != nil {
		return err
	}
	err := r.step(ctx, "organiser", "result and outcome attested, election final", &s.Result,
		func(a *parties.Account) error { return a.SubmitResult(ctx, r.election) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseFinal })
	s.Counting = time.Since(began).Seconds()
	return err
}

// checked is for trustees beside this process's node, which has verified every
// ballot; the verifier does so again, from the exported archive, at the end.
var checked = verifier.Options{BallotsVerified: true}

// shuffleAll lets the trustees shuffle in turn, each on top of the one before.
func (r *run) shuffleAll(ctx context.Context) error {
	for n, i := range r.present() {
		var seconds float64
		if err := r.step(ctx, trusteeAccount(i), fmt.Sprintf("trustee %d's shuffle attested", i+1), &seconds,
			func(a *parties.Account) error { return a.SubmitShuffle(ctx, rand.Reader, r.election, checked) },
			func(s *parties.Status) bool { return int(s.Shuffles) > n }); err != nil {
			return err
		}
		r.Summary.Seconds.Shuffles = append(r.Summary.Seconds.Shuffles, seconds)
	}
	return r.step(ctx, "organiser", "shuffling ended", nil,
		func(a *parties.Account) error { return a.SubmitEndShuffles(ctx, r.election) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseDecrypting })
}

// decryptAll lets the trustees decrypt, all at once.
func (r *run) decryptAll(ctx context.Context) error {
	began := time.Now()
	there := r.present()
	work, workCtx := errgroup.WithContext(ctx)
	for _, i := range there {
		work.Go(func() error {
			return r.as(workCtx, trusteeAccount(i), func(a *parties.Account) error {
				return a.Decrypt(workCtx, rand.Reader, r.election, r.keyrings[i], checked)
			})
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	return r.await(ctx, fmt.Sprintf("%d partial decryptions attested", len(there)), began, &r.Summary.Seconds.Decryption,
		func(s *parties.Status) bool { return int(s.Decrypted) == len(there) })
}

// step lets a party act, and waits until the contract shows it. seconds, unless
// nil, is set to how long both took.
func (r *run) step(ctx context.Context, who, what string, seconds *float64, act func(*parties.Account) error, until func(*parties.Status) bool) error {
	began := time.Now()
	if err := r.as(ctx, who, act); err != nil {
		return err
	}
	return r.await(ctx, what, began, seconds, until)
}

// countPatience is how long a step of counting may take: the validator checks a
// shuffle or a decryption of all ballots.
const countPatience = 30 * time.Minute

// await waits until the contract shows that a step is done.
func (r *run) await(ctx context.Context, what string, began time.Time, seconds *float64, until func(*parties.Status) bool) error {
	ctx, cancel := context.WithTimeout(ctx, countPatience)
	defer cancel()
	for {
		status, err := parties.ReadStatus(ctx, r.host.node.Client(), r.election)
		if err != nil {
			return err
		}
		if until(status) {
			took := time.Since(began).Seconds()
			if seconds != nil {
				*seconds = took
			}
			r.say("%s, %.1f s", what, took)
			return nil
		}
		select {
		case <-time.After(50 * time.Millisecond):
		case <-r.host.node.Done():
			return fmt.Errorf("the ledger stopped: %w", r.host.node.Err())
		case <-ctx.Done():
			return fmt.Errorf("waiting for %q: %w", what, ctx.Err())
		}
	}
}
