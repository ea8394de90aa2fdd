// SPDX-License-Identifier: Apache-2.0

package lightproof

import "fmt"

// Code says why a proof is refused; it never changes its meaning.
type Code string

// The codes.
const (
	Malformed        Code = "malformed"         // not in the form of a proof or anchor
	TooLarge         Code = "too-large"         // more than any honest proof needs
	TrackerMalformed Code = "tracker-malformed" // the given tracker is none
	WrongLedger      Code = "wrong-ledger"      // signed for another ledger
	WrongValidators  Code = "wrong-validators"  // not by the validators that the anchor leads to
	BadSignature     Code = "bad-signature"     // a validator's signature does not hold: for another block, or false
	TooLittlePower   Code = "too-little-power"  // not signed by more than two thirds
	WrongBlock       Code = "wrong-block"       // the Ethereum block is not the one that was signed
	NodeMissing      Code = "node-missing"      // the way from the signed root to a value is broken
	BadNode          Code = "bad-node"          // a node of the tree is not in its one form
	UnknownElection  Code = "unknown-election"  // the ledger has no election with this uuid
	WrongContract    Code = "wrong-contract"    // it is not one of the ledger's elections
	WrongObject      Code = "wrong-object"      // the given election object is not the one in the ledger
	NotStored        Code = "not-stored"        // the ledger has no election object yet to compare the given one with
	WrongBallot      Code = "wrong-ballot"      // the bytes sent for a replaced ballot are not its own
	WrongCredential  Code = "wrong-credential"  // the proof is about another voter's credential
	Inconsistent     Code = "inconsistent"      // the ledger's own values contradict each other
)

// Error is why a proof is refused. Its text holds nothing secret.
type Error struct {
	Code   Code
	Reason string
}

func (e *Error) Error() string { return string(e.Code) + ": " + e.Reason }

func refuse(code Code, format string, args ...any) error {
	return &Error{code, fmt.Sprintf(format, args...)}
}
