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
