// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"strings"
)

// maxNumberChars bounds the length of a [Number], far above any real one.
const maxNumberChars = 40

// Number is an exact number in text, as rules and manifests hold it: a decimal
// number >= 0 ("12", "0.5", "106165.64") or a fraction of two whole ones
// ("1/3"). The empty Number means that there is none.
type Number string

// Rat is the number. It is nil for the empty Number.
func (n Number) Rat() (*big.Rat, error) {
	if n == "" {
		return nil, nil
	}
	text := string(n)
	digits := strings.Replace(text, "/", "", 1)
	if text == digits {
		digits = strings.Replace(text, ".", "", 1)
	}
	if len(text) > maxNumberChars || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return nil, fmt.Errorf("%q is no number: write it like 12, 0.5 or 1/3, in at most %d characters", text, maxNumberChars)
	}
	// A numerator of its own would be octal with a leading 0, as in Go.
	above, below, isFraction := strings.Cut(text, "/")
	r, ok := new(big.Rat).SetString(above)
	if divisor, whole := new(big.Int).SetString(below, 10); ok && isFraction {
		if ok = whole && divisor.Sign() > 0; ok {
			r.Quo(r, new(big.Rat).SetInt(divisor))
		}
	}
	if !ok {
		return nil, fmt.Errorf("%q is no number: write it like 12, 0.5 or 1/3", text)
	}
	return r, nil
}

// NewNumber writes a number without rounding: as a decimal number where it is
// one, else as a fraction. Of nil it is the empty Number.
func NewNumber(r *big.Rat) Number {
	if r == nil {
		return ""
	}
	if digits, exact := r.FloatPrec(); exact {
		return Number(r.FloatString(digits))
	}
	return Number(r.RatString())
}
