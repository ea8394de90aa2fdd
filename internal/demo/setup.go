// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
)

// votingTime is how long the box would stay open; the demo closes it by
// decision as soon as everybody has voted.
const votingTime = 30 * 24 * time.Hour

// setUp takes the election from nothing to open, party by party.
func (r *run) setUp(ctx context.Context) error {
	began := time.Now()
	uuid, err := belenios.NewUUID(rand.Reader)
	if err != nil {
		return err
	}
	now := time.Now()
	r.manifest.UUID, r.manifest.OpensAt, r.manifest.ClosesAt = uuid, now.Unix(), now.Add(votingTime).Unix()
	r.Summary.UUID = uuid

	identity := r.host.network.Identities[0]
	plan := parties.Plan{
		Manifest: r.manifest, Trustees: identity.Trustees, Registrars: []common.Address{identity.Registrar},
	}
	if r.Threshold > 0 {
		plan.Members, plan.Threshold = trustees, r.Threshold
	}
	err = r.as(ctx, "organiser", func(a *parties.Account) (err error) {
		r.election, err = a.Create(ctx, plan)
		return err
	})
	if err != nil {
		return err
	}
	r.say("election %s created and frozen at %s", uuid, r.election)

	work, workCtx := errgroup.WithContext(ctx)
	work.Go(func() error { return r.ceremony(workCtx) })
	work.Go(func() error { return r.makeRoll(workCtx) })
	if err := work.Wait(); err != nil {
		return err
	}
	r.say("roll of %d credentials published", len(r.codes))

	err = r.as(ctx, "organiser", func(a *parties.Account) error {
		_, _, err := a.Prepare(ctx, r.election, r.Group)
		return err
	})
	if err != nil {
		return err
	}
	if err := r.as(ctx, "member", func(a *parties.Account) error { return a.ApproveOpening(ctx, r.election) }); err != nil {
		return err
	}
	r.Summary.Seconds.Setup = time.Since(began).Seconds()
	r.say("open for voting")
	return nil
}

// ceremony makes the election's key, all trustees beside each other.
func (r *run) ceremony(ctx context.Context) error {
	began := time.Now()
	work, workCtx := errgroup.WithContext(ctx)
	for i := range trustees {
		work.Go(func() error { return r.makeTrustee(workCtx, i) })
	}
	if err := work.Wait(); err != nil {
		return err
	}
	r.Summary.Seconds.Ceremony = time.Since(began).Seconds()
	how := fmt.Sprintf("each of the %d trustees", trustees)
	if r.Threshold > 0 {
		how = fmt.Sprintf("any %d of the %d trustees", r.Threshold, trustees)
	}
	r.say("key ceremony done: %s can decrypt, %.1f s", how, r.Summary.Seconds.Ceremony)
	return nil
}

func trusteeAccount(i int) string { return fmt.Sprintf("trustee-%d", i+1) }

// unsaved is where a trustee of the demo keeps its secrets: nowhere but in
// memory. A real one's are in an encrypted file.
type unsaved struct{}

func (unsaved) Save([]byte) error { return nil }

// makeTrustee takes a trustee through the key ceremony, beside the others.
func (r *run) makeTrustee(ctx context.Context, i int) error {
	fresh, err := parties.NewKeyring(rand.Reader, r.Group)
	if err != nil {
		return err
	}
	if r.keyrings[i], err = parties.OpenKeyring(fresh.Marshal(), unsaved{}); err != nil {
		return err
	}
	return r.as(ctx, trusteeAccount(i), func(a *parties.Account) error {
		for {
			step, err := a.Ceremony(ctx, rand.Reader, r.election, r.keyrings[i])
			if err != nil || (step.Complete() && step.Did == "") {
				return err
			}
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(50 * time.Millisecond):
			}
		}
	})
}

func (r *run) makeRoll(ctx context.Context) error {
	bar := progress.New(r.Bars, "credentials", len(r.votes))
	made, err := parties.NewCredentials(ctx, rand.Reader, r.Group, r.manifest.UUID, len(r.votes), bar.Set)
	bar.Done()
	if err != nil {
		return err
	}
	r.codes = made.Codes
	return r.as(ctx, "registrar", func(a *parties.Account) error {
		return a.PublishRoll(ctx, r.election, r.Group, made.Public)
	})
}
