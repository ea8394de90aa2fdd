// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"fmt"

	"github.com/madangvote/madang/belenios/group"
)

// polynomialMessage is polynomial (§4.6.4); the texts are encrypted_msg.
type polynomialMessage struct {
	polynomial string   // to the member itself
	secrets    []string // to every member
	coefexps   signedMessage
	signature  proof
	opened     []group.Element // A_i0 … A_it
}

func scanPolynomial(s *scanner, f *group.ScalarField, size int) (m polynomialMessage) {
	s.lit(`{"polynomial":`)
	m.polynomial = s.text()
	s.lit(`,"secrets":`)
	m.secrets = make([]string, size)
	s.array(size, func(j int) { m.secrets[j] = s.text() })
	s.lit(`,"coefexps":`)
	m.coefexps = scanSigned(s, f)
	s.lit(`,"signature":`)
	m.signature = scanProof(s, f)
	s.lit("}")
	return m
}

func (m polynomialMessage) append(b []byte, f *group.ScalarField) []byte {
	b = appendString(append(b, `{"polynomial":`...), m.polynomial)
	b = append(b, `,"secrets":[`...)
	for j, secret := range m.secrets {
		if j > 0 {
			b = append(b, ',')
		}
		b = appendString(b, secret)
	}
	b = appendSigned(append(b, `],"coefexps":`...), f, m.coefexps)
	b = appendProof(append(b, `,"signature":`...), f, m.signature)
	return append(b, '}')
}

// openedPolynomial is a polynomial that has been checked, by its hash: every
// step of a ceremony needs all of them.
type openedPolynomial struct {
	hash    [sha256.Size]byte
	message polynomialMessage
}

func (c *Ceremony) openPolynomial(index int, raw []byte) (polynomialMessage, error) {
	hash := sha256.Sum256(raw)
	c.mu.Lock()
	known, ok := c.opened[index]
	c.mu.Unlock()
	if ok && known.hash == hash {
		return known.message, nil
	}
	m, err := c.checkPolynomial(index, raw)
	if err != nil {
		return m, &TrusteeError{Owner: index, Err: err}
	}
	c.mu.Lock()
	c.opened[index] = openedPolynomial{hash: hash, message: m}
	c.mu.Unlock()
	return m, nil
}

func (c *Ceremony) checkPolynomial(index int, raw []byte) (m polynomialMessage, err error) {
	if index < 1 || index > len(c.certs) {
		return m, fmt.Errorf("%w: there are members 1 to %d", ErrMismatch, len(c.certs))
	}
	err = parseWhole("polynomial", string(raw), func(s *scanner) {
		m = scanPolynomial(s, c.group.Scalars(), len(c.certs))
	})
	if err != nil {
		return m, err
	}
	if m.opened, err = openCoefexps(c.group, c.certs[index-1], m.coefexps, c.threshold); err != nil {
		return m, err
	}
	return m, checkEncrypted(c.group, append([]string{m.polynomial}, m.secrets...))
}

// openPolynomials opens those of all members and refuses two that share a
// coefficient: the second was copied.
func (c *Ceremony) openPolynomials(raws [][]byte) ([]polynomialMessage, error) {
	if len(raws) != len(c.certs) {
		return nil, fmt.Errorf("%w: %d polynomials of %d members", ErrMismatch, len(raws), len(c.certs))
	}
	ms := make([]polynomialMessage, len(raws))
	seen := make(map[string]int)
	for i, raw := range raws {
		var err error
		if ms[i], err = c.openPolynomial(i+1, raw); err != nil {
			return nil, err
		}
		for _, a := range ms[i].opened {
			text := string(c.group.AppendText(nil, a))
			if other := seen[text]; other != 0 {
				return nil, &TrusteeError{Owner: i + 1, Err: fmt.Errorf("%w: coefexps: a coefficient as in member %d's", ErrMismatch, other)}
			}
			seen[text] = i + 1
		}
	}
	return ms, nil
}

func (c *Ceremony) sum(ms []polynomialMessage) []group.Element {
	coefs := make([][]group.Element, len(ms))
	for i := range ms {
		coefs[i] = ms[i].opened
	}
	return sumCoefficients(c.group, coefs)
}

// transcript is what the signature of a polynomial signs here: the JSON list of
// all certificates, so that a member vouches for those it has seen.
//
// What belenios-tool 2.5.1 and later sign in this place is in no specification
// that we know, and no obvious form of certificates, coefficients and context
// gives the challenges in its archives. So these signatures are made, kept as
// they are and not verified, neither in ceremonies nor in threshold_parameters;
// the ledger, on which all members see the same certificates, takes their
// place. belenios-tool 2.0 verifies archives made with them (a test does it);
// 2.5.1 and later may refuse them.
func (c *Ceremony) transcript() string {
	signed := make([]signedMessage, len(c.certs))
	for i := range c.certs {
		signed[i] = c.certs[i].signed
	}
	return string(appendSignedList(nil, c.group.Scalars(), signed))
}
