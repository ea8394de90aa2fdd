// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// ballot is the first pass over a ballot: whose it is, and whether it stands in
// the archive already. Its form and its proofs are for the second pass.
func (b *board) ballot(height int64, raw []byte) {
	b.ballots++
	if b.election == nil || b.lean && !b.needRoll {
		return
	}
	ref := ballotRef{b.ballots, height, sha256.Sum256(raw)}
	key := [16]byte(ref.tracker[:16])
	if _, twice := b.seen[key]; twice {
		b.book.fail(BallotUnique, atBallot(ref, "a ballot before it has the same bytes"))
	}
	b.seen[key] = struct{}{}
	head, err := belenios.PeekBallot(raw)
	if err != nil {
		b.unreadable++ // the second pass says why
		return
	}
	if b.roll == nil {
		return
	}
	voter, listed := b.roll.find(head.Credential)
	if !listed {
		b.book.fail(BallotCredential, atBallot(ref, fmt.Sprintf("credential %s is not on the roll", short(head.Credential))))
		return
	}
	if b.roll.last[voter] != 0 {
		b.replaced++
	}
	b.roll.last[voter] = int32(ref.number)
}

// counts tells whether a ballot is its credential's last, and its weight.
func (b *board) counts(number int64, credential string) (weight int64, yes bool) {
	if b.roll == nil {
		return 0, false
	}
	voter, listed := b.roll.find(credential)
	if !listed || int64(b.roll.last[voter]) != number {
		return 0, false
	}
	return b.roll.weight(voter), true
}

// count is the second pass: it verifies every ballot and adds up those that
// count.
type count struct {
	board  *board
	events int64    // how many to read
	head   [32]byte // the last one's hash
	verify func(raw []byte) (*belenios.Ballot, error)
	meter  *meter

	refused atomic.Int64
	mu      sync.Mutex
	tally   *belenios.Tally // all workers' together, when they are done
	next    *archive.Record // the first event after the ballots, nil if there is none
	read    int64           // events read
}

type job struct {
	number, height int64
	raw            []byte
}

// ballots verifies and adds up the ballots.
func (c *count) ballots(ctx context.Context, r *archive.Reader) error {
	workers := c.board.opts.workers()
	jobs := make(chan job, workers)
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		defer close(jobs)
		return c.feed(ctx, r, jobs)
	})
	for range workers {
		g.Go(func() error { return c.work(ctx, jobs) })
	}
	return g.Wait()
}

// record reads an event of those that the first pass has read, nil after them.
func (c *count) record(r *archive.Reader) (*archive.Record, error) {
	if c.read == c.events {
		// The head covers every byte that the first pass has judged, but for data
		// that are compared where they are used.
		if r.Head() != c.head {
			return nil, ErrChanged
		}
		return nil, nil
	}
	rec, err := r.Next()
	if errors.Is(err, io.EOF) {
		return nil, ErrChanged
	}
	c.read++
	return rec, err
}

func (c *count) feed(ctx context.Context, r *archive.Reader, jobs chan<- job) error {
	number := int64(0)
	for {
		height := c.read
		rec, err := c.record(r)
		if err != nil {
			return err
		}
		switch {
		case rec == nil || afterBallots(rec.Event.Type):
			c.next = rec
			return nil
		case rec.Event.Type != archive.Ballot || len(rec.Data) != 1:
			continue
		}
		number++
		select {
		case jobs <- job{number, height, rec.Data[0]}:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// afterBallots: the archive reader lets no ballot follow these.
func afterBallots(e archive.EventType) bool { return e != archive.Setup && e != archive.Ballot }

// rest calls follow with every event after the ballots.
func (c *count) rest(r *archive.Reader, follow func(*archive.Record) error) error {
	rec := c.next
	c.next = nil // so that one record at a time is in memory
	for rec != nil {
		err := follow(rec)
		if err == nil {
			rec, err = c.record(r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *count) work(ctx context.Context, jobs <-chan job) error {
	mine := c.board.election.NewTally()
	for j := range jobs {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		c.one(j, mine)
		c.meter.step()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.tally.Merge(mine); err != nil {
		c.board.book.fail(TallyWeight, Failure{Reason: err.Error()})
	}
	return nil
}

func (c *count) one(j job, tally *belenios.Tally) {
	ref := ballotRef{j.number, j.height, sha256.Sum256(j.raw)}
	ballot, err := c.verify(j.raw)
	if err != nil {
		c.refused.Add(1)
		id, reason := ballotCheck(err)
		c.board.book.fail(id, atBallot(ref, reason))
		return
	}
	weight, counts := c.board.counts(j.number, ballot.Credential)
	if !counts {
		return
	}
	if err := tally.Add(ballot, weight); err != nil {
		c.board.book.fail(TallyWeight, atBallot(ref, err.Error()))
	}
}

// ballotCheck finds the check that an error of a ballot belongs to.
func ballotCheck(err error) (CheckID, string) {
	var e *belenios.BallotError
	if !errors.As(err, &e) {
		return BallotForm, err.Error()
	}
	switch e.Code {
	case belenios.CodeWrongElection:
		return BallotElection, e.Reason
	case belenios.CodeBadElement:
		return BallotElements, e.Reason
	case belenios.CodeBadProof:
		return BallotProofs, e.Reason
	case belenios.CodeBadSignature:
		return BallotSignature, e.Reason
	default: // malformed, not-canonical, too-large
		return BallotForm, e.Code + ": " + e.Reason
	}
}

// ballotVerdicts writes down the ballot checks that nothing failed.
func (b *board) ballotVerdicts(refused int64) {
	all := plural(b.ballots, "ballot")
	valid := plural(b.ballots-refused, "valid ballot")
	if refused > 0 {
		valid += fmt.Sprintf(", %d refused by another check", refused)
	}
	for _, id := range []CheckID{BallotForm, BallotElection, BallotElements, BallotProofs, BallotSignature} {
		assumed := id == BallotElements || id == BallotProofs || id == BallotSignature
		if assumed && b.opts.BallotsVerified {
			b.book.assume(id, "the caller verified the ballots before")
			continue
		}
		b.book.ok(id, all, valid)
	}
	b.book.ok(BallotUnique, all, fmt.Sprintf("%d different trackers", len(b.seen)))
	if b.roll == nil {
		b.book.skip(BallotCredential, "there is no readable roll")
	} else {
		counted, _ := b.roll.counted()
		b.book.ok(BallotCredential, all, fmt.Sprintf("of %d credentials, all on the roll", counted))
	}
	for _, id := range ballotChecks {
		if n := b.book.refusals(id); n > 0 {
			b.book.values(id, all, fmt.Sprintf("%d refused", n))
		}
	}
}
