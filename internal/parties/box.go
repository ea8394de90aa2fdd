// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/export"
)

// box is an election's archive in a temporary file, with everything but the
// ballots read into memory.
type box struct {
	ledger   Ledger
	address  common.Address
	file     *os.File
	writer   *archive.Writer // goes on at the file's end
	election *belenios.Election
	trustees *belenios.Trustees
	weights  map[string]int64 // of each credential on the roll
	last     map[string]int64 // height of each credential's last ballot
	events   map[archive.EventType][]*archive.Record
}

// openBox exports the archive as it stands. Close removes it.
func openBox(ctx context.Context, ledger Ledger, election common.Address) (*box, error) {
	file, err := os.CreateTemp("", "madang-*.bel")
	if err != nil {
		return nil, err
	}
	b := &box{
		ledger: ledger, address: election, file: file, weights: map[string]int64{}, last: map[string]int64{},
		events: map[archive.EventType][]*archive.Record{},
	}
	if _, err = export.Export(ctx, ledger, election, file, export.Options{}); err == nil {
		b.writer, err = b.each(b.keep)
	}
	if errors.Is(err, export.ErrNotOpened) {
		err = fmt.Errorf("%w: %w", ErrTooEarly, err)
	}
	if err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// Close removes the file.
func (b *box) Close() {
	b.file.Close()
	os.Remove(b.file.Name())
}

// extend adds the events that came after voting and are not in the box yet.
func (b *box) extend(ctx context.Context, height uint64) error {
	for uint64(b.writer.Height()) < height {
		next, err := b.eventAt(ctx, uint64(b.writer.Height()))
		if err != nil {
			return err
		}
		kind := chain.EventType(next.EventType)
		data, err := export.EventData(ctx, b.ledger, b.address, kind, next.Payload, next.Height)
		if err != nil {
			return err
		}
		if _, err := b.file.Seek(0, io.SeekEnd); err != nil { // readers have moved it
			return err
		}
		head, err := b.writer.Append(archive.EventType(kind.String()), data...)
		if err != nil {
			return err
		}
		if head != next.Head {
			return fmt.Errorf("event %d hashes to %x, the ledger says %x", next.Height, head, next.Head)
		}
		b.events[archive.EventType(kind.String())] = append(b.events[archive.EventType(kind.String())], &archive.Record{Data: data})
	}
	return nil
}

func (b *box) eventAt(ctx context.Context, height uint64) (*contracts.ElectionBeleniosEvent, error) {
	filterer, err := contracts.NewElectionFilterer(b.address, b.ledger)
	if err != nil {
		return nil, err
	}
	logs, err := filterer.FilterBeleniosEvent(filterOpts(ctx), []uint64{height}, nil)
	if err != nil {
		return nil, err
	}
	defer logs.Close()
	if !logs.Next() {
		return nil, errors.Join(fmt.Errorf("event %d is not in the ledger's logs", height), logs.Error())
	}
	return logs.Event, nil
}

// each calls fn with every record from the start, and returns a writer that
// goes on at the end.
func (b *box) each(fn func(*archive.Record) error) (*archive.Writer, error) {
	if _, err := b.file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	reader, err := archive.NewReader(b.file)
	if err != nil {
		return nil, err
	}
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return reader.Continue(b.file), nil
		}
		if err == nil {
			err = fn(record)
		}
		if err != nil {
			return nil, err
		}
	}
}

// keep takes in one record, without the ballots' bytes.
func (b *box) keep(r *archive.Record) error {
	switch r.Event.Type {
	case archive.Setup:
		return b.keepSetup(r)
	case archive.Ballot:
		header, err := belenios.PeekBallot(r.Data[0])
		b.last[header.Credential] = r.Event.Height
		return err
	}
	b.events[r.Event.Type] = append(b.events[r.Event.Type], r)
	return nil
}

func (b *box) keepSetup(r *archive.Record) (err error) {
	if b.election, err = belenios.ParseElection(r.Data[0]); err != nil {
		return err
	}
	if b.trustees, err = belenios.ParseTrustees(b.election.GroupName(), r.Data[1]); err != nil {
		return err
	}
	entries, err := belenios.ParseCredentials(b.election.GroupName(), r.Data[2])
	for _, e := range entries {
		b.weights[e.Public] = e.Weight
	}
	return err
}

// tally adds up the ballots that count, on all cores. Their proofs are not
// checked here: every node of the ledger has.
func (b *box) tally(ctx context.Context) (*belenios.Tally, error) {
	total := b.election.NewTally()
	var merging sync.Mutex
	ballots := make(chan *archive.Record, 64)
	group, ctx := errgroup.WithContext(ctx)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			mine := b.election.NewTally()
			for r := range ballots {
				if err := b.count(mine, r); err != nil {
					return err
				}
			}
			merging.Lock()
			defer merging.Unlock()
			return total.Merge(mine)
		})
	}
	group.Go(func() error {
		defer close(ballots)
		_, err := b.each(func(r *archive.Record) error {
			if r.Event.Type != archive.Ballot {
				return nil
			}
			select {
			case ballots <- r:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		})
		return err
	})
	return total, group.Wait()
}

// count adds a ballot unless a later one of its credential replaces it.
func (b *box) count(tally *belenios.Tally, r *archive.Record) error {
	ballot, err := b.election.DecodeBallot(r.Data[0])
	if err != nil {
		return fmt.Errorf("ballot of event %d: %w", r.Event.Height, err)
	}
	if b.last[ballot.Credential] != r.Event.Height {
		return nil
	}
	return tally.Add(ballot, b.weights[ballot.Credential])
}

// holds tells whether the chain has an event with this payload, ballots aside.
func (b *box) holds(payload [32]byte) bool {
	for _, records := range b.events {
		for _, r := range records {
			if n := len(r.Data); n > 0 && sha256.Sum256(r.Data[n-1]) == payload {
				return true
			}
		}
	}
	return false
}

// partials are the trustees' partial decryptions in the chain.
func (b *box) partials() ([]belenios.OwnedPartial, error) {
	var partials []belenios.OwnedPartial
	for _, r := range b.events[archive.PartialDecryption] {
		owned, err := belenios.ParseOwnedPayload(r.Data[1])
		if err != nil {
			return nil, err
		}
		partials = append(partials, belenios.OwnedPartial{Owner: owned.Owner, Raw: r.Data[0]})
	}
	return partials, nil
}
