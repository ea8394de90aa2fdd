// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"
	"strings"
)

// base58 is the alphabet of identifiers and credentials (Belenios 2.0 §4.2).
const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

const uuidLen = 14

// NewUUID draws an election identifier of 14 base58 characters (82 bits) from
// rand. The error is rand's.
func NewUUID(rand io.Reader) (string, error) {
	b, err := randomBase58(rand, uuidLen)
	return string(b), err
}

// randomBase58 draws n characters, each uniform by rejection.
func randomBase58(rand io.Reader, n int) ([]byte, error) {
	const limit = 256 / 58 * 58
	out := make([]byte, 0, n)
	var buf [32]byte
	for len(out) < n {
		if _, err := io.ReadFull(rand, buf[:]); err != nil {
			return nil, fmt.Errorf("drawing random characters: %w", err)
		}
		for _, b := range buf {
			if b < limit && len(out) < n {
				out = append(out, base58[b%58])
			}
		}
	}
	return out, nil
}

func validUUID(s string) bool { return len(s) >= uuidLen && len(s) <= 64 && isBase58(s) }

func isBase58(s string) bool {
	for i := range len(s) {
		if strings.IndexByte(base58, s[i]) < 0 {
			return false
		}
	}
	return true
}
