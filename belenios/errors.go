// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"errors"
	"fmt"
)

// Errors that callers may want to tell apart; test with errors.Is.
var (
	// ErrUnsupported: valid Belenios, but not written here: version 2, unknown
	// types of question, ceremonies in the form before belenios-tool 2.5.1.
	ErrUnsupported = errors.New("not supported yet")
	// ErrMalformed: bytes that are not the canonical form of a message.
	ErrMalformed = errors.New("malformed")
	// ErrProof: a zero-knowledge proof does not hold.
	ErrProof = errors.New("proof does not hold")
	// ErrMismatch: two messages that belong together disagree.
	ErrMismatch = errors.New("mismatch")
)

func unsupported(what string) error { return fmt.Errorf("%w: %s", ErrUnsupported, what) }

// Codes of BallotError. They are stable: contracts and clients rely on them.
const (
	// CodeMalformed: not a ballot of this election's shape, or a number out
	// of range.
	CodeMalformed = "malformed"
	// CodeNotCanonical: a ballot, but its bytes are not the canonical form.
	CodeNotCanonical = "not-canonical"
	// CodeWrongElection: made for another election.
	CodeWrongElection = "wrong-election"
	// CodeBadElement: an element not in canonical form or not in the group.
	CodeBadElement = "bad-element"
	// CodeBadProof: a proof does not hold.
	CodeBadProof = "bad-proof"
	// CodeBadSignature: the signature does not hold.
	CodeBadSignature = "bad-signature"
	// CodeTooLarge: longer than any ballot of this election can be.
	CodeTooLarge = "too-large"
)

// BallotError says why a ballot is refused. Reason is one plain sentence
// without secrets.
type BallotError struct {
	Code   string // one of the Code constants
	Reason string
}

func (e *BallotError) Error() string { return e.Code + ": " + e.Reason }

func ballotErrorf(code, format string, args ...any) *BallotError {
	return &BallotError{Code: code, Reason: fmt.Sprintf(format, args...)}
}
