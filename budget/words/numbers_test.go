// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"testing"

	"github.com/madangvote/madang/budget"
)

func ratio(t *testing.T, text string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		t.Fatalf("%q is no number", text)
	}
	return r
}

func TestAmount(t *testing.T) {
	cases := []struct {
		budget, currency, amount string
		english, korean          string
	}{
		{"1000", "", "1234567", "1,234,567", "1,234,567"},
		{"1000", "", "0", "0", "0"},
		{"1000", "KRW", "1234567", "1,234,567 won", "1,234,567원"},
		{"1000", "KRW", "2500/3", "about 833 won", "약 833원"},
		{"1000", "KRW", "37.5", "about 38 won", "약 38원"}, // half away from zero
		{"1000", "KRW", "1/3", "less than 1 won", "1원 미만"},
		{"1000", "PLN", "37.21", "PLN 37.21", "37.21즈워티"},
		{"1000", "PLN", "37.5", "PLN 37.50", "37.50즈워티"},
		{"1000", "PLN", "37.215", "about PLN 37.22", "약 37.22즈워티"},
		{"1000", "EUR", "1/300", "less than €0.01", "0.01유로 미만"},
		{"1000", "EUR", "1/3", "about €0.33", "약 0.33유로"},
		{"1000", "CZK", "12", "CZK 12", "12 CZK"},
		{"1000.125", "USD", "0.125", "$0.125", "0.125달러"}, // as fine as the instance's own
		{"1000.5", "KRW", "0.5", "0.5 won", "0.5원"},
		{"1000", "GBP", "1000000000000000000000", "£1,000,000,000,000,000,000,000", "1,000,000,000,000,000,000,000파운드"},
	}
	for _, c := range cases {
		in := &budget.Instance{Budget: ratio(t, c.budget)}
		for lang, want := range map[Language]string{English: c.english, Korean: c.korean} {
			if got := newTeller(in, &budget.Allocation{}, lang, c.currency).amountOf(ratio(t, c.amount)); got != want {
				t.Errorf("%s %s in %s: %q, want %q", c.amount, c.currency, lang, got, want)
			}
		}
	}
}

func TestNumber(t *testing.T) {
	teller := newTeller(&budget.Instance{Budget: ratio(t, "1")}, &budget.Allocation{}, English, "")
	for number, want := range map[string]string{
		"4262": "4,262", "2.5": "2.5", "100/3": "about 33.33", "1/8": "0.125", "2/3": "about 0.6667", "1/100000": "less than 0.0001",
	} {
		if got := teller.number(ratio(t, number)); got != want {
			t.Errorf("%s: %q, want %q", number, got, want)
		}
	}
	for share, want := range map[string]string{"0.8": "80%", "1/3": "about 33.3%", "0.125": "12.5%", "1/3000": "less than 0.1%", "0": "0%"} {
		if got := teller.percent(ratio(t, share)); got != want {
			t.Errorf("%s: %q, want %q", share, got, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[string]string{"0": "0", "999": "999", "1000": "1,000", "1234567.5": "1,234,567.5", "-1234": "-1,234", "-123": "-123"} {
		if got := grouped(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}
