// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/verifier"
)

// refusal is a submission that was found wrong at a height.
type refusal struct {
	election common.Address
	height   uint64
	kind     uint8
	payload  [32]byte
}

// attestNext checks what was submitted as the chain's next event and attests
// the first that is right. The order is the ledger's, so that validators agree
// when several are: the contract counts a validator's last attestation.
func (a *Attester) attestNext(ctx context.Context, election common.Address, c *contracts.ElectionCaller) error {
	height, err := c.Height(callOpts(ctx))
	if err != nil {
		return err
	}
	submitted, err := submissions(ctx, a.account.Ledger, election)
	if err != nil || len(submitted) == 0 {
		return err
	}
	for _, s := range submitted {
		key := refusal{election, height, s.EventType, s.Payload}
		if a.refused[key] {
			continue
		}
		due, err := a.due(ctx, election, height, s)
		if errors.Is(err, errAttested) {
			return nil // to attest one after it would take this attestation back
		}
		if err != nil {
			return err
		}
		if !due {
			continue
		}
		box, err := a.box(ctx, election, height)
		if err != nil {
			return err
		}
		if box.holds(s.Payload) {
			continue // appended at an earlier height
		}
		err = a.check(ctx, box, election, height, s)
		switch {
		case isVerdict(err):
			a.refused[key] = true
			a.logger.WarnContext(ctx, "submission refused", "election", election, "height", height,
				"event", chain.EventType(s.EventType), "submitter", s.Submitter, "reason", err)
			continue
		case errors.As(err, new(*export.MissingPayloadError)):
			continue // its submitter may publish it yet
		case err != nil:
			return err
		}
		_, err = a.account.send(ctx, election, contracts.ElectionMetaData, "attest", height, s.EventType, s.Payload)
		return unlessLate(err)
	}
	return nil
}

// submissions are the events that were offered, each once, those of an event
// that the contract does not await now left out.
func submissions(ctx context.Context, ledger Ledger, election common.Address) ([]contracts.ElectionSubmitted, error) {
	filterer, err := contracts.NewElectionFilterer(election, ledger)
	if err != nil {
		return nil, err
	}
	logs, err := filterer.FilterSubmitted(filterOpts(ctx), nil, nil)
	if err != nil {
		return nil, err
	}
	defer logs.Close()
	type key struct {
		kind    uint8
		payload [32]byte
	}
	seen := map[key]bool{}
	var submitted []contracts.ElectionSubmitted
	for logs.Next() {
		k := key{logs.Event.EventType, logs.Event.Payload}
		if !seen[k] {
			seen[k] = true
			submitted = append(submitted, *logs.Event)
		}
	}
	return submitted, logs.Error()
}

// errAttested says that this validator's attestation at a height stands.
var errAttested = errors.New("attested already")

// due tells whether the contract would take this validator's attestation now:
// it knows the phase, the event awaited and what was attested before. If it was
// this very submission, the error is errAttested.
func (a *Attester) due(ctx context.Context, election common.Address, height uint64, s contracts.ElectionSubmitted) (bool, error) {
	data, err := pack(contracts.ElectionMetaData, "attest", height, s.EventType, s.Payload)
	if err != nil {
		return false, err
	}
	_, err = a.account.Ledger.CallContract(ctx, ethereum.CallMsg{From: a.account.Address(), To: &election, Data: data}, nil)
	if reason, reverted := chain.RevertData(err); reverted {
		if contracts.IsRevert(contracts.DecodeRevert(reason), "ElectionAlreadyAttested") {
			return false, errAttested
		}
		return false, nil
	}
	return err == nil, err
}

// check asks the verifier whether the archive would still be valid with the
// event. The ballots' proofs are not checked again: this validator's own node
// has executed the precompile on each of them.
func (a *Attester) check(ctx context.Context, box *box, election common.Address, height uint64, s contracts.ElectionSubmitted) error {
	kind := chain.EventType(s.EventType)
	data, err := export.EventData(ctx, a.account.Ledger, election, kind, s.Payload, height)
	if err != nil {
		return err
	}
	return verifier.Candidate(ctx, box.file, verifier.Options{BallotsVerified: true}, archive.EventType(kind.String()), data...)
}

// isVerdict tells a submission that is wrong for good from a check that could
// not be done.
func isVerdict(err error) bool {
	return errors.As(err, new(*verifier.CheckError)) || errors.As(err, new(*export.BadPayloadError))
}

// attestOutcome verifies the finished archive, applies the manifest's rule to
// its result, and attests both.
func (a *Attester) attestOutcome(ctx context.Context, election common.Address, c *contracts.ElectionCaller) error {
	before, err := c.OutcomeBy(callOpts(ctx), a.account.Address())
	if err != nil || before != ([32]byte{}) {
		return err
	}
	m, err := ReadManifest(ctx, a.account.Ledger, election)
	if err != nil {
		return err
	}
	if _, err := giversOf(ctx, a.account.Ledger, election, m); err != nil {
		if errors.Is(err, ErrTooEarly) {
			return nil // its turn comes when those are Final from which it inherits
		}
		return err
	}
	height, err := c.Height(callOpts(ctx))
	if err != nil {
		return err
	}
	box, err := a.box(ctx, election, height)
	if err != nil {
		return err
	}
	defer a.drop(election) // nothing comes after the result
	report, err := verifier.Archive(ctx, box.file, verifier.Options{BallotsVerified: true, Final: true})
	if err != nil {
		return err
	}
	if err := report.Err(); err != nil {
		a.settled[election] = true // trying again would give the same
		return fmt.Errorf("the outcome is not attested, the archive does not verify: %w", err)
	}
	outcome, err := outcomeOf(ctx, a.account.Ledger, election, report)
	if err != nil {
		return err
	}
	_, err = a.account.send(ctx, election, contracts.ElectionMetaData, "attestOutcome", box.writer.Head(), sha256.Sum256(outcome.Bytes()))
	return unlessLate(err)
}

// unlessLate passes over the refusal of an attestation that others, enough of
// them, have overtaken.
func unlessLate(err error) error {
	if contracts.IsRevert(err, "ElectionWrongHeight") || contracts.IsRevert(err, "ElectionWrongPhase") {
		return nil
	}
	return err
}
