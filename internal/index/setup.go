// SPDX-License-Identifier: Apache-2.0

package index

import (
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/chain"
)

// freeze reads from the contract what is not in the log. Of that only the trustees can change later.
func (b *batch) freeze(ctx context.Context, e *election, v *chain.ManifestFrozen, l *types.Log) error {
	f, err := b.frozen(ctx, e)
	if err != nil {
		return err
	}
	e.phase, e.manifest = InSetup, v.Manifest[:]
	e.opensAt, e.closesAt = clamp(v.OpensAt), clamp(v.ClosesAt)
	e.shuffled, e.decryptions = f.Shuffled, int64(f.Decryptions)
	e.members, e.threshold, e.round = int64(f.Members), int64(f.Threshold), clamp(f.RoundSeconds)
	e.attempt = 1
	if e.since, err = b.time(ctx, l.BlockNumber); err != nil {
		return err
	}
	return b.parties(ctx, e)
}

func (b *batch) frozen(ctx context.Context, e *election) (*chain.Frozen, error) {
	f, err := chain.ReadFrozen(ctx, b.ix.cfg.Chain, e.address, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the parties of %s: %w", e.uuid, err)
	}
	return f, nil
}

// parties writes those whom the contract has at the ledger's head: while older blocks are read, a trustee may show who
// has not taken its place yet. Once the blocks are read, so are they.
func (b *batch) parties(ctx context.Context, e *election) error {
	f, err := b.frozen(ctx, e)
	if err != nil {
		return err
	}
	if err := b.tx.Exec(ctx, `DELETE FROM parties WHERE election = ?`, e.id); err != nil {
		return err
	}
	var rows [][]any
	for role, accounts := range map[string][]common.Address{"trustee": f.Trustees, "registrar": f.Registrars} {
		for i, account := range accounts {
			rows = append(rows, []any{e.id, role, int64(i), account[:]})
		}
	}
	return b.tx.Insert(ctx, "parties", "election, role, position, account", rows, "")
}

// ceremony applies a step of the trustees' key ceremony.
func (b *batch) ceremony(ctx context.Context, e *election, event any, l *types.Log) error {
	time, err := b.time(ctx, l.BlockNumber)
	if err != nil {
		return err
	}
	switch v := event.(type) {
	case *chain.CeremonyCommitted:
		err = b.tx.Exec(ctx, `INSERT INTO ceremony (election, attempt, round, trustee, payload, committed, revealed)
			VALUES (?, ?, ?, ?, ?, ?, 0)`, e.id, clamp(v.Attempt), int64(v.Round), v.Trustee[:], v.Payload[:], time)
	case *chain.CeremonyRevealed:
		err = b.tx.Exec(ctx, `UPDATE ceremony SET revealed = ? WHERE election = ? AND attempt = ? AND round = ? AND trustee = ?`,
			time, e.id, clamp(v.Attempt), int64(v.Round), v.Trustee[:])
	case *chain.CeremonyRestarted:
		e.attempt, e.since = clamp(v.Attempt), time
	}
	return err
}

// readable is a text from the ledger, where anything may stand, as a database takes it.
func readable(text string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\x00", "\uFFFD")
}
