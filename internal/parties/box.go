// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/export"
)

// box is an election's archive in a temporary file, with everything but the
// ballots read into memory.
type box struct {
	file     *os.File
	summary  *export.Summary
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
	b := &box{file: file, weights: map[string]int64{}, last: map[string]int64{}, events: map[archive.EventType][]*archive.Record{}}
	if b.summary, err = export.Export(ctx, ledger, election, file, export.Options{}); err == nil {
		err = b.read()
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

// each calls fn with every record from the start.
func (b *box) each(fn func(*archive.Record) error) error {
	if _, err := b.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	reader, err := archive.NewReader(b.file)
	if err != nil {
		return err
	}
	for {
		record, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = fn(record)
		}
		if err != nil {
			return err
		}
	}
}

// read fills in everything but the ballots.
func (b *box) read() error {
	return b.each(func(r *archive.Record) error {
		switch r.Event.Type {
		case archive.Setup:
			return b.readSetup(r)
		case archive.Ballot:
			header, err := belenios.PeekBallot(r.Data[0])
			b.last[header.Credential] = r.Event.Height
			return err
		}
		kept := *r
		kept.Data = nil
		for _, d := range r.Data {
			kept.Data = append(kept.Data, slices.Clone(d))
		}
		b.events[r.Event.Type] = append(b.events[r.Event.Type], &kept)
		return nil
	})
}

func (b *box) readSetup(r *archive.Record) (err error) {
	if b.election, err = belenios.ParseElection(slices.Clone(r.Data[0])); err != nil {
		return err
	}
	if b.trustees, err = belenios.ParseTrustees(b.election.GroupName(), slices.Clone(r.Data[1])); err != nil {
		return err
	}
	entries, err := belenios.ParseCredentials(b.election.GroupName(), r.Data[2])
	for _, e := range entries {
		b.weights[e.Public] = e.Weight
	}
	return err
}

// tally adds up the ballots that count. Their proofs are not checked here: the
// ledger has, on every node.
func (b *box) tally(ctx context.Context) (*belenios.Tally, error) {
	tally := b.election.NewTally()
	err := b.each(func(r *archive.Record) error {
		if r.Event.Type != archive.Ballot {
			return ctx.Err()
		}
		ballot, err := b.election.ParseBallot(r.Data[0])
		if err != nil {
			return fmt.Errorf("ballot of event %d: %w", r.Event.Height, err)
		}
		if b.last[ballot.Credential] != r.Event.Height {
			return nil
		}
		return tally.Add(ballot, b.weights[ballot.Credential])
	})
	return tally, err
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
