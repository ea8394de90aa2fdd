// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// ErrUnknownProject says that an election has not funded a project of this id.
var ErrUnknownProject = errors.New("the election has not funded this project")

// Payment is money paid to carry out a funded project, or money that came back.
type Payment struct {
	Project  string   // id
	Amount   *big.Int // in the smallest unit of the currency, at least 1
	Document [32]byte // SHA-256 of the invoice, the bank's receipt, ...
	Refund   bool     // the money came back, or had been entered by mistake
}

// Milestone is a step that is planned for a funded project.
type Milestone struct {
	Project  string
	Text     [32]byte // SHA-256 of its description
	Document [32]byte // SHA-256, zero if there is none
	Planned  uint64   // unix seconds, 0 for no date
}

// ProposePayment enters a payment or refund, by the election's bookkeeper. It
// counts when an account of another organisation has confirmed it. It returns
// the number of the entry.
func (a *Account) ProposePayment(ctx context.Context, election common.Address, p Payment) (id uint64, err error) {
	if p.Amount == nil || p.Amount.Sign() <= 0 || p.Amount.BitLen() > 128 {
		return 0, fmt.Errorf("an amount of %v; it must be from 1 to 2^128 - 1", p.Amount)
	}
	method := "proposePayment"
	if p.Refund {
		method = "proposeRefund"
	}
	return a.proposeFor(ctx, election, p.Project, method, p.Amount, p.Document)
}

// ProposeMilestone enters a milestone. It returns the number of the entry, which
// [Account.ProposeReached] wants.
func (a *Account) ProposeMilestone(ctx context.Context, election common.Address, m Milestone) (id uint64, err error) {
	return a.proposeFor(ctx, election, m.Project, "proposeMilestone", m.Text, m.Document, m.Planned)
}

// ProposeReached enters that a confirmed milestone is reached. document is the
// SHA-256 of what shows it.
func (a *Account) ProposeReached(ctx context.Context, election common.Address, milestone uint32, document [32]byte) (id uint64, err error) {
	return a.proposeEntry(ctx, "proposeReached", election, milestone, document)
}

// ProposeCompletion enters that a project is completed. document is the SHA-256
// of its final account.
func (a *Account) ProposeCompletion(ctx context.Context, election common.Address, project string, document [32]byte) (id uint64, err error) {
	return a.proposeFor(ctx, election, project, "proposeCompletion", document)
}

// proposeFor proposes an entry for a project.
func (a *Account) proposeFor(ctx context.Context, election common.Address, project, method string, args ...any) (uint64, error) {
	book, err := ReadBook(ctx, a.Ledger, a.Consortium, election)
	if err != nil {
		return 0, err
	}
	award, ok := book.Award(project)
	if !ok {
		return 0, fmt.Errorf("%w: %s", ErrUnknownProject, project)
	}
	return a.proposeEntry(ctx, method, append([]any{election, uint32(award)}, args...)...)
}

func (a *Account) proposeEntry(ctx context.Context, method string, args ...any) (uint64, error) {
	receipt, err := a.sendAwards(ctx, method, args...)
	if err != nil {
		return 0, err
	}
	parsed, err := contracts.AwardsMetaData.GetAbi()
	if err != nil {
		return 0, err
	}
	for _, log := range receipt.Logs {
		if log.Address == a.Consortium.Awards && len(log.Topics) == 4 && log.Topics[0] == parsed.Events["Proposed"].ID {
			return log.Topics[2].Big().Uint64(), nil
		}
	}
	return 0, fmt.Errorf("%s: the ledger's receipt names no entry", method)
}

// ConfirmEntry confirms an entry that another organisation has made. From then
// on it counts.
func (a *Account) ConfirmEntry(ctx context.Context, election common.Address, id uint64) error {
	_, err := a.sendAwards(ctx, "confirm", election, new(big.Int).SetUint64(id))
	return err
}

// RejectEntry rejects an entry that another organisation has made. The reason,
// of 1 to 200 bytes, is public for good.
func (a *Account) RejectEntry(ctx context.Context, election common.Address, id uint64, reason string) error {
	_, err := a.sendAwards(ctx, "reject", election, new(big.Int).SetUint64(id), reason)
	return err
}

// WithdrawEntry takes an own entry back that is not decided yet.
func (a *Account) WithdrawEntry(ctx context.Context, election common.Address, id uint64) error {
	_, err := a.sendAwards(ctx, "withdraw", election, new(big.Int).SetUint64(id))
	return err
}

// Affiliate is a member organisation's approval of letting an account act for a
// member in books of awards; the zero address ends that. Below the quorum the
// error is [ErrAwaitingQuorum].
func (a *Account) Affiliate(ctx context.Context, account, member common.Address) error {
	return a.decideOnAwards(ctx, "affiliate", account, member)
}

// AppointBookkeeper is a member organisation's approval of letting an account
// make entries in the organiser's place; the zero address gives it back. Below
// the quorum the error is [ErrAwaitingQuorum].
func (a *Account) AppointBookkeeper(ctx context.Context, election, account common.Address) error {
	return a.decideOnAwards(ctx, "appoint", election, account)
}

func (a *Account) decideOnAwards(ctx context.Context, method string, args ...any) error {
	data, err := pack(contracts.AwardsMetaData, method, args...)
	if err != nil {
		return err
	}
	// A decision on an address without a contract fails when it is carried out.
	return awaitingQuorum(a.Decide(ctx, a.Consortium.Awards, data))
}
