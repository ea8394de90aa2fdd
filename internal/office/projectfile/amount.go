// SPDX-License-Identifier: Apache-2.0

package projectfile

import (
	"math/big"
	"regexp"
	"strings"

	"golang.org/x/text/width"
)

// Forms of amounts, once spaces and signs of currencies are gone.
var (
	grouped    = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)      // 12,000,000.50
	european   = regexp.MustCompile(`^-?\d{1,3}(\.\d{3})+(,\d+)?$`)      // 12.000.000,50
	decimal    = regexp.MustCompile(`^-?\d+(\.\d+)?([eE][+]?\d{1,2})?$`) // 12000000.50, a spreadsheet's 1.2E+7
	commaPoint = regexp.MustCompile(`^-?\d+,\d+$`)                       // 12000000,50
)

// currencies are signs that say nothing here: the election's currency is stated.
var currencies = strings.NewReplacer("₩", "", "￦", "", "\\", "", "원", "", "KRW", "", "€", "", "EUR", "", "$", "", "USD", "", "zł", "", "PLN", "",
	" ", "", "\u00a0", "", "\u202f", "", "'", "")

// maxDigits bounds the digits of an amount; the manifest bounds its size.
const maxDigits = 40

// readAmount reads an amount of money as people write it. ambiguous: a dot with
// three digits after it could be either sign.
func readAmount(text string) (n *big.Rat, ambiguous, ok bool) {
	text = currencies.Replace(width.Narrow.String(text))
	switch {
	case len(text) > maxDigits:
		return nil, false, false
	case grouped.MatchString(text):
		text = strings.ReplaceAll(text, ",", "")
	case european.MatchString(text) && (strings.Count(text, ".") > 1 || strings.Contains(text, ",")):
		text = strings.Replace(strings.ReplaceAll(text, ".", ""), ",", ".", 1)
	case decimal.MatchString(text):
		ambiguous = european.MatchString(text)
	case commaPoint.MatchString(text):
		text = strings.Replace(text, ",", ".", 1)
	default:
		return nil, false, false
	}
	n, ok = new(big.Rat).SetString(text)
	return n, ambiguous, ok
}
