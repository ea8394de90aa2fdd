// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
)

// u128 is an unsigned whole number below 2^128.
type u128 struct{ hi, lo uint64 }

func mul64(a, b uint64) u128 {
	hi, lo := bits.Mul64(a, b)
	return u128{hi, lo}
}

// add and sub do not check for overflow: callers prove that there is none.
func (a u128) add(b u128) u128 {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	hi, _ := bits.Add64(a.hi, b.hi, carry)
	return u128{hi, lo}
}

func (a u128) sub(b u128) u128 {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	hi, _ := bits.Sub64(a.hi, b.hi, borrow)
	return u128{hi, lo}
}

// subFloor is a-b, or 0 where b is larger.
func (a u128) subFloor(b u128) u128 {
	if a.cmp(b) < 0 {
		return u128{}
	}
	return a.sub(b)
}

func (a u128) cmp(b u128) int {
	return cmp.Or(cmp.Compare(a.hi, b.hi), cmp.Compare(a.lo, b.lo))
}

// mulDiv returns a×m/d rounded down, and whether it was exact. A quotient of
// 2^64 or more becomes the largest uint64, marked as inexact. a×m is below
// 2^128, d > 0.
func (a u128) mulDiv(m, d uint64) (q uint64, exact bool) {
	hi, lo := bits.Mul64(a.lo, m)
	hi += a.hi * m
	if hi >= d {
		return math.MaxUint64, false
	}
	q, rest := bits.Div64(hi, lo, d)
	return q, rest == 0
}

// mulDivUp is the same rounded up.
func (a u128) mulDivUp(m, d uint64) uint64 {
	q, exact := a.mulDiv(m, d)
	if exact || q == math.MaxUint64 {
		return q
	}
	return q + 1
}

// bigU128 converts x, 0 <= x; ok is false from 2^127.
func bigU128(x *big.Int) (u u128, ok bool) {
	if x.BitLen() > 127 {
		return u128{}, false
	}
	lo := new(big.Int).And(x, new(big.Int).SetUint64(math.MaxUint64))
	return u128{new(big.Int).Rsh(x, 64).Uint64(), lo.Uint64()}, true
}

// bound is a positive number m × 2^e with 2^63 <= m < 2^64, or zero (m = 0): a
// lower or an upper bound of a rational number, off by less than one part in
// 2^60 for each operation. It has whole numbers only: it is the same on every
// machine.
type bound struct {
	m uint64
	e int
}

// infinite is above every other bound.
var infinite = bound{math.MaxUint64, math.MaxInt}

func (a bound) cmp(b bound) int {
	switch {
	case a.m == 0 || b.m == 0:
		return cmp.Compare(min(a.m, 1), min(b.m, 1))
	default:
		return cmp.Or(cmp.Compare(a.e, b.e), cmp.Compare(a.m, b.m))
	}
}

// boundOf is x rounded down, or up.
func boundOf(x u128, up bool) bound {
	if x.hi == 0 {
		if x.lo == 0 {
			return bound{}
		}
		s := bits.LeadingZeros64(x.lo)
		return bound{x.lo << s, -s}
	}
	s := bits.LeadingZeros64(x.hi)
	b := bound{x.hi<<s | x.lo>>1>>(63-s), 64 - s}
	if up && x.lo<<s != 0 {
		b = b.next()
	}
	return b
}

// next is the least bound above a > 0.
func (a bound) next() bound {
	if a.m == math.MaxUint64 {
		return bound{1 << 63, a.e + 1}
	}
	return bound{a.m + 1, a.e}
}

// div is a/d rounded down, or up; d > 0.
func (a bound) div(d uint64, up bool) bound {
	if a.m == 0 {
		return a
	}
	s := bits.LeadingZeros64(d)
	d <<= s
	// a.m>>1 < 2^63 <= d: the quotient fits. It is above 2^62.
	q, rest := bits.Div64(a.m>>1, a.m<<63, d)
	b := bound{q, a.e + s - 63}
	if up && rest != 0 {
		q++ // q < 2^64 - 1 here: q = 2^64 - 1 would need a.m × 2^63 >= (2^64-1) × d
		b.m = q
	}
	if q < 1<<63 {
		b = bound{q << 1, b.e - 1}
	}
	return b
}
