// SPDX-License-Identifier: Apache-2.0

package api

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
)

func TestParseTracker(t *testing.T) {
	var want [32]byte
	for i := range want {
		want[i] = byte(255 - i*7)
	}
	std, url := base64.StdEncoding.EncodeToString(want[:]), base64.URLEncoding.EncodeToString(want[:])
	for _, form := range []string{
		hex.EncodeToString(want[:]), strings.ToUpper(hex.EncodeToString(want[:])), std, strings.TrimRight(std, "="), url,
		strings.TrimRight(url, "="), " " + std + "\n", FormatTracker(want),
	} {
		if got, err := ParseTracker(form); err != nil || got != want {
			t.Errorf("%q: %x, %v", form, got, err)
		}
	}
	for _, bad := range []string{
		"", "x", hex.EncodeToString(want[:31]), hex.EncodeToString(want[:]) + "0", "0x" + hex.EncodeToString(want[:31]),
		strings.Repeat("g", 64), strings.Repeat("A", 42) + "B", strings.Repeat("A", 44), std + "=", "\x00" + std[1:], strings.Repeat("=", 43),
	} {
		if _, err := ParseTracker(bad); !errors.Is(err, ErrTracker) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func FuzzParseTracker(f *testing.F) {
	f.Add(strings.Repeat("ab", 32))
	f.Add(FormatTracker([32]byte{1, 2, 3}))
	f.Add("-_" + strings.Repeat("A", 40) + "A=")
	f.Fuzz(func(t *testing.T, text string) {
		tracker, err := ParseTracker(text)
		if err != nil {
			return
		}
		for _, form := range []string{FormatTracker(tracker), hex.EncodeToString(tracker[:])} {
			if again, err := ParseTracker(form); err != nil || again != tracker {
				t.Fatalf("%q: %x, %v", form, again, err)
			}
		}
	})
}
