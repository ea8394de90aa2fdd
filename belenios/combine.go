// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"

	"github.com/madangvote/madang/belenios/group"
)

// plaintexts verifies the partial decryptions, one of each trustee, and
// returns β/F for every ciphertext: g to the power of the result.
func (e *Election) plaintexts(t *Trustees, encryptedTally []byte, partials []OwnedPartial) ([][]group.Element, error) {
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	product := make([][]group.Element, len(tally))
	for i := range tally {
		for range tally[i] {
			product[i] = append(product[i], e.group.Identity())
		}
	}
	seen := make([]bool, t.Len()+1)
	for _, p := range partials {
		factors, err := e.verifyPartial(t, tally, p)
		if err != nil {
			return nil, err
		}
		if seen[p.Owner] {
			return nil, fmt.Errorf("%w: two partial decryptions of trustee %d", ErrMismatch, p.Owner)
		}
		seen[p.Owner] = true
		for i := range factors {
			for j := range factors[i] {
				product[i][j] = e.group.Mul(product[i][j], factors[i][j])
			}
		}
	}
	for owner := 1; owner <= t.Len(); owner++ {
		if !seen[owner] {
			return nil, fmt.Errorf("%w: the partial decryption of trustee %d is missing", ErrMismatch, owner)
		}
	}
	for i := range product {
		for j := range product[i] {
			product[i][j] = e.group.Mul(tally[i][j].beta, e.group.Inverse(product[i][j]))
		}
	}
	return product, nil
}

// TrusteeError says which trustee's message is refused, and why.
type TrusteeError struct {
	Owner int // number of the trustee, from 1; in a ceremony, of the member
	Err   error
}

func (e *TrusteeError) Error() string { return fmt.Sprintf("trustee %d: %v", e.Owner, e.Err) }

// Unwrap gives the reason.
func (e *TrusteeError) Unwrap() error { return e.Err }

// CheckPartials verifies partial decryptions one by one, for those who must
// say whose is wrong; the valid ones are in the order given. A second one of
// the same trustee is refused.
func (e *Election) CheckPartials(t *Trustees, encryptedTally []byte, partials []OwnedPartial) (valid []OwnedPartial, refused []TrusteeError) {
	tally, err := e.parseEncryptedTally(encryptedTally)
	seen := make(map[int]bool)
	for _, p := range partials {
		bad := err
		if bad == nil {
			_, bad = e.verifyPartial(t, tally, p)
		}
		if bad == nil && seen[p.Owner] {
			bad = fmt.Errorf("%w: a second partial decryption", ErrMismatch)
		}
		if bad != nil {
			refused = append(refused, TrusteeError{Owner: p.Owner, Err: bad})
			continue
		}
		seen[p.Owner] = true
		valid = append(valid, p)
	}
	return valid, refused
}
