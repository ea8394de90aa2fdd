// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"fmt"
	"math/big"
	"strings"
)

// maxDigits bounds the digits before and those after the decimal point of every
// number, far above any real one.
const maxDigits = 18

// parseNumber reads a decimal number with a point or a comma, negative only if
// signed. Exponents, fractions and infinities, which big.Rat would take in
// part, are none. The problem is the end of a sentence that begins with the
// number; "" if there is none.
func parseNumber(text string, signed bool) (r *big.Rat, problem string) {
	digits := text
	if signed {
		digits = strings.TrimPrefix(text, "-")
	}
	whole, part, decimal := strings.Cut(strings.Replace(digits, ",", ".", 1), ".")
	switch {
	case text == "":
		return nil, "is missing; write a number"
	case strings.Trim(whole+part, "0123456789") != "" || whole+part == "":
		hint := "write it like 1250000 or 106165.64, without thousands separators"
		if !signed {
			return nil, "is not a number >= 0; " + hint
		}
		return nil, "is not a number; " + hint
	case len(whole) > maxDigits || len(part) > maxDigits:
		return nil, fmt.Sprintf("has more than %d digits before or after the decimal point", maxDigits)
	case strings.Contains(text, ",") && len(part) == 3 && len(whole) > 0 && len(whole) <= 3 && whole[0] != '0':
		return nil, fmt.Sprintf("could be %[1]s%[2]s or %[1]s.%[2]s; write one of these", whole, part)
	}
	if decimal {
		digits = whole + "." + part
	}
	r, ok := new(big.Rat).SetString(digits)
	if !ok {
		panic("pabulib: a decimal number is none: " + digits)
	}
	if digits != text && text[0] == '-' {
		r.Neg(r)
	}
	return r, ""
}
