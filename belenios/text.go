// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

// shortEscapes are the characters written as a backslash and a letter.
var shortEscapes = [128]byte{'"': '"', '\\': '\\', '\b': 'b', '\f': 'f', '\n': 'n', '\r': 'r', '\t': 't'}

// appendString appends s as belenios-tool writes strings: UTF-8 as it is, only
// quotes, backslashes and control characters (with U+007F) escaped.
func appendString(dst []byte, s string) []byte {
	const digits = "0123456789abcdef"
	dst = append(dst, '"')
	for i := range len(s) {
		c := s[i]
		switch {
		case c < 0x80 && shortEscapes[c] != 0:
			dst = append(dst, '\\', shortEscapes[c])
		case c < 0x20 || c == 0x7f:
			dst = append(dst, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}

// appendHash appends h in hexadecimal and quotes.
func appendHash(dst []byte, h [32]byte) []byte {
	dst = append(dst, '"')
	dst = hex.AppendEncode(dst, h[:])
	return append(dst, '"')
}

// base64Hash is the specification's H_JSON (section 4.15) of bytes that are
// already serialised: SHA-256 in base64 without padding.
func base64Hash(b []byte) string {
	h := sha256.Sum256(b)
	return base64.RawStdEncoding.EncodeToString(h[:])
}
