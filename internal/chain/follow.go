// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"errors"
	"fmt"
	"math/big"
	"sort"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// resendBatch bounds what is sent again at once: the oldest come first, and the pool takes the rest
// only after them anyway.
const resendBatch = 256

// run follows the ledger until Close: receipts of final blocks, then what is overdue.
func (s *Sender) run() {
	defer s.done.Done()
	ticker := time.NewTicker(s.opts.Poll)
	defer ticker.Stop()
	failing := false
	for {
		select {
		case <-s.ctx.Done():
			return
		case <-ticker.C:
		}
		err := s.step()
		if err != nil && s.ctx.Err() == nil && !failing {
			s.opts.Logger.Warn("following the ledger failed, trying again", "error", err)
		}
		failing = err != nil
	}
}

func (s *Sender) step() error {
	head, err := s.backend.BlockNumber(s.ctx)
	if err != nil {
		return err
	}
	s.mu.Lock()
	// With nothing in flight there is nothing to find: a call registered from now on is in a later block.
	if len(s.flight) == 0 && head > s.scanned {
		s.scanned = head
	}
	from := s.scanned + 1
	s.mu.Unlock()
	for n := from; n <= head; n++ {
		if err := s.collect(n); err != nil {
			return err
		}
	}
	return s.resend()
}

// collect ends the flights whose transactions are in block n.
func (s *Sender) collect(n uint64) error {
	receipts, err := s.backend.BlockReceipts(s.ctx, rpc.BlockNumberOrHashWithNumber(rpc.BlockNumber(n)))
	if err != nil {
		return fmt.Errorf("receipts of block %d: %w", n, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range receipts {
		f := s.byHash[r.TxHash]
		switch {
		case f == nil:
		case r.Status == types.ReceiptStatusSuccessful:
			s.finish(f, r, nil)
		default:
			s.detach(f)
			go s.explain(f, r)
		}
	}
	s.scanned = n
	return nil
}

// detach takes a flight out of the books but leaves its end to explain. The caller holds mu.
func (s *Sender) detach(f *flight) {
	delete(s.flight, f.nonce)
	for _, h := range f.hashes() {
		delete(s.byHash, h)
	}
}

// explain finds out why a call failed by making it again on the state after its block, then before.
func (s *Sender) explain(f *flight, r *types.Receipt) {
	msg := ethereum.CallMsg{From: s.from, To: f.call.To, Data: f.call.Data, Value: f.call.Value, Gas: f.call.Gas}
	revert := &RevertError{Reason: errors.New("no reason found; out of gas?"), Receipt: r}
	before := new(big.Int).Sub(r.BlockNumber, big.NewInt(1))
	for _, at := range []*big.Int{r.BlockNumber, before} {
		_, err := s.backend.CallContract(s.ctx, msg, at)
		if data, ok := RevertData(err); ok {
			revert.Data, revert.Reason = data, s.opts.DecodeRevert(data)
			break
		}
	}
	f.result, f.err = r, revert
	close(f.done)
	if !f.filler {
		<-s.slots
	}
}

// resend sends again what is overdue, and gives a new nonce to a call whose own was used by a foreign
// transaction.
func (s *Sender) resend() error {
	overdue, at := s.overdue()
	if len(overdue) == 0 {
		return nil
	}
	header, err := s.backend.HeaderByNumber(s.ctx, number(at))
	if err != nil {
		return err
	}
	// Of the same block up to which receipts were read, or a call just mined would look displaced.
	nonce, err := s.backend.NonceAt(s.ctx, s.from, number(at))
	if err != nil {
		return err
	}
	s.mu.Lock()
	s.baseFee = header.BaseFee
	s.mu.Unlock()
	for _, f := range overdue {
		if f.nonce < nonce && !s.displaced(f, nonce) {
			continue
		}
		s.transmit(s.ctx, f)
	}
	return nil
}

// overdue are the oldest flights that were sent too long ago, in order of nonce, and the last block read.
func (s *Sender) overdue() ([]*flight, uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []*flight
	for _, f := range s.flight {
		if time.Since(f.sentAt) >= s.opts.ResendAfter {
			out = append(out, f)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].nonce < out[j].nonce })
	return out[:min(len(out), resendBatch)], s.scanned
}

// displaced moves a call whose nonce a foreign transaction has used to a new one; false if nothing is left to send.
func (s *Sender) displaced(f *flight, state uint64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.flight[f.nonce] != f {
		return false
	}
	if f.filler {
		s.finish(f, nil, nil)
		return false
	}
	s.opts.Logger.Warn("nonce used by another transaction of this account", "account", s.from, "nonce", f.nonce,
		"hint", "only one process may send from an account")
	s.detach(f)
	s.next = max(s.next, state)
	f.nonce, f.signed = s.next, nil
	if err := s.sign(f); err != nil {
		f.err = err
		close(f.done)
		<-s.slots
		return false
	}
	s.next++
	s.flight[f.nonce] = f
	return true
}
