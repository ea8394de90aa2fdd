// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/gateway/client"
	"github.com/madangvote/madang/internal/progress"
)

// waiting is how many voters are on their way at once: each waits for a block
// or two after its ballot is sent.
const waiting = 1024

// patience is how long a voter waits for "final".
const patience = 2 * time.Minute

// box is what voting leaves to count.
type box struct {
	final, encrypting, bytes atomic.Int64
	refused                  sync.Map // errors, by place in the election's votes
}

// vote lets every voter of the files encrypt the own choice and cast it over
// REST, as a voter's device would. In a campaign the elections take turns.
func (r *run) vote(ctx context.Context) error {
	began := time.Now()
	gateway := client.New(r.RESTURL, nil)
	boxes, longest, all := make([]box, len(r.elections)), 0, 0
	for _, e := range r.elections {
		if err := e.readObject(ctx, gateway); err != nil {
			return e.labelled(err)
		}
		longest, all = max(longest, len(e.votes)), all+len(e.votes)
	}
	bar := progress.New(r.Bars, "voting", all)
	defer bar.Done()
	var final atomic.Int64
	voters, votersCtx := errgroup.WithContext(ctx)
	voters.SetLimit(waiting)
	for i := range longest {
		for n, e := range r.elections {
			if i >= len(e.votes) || votersCtx.Err() != nil {
				continue
			}
			voters.Go(func() error {
				if err := e.castOne(votersCtx, gateway, i, &boxes[n]); err != nil {
					return e.labelled(fmt.Errorf("ballot %d of %d: %w", i+1, len(e.votes), err))
				}
				bar.Set(int(final.Add(1)))
				return nil
			})
		}
	}
	if err := voters.Wait(); err != nil {
		return err
	}
	for n, e := range r.elections {
		e.voted(&boxes[n], time.Since(began))
	}
	return nil
}

// readObject asks the gateway for the election, as a voter's device would. The
// gateway may be a block behind the opening.
func (e *election) readObject(ctx context.Context, gateway *client.Client) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		raw, err := gateway.ElectionObject(ctx, e.manifest.UUID)
		if err == nil {
			e.object, err = belenios.ParseElection(raw)
			return err
		}
		if problem := new(client.Error); !errors.As(err, &problem) || problem.Code != api.CodeNotPublished {
			return err
		}
		select {
		case <-time.After(50 * time.Millisecond):
		case <-ctx.Done():
			return err
		}
	}
}

// castOne encrypts a voter's choice and casts it. A choice that the election
// does not allow is not cast.
func (e *election) castOne(ctx context.Context, gateway *client.Client, i int, b *box) error {
	select {
	case e.cores <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	start := time.Now()
	ballot, err := e.encrypt(i)
	b.encrypting.Add(int64(time.Since(start)))
	<-e.cores
	if err != nil {
		b.refused.Store(i, err)
		return nil
	}
	b.bytes.Add(int64(len(ballot)))
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	_, err = gateway.Cast(ctx, e.manifest.UUID, ballot)
	b.final.Add(1)
	return err
}

// encrypt makes the ballot of a vote.
func (e *election) encrypt(i int) ([]byte, error) {
	answer, err := e.manifest.Answer(e.votes[i])
	if err != nil {
		return nil, err
	}
	credential, err := belenios.DeriveCredential(e.object.GroupName(), e.object.UUID(), e.voters[e.casts[i]].code)
	if err != nil {
		return nil, err
	}
	return e.object.EncryptBallot(rand.Reader, credential, [][]int{answer})
}

// voted sums an election's voting up.
func (e *election) voted(b *box, took time.Duration) {
	s := &e.Summary
	s.Ballots = int(b.final.Load())
	s.Seconds.Voting = took.Seconds()
	s.BallotsPerSecond = float64(s.Ballots) / s.Seconds.Voting
	if s.Ballots > 0 {
		s.BallotBytes = int(b.bytes.Load()) / s.Ballots
		s.EncryptMilliseconds = float64(b.encrypting.Load()) / float64(s.Ballots) / 1e6
	}
	for i := range e.votes {
		if err, bad := b.refused.Load(i); bad {
			s.Refused = append(s.Refused, fmt.Sprintf("line %d: %v", e.file.VoteTable.Rows[i].Line, err))
		}
	}
	for _, refusal := range s.Refused {
		e.say("not a valid ballot of this election: %s", refusal)
	}
	e.say("%d ballots final, %.0f/s, %d bytes each", s.Ballots, s.BallotsPerSecond, s.BallotBytes)
}
