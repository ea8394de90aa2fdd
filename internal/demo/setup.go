// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/internal/parties"
	"github.com/madangvote/madang/internal/progress"
)

// setUp takes the elections from nothing to open, party by party.
func (r *run) setUp(ctx context.Context) error {
	began := time.Now()
	if err := r.create(ctx); err != nil {
		return err
	}
	rolls, err := r.rolls()
	if err != nil {
		return err
	}
	work, workCtx := errgroup.WithContext(ctx)
	work.Go(func() error { return r.together((*election).ceremony)(workCtx) })
	work.Go(func() error { return r.publishRolls(workCtx, rolls) })
	if err := work.Wait(); err != nil {
		return err
	}
	if err := r.together((*election).open)(ctx); err != nil {
		return err
	}
	for _, s := range r.Summaries {
		s.Seconds.Setup = time.Since(began).Seconds()
	}
	r.say("open for voting")
	return nil
}

// create creates the elections and freezes their manifests.
func (r *run) create(ctx context.Context) error {
	identity := r.host.network.Identities[0]
	plans := make([]parties.Plan, len(r.elections))
	for i, e := range r.elections {
		plans[i] = parties.Plan{Manifest: e.manifest, Trustees: identity.Trustees, Registrars: []common.Address{identity.Registrar}}
		if r.Threshold > 0 {
			plans[i].Members, plans[i].Threshold = trustees, r.Threshold
		}
	}
	var addresses []common.Address
	err := r.as(ctx, "organiser", func(a *parties.Account) (err error) {
		if r.campaign != nil {
			addresses, err = a.CreateCampaign(ctx, r.campaign, plans)
			return err
		}
		address, err := a.Create(ctx, plans[0])
		addresses = append(addresses, address)
		return err
	})
	if err != nil {
		return err
	}
	for i, e := range r.elections {
		e.address = addresses[i]
		e.say("election %s created and frozen at %s", e.manifest.UUID, e.address)
	}
	return nil
}

// ceremony makes the election's key, all trustees beside each other.
func (e *election) ceremony(ctx context.Context) error {
	began := time.Now()
	work, workCtx := errgroup.WithContext(ctx)
	for i := range trustees {
		work.Go(func() error { return e.makeTrustee(workCtx, i) })
	}
	if err := work.Wait(); err != nil {
		return err
	}
	e.Summary.Seconds.Ceremony = time.Since(began).Seconds()
	how := fmt.Sprintf("each of the %d trustees", trustees)
	if e.Threshold > 0 {
		how = fmt.Sprintf("any %d of the %d trustees", e.Threshold, trustees)
	}
	e.say("key ceremony done: %s can decrypt, %.1f s", how, e.Summary.Seconds.Ceremony)
	return nil
}

func trusteeAccount(i int) string { return fmt.Sprintf("trustee-%d", i+1) }

// makeTrustee takes a trustee through the key ceremony, beside the others.
func (e *election) makeTrustee(ctx context.Context, i int) (err error) {
	fresh, err := parties.NewKeyring(rand.Reader, e.Group)
	if err != nil {
		return err
	}
	store, closeStore, err := e.store(i, fresh.Marshal())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	if e.keyrings[i], err = parties.OpenKeyring(fresh.Marshal(), store); err != nil {
		return err
	}
	return e.as(ctx, trusteeAccount(i), func(a *parties.Account) error {
		for {
			step, err := a.Ceremony(ctx, rand.Reader, e.address, e.keyrings[i])
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

// rolls gives every voter a code, and each election the codes of those who may
// vote in it.
func (r *run) rolls() ([]parties.CampaignRoll, error) {
	codes, err := parties.NewCodes(rand.Reader, len(r.voters))
	if err != nil {
		return nil, err
	}
	eligible := make([]parties.CampaignVoter, len(codes))
	for i, code := range codes {
		v := &r.voters[i]
		v.code = code
		eligible[i] = parties.CampaignVoter{Code: code, District: v.district, Others: v.others}
	}
	if r.campaign != nil {
		return parties.CampaignRolls(r.campaign, eligible)
	}
	return []parties.CampaignRoll{{UUID: r.elections[0].manifest.UUID, Codes: codes}}, nil
}

// publishRolls makes the public credentials and publishes them.
func (r *run) publishRolls(ctx context.Context, rolls []parties.CampaignRoll) error {
	for i, roll := range rolls {
		e := r.elections[i]
		bar := progress.New(r.Bars, "credentials", len(roll.Codes))
		public, err := parties.PublicCredentials(ctx, r.Group, roll.UUID, roll.Codes, bar.Set)
		bar.Done()
		if err != nil {
			return e.labelled(err)
		}
		err = r.as(ctx, "registrar", func(a *parties.Account) error { return a.PublishRoll(ctx, e.address, r.Group, public) })
		if err != nil {
			return e.labelled(err)
		}
		e.Summary.Roll = len(roll.Codes)
		e.say("roll of %d credentials published", len(roll.Codes))
	}
	return nil
}

// open puts the election together; the organisation checks and opens it.
func (e *election) open(ctx context.Context) error {
	err := e.as(ctx, "organiser", func(a *parties.Account) error {
		_, _, err := a.Prepare(ctx, e.address, e.Group)
		return err
	})
	if err != nil {
		return err
	}
	return e.as(ctx, "member", func(a *parties.Account) error { return a.ApproveOpening(ctx, e.address) })
}
