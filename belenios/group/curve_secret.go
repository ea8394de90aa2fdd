// SPDX-License-Identifier: Apache-2.0

package group

import "filippo.io/edwards25519"

// secretTable holds d·16^i·P for 0 <= d <= 8 and 0 <= i < 64, for exponents
// that are secret: only operations of the library that take constant time are
// used, and every entry of a row is read whichever is wanted. Twice as fast as
// the library's ScalarMult, which does not know P in advance. 90 KB.
type secretTable [64][9]edwards25519.Point

func newSecretTable(p *edwards25519.Point) *secretTable {
	t := new(secretTable)
	start := new(edwards25519.Point).Set(p)
	for i := range t {
		t[i][0].Set(edwards25519.NewIdentityPoint())
		for d := 1; d < len(t[i]); d++ {
			t[i][d].Add(&t[i][d-1], start)
		}
		start.Double(&t[i][8])
	}
	return t
}

// exp is s·P. s < 2²⁵⁵.
func (t *secretTable) exp(s []uint64) *edwards25519.Point {
	digits := signedDigits(s)
	sum := edwards25519.NewIdentityPoint()
	var entry, negative edwards25519.Point
	for i := range t {
		sign := int(digits[i] >> 7 & 1) // 1 if negative
		abs := int((digits[i] ^ -int8(sign)) + int8(sign))
		entry.Set(&t[i][0])
		for d := 1; d < len(t[i]); d++ {
			entry.Select(&t[i][d], &entry, equal(abs, d))
		}
		negative.Negate(&entry)
		entry.Select(&negative, &entry, sign)
		sum.Add(sum, &entry)
	}
	return sum
}

// equal is 1 if 0 <= x, y < 16 are the same and 0 if not, without branching.
func equal(x, y int) int { return int(uint32(x^y)-1) >> 31 & 1 }

// signedDigits writes s in base 16 with digits from -8 to 7, the last up to 8,
// without branching on it.
func signedDigits(s []uint64) (digits [64]int8) {
	for i := range digits {
		digits[i] = int8(s[i/16] >> (4 * (i % 16)) & 15)
	}
	for i := range 63 {
		carry := (digits[i] + 8) >> 4
		digits[i] -= carry << 4
		digits[i+1] += carry
	}
	return digits
}
