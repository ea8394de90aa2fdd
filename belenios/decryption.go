// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/madangvote/madang/belenios/group"
)

// Decryption takes partial decryptions of one encrypted tally one at a time
// and then verifies the result: the same as VerifyResult, for tallies of which
// not all partial decryptions shall stay in memory. Not safe for concurrent
// use.
type Decryption struct {
	election *Election
	trustees *Trustees
	tally    [][]ciphertext
	added    map[int]bool
	factors  map[int][][]group.Element // of those that are needed
}

// NewDecryption starts the decryption of an encrypted tally. Errors wrap
// ErrMalformed or package group's errors.
func (e *Election) NewDecryption(t *Trustees, encryptedTally []byte) (*Decryption, error) {
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	return e.newDecryption(t, tally), nil
}

// NewDecryption starts the decryption of the current ciphertexts.
func (m *Mix) NewDecryption(t *Trustees) *Decryption { return m.election.newDecryption(t, m.tally) }

func (e *Election) newDecryption(t *Trustees, tally [][]ciphertext) *Decryption {
	return &Decryption{election: e, trustees: t, tally: tally, added: map[int]bool{}, factors: map[int][][]group.Element{}}
}

// Add verifies a partial decryption. Errors wrap ErrMalformed, ErrMismatch (no
// such trustee, or a second one of the same), ErrProof or package group's
// errors; the decryption then stays as it was. p.Raw is not kept.
func (d *Decryption) Add(p OwnedPartial) error {
	if d.added[p.Owner] {
		return fmt.Errorf("%w: two partial decryptions of trustee %d", ErrMismatch, p.Owner)
	}
	factors, err := d.election.verifyPartial(d.trustees, d.tally, p)
	if err != nil {
		return err
	}
	if d.needs(p.Owner) {
		d.factors[p.Owner] = factors
	}
	d.added[p.Owner] = true
	return nil
}

// needs tells whether the trustee's item lacks partial decryptions.
func (d *Decryption) needs(owner int) bool {
	for _, item := range d.trustees.items {
		if owner >= item.First && owner < item.First+item.Count {
			return len(item.supplied(d.owners())) < item.Needed
		}
	}
	return false
}

// owners lists the trustees whose factors are kept.
func (d *Decryption) owners() []int {
	return slices.Sorted(maps.Keys(d.factors))
}

// VerifyResult checks a result, as Election.VerifyResult does, against the
// partial decryptions added. Errors wrap ErrMalformed or ErrMismatch.
func (d *Decryption) VerifyResult(totalWeight int64, result []byte) error {
	e := d.election
	r, err := e.ParseResult(result)
	if err != nil {
		return err
	}
	if missing := d.trustees.Missing(d.owners()); len(missing) > 0 {
		return fmt.Errorf("%w: missing are the partial decryptions of %s", ErrMismatch, strings.Join(missing, ", "))
	}
	plain := make([][]group.Element, len(d.tally))
	for i := range d.tally {
		plain[i] = make([]group.Element, len(d.tally[i]))
	}
	e.combine(d.trustees.combination(d.owners()), d.factors, d.tally, plain)
	for i := range plain {
		if err := e.verifyQuestionResult(&e.params.Questions[i], plain[i], totalWeight, &r[i]); err != nil {
			return fmt.Errorf("result: question %d: %w", i+1, err)
		}
	}
	return nil
}
