// SPDX-License-Identifier: Apache-2.0

package budget_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
)

func TestNumber(t *testing.T) {
	for text, want := range map[budget.Number]string{
		"0": "0", "12": "12", "0.5": "1/2", "106165.64": "2654141/25", "1/3": "1/3", "007": "7", "010/3": "10/3", "09/1": "9", "0/5": "0", "2/4": "1/2",
	} {
		r, err := text.Rat()
		if err != nil || r.RatString() != want {
			t.Errorf("%s: got %v, %v", text, r, err)
		}
	}
	if r, err := budget.Number("").Rat(); r != nil || err != nil {
		t.Errorf("empty: got %v, %v", r, err)
	}
	for _, text := range []budget.Number{"-1", "+1", "1e3", "0x10", "1_000", "1/0", "1/", "/3", "1/2/3", "1.5/2", ".", "..", " 1", "1,5", "inf", budget.Number(strings.Repeat("9", 41))} {
		if r, err := text.Rat(); err == nil || !strings.Contains(err.Error(), "is no number") {
			t.Errorf("%s: got %v, %v", text, r, err)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, text := range []string{"12", "0.5", "1/3", "010/3", "1/0", "", "9999999999999999999999999999999999999999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := budget.Number(text).Rat()
		if err != nil || r == nil {
			return
		}
		if r.Sign() < 0 {
			t.Fatalf("%q is negative", text)
		}
		if back, err := budget.NewNumber(r).Rat(); len(budget.NewNumber(r)) <= 40 && (err != nil || back.Cmp(r) != 0) {
			t.Errorf("%q is %s, written %s, read %v (%v)", text, r, budget.NewNumber(r), back, err)
		}
	})
}

func TestNewNumber(t *testing.T) {
	for want, r := range map[budget.Number]*big.Rat{"0": new(big.Rat), "0.5": big.NewRat(1, 2), "1/3": big.NewRat(1, 3), "1000000": big.NewRat(1_000_000, 1), "-2.25": big.NewRat(-9, 4)} {
		if got := budget.NewNumber(r); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
