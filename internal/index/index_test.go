// SPDX-License-Identifier: Apache-2.0

package index_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
	"github.com/madangvote/madang/internal/index"
	"github.com/madangvote/madang/internal/index/sqldb"
	"github.com/madangvote/madang/internal/index/sqldb/dbtest"
	"github.com/madangvote/madang/internal/roll"
)

var tables = []string{
	"progress", "elections", "parties", "events", "ballots", "turnout", "rolls", "ceremony", "complaints", "submissions",
	"attestations", "chunks", "payloads",
}

// dump is every row of every table as text, sorted.
func dump(t *testing.T, dsn string) string {
	t.Helper()
	db, err := sqldb.Open(t.Context(), dsn, "", false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var b strings.Builder
	for _, table := range tables {
		rows, err := db.Read.Query("SELECT * FROM " + table)
		if err != nil {
			t.Fatal(err)
		}
		columns, _ := rows.Columns()
		var lines []string
		for rows.Next() {
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			if err := rows.Scan(values...); err != nil {
				t.Fatal(err)
			}
			var line []string
			for i, v := range values {
				switch v := (*v.(*any)).(type) {
				case []byte:
					line = append(line, fmt.Sprintf("%s=%x", columns[i], v))
				default:
					line = append(line, fmt.Sprintf("%s=%v", columns[i], v))
				}
			}
			lines = append(lines, strings.Join(line, " "))
		}
		if err := rows.Close(); err != nil {
			t.Fatal(err)
		}
		slices.Sort(lines)
		fmt.Fprintf(&b, "%s: %d\n%s\n", table, len(lines), strings.Join(lines, "\n"))
	}
	return b.String()
}

// broken fails the fail-th read, so that a batch is cut short in each way that there is.
type broken struct {
	chaintest.Client
	calls, fail atomic.Int64
}

var errNode = errors.New("node went away")

func (b *broken) trip() error {
	if n := b.fail.Load(); n > 0 && b.calls.Add(1) == n {
		return errNode
	}
	return nil
}

func (b *broken) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if err := b.trip(); err != nil {
		return nil, err
	}
	return b.Client.FilterLogs(ctx, q)
}

func (b *broken) HeaderByNumber(ctx context.Context, n *big.Int) (*types.Header, error) {
	if err := b.trip(); err != nil {
		return nil, err
	}
	return b.Client.HeaderByNumber(ctx, n)
}

func (b *broken) CallContract(ctx context.Context, m ethereum.CallMsg, n *big.Int) ([]byte, error) {
	if err := b.trip(); err != nil {
		return nil, err
	}
	return b.Client.CallContract(ctx, m, n)
}

func open(t *testing.T, l *chaintest.Ledger, c chain.Reader, dsn string) *index.Index {
	t.Helper()
	ix, err := index.Open(t.Context(), index.Config{Database: dsn, Elections: l.Elections, Chain: c, Logger: chaintest.Quiet()})
	if err != nil {
		t.Fatal(err)
	}
	return ix
}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// story is a ledger with a finished election, one in setup, and noise of others.
type story struct {
	*chaintest.Ledger
	done, draft *chaintest.Election
	ballots     [][]byte
	result      []byte
}

func tell(t *testing.T) *story {
	l := chaintest.New(t)
	s := &story{Ledger: l}
	s.done = l.NewElection(chaintest.Options{Voters: 5, Weights: []int64{1, 3}})
	s.draft = l.NewElection(chaintest.Options{Setup: true})
	e := s.done
	s.ballots = [][]byte{e.Ballot(0, 0), e.Ballot(1, 0), e.Ballot(0, 1), e.Ballot(4, 1)}
	for i, voter := range []int{0, 1, 0, 4} {
		e.Cast(voter, s.ballots[i])
	}
	e.Close()
	s.result = e.Tally([][]byte{s.ballots[1], s.ballots[2], s.ballots[3]}, []int64{3, 1, 1})
	s.draft.Publish([]byte("campaign")) // both elections name its hash
	l.Pause()                           // no more blocks, so that all indexes end at the same one
	return s
}

func TestIndex(t *testing.T) {
	s := tell(t)
	var dumps []string
	dbtest.Run(t, func(t *testing.T, database func() string) {
		first := database()
		ix := open(t, s.Ledger, s.Client, first)
		must[uint64](t)(ix.Sync(t.Context()))
		checkElection(t, s, ix)
		checkBallots(t, s, ix)
		checkPayloads(t, s, ix)
		checkRoll(t, s, ix)
		checkLists(t, s, ix)
		ix.Close()
		want := dump(t, first)
		dumps = append(dumps, strings.SplitN(want, "elections: ", 2)[1])

		t.Run("rebuilt", func(t *testing.T) {
			dsn := database()
			ix := open(t, s.Ledger, s.Client, dsn)
			must[uint64](t)(ix.Sync(t.Context()))
			ix.Close()
			if got := dump(t, dsn); got != want {
				t.Errorf("rows differ:\n%s\nwant\n%s", got, want)
			}
		})
		t.Run("with failures and restarts", func(t *testing.T) {
			dsn := database()
			node := &broken{Client: s.Client}
			for try := 0; ; try++ {
				node.fail.Store(0)
				ix := open(t, s.Ledger, node, dsn)
				node.calls.Store(0)
				node.fail.Store(int64(2 + try))
				_, err := ix.Sync(t.Context())
				ix.Close()
				if err == nil {
					break
				}
				if !errors.Is(err, errNode) || try > 100 {
					t.Fatal(err)
				}
			}
			if got := dump(t, dsn); got != want {
				t.Errorf("rows differ:\n%s\nwant\n%s", got, want)
			}
		})
		t.Run("of another ledger", func(t *testing.T) {
			_, err := index.Open(t.Context(), index.Config{Database: first, Elections: common.Address{1}, Chain: s.Client})
			if !errors.Is(err, index.ErrOtherLedger) {
				t.Errorf("another contract: %v", err)
			}
		})
	})
	if len(dumps) == 2 && dumps[0] != dumps[1] {
		t.Errorf("SQLite and PostgreSQL differ:\n%s\nand\n%s", dumps[0], dumps[1])
	}
}

func checkElection(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	e := must[*index.Election](t)(ix.Election(t.Context(), s.done.UUID))
	head := must[[32]byte](t)(chain.Head(t.Context(), s.Client, s.done.Address, nil))
	outcome := sha256.Sum256([]byte("outcome"))
	if e.Phase != index.Final || e.Voters != 3 || e.BallotsCount != 4 || e.RollCount != 5 || e.Height != 9 ||
		!bytes.Equal(e.Head, head[:]) || !bytes.Equal(e.Outcome, outcome[:]) || e.Address != s.done.Address {
		t.Errorf("%+v", e)
	}
	trustees := must[*index.Trusteeship](t)(ix.Trusteeship(t.Context(), e))
	if trustees.Attempt != 1 || trustees.Round != index.CeremonyComplete || trustees.Decrypted != 1 || trustees.Shuffles != 0 ||
		len(trustees.Trustees) != 1 || trustees.Trustees[0] != (index.Trustee{Account: s.AdminAddress(), Decrypted: true}) {
		t.Errorf("%+v", trustees)
	}
	draft := must[*index.Election](t)(ix.Election(t.Context(), s.draft.UUID))
	if draft.Phase != index.InSetup || draft.Head != nil || draft.ID != 1 {
		t.Errorf("%+v", draft)
	}
	all := must[[]*index.Election](t)(ix.Elections(t.Context(), nil, 0, 10))
	campaign := sha256.Sum256([]byte("campaign"))
	same := must[[]*index.Election](t)(ix.Elections(t.Context(), campaign[:], 1, 10))
	none := must[[]*index.Election](t)(ix.Elections(t.Context(), make([]byte, 32), 0, 10))
	if len(all) != 2 || len(same) != 1 || len(none) != 0 {
		t.Errorf("%d elections, %d, %d", len(all), len(same), len(none))
	}
	if _, err := ix.Election(t.Context(), "nothing"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("unknown election: %v", err)
	}
	attestations := must[[]index.Attestation](t)(ix.Attestations(t.Context(), e.ID))
	if n := len(attestations); n != 4 || attestations[3].Type != "Outcome" || !attestations[3].Validator {
		t.Errorf("attestations %+v", attestations)
	}
	events := must[[]index.Event](t)(ix.Events(t.Context(), e.ID, true, 0, 100))
	var kinds []string
	for i, event := range events {
		kinds = append(kinds, event.Type)
		if event.Height != uint64(i) {
			t.Errorf("event %d has height %d", i, event.Height)
		}
	}
	if got := strings.Join(kinds, " "); got != "Setup Ballot Ballot Ballot Ballot EndBallots EncryptedTally PartialDecryption Result" {
		t.Errorf("events %s", got)
	}
}

func checkBallots(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	for i, raw := range s.ballots {
		tracker := sha256.Sum256(raw)
		b := must[*index.Ballot](t)(ix.Ballot(t.Context(), s.done.UUID, tracker))
		header := must[*types.Header](t)(s.Client.HeaderByNumber(t.Context(), new(big.Int).SetUint64(b.Block)))
		if b.Height != uint64(i+1) || b.Size != uint64(len(raw)) || b.Time != header.Time {
			t.Errorf("ballot %d: %+v", i, b)
		}
		height := must[uint64](t)(chain.HeightOf(t.Context(), s.Client, s.done.Address, tracker, nil))
		if height != b.Height {
			t.Errorf("ballot %d: height %d, the contract has %d", i, b.Height, height)
		}
	}
	first, second := sha256.Sum256(s.ballots[0]), sha256.Sum256(s.ballots[2])
	b := must[*index.Ballot](t)(ix.Ballot(t.Context(), s.done.UUID, first))
	if !bytes.Equal(b.ReplacedBy, second[:]) || b.Replaces != nil {
		t.Errorf("first ballot %+v", b)
	}
	b = must[*index.Ballot](t)(ix.Ballot(t.Context(), s.done.UUID, second))
	if !bytes.Equal(b.Replaces, first[:]) || b.ReplacedBy != nil {
		t.Errorf("second ballot %+v", b)
	}
	if _, err := ix.Ballot(t.Context(), s.draft.UUID, first); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("ballot of another election: %v", err)
	}
	points := must[[]index.TurnoutPoint](t)(ix.Turnout(t.Context(), 0, 0, 10))
	if last := points[len(points)-1]; last.Voters != 3 || last.Ballots != 4 {
		t.Errorf("turnout %+v", points)
	}
}

func checkPayloads(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	if object := must[[]byte](t)(ix.Object(t.Context(), s.done.UUID)); !bytes.Equal(object, s.done.Object.Raw()) {
		t.Errorf("object %s", object)
	}
	if _, err := ix.Object(t.Context(), s.draft.UUID); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("object before opening: %v", err)
	}
	if result := must[[]byte](t)(ix.Result(t.Context(), 0)); !bytes.Equal(result, s.result) {
		t.Errorf("result %s, want %s", result, s.result)
	}
	if _, err := ix.Result(t.Context(), 1); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("result of an election without: %v", err)
	}
	hash := sha256.Sum256(s.draft.Manifest)
	if raw := must[[]byte](t)(ix.Payload(t.Context(), 1, hash[:])); !bytes.Equal(raw, s.draft.Manifest) {
		t.Errorf("manifest %s", raw)
	}
	if _, err := ix.Payload(t.Context(), 0, hash[:]); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("payload of another election: %v", err)
	}
}

func checkRoll(t *testing.T, s *story, ix *index.Index) {
	t.Helper()
	r := must[*index.Roll](t)(ix.Roll(t.Context(), s.done.UUID))
	if r.Root() != s.done.Tree.Root() || r.Len() != 5 {
		t.Errorf("root %x of %d", r.Root(), r.Len())
	}
	for i, cred := range s.done.Credentials {
		place, ok := r.Find(cred.Public())
		if !ok || place.Index != uint64(i) || !roll.Verify(r.Root(), place.Entry, place.Index, 5, place.Proof) {
			t.Errorf("credential %d: %+v", i, place)
		}
		if want := uint64(1); i != 1 && place.Weight != want || i == 1 && place.Weight != 3 {
			t.Errorf("credential %d has weight %d", i, place.Weight)
		}
	}
	if r.Has("unlisted") || r.Has(s.done.Entries[1]) {
		t.Error("found what is not a credential of the roll")
	}
	if _, err := ix.Roll(t.Context(), "nothing"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("roll of an unknown election: %v", err)
	}
}

// TestRunFollows has the index follow while blocks are made, and tell about ballots once they can be found.
func TestRunFollows(t *testing.T) {
	l := chaintest.New(t)
	ix := open(t, l, l.Client, t.TempDir()+"/index.db")
	defer ix.Close()
	found := make(chan error, 10)
	ix.Subscribe(func(u index.Update) {
		for _, b := range u.Ballots {
			_, err := ix.Ballot(context.Background(), b.UUID, b.Tracker)
			found <- err
		}
	})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- ix.Run(ctx) }()
	e := l.NewElection(chaintest.Options{})
	for voter := range 3 {
		e.Cast(voter, e.Ballot(voter, 0))
	}
	for range 3 {
		if err := <-found; err != nil {
			t.Error(err)
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
