// SPDX-License-Identifier: Apache-2.0

package group

import "filippo.io/edwards25519/field"

// secretTable holds d·16^i·P for 1 <= d <= 8 and 0 <= i < 64, for exponents
// that are secret: every entry of a row is read whichever is wanted, and what
// is added is chosen by masks. Additions take the same steps for all points,
// and the library's field takes constant time. Four times as fast as the
// library's ScalarMult, which does not know P in advance. 60 KB.
type secretTable [64][8]affine

func newSecretTable(p *point) *secretTable {
	t := new(secretTable)
	row := make([]point, len(t[0]))
	start := *p
	for i := range t {
		var c cached
		c.cache(&start)
		row[0] = start
		for d := 1; d < len(row); d++ {
			row[d] = row[d-1]
			row[d].addCached(&c, false)
		}
		start.double(&row[len(row)-1], true) // 2·8·16^i·P
		normalize(row)
		for d := range row {
			t[i][d].set(&row[d])
		}
	}
	return t
}

// exp is s·P. s < 2²⁵⁵.
func (t *secretTable) exp(s []uint64) *point {
	digits := signedDigits(s)
	sum := new(point)
	sum.setIdentity()
	var negative field.Element
	for i := range t {
		sign := int(digits[i] >> 7 & 1) // 1 if negative
		abs := int((digits[i] ^ -int8(sign)) + int8(sign))
		entry := affine{sum: *feOne, diff: *feOne} // the identity
		for d := range t[i] {
			is := equal(abs, d+1)
			entry.sum.Select(&t[i][d].sum, &entry.sum, is)
			entry.diff.Select(&t[i][d].diff, &entry.diff, is)
			entry.t2d.Select(&t[i][d].t2d, &entry.t2d, is)
		}
		entry.sum.Swap(&entry.diff, sign)
		negative.Negate(&entry.t2d)
		entry.t2d.Select(&negative, &entry.t2d, sign)
		sum.addAffine(&entry, false)
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
