// SPDX-License-Identifier: Apache-2.0

package main

import (
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/internal/chain"
)

func TestMoney(t *testing.T) {
	for _, c := range []struct {
		decimals    int
		given, want string // want as written again; empty if refused
	}{
		{0, "1250000", "1250000 KRW"},
		{0, "007", "7 KRW"},
		{0, "1250000.5", ""},
		{0, "1.0", ""},
		{2, "12.5", "12.50 KRW"},
		{2, "12.50", "12.50 KRW"},
		{2, "12", "12.00 KRW"},
		{2, "0.01", "0.01 KRW"},
		{2, "0.001", ""},
		{2, "0.00", ""},
		{2, ".5", ""},
		{2, "5.", ""},
		{2, "1.2.3", ""},
		{2, "-1", ""},
		{2, "+1", ""},
		{2, "1e3", ""},
		{2, "1_000", ""},
		{2, "1,000", ""},
		{2, " 1", ""},
		{0, "", ""},
		{0, "0", ""},
		{18, "0.000000000000000001", "0.000000000000000001 KRW"},
	} {
		m := money{"KRW", c.decimals}
		units, err := m.parse(c.given)
		if c.want == "" {
			if err == nil {
				t.Errorf("%q with %d decimals was taken for %s", c.given, c.decimals, units)
			}
			continue
		}
		if err != nil || m.text(units) != c.want {
			t.Errorf("%q with %d decimals: %v, %v; want %s", c.given, c.decimals, units, err, c.want)
		}
	}
	if got := (money{"", 2}).text(big.NewInt(5)); got != "0.05" {
		t.Errorf("without a currency: %q", got)
	}
}

func TestPlannedDay(t *testing.T) {
	for given, want := range map[string]uint64{"": 0, "2027-04-01": 1_806_537_600} {
		if got, err := plannedDay(given); err != nil || got != want || given != "" && day(got) != given {
			t.Errorf("%q: %d, %v", given, got, err)
		}
	}
	for _, given := range []string{"1970-01-01", "1.4.2027", "2027-04-31", "soon"} {
		if got, err := plannedDay(given); err == nil {
			t.Errorf("%q was taken for %d", given, got)
		}
	}
	if got := day(1 << 63); got != "9223372036854775808" {
		t.Errorf("a date out of all bounds: %s", got)
	}
}

func TestDocuments(t *testing.T) {
	path := filepath.Join(t.TempDir(), "invoice")
	if err := os.WriteFile(path, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	sum, err := hashFile(path)
	if err != nil || sum[0] != 0xba || sum[31] != 0xad { // FIPS 180-4, appendix B
		t.Errorf("%x, %v", sum, err)
	}
	if _, err := hashFile(path + "2"); err == nil {
		t.Error("a file that is not there has a hash")
	}
	e := chain.Entry{IAwardsEntry: contracts.IAwardsEntry{Document: sum}}
	if err := sameDocument(path, 3, e); err != nil {
		t.Error(err)
	}
	if err := sameDocument("", 3, chain.Entry{}); err != nil {
		t.Error(err)
	}
	if err := sameDocument(path, 3, chain.Entry{}); err == nil || !strings.Contains(err.Error(), "nothing was confirmed") {
		t.Errorf("another document: %v", err)
	}
}
