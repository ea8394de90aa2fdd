// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/export"
)

// CeremonyStep is what one call of [Account.Ceremony] did.
type CeremonyStep struct {
	Ceremony        // where it stands now
	Did      string // in words; empty if nothing was due
	Awaited  []common.Address
	Trustees []common.Address // all, in order
}

// Ceremony does the next due step of this trustee in making the election's key:
// commit to the message of a round, or reveal it. What is sent is saved in the
// keyring before; done again after a crash, a step sends the same or finds that
// it was sent.
//
// Before a trustee makes its next message, it checks those of the others: all
// certificates before its polynomial, all polynomials and its own shares before
// its verification key, and in the end the whole key. If one is wrong it says
// so on the ledger and goes no further: the error is a *belenios.TrusteeError
// with the trustee's number.
//
// Other errors wrap ErrTooEarly, ErrDone, ErrKeyring or ErrSetup.
func (a *Account) Ceremony(ctx context.Context, rand io.Reader, election common.Address, k *Keyring) (*CeremonyStep, error) {
	status, err := ReadStatus(ctx, a.Ledger, election)
	if err != nil {
		return nil, err
	}
	switch {
	case status.Phase == contracts.PhaseDraft:
		return nil, fmt.Errorf("%w: the organiser has not frozen the election", ErrTooEarly)
	case status.Phase != contracts.PhaseSetup || status.Height > 0:
		return nil, fmt.Errorf("%w: the election has opened with the key that the ceremony made", ErrDone)
	}
	owner := slices.Index(status.Frozen.Trustees, a.Address()) + 1
	if owner == 0 {
		return nil, notTrustee(a.Address())
	}
	if err := k.bind(status.UUID, a.Address()); err != nil {
		return nil, err
	}
	c, err := ReadCeremony(ctx, a.Ledger, election)
	if err != nil {
		return nil, err
	}
	p := &participant{
		Account: a, rand: rand, keyring: k, view: c, owner: owner,
		messages: messages{a.Ledger, election, status.Frozen, k.Group()},
	}
	did, err := p.step(ctx)
	if err != nil {
		return nil, p.complaining(ctx, err)
	}
	if did != "" { // it may have been the last of a round
		if c, err = ReadCeremony(ctx, a.Ledger, election); err != nil {
			return nil, err
		}
	}
	return &CeremonyStep{Ceremony: *c, Did: did, Awaited: c.Missing, Trustees: status.Frozen.Trustees}, nil
}

func notTrustee(account common.Address) error {
	return fmt.Errorf("account %s is no trustee of this election", account)
}

// participant is a trustee in a ceremony.
type participant struct {
	*Account
	messages
	rand    io.Reader
	keyring *Keyring
	view    *Ceremony
	owner   int
}

// single tells whether the trustee's key is needed in any case; a member's is
// one of a group.
func (p *participant) single() bool { return p.owner <= p.singles() }

func (p *participant) step(ctx context.Context) (did string, err error) {
	if p.view.Complete() {
		return "", p.conclude(ctx)
	}
	if !slices.Contains(p.view.Missing, p.Address()) {
		return "", nil
	}
	mine, err := p.keyring.attempt(p.rand, p.view.Attempt)
	if err != nil {
		return "", err
	}
	name := messageName(p.view.Round, p.single())
	if p.view.Revealing {
		return "published its " + name, p.reveal(ctx, mine)
	}
	if mine.Messages[p.view.Round] == "" {
		if err := p.prepare(ctx, mine); err != nil {
			return "", err
		}
		if err := p.keyring.save(); err != nil {
			mine.Messages[p.view.Round] = "" // so that it is not sent unsaved
			return "", err
		}
	}
	payload := sha256.Sum256([]byte(mine.Messages[p.view.Round]))
	_, err = p.send(ctx, p.election, contracts.ElectionMetaData, "commitMessage", uint8(p.view.Round), payload)
	return "committed to its " + name, err
}

// prepare makes the message of the round.
func (p *participant) prepare(ctx context.Context, mine *attemptSecrets) error {
	if p.single() {
		key, err := belenios.ParseTrusteeKey(p.group, []byte(mine.Single))
		if err != nil {
			return err
		}
		mine.Messages[0] = string(key.PublicJSON())
		return nil
	}
	key, err := belenios.ParseCeremonyKey(p.group, mine.Seed)
	if err != nil {
		return err
	}
	var message []byte
	switch p.view.Round {
	case 0:
		message, err = key.Certificate(p.rand, belenios.CeremonyContext{
			Group: p.group, Size: int(p.frozen.Members), Threshold: int(p.frozen.Threshold), Index: p.owner - p.singles(),
		})
	case 1:
		var ceremony *belenios.Ceremony
		if _, ceremony, err = p.certificates(ctx); err == nil {
			message, err = ceremony.Polynomial(p.rand, key)
		}
	case 2:
		message, err = p.output(ctx, key, mine)
	}
	mine.Messages[p.view.Round] = string(message)
	return err
}

// output makes the last message and the decryption key that belongs to it.
func (p *participant) output(ctx context.Context, key *belenios.CeremonyKey, mine *attemptSecrets) ([]byte, error) {
	_, ceremony, err := p.certificates(ctx)
	if err != nil {
		return nil, err
	}
	polynomials, err := p.polynomials(ctx, ceremony)
	if err != nil {
		return nil, err
	}
	message, err := ceremony.Output(p.rand, key, polynomials)
	if err != nil {
		return nil, p.ofMember(err) // of him whose share is wrong
	}
	decryption, err := ceremony.DecryptionKey(key, message)
	if err != nil {
		return nil, err
	}
	mine.Member = string(decryption.MarshalPrivate())
	return message, nil
}

// reveal publishes the message that was committed to.
func (p *participant) reveal(ctx context.Context, mine *attemptSecrets) error {
	message := []byte(mine.Messages[p.view.Round])
	payload := sha256.Sum256(message)
	c, err := contracts.NewElectionCaller(p.election, p.Ledger)
	if err != nil {
		return err
	}
	committed, err := c.CeremonyMessage(callOpts(ctx), uint8(p.view.Round), p.Address())
	if err != nil {
		return fmt.Errorf("reading the ceremony: %w", err)
	}
	if committed.Payload != payload {
		return fmt.Errorf("%w does not hold the message that this trustee has committed to; use the file's latest copy, or ask the organisations to restart the ceremony", ErrKeyring)
	}
	if err := p.publishOnce(ctx, p.election, message); err != nil {
		return err
	}
	_, err = p.send(ctx, p.election, contracts.ElectionMetaData, "revealMessage", uint8(p.view.Round), payload)
	return err
}

// conclude checks the finished key and this trustee's part in it.
func (p *participant) conclude(ctx context.Context) error {
	_, trustees, err := p.trustees(ctx)
	if err != nil {
		return err
	}
	_, ok, err := p.keyOf(ctx, p.owner, trustees.Key(p.owner), p.keyring)
	if err != nil {
		return err
	}
	if !ok {
		return fmt.Errorf("%w does not hold this trustee's part of the election's key; use the file's latest copy, or ask the organisations to restart the ceremony", ErrKeyring)
	}
	return nil
}

// complaining tells the others whose message is wrong, once.
func (p *participant) complaining(ctx context.Context, err error) error {
	bad := new(belenios.TrusteeError)
	if !errors.As(err, &bad) || bad.Owner == p.owner {
		return err
	}
	told := slices.ContainsFunc(p.view.Complaints, func(c Complaint) bool { return c.By == p.Address() && c.Owner == bad.Owner })
	if !told {
		reason := bad.Err.Error()
		reason = strings.ToValidUTF8(reason[:min(len(reason), maxReason)], "")
		if _, sendErr := p.send(ctx, p.election, contracts.ElectionMetaData, "complain", uint16(bad.Owner), reason); sendErr != nil {
			return errors.Join(err, sendErr)
		}
	}
	return fmt.Errorf("%w; said so on the ledger; the organisations replace that trustee, or restart the ceremony", err)
}

// maxReason is the contract's limit, in bytes.
const maxReason = 1_000

// publishOnce publishes a payload unless it is there.
func (a *Account) publishOnce(ctx context.Context, election common.Address, payload []byte) error {
	_, err := export.Payload(ctx, a.Ledger, election, sha256.Sum256(payload))
	if errors.As(err, new(*export.MissingPayloadError)) {
		_, err = a.publish(ctx, election, payload)
	}
	return err
}
