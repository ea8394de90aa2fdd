// SPDX-License-Identifier: Apache-2.0

package vectors

import (
	"strings"
	"testing"
)

// TestComplete keeps a forgotten file from turning a test into one that reads
// nothing.
func TestComplete(t *testing.T) {
	valid, err := Valid()
	if err != nil {
		t.Fatal(err)
	}
	negative, err := Negative()
	if err != nil {
		t.Fatal(err)
	}
	if len(valid) != 16 || len(negative) != 40 {
		t.Errorf("%d valid and %d negative cases", len(valid), len(negative))
	}
	for _, c := range valid {
		if len(c.Archive)%512 != 0 || c.UUID == "" || len(c.Votes) == 0 {
			t.Errorf("%s is incomplete", c.Name)
		}
		if strings.HasSuffix(c.Name, "-thr35") != (c.Ceremony != nil) || (c.Ceremony == nil) != (len(c.TrusteeKeys) == 3) {
			t.Errorf("%s: %d keys, ceremony %v", c.Name, len(c.TrusteeKeys), c.Ceremony != nil)
		}
		if k := c.Ceremony; k != nil && (k.Threshold != 3 || len(k.Seeds) != 5 || len(k.Certs) != 5 || len(k.Polynomials) != 5 || len(k.DecryptionKeys) != 5) {
			t.Errorf("%s: the ceremony is incomplete", c.Name)
		}
	}
	for _, c := range negative {
		if len(c.Archive) == 0 || c.What == "" || len(c.Tools) == 0 {
			t.Errorf("%s is incomplete", c.Name)
		}
	}
}
