// SPDX-License-Identifier: Apache-2.0

package vectors

import "testing"

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
	if len(valid) != 13 || len(negative) != 36 {
		t.Errorf("%d valid and %d negative cases", len(valid), len(negative))
	}
	for _, c := range valid {
		if len(c.Archive)%512 != 0 || c.UUID == "" || len(c.Votes) == 0 {
			t.Errorf("%s is incomplete", c.Name)
		}
	}
	for _, c := range negative {
		if len(c.Archive) == 0 || c.What == "" || len(c.Tools) == 0 {
			t.Errorf("%s is incomplete", c.Name)
		}
	}
}
