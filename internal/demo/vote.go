// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/gateway/client"
	"github.com/madangvote/madang/internal/progress"
)

// waiting is how many voters are on their way at once: each waits for a block
// or two after its ballot is sent.
const waiting = 1024

// patience is how long a voter waits for "final".
const patience = 2 * time.Minute

// vote lets every voter of the file encrypt the own choice and cast it over
// REST, as a voter's device would.
func (r *run) vote(ctx context.Context) error {
	began := time.Now()
	gateway := client.New(r.RESTURL, nil)
	raw, err := gateway.ElectionObject(ctx, r.manifest.UUID)
	if err != nil {
		return err
	}
	election, err := belenios.ParseElection(raw)
	if err != nil {
		return err
	}
	bar := progress.New(r.Bars, "voting", len(r.votes))
	defer bar.Done()
	var final, encrypting, bytes atomic.Int64
	cores := make(chan struct{}, runtime.GOMAXPROCS(0))
	var refused sync.Map
	voters, ctx := errgroup.WithContext(ctx)
	voters.SetLimit(waiting)
	for i, vote := range r.votes {
		if ctx.Err() != nil {
			break
		}
		voters.Go(func() error {
			select {
			case cores <- struct{}{}:
			case <-ctx.Done():
				return ctx.Err()
			}
			start := time.Now()
			ballot, err := r.encrypt(election, r.codes[i], vote)
			encrypting.Add(int64(time.Since(start)))
			<-cores
			if err != nil {
				refused.Store(i, err)
				return nil
			}
			bytes.Add(int64(len(ballot)))
			casting, cancel := context.WithTimeout(ctx, patience)
			defer cancel()
			if _, err := gateway.Cast(casting, r.manifest.UUID, ballot); err != nil {
				return fmt.Errorf("ballot %d of %d: %w", i+1, len(r.votes), err)
			}
			bar.Set(int(final.Add(1)))
			return nil
		})
	}
	if err := voters.Wait(); err != nil {
		return err
	}
	s := &r.Summary
	s.Ballots = int(final.Load())
	s.Seconds.Voting = time.Since(began).Seconds()
	s.BallotsPerSecond = float64(s.Ballots) / s.Seconds.Voting
	if s.Ballots > 0 {
		s.BallotBytes = int(bytes.Load()) / s.Ballots
		s.EncryptMilliseconds = float64(encrypting.Load()) / float64(s.Ballots) / 1e6
	}
	for i := range r.votes {
		if err, bad := refused.Load(i); bad {
			s.Refused = append(s.Refused, fmt.Sprintf("line %d: %v", r.file.VoteTable.Rows[i].Line, err))
		}
	}
	for _, refusal := range s.Refused {
		r.say("not a valid ballot of this election: %s", refusal)
	}
	r.say("%d ballots final, %.0f/s, %d bytes each", s.Ballots, s.BallotsPerSecond, s.BallotBytes)
	return nil
}

// encrypt makes a voter's ballot.
func (r *run) encrypt(election *belenios.Election, code string, vote budget.Vote) ([]byte, error) {
	credential, err := belenios.DeriveCredential(election.GroupName(), election.UUID(), code)
	if err != nil {
		return nil, err
	}
	answer, err := r.manifest.Answer(vote)
	if err != nil {
		return nil, err
	}
	return election.EncryptBallot(rand.Reader, credential, [][]int{answer})
}
