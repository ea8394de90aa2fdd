// SPDX-License-Identifier: Apache-2.0

package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/internal/chain"
)

// Options say which part of the ledger to read; the zero value is the whole.
type Options struct {
	// FromBlock is a block not after the election's creation, to save looking through older ones.
	FromBlock uint64
	// ToBlock is the last block to read, the ledger's head when zero. State of older blocks than the last
	// hundred or so may be gone from a node; then the head is compared with the logs alone.
	ToBlock uint64
}

// Summary says what an archive holds.
type Summary struct {
	Election common.Address
	ToBlock  uint64   // the archive is the ledger's up to this block
	Head     [32]byte // SHA-256 of the last event's JSON
	Events   int64
	Ballots  int64 // with those replaced later
	Replaced int64 // ballots that a later one of the same credential replaced
	Closed   bool  // has EndBallots
	Result   bool  // has Result
}

// Export writes the archive of an election, up to its last event, and returns what is in it. On an error the
// part that was written is of no use. Errors: ErrNotOpened, *MissingPayloadError, *MismatchError,
// *MissingEventError, *BadPayloadError, or those of r and w.
func Export(ctx context.Context, r chain.Reader, election common.Address, w io.Writer, o Options) (*Summary, error) {
	if o.ToBlock == 0 {
		head, err := r.BlockNumber(ctx)
		if err != nil {
			return nil, fmt.Errorf("export: reading the ledger's head: %w", err)
		}
		o.ToBlock = head
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	x := &exporter{r: r, election: election, opts: o, out: buffered}
	x.sum = Summary{Election: election, ToBlock: o.ToBlock}
	if err := x.run(ctx); err != nil {
		return nil, err
	}
	if err := buffered.Flush(); err != nil {
		return nil, fmt.Errorf("export: writing: %w", err)
	}
	return &x.sum, nil
}

type exporter struct {
	r        chain.Reader
	election common.Address
	opts     Options
	out      io.Writer
	archive  *archive.Writer
	sum      Summary
	opened   *chain.Opened
	event    *chain.BeleniosEvent // a Ballot event whose ballot has not come yet
	ballot   *chain.BallotCast    // a ballot whose event has not come yet
}

// wide is for logs of which there are few.
const wide = 1 << 16

func (x *exporter) run(ctx context.Context) error {
	// The head is read first: a long export outlives the node's state of that block.
	head, headErr := chain.Head(ctx, x.r, x.election, new(big.Int).SetUint64(x.opts.ToBlock))
	setup, err := x.findSetup(ctx)
	if err != nil {
		return err
	}
	err = chain.Scan(ctx, x.r, chain.Range{
		From: setup, To: x.opts.ToBlock, Addresses: []common.Address{x.election},
		Topics: [][]common.Hash{{chain.TopicBeleniosEvent, chain.TopicBallot}},
	}, func(_, _ uint64, logs []types.Log) error { return x.logs(ctx, logs) })
	if err != nil {
		return err
	}
	if x.event != nil || x.ballot != nil {
		return &MissingEventError{Height: uint64(x.sum.Events), Found: "the end of the logs"}
	}
	if x.archive == nil {
		return ErrNotOpened
	}
	if headErr == nil && head != x.sum.Head {
		return &MismatchError{What: "the contract's head", Height: uint64(x.sum.Events - 1), Want: head, Got: x.sum.Head}
	}
	return nil
}

// findSetup reads the Opened event and returns its block.
func (x *exporter) findSetup(ctx context.Context) (block uint64, err error) {
	err = chain.Scan(ctx, x.r, chain.Range{
		From: x.opts.FromBlock, To: x.opts.ToBlock, MaxBlocks: wide, Addresses: []common.Address{x.election},
		Topics: [][]common.Hash{{chain.TopicOpened}},
	}, func(_, _ uint64, logs []types.Log) error {
		for i := range logs {
			event, err := chain.Decode(&logs[i])
			if err != nil {
				return fmt.Errorf("export: block %d: %w", logs[i].BlockNumber, err)
			}
			if opened, ok := event.(*chain.Opened); ok && x.opened == nil {
				x.opened, block = opened, logs[i].BlockNumber
				return errFound
			}
		}
		return nil
	})
	if x.opened == nil && err == nil {
		return 0, ErrNotOpened
	}
	if x.opened != nil {
		err = nil
	}
	return block, err
}

// errFound ends a scan that has what it wants.
var errFound = errors.New("found")

func (x *exporter) logs(ctx context.Context, logs []types.Log) error {
	for i := range logs {
		event, err := chain.Decode(&logs[i])
		if err != nil {
			return fmt.Errorf("export: block %d: %w", logs[i].BlockNumber, err)
		}
		switch e := event.(type) {
		case *chain.BallotCast:
			if x.ballot != nil {
				return &MissingEventError{Height: x.ballot.Height, Found: "a ballot without its event"}
			}
			x.ballot = e
		case *chain.BeleniosEvent:
			if x.event != nil {
				return &MissingEventError{Height: x.event.Height, Found: "a Ballot event without its ballot"}
			}
			if err := x.begin(ctx, e, &logs[i]); err != nil {
				return err
			}
		}
		if err := x.pair(); err != nil {
			return err
		}
	}
	return nil
}

// begin appends an event, or keeps a Ballot event until its ballot is there too.
func (x *exporter) begin(ctx context.Context, e *chain.BeleniosEvent, l *types.Log) error {
	if e.Height != uint64(x.sum.Events) {
		return &MissingEventError{Height: uint64(x.sum.Events), Found: fmt.Sprintf("event %d", e.Height)}
	}
	if e.Type == chain.Ballot {
		x.event = e
		return nil
	}
	if x.ballot != nil {
		return &MissingEventError{Height: x.ballot.Height, Found: "a ballot without its event"}
	}
	if x.archive == nil {
		if err := x.start(ctx, e, l.BlockNumber); err != nil {
			return err
		}
	}
	data, err := x.data(ctx, e)
	if err != nil {
		return err
	}
	x.sum.Closed = x.sum.Closed || e.Type == chain.EndBallots
	x.sum.Result = x.sum.Result || e.Type == chain.Result
	return x.append(e, data...)
}

// start writes the header. Its time is that of the Setup event's block, the only clock everyone shares.
func (x *exporter) start(ctx context.Context, e *chain.BeleniosEvent, block uint64) error {
	if e.Type != chain.Setup {
		return &MissingEventError{Height: 0, Found: e.Type.String()}
	}
	header, err := x.r.HeaderByNumber(ctx, new(big.Int).SetUint64(block))
	if err != nil {
		return fmt.Errorf("export: reading block %d: %w", block, err)
	}
	x.archive, err = archive.NewWriter(x.out, archive.Header{Version: 1, Timestamp: int64(header.Time)})
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// pair appends the ballot event once its two logs are there.
func (x *exporter) pair() error {
	if x.event == nil || x.ballot == nil {
		return nil
	}
	e, b := x.event, x.ballot
	x.event, x.ballot = nil, nil
	if b.Height != e.Height {
		return &MissingEventError{Height: e.Height, Found: fmt.Sprintf("the ballot of event %d", b.Height)}
	}
	if b.Tracker != e.Payload {
		return &MismatchError{What: "the ballot's tracker", Height: e.Height, Want: e.Payload, Got: b.Tracker}
	}
	if x.archive == nil {
		return &MissingEventError{Height: 0, Found: "a ballot"}
	}
	x.sum.Ballots++
	if b.Replaced != ([32]byte{}) {
		x.sum.Replaced++
	}
	return x.append(e, b.Ballot)
}

// append writes one event and its data, and compares its hash with the ledger's.
func (x *exporter) append(e *chain.BeleniosEvent, data ...[]byte) error {
	if n := len(data); n > 0 { // the last one is the event's own payload
		if got := hash(data[n-1]); got != e.Payload {
			return &MismatchError{What: "the payload's hash", Height: e.Height, Want: e.Payload, Got: got}
		}
	}
	head, err := x.archive.Append(archive.EventType(e.Type.String()), data...)
	if err != nil {
		return fmt.Errorf("export: event %d: %w", e.Height, err)
	}
	if head != e.Head {
		return &MismatchError{What: "the event's hash", Height: e.Height, Want: e.Head, Got: head}
	}
	x.sum.Events++
	x.sum.Head = head
	return nil
}
