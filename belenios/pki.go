// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"
	"strconv"

	"github.com/madangvote/madang/belenios/group"
)

// The public key infrastructure of threshold trustees (§4.6.1 to §4.6.3):
// signed messages, encrypted messages and channels made of both.

// signedMessage is signed_msg: a Schnorr signature beside its text. The
// signature does not cover the verification key, so whoever checks it must
// know from a certificate whose it should be.
type signedMessage struct {
	message   string
	signature proof
}

func scanSigned(s *scanner, f *group.ScalarField) (m signedMessage) {
	s.lit(`{"message":`)
	m.message = s.text()
	s.lit(`,"signature":`)
	m.signature = scanProof(s, f)
	s.lit("}")
	return m
}

func appendSigned(b []byte, f *group.ScalarField, m signedMessage) []byte {
	b = appendString(append(b, `{"message":`...), m.message)
	b = appendProof(append(b, `,"signature":`...), f, m.signature)
	return append(b, '}')
}

func signPrefix(message string) []byte { return []byte("sigmsg|" + message + "|") }

func signMessage(rand io.Reader, g group.Group, sk group.Scalar, message string) (signedMessage, error) {
	p, err := schnorr(rand, g, sk, signPrefix(message))
	return signedMessage{message: message, signature: p}, err
}

// verifySigned checks a signature; vk must be a member. The error wraps
// ErrProof.
func verifySigned(g group.Group, vk group.Element, message string, signature proof) error {
	if ok, member := verifySchnorr(g, vk, signature, signPrefix(message)); !ok || !member {
		return fmt.Errorf("%w: signature", ErrProof)
	}
	return nil
}

// parseWhole runs scan over all of raw. Errors wrap ErrMalformed.
func parseWhole(what, raw string, scan func(*scanner)) error {
	s := &scanner{b: []byte(raw)}
	scan(s)
	return malformed(what, s.end())
}

// parsePublic reads an element and keeps its text. Errors are package group's.
func parsePublic(g group.Group, text string) (trusteePublicKey, error) {
	x, err := g.Parse([]byte(text))
	return trusteePublicKey{text: text, key: x}, err
}

// send makes a channel message (§4.6.3): signed by sk, readable by the holder
// of recipient's decryption key.
func send(rand io.Reader, g group.Group, sk group.Scalar, recipient trusteePublicKey, message string) (string, error) {
	b := appendString([]byte(`{"recipient":`), recipient.text)
	b = appendString(append(b, `,"message":`...), message)
	signed, err := signMessage(rand, g, sk, string(append(b, '}')))
	if err != nil {
		return "", err
	}
	return encrypt(rand, g, recipient.key, appendSigned(nil, g.Scalars(), signed))
}

// receive opens what sender has sent to k. Errors wrap ErrMalformed, ErrProof,
// ErrMismatch (another recipient), ErrDecrypt or package group's errors, and
// contain nothing of the message.
func (k *CeremonyKey) receive(sender group.Element, raw string) (string, error) {
	plain, err := k.decrypt(raw)
	if err != nil {
		return "", err
	}
	var m signedMessage
	inner := &scanner{b: plain}
	m = scanSigned(inner, k.group.Scalars())
	if inner.end() != nil {
		return "", fmt.Errorf("encrypted message: %w: not a signed message", ErrMalformed)
	}
	if err := verifySigned(k.group, sender, m.message, m.signature); err != nil {
		return "", fmt.Errorf("encrypted message: %w", err)
	}
	s := &scanner{b: []byte(m.message)}
	s.lit(`{"recipient":`)
	recipient := string(s.plain())
	s.lit(`,"message":`)
	message := s.text()
	s.lit("}")
	switch {
	case s.end() != nil:
		return "", fmt.Errorf("encrypted message: %w: not a channel message", ErrMalformed)
	case recipient != k.encryption.text:
		return "", fmt.Errorf("encrypted message: %w: it was made for another recipient", ErrMismatch)
	}
	return message, nil
}

// scanSecretScalar reads {"field":"…"} with a decimal number, modulo q:
// belenios-tool 2.0 writes sums that it has not reduced. Errors do not show
// the text.
func scanSecretScalar(f *group.ScalarField, field, raw string) (group.Scalar, error) {
	s := &scanner{b: []byte(raw)}
	s.lit(`{"` + field + `":`)
	text := s.plain()
	s.lit("}")
	x, ten := f.FromInt(0), f.FromInt(10)
	ok := s.end() == nil && len(text) > 0 && len(text) <= f.MaxTextLen()+len(strconv.Itoa(maxTrustees))
	for i := 0; ok && i < len(text); i++ {
		digit := text[i] - '0'
		ok = digit <= 9
		x = f.Add(f.Mul(x, ten), f.FromInt(int64(digit)))
	}
	if !ok {
		return group.Scalar{}, fmt.Errorf("encrypted message: %w: no %s inside", ErrMalformed, field)
	}
	return x, nil
}
