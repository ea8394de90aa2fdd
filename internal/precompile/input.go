// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"bytes"
	"encoding/binary"
	"encoding/json"

	"github.com/madangvote/madang/belenios/group"
)

// encode joins an election object and a ballot to the precompile's input.
func encode(election, ballot []byte) []byte {
	input := make([]byte, 0, 4+len(election)+len(ballot))
	input = binary.BigEndian.AppendUint32(input, uint32(len(election)))
	input = append(input, election...)
	return append(input, ballot...)
}

// split is the inverse of encode; it copies nothing.
func split(input []byte) (election, ballot []byte, ok bool) {
	if len(input) < 4 {
		return nil, nil, false
	}
	size := uint64(binary.BigEndian.Uint32(input))
	rest := input[4:]
	if size == 0 || size > uint64(len(rest)) {
		return nil, nil, false
	}
	return rest[:size], rest[size:], true
}

// A tier orders what a verification costs by its group. A ballot is priced by the tier that its own bytes show, in
// constant time, and an election of a dearer tier refuses it unread; so the price never rests on parsing.
type tier int

const (
	tierCurve tier = iota // Ed25519
	tierShort             // BELENIOS-2048: 2048-bit elements, 256-bit exponents
	tierLong              // RFC-3526-2048: 2048-bit elements and exponents; also whatever looks like nothing known
	tierCount
)

// tierOfGroup returns the tier of a group's name; unknown groups are refused before it matters.
func tierOfGroup(name string) tier {
	switch name {
	case group.NameEd25519:
		return tierCurve
	case group.NameBelenios2048:
		return tierShort
	}
	return tierLong
}

const (
	credentialLabel  = `"credential":"`
	credentialWithin = 256 // the label's end: uuid of 64 bytes, hash of 43 and the labels before come to 170
	curveText        = 64  // hexadecimal digits of an Ed25519 element
	shortDigits      = 78  // decimal digits of a 256-bit scalar, at most
	ballotTail       = `"}}}`
)

// tierOfBallot reads a ballot's tier off its credential's length and its signature's response, in constant time.
// Honest ballots of a group always show that group's tier, up to chances below 2^-1000.
func tierOfBallot(ballot []byte) tier {
	start := bytes.Index(ballot[:min(len(ballot), credentialWithin)], []byte(credentialLabel))
	if start < 0 {
		return tierLong
	}
	credential := ballot[start+len(credentialLabel):]
	if len(credential) > curveText && credential[curveText] == '"' {
		return tierCurve
	}
	tail := ballot[max(0, len(ballot)-shortDigits-len(ballotTail)-1):]
	if bytes.HasSuffix(tail, []byte(ballotTail)) && bytes.IndexByte(tail[:len(tail)-len(ballotTail)], '"') >= 0 {
		return tierShort
	}
	return tierLong
}

// groupOf reads the group's name from an election object without checking anything else; "" if there is none.
func groupOf(election []byte) string {
	var head struct {
		Group string `json:"group"`
	}
	if json.Unmarshal(election, &head) != nil {
		return ""
	}
	return head.Group
}
