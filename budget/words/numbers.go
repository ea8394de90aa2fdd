// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// wholeCurrencies are those whose amounts have no decimals in daily use.
var wholeCurrencies = []string{"CLP", "HUF", "ISK", "JPY", "KRW", "TWD", "VND"}

// decimals is how many digits after the point amounts are shown with: those of
// the currency, or more where the instance's own amounts have more.
func (t *teller) decimals() int {
	digits := 2
	if slices.Contains(wholeCurrencies, t.currency) {
		digits = 0
	}
	digits = max(digits, exactDigits(t.in.Budget))
	for _, p := range t.in.Projects {
		digits = max(digits, exactDigits(p.Cost))
	}
	return digits
}

// exactDigits is how many decimals r needs, 0 if no number of them suffices.
func exactDigits(r *big.Rat) int {
	if digits, exact := r.FloatPrec(); exact {
		return digits
	}
	return 0
}

// amountOf is money, rounded half up where it must be.
func (t *teller) amountOf(r *big.Rat) string {
	if r == nil {
		return ""
	}
	return t.rounded(r, t.digits, true, func(number string) string { return t.amount(number, t.currency) })
}

// bare is an amount without its currency.
func (t *teller) bare(r *big.Rat) string {
	return t.rounded(or(r), t.digits, true, func(number string) string { return number })
}

// number is a number of votes or points, or a score: with two decimals at most,
// or three digits of a small one.
func (t *teller) number(r *big.Rat) string {
	if r == nil {
		return ""
	}
	digits := 2
	if small := new(big.Rat).Abs(r); small.Cmp(big.NewRat(1, 1)) < 0 {
		digits = 4
	}
	return t.rounded(r, digits, false, func(number string) string { return number })
}

// count is a whole number.
func (t *teller) count(n int) string { return grouped(strconv.Itoa(n)) }

// percent is a share of 1 in percent.
func (t *teller) percent(r *big.Rat) string {
	hundred := new(big.Rat).Mul(r, big.NewRat(100, 1))
	return t.rounded(hundred, 1, false, func(number string) string { return number + "%" })
}

// rounded writes a number exactly where digits decimals suffice, else rounds it
// half away from zero and says so. Money with decimals has all of them: 37.50.
func (t *teller) rounded(r *big.Rat, digits int, money bool, unit func(string) string) string {
	if exact, ok := r.FloatPrec(); ok && exact <= digits {
		if money && exact > 0 {
			exact = digits
		}
		return unit(grouped(r.FloatString(exact)))
	}
	text := r.FloatString(digits)
	if strings.Trim(text, "-0.") == "" {
		least := big.NewRat(1, 1)
		for range digits {
			least.Quo(least, big.NewRat(10, 1))
		}
		return t.less(unit(least.FloatString(digits)))
	}
	return t.about(unit(grouped(text)))
}

// grouped writes 1234567.5 as 1,234,567.5.
func grouped(text string) string {
	whole, decimals, pointed := strings.Cut(text, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if pointed {
		return sign + b.String() + "." + decimals
	}
	return sign + b.String()
}
