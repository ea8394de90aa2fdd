// SPDX-License-Identifier: Apache-2.0

package group

import (
	"math/big"
	"math/bits"
)

// maxLimbs is the length of the largest modulus: 2048 bits.
const maxLimbs = 32

// modulus does arithmetic modulo an odd number of up to 2048 bits on
// little-endian limbs, in time that depends on the number's length only
// (Montgomery 1985; the word-by-word form of Koç, Acar and Kaliski 1996).
// All operands are n limbs and below the modulus.
type modulus struct {
	m   []uint64
	inv uint64   // -m⁻¹ mod 2⁶⁴
	r1  []uint64 // R mod m, R = 2^(64n): 1 in Montgomery form
	r2  []uint64 // R² mod m
	big *big.Int
}

func newModulus(b *big.Int) *modulus {
	n := (b.BitLen() + 63) / 64
	if n > maxLimbs || b.Bit(0) == 0 {
		panic("group: modulus must be odd and at most 2048 bits")
	}
	m := &modulus{m: limbsOf(b, n), big: b}
	inv := m.m[0] // Newton: each step doubles the correct bits, 3 at first
	for range 5 {
		inv *= 2 - m.m[0]*inv
	}
	m.inv = -inv
	r := new(big.Int).Lsh(big.NewInt(1), uint(64*n))
	m.r1 = limbsOf(new(big.Int).Mod(r, b), n)
	m.r2 = limbsOf(r.Mod(r.Mul(r, r), b), n)
	return m
}

func (m *modulus) n() int { return len(m.m) }

// limbsOf returns b's n little-endian limbs; b must fit.
func limbsOf(b *big.Int, n int) []uint64 {
	buf := b.FillBytes(make([]byte, 8*n))
	out := make([]uint64, n)
	for i := range out {
		for _, c := range buf[8*(n-1-i) : 8*(n-i)] {
			out[i] = out[i]<<8 | uint64(c)
		}
	}
	return out
}

// bigOf is the inverse of limbsOf.
func bigOf(x []uint64) *big.Int {
	buf := make([]byte, 0, 8*len(x))
	for i := len(x) - 1; i >= 0; i-- {
		for s := 56; s >= 0; s -= 8 {
			buf = append(buf, byte(x[i]>>s))
		}
	}
	return new(big.Int).SetBytes(buf)
}

// mul sets z = x·y/R mod m. x·y < R·m is enough: one of them may be as large
// as R-1. z may alias x or y.
func (m *modulus) mul(z, x, y []uint64) {
	var buf [2 * maxLimbs]uint64
	n := len(m.m)
	t := buf[:2*n]
	var c uint64
	for i := range n {
		w := t[i : i+n]
		c1 := addMul(w, x, y[i])
		c2 := addMul(w, m.m, w[0]*m.inv)
		t[i+n], c = bits.Add64(c1, c2, c)
	}
	m.reduceOnce(z, t[n:], c)
}

// addMulGeneric is addMul for any processor and any length.
func addMulGeneric(z, x []uint64, y uint64) (c uint64) {
	for len(x) >= 4 && len(z) >= 4 {
		c = mulAdd(&z[0], x[0], y, c)
		c = mulAdd(&z[1], x[1], y, c)
		c = mulAdd(&z[2], x[2], y, c)
		c = mulAdd(&z[3], x[3], y, c)
		x, z = x[4:], z[4:]
	}
	for i := range x {
		c = mulAdd(&z[i], x[i], y, c)
	}
	return c
}

// mulAdd sets *z to the low word of *z + x·y + c and returns the high word,
// which cannot overflow: (2⁶⁴-1)² + 2(2⁶⁴-1) = 2¹²⁸-1.
func mulAdd(z *uint64, x, y, c uint64) uint64 {
	hi, lo := bits.Mul64(x, y)
	lo, k := bits.Add64(lo, *z, 0)
	hi += k
	lo, k = bits.Add64(lo, c, 0)
	*z = lo
	return hi + k
}

// reduceOnce sets z = t + carry·R - (m if that is >= m), for values < 2m.
func (m *modulus) reduceOnce(z, t []uint64, carry uint64) {
	var buf [maxLimbs]uint64
	d := buf[:len(m.m)]
	var b uint64
	for i := range d {
		d[i], b = bits.Sub64(t[i], m.m[i], b)
	}
	// Keep t when the subtraction borrowed and there was no carry.
	keep := -(b &^ carry & 1)
	for i := range d {
		z[i] = t[i]&keep | d[i]&^keep
	}
}

func (m *modulus) add(z, x, y []uint64) {
	var buf [maxLimbs]uint64
	t := buf[:len(m.m)]
	var c uint64
	for i := range t {
		t[i], c = bits.Add64(x[i], y[i], c)
	}
	m.reduceOnce(z, t, c)
}

func (m *modulus) sub(z, x, y []uint64) {
	var b uint64
	for i := range m.m {
		z[i], b = bits.Sub64(x[i], y[i], b)
	}
	mask, c := -b, uint64(0)
	for i := range m.m {
		z[i], c = bits.Add64(z[i], m.m[i]&mask, c)
	}
}

// less reports whether x < m, in variable time.
func (m *modulus) less(x []uint64) bool {
	for i := len(x) - 1; i >= 0; i-- {
		if x[i] != m.m[i] {
			return x[i] < m.m[i]
		}
	}
	return false
}

// toMont and fromMont convert to and from Montgomery form. x may be any
// number of n limbs in toMont: the result is reduced.
func (m *modulus) toMont(z, x []uint64) { m.mul(z, x, m.r2) }

func (m *modulus) fromMont(z, x []uint64) {
	var one [maxLimbs]uint64
	one[0] = 1
	m.mul(z, x, one[:len(m.m)])
}

func equalLimbs(x, y []uint64) bool {
	var d uint64
	for i := range x {
		d |= x[i] ^ y[i]
	}
	return d == 0
}

// selectLimbs sets z = x if cond == 1 and leaves z if cond == 0.
func selectLimbs(z, x []uint64, cond uint64) {
	mask := -cond
	for i := range z {
		z[i] ^= (z[i] ^ x[i]) & mask
	}
}
