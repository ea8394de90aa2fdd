// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// castAtOnce is how many ballots are checked against the archive, and written,
// in one go: the archive is read once for each.
const castAtOnce = 512

var errNotOnRoll = errors.New("the credential is not on this election's list; is it of another election?")

// MakeBallots makes the ballots of votes, on all cores. Errors name the vote,
// counting from 1, if there are several.
func (b *Board) MakeBallots(ctx context.Context, rand io.Reader, votes []Vote) ([][]byte, error) {
	b.onRoll("") // reads the list, before several ask
	ballots := make([][]byte, len(votes))
	return ballots, parallel(ctx, len(votes), func(i int) (err error) {
		if ballots[i], err = b.MakeBallot(rand, votes[i]); err != nil && len(votes) > 1 {
			err = fmt.Errorf("vote %d: %w", i+1, err)
		}
		return err
	})
}

// MakeBallot makes the ballot of a vote, which carries its credential. Errors
// never quote the credential or the choice.
func (b *Board) MakeBallot(rand io.Reader, v Vote) ([]byte, error) {
	credential, err := belenios.DeriveCredential(b.Election.GroupName(), b.Election.UUID(), v.Credential)
	if err != nil {
		return nil, fmt.Errorf("credential: %w", err)
	}
	if !b.onRoll(credential.Public()) {
		return nil, errNotOnRoll
	}
	answers, err := b.Election.ParseChoices(v.Choice)
	if err != nil {
		return nil, fmt.Errorf("choice: %w", err)
	}
	return b.Election.EncryptBallot(rand, credential, answers)
}

// onRoll looks a public credential up in the list of the archive.
func (b *Board) onRoll(public string) bool {
	if b.roll == nil {
		b.roll, _ = b.weights() // a bad list has nobody on it; the verifier says why
	}
	_, ok := b.roll[public]
	return ok
}

// Cast verifies ballots on all cores and adds them in order. done is called
// with the number added so far. An error says which ballot is refused, counting
// from 1; the ballots before it may have been added, up to what done was told.
//
// The proofs of each are verified here, and whether the archive stays valid with
// them (roll, replays, order) by verifier.Candidate with the last of a batch:
// it reads all that are before.
func (a *Archive) Cast(ctx context.Context, ballots [][]byte, done func(int)) error {
	for at := 0; at < len(ballots); at += castAtOnce {
		batch := ballots[at:min(at+castAtOnce, len(ballots))]
		if err := a.verifyBallots(ctx, batch, at); err != nil {
			return err
		}
		if err := a.transaction(func() error { return a.stageBallots(ctx, batch) }); err != nil {
			return err
		}
		done(at + len(batch))
	}
	return nil
}

// stageBallots has the last ballot's check judge all before it.
func (a *Archive) stageBallots(ctx context.Context, ballots [][]byte) error {
	last := len(ballots) - 1
	for _, ballot := range ballots[:last] {
		if err := a.stageChecked(archive.Ballot, ballot); err != nil {
			return err
		}
	}
	return a.stage(ctx, archive.Ballot, ballots[last])
}

func (a *Archive) verifyBallots(ctx context.Context, ballots [][]byte, before int) error {
	return parallel(ctx, len(ballots), func(i int) error {
		if _, err := a.Election.VerifyBallot(ballots[i]); err != nil {
			return fmt.Errorf("ballot %d: %w", before+i+1, err)
		}
		return nil
	})
}

// parallel runs work(0) to work(n-1) on all cores and returns the error of the
// smallest index that failed.
func parallel(ctx context.Context, n int, work func(i int) error) error {
	var next atomic.Int64
	errs := make([]error, n)
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				errs[i] = work(i)
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// Found is what CheckBallot found.
type Found struct {
	Tracker string // base64, unpadded
	InIt    bool   // the ballot is in the archive
	Last    bool   // it is the last one of its credential there
}

// String says it in words.
func (f *Found) String() string {
	switch {
	case f.Last:
		return "it is in the archive, and counts"
	case f.InIt:
		return "it is in the archive, and a later ballot of the same voter replaces it"
	}
	return "it is not in the archive"
}

// CheckBallot verifies a ballot and that its credential is on the list, and
// looks for it in the archive. Errors are [*belenios.BallotError] or those of
// reading.
func (a *Archive) CheckBallot(ctx context.Context, raw []byte) (*Found, error) {
	ballot, err := a.Election.VerifyBallot(raw)
	if err != nil {
		return nil, err
	}
	if !a.onRoll(ballot.Credential) {
		return nil, errNotOnRoll
	}
	f := &Found{Tracker: ballot.TrackerBase64()}
	return f, records(ctx, a.content(), func(r *archive.Record) error {
		if r.Event.Type != archive.Ballot {
			return nil
		}
		header, err := belenios.PeekBallot(r.Data[0])
		if header.Credential == ballot.Credential {
			f.Last = r.Hashes[0] == ballot.Tracker
			f.InIt = f.InIt || f.Last
		}
		return err
	})
}
