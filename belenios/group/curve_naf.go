// SPDX-License-Identifier: Apache-2.0

package group

// nafLen is enough for a 256-bit number and the carry of its recoding.
const nafLen = 257

// naf is a signed recoding: sum of d·2^i over the digits d, which are zero or
// odd. At most one of w consecutive digits is not zero and |d| < 2^(w-1).
type naf [nafLen]int8

// recode returns the width-w non-adjacent form of a number of at most 256
// bits (Solinas 2000). Variable time.
func recode(v []uint64, w uint) (out naf, top int) {
	get := func(pos uint) uint64 { // 64 bits from pos on
		i, s := pos/64, pos%64
		var x uint64
		if i < uint(len(v)) {
			x = v[i] >> s
		}
		if s > 0 && i+1 < uint(len(v)) {
			x |= v[i+1] << (64 - s)
		}
		return x
	}
	width, mask := uint64(1)<<w, uint64(1)<<w-1
	carry := uint64(0)
	top = -1
	for pos := uint(0); pos < nafLen; {
		x := carry + get(pos)&mask
		if x&1 == 0 {
			pos++
			continue
		}
		if x < width/2 {
			carry = 0
			out[pos] = int8(x)
		} else {
			carry = 1
			out[pos] = int8(int64(x) - int64(width))
		}
		top = int(pos)
		pos += w
	}
	return out, top
}
