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
	steps := []struct {
		who, what string
		step      func(*parties.Account) error
		until     func(*parties.Status) bool
	}{
		{"member", "ballot box closed", func(a *parties.Account) error { return a.ApproveClosing(ctx, r.election) },
			func(s *parties.Status) bool { return s.Phase == contracts.PhaseClosed }},
		{"organiser", "encrypted tally attested", func(a *parties.Account) error { return a.SubmitTally(ctx, r.election) },
			func(s *parties.Status) bool { return s.Phase == contracts.PhaseDecrypting }},
	}
	for _, s := range steps {
		if err := r.step(ctx, s.who, s.what, s.step, s.until); err != nil {
			return err
		}
	}
	if err := r.decryptAll(ctx); err != nil {
		return err
	}
	err := r.step(ctx, "organiser", "result and outcome attested, election final",
		func(a *parties.Account) error { return a.SubmitResult(ctx, r.election) },
		func(s *parties.Status) bool { return s.Phase == contracts.PhaseFinal })
	r.Summary.Seconds.Counting = time.Since(began).Seconds()
	return err
}

// decryptAll lets the trustees decrypt, all at once.
func (r *run) decryptAll(ctx context.Context) error {
	work, workCtx := errgroup.WithContext(ctx)
	for i := range trustees {
		work.Go(func() error {
			return r.as(workCtx, trusteeAccount(i), func(a *parties.Account) error { return r.decrypt(workCtx, a, i) })
		})
	}
	if err := work.Wait(); err != nil {
		return err
	}
	return r.await(ctx, fmt.Sprintf("%d partial decryptions attested", trustees),
		func(s *parties.Status) bool { return s.Decrypted == trustees })
}

func (r *run) decrypt(ctx context.Context, a *parties.Account, i int) error {
	// This process's node has verified every ballot; the verifier does so again,
	// from the exported archive, at the end.
	return a.Decrypt(ctx, rand.Reader, r.election, r.keyrings[i], verifier.Options{BallotsVerified: true})
}

// step lets a party act, and waits until the contract shows it.
func (r *run) step(ctx context.Context, who, what string, act func(*parties.Account) error, until func(*parties.Status) bool) error {
	if err := r.as(ctx, who, act); err != nil {
		return err
	}
	return r.await(ctx, what, until)
}

// await waits until the contract shows that a step is done.
func (r *run) await(ctx context.Context, what string, until func(*parties.Status) bool) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		status, err := parties.ReadStatus(ctx, r.host.node.Client(), r.election)
		if err != nil {
			return err
		}
		if until(status) {
			r.say("%s", what)
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
