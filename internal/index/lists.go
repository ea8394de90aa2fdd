// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"database/sql"

	"github.com/ethereum/go-ethereum/common"
)

// Newest are up to limit elections with numbers below before, the newest first; of one campaign unless it is nil.
func (ix *Index) Newest(ctx context.Context, campaign []byte, before int64, limit int) ([]*Election, error) {
	query, args := `SELECT `+electionColumns+` FROM elections WHERE id < ? ORDER BY id DESC LIMIT ?`, []any{before, limit}
	if campaign != nil {
		query = `SELECT ` + electionColumns + ` FROM elections WHERE campaign = ? AND id < ? ORDER BY id DESC LIMIT ?`
		args = []any{campaign, before, limit}
	}
	return ix.list(ctx, query, args...)
}

func (ix *Index) list(ctx context.Context, query string, args ...any) ([]*Election, error) {
	var out []*Election
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		e, err := scanElection(rows)
		out = append(out, e)
		return err
	}, query, args...)
	return out, err
}

// ElectionAt is the election of a contract, or ErrNotFound.
func (ix *Index) ElectionAt(ctx context.Context, contract common.Address) (*Election, error) {
	e, err := scanElection(ix.db.Get(ctx, `SELECT `+electionColumns+` FROM elections WHERE address = ?`, contract[:]))
	if err != nil {
		return nil, notFound(err)
	}
	return e, nil
}

// Campaign is a campaign that elections name.
type Campaign struct {
	Hash  [32]byte
	First int64 // number of the first election that names it
}

// Campaigns are up to limit campaigns whose document is published, the newest first: those whose first election has a
// number below before.
func (ix *Index) Campaigns(ctx context.Context, before int64, limit int) ([]Campaign, error) {
	var out []Campaign
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var c Campaign
		var hash []byte
		err := rows.Scan(&hash, &c.First)
		copy(c.Hash[:], hash)
		out = append(out, c)
		return err
	}, `SELECT e.campaign, MIN(e.id) AS first FROM elections e
		WHERE EXISTS (SELECT 1 FROM payloads p JOIN elections h ON h.id = p.election WHERE p.payload = e.campaign AND h.campaign = e.campaign)
		GROUP BY e.campaign HAVING MIN(e.id) < ? ORDER BY first DESC LIMIT ?`, before, limit)
	return out, err
}

// CampaignDocument is a campaign's document, verbatim, which one of its elections has published; ErrNotFound until
// then.
func (ix *Index) CampaignDocument(ctx context.Context, hash [32]byte) ([]byte, error) {
	var election int64
	err := ix.db.Get(ctx, `SELECT p.election FROM payloads p JOIN elections e ON e.id = p.election
		WHERE p.payload = ? AND e.campaign = ? ORDER BY p.election LIMIT 1`, hash[:], hash[:]).Scan(&election)
	if err != nil {
		return nil, notFound(err)
	}
	return ix.payload(ctx, election, hash[:])
}

// Ballots are up to limit ballots of an election: from a height on, or, the newest first, from it down; 0 is then the
// last one.
func (ix *Index) Ballots(ctx context.Context, election int64, newest bool, from uint64, limit int) ([]Ballot, error) {
	where, order := `height >= ?`, `height`
	if newest {
		where, order = `height <= ?`, `height DESC`
		if from == 0 {
			from = maxHeight
		}
	}
	var out []Ballot
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var b Ballot
		var tracker, tx []byte
		err := rows.Scan(&tracker, &b.Height, &b.Block, &b.Time, &b.TxIndex, &b.LogIndex, &tx, &b.Size, &b.Replaces, &b.ReplacedBy)
		copy(b.Tracker[:], tracker)
		b.Tx = common.BytesToHash(tx)
		out = append(out, b)
		return err
	}, `SELECT tracker, height, block, time, tx_index, log_index, tx, size, replaces, replaced_by FROM ballots
		WHERE election = ? AND `+where+` ORDER BY `+order+` LIMIT ?`, election, int64(min(from, maxHeight)), limit)
	return out, err
}

// maxHeight is above all heights, and fits a column.
const maxHeight = 1<<63 - 1

// Hour is the turnout at the end of an hour with ballots.
type Hour struct {
	TurnoutPoint        // its Block is the last with ballots, its Time the hour's beginning
	First        uint64 // block with ballots
}

// Hours are up to limit hours with ballots, of the blocks from one on.
func (ix *Index) Hours(ctx context.Context, election int64, from uint64, limit int) ([]Hour, error) {
	var out []Hour
	err := ix.db.Select(ctx, func(rows *sql.Rows) error {
		var h Hour
		err := rows.Scan(&h.Time, &h.First, &h.Block, &h.Voters, &h.Ballots)
		out = append(out, h)
		return err
	}, `SELECT time - time % 3600 AS hour, MIN(block), MAX(block), MAX(voters), MAX(ballots) FROM turnout
		WHERE election = ? AND block >= ? GROUP BY time - time % 3600 ORDER BY hour LIMIT ?`, election, int64(min(from, maxHeight)), limit)
	return out, err
}
