// SPDX-License-Identifier: Apache-2.0

package gateway

import (
	"testing"
)

func FuzzPreferWait(f *testing.F) {
	for _, seed := range []string{"wait=10", "respond-async, wait=3", `Wait = "7"; x=y`, "wait", "wait=-1", "wait=99999999999999999999", ",,;=", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, header string) {
		if n := preferWait(header); n < 0 || n > 60 {
			t.Fatalf("%q: %d", header, n)
		}
	})
}

func TestPreferWait(t *testing.T) {
	for header, want := range map[string]int{
		"wait=10": 10, "respond-async, wait=3": 3, `Wait="7"; x=y`: 7, "wait=61": 60, "wait=-1": 0, "wait=x": 0, "waiting=3": 0, "": 0,
	} {
		if got := preferWait(header); got != want {
			t.Errorf("%q: %d, want %d", header, got, want)
		}
	}
}

// FuzzCredentialOf covers what is taken from a ballot before it is known to be one.
func FuzzCredentialOf(f *testing.F) {
	f.Add([]byte(`{"election_uuid":"a","election_hash":"b","credential":"c","answers":[]}`))
	f.Add([]byte(`{"election_uuid":"a`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if c := credentialOf(raw); len(c) > len(raw) {
			t.Fatalf("credential %q of %q", c, raw)
		}
	})
}
