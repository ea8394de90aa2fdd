// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

// recordGas is about the most gas of one part of a recording; a transaction may
// take 16.7 million.
const recordGas = 12_000_000

// errNoAwardsContract says that the ledger is older than the contract.
var errNoAwardsContract = errors.New("this ledger has no Awards contract: it was founded by an earlier version")

// ReadBook reads an election's book of awards, payments and milestones. The
// error wraps [chain.ErrNoBook] if its awards are not recorded.
func ReadBook(ctx context.Context, ledger Ledger, consortium Consortium, election common.Address) (*chain.Book, error) {
	return chain.ReadBook(ctx, ledger, consortium.Awards, election)
}

// RecordAwards records what a Final election has funded. Any account may. The
// outcome is computed here, from the archive and the manifest, and must be the
// one that the validators attested. If the awards are recorded already, the
// error wraps ErrDone; before Final, ErrTooEarly.
func (a *Account) RecordAwards(ctx context.Context, election common.Address) error {
	if err := a.mayRecord(ctx, election); err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "madang-awards-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if _, err := ExportTo(ctx, a.Ledger, election, dir); err != nil {
		return err
	}
	outcome, err := os.ReadFile(filepath.Join(dir, OutcomeFile))
	if err != nil {
		return err
	}
	return a.RecordOutcome(ctx, election, outcome)
}

// RecordOutcome is RecordAwards with the outcome at hand: the bytes of
// outcome.json of an exported election.
func (a *Account) RecordOutcome(ctx context.Context, election common.Address, outcome []byte) error {
	if err := a.mayRecord(ctx, election); err != nil {
		return err
	}
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	if sum := sha256.Sum256(outcome); sum != status.Outcome {
		return fmt.Errorf("the outcome has SHA-256 %x, %x was attested: export it again", sum, status.Outcome)
	}
	cut, err := contracts.SplitOutcome(outcome)
	if err != nil {
		return err
	}
	err = a.record(ctx, election, cut)
	if contracts.IsRevert(err, "AwardsAlreadyRecorded") { // by somebody else, meanwhile
		return fmt.Errorf("%w: %w", ErrDone, err)
	}
	return err
}

func (a *Account) mayRecord(ctx context.Context, election common.Address) error {
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return err
	}
	if status.Phase != contracts.PhaseFinal {
		return fmt.Errorf("%w: the election is in phase %s, awards are recorded in phase Final", ErrTooEarly, contracts.PhaseName(status.Phase))
	}
	book, err := ReadBook(ctx, a.Ledger, a.Consortium, election)
	switch {
	case err == nil:
		return fmt.Errorf("%w: the awards were recorded in block %d by %s", ErrDone, book.RecordedIn, book.Recorder)
	case errors.Is(err, chain.ErrNoBook):
		return nil
	}
	return err
}

// record sends the awards in as many parts as they take, and goes on where an
// earlier run was interrupted.
func (a *Account) record(ctx context.Context, election common.Address, o *contracts.Outcome) error {
	c, err := contracts.NewAwardsCaller(a.Consortium.Awards, a.Ledger)
	if err != nil {
		return err
	}
	before, err := c.Recording(callOpts(ctx), election, a.Address())
	if err != nil {
		return fmt.Errorf("reading how far the recording is: %w", err)
	}
	if n := int(before.Count.Int64()); before.Begun && n <= len(o.Projects) {
		err := a.recordFrom(ctx, election, o, n, false)
		if !contracts.IsRevert(err, "AwardsMismatch") {
			return err
		} // what was begun was something else: begin anew
	}
	return a.recordFrom(ctx, election, o, 0, true)
}

func (a *Account) recordFrom(ctx context.Context, election common.Address, o *contracts.Outcome, from int, begin bool) error {
	for {
		to := partEnd(o.Projects, from)
		last := to == len(o.Projects)
		method, args := "recordMore", []any{election, big.NewInt(int64(from))}
		if begin {
			method, args = "record", []any{election, o.Prefix}
		}
		args = append(args, o.Projects[from:to], o.Amounts[from:to], last)
		if _, err := a.sendAwards(ctx, method, args...); err != nil || last {
			return err
		}
		from, begin = to, false
	}
}

// partEnd is how far one transaction reaches.
func partEnd(projects []string, from int) int {
	gas := 0
	for i := from; i < len(projects); i++ {
		gas += 75_000 + len(projects[i])/32*45_000
		if gas > recordGas && i > from {
			return i
		}
	}
	return len(projects)
}

// sendAwards calls the Awards contract, if the ledger has it: a call of an
// address without a contract would do nothing, and succeed.
func (a *Account) sendAwards(ctx context.Context, method string, args ...any) (*types.Receipt, error) {
	code, err := a.Ledger.CodeAt(ctx, a.Consortium.Awards, nil)
	if err != nil {
		return nil, fmt.Errorf("looking for the Awards contract: %w", err)
	}
	if len(code) == 0 {
		return nil, errNoAwardsContract
	}
	return a.send(ctx, a.Consortium.Awards, contracts.AwardsMetaData, method, args...)
}
