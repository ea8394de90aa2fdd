// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bytes"
	"crypto/sha256"
	"crypto/sha3"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"github.com/madangvote/madang/belenios/group"
)

// TrusteeKey is a single trustee's private key (§4.5).
type TrusteeKey struct {
	_      [0]func() // not comparable with ==
	group  group.Group
	secret group.Scalar
	public string
	pok    proof
}

// GenerateTrusteeKey draws a private key from rand. Errors wrap
// group.ErrUnknown or come from rand.
func GenerateTrusteeKey(rand io.Reader, groupName string) (*TrusteeKey, error) {
	g, err := group.ByName(groupName)
	if err != nil {
		return nil, err
	}
	x, err := g.Scalars().Random(rand)
	if err != nil {
		return nil, err
	}
	return newTrusteeKey(g, x)
}

// ParseTrusteeKey reads what MarshalPrivate or belenios-tool wrote: a decimal
// number in quotes; a final newline is allowed. The error wraps ErrMalformed
// and does not contain the key.
func ParseTrusteeKey(groupName string, raw []byte) (*TrusteeKey, error) {
	g, err := group.ByName(groupName)
	if err != nil {
		return nil, err
	}
	s := &scanner{b: bytes.TrimSuffix(raw, []byte("\n"))}
	t := s.plain()
	if s.end() != nil {
		return nil, fmt.Errorf("trustee's private key: %w: want a decimal number in quotes", ErrMalformed)
	}
	x, err := g.Scalars().Parse(t)
	if err != nil || g.Scalars().IsZero(x) {
		return nil, fmt.Errorf("trustee's private key: %w: not a number from 1 to q-1 of group %s", ErrMalformed, groupName)
	}
	return newTrusteeKey(g, x)
}

// newTrusteeKey computes the public part. The nonce of the proof of knowledge
// is derived from the key, so that a key has one public part and making it
// again reveals nothing more.
func newTrusteeKey(g group.Group, x group.Scalar) (*TrusteeKey, error) {
	k := &TrusteeKey{group: g, secret: x}
	k.public = string(g.AppendText(nil, g.ExpBase(x)))
	nonce := sha3.NewSHAKE256()
	nonce.Write([]byte("madang trustee proof of knowledge|" + g.Name() + "|"))
	nonce.Write(g.Scalars().Bytes(x))
	var err error
	k.pok, err = schnorr(nonce, g, x, pokPrefix(g, k.public))
	return k, err
}

func pokPrefix(g group.Group, public string) []byte {
	return []byte("pok|" + g.Name() + "|" + public + "|")
}

// MarshalPrivate is the private key in belenios-tool's form. Secret.
func (k *TrusteeKey) MarshalPrivate() []byte {
	b := k.group.Scalars().AppendText([]byte{'"'}, k.secret)
	return append(b, '"')
}

// PublicJSON is the trustee_public_key: public key and proof of knowledge.
func (k *TrusteeKey) PublicJSON() []byte {
	b := appendProof([]byte(`{"pok":`), k.group.Scalars(), k.pok)
	b = appendString(append(b, `,"public_key":`...), k.public)
	return append(b, '}')
}

// PublicKey is the text of X = g^x.
func (k *TrusteeKey) PublicKey() string { return k.public }

// GroupName is the name of the key's group.
func (k *TrusteeKey) GroupName() string { return k.group.Name() }

// ID is the name belenios-tool gives a key's files: 8 upper-case hexadecimal
// digits of the SHA-256 of the public key.
func (k *TrusteeKey) ID() string {
	h := sha256.Sum256([]byte(k.public))
	return strings.ToUpper(hex.EncodeToString(h[:4]))
}

// String and LogValue keep the secret out of messages and logs.
func (k *TrusteeKey) String() string { return "trustee " + k.ID() }

// LogValue implements slog.LogValuer.
func (k *TrusteeKey) LogValue() slog.Value { return slog.StringValue(k.String()) }
