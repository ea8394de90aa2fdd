// SPDX-License-Identifier: Apache-2.0

package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// modelEntry and model are the rules of a book in a few lines of Go, for entries of money.
type modelEntry struct {
	refund, open bool
	award        int
	amount       int64
}

type model struct {
	awarded, paid, pending, refunding [2]int64
	entries                           []modelEntry
}

// propose returns whether the contract must take the entry.
func (m *model) propose(e modelEntry) bool {
	if e.amount == 0 {
		return false
	}
	sum, room := &m.pending[e.award], m.awarded[e.award]-m.paid[e.award]-m.pending[e.award]
	if e.refund {
		sum, room = &m.refunding[e.award], m.paid[e.award]-m.refunding[e.award]
	}
	if e.amount > room {
		return false
	}
	*sum += e.amount
	m.entries = append(m.entries, e)
	return true
}

// decide returns whether the contract must take the decision.
func (m *model) decide(id int, confirmed bool) bool {
	if id >= len(m.entries) || !m.entries[id].open {
		return false
	}
	e := &m.entries[id]
	if e.refund {
		if confirmed && e.amount > m.paid[e.award] {
			return false
		}
		m.refunding[e.award] -= e.amount
		if confirmed {
			m.paid[e.award] -= e.amount
		}
	} else {
		m.pending[e.award] -= e.amount
		if confirmed {
			m.paid[e.award] += e.amount
		}
	}
	e.open = false
	return true
}

// TestRandomBooks: whatever is entered and decided, in whatever order, the contract does what the model does, and paid
// and pending money never exceed an award.
func TestRandomBooks(t *testing.T) {
	b := recordedBooks(t)
	back := b.branch()
	taken := 0
	for seed := range uint64(20) {
		back()
		r := rand.New(rand.NewPCG(seed, 1))
		m := &model{awarded: [2]int64{100, 50}}
		for range 60 {
			taken += b.randomStep(t, r, m)
			for i, a := range awardsOf(b.awards, b.election.address) {
				if a.Paid.Int64() != m.paid[i] || a.Pending.Int64() != m.pending[i] || a.Refunding.Int64() != m.refunding[i] {
					t.Fatalf("seed %d: award %+v, model %+v", seed, a, m)
				}
				if new(big.Int).Add(a.Paid, a.Pending).Cmp(a.Awarded) > 0 || a.Refunding.Cmp(a.Paid) > 0 {
					t.Fatalf("seed %d: %+v exceeds its award", seed, a)
				}
			}
		}
	}
	if taken < 300 || taken > 1100 {
		t.Errorf("%d of 1200 steps were taken: the test is too strict or too loose", taken)
	}
}

// randomStep makes an entry or a decision, and returns 1 if it was taken.
func (b *books) randomStep(t *testing.T, r *rand.Rand, m *model) int {
	t.Helper()
	var method string
	var who common.Address
	var args []any
	var want bool
	if r.IntN(2) == 0 {
		e := modelEntry{refund: r.IntN(3) == 0, open: true, award: r.IntN(2), amount: r.Int64N(45)}
		who, method = organiser, "proposePayment"
		if e.refund {
			method = "proposeRefund"
		}
		args, want = []any{uint32(e.award), big.NewInt(e.amount), document}, m.propose(e)
	} else {
		id := r.IntN(len(m.entries) + 2)
		if len(m.entries) > 4 {
			id = len(m.entries) - r.IntN(5) // mostly those that are open, and one that is not there
		}
		args = []any{big.NewInt(int64(id))}
		switch r.IntN(4) {
		case 0:
			who, method, args = province, "reject", append(args, "no")
		case 1:
			who, method = organiser, "withdraw"
		default:
			who, method = province, "confirm"
		}
		want = m.decide(id, method == "confirm")
	}
	_, err := b.awards.send(who, method, append([]any{b.election.address}, args...)...)
	if (err == nil) != want {
		t.Fatalf("%s%v: %v, the model takes it: %v\n%+v", method, args, err, want, m)
	}
	if _, ok := err.(*contracts.RevertError); err != nil && !ok {
		t.Fatalf("%s: refused without a reason of its own: %v", method, err)
	}
	if want {
		return 1
	}
	return 0
}
