// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
)

// board is what the first pass keeps of an archive: small things whole, ballots
// by a few bytes.
type board struct {
	opts Options
	book *book
	// lean leaves out what a caller has verified before: candidates.
	lean bool
	// needRoll: a lean board reads the roll only if the candidate needs it.
	needRoll bool

	events   int64
	lastType archive.EventType
	head     [32]byte

	election *belenios.Election // nil if unreadable or not supported
	trustees *belenios.Trustees // nil likewise
	roll     *roll              // nil likewise

	ballots int64
	// unreadable ballots do not say whose they are: what counts is not known.
	unreadable int64
	seen       map[[16]byte]struct{} // trackers, shortened
	replaced   int64                 // ballots of a credential that has a later one
	tally      *tallyRecord
	shuffles   []ownedRecord
	mixed      bool          // the shuffles have ended
	partials   []ownedRecord // the first of each trustee
	decrypts   int64         // all that there are
	result     *resultRecord
}

type tallyRecord struct {
	height int64
	raw    []byte // encrypted_tally, of a candidate only
	sized  belenios.SizedEncryptedTally
}

type resultRecord struct {
	height int64
	raw    []byte
}

func newBoard(opts Options, book *book) *board {
	return &board{opts: opts, book: book, seen: map[[16]byte]struct{}{}}
}

// successors says which events may follow which (specification 4.4).
var successors = map[archive.EventType][]archive.EventType{
	"":                        {archive.Setup},
	archive.Setup:             {archive.Ballot, archive.EndBallots},
	archive.Ballot:            {archive.Ballot, archive.EndBallots},
	archive.EndBallots:        {archive.EncryptedTally},
	archive.EncryptedTally:    {archive.Shuffle, archive.EndShuffles, archive.PartialDecryption},
	archive.Shuffle:           {archive.Shuffle, archive.EndShuffles},
	archive.EndShuffles:       {archive.PartialDecryption},
	archive.PartialDecryption: {archive.PartialDecryption, archive.Result},
	archive.Result:            {},
}

// apply takes the next event. It returns an error only if ctx ends.
func (b *board) apply(ctx context.Context, rec *archive.Record) error {
	height := b.events
	b.checkOrder(rec, height)
	b.checkLinks(rec, height)
	b.events++
	b.lastType, b.head = rec.Event.Type, rec.Hash

	data, ok := b.shape(rec, height)
	if !ok {
		return nil
	}
	switch rec.Event.Type {
	case archive.Setup:
		return b.setup(ctx, height, data)
	case archive.Ballot:
		b.ballot(height, data[0])
	case archive.EncryptedTally:
		b.encryptedTally(height, data[0], data[1])
	case archive.PartialDecryption:
		b.partialDecryption(height, data[0], data[1])
	case archive.Result:
		b.result = &resultRecord{height, bytes.Clone(data[0])}
	case archive.Shuffle:
		b.shuffleEvent(height, data[0], data[1])
	case archive.EndShuffles:
		b.endShuffles(height)
	}
	return nil
}

func (b *board) checkOrder(rec *archive.Record, height int64) {
	if !slices.Contains(successors[b.lastType], rec.Event.Type) {
		after := "at the beginning"
		if b.lastType != "" {
			after = "after " + string(b.lastType)
		}
		b.book.fail(EventOrder, atEvent(height, fmt.Sprintf("event %s may not stand %s", rec.Event.Type, after)))
	}
}

// checkLinks repeats what the archive reader enforces: the rest of this package
// relies on it.
func (b *board) checkLinks(rec *archive.Record, height int64) {
	if rec.Event.Height != height {
		b.book.fail(EventChain, atEvent(height, fmt.Sprintf("height is %d instead of %d", rec.Event.Height, height)))
	}
	switch parent := rec.Event.Parent; {
	case parent == nil && height > 0, parent != nil && height == 0:
		b.book.fail(EventChain, atEvent(height, "exactly the events after the first must name a parent"))
	case parent != nil && *parent != b.head:
		b.book.fail(EventChain, atEvent(height, fmt.Sprintf("parent is %x, the event before is %x", *parent, b.head)))
	}
}

// parts is how many data come with an event.
var parts = map[archive.EventType]int{
	archive.Setup: 4, archive.Ballot: 1, archive.EndBallots: 0, archive.EncryptedTally: 2, archive.Shuffle: 2,
	archive.EndShuffles: 0, archive.PartialDecryption: 2, archive.Result: 1,
}

func (b *board) shape(rec *archive.Record, height int64) ([][]byte, bool) {
	want, known := parts[rec.Event.Type]
	if !known {
		return nil, false // event-order has failed
	}
	if len(rec.Data) != want {
		b.book.fail(DataHashes, atEvent(height, fmt.Sprintf("%d data before event %s, there must be %d", len(rec.Data), rec.Event.Type, want)))
		return nil, false
	}
	if (want == 0) != (rec.Event.Payload == nil) {
		b.book.fail(DataHashes, atEvent(height, fmt.Sprintf("event %s: payload where none belongs, or none where one does", rec.Event.Type)))
		return nil, false
	}
	if want > 0 {
		if sum := sha256.Sum256(rec.Data[want-1]); sum != *rec.Event.Payload {
			b.book.fail(DataHashes, atEvent(height, fmt.Sprintf("payload is %x, the data before it has %x", *rec.Event.Payload, sum)))
			return nil, false
		}
	}
	return rec.Data, true
}

// unsupported tells whether an error of belenios means that, and words it.
func unsupported(err error) (reason string, yes bool) {
	if !errors.Is(err, belenios.ErrUnsupported) {
		return "", false
	}
	return err.Error(), true
}

func hexSum(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}
