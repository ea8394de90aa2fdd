// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

// Errors that say "not now" rather than "never".
var (
	// ErrAwaitingQuorum: the approval is recorded; other members must approve.
	ErrAwaitingQuorum = errors.New("approved, waiting for more organisations to approve")
	// ErrUnknownElection: no election of this uuid is on the ledger.
	ErrUnknownElection = errors.New("no such election on this ledger")
)

// chunkSize is the most bytes of one published part, far below a
// transaction's 128 KiB.
const chunkSize = 90_000

// partSize is the most bytes of one stored part of an election object: a data
// contract's code is limited to 24,576 bytes.
const partSize = 24_000

func callOpts(ctx context.Context) *bind.CallOpts { return &bind.CallOpts{Context: ctx} }

// Find returns the address of an election.
func Find(ctx context.Context, ledger Ledger, consortium Consortium, uuid string) (common.Address, error) {
	elections, err := contracts.NewElectionsCaller(consortium.Elections, ledger)
	if err != nil {
		return common.Address{}, err
	}
	address, err := elections.ByUuid(callOpts(ctx), uuid)
	if err != nil {
		return common.Address{}, fmt.Errorf("looking up election %s: %w", uuid, err)
	}
	if address == (common.Address{}) {
		return common.Address{}, fmt.Errorf("%w: %s", ErrUnknownElection, uuid)
	}
	return address, nil
}

// Status is what the contract says of an election.
type Status struct {
	UUID            string
	Address         common.Address
	Phase           contracts.Phase
	Height          uint64 // of the next Belenios event
	Head            [32]byte
	Voters, Ballots uint64
	RollCount       uint64
	Frozen          contracts.IElectionFrozen
	Shuffles        uint16
	Decrypted       uint16
	Outcome         [32]byte
}

// ReadStatus asks the contract.
func ReadStatus(ctx context.Context, ledger Ledger, election common.Address) (*Status, error) {
	c, err := contracts.NewElectionCaller(election, ledger)
	if err != nil {
		return nil, err
	}
	opts := callOpts(ctx)
	s := &Status{Address: election}
	for _, read := range []func() error{
		func() (err error) { s.UUID, err = c.Uuid(opts); return },
		func() (err error) { s.Phase, err = c.Phase(opts); return },
		func() (err error) { s.Height, err = c.Height(opts); return },
		func() (err error) { s.Head, err = c.Head(opts); return },
		func() error { t, err := c.Turnout(opts); s.Voters, s.Ballots = t.Voters, t.Ballots; return err },
		func() error { r, err := c.Roll(opts); s.RollCount = r.Count; return err },
		func() (err error) { s.Frozen, err = c.Frozen(opts); return },
		func() (err error) { s.Shuffles, err = c.Shuffles(opts); return },
		func() (err error) { s.Decrypted, err = c.Decrypted(opts); return },
		func() (err error) { s.Outcome, err = c.Outcome(opts); return },
	} {
		if err := read(); err != nil {
			return nil, fmt.Errorf("reading election %s: %w", election, err)
		}
	}
	return s, nil
}

// publish makes a payload public in parts, all of them in flight at once, and
// returns its name.
func (a *Account) publish(ctx context.Context, election common.Address, payload []byte) ([32]byte, error) {
	name := sha256.Sum256(payload)
	total := (len(payload) + chunkSize - 1) / chunkSize
	var pending []*chain.Pending
	for i := range total {
		part := payload[i*chunkSize : min((i+1)*chunkSize, len(payload))]
		data, err := pack(contracts.ElectionMetaData, "publish", name, uint32(i), uint32(total), part)
		if err != nil {
			return name, err
		}
		p, err := a.sender.Submit(ctx, chain.Call{To: &election, Data: data})
		if err != nil {
			return name, fmt.Errorf("publishing part %d of %d: %w", i+1, total, err)
		}
		pending = append(pending, p)
	}
	for i, p := range pending {
		select {
		case <-p.Done():
		case <-ctx.Done():
			return name, ctx.Err()
		}
		if _, err := p.Result(); err != nil {
			return name, fmt.Errorf("publishing part %d of %d: %w", i+1, total, err)
		}
	}
	return name, nil
}

// filterOpts reads all logs: the ledger's are few but for ballots.
func filterOpts(ctx context.Context) *bind.FilterOpts { return &bind.FilterOpts{Context: ctx} }
