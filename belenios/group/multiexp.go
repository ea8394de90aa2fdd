// SPDX-License-Identifier: Apache-2.0

package group

import (
	"math/bits"

	"github.com/madangvote/madang/belenios/internal/parallel"
)

// mustMatch panics when a product has not as many bases as exponents.
func mustMatch(bases, exps int) {
	if bases != exps {
		panic("group: a product of powers needs one exponent for each base")
	}
}

// exponentBits is the length of the longest exponent.
func exponentBits(exps []Scalar) int {
	longest := 0
	for k := range exps {
		v := exps[k].v
		for i := len(v) - 1; 64*(i+1) > longest && i >= 0; i-- {
			if v[i] != 0 {
				longest = max(longest, 64*i+bits.Len64(v[i]))
				break
			}
		}
	}
	return longest
}

// pippengerWidth is the width of the windows that makes the fewest group
// operations: in each window one for each of n terms and two for each bucket.
func pippengerWidth(n, length int, signed bool) int {
	best, least := 2, 0
	for w := 2; w <= 15; w++ {
		buckets := 1 << w
		if signed {
			buckets /= 2
		}
		if cost := (length + w - 1) / w * (n + 2*buckets); least == 0 || cost < least {
			best, least = w, cost
		}
	}
	return best
}

// window is width <= 16 bits of v from pos on.
func window(v []uint64, pos, width int) uint {
	i, s := pos/64, pos%64
	if i >= len(v) {
		return 0
	}
	d := v[i] >> s
	if s+width > 64 && i+1 < len(v) {
		d |= v[i+1] << (64 - s)
	}
	return uint(d & (1<<width - 1))
}

// signedWindows writes every exponent with digits from -2^(width-1)+1 to
// 2^(width-1): all lowest digits first, then all second ones and so on.
func signedWindows(exps []Scalar, width, windows int) []int16 {
	n := len(exps)
	out := make([]int16, n*windows)
	parallel.Range(n, 1024, func(lo, hi int) {
		for k := lo; k < hi; k++ {
			carry := 0
			for w := range windows {
				d := int(window(exps[k].v, w*width, width)) + carry
				carry = 0
				if d > 1<<(width-1) {
					d -= 1 << width
					carry = 1
				}
				out[w*n+k] = int16(d)
			}
			if carry != 0 {
				panic("group: too few windows for an exponent")
			}
		}
	})
	return out
}

// Inverses inverts many elements with one inversion and three multiplications
// for each (Montgomery's trick), which pays in finite fields.
func Inverses(g Group, xs []Element) []Element {
	out := make([]Element, len(xs)) // first the products of those before
	product := g.Identity()
	for i, x := range xs {
		out[i] = product
		product = g.Mul(product, x)
	}
	inverse := g.Inverse(product)
	for i := len(xs) - 1; i >= 0; i-- {
		out[i] = g.Mul(out[i], inverse)
		inverse = g.Mul(inverse, xs[i])
	}
	return out
}
