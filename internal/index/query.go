// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// String is the phase's name in REST answers: the contract's, in lower case.
func (p Phase) String() string { return strings.ToLower(contracts.PhaseName(contracts.Phase(p))) }

// Election is an election's state. Byte fields are nil until there is a value.
type Election struct {
	ID                   int64 // order of creation, from 0
	Address              common.Address
	UUID                 string
	Campaign             []byte
	Organiser            common.Address
	Created              uint64 // block
	Phase                Phase  // by the events alone; see PhaseAt
	Manifest             []byte
	OpensAt, ClosesAt    int64 // unix seconds, block time
	Shuffled             bool
	Decryptions          int64
	Members, Threshold   int64  // the last so many trustees are one group, of which so many decrypt
	RoundSeconds         int64  // a stage of the ceremony may take so long, 0: any time
	ElectionHash         []byte // SHA-256 of the election object
	TrusteesHash         []byte
	CredentialsHash      []byte
	RollRoot             []byte
	RollCount            int64
	Head                 []byte // SHA-256 of the last event's JSON
	Height               int64  // of the next event
	Voters, BallotsCount int64
	Outcome              []byte
	FinalBlock           int64

	attempt, attemptSince int64 // of the ceremony, and its beginning
}

// PhaseAt is the phase at a block time, as the contract's phase() says it.
func (e *Election) PhaseAt(now int64) Phase {
	switch {
	case e.Phase != Voting:
		return e.Phase
	case now < e.OpensAt:
		return InSetup
	case now < e.ClosesAt:
		return Voting
	}
	return Closed
}

const electionColumns = `id, address, uuid, campaign, organiser, created, phase, manifest, opens_at, closes_at, shuffled,
	decryptions, members, threshold, round_seconds, attempt, attempt_since, election, trustees, credentials, roll_root, roll_count, head, height, voters, ballots, outcome, final_block`

type scanner interface{ Scan(...any) error }

func scanElection(row scanner) (*Election, error) {
	var e Election
	var address, organiser []byte
	var created, shuffled int64
	err := row.Scan(&e.ID, &address, &e.UUID, &e.Campaign, &organiser, &created, &e.Phase, &e.Manifest, &e.OpensAt,
		&e.ClosesAt, &shuffled, &e.Decryptions, &e.Members, &e.Threshold, &e.RoundSeconds, &e.attempt,
		&e.attemptSince, &e.ElectionHash, &e.TrusteesHash, &e.CredentialsHash, &e.RollRoot,
		&e.RollCount, &e.Head, &e.Height, &e.Voters, &e.BallotsCount, &e.Outcome, &e.FinalBlock)
	e.Address, e.Organiser = common.BytesToAddress(address), common.BytesToAddress(organiser)
	e.Created, e.Shuffled = uint64(created), shuffled == 1
	return &e, err
}

func notFound(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// Election is the election with a uuid, or ErrNotFound.
func (ix *Index) Election(ctx context.Context, uuid string) (*Election, error) {
	e, err := scanElection(ix.db.Get(ctx, `SELECT `+electionColumns+` FROM elections WHERE uuid = ?`, uuid))
	if err != nil {
		return nil, notFound(err)
	}
	return e, nil
}

// Elections are up to limit elections from number after on, in order of creation; of one campaign unless it is nil.
func (ix *Index) Elections(ctx context.Context, campaign []byte, after int64, limit int) ([]*Election, error) {
	query, args := `SELECT `+electionColumns+` FROM elections WHERE id >= ? ORDER BY id LIMIT ?`, []any{after, limit}
	if campaign != nil {
		query = `SELECT ` + electionColumns + ` FROM elections WHERE campaign = ? AND id >= ? ORDER BY id LIMIT ?`
		args = []any{campaign, after, limit}
	}
	return ix.list(ctx, query, args...)
}

// Object is the election object, verbatim; ErrNotFound before opening.
func (ix *Index) Object(ctx context.Context, uuid string) ([]byte, error) {
	var raw []byte
	err := ix.db.Get(ctx, `SELECT object FROM elections WHERE uuid = ?`, uuid).Scan(&raw)
	if err == nil && raw == nil {
		return nil, ErrNotFound
	}
	return raw, notFound(err)
}

// Payload is a published payload of an election; ErrNotFound until it is complete.
func (ix *Index) Payload(ctx context.Context, election int64, hash []byte) ([]byte, error) {
	return ix.payload(ctx, election, hash)
}

func (ix *Index) payload(ctx context.Context, election int64, hash []byte) ([]byte, error) {
	var publisher []byte
	var total, size int64
	err := ix.db.Get(ctx, `SELECT publisher, total, size FROM payloads WHERE election = ? AND payload = ?`, election, hash).
		Scan(&publisher, &total, &size)
	if err != nil {
		return nil, notFound(err)
	}
	out := make([]byte, 0, size)
	err = ix.db.Select(ctx, func(rows *sql.Rows) error {
		var data sql.RawBytes
		if err := rows.Scan(&data); err != nil {
			return err
		}
		out = append(out, data...)
		return nil
	}, `SELECT data FROM chunks WHERE election = ? AND payload = ? AND publisher = ? AND total = ? ORDER BY part`,
		election, hash, publisher, total)
	return out, err
}

// Ballot is a final ballot.
type Ballot struct {
	Tracker    [32]byte
	Height     uint64 // of its event
	Block      uint64
	Time       uint64 // of the block
	TxIndex    uint64 // in the block
	LogIndex   uint64 // in the block
	Tx         common.Hash
	Size       uint64
	Replaces   []byte // tracker, nil for the credential's first
	ReplacedBy []byte // tracker, nil while it counts
}

// Ballot is the ballot with a tracker, or ErrNotFound.
func (ix *Index) Ballot(ctx context.Context, uuid string, tracker [32]byte) (*Ballot, error) {
	b := Ballot{Tracker: tracker}
	var tx []byte
	err := ix.db.Get(ctx, `SELECT b.height, b.block, b.time, b.tx_index, b.log_index, b.tx, b.size, b.replaces, b.replaced_by
		FROM ballots b JOIN elections e ON e.id = b.election WHERE e.uuid = ? AND b.tracker = ?`, uuid, tracker[:]).
		Scan(&b.Height, &b.Block, &b.Time, &b.TxIndex, &b.LogIndex, &tx, &b.Size, &b.Replaces, &b.ReplacedBy)
	if err != nil {
		return nil, notFound(err)
	}
	b.Tx = common.BytesToHash(tx)
	return &b, nil
}

// TurnoutPoint is the turnout after a block.
type TurnoutPoint struct {
	Block, Time, Voters, Ballots uint64
}

// Turnout are up to limit points from a block on.
func (ix *Index) Turnout(ctx context.Context, election int64, from uint64, limit int) ([]TurnoutPoint, error) {
	var out []TurnoutPoint
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var p TurnoutPoint
		err := rows.Scan(&p.Block, &p.Time, &p.Voters, &p.Ballots)
		out = append(out, p)
		return err
	}, `SELECT block, time, voters, ballots FROM turnout WHERE election = ? AND block >= ? ORDER BY block LIMIT ?`,
		election, int64(from), limit)
	return out, err
}
