// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"hash"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/chain"
)

// chunk keeps a part of a payload, by the rule of chain.Assembler: the first publisher whose parts, each in its
// latest version, have the payload's hash.
func (b *batch) chunk(ctx context.Context, e *election, c *chain.Chunk, l *types.Log) error {
	if c.Index >= c.Total {
		return nil
	}
	var one int64
	err := b.tx.QueryRow(ctx, `SELECT 1 FROM payloads WHERE election = ? AND payload = ?`, e.id, c.Payload[:]).Scan(&one)
	if err == nil {
		return nil // complete already
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	set := []any{e.id, c.Payload[:], c.Publisher[:], int64(c.Total)}
	err = b.tx.Exec(ctx, `INSERT INTO chunks (election, payload, publisher, total, part, data) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (election, payload, publisher, total, part) DO UPDATE SET data = excluded.data`,
		append(set, int64(c.Index), c.Data)...)
	if err != nil {
		return err
	}
	var have int64
	err = b.tx.QueryRow(ctx, `SELECT COUNT(*) FROM chunks
		WHERE election = ? AND payload = ? AND publisher = ? AND total = ?`, set...).Scan(&have)
	if err != nil || have < int64(c.Total) {
		return err
	}
	return b.complete(ctx, e, c, l, set)
}

// complete records a payload whose parts have its hash, and drops other publishers' parts.
func (b *batch) complete(ctx context.Context, e *election, c *chain.Chunk, l *types.Log, set []any) error {
	h := sha256.New()
	size, err := b.hashParts(ctx, h, set)
	if err != nil || [32]byte(h.Sum(nil)) != c.Payload {
		return err
	}
	if err := b.tx.Exec(ctx, `INSERT INTO payloads (election, payload, publisher, total, size, block)
		VALUES (?, ?, ?, ?, ?, ?)`, append(set, size, int64(l.BlockNumber))...); err != nil {
		return err
	}
	return b.tx.Exec(ctx, `DELETE FROM chunks WHERE election = ? AND payload = ? AND (publisher <> ? OR total <> ?)`, set...)
}

func (b *batch) hashParts(ctx context.Context, h hash.Hash, set []any) (size int64, err error) {
	rows, err := b.tx.Query(ctx, `SELECT data FROM chunks
		WHERE election = ? AND payload = ? AND publisher = ? AND total = ? ORDER BY part`, set...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var data []byte
		if err := rows.Scan(&data); err != nil {
			return 0, err
		}
		h.Write(data)
		size += int64(len(data))
	}
	return size, rows.Err()
}
