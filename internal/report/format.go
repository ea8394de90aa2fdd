// SPDX-License-Identifier: Apache-2.0

package report

import (
	"math/big"
	"strings"
	"time"
	"unicode"
)

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

// korea is the zone of times unless told otherwise; it has no summer time.
var korea = time.FixedZone("UTC+9", 9*60*60)

// grouped writes a number >= 0 with so many decimals, rounded for the eye, and
// with commas between thousands.
func grouped(r *big.Rat, decimals int) string {
	whole, part, fraction := strings.Cut(r.FloatString(decimals), ".")
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && whole[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	if fraction {
		b.WriteString("." + part)
	}
	return b.String()
}

// score writes votes or points: whole numbers as they are, others with up to
// three decimals.
func score(r *big.Rat) string {
	digits, exact := r.FloatPrec()
	if !exact || digits > 3 {
		digits = 3
	}
	return grouped(r, digits)
}

// percent is part of whole with one decimal, "" if there is no whole.
func percent(part, whole *big.Rat) string {
	if whole == nil || whole.Sign() <= 0 {
		return ""
	}
	r := new(big.Rat).Quo(part, whole)
	return grouped(r.Mul(r, big.NewRat(100, 1)), 1) + nbsp + "%"
}

// share is part of whole in hundredths of a percent, 0 to 10,000 and rounded
// down, for the widths of bars.
func share(part, whole *big.Rat) int64 {
	if whole.Sign() <= 0 {
		return 0
	}
	r := new(big.Rat).Quo(part, whole)
	r.Mul(r, big.NewRat(10_000, 1))
	return new(big.Int).Quo(r.Num(), r.Denom()).Int64()
}

// percentText writes what [share] returns as a width.
func percentText(hundredths int64) string {
	return big.NewRat(hundredths, 100).FloatString(2) + "%"
}

// plain takes out what could make a name look like other text than it is:
// control characters and the marks that turn the direction of writing.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.Is(unicode.Bidi_Control, r) || unicode.IsControl(r) || r == '\ufeff':
			return -1
		}
		return r
	}, s)
}

func plainAll(all []string) []string {
	done := make([]string, len(all))
	for i, s := range all {
		done[i] = plain(s)
	}
	return done
}

// label is how long the name of a project is in a chart, in characters.
const label = 64

// short cuts a name for the labels of charts; tables have all of it.
func short(s string, most int) string {
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return strings.TrimRight(string(runes[:most-1]), " ") + "…"
}
