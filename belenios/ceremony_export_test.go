// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// For tests that break one thing under good signatures.

// Sign makes a signed_msg.
func (k *CeremonyKey) Sign(rand io.Reader, message string) ([]byte, error) {
	m, err := signMessage(rand, k.group, k.signKey, message)
	return appendSigned(nil, k.group.Scalars(), m), err
}

// Message is the text in a signed_msg.
func Message(g string, signed []byte) string {
	f, _ := group.ByName(g)
	return scanSigned(&scanner{b: signed}, f.Scalars()).message
}

// Keys are the texts of the verification and the encryption key.
func (k *CeremonyKey) Keys() (verification, encryption string) {
	return k.verification.text, k.encryption.text
}

// Send makes a channel message to member to.
func (c *Ceremony) Send(rand io.Reader, k *CeremonyKey, to int, message string) (string, error) {
	return send(rand, c.group, k.signKey, c.certs[to-1].encryption, message)
}

// SendAs is Send with another recipient inside than the one who can read it.
func (c *Ceremony) SendAs(rand io.Reader, k *CeremonyKey, inside, to int, message string) (string, error) {
	other := trusteePublicKey{text: c.certs[inside-1].encryption.text, key: c.certs[to-1].encryption.key}
	return send(rand, c.group, k.signKey, other, message)
}

// EditPolynomial changes a polynomial and writes it again.
func (c *Ceremony) EditPolynomial(raw []byte, edit func(polynomial *string, secrets []string, coefexps *[]byte)) []byte {
	f := c.group.Scalars()
	m := scanPolynomial(&scanner{b: raw}, f, len(c.certs))
	coefexps := appendSigned(nil, f, m.coefexps)
	edit(&m.polynomial, m.secrets, &coefexps)
	m.coefexps = scanSigned(&scanner{b: coefexps}, f)
	return m.append(nil, f)
}

// Reserialise functions write again what was understood, if raw is accepted.

func ReserialiseParameters(g string, raw []byte) ([]byte, error) {
	gr, err := group.ByName(g)
	if err != nil {
		return nil, err
	}
	var p thresholdParameters
	err = parseWhole("parameters", string(raw), func(s *scanner) { p = scanParameters(s, gr.Scalars()) })
	return p.append(nil, gr.Scalars()), err
}

func (c *Ceremony) ReserialisePolynomial(raw []byte) (m []byte, err error) {
	var p polynomialMessage
	err = parseWhole("polynomial", string(raw), func(s *scanner) { p = scanPolynomial(s, c.group.Scalars(), len(c.certs)) })
	return p.append(nil, c.group.Scalars()), err
}

func (c *Ceremony) ReserialiseVoutput(raw []byte) ([]byte, error) {
	m, err := c.parseVoutput(raw)
	return m.append(nil, c.group.Scalars()), err
}

func ReserialiseEncrypted(raw []byte) ([]byte, error) {
	var m encryptedMessage
	err := parseWhole("encrypted message", string(raw), func(s *scanner) { m = scanEncrypted(s) })
	return m.marshal(), err
}

// ReserialiseCertificate returns the signed_msg and the cert_keys.
func ReserialiseCertificate(g string, raw []byte) (signed, keys []byte, message string, err error) {
	gr, err := group.ByName(g)
	if err != nil {
		return nil, nil, "", err
	}
	var m signedMessage
	if err = parseWhole("certificate", string(raw), func(s *scanner) { m = scanSigned(s, gr.Scalars()) }); err != nil {
		return nil, nil, "", err
	}
	c, err := openCertificate(gr, m)
	keys = []byte{'{'}
	if c.context != nil {
		keys = append(c.context.append(append(keys, `"context":`...)), ',')
	}
	keys = appendString(append(keys, `"verification":`...), c.verification.text)
	keys = appendString(append(keys, `,"encryption":`...), c.encryption.text)
	return appendSigned(nil, gr.Scalars(), m), append(keys, '}'), m.message, err
}
