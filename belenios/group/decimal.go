// SPDX-License-Identifier: Apache-2.0

package group

import "math/bits"

// chunk is the largest power of ten below 2⁶⁴, of chunkDigits digits.
const (
	chunk       = 10_000_000_000_000_000_000
	chunkDigits = 19
)

// parseDecimal reads a canonical decimal number (digits only, no leading
// zero except "0" itself) into z and reports whether it was one and fits.
func parseDecimal(z []uint64, s []byte) bool {
	if len(s) == 0 || s[0] == '0' && len(s) > 1 || len(s) > 20*len(z) {
		return false
	}
	clear(z)
	used := 0 // limbs of z that may be non-zero
	for len(s) > 0 {
		k := len(s) % chunkDigits
		if k == 0 {
			k = chunkDigits
		}
		var w uint64
		for _, c := range s[:k] {
			if c -= '0'; c > 9 {
				return false
			}
			w = w*10 + uint64(c)
		}
		s = s[k:]
		// z = z·10^19 + w; the first chunk meets z = 0, so its shorter
		// length does not matter.
		for i := range used {
			hi, lo := bits.Mul64(z[i], chunk)
			var c uint64
			z[i], c = bits.Add64(lo, w, 0)
			w = hi + c
		}
		if w != 0 {
			if used == len(z) {
				return false
			}
			z[used] = w
			used++
		}
	}
	return true
}

// appendDecimal appends x in decimal; x is destroyed. Variable time.
func appendDecimal(dst []byte, x []uint64) []byte {
	var chunks [maxLimbs + 2]uint64
	n := 0
	for {
		for len(x) > 0 && x[len(x)-1] == 0 {
			x = x[:len(x)-1]
		}
		if len(x) == 0 {
			break
		}
		var r uint64
		for i := len(x) - 1; i >= 0; i-- {
			x[i], r = bits.Div64(r, x[i], chunk)
		}
		chunks[n] = r
		n++
	}
	if n == 0 {
		return append(dst, '0')
	}
	var digits [chunkDigits]byte
	for i := n - 1; i >= 0; i-- {
		w, k := chunks[i], chunkDigits
		for w > 0 || k > 0 && i < n-1 {
			k--
			digits[k] = '0' + byte(w%10)
			w /= 10
		}
		dst = append(dst, digits[k:]...)
	}
	return dst
}
