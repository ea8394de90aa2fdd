// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index/sqldb"
)

//go:embed outbox.sql
var outboxSchema string

// outbox keeps accepted ballots on disk until they are final. Writes of many requests share one transaction
// (group commit): while one is on its way to the disk, the next gathers.
type outbox struct {
	db   *sqldb.DB
	ops  chan outboxOp
	done chan struct{}
	seq  int64 // of the last row; only the writer's goroutine uses it

	closing sync.RWMutex // held for reading while sending to ops
	closed  bool
}

// outboxRow is a ballot in the outbox.
type outboxRow struct {
	tracker [32]byte
	uuid    string
	ballot  []byte
}

type opKind int

const (
	opAdd opKind = iota
	opDelete
	opRefuse
)

type outboxOp struct {
	kind   opKind
	row    outboxRow
	code   api.Code
	reason string
	result chan<- error // nil: nobody waits
}

// maxGroup bounds the operations of one transaction.
const maxGroup = 512

var errOutboxClosed = errors.New("outbox closed")

func openOutbox(ctx context.Context, dsn string) (*outbox, error) {
	db, err := sqldb.Open(ctx, dsn, outboxSchema, true)
	if err != nil {
		return nil, fmt.Errorf("outbox: %w", err)
	}
	o := &outbox{db: db, ops: make(chan outboxOp, maxGroup), done: make(chan struct{})}
	if err := db.Get(ctx, `SELECT COALESCE(MAX(seq), 0) FROM outbox`).Scan(&o.seq); err != nil {
		db.Close()
		return nil, fmt.Errorf("outbox: %w", err)
	}
	go o.write()
	return o, nil
}

// pending are the ballots on their way, in the order in which they were accepted.
func (o *outbox) pending(ctx context.Context) ([]outboxRow, error) {
	var out []outboxRow
	err := o.db.Select(ctx, func(rows *sql.Rows) error {
		var r outboxRow
		var tracker []byte
		if err := rows.Scan(&tracker, &r.uuid, &r.ballot); err != nil {
			return err
		}
		r.tracker = [32]byte(tracker)
		out = append(out, r)
		return nil
	}, `SELECT tracker, uuid, ballot FROM outbox WHERE state = 0 ORDER BY seq`)
	return out, err
}

// refusal is why the ledger refused a ballot; false if it did not.
func (o *outbox) refusal(ctx context.Context, tracker [32]byte) (uuid string, code api.Code, reason string, ok bool, err error) {
	err = o.db.Get(ctx, `SELECT uuid, code, reason FROM outbox WHERE tracker = ? AND state = 1`, tracker[:]).
		Scan(&uuid, &code, &reason)
	if errors.Is(err, sql.ErrNoRows) {
		return "", "", "", false, nil
	}
	return uuid, code, reason, err == nil, err
}

// add writes a ballot and returns once it is on disk.
func (o *outbox) add(row outboxRow) error { return o.send(outboxOp{kind: opAdd, row: row}, true) }

// refuse records that the ledger refused a ballot.
func (o *outbox) refuse(tracker [32]byte, code api.Code, reason string) error {
	return o.send(outboxOp{kind: opRefuse, row: outboxRow{tracker: tracker}, code: code, reason: reason}, true)
}

// remove forgets a final ballot, soon. If that fails, the ballot is found final after the next start.
func (o *outbox) remove(tracker [32]byte) {
	_ = o.send(outboxOp{kind: opDelete, row: outboxRow{tracker: tracker}}, false)
}

func (o *outbox) send(op outboxOp, wait bool) error {
	var result chan error
	if wait {
		result = make(chan error, 1)
		op.result = result
	}
	o.closing.RLock()
	if o.closed {
		o.closing.RUnlock()
		return errOutboxClosed
	}
	o.ops <- op
	o.closing.RUnlock()
	if !wait {
		return nil
	}
	return <-result
}

// close writes what is left.
func (o *outbox) close() error {
	o.closing.Lock()
	o.closed = true
	o.closing.Unlock()
	close(o.ops)
	<-o.done
	return o.db.Close()
}

// write is the only writer.
func (o *outbox) write() {
	defer close(o.done)
	for first := range o.ops {
		group := append(make([]outboxOp, 0, 16), first)
	gather:
		for len(group) < maxGroup {
			select {
			case op, ok := <-o.ops:
				if !ok {
					break gather
				}
				group = append(group, op)
			default:
				break gather
			}
		}
		err := o.commit(group)
		for _, op := range group {
			if op.result != nil {
				op.result <- err
			}
		}
	}
}

// commit writes a group. Of one tracker, a refusal or removal in the group is older than an addition: a ballot is
// sent only after its addition is committed.
func (o *outbox) commit(group []outboxOp) error {
	ctx := context.Background()
	return o.db.Tx(ctx, func(tx *sqldb.Tx) error {
		var rows [][]any
		var gone []any
		for _, op := range group {
			switch op.kind {
			case opAdd:
				o.seq++
				rows = append(rows, []any{op.row.tracker[:], o.seq, op.row.uuid, op.row.ballot, int64(0), "", ""})
			case opDelete:
				gone = append(gone, op.row.tracker[:])
			case opRefuse:
				if err := tx.Exec(ctx, `UPDATE outbox SET state = 1, ballot = ?, code = ?, reason = ? WHERE tracker = ?`,
					[]byte{}, string(op.code), op.reason, op.row.tracker[:]); err != nil {
					return err
				}
			}
		}
		if len(gone) > 0 {
			marks := strings.TrimSuffix(strings.Repeat("?,", len(gone)), ",")
			if err := tx.Exec(ctx, `DELETE FROM outbox WHERE tracker IN (`+marks+`)`, gone...); err != nil {
				return err
			}
		}
		return tx.Insert(ctx, "outbox", "tracker, seq, uuid, ballot, state, code, reason", rows,
			`ON CONFLICT (tracker) DO UPDATE SET seq = excluded.seq, uuid = excluded.uuid, ballot = excluded.ballot,
			state = 0, code = '', reason = ''`)
	})
}
