// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math/big"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/madangvote/madang/internal/parties"
)

// money writes and reads amounts of an election's currency.
type money struct {
	currency string
	decimals int // digits after the point; the ledger counts units of 10^-decimals
}

// moneyOf is an election's, from its manifest.
func moneyOf(ctx context.Context, ledger parties.Ledger, election common.Address) (money, error) {
	m, err := parties.ReadManifest(ctx, ledger, election)
	if err != nil {
		return money{}, err
	}
	return money{m.Currency, m.Decimals}, nil
}

// text writes units of the ledger as people do: 12345 with two decimals is
// 123.45.
func (m money) text(units *big.Int) string {
	digits := units.String()
	if m.decimals > 0 {
		if short := m.decimals + 1 - len(digits); short > 0 {
			digits = strings.Repeat("0", short) + digits
		}
		point := len(digits) - m.decimals
		digits = digits[:point] + "." + digits[point:]
	}
	return strings.TrimSpace(digits + " " + m.currency)
}

// parse reads an amount above 0: digits, and a point where the currency has
// decimals.
func (m money) parse(text string) (*big.Int, error) {
	whole, part, pointed := strings.Cut(text, ".")
	units, ok := new(big.Int).SetString(whole+part+strings.Repeat("0", max(0, m.decimals-len(part))), 10)
	switch {
	case !ok || whole == "" || pointed && part == "" || strings.ContainsAny(text, "+-_"):
		return nil, fmt.Errorf("%q is not an amount: digits, such as 1250000 or 1250.50", text)
	case len(part) > m.decimals:
		return nil, fmt.Errorf("%q has more than %d digits after the point", text, m.decimals)
	case units.Sign() == 0:
		return nil, fmt.Errorf("%q: an amount is above 0", text)
	}
	return units, nil
}

// hashFile is the SHA-256 of a document, which stays where it is.
func hashFile(path string) (sum [32]byte, err error) {
	file, err := os.Open(path)
	if err != nil {
		return sum, err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return sum, fmt.Errorf("%s: %w", path, err)
	}
	return [32]byte(hash.Sum(nil)), nil
}

// plannedDay reads a date as seconds; empty is none.
func plannedDay(text string) (uint64, error) {
	if text == "" {
		return 0, nil
	}
	t, err := time.Parse(time.DateOnly, text)
	if err != nil || t.Unix() <= 0 {
		return 0, fmt.Errorf("--planned %q is not a date such as 2027-04-01", text)
	}
	return uint64(t.Unix()), nil
}

// day writes what plannedDay reads; the ledger may hold any number.
func day(seconds uint64) string {
	const year10000 = 253402300800
	if seconds >= year10000 {
		return fmt.Sprint(seconds)
	}
	return time.Unix(int64(seconds), 0).UTC().Format(time.DateOnly)
}
