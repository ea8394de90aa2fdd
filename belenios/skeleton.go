// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"errors"
	"io"
	"iter"
)

var errTodo = errors.New("belenios: not written yet")

// Election is a parsed election object. Immutable; safe for concurrent use.
type Election struct{ raw []byte }

// Question is one homomorphic question.
type Question struct {
	Question string
	Answers  []string
	Min, Max int
	Blank    bool
}

// ElectionParams is what NewElection serialises.
type ElectionParams struct {
	Description, Name, Group string
	PublicKey                string // (*Trustees).PublicKey()
	Questions                []Question
	UUID                     string
	Administrator            string // optional
	CredentialAuthority      string // optional
}

func NewElection(p ElectionParams) (*Election, error) { return nil, errTodo }
func ParseElection(raw []byte) (*Election, error)     { return nil, errTodo }
func (e *Election) Raw() []byte                       { return e.raw }
func (e *Election) Hash() [32]byte                    { return [32]byte{} }
func (e *Election) HashBase64() string                { return "" }
func (e *Election) UUID() string                      { return "" }
func (e *Election) Name() string                      { return "" }
func (e *Election) Description() string               { return "" }
func (e *Election) GroupName() string                 { return "" }
func (e *Election) PublicKey() string                 { return "" }
func (e *Election) Administrator() string             { return "" }
func (e *Election) CredentialAuthority() string       { return "" }
func (e *Election) Questions() []Question             { return nil }
func (e *Election) BallotCost() int                   { return 0 }
func (e *Election) MaxBallotSize() int                { return 0 }

// EncryptBallot encrypts answers[question][choice]; with Blank the blank choice comes first.
func (e *Election) EncryptBallot(rand io.Reader, cred *Credential, answers [][]int) ([]byte, error) {
	return nil, errTodo
}

// VerifyBallot checks everything but the roll. Errors are *BallotError.
func (e *Election) VerifyBallot(raw []byte) (*Ballot, error) { return nil, errTodo }

// ParseBallot checks form and group membership, but no proof and no signature.
func (e *Election) ParseBallot(raw []byte) (*Ballot, error) { return nil, errTodo }

// BallotHeader is what PeekBallot reads without cryptography.
type BallotHeader struct{ ElectionUUID, ElectionHash, Credential string }

// PeekBallot reads the first fields only (cheap).
func PeekBallot(raw []byte) (BallotHeader, error) { return BallotHeader{}, errTodo }

type Ballot struct {
	Credential string
	Tracker    [32]byte
}

func (b *Ballot) TrackerBase64() string { return "" }

// Tracker is the SHA-256 of a ballot's bytes.
func Tracker(raw []byte) [32]byte { return [32]byte{} }

type BallotError struct{ Code, Reason string }

func (e *BallotError) Error() string { return e.Code + ": " + e.Reason }

const (
	CodeMalformed     = "malformed"
	CodeNotCanonical  = "not-canonical"
	CodeWrongElection = "wrong-election"
	CodeBadElement    = "bad-element"
	CodeBadProof      = "bad-proof"
	CodeBadSignature  = "bad-signature"
	CodeTooLarge      = "too-large"
	CodeUnsupported   = "unsupported"
)

var ErrUnsupported = errors.New("not supported yet")

type Credential struct{}

func NewCredentialCode(rand io.Reader) (string, error)                   { return "", errTodo }
func DeriveCredential(groupName, uuid, code string) (*Credential, error) { return nil, errTodo }
func (c *Credential) Public() string                                     { return "" }

// NewUUID returns an election identifier: 22 base58 characters... (14 at least).
func NewUUID(rand io.Reader) (string, error) { return "", errTodo }

// CredentialEntry is one line of public_credentials.
type CredentialEntry struct {
	Public     string
	Weight     int64 // 1 when no weight is written
	ShowWeight bool  // write ",1" too
}

// Text is "elt" or "elt,weight": the list's text and the roll's leaf.
func (c CredentialEntry) Text() string { return "" }

func ParseCredentials(groupName string, raw []byte) ([]CredentialEntry, error) { return nil, errTodo }
func ScanCredentials(groupName string, r io.Reader) iter.Seq2[CredentialEntry, error] {
	return nil
}
func MarshalCredentials(entries []CredentialEntry) []byte { return nil }

type TrusteeKey struct{}

func GenerateTrusteeKey(rand io.Reader, groupName string) (*TrusteeKey, error) { return nil, errTodo }
func ParseTrusteeKey(groupName string, raw []byte) (*TrusteeKey, error)        { return nil, errTodo }
func (k *TrusteeKey) MarshalPrivate() []byte                                   { return nil }
func (k *TrusteeKey) PublicJSON() []byte                                       { return nil }
func (k *TrusteeKey) PublicKey() string                                        { return "" }
func (k *TrusteeKey) ID() string                                               { return "" }

type Trustees struct{}

func ParseTrustees(groupName string, raw []byte) (*Trustees, error) { return nil, errTodo }

// MarshalTrustees joins trustee_public_key objects as "Single" items, in order.
func MarshalTrustees(publicKeys [][]byte) ([]byte, error) { return nil, errTodo }
func (t *Trustees) PublicKey() string                     { return "" }
func (t *Trustees) Len() int                              { return 0 }

// Key is the public key of trustee owner (1..Len).
func (t *Trustees) Key(owner int) string { return "" }

type Tally struct{}

func (e *Election) NewTally() *Tally               { return nil }
func (t *Tally) Add(b *Ballot, weight int64) error { return errTodo }
func (t *Tally) Sub(b *Ballot, weight int64) error { return errTodo }
func (t *Tally) NumTallied() int64                 { return 0 }
func (t *Tally) TotalWeight() int64                { return 0 }
func (t *Tally) EncryptedTally() []byte            { return nil }
func (t *Tally) SizedEncryptedTally() []byte       { return nil }

// OwnedPartial is a partial decryption with its trustee's number (1-based).
type OwnedPartial struct {
	Owner int
	Raw   []byte // partial_decryption JSON
}

func (e *Election) Decrypt(rand io.Reader, key *TrusteeKey, encryptedTally []byte) ([]byte, error) {
	return nil, errTodo
}
func (e *Election) VerifyPartialDecryption(t *Trustees, encryptedTally []byte, p OwnedPartial) error {
	return errTodo
}
func (e *Election) ComputeResult(t *Trustees, encryptedTally []byte, totalWeight int64, partials []OwnedPartial) ([]byte, error) {
	return nil, errTodo
}

// VerifyResult checks result against the tally and the partial decryptions, without discrete logarithms.
func (e *Election) VerifyResult(t *Trustees, encryptedTally []byte, totalWeight int64, partials []OwnedPartial, result []byte) error {
	return errTodo
}

// Result is result[question][choice].
type Result [][]int64

func ParseResult(raw []byte) (Result, error) { return nil, errTodo }

type SetupData struct{ Election, Trustees, Credentials [32]byte }

func (s SetupData) Marshal() []byte                { return nil }
func ParseSetupData(raw []byte) (SetupData, error) { return SetupData{}, errTodo }

type SizedEncryptedTally struct {
	NumTallied, TotalWeight int64
	EncryptedTally          [32]byte
}

func (s SizedEncryptedTally) Marshal() []byte { return nil }
func ParseSizedEncryptedTally(raw []byte) (SizedEncryptedTally, error) {
	return SizedEncryptedTally{}, errTodo
}

// OwnedPayload is owned_partial_decryption (and later owned_shuffle).
type OwnedPayload struct {
	Owner   int
	Payload [32]byte
}

func (o OwnedPayload) Marshal() []byte                   { return nil }
func ParseOwnedPayload(raw []byte) (OwnedPayload, error) { return OwnedPayload{}, errTodo }
