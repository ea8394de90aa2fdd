// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
)

// ApproveOpening is a member organisation's approval of an election's setup:
// it recomputes what the organiser stored from the manifest and the trustees'
// keys, checks the published roll, and only then approves. The approval that
// completes the quorum opens the election; before that the error is
// [ErrAwaitingQuorum].
func (a *Account) ApproveOpening(ctx context.Context, election common.Address) error {
	stored, err := contracts.NewElectionCaller(election, a.Ledger)
	if err != nil {
		return err
	}
	object, err := stored.ElectionObject(callOpts(ctx))
	if err != nil {
		return fmt.Errorf("reading the election object: %w", err)
	}
	hashes, err := checkSetup(ctx, a.Ledger, election, object)
	if err != nil {
		return fmt.Errorf("setup not approved: %w", err)
	}
	return a.decide(ctx, election, "open", hashes.Election, hashes.Trustees)
}

// ApproveClosing is a member organisation's approval of closing before the
// scheduled time. From that time on anyone may call [Account.EndBallots].
func (a *Account) ApproveClosing(ctx context.Context, election common.Address) error {
	return a.decide(ctx, election, "close")
}

// ReplaceTrustee is a member organisation's approval of putting another account
// in a trustee's place before opening. The ceremony begins anew, with fresh
// messages of everybody.
func (a *Account) ReplaceTrustee(ctx context.Context, election, previous, replacement common.Address) error {
	return a.decide(ctx, election, "replaceTrustee", previous, replacement)
}

// RestartCeremony is a member organisation's approval of beginning the ceremony
// anew with the same trustees.
func (a *Account) RestartCeremony(ctx context.Context, election common.Address, reason string) error {
	return a.decide(ctx, election, "restartCeremony", reason)
}

// EndBallots appends EndBallots once the closing time has come.
func (a *Account) EndBallots(ctx context.Context, election common.Address) error {
	_, err := a.send(ctx, election, contracts.ElectionMetaData, "close")
	return err
}

func (a *Account) decide(ctx context.Context, election common.Address, method string, args ...any) error {
	data, err := pack(contracts.ElectionMetaData, method, args...)
	if err != nil {
		return err
	}
	return awaitingQuorum(a.Decide(ctx, election, data))
}
