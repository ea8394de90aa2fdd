// SPDX-License-Identifier: Apache-2.0

package api

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"strings"
)

// ErrTracker says that a text is no form of a tracker.
var ErrTracker = errors.New("a tracker is 43 characters of base64 or 64 of hexadecimal")

// ParseTracker reads a ballot's tracker, the SHA-256 of its bytes, in any form that people meet: hexadecimal, base64
// as Belenios shows it, or base64url, the last two with or without padding. Spaces around it are ignored.
func ParseTracker(text string) (tracker [32]byte, err error) {
	text = strings.TrimSpace(text)
	if len(text) == 64 {
		if raw, err := hex.DecodeString(text); err == nil {
			return [32]byte(raw), nil
		}
		return tracker, ErrTracker
	}
	text = strings.TrimSuffix(text, "=")
	if len(text) != 43 {
		return tracker, ErrTracker
	}
	text = strings.NewReplacer("-", "+", "_", "/").Replace(text)
	raw, err := base64.RawStdEncoding.Strict().DecodeString(text)
	if err != nil || len(raw) != 32 {
		return tracker, ErrTracker
	}
	return [32]byte(raw), nil
}

// FormatTracker is the form that Belenios shows: base64 without padding.
func FormatTracker(tracker [32]byte) string { return base64.RawStdEncoding.EncodeToString(tracker[:]) }
