// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"
)

// The small structures of an archive that refer to others by their SHA-256.

// SetupData is the payload of the Setup event (§4.10).
type SetupData struct {
	Election, Trustees, Credentials [32]byte
}

// Marshal writes the canonical JSON.
func (d SetupData) Marshal() []byte {
	b := appendHash([]byte(`{"election":`), d.Election)
	b = appendHash(append(b, `,"trustees":`...), d.Trustees)
	b = appendHash(append(b, `,"credentials":`...), d.Credentials)
	return append(b, '}')
}

// ParseSetupData reads setup_data. The error wraps ErrMalformed.
func ParseSetupData(raw []byte) (d SetupData, err error) {
	s := &scanner{b: raw}
	s.lit(`{"election":`)
	d.Election = s.hash()
	s.lit(`,"trustees":`)
	d.Trustees = s.hash()
	s.lit(`,"credentials":`)
	d.Credentials = s.hash()
	s.lit("}")
	return d, malformed("setup_data", s.end())
}

// SizedEncryptedTally is the payload of the EncryptedTally event (§4.16).
type SizedEncryptedTally struct {
	NumTallied     int64
	TotalWeight    int64
	EncryptedTally [32]byte
}

// Marshal writes the canonical JSON.
func (t SizedEncryptedTally) Marshal() []byte {
	b := strconv.AppendInt([]byte(`{"num_tallied":`), t.NumTallied, 10)
	b = strconv.AppendInt(append(b, `,"total_weight":`...), t.TotalWeight, 10)
	b = appendHash(append(b, `,"encrypted_tally":`...), t.EncryptedTally)
	return append(b, '}')
}

// ParseSizedEncryptedTally reads sized_encrypted_tally. The error wraps
// ErrMalformed.
func ParseSizedEncryptedTally(raw []byte) (t SizedEncryptedTally, err error) {
	s := &scanner{b: raw}
	s.lit(`{"num_tallied":`)
	t.NumTallied = s.int(1 << 53)
	s.lit(`,"total_weight":`)
	t.TotalWeight = s.int(1 << 53)
	s.lit(`,"encrypted_tally":`)
	t.EncryptedTally = s.hash()
	s.lit("}")
	return t, malformed("sized_encrypted_tally", s.end())
}

// OwnedPayload links a payload with the trustee who made it:
// owned_partial_decryption (§4.18) and owned_shuffle (§4.17).
type OwnedPayload struct {
	Owner   int // number of the trustee, from 1
	Payload [32]byte
}

// Marshal writes the canonical JSON.
func (o OwnedPayload) Marshal() []byte {
	b := strconv.AppendInt([]byte(`{"owner":`), int64(o.Owner), 10)
	b = appendHash(append(b, `,"payload":`...), o.Payload)
	return append(b, '}')
}

// ParseOwnedPayload reads an owned payload. The error wraps ErrMalformed.
func ParseOwnedPayload(raw []byte) (o OwnedPayload, err error) {
	s := &scanner{b: raw}
	s.lit(`{"owner":`)
	o.Owner = int(s.int(maxTrustees))
	s.lit(`,"payload":`)
	o.Payload = s.hash()
	s.lit("}")
	if s.fail == nil && o.Owner == 0 {
		s.errorf("owners are counted from 1")
	}
	return o, malformed("owned payload", s.end())
}

func malformed(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w: %w", what, ErrMalformed, err)
}
