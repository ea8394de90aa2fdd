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
func (e *election) count(ctx context.Context) error {
	began := time.Now()
	s := &e.Summary.Seconds
	if err := e.step(ctx, "member", "ballot box closed", nil,
		func(a *parties.Account) error { return a.ApproveClosing(ctx, e.address) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseClosed }); err != nil {
		return err
	}
	if there := e.present(); len(there) < trustees {
		e.say("from here on only %d of the %d trustees are there", len(there), trustees)
	}
	if err := e.step(ctx, "organiser", "encrypted tally attested", &s.Tally,
		func(a *parties.Account) error { return a.SubmitTally(ctx, e.address) },
		func(s *parties.Status) bool { return s.Phase > contracts.PhaseClosed }); err != nil {
		return err
	}
	if e.manifest.Shuffled() {
		if err := e.shuffleAll(ctx); err != nil {
			return err
		}
	}
	if err := e.decryptAll(ctx); err != nil {
		return err
	}
	err := e.step(ctx, "organiser", "result and outcome attested, election final", &s.Result,
		func(a *parties.Account) error { return a.SubmitResult(ctx, e.address) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseFinal })
	s.Counting = time.Since(began).Seconds()
	return err
}

// checked is for trustees beside this process's node, which has verified every
// ballot; the verifier does so again, from the exported archive, at the end.
var checked = verifier.Options{BallotsVerified: true}

// shuffleAll lets the trustees shuffle in turn, each on top of the one before.
func (e *election) shuffleAll(ctx context.Context) error {
	for n, i := range e.present() {
		var seconds float64
		if err := e.step(ctx, trusteeAccount(i), fmt.Sprintf("trustee %d's shuffle attested", i+1), &seconds,
			func(a *parties.Account) error { return a.SubmitShuffle(ctx, rand.Reader, e.address, checked) },
			func(s *parties.Status) bool { return int(s.Shuffles) > n }); err != nil {
			return err
		}
		e.Summary.Seconds.Shuffles = append(e.Summary.Seconds.Shuffles, seconds)
	}
	return e.step(ctx, "organiser", "shuffling ended", nil,
		func(a *parties.Account) error { return a.SubmitEndShuffles(ctx, e.address) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseDecrypting })
}

// decryptAll lets the trustees decrypt, all at once.
func (e *election) decryptAll(ctx context.Context) error {
	began := time.Now()
	there := e.present()
	work, workCtx := errgroup.WithContext(ctx)
	for _, i := range there {
		work.Go(func() error {
			return e.as(workCtx, trusteeAccount(i), func(a *parties.Account) error {
				return a.Decrypt(workCtx, rand.Reader, e.address, e.keyrings[i], checked)
			})
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	return e.await(ctx, fmt.Sprintf("%d partial decryptions attested", len(there)), began, &e.Summary.Seconds.Decryption,
		func(s *parties.Status) bool { return int(s.Decrypted) == len(there) })
}

// present are the trustees who shuffle and decrypt, counted from 0: with a
// threshold, the last so many.
func (r *run) present() []int {
	var there []int
	for i := range trustees {
		if r.Threshold == 0 || i >= trustees-r.Threshold {
			there = append(there, i)
		}
	}
	return there
}
