// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"database/sql"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/chain"
)

// Event is an event of the chain.
type Event struct {
	Height        uint64
	Type          string
	Payload, Head []byte
	Block, Time   uint64
	TxIndex       uint64
}

// Events are up to limit events from a height on; all but ballots if there is no need of them.
func (ix *Index) Events(ctx context.Context, election int64, ballots bool, from uint64, limit int) ([]Event, error) {
	without := "Ballot"
	if ballots {
		without = ""
	}
	var out []Event
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var e Event
		err := rows.Scan(&e.Height, &e.Type, &e.Payload, &e.Head, &e.Block, &e.Time, &e.TxIndex)
		out = append(out, e)
		return err
	}, `SELECT height, type, payload, head, block, time, tx_index FROM events
		WHERE election = ? AND height >= ? AND type <> ? ORDER BY height LIMIT ?`, election, int64(from), without, limit)
	return out, err
}

// Attestation is a validator's or auditor's statement: of an event, or of the outcome (Type "Outcome").
type Attestation struct {
	Block     uint64
	Height    uint64
	Type      string
	Payload   []byte
	Head      []byte // of outcomes
	Account   common.Address
	Validator bool
	Time      uint64 // of the block
}

// Attestations are all of an election, in order.
func (ix *Index) Attestations(ctx context.Context, election int64) ([]Attestation, error) {
	var out []Attestation
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var a Attestation
		var account []byte
		var validator int64
		err := rows.Scan(&a.Block, &a.Height, &a.Type, &a.Payload, &a.Head, &account, &validator, &a.Time)
		a.Account, a.Validator = common.BytesToAddress(account), validator == 1
		out = append(out, a)
		return err
	}, `SELECT block, height, type, payload, head, account, validator, time FROM attestations
		WHERE election = ? ORDER BY block, log_index`, election)
	return out, err
}

// Submission is who offered an event to the chain.
type Submission struct {
	Block, Time uint64
	Height      uint64
	Type        string
	Payload     []byte
	Submitter   common.Address
}

// Submissions are all of an election, in order.
func (ix *Index) Submissions(ctx context.Context, election int64) ([]Submission, error) {
	var out []Submission
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var s Submission
		var account []byte
		err := rows.Scan(&s.Block, &s.Height, &s.Type, &s.Payload, &account, &s.Time)
		s.Submitter = common.BytesToAddress(account)
		out = append(out, s)
		return err
	}, `SELECT block, height, type, payload, submitter, time FROM submissions WHERE election = ? ORDER BY block, log_index`, election)
	return out, err
}

// Result is the result payload, verbatim JSON; ErrNotFound until there is a Result event and its payload.
func (ix *Index) Result(ctx context.Context, election int64) ([]byte, error) {
	return ix.Published(ctx, election, chain.Result)
}

// Published is the payload of an election's event, of a type that there is one of at most; ErrNotFound until there is
// such an event and its payload.
func (ix *Index) Published(ctx context.Context, election int64, t chain.EventType) ([]byte, error) {
	var hash []byte
	err := ix.db.Get(ctx, `SELECT payload FROM events WHERE election = ? AND type = ?`, election, t.String()).Scan(&hash)
	if err != nil {
		return nil, notFound(err)
	}
	return ix.payload(ctx, election, hash)
}
