// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/gateway/api"
	"github.com/madangvote/madang/internal/index"
)

// run submits what is in the outbox, in order, until close.
func (c *carrier) run() {
	defer c.done.Done()
	for {
		c.mu.Lock()
		rows := c.queue
		c.queue = nil
		c.mu.Unlock()
		for _, row := range rows {
			for !c.submit(row) {
				select { // the ledger or the account is in trouble: nothing is lost, try again
				case <-c.ctx.Done():
					return
				case <-time.After(time.Second):
				}
			}
		}
		select {
		case <-c.ctx.Done():
			return
		case <-c.wake:
		}
	}
}

// submit sends one ballot; false to try again later.
func (c *carrier) submit(row outboxRow) bool {
	b := c.find(row.tracker)
	if b == nil {
		return true // final already, by another gateway's transaction
	}
	call, err := c.call(row)
	if errors.Is(err, errNotOnRoll) { // the check was before the outbox; never again, or it would hold up the others
		c.refuse(b, &chain.RevertError{Reason: err})
		return true
	}
	if err == nil {
		var p *chain.Pending
		if p, err = c.cfg.Sender.Submit(c.ctx, *call); err == nil {
			c.setTrouble(nil)
			c.done.Add(1)
			go c.await(b, p, row)
			return true
		}
	}
	if c.ctx.Err() != nil {
		return false
	}
	if c.trouble() == nil {
		hint := "is the ledger running?"
		if errors.Is(err, chain.ErrRejected) {
			hint = "has the gateway's account gas credit?"
		}
		c.cfg.Logger.Error("ballots cannot be sent, trying again", "error", err, "hint", hint)
	}
	c.setTrouble(err)
	return false
}

var errNotOnRoll = errors.New("credential of a ballot in the outbox is not on the roll")

// call is the transaction that casts a ballot. The gas limit is the most there is: an estimate would verify once
// more, and what is not used costs nothing.
func (c *carrier) call(row outboxRow) (*chain.Call, error) {
	e, err := c.cfg.Index.Election(c.ctx, row.uuid)
	if err != nil {
		return nil, fmt.Errorf("election of a ballot: %w", err)
	}
	roll, err := c.cfg.Index.Roll(c.ctx, row.uuid)
	if err != nil {
		return nil, fmt.Errorf("roll of a ballot's election: %w", err)
	}
	place, ok := roll.Find(credentialOf(row.ballot))
	if !ok {
		return nil, errNotOnRoll
	}
	to := e.Address
	return &chain.Call{To: &to, Data: chain.CastData(row.ballot, place.Weight, place.Index, place.Proof), Gas: chain.MaxGas}, nil
}

// await waits for a ballot's block. Success is told by the index (final), so that "final" means that a look-up
// finds it.
func (c *carrier) await(b *carried, p *chain.Pending, row outboxRow) {
	defer c.done.Done()
	select {
	case <-p.Done():
	case <-b.settled:
		return
	case <-c.ctx.Done():
		return
	}
	_, err := p.Result()
	var revert *chain.RevertError
	switch {
	case err == nil || contracts.IsRevert(err, "ElectionBallotAlreadyCast"):
		c.settleIfFinal(c.ctx, b)
	case errors.As(err, &revert):
		c.refuse(b, revert)
	case errors.Is(err, chain.ErrSenderClosed):
	default:
		c.enqueue(row)
	}
}

// settleIfFinal settles a ballot that is in the index already; else final will, once it is.
func (c *carrier) settleIfFinal(ctx context.Context, b *carried) bool {
	if _, err := c.cfg.Index.Ballot(ctx, b.uuid, b.tracker); err != nil {
		return false
	}
	c.settle(b)
	return true
}

// final is told of every block.
func (c *carrier) final(u index.Update) {
	for _, ballot := range u.Ballots {
		if b := c.find(ballot.Tracker); b != nil {
			c.settle(b)
		}
	}
}

// settle ends a ballot that is in the index. One that is final before it is in the outbox (another gateway carried it)
// is left to its request.
func (c *carrier) settle(b *carried) {
	select {
	case <-b.received:
	default:
		go func() {
			<-b.received
			if b.err == nil {
				c.settle(b)
			}
		}()
		return
	}
	if c.forget(b) {
		c.outbox.remove(b.tracker)
		close(b.settled)
	}
}

// refuse ends a ballot that the contract refused.
func (c *carrier) refuse(b *carried, revert *chain.RevertError) {
	code, reason := refusalOf(revert)
	c.cfg.Logger.Warn("ledger refused a ballot", "election", b.uuid, "code", code, "reason", reason)
	if err := c.outbox.refuse(b.tracker, code, reason); err != nil {
		c.cfg.Logger.Error("writing the outbox failed", "error", err)
	}
	if c.forget(b) {
		b.refused = problem(code, reason)
		close(b.settled)
	}
}

// refusalOf turns the contract's refusal into a code.
func refusalOf(revert *chain.RevertError) (api.Code, string) {
	var named *contracts.RevertError
	if !errors.As(revert, &named) {
		return api.CodeLedgerRefused, revert.Reason.Error()
	}
	switch named.Name {
	case "ElectionVotingClosed":
		return api.CodeVotingClosed, ""
	case "ElectionNotYetOpen":
		return api.CodeNotOpenYet, ""
	case "ElectionNotOnRoll":
		return api.CodeNotOnRoll, ""
	case "ElectionTooLarge":
		return api.CodeTooLarge, ""
	case "ElectionInvalidBallot":
		code, _ := named.Arg("code").(string)
		reason, _ := named.Arg("reason").(string)
		if _, known := problems[api.Code(code)]; known {
			return api.Code(code), reason
		}
	}
	return api.CodeLedgerRefused, named.Message
}
