// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/archive"
	"github.com/madangvote/madang/verifier"
)

// ErrNotTrustee says that a key belongs to no trustee of an election.
var ErrNotTrustee = errors.New("this key belongs to no trustee of this election")

// Decrypt makes the partial decryption of the trustee who holds the key. The
// archive is verified first: a trustee who decrypts a tally that does not follow
// from the ballots may decrypt one voter's ballot. Errors wrap ErrTooEarly,
// ErrDone or ErrNotTrustee, or are those of Verify and of package belenios, or
// come from rand.
func (a *Archive) Decrypt(ctx context.Context, rand io.Reader, key *belenios.TrusteeKey) (*Payload, error) {
	owner := a.Trustees.Owner(key.PublicKey())
	switch {
	case owner == 0:
		return nil, fmt.Errorf("%s: %w; is it the key of another election?", a.path, ErrNotTrustee)
	case a.Result != nil:
		return nil, fmt.Errorf("%s: %w: there is a result", a.path, ErrDone)
	case slices.Contains(a.decrypted(), owner):
		return nil, fmt.Errorf("%s: %w: trustee %d has decrypted", a.path, ErrDone, owner)
	}
	if a.Tally != nil {
		if err := a.Verify(ctx); err != nil {
			return nil, err
		}
	}
	tally, err := a.toDecrypt()
	if err != nil {
		return nil, err
	}
	raw, err := a.Election.Decrypt(rand, key, tally)
	if err != nil {
		return nil, err
	}
	return newPayload(archive.PartialDecryption, owner, raw), nil
}

// ParsePayload reads what a trustee sends, in two lines: a shuffle or
// partial_decryption, and its owner, as [Payload.Lines] and belenios-tool write
// them.
func ParsePayload(event archive.EventType, raw []byte) (*Payload, error) {
	lines := bytes.Split(bytes.TrimRight(raw, "\n"), []byte("\n"))
	if len(lines) != 2 {
		return nil, fmt.Errorf("%d lines; two are wanted: what the trustee made, and whose it is", len(lines))
	}
	owned, err := belenios.ParseOwnedPayload(lines[1])
	if err != nil {
		return nil, fmt.Errorf("second line: %w", err)
	}
	p := newPayload(event, owned.Owner, lines[0])
	if !bytes.Equal(p.Owned, lines[1]) {
		return nil, errors.New("the second line does not belong to the first: its payload is not the SHA-256 of it")
	}
	return p, nil
}

// Tallying is the outcome of ComputeResult.
type Tallying struct {
	Added   []int                    // owners whose partial decryptions were added
	Refused []*belenios.TrusteeError // what was not added, and why
	Missing []string                 // what is still needed for a result, in words
	Result  []byte                   // nil if something is missing
}

// ComputeResult adds the partial decryptions that trustees sent, each verified
// by itself, and then the result, if those in the archive suffice. Invalid ones
// are refused by name and stop nobody. The archive is verified first. That
// something is missing is no error. Errors wrap ErrTooEarly or ErrDone, or are
// those of Verify, of Append and of package belenios.
func (a *Archive) ComputeResult(ctx context.Context, sent []*Payload) (*Tallying, error) {
	if a.Result != nil {
		return nil, fmt.Errorf("%s: %w: there is a result", a.path, ErrDone)
	}
	if a.Tally == nil {
		return nil, fmt.Errorf("%s: %w: voting is not closed; 'madang tools close' comes first", a.path, ErrTooEarly)
	}
	if err := a.Verify(ctx); err != nil {
		return nil, a.wrongInside(err)
	}
	tally, err := a.toDecrypt()
	if err != nil {
		return nil, err
	}
	t := &Tallying{}
	if err := a.takePartials(ctx, t, tally, sent); err != nil {
		return nil, err
	}
	if t.Missing = a.Trustees.Missing(a.decrypted()); len(t.Missing) > 0 {
		return t, nil
	}
	t.Result, err = a.Election.ComputeResult(a.Trustees, tally, a.Sized.TotalWeight, a.Partials)
	if err != nil {
		return nil, err
	}
	return t, a.Append(ctx, archive.Result, t.Result)
}

// wrongInside adds a hint to the error of an archive that holds a wrong partial
// decryption, as belenios-tool's add-event takes it: no archive with it passes,
// whatever follows.
func (a *Archive) wrongInside(err error) error {
	failed := new(verifier.CheckError)
	if errors.As(err, &failed) && failed.Check.ID == verifier.DecryptionProofs {
		return fmt.Errorf("%w; go on from a copy of the archive without it, and give the others' partial decryptions as files", err)
	}
	return err
}

// takePartials adds those of sent that are valid and new.
func (a *Archive) takePartials(ctx context.Context, t *Tallying, tally []byte, sent []*Payload) error {
	var fresh []belenios.OwnedPartial
	for _, p := range sent {
		twice := func(o int) bool { return o == p.Owner }
		if slices.ContainsFunc(a.decrypted(), twice) || slices.ContainsFunc(fresh, func(f belenios.OwnedPartial) bool { return twice(f.Owner) }) {
			t.Refused = append(t.Refused, &belenios.TrusteeError{Owner: p.Owner, Err: fmt.Errorf("partial decryption: %w", ErrDone)})
			continue
		}
		fresh = append(fresh, belenios.OwnedPartial{Owner: p.Owner, Raw: p.Data})
	}
	valid, refused := a.Election.CheckPartials(a.Trustees, tally, fresh)
	for i := range refused {
		t.Refused = append(t.Refused, &refused[i])
	}
	for _, p := range valid {
		if err := a.Add(ctx, newPayload(archive.PartialDecryption, p.Owner, p.Raw)); err != nil {
			return err
		}
		t.Added = append(t.Added, p.Owner)
	}
	return nil
}

// Words joins what is missing for people.
func (t *Tallying) Words() string { return strings.Join(t.Missing, ", ") }
