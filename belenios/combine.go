// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"math/big"
	"strings"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/belenios/internal/parallel"
)

// plaintexts verifies the partial decryptions, which must suffice, and returns
// β/F for every ciphertext: g to the power of the result. Those that are not
// needed are verified too; they cannot change the result, because every set
// that suffices gives the same.
func (e *Election) plaintexts(t *Trustees, encryptedTally []byte, partials []OwnedPartial) ([][]group.Element, error) {
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	factors := make(map[int][][]group.Element, len(partials))
	owners := make([]int, 0, len(partials))
	for _, p := range partials {
		if factors[p.Owner] != nil {
			return nil, fmt.Errorf("%w: two partial decryptions of trustee %d", ErrMismatch, p.Owner)
		}
		if factors[p.Owner], err = e.verifyPartial(t, tally, p); err != nil {
			return nil, err
		}
		owners = append(owners, p.Owner)
	}
	if missing := t.Missing(owners); len(missing) > 0 {
		return nil, fmt.Errorf("%w: missing are the partial decryptions of %s", ErrMismatch, strings.Join(missing, ", "))
	}
	out := make([][]group.Element, len(tally))
	for i := range tally {
		out[i] = make([]group.Element, len(tally[i]))
	}
	e.combine(t.combination(owners), factors, tally, out)
	return out, nil
}

// share is one trustee's part in the combination; weight is nil for 1.
type share struct {
	owner  int
	weight *group.Scalar
}

// combination says which partial decryptions are combined and how (§4.19):
// single trustees' as they are; of a Pedersen item's members the first that
// suffice, to the power of their Lagrange coefficients.
func (t *Trustees) combination(owners []int) []share {
	var out []share
	for _, item := range t.items {
		used := item.supplied(owners)[:item.Needed]
		if !item.Pedersen {
			out = append(out, share{owner: used[0]})
			continue
		}
		points := make([]int, len(used))
		for i, owner := range used {
			points[i] = owner - item.First + 1
		}
		for i, weight := range lagrange(t.group.Scalars(), points) {
			out = append(out, share{owner: used[i], weight: &weight})
		}
	}
	return out
}

// lagrange returns for every point δ the product of k/(k-δ) over the other
// points k, mod q. The points are distinct and public.
func lagrange(f *group.ScalarField, points []int) []group.Scalar {
	q := f.Order()
	out := make([]group.Scalar, len(points))
	for i, d := range points {
		num, den := big.NewInt(1), big.NewInt(1)
		for _, k := range points {
			if k != d {
				num.Mod(num.Mul(num, big.NewInt(int64(k))), q)
				den.Mod(den.Mul(den, big.NewInt(int64(k-d))), q)
			}
		}
		out[i] = f.Reduce(num.Mod(num.Mul(num, den.ModInverse(den, q)), q).Bytes())
	}
	return out
}

// combine fills out with β/F, on all cores and with one inversion for many. It
// is about public numbers only.
func (e *Election) combine(shares []share, factors map[int][][]group.Element, tally [][]ciphertext, out [][]group.Element) {
	for i := range tally {
		parallel.Range(len(tally[i]), 1, func(lo, hi int) {
			products := make([]group.Element, hi-lo)
			for j := range products {
				var weighted []group.Element
				var weights []group.Scalar
				products[j] = e.group.Identity()
				for _, s := range shares {
					if factor := factors[s.owner][i][lo+j]; s.weight == nil {
						products[j] = e.group.Mul(products[j], factor)
					} else {
						weighted, weights = append(weighted, factor), append(weights, *s.weight)
					}
				}
				if weights != nil {
					products[j] = e.group.Mul(products[j], e.group.MultiExp(weighted, weights))
				}
			}
			for j, inverse := range group.Inverses(e.group, products) {
				out[i][lo+j] = e.group.Mul(tally[i][lo+j].beta, inverse)
			}
		})
	}
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
