// SPDX-License-Identifier: Apache-2.0

package index

import (
	"bytes"
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/index/sqldb"
)

//go:embed schema.sql
var schema string

// schemaVersion changes whenever schema.sql or the meaning of a column does.
const schemaVersion = 3

// Config says what to index, and where to.
type Config struct {
	// Database is an SQLite file's path, or postgres://... The rows are the ledger's: losing them costs a rebuild.
	Database string
	// Elections is the address of the Elections contract. Another one makes an existing index unusable.
	Elections common.Address
	// Chain is the ledger.
	Chain chain.Reader
	// Poll is how often to ask for a new block, where the ledger does not announce them. Default 200 ms.
	Poll time.Duration
	// Logger gets warnings. Default slog.Default().
	Logger *slog.Logger
}

// Errors of Open and Run that no retry mends.
var (
	// ErrOtherLedger: the index was made from another ledger or Elections contract.
	ErrOtherLedger = errors.New("index: made from another ledger; delete it to build it again")
	// ErrSchema: the index was made by another version.
	ErrSchema = errors.New("index: made by another version; delete it to build it again")
	// ErrNotFound: no such election, ballot or payload.
	ErrNotFound = errors.New("index: not found")
)

// Progress is how far the blocks were read.
type Progress struct {
	Block uint64
	Hash  [32]byte
	Time  uint64 // of the block
}

// Update tells subscribers about blocks just committed to the index.
type Update struct {
	Progress
	Ballots   []FinalBallot
	Elections []string // uuids of elections whose rows changed
}

// FinalBallot is a ballot that has just become final.
type FinalBallot struct {
	UUID    string
	Tracker [32]byte
}

// Index follows one ledger into one database. Its readers are safe for concurrent use; one Run at a time.
type Index struct {
	cfg Config
	db  *sqldb.DB
	at  atomic.Pointer[Progress]

	syncing   sync.Mutex // one batch at a time
	elections map[common.Address]*election
	rolls     rollCache

	mu          sync.Mutex
	subscribers []func(Update)
}

// Open opens or creates an index and checks that it is of this ledger.
func Open(ctx context.Context, cfg Config) (*Index, error) {
	if cfg.Poll == 0 {
		cfg.Poll = 200 * time.Millisecond
	}
	if cfg.Logger == nil {
		cfg.Logger = slog.Default()
	}
	db, err := sqldb.Open(ctx, cfg.Database, schema, false)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	ix := &Index{cfg: cfg, db: db}
	if err := ix.start(ctx); err != nil {
		db.Close()
		return nil, err
	}
	return ix, nil
}

// start reads the place reached, or begins before block 0.
func (ix *Index) start(ctx context.Context) error {
	genesis, err := ix.cfg.Chain.HeaderByNumber(ctx, new(big.Int))
	if err != nil {
		return fmt.Errorf("index: reading block 0: %w", err)
	}
	var p Progress
	var version int64
	var contract, origin, hash []byte
	err = ix.db.Get(ctx, `SELECT version, elections, genesis, block, hash, time FROM progress WHERE one = 1`).
		Scan(&version, &contract, &origin, &p.Block, &hash, &p.Time)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return ix.begin(ctx, genesis)
	case err != nil:
		return fmt.Errorf("index: %w", err)
	case version != schemaVersion:
		return ErrSchema
	}
	p.Hash = [32]byte(hash)
	if !bytes.Equal(contract, ix.cfg.Elections[:]) || common.BytesToHash(origin) != genesis.Hash() {
		return ErrOtherLedger
	}
	header, err := ix.cfg.Chain.HeaderByNumber(ctx, new(big.Int).SetUint64(p.Block))
	if err == nil && header.Hash() != p.Hash {
		return ErrOtherLedger
	}
	if err != nil && !errors.Is(err, ethereum.NotFound) { // a node that still catches up is no other ledger
		return fmt.Errorf("index: reading block %d: %w", p.Block, err)
	}
	ix.at.Store(&p)
	return nil
}

// begin records block 0, which has no logs.
func (ix *Index) begin(ctx context.Context, genesis *types.Header) error {
	hash := genesis.Hash()
	p := &Progress{Hash: hash, Time: genesis.Time}
	err := ix.db.Tx(ctx, func(tx *sqldb.Tx) error {
		return tx.Exec(ctx, `INSERT INTO progress (one, version, elections, genesis, block, hash, time)
			VALUES (1, ?, ?, ?, 0, ?, ?)`,
			schemaVersion, ix.cfg.Elections[:], hash[:], hash[:], int64(genesis.Time))
	})
	if err != nil {
		return fmt.Errorf("index: %w", err)
	}
	ix.at.Store(p)
	return nil
}

// Close closes the database. Run must have ended.
func (ix *Index) Close() error { return ix.db.Close() }

// Progress is the last block in the index.
func (ix *Index) Progress() Progress { return *ix.at.Load() }

// Subscribe has fn called after each batch of blocks is committed, in order, by the goroutine of Run or Sync: fn
// must be quick.
func (ix *Index) Subscribe(fn func(Update)) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.subscribers = append(ix.subscribers, fn)
}

// headSubscriber is a client that announces blocks; polling serves as well, a little later.
type headSubscriber interface {
	SubscribeNewHead(ctx context.Context, ch chan<- *types.Header) (ethereum.Subscription, error)
}

// Run follows the ledger until ctx ends. It tries again after failures of node or database, and returns only
// ErrOtherLedger or nil.
func (ix *Index) Run(ctx context.Context) error {
	heads := make(chan *types.Header, 16)
	var lost <-chan error
	if s, ok := ix.cfg.Chain.(headSubscriber); ok {
		if sub, err := s.SubscribeNewHead(ctx, heads); err == nil {
			defer sub.Unsubscribe()
			lost = sub.Err()
		}
	}
	ticker := time.NewTicker(ix.cfg.Poll)
	defer ticker.Stop()
	failing := false
	for {
		_, err := ix.Sync(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.Is(err, ErrOtherLedger):
			return err
		case err != nil && !failing:
			ix.cfg.Logger.Warn("index is behind, trying again", "error", err)
		}
		failing = err != nil
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
		case <-heads:
		case <-lost:
			lost = nil
		}
	}
}

// Sync brings the index up to the ledger's head of now, and returns its number.
func (ix *Index) Sync(ctx context.Context) (uint64, error) {
	ix.syncing.Lock()
	defer ix.syncing.Unlock()
	head, err := ix.cfg.Chain.BlockNumber(ctx)
	if err != nil {
		return 0, fmt.Errorf("index: reading the ledger's head: %w", err)
	}
	at := ix.Progress()
	if head <= at.Block {
		return at.Block, nil
	}
	err = chain.Scan(ctx, ix.cfg.Chain, chain.Range{
		From: at.Block + 1, To: head, Topics: [][]common.Hash{chain.Topics()},
	}, func(_, to uint64, logs []types.Log) error {
		if err := ix.batch(ctx, to, logs); err != nil {
			ix.elections = nil // may be ahead of the database: read again
			return err
		}
		return nil
	})
	if err != nil {
		return ix.Progress().Block, fmt.Errorf("index: %w", err)
	}
	return head, nil
}

// batch commits the logs of the blocks up to to, and tells the subscribers.
func (ix *Index) batch(ctx context.Context, to uint64, logs []types.Log) error {
	header, err := ix.cfg.Chain.HeaderByNumber(ctx, new(big.Int).SetUint64(to))
	if err != nil {
		return fmt.Errorf("reading block %d: %w", to, err)
	}
	next := Progress{Block: to, Hash: header.Hash(), Time: header.Time}
	b := &batch{ix: ix, touched: map[*election]bool{}, times: map[uint64]uint64{to: header.Time}}
	err = ix.db.Tx(ctx, func(tx *sqldb.Tx) error {
		b.tx = tx
		if ix.elections == nil {
			if err := ix.load(ctx, tx); err != nil {
				return err
			}
		}
		if err := b.apply(ctx, logs); err != nil {
			return err
		}
		return tx.Exec(ctx, `UPDATE progress SET block = ?, hash = ?, time = ? WHERE one = 1`,
			int64(next.Block), next.Hash[:], int64(next.Time))
	})
	if err != nil {
		return err
	}
	ix.at.Store(&next)
	update := Update{Progress: next, Ballots: b.final}
	for e := range b.touched {
		update.Elections = append(update.Elections, e.uuid)
	}
	ix.mu.Lock()
	subscribers := ix.subscribers
	ix.mu.Unlock()
	for _, fn := range subscribers {
		fn(update)
	}
	return nil
}
