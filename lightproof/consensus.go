// SPDX-License-Identifier: Apache-2.0

package lightproof

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Limits of the consensus part of a proof. An honest one of a ledger with four validators whose set has changed 400
// times still fits.
const (
	maxChanges    = 400
	maxSignatures = 2000 // checked in one proof
	maxField      = 200  // bytes of a header's field
	headerFields  = 14
)

// Places of the fields that matter here among the 14 of a header.
const (
	fieldChain          = 1
	fieldHeight         = 2
	fieldTime           = 3
	fieldValidators     = 7
	fieldNextValidators = 8
	fieldAppHash        = 10
)

type validator struct {
	key   ed25519.PublicKey
	power uint64
}

// set is a validator set as a header's hash is of it.
type set struct {
	members []validator
	total   uint64
	hash    Word
}

// readSet takes a set in the order in which it is given.
func readSet(given []ValidatorPower) (*set, error) {
	if len(given) == 0 {
		return nil, refuse(Malformed, "no validators")
	}
	if len(given) > MaxValidators {
		return nil, refuse(TooLarge, "%d validators", len(given))
	}
	s, seen := new(set), map[string]bool{}
	var leaves [][]byte
	for _, v := range given {
		key, err := readHex(v.PublicKey, ed25519.PublicKeySize)
		if err != nil {
			return nil, err
		}
		if v.Power == 0 || v.Power > maxPower || seen[v.PublicKey] {
			return nil, refuse(Malformed, "validator %s has power %d, or stands twice", v.PublicKey, v.Power)
		}
		seen[v.PublicKey] = true
		s.members = append(s.members, validator{key, v.Power})
		s.total += v.Power
		leaf := append([]byte{0x0a, 0x22, 0x0a, 0x20}, key...) // SimpleValidator{PublicKey{ed25519}, voting_power}
		leaves = append(leaves, binary.AppendUvarint(append(leaf, 0x10), v.Power))
	}
	s.hash = merkle(leaves)
	return s, nil
}

// header is what is used of a signed header.
type header struct {
	height uint64
	time   uint64 // unix seconds
	app    Word
	signed uint64 // power whose signatures were checked
	count  int    // of them
	next   []byte // field
}

// signatures counts down what a proof may still have checked.
type signatures struct{ left int }

// check checks that more than two thirds of a set have signed a header of this chain.
func (budget *signatures) check(h *SignedHeader, by *set, chain string) (*header, error) {
	leaves, out, err := readHeader(h, chain)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(leaves[fieldValidators], hashField(by.hash)) {
		return nil, refuse(WrongValidators, "height %d has other validators", out.height)
	}
	parts, err := readHex(h.Parts.Hash, 32)
	if err != nil {
		return nil, err
	}
	if h.Round < 0 || len(h.Signatures) > len(by.members) {
		return nil, refuse(Malformed, "height %d: round %d, %d signatures", out.height, h.Round, len(h.Signatures))
	}
	vote := vote{out.height, uint64(h.Round), merkle(leaves), h.Parts.Total, parts, chain}
	for i, before := 0, -1; i < len(h.Signatures) && !enough(out.signed, by.total); i++ {
		s := h.Signatures[i]
		if s.Validator <= before || s.Validator >= len(by.members) || s.Seconds < 0 || s.Nanos < 0 || s.Nanos > 999_999_999 {
			return nil, refuse(Malformed, "height %d: signature %d", out.height, i)
		}
		before = s.Validator
		if budget.left--; budget.left < 0 {
			return nil, refuse(TooLarge, "more than %d signatures", maxSignatures)
		}
		signature, err := readHex(s.Signature, ed25519.SignatureSize)
		if err != nil {
			return nil, err
		}
		member := by.members[s.Validator]
		if !ed25519.Verify(member.key, vote.signBytes(uint64(s.Seconds), uint64(s.Nanos)), signature) {
			return nil, refuse(BadSignature, "height %d, validator %d", out.height, s.Validator)
		}
		out.signed += member.power
		out.count++
	}
	if !enough(out.signed, by.total) {
		return nil, refuse(TooLittlePower, "height %d: %d of %d", out.height, out.signed, by.total)
	}
	return out, nil
}

func enough(signed, total uint64) bool { return 3*signed > 2*total }

func readHeader(h *SignedHeader, chain string) (leaves [][]byte, out *header, err error) {
	if len(h.Fields) != headerFields {
		return nil, nil, refuse(Malformed, "a header of %d fields", len(h.Fields))
	}
	for _, field := range h.Fields {
		if len(field) > 2*maxField {
			return nil, nil, refuse(TooLarge, "a header's field of %d bytes", len(field)/2)
		}
		leaf, err := hex.DecodeString(field)
		if err != nil {
			return nil, nil, refuse(Malformed, "a header's field is not hexadecimal")
		}
		leaves = append(leaves, leaf)
	}
	if want := append([]byte{0x0a, byte(len(chain))}, chain...); !bytes.Equal(leaves[fieldChain], want) {
		return nil, nil, refuse(WrongLedger, "the header is not of %s", chain)
	}
	out = &header{next: leaves[fieldNextValidators]}
	var rest int
	if out.height, rest, err = leading(leaves[fieldHeight]); err != nil || rest > 0 {
		return nil, nil, refuse(Malformed, "a header's height")
	}
	if out.time, _, err = leading(leaves[fieldTime]); err != nil { // nanoseconds follow
		return nil, nil, err
	}
	app := leaves[fieldAppHash]
	if len(app) != 34 || app[0] != 0x0a || app[1] != 0x20 {
		return nil, nil, refuse(Malformed, "a header's application hash")
	}
	out.app = Word(app[2:])
	return leaves, out, nil
}

// leading is the number with which a field begins, tag 1 and a varint, and how many bytes follow.
func leading(field []byte) (value uint64, rest int, err error) {
	if len(field) > 1 && field[0] == 0x08 {
		value, n := binary.Uvarint(field[1:])
		if n > 0 && value > 0 && value < 1<<53 {
			return value, len(field) - 1 - n, nil
		}
	}
	return 0, 0, refuse(Malformed, "a header's height or time")
}

// hashField is a hash as a header's field.
func hashField(hash Word) []byte { return append([]byte{0x0a, 0x20}, hash[:]...) }

// vote is what a validator signs (CometBFT specification, CanonicalVote, a precommit).
type vote struct {
	height, round uint64
	block         Word
	total         uint32
	parts         []byte
	chain         string
}

func (v *vote) signBytes(seconds, nanos uint64) []byte {
	parts := binary.AppendUvarint([]byte{0x08}, uint64(v.total))
	if v.total == 0 {
		parts = nil
	}
	parts = append(append(parts, 0x12, 0x20), v.parts...)
	id := append(append([]byte{0x0a, 0x20}, v.block[:]...), 0x12, byte(len(parts)))
	id = append(id, parts...)
	out := binary.LittleEndian.AppendUint64([]byte{0x08, 0x02, 0x11}, v.height)
	if v.round != 0 {
		out = binary.LittleEndian.AppendUint64(append(out, 0x19), v.round)
	}
	out = append(append(out, 0x22, byte(len(id))), id...)
	at := timestamp(seconds, nanos)
	out = append(append(out, 0x2a, byte(len(at))), at...)
	out = append(append(out, 0x32, byte(len(v.chain))), v.chain...)
	return append(binary.AppendUvarint(nil, uint64(len(out))), out...)
}

// timestamp is google.protobuf.Timestamp, which leaves out zeros.
func timestamp(seconds, nanos uint64) (out []byte) {
	if seconds != 0 {
		out = binary.AppendUvarint(append(out, 0x08), seconds)
	}
	if nanos != 0 {
		out = binary.AppendUvarint(append(out, 0x10), nanos)
	}
	return out
}

// merkle is RFC 6962's root, as CometBFT uses it.
func merkle(leaves [][]byte) Word {
	if len(leaves) == 1 {
		return sha256.Sum256(append([]byte{0}, leaves[0]...))
	}
	split := 1
	for split*2 < len(leaves) {
		split *= 2
	}
	left, right := merkle(leaves[:split]), merkle(leaves[split:])
	return sha256.Sum256(append(append([]byte{1}, left[:]...), right[:]...))
}
