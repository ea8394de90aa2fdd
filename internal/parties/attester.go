// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind"
	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
	"github.com/madangvote/madang/internal/export"
	"github.com/madangvote/madang/verifier"
)

// Attester is a validator's second duty, beside consensus: it watches every
// election, checks what contracts cannot compute, and attests what is right.
type Attester struct {
	account *Account
	logger  *slog.Logger
	refused map[refusal]bool        // submissions found wrong, said once
	boxes   map[common.Address]*box // of elections being counted
}

type refusal struct {
	election common.Address
	height   uint64
	kind     uint8
	payload  [32]byte
}

// pollInterval is how often the attester looks for something to check. Blocks
// come every second or slower.
const pollInterval = 300 * time.Millisecond

// NewAttester attests with account, which must hold the validator's role.
func NewAttester(account *Account, logger *slog.Logger) *Attester {
	return &Attester{account, logger, map[refusal]bool{}, map[common.Address]*box{}}
}

// Run attests until ctx ends. Errors are logged and tried again: a node that
// cannot attest now may later.
func (a *Attester) Run(ctx context.Context) {
	ticker := time.NewTicker(pollInterval)
	defer ticker.Stop()
	defer func() {
		for election := range a.boxes {
			a.drop(election)
		}
	}()
	for {
		if err := a.round(ctx); err != nil && ctx.Err() == nil {
			a.logger.WarnContext(ctx, "attesting failed, will try again", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}

// round looks at every election once.
func (a *Attester) round(ctx context.Context) error {
	list, err := contracts.NewElectionsCaller(a.account.Consortium.Elections, a.account.Ledger)
	if err != nil {
		return err
	}
	count, err := list.Count(callOpts(ctx))
	if errors.Is(err, bind.ErrNoCode) {
		return nil // the consortium is not founded yet
	}
	if err != nil {
		return fmt.Errorf("reading the list of elections: %w", err)
	}
	var problems []error
	for i := range count.Int64() {
		election, err := list.At(callOpts(ctx), big.NewInt(i))
		if err == nil {
			err = a.look(ctx, election)
		}
		if err != nil {
			problems = append(problems, fmt.Errorf("election %d (%s): %w", i, election, err))
		}
	}
	return errors.Join(problems...)
}

// box is the archive of an election being counted, up to an event's height. It
// is kept from one event to the next: the ballots are exported once.
func (a *Attester) box(ctx context.Context, election common.Address, height uint64) (*box, error) {
	b := a.boxes[election]
	if b == nil {
		var err error
		if b, err = openBox(ctx, a.account.Ledger, election); err != nil {
			return nil, err
		}
		a.boxes[election] = b
	}
	if err := b.extend(ctx, height); err != nil {
		a.drop(election)
		return nil, err
	}
	return b, nil
}

func (a *Attester) drop(election common.Address) {
	if b := a.boxes[election]; b != nil {
		b.Close()
		delete(a.boxes, election)
	}
}

// look does what is due in one election.
func (a *Attester) look(ctx context.Context, election common.Address) error {
	c, err := contracts.NewElectionCaller(election, a.account.Ledger)
	if err != nil {
		return err
	}
	phase, err := c.Phase(callOpts(ctx))
	if err != nil {
		return err
	}
	switch phase {
	case contracts.PhaseClosed, contracts.PhaseShuffling, contracts.PhaseDecrypting:
		return a.attestNext(ctx, election, c)
	case contracts.PhaseTallied:
		return a.attestOutcome(ctx, election, c)
	}
	return nil
}

// attestNext checks what was submitted as the chain's next event and attests
// the first that is right.
func (a *Attester) attestNext(ctx context.Context, election common.Address, c *contracts.ElectionCaller) error {
	height, err := c.Height(callOpts(ctx))
	if err != nil {
		return err
	}
	submitted, err := a.submissions(ctx, election)
	if err != nil || len(submitted) == 0 {
		return err
	}
	for _, s := range submitted {
		key := refusal{election, height, s.EventType, s.Payload}
		if a.refused[key] {
			continue
		}
		due, err := a.due(ctx, election, height, s)
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
		return err
	}
	return nil
}

// submissions are the events that were offered, each once, those of an event
// that the contract does not await now left out.
func (a *Attester) submissions(ctx context.Context, election common.Address) ([]contracts.ElectionSubmitted, error) {
	filterer, err := contracts.NewElectionFilterer(election, a.account.Ledger)
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

// due tells whether the contract would take this validator's attestation now:
// it knows the phase, the event awaited and what was attested before.
func (a *Attester) due(ctx context.Context, election common.Address, height uint64, s contracts.ElectionSubmitted) (bool, error) {
	data, err := pack(contracts.ElectionMetaData, "attest", height, s.EventType, s.Payload)
	if err != nil {
		return false, err
	}
	_, err = a.account.Ledger.CallContract(ctx, ethereum.CallMsg{From: a.account.Address(), To: &election, Data: data}, nil)
	if _, reverted := chain.RevertData(err); reverted {
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
		return fmt.Errorf("the archive does not verify: %w", err)
	}
	outcome, err := outcomeOf(ctx, a.account.Ledger, election, report)
	if err != nil {
		return err
	}
	_, err = a.account.send(ctx, election, contracts.ElectionMetaData, "attestOutcome", box.writer.Head(), sha256.Sum256(outcome.Bytes()))
	return err
}
