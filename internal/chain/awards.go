// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// ErrNoBook says that an election's awards are not recorded: nobody has done it yet, or the ledger is older than the
// Awards contract.
var ErrNoBook = errors.New("the election's awards are not recorded")

// Book is an election's book of awards, as of one block.
type Book struct {
	Block      uint64         // that the book is as of
	Outcome    [32]byte       // SHA-256 of the outcome that the awards are of
	Recorder   common.Address // who recorded them
	RecordedIn uint64         // block
	Total      *big.Int       // of all awards
	Bookkeeper common.Address // who proposes entries
	Awards     []contracts.IAwardsAward
	Entries    []Entry // in the order of their ids, from 0
}

// Entry is one line of a book.
type Entry struct {
	contracts.IAwardsEntry
	Reason string // of a rejection
}

// awardsPage is how many awards or entries one call reads: about two million gas.
const awardsPage = 128

// awardsBackend reads at one block.
type awardsBackend struct{ CallReader }

// CodeAt is asked only when a call has returned nothing: then there is no contract.
func (awardsBackend) CodeAt(context.Context, common.Address, *big.Int) ([]byte, error) {
	return nil, nil
}

// ReadBook reads an election's book from the Awards contract, as of the newest block. The error is ErrNoBook if there is
// none.
func ReadBook(ctx context.Context, r Reader, awards, election common.Address) (*Book, error) {
	block, err := r.BlockNumber(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the newest block's number: %w", err)
	}
	return ReadBookAt(ctx, r, awards, election, block)
}

// ReadBookAt is ReadBook as of a block.
func ReadBookAt(ctx context.Context, r Reader, awards, election common.Address, block uint64) (*Book, error) {
	c, err := contracts.NewAwardsCaller(awards, awardsBackend{r})
	if err != nil {
		return nil, err
	}
	opts := &bind.CallOpts{Context: ctx, BlockNumber: number(block)}
	head, err := c.Book(opts, election)
	if errors.Is(err, bind.ErrNoCode) {
		return nil, fmt.Errorf("%w: this ledger has no Awards contract", ErrNoBook)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the book of %s: %w", election, err)
	}
	if head.Recorder == (common.Address{}) {
		return nil, ErrNoBook
	}
	b := &Book{Block: block, Outcome: head.Outcome, Recorder: head.Recorder, RecordedIn: head.RecordedIn, Total: head.Total}
	if b.Bookkeeper, err = c.Bookkeeper(opts, election); err != nil {
		return nil, fmt.Errorf("reading the bookkeeper of %s: %w", election, err)
	}
	for len(b.Awards) < int(head.AwardCount.Int64()) {
		page, err := c.Awards(opts, election, number(uint64(len(b.Awards))), number(awardsPage))
		if err != nil || len(page) == 0 {
			return nil, fmt.Errorf("reading the awards of %s: %w", election, orMissing(err))
		}
		b.Awards = append(b.Awards, page...)
	}
	for len(b.Entries) < int(head.EntryCount.Int64()) {
		page, err := c.Entries(opts, election, number(uint64(len(b.Entries))), number(awardsPage))
		if err != nil || len(page) == 0 {
			return nil, fmt.Errorf("reading the entries of %s: %w", election, orMissing(err))
		}
		for _, e := range page {
			b.Entries = append(b.Entries, Entry{IAwardsEntry: e})
		}
	}
	return b, b.readReasons(ctx, r, awards, election)
}

func orMissing(err error) error {
	if err == nil {
		err = errors.New("fewer than the contract counts")
	}
	return err
}

// readReasons takes the reasons of rejections from the logs of their blocks.
func (b *Book) readReasons(ctx context.Context, r LogReader, awards, election common.Address) error {
	parsed, err := contracts.AwardsMetaData.GetAbi()
	if err != nil {
		return err
	}
	event := parsed.Events["Rejected"]
	for id := range b.Entries {
		e := &b.Entries[id]
		if e.State != contracts.EntryRejected {
			continue
		}
		logs, err := r.FilterLogs(ctx, ethereum.FilterQuery{
			FromBlock: number(e.DecidedIn), ToBlock: number(e.DecidedIn), Addresses: []common.Address{awards},
			Topics: [][]common.Hash{{event.ID}, {common.BytesToHash(election[:])}, {common.BigToHash(number(uint64(id)))}},
		})
		if err != nil {
			return fmt.Errorf("reading why entry %d was rejected: %w", id, err)
		}
		for _, l := range logs {
			if values, err := event.Inputs.NonIndexed().Unpack(l.Data); err == nil {
				e.Reason, _ = values[len(values)-1].(string)
			}
		}
	}
	return nil
}

// Open are the numbers of the entries that wait for another organisation.
func (b *Book) Open() (ids []int) {
	for id, e := range b.Entries {
		if e.State == contracts.EntryProposed {
			ids = append(ids, id)
		}
	}
	return ids
}

// Award finds a project's award by the project's id.
func (b *Book) Award(project string) (index int, ok bool) {
	for i, a := range b.Awards {
		if a.Project == project {
			return i, true
		}
	}
	return 0, false
}
