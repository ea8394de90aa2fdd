// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"encoding/hex"
	"strings"
)

// readHex reads lower-case hexadecimal of a known size.
func readHex(text string, size int) ([]byte, error) {
	raw, err := hex.DecodeString(text)
	if err != nil || len(raw) != size || text != strings.ToLower(text) {
		return nil, refuse(Malformed, "wanted %d bytes in hexadecimal", size)
	}
	return raw, nil
}

// readAddress reads 0x and 40 lower-case digits.
func readAddress(text string) ([]byte, error) {
	digits, ok := strings.CutPrefix(text, "0x")
	if !ok {
		return nil, refuse(Malformed, "an address begins with 0x")
	}
	return readHex(digits, 20)
}
