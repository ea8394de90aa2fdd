// SPDX-License-Identifier: Apache-2.0

package chain_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/chain/chaintest"
)

// faulty fails or swallows transactions on their way to the node.
type faulty struct {
	chaintest.Client
	fail atomic.Int32 // so many calls fail with an error ...
	lose atomic.Int32 // ... and then so many are answered well and lost
	sent atomic.Int32
}

var errConnection = errors.New("connection reset by peer")

func (f *faulty) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	f.sent.Add(1)
	if f.fail.Add(-1) >= 0 {
		return errConnection
	}
	if f.lose.Add(-1) >= 0 {
		return nil
	}
	return f.Client.SendTransaction(ctx, tx)
}

func newSender(t *testing.T, l *chaintest.Ledger, b chain.Backend) *chain.Sender {
	t.Helper()
	s, err := chain.NewSender(t.Context(), b, l.Gateway, chaintest.SenderOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func transfer(to common.Address) chain.Call {
	return chain.Call{To: &to, Value: big.NewInt(1), Gas: 21_000}
}

func balance(t *testing.T, l *chaintest.Ledger, a common.Address) uint64 {
	t.Helper()
	b, err := l.Client.(interface {
		BalanceAt(context.Context, common.Address, *big.Int) (*big.Int, error)
	}).BalanceAt(t.Context(), a, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b.Uint64()
}

// sendAll sends n transfers at once and wants each to be carried out exactly once.
func sendAll(t *testing.T, l *chaintest.Ledger, s *chain.Sender, n int) {
	t.Helper()
	to := common.Address{0xaa}
	before := balance(t, l, to)
	var group sync.WaitGroup
	for range n {
		group.Go(func() {
			if _, err := s.Send(t.Context(), transfer(to)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if got := balance(t, l, to) - before; got != uint64(n) {
		t.Errorf("carried out %d times, want %d", got, n)
	}
	if s.InFlight() != 0 {
		t.Errorf("%d in flight", s.InFlight())
	}
}

func TestSenderManyAtOnce(t *testing.T) {
	l := chaintest.New(t)
	sendAll(t, l, newSender(t, l, l.Client), 500)
}

func TestSenderConnectionFails(t *testing.T) {
	l := chaintest.New(t)
	f := &faulty{Client: l.Client}
	f.fail.Store(20)
	sendAll(t, l, newSender(t, l, f), 50)
}

func TestSenderTransactionsVanish(t *testing.T) {
	l := chaintest.New(t)
	f := &faulty{Client: l.Client}
	f.lose.Store(20)
	sendAll(t, l, newSender(t, l, f), 50)
}

func TestSenderPoolForgets(t *testing.T) {
	l := chaintest.New(t)
	s := newSender(t, l, l.Client)
	l.Pause()
	done := make(chan struct{})
	go func() { sendAll(t, l, s, 50); close(done) }()
	for s.InFlight() < 50 {
		time.Sleep(time.Millisecond)
	}
	l.DropPool()
	l.Resume()
	<-done
}

// TestSenderAfterRestart has transactions of an earlier life still pending: other ones under the same nonces.
func TestSenderAfterRestart(t *testing.T) {
	l := chaintest.New(t)
	l.Pause()
	old := newSender(t, l, l.Client)
	for range 5 {
		if _, err := old.Submit(t.Context(), transfer(common.Address{0xbb})); err != nil {
			t.Fatal(err)
		}
	}
	old.Close()
	done := make(chan struct{})
	s := newSender(t, l, l.Client)
	go func() { sendAll(t, l, s, 20); close(done) }()
	for s.InFlight() < 20 {
		time.Sleep(time.Millisecond)
	}
	l.Resume()
	<-done
}

// TestSenderForeignTransaction has somebody else use the account, against the rule.
func TestSenderForeignTransaction(t *testing.T) {
	l := chaintest.New(t)
	s := newSender(t, l, l.Client)
	sendAll(t, l, s, 3)
	l.Pause()
	other := newSender(t, l, l.Client)
	for range 4 {
		if _, err := other.Submit(t.Context(), transfer(common.Address{0xbb})); err != nil {
			t.Fatal(err)
		}
	}
	other.Close()
	l.Mine()
	l.Resume()
	sendAll(t, l, s, 10)
}

func TestSenderRevert(t *testing.T) {
	l := chaintest.New(t)
	s := newSender(t, l, l.Client)
	parsed, err := contracts.ElectionsMetaData.GetAbi()
	if err != nil {
		t.Fatal(err)
	}
	data, err := parsed.Pack("create", [32]byte{}, "abcdefghijkmnop")
	if err != nil {
		t.Fatal(err)
	}
	for name, gas := range map[string]uint64{"by estimate": 0, "in a block": chain.MaxGas} {
		_, err = s.Send(t.Context(), chain.Call{To: &l.Elections, Data: data, Gas: gas})
		var revert *chain.RevertError
		if !errors.As(err, &revert) || !contracts.IsRevert(err, "ElectionsNotOrganiser") {
			t.Errorf("%s: %v", name, err)
		} else if (revert.Receipt != nil) != (gas != 0) {
			t.Errorf("%s: receipt %v", name, revert.Receipt)
		}
	}
	sendAll(t, l, s, 2)
}

// TestSenderRejected has calls that the node never takes between good ones: no gap may remain.
func TestSenderRejected(t *testing.T) {
	l := chaintest.New(t)
	s := newSender(t, l, l.Client)
	to := common.Address{0xaa}
	bad := chain.Call{To: &to, Value: new(big.Int).Lsh(big.NewInt(1), 200), Gas: 21_000}
	var group sync.WaitGroup
	for i := range 40 {
		group.Go(func() {
			if i%4 == 0 {
				if _, err := s.Send(t.Context(), bad); !errors.Is(err, chain.ErrRejected) {
					t.Errorf("got %v, want a rejection", err)
				}
			} else if _, err := s.Send(t.Context(), transfer(to)); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if got := balance(t, l, to); got != 30 {
		t.Errorf("carried out %d times, want 30", got)
	}
	sendAll(t, l, s, 5)
}

func TestSenderClosed(t *testing.T) {
	l := chaintest.New(t)
	s := newSender(t, l, l.Client)
	l.Pause()
	p, err := s.Submit(t.Context(), transfer(common.Address{0xaa}))
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	<-p.Done()
	if _, err := p.Result(); !errors.Is(err, chain.ErrSenderClosed) {
		t.Errorf("in flight: %v", err)
	}
	if _, err := s.Submit(t.Context(), transfer(common.Address{0xaa})); !errors.Is(err, chain.ErrSenderClosed) {
		t.Errorf("after: %v", err)
	}
	s.Close() // twice is harmless
}

func TestSenderWaitEnds(t *testing.T) {
	l := chaintest.New(t)
	opts := chaintest.SenderOptions()
	opts.MaxInFlight = 1
	s, err := chain.NewSender(t.Context(), l.Client, l.Gateway, opts)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l.Pause()
	if _, err := s.Submit(t.Context(), transfer(common.Address{1})); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := s.Submit(ctx, transfer(common.Address{1})); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("beyond MaxInFlight: %v", err)
	}
}
