// SPDX-License-Identifier: Apache-2.0

package group

import (
	"bytes"
	"cmp"
)

// CompareTexts implements Group: as RFC 8032's bytes, which are the text's
// digits in pairs from the end.
func (*ed25519) CompareTexts(x, y []byte) int {
	for i := ed25519TextLen - 2; i >= 0; i -= 2 {
		if c := bytes.Compare(x[i:i+2], y[i:i+2]); c != 0 {
			return c
		}
	}
	return 0
}

// CompareTexts implements Group: as numbers.
func (*finite) CompareTexts(x, y []byte) int {
	if c := cmp.Compare(len(x), len(y)); c != 0 {
		return c
	}
	return bytes.Compare(x, y)
}
