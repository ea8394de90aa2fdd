// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/export"
)

// messages are what the trustees of an election have revealed in its ceremony.
type messages struct {
	ledger   Ledger
	election common.Address
	frozen   contracts.IElectionFrozen
	group    string
}

// singles is how many trustees are single: they come first.
func (m *messages) singles() int { return len(m.frozen.Trustees) - int(m.frozen.Members) }

// owners are the first and last number of those who take part in a round.
func (m *messages) owners(round int) (first, last int) {
	if round == 0 {
		return 1, len(m.frozen.Trustees)
	}
	return m.singles() + 1, len(m.frozen.Trustees)
}

// wrong is a message that its trustee answers for.
func wrong(owner int, format string, args ...any) error {
	return &belenios.TrusteeError{Owner: owner, Err: fmt.Errorf(format, args...)}
}

// ofMember gives a refusal of member i the trustee's number.
func (m *messages) ofMember(err error) error {
	if member := new(belenios.TrusteeError); errors.As(err, &member) {
		return &belenios.TrusteeError{Owner: m.singles() + member.Owner, Err: member.Err}
	}
	return err
}

// revealed reads the messages of owners first to last in a round. The error is
// a *belenios.TrusteeError if one is not there.
func (m *messages) revealed(ctx context.Context, round, first, last int) ([][]byte, error) {
	caller, err := contracts.NewElectionCaller(m.election, m.ledger)
	if err != nil {
		return nil, err
	}
	var found [][]byte
	for owner := first; owner <= last; owner++ {
		sent, err := caller.CeremonyMessage(callOpts(ctx), uint8(round), m.frozen.Trustees[owner-1])
		if err != nil {
			return nil, fmt.Errorf("reading the ceremony: %w", err)
		}
		name := messageName(round, owner <= m.singles())
		if !sent.Revealed {
			return nil, fmt.Errorf("%w: %s has not published its %s", ErrSetup, TrusteeName(m.frozen.Trustees, owner), name)
		}
		raw, err := export.Payload(ctx, m.ledger, m.election, sent.Payload)
		if errors.As(err, new(*export.MissingPayloadError)) {
			return nil, wrong(owner, "its %s was revealed and is not published", name)
		}
		if err != nil {
			return nil, err
		}
		found = append(found, raw)
	}
	return found, nil
}

// certificates checks all messages of round 0 and returns the members'
// ceremony, nil if there are none.
func (m *messages) certificates(ctx context.Context) (singles [][]byte, ceremony *belenios.Ceremony, err error) {
	first, last := m.owners(0)
	raw, err := m.revealed(ctx, 0, first, last)
	if err != nil {
		return nil, nil, err
	}
	singles, certs := raw[:m.singles()], raw[m.singles():]
	for i, key := range singles {
		list, err := belenios.MarshalTrusteeItems(belenios.SingleItem(key))
		if err == nil {
			_, err = belenios.ParseTrustees(m.group, list)
		}
		if err != nil {
			return nil, nil, wrong(i+1, "its public key is not valid: %w", err)
		}
	}
	if len(certs) == 0 {
		return singles, nil, nil
	}
	for i, cert := range certs {
		if err := m.ofThisCeremony(i+1, cert); err != nil {
			return nil, nil, err
		}
	}
	ceremony, err = belenios.NewCeremony(m.group, certs)
	return singles, ceremony, m.ofMember(err)
}

// ofThisCeremony compares what a certificate says of its ceremony with the
// contract. Among themselves the certificates show only that they differ, not
// who is wrong.
func (m *messages) ofThisCeremony(member int, cert []byte) error {
	var signed struct{ Message string }
	var content struct {
		Context belenios.CeremonyContext
	}
	owner := m.singles() + member
	if json.Unmarshal(cert, &signed) != nil || json.Unmarshal([]byte(signed.Message), &content) != nil {
		return wrong(owner, "its certificate is malformed")
	}
	want := belenios.CeremonyContext{Group: m.group, Size: int(m.frozen.Members), Threshold: int(m.frozen.Threshold), Index: member}
	if content.Context != want {
		return wrong(owner, "its certificate is for another ceremony: %+v, not %+v", content.Context, want)
	}
	return nil
}

// polynomials checks what is public of the messages of round 1.
func (m *messages) polynomials(ctx context.Context, c *belenios.Ceremony) ([][]byte, error) {
	first, last := m.owners(1)
	polynomials, err := m.revealed(ctx, 1, first, last)
	if err != nil {
		return nil, err
	}
	for i, raw := range polynomials {
		if err := c.CheckPolynomial(i+1, raw); err != nil {
			return nil, wrong(first+i, "its polynomial is not valid: %w", cause(err))
		}
	}
	return polynomials, nil
}

// trustees makes the Belenios trustees object of all messages: single trustees
// first, then the members' one key.
func (m *messages) trustees(ctx context.Context) ([]byte, *belenios.Trustees, error) {
	singles, ceremony, err := m.certificates(ctx)
	if err != nil {
		return nil, nil, err
	}
	var items [][]byte
	for _, key := range singles {
		items = append(items, belenios.SingleItem(key))
	}
	if ceremony != nil {
		item, err := m.pedersen(ctx, ceremony)
		if err != nil {
			return nil, nil, err
		}
		items = append(items, item)
	}
	raw, err := belenios.MarshalTrusteeItems(items...)
	if err != nil {
		return nil, nil, err
	}
	trustees, err := belenios.ParseTrustees(m.group, raw)
	if err != nil {
		return nil, nil, fmt.Errorf("the trustees' keys are not valid together: %w", err)
	}
	return raw, trustees, m.asFrozen(trustees)
}

// pedersen makes the members' item.
func (m *messages) pedersen(ctx context.Context, c *belenios.Ceremony) ([]byte, error) {
	polynomials, err := m.polynomials(ctx, c)
	if err != nil {
		return nil, err
	}
	first, last := m.owners(2)
	outputs, err := m.revealed(ctx, 2, first, last)
	if err != nil {
		return nil, err
	}
	for i, raw := range outputs {
		if err := c.CheckOutput(i+1, polynomials, raw); err != nil {
			return nil, wrong(first+i, "its verification key is not valid: %w", cause(err))
		}
	}
	parameters, err := c.Parameters(polynomials, outputs)
	if err != nil {
		return nil, m.ofMember(err)
	}
	return belenios.PedersenItem(parameters), nil
}

// keyOf finds a trustee's part of the key. A copy of the keyring from before the
// part was made has the seed, which opens what the member has sent itself in its
// last message.
func (m *messages) keyOf(ctx context.Context, owner int, public string, k *Keyring) (*belenios.TrusteeKey, bool, error) {
	if key, ok := k.decryptionKey(public); ok || owner <= m.singles() {
		return key, ok, nil
	}
	_, ceremony, err := m.certificates(ctx)
	if err != nil {
		return nil, false, err
	}
	member, ok := k.member(ceremony, owner-m.singles())
	if !ok {
		return nil, false, nil
	}
	output, err := m.revealed(ctx, 2, owner, owner)
	if err != nil {
		return nil, false, err
	}
	key, err := ceremony.DecryptionKey(member, output[0])
	if err != nil {
		return nil, false, err
	}
	return key, key.PublicKey() == public, nil
}

// asFrozen compares the members' number and threshold with the contract's: the
// messages state them too.
func (m *messages) asFrozen(t *belenios.Trustees) error {
	items := t.Items()
	last := items[len(items)-1]
	members, threshold := 0, 0
	if last.Pedersen {
		members, threshold = last.Count, last.Needed
	}
	if t.Len() != len(m.frozen.Trustees) || members != int(m.frozen.Members) || threshold != int(m.frozen.Threshold) {
		return fmt.Errorf("the messages make a key of %d trustees with %d of %d members, the contract says %d with %d of %d",
			t.Len(), threshold, members, len(m.frozen.Trustees), m.frozen.Threshold, m.frozen.Members)
	}
	return nil
}

// cause takes the member's number off an error that gets the trustee's.
func cause(err error) error {
	if member := new(belenios.TrusteeError); errors.As(err, &member) {
		return member.Err
	}
	return err
}
