// SPDX-License-Identifier: Apache-2.0

package chain

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// MaxGas is the most gas that one transaction may ask for (EIP-7825). Unused gas costs nothing here.
const MaxGas = 16_777_216

// SenderOptions are the parameters of a Sender; the zero value is usable.
type SenderOptions struct {
	// Tip is the price per gas offered, in wei. Default 1, the ledger's minimum.
	Tip uint64
	// MaxInFlight bounds the transactions that are sent and not yet final; Submit waits beyond it.
	// Default 4096. Above the pool's slots per account, the pool refuses and the Sender sends again.
	MaxInFlight int
	// ResendAfter is how long a transaction may stay out of the ledger before it is sent again.
	// Default 3 s: a few blocks. Too short wastes bandwidth, too long delays ballots after a restart of a peer.
	ResendAfter time.Duration
	// Poll is how often to look for a new block. Default 100 ms.
	Poll time.Duration
	// DecodeRevert turns a contract's revert data into an error. Default: the data in hexadecimal.
	DecodeRevert func(data []byte) error
	// Logger gets warnings. Default slog.Default().
	Logger *slog.Logger
}

func (o *SenderOptions) setDefaults() {
	if o.Tip == 0 {
		o.Tip = 1
	}
	if o.MaxInFlight == 0 {
		o.MaxInFlight = 4096
	}
	if o.ResendAfter == 0 {
		o.ResendAfter = 3 * time.Second
	}
	if o.Poll == 0 {
		o.Poll = 100 * time.Millisecond
	}
	if o.DecodeRevert == nil {
		o.DecodeRevert = func(data []byte) error { return fmt.Errorf("data %#x", data) }
	}
	if o.Logger == nil {
		o.Logger = slog.Default()
	}
}

// Call is what a transaction does. A nil To creates a contract.
type Call struct {
	To    *common.Address
	Data  []byte
	Value *big.Int
	// Gas is the limit, at most MaxGas. Zero asks the node for an estimate first, which also finds most
	// reverts before anything is sent.
	Gas uint64
}

// Errors of a Sender.
var (
	ErrSenderClosed = errors.New("chain: sender closed")
	ErrRejected     = errors.New("chain: transaction rejected")
)

// RevertError says that a contract refused a call. Reason is the decoded error.
type RevertError struct {
	Data    []byte
	Reason  error
	Receipt *types.Receipt // nil when the refusal came from the estimate, before sending
}

func (e *RevertError) Error() string { return "call reverted: " + e.Reason.Error() }
func (e *RevertError) Unwrap() error { return e.Reason }

// Sender sends transactions from one account, which nothing else may use at the same time, and reports
// each one's receipt when it is final. Safe for concurrent use.
//
// A call is bound to its nonce: it is sent again, at a higher price if need be, but under another nonce only
// when a foreign transaction has taken it. So a call is carried out at most once in a Sender's life.
// Across restarts that is the caller's business: transactions of an earlier life may still be pending.
type Sender struct {
	backend Backend
	key     *ecdsa.PrivateKey
	from    common.Address
	signer  types.Signer
	chainID *big.Int
	opts    SenderOptions
	slots   chan struct{}
	stop    context.CancelFunc
	ctx     context.Context
	done    sync.WaitGroup

	mu      sync.Mutex
	next    uint64             // nonce of the next call
	scanned uint64             // last block whose receipts were read
	baseFee *big.Int           // of the last block seen
	flight  map[uint64]*flight // by nonce
	byHash  map[common.Hash]*flight
	closed  bool
}

// flight is a call that is sent and not yet final.
type flight struct {
	call   Call
	nonce  uint64
	tip    uint64
	tx     *types.Transaction   // the last one signed
	signed []*types.Transaction // all, of this nonce
	sentAt time.Time
	filler bool // a transfer of nothing that only closes a gap
	done   chan struct{}
	result *types.Receipt
	err    error
}

// NewSender starts a Sender; Close ends it. It reads chain id and nonce from the latest state.
func NewSender(ctx context.Context, b Backend, key *ecdsa.PrivateKey, opts SenderOptions) (*Sender, error) {
	opts.setDefaults()
	chainID, err := b.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the chain id: %w", err)
	}
	head, err := b.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the last block: %w", err)
	}
	from := crypto.PubkeyToAddress(key.PublicKey)
	nonce, err := b.NonceAt(ctx, from, nil)
	if err != nil {
		return nil, fmt.Errorf("reading the nonce of %s: %w", from, err)
	}
	s := &Sender{
		backend: b, key: key, from: from, chainID: chainID, signer: types.LatestSignerForChainID(chainID),
		opts: opts, slots: make(chan struct{}, opts.MaxInFlight), next: nonce, scanned: head.Number.Uint64(),
		baseFee: head.BaseFee, flight: map[uint64]*flight{}, byHash: map[common.Hash]*flight{},
	}
	s.ctx, s.stop = context.WithCancel(context.WithoutCancel(ctx))
	s.done.Add(1)
	go s.run()
	return s, nil
}

// From is the account.
func (s *Sender) From() common.Address { return s.from }

// InFlight is the number of calls that are sent and not yet final.
func (s *Sender) InFlight() int { return len(s.slots) }

// Close stops sending; calls in flight end with ErrSenderClosed, and may still be carried out.
func (s *Sender) Close() {
	s.stop()
	s.done.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for _, f := range s.flight {
		s.finish(f, nil, ErrSenderClosed)
	}
}

// Pending is a call on its way.
type Pending struct{ f *flight }

// Done is closed when the call is final or has failed.
func (p *Pending) Done() <-chan struct{} { return p.f.done }

// Result is the receipt, once Done is closed: of a call that succeeded, or with a *RevertError.
func (p *Pending) Result() (*types.Receipt, error) { return p.f.result, p.f.err }

// Send carries out a call and waits until it is final. An end of ctx stops only the waiting.
func (s *Sender) Send(ctx context.Context, call Call) (*types.Receipt, error) {
	p, err := s.Submit(ctx, call)
	if err != nil {
		return nil, err
	}
	select {
	case <-p.Done():
		return p.Result()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Submit sends a call and does not wait for its block. It waits while MaxInFlight are on their way. Errors: a
// *RevertError from the estimate, ErrRejected for what the node will never take (too little gas credit,
// too large), ErrSenderClosed. Failures of the connection are no errors: the Sender tries again.
func (s *Sender) Submit(ctx context.Context, call Call) (*Pending, error) {
	if call.Gas == 0 {
		gas, err := s.estimate(ctx, call)
		if err != nil {
			return nil, err
		}
		call.Gas = gas
	}
	select {
	case s.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-s.ctx.Done():
		return nil, ErrSenderClosed
	}
	f, err := s.register(call)
	if err != nil {
		<-s.slots
		return nil, err
	}
	s.transmit(ctx, f)
	select {
	case <-f.done: // refused at once
		if f.err != nil && errors.Is(f.err, ErrRejected) {
			return nil, f.err
		}
	default:
	}
	return &Pending{f}, nil
}

// gasReserve is added to every estimate: an approval or attestation that turns out to be the one that completes a
// quorum, since others' came in between, does the decision's work too. Unused gas costs nothing here.
const gasReserve = 1_000_000

// estimate asks for the gas of a call and adds a quarter and the reserve, since state may change before its block.
func (s *Sender) estimate(ctx context.Context, call Call) (uint64, error) {
	gas, err := s.backend.EstimateGas(ctx, ethereum.CallMsg{From: s.from, To: call.To, Data: call.Data, Value: call.Value})
	if err != nil {
		if data, ok := RevertData(err); ok {
			return 0, &RevertError{Data: data, Reason: s.opts.DecodeRevert(data)}
		}
		return 0, fmt.Errorf("estimating gas: %w", err)
	}
	return min(gas+gas/4+gasReserve, MaxGas), nil
}

// register gives a call the next nonce and signs it.
func (s *Sender) register(call Call) (*flight, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.ctx.Err() != nil {
		return nil, ErrSenderClosed
	}
	f := &flight{call: call, nonce: s.next, tip: s.opts.Tip, done: make(chan struct{})}
	if err := s.sign(f); err != nil {
		return nil, err
	}
	s.next++
	s.flight[f.nonce] = f
	return f, nil
}

// sign makes the flight's transaction at its current nonce and price. The caller holds mu.
func (s *Sender) sign(f *flight) error {
	fee := new(big.Int).SetUint64(10 * f.tip) // room for the base fee to rise from zero
	if s.baseFee != nil {
		fee.Add(fee, new(big.Int).Lsh(s.baseFee, 1))
	}
	tx, err := types.SignNewTx(s.key, s.signer, &types.DynamicFeeTx{
		ChainID: s.chainID, Nonce: f.nonce, GasTipCap: new(big.Int).SetUint64(f.tip), GasFeeCap: fee,
		Gas: f.call.Gas, To: f.call.To, Value: f.call.Value, Data: f.call.Data,
	})
	if err != nil {
		return fmt.Errorf("signing: %w", err)
	}
	f.tx = tx
	f.signed = append(f.signed, tx)
	s.byHash[tx.Hash()] = f
	return nil
}

// finish ends a flight. The caller holds mu.
func (s *Sender) finish(f *flight, r *types.Receipt, err error) {
	delete(s.flight, f.nonce)
	for _, tx := range f.signed {
		delete(s.byHash, tx.Hash())
	}
	f.result, f.err = r, err
	close(f.done)
	if !f.filler {
		<-s.slots
	}
}
