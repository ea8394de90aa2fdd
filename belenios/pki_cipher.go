// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// ErrDecrypt: an encrypted message was made for another key, or was changed.
var ErrDecrypt = errors.New("cannot decrypt")

// encryptedMessage is encrypted_msg (§4.6.1). belenios-tool 2.5.1 and later
// write AES-GCM and say so; before them it is AES-CCM without a word, which we
// read but do not write.
type encryptedMessage struct {
	gcm         bool
	alpha, beta string
	data        []byte
}

const algorithmGCM = `"algorithm":"AES-GCM",`

func scanEncrypted(s *scanner) (m encryptedMessage) {
	s.lit("{")
	m.gcm = s.try(algorithmGCM)
	s.lit(`"alpha":`)
	m.alpha = string(s.plain())
	s.lit(`,"beta":`)
	m.beta = string(s.plain())
	s.lit(`,"data":`)
	text := s.plain()
	s.lit("}")
	if s.fail != nil {
		return m
	}
	m.data = make([]byte, hex.DecodedLen(len(text)))
	if _, err := hex.Decode(m.data, text); err != nil || hex.EncodeToString(m.data) != string(text) {
		s.errorf("data is not in lower-case hexadecimal")
	}
	return m
}

func (m encryptedMessage) marshal() []byte {
	b := []byte{'{'}
	if m.gcm {
		b = append(b, algorithmGCM...)
	}
	b = appendString(append(b, `"alpha":`...), m.alpha)
	b = appendString(append(b, `,"beta":`...), m.beta)
	b = append(b, `,"data":"`...)
	return append(hex.AppendEncode(b, m.data), `"}`...)
}

// checkEncrypted checks what anybody can check: the form of encrypted messages,
// and that alpha and beta are members.
func checkEncrypted(g group.Group, raws []string) error {
	var xs []group.Element
	for i, raw := range raws {
		_, alpha, beta, err := parseEncrypted(g, raw)
		if err != nil {
			return fmt.Errorf("encrypted message %d: %w", i+1, err)
		}
		xs = append(xs, alpha, beta)
	}
	if i := g.NonMember(xs); i >= 0 {
		return fmt.Errorf("encrypted message %d: %w", i/2+1, group.ErrNotMember)
	}
	return nil
}

// parseEncrypted leaves it to its caller to ask NonMember about alpha and beta.
func parseEncrypted(g group.Group, raw string) (m encryptedMessage, alpha, beta group.Element, err error) {
	s := &scanner{b: []byte(raw)}
	m = scanEncrypted(s)
	if s.end() != nil {
		err = fmt.Errorf("%w: %w", ErrMalformed, s.fail)
		return
	}
	if alpha, err = g.ParseUnchecked([]byte(m.alpha)); err != nil {
		err = fmt.Errorf("alpha: %w", err)
		return
	}
	if beta, err = g.ParseUnchecked([]byte(m.beta)); err != nil {
		err = fmt.Errorf("beta: %w", err)
	}
	return
}

// encrypt makes an encrypted_msg for the holder of the decryption key of ek:
// alpha = g^r, beta = ek^r·g^s, and data under the keys derived from g^s and
// alpha.
func encrypt(rand io.Reader, g group.Group, ek group.Element, message []byte) (string, error) {
	r, err := g.Scalars().Random(rand)
	if err != nil {
		return "", err
	}
	s, err := g.Scalars().Random(rand)
	if err != nil {
		return "", err
	}
	shared, alpha := g.ExpBase(s), g.ExpBase(r)
	m := encryptedMessage{gcm: true, alpha: string(g.AppendText(nil, alpha))}
	m.beta = string(g.AppendText(nil, g.Mul(g.Exp(ek, r), shared)))
	gcm, err := cipher.NewGCMWithNonceSize(sharedCipher(g, shared), sha256.Size)
	if err != nil {
		return "", err
	}
	m.data = gcm.Seal(nil, messageIV(m.alpha), message, nil)
	return string(m.marshal()), nil
}

// decrypt opens an encrypted_msg. Errors wrap ErrMalformed, ErrDecrypt or
// package group's errors.
func (k *CeremonyKey) decrypt(raw string) ([]byte, error) {
	g := k.group
	m, alpha, beta, err := parseEncrypted(g, raw)
	if err == nil && g.NonMember([]group.Element{alpha, beta}) >= 0 {
		err = group.ErrNotMember
	}
	if err != nil {
		return nil, fmt.Errorf("encrypted message: %w", err)
	}
	block := sharedCipher(g, g.Mul(beta, g.Inverse(g.Exp(alpha, k.decryptKey))))
	if !m.gcm {
		return openCCM(block, messageIV(m.alpha), m.data)
	}
	gcm, err := cipher.NewGCMWithNonceSize(block, sha256.Size)
	if err != nil {
		return nil, err
	}
	plain, err := gcm.Open(nil, messageIV(m.alpha), m.data, nil)
	if err != nil {
		return nil, fmt.Errorf("encrypted message: %w: it was made for another key, or was changed", ErrDecrypt)
	}
	return plain, nil
}

func sharedCipher(g group.Group, shared group.Element) cipher.Block {
	key := sha256.Sum256(g.AppendText([]byte("key|"), shared))
	block, err := aes.NewCipher(key[:])
	if err != nil {
		panic("belenios: AES refuses a key of 32 bytes")
	}
	return block
}

// messageIV is used whole by AES-GCM.
func messageIV(alpha string) []byte {
	iv := sha256.Sum256([]byte("iv|" + alpha))
	return iv[:]
}
