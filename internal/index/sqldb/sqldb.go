// SPDX-License-Identifier: Apache-2.0

// Package sqldb opens SQLite (the default) and PostgreSQL behind one small type, so that the index and the
// gateway write each query once, with ? for parameters. [Open] is what callers want. Values are limited to what
// both treat alike: BIGINT, TEXT and BYTEA columns.
package sqldb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"sync"

	_ "github.com/jackc/pgx/v5/stdlib" // driver pgx
	_ "modernc.org/sqlite"             // driver sqlite
)

// MaxParams is the most parameters of one statement that both databases take.
const MaxParams = 30_000

// DB is an open database. Reads and writes have their own connections: SQLite has one writer at a time.
type DB struct {
	Read, Write *sql.DB
	postgres    bool
	rebound     sync.Map // query with ? -> query with $1
}

// Open opens a database and creates what is missing of schema. dsn is "postgres://..." for PostgreSQL; anything
// else is the path of an SQLite file, with or without "sqlite:" before it. With durable, a committed
// transaction survives a loss of power, at the price of waiting for the disk; without, only the end of the process.
func Open(ctx context.Context, dsn, schema string, durable bool) (*DB, error) {
	db, err := connect(dsn, durable)
	if err != nil {
		return nil, err
	}
	if _, err := db.Write.ExecContext(ctx, schema); err != nil {
		db.Close()
		return nil, fmt.Errorf("creating tables: %w", err)
	}
	return db, nil
}

func connect(dsn string, durable bool) (*DB, error) {
	if dsn == "" {
		return nil, errors.New("no database named; give a file or postgres://user@host/name")
	}
	if strings.HasPrefix(dsn, "postgres://") || strings.HasPrefix(dsn, "postgresql://") {
		conn, err := sql.Open("pgx", dsn)
		if err != nil {
			return nil, fmt.Errorf("opening PostgreSQL: %w", err)
		}
		conn.SetMaxOpenConns(16)
		return &DB{Read: conn, Write: conn, postgres: true}, nil
	}
	path := strings.TrimPrefix(dsn, "sqlite:")
	sync := "NORMAL"
	if durable {
		sync = "FULL"
	}
	q := url.Values{"_pragma": {
		"journal_mode(WAL)", "synchronous(" + sync + ")", "busy_timeout(10000)", "temp_store(MEMORY)",
	}, "_txlock": {"immediate"}}
	source := "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
	write, err := sql.Open("sqlite", source)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	write.SetMaxOpenConns(1)
	read, err := sql.Open("sqlite", source)
	if err != nil {
		write.Close()
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	read.SetMaxOpenConns(8)
	read.SetMaxIdleConns(8)
	return &DB{Read: read, Write: write}, nil
}

// Close closes all connections.
func (d *DB) Close() error {
	err := d.Read.Close()
	if d.Write != d.Read {
		err = errors.Join(err, d.Write.Close())
	}
	return err
}

// Q is a query with ? for parameters in the database's own form.
func (d *DB) Q(query string) string {
	if !d.postgres {
		return query
	}
	if q, ok := d.rebound.Load(query); ok {
		return q.(string)
	}
	var b strings.Builder
	n := 0
	for i := range len(query) {
		if query[i] == '?' {
			n++
			b.WriteString("$" + strconv.Itoa(n))
			continue
		}
		b.WriteByte(query[i])
	}
	d.rebound.Store(query, b.String())
	return b.String()
}

// Tx runs fn in one transaction: committed if it returns nil, else as if it had never been.
func (d *DB) Tx(ctx context.Context, fn func(*Tx) error) error {
	tx, err := d.Write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a transaction: %w", err)
	}
	defer tx.Rollback() // after a commit this does nothing
	if err := fn(&Tx{tx, d}); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing: %w", err)
	}
	return nil
}

// Tx is a transaction; its queries have ? for parameters.
type Tx struct {
	tx *sql.Tx
	db *DB
}

// Exec runs a statement.
func (t *Tx) Exec(ctx context.Context, query string, args ...any) error {
	_, err := t.tx.ExecContext(ctx, t.db.Q(query), args...)
	return err
}

// Query runs a query.
func (t *Tx) Query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	return t.tx.QueryContext(ctx, t.db.Q(query), args...)
}

// QueryRow runs a query for one row.
func (t *Tx) QueryRow(ctx context.Context, query string, args ...any) *sql.Row {
	return t.tx.QueryRowContext(ctx, t.db.Q(query), args...)
}

// Insert adds rows to a table, many in a statement. columns is "a, b, c"; suffix may say what to do on conflict.
func (t *Tx) Insert(ctx context.Context, table, columns string, rows [][]any, suffix string) error {
	if len(rows) == 0 {
		return nil
	}
	width := strings.Count(columns, ",") + 1
	tuple := "(" + strings.TrimSuffix(strings.Repeat("?,", width), ",") + ")"
	most := min(MaxParams/width, 500)
	for len(rows) > 0 {
		n := len(rows)
		if n > most {
			n = most
		} else if n > 16 { // few different statements, so that both databases can keep them prepared
			n = 1 << (bitLen(n) - 1)
		}
		args := make([]any, 0, n*width)
		for _, row := range rows[:n] {
			if len(row) != width {
				panic(fmt.Sprintf("sqldb: row of %d values for %d columns of %s", len(row), width, table))
			}
			args = append(args, row...)
		}
		query := "INSERT INTO " + table + " (" + columns + ") VALUES " +
			strings.TrimSuffix(strings.Repeat(tuple+",", n), ",") + " " + suffix
		if err := t.Exec(ctx, query, args...); err != nil {
			return fmt.Errorf("inserting into %s: %w", table, err)
		}
		rows = rows[n:]
	}
	return nil
}

func bitLen(n int) int {
	b := 0
	for ; n > 0; n >>= 1 {
		b++
	}
	return b
}

// Get runs a query for one row outside of a transaction.
func (d *DB) Get(ctx context.Context, query string, args ...any) *sql.Row {
	return d.Read.QueryRowContext(ctx, d.Q(query), args...)
}

// Select runs a query outside of a transaction and hands each row to scan.
func (d *DB) Select(ctx context.Context, scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := d.Read.QueryContext(ctx, d.Q(query), args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
