// SPDX-License-Identifier: Apache-2.0

package office

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/parties"
)

func (t *task) open(ctx context.Context, a *parties.Account) error {
	t.say("verifying", "checks the whole setup before approving it")
	return t.decided(ctx, "open", a.ApproveOpening(ctx, t.election), Message{Code: "opened", Text: "opened; ballots are taken from the opening time on"})
}

func (t *task) closeEarly(ctx context.Context, a *parties.Account) error {
	return t.decided(ctx, "close", a.ApproveClosing(ctx, t.election), Message{Code: "closed", Text: "closed before the closing time"})
}

func (t *task) replaceTrustee(ctx context.Context, a *parties.Account) error {
	if !common.IsHexAddress(t.Previous) || !common.IsHexAddress(t.Replacement) {
		return problem("request-invalid", "previous and replacement are accounts: 0x and 40 hex digits")
	}
	err := a.ReplaceTrustee(ctx, t.election, common.HexToAddress(t.Previous), common.HexToAddress(t.Replacement))
	return t.decided(ctx, "replaceTrustee", err, Message{Code: "replaced", Text: "replaced; the ceremony begins anew with fresh messages of all trustees"})
}

func (t *task) restartCeremony(ctx context.Context, a *parties.Account) error {
	if strings.TrimSpace(t.Reason) == "" || len(t.Reason) > 1_000 {
		return problem("request-invalid", "a reason has 1 to 1000 bytes; everybody can read it")
	}
	err := a.RestartCeremony(ctx, t.election, t.Reason)
	return t.decided(ctx, "restartCeremony", err, Message{Code: "restarted", Text: "the ceremony begins anew with fresh messages of all trustees"})
}

// decided tells how a decision of the organisations stands: carried out, or
// waiting for others, which is no failure.
func (t *task) decided(ctx context.Context, method string, err error, done Message) error {
	switch {
	case err == nil:
		t.tell(done)
		return nil
	case errors.Is(err, parties.ErrAwaitingQuorum):
	case contracts.IsRevert(err, "OrganisationsAlreadyApproved"):
		t.say("already-approved", "this organisation has approved before")
	default:
		return err
	}
	s, err := parties.ReadStatus(ctx, t.o.Ledger, t.election)
	if err != nil {
		return err
	}
	waiting, err := parties.WaitingDecisions(ctx, t.o.Ledger, t.o.Network.Consortium(), s)
	if err != nil {
		return err
	}
	for _, d := range waiting {
		if d.Method == method {
			t.result(JobResult{Decision: &d})
			t.say("awaiting-quorum", fmt.Sprintf("%d of %d approvals; other organisations must approve the same", d.Approvals, d.Needed))
		}
	}
	return nil
}
