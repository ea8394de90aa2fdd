// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"
)

// verdict is what an answer to SendTransaction means for the call.
type verdict int

const (
	taken       verdict = iota // in the pool
	later                      // try again: connection, full pool
	underpriced                // another transaction of this nonce is in the pool: outbid it
	nonceUsed                  // the nonce is in the ledger already
	never                      // will not be taken in this form
)

// The node answers with text only (go-ethereum core/error.go, core/txpool/errors.go); the lists are closed, and
// what is in none of them is tried again.
var answers = []struct {
	text string
	verdict
}{
	{"already known", taken},
	{"nonce too low", nonceUsed},
	{"replacement transaction underpriced", underpriced},
	{"transaction underpriced", underpriced},
	{"max fee per gas less than block base fee", underpriced},
	{"insufficient funds", never},
	{"overdraft", never},
	{"oversized data", never},
	{"intrinsic gas too low", never},
	{"insufficient gas for floor data gas cost", never},
	{"exceeds block gas limit", never},
	{"gas limit too high", never},
	{"invalid sender", never},
	{"invalid chain id", never},
	{"max initcode size exceeded", never},
	{"exceeds the configured cap", never},
}

func judge(err error) verdict {
	if err == nil {
		return taken
	}
	for _, a := range answers {
		if strings.Contains(err.Error(), a.text) {
			return a.verdict
		}
	}
	return later
}

// transmit sends a flight's transaction and acts on the answer, at most a few times in a row.
func (s *Sender) transmit(ctx context.Context, f *flight) {
	for range 8 {
		s.mu.Lock()
		if s.flight[f.nonce] != f {
			s.mu.Unlock()
			return
		}
		tx := f.tx
		f.sentAt = time.Now()
		s.mu.Unlock()

		err := s.backend.SendTransaction(ctx, tx)
		v := judge(err)
		switch v {
		case underpriced:
			s.outbid(f)
			continue
		case never:
			s.reject(f, err)
		case later:
			s.opts.Logger.Debug("transaction not taken yet", "nonce", tx.Nonce(), "error", err)
		case nonceUsed: // by this call, final already, or by a foreign transaction: run finds out, now
			s.mu.Lock()
			f.sentAt = time.Time{}
			s.mu.Unlock()
		case taken:
		}
		return
	}
}

// outbid signs the flight's transaction again at a higher price: a pool replaces for 10 % more.
func (s *Sender) outbid(f *flight) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.flight[f.nonce] != f {
		return
	}
	f.tip += f.tip/4 + 1
	if err := s.sign(f); err != nil {
		s.opts.Logger.Error("signing again failed", "error", err)
	}
}

// reject ends a call that the node will never take. Its nonce goes to the next call, or, when later ones
// are under way already, to a transfer of nothing, since they would wait for it for ever.
func (s *Sender) reject(f *flight, cause error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.flight[f.nonce] != f {
		return
	}
	if f.filler { // without gas credit not even that works; run tries again
		s.opts.Logger.Error("account cannot send", "account", s.from, "error", cause,
			"hint", "grant it gas credit")
		return
	}
	s.finish(f, nil, fmt.Errorf("%w: %w", ErrRejected, cause))
	if f.nonce+1 == s.next {
		s.next--
		return
	}
	gap := &flight{
		call: Call{To: &s.from, Gas: 21_000}, nonce: f.nonce, tip: f.tip, filler: true, done: make(chan struct{}),
	}
	if err := s.sign(gap); err != nil {
		s.opts.Logger.Error("signing failed", "error", err)
		return
	}
	s.flight[gap.nonce] = gap
}

// RevertData is the revert data in a client's error; false when the error is not a revert.
func RevertData(err error) ([]byte, bool) {
	var coded rpc.DataError
	if !errors.As(err, &coded) {
		return nil, false
	}
	text, ok := coded.ErrorData().(string)
	if !ok || !strings.HasPrefix(text, "0x") {
		return nil, false
	}
	data, hexErr := hex.DecodeString(text[2:])
	return data, hexErr == nil
}

// hashes are those of all transactions signed for the flight's nonce.
func (f *flight) hashes() []common.Hash {
	out := make([]common.Hash, len(f.signed))
	for i, tx := range f.signed {
		out[i] = tx.Hash()
	}
	return out
}
