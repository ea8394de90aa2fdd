// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"
	"sync"

	"github.com/madangvote/madang/belenios/group"
)

// Ceremony is the establishment of a Pedersen key (§4.6) once the certificates
// of all members are known. Every member sends three messages, each after it
// has seen all of the round before: a certificate, a polynomial with a share
// for every member, and a voutput with its public key. Nothing here is secret;
// a Ceremony is safe for concurrent use.
//
// The messages alone do not keep the last sender of a round from choosing with
// the others' in view: have everyone commit before anyone reveals. Nor do they
// make sure that all members were given the same certificates: publish them.
//
// The messages have the form of belenios-tool 2.5.1 to 3.3, apart from what one
// signature signs, which is not known: a key made here is verified by
// belenios-tool 2.0, but later versions may refuse it.
type Ceremony struct {
	group     group.Group
	threshold int
	certs     []certificate

	mu     sync.Mutex
	opened map[int]openedPolynomial // the last good one of each member
}

// NewCeremony checks the certificates, in the order of the members' indexes.
// Errors wrap ErrMalformed, ErrMismatch, ErrProof, ErrUnsupported
// (certificates without a context, of belenios-tool before 2.5.1) or package
// group's errors; a *TrusteeError says whose certificate is wrong.
func NewCeremony(groupName string, certs [][]byte) (*Ceremony, error) {
	g, err := group.ByName(groupName)
	if err != nil {
		return nil, err
	}
	if len(certs) == 0 || len(certs) > maxTrustees {
		return nil, fmt.Errorf("%w: %d certificates, want 1 to %d", ErrMismatch, len(certs), maxTrustees)
	}
	signed := make([]signedMessage, len(certs))
	for i, raw := range certs {
		err := parseWhole("certificate", string(raw), func(s *scanner) { signed[i] = scanSigned(s, g.Scalars()) })
		if err != nil {
			return nil, &TrusteeError{Owner: i + 1, Err: err}
		}
	}
	opened, err := openCertificates(g, signed)
	if err != nil {
		return nil, err
	}
	if opened[0].context == nil {
		return nil, unsupported("certificates without a context")
	}
	return &Ceremony{
		group: g, threshold: opened[0].context.Threshold, certs: opened,
		opened: make(map[int]openedPolynomial, len(opened)),
	}, nil
}

// Size is the number of members.
func (c *Ceremony) Size() int { return len(c.certs) }

// Threshold is how many members can decrypt together.
func (c *Ceremony) Threshold() int { return c.threshold }

// Index is the index of the member that holds k, or 0.
func (c *Ceremony) Index(k *CeremonyKey) int {
	for i := range c.certs {
		if k.group.Name() == c.group.Name() && c.certs[i].verification.text == k.verification.text &&
			c.certs[i].encryption.text == k.encryption.text {
			return i + 1
		}
	}
	return 0
}

// member is Index for those that need one. The error wraps ErrMismatch.
func (c *Ceremony) member(k *CeremonyKey) (int, error) {
	if i := c.Index(k); i != 0 {
		return i, nil
	}
	return 0, fmt.Errorf("%w: no certificate is of this key", ErrMismatch)
}

// Polynomial makes the second message of the member that holds k (§4.6.4): a
// random polynomial, the shares of all members and the coefficients in the
// exponent. Keep it: making it again gives another polynomial, and two of them
// in one ceremony are a fault. Errors wrap ErrMismatch (k is nobody's key) or
// come from rand.
func (c *Ceremony) Polynomial(rand io.Reader, k *CeremonyKey) ([]byte, error) {
	i, err := c.member(k)
	if err != nil {
		return nil, err
	}
	f := c.group.Scalars()
	coefs := make([]group.Scalar, c.threshold)
	for d := range coefs {
		if coefs[d], err = f.Random(rand); err != nil {
			return nil, err
		}
	}
	return c.polynomial(rand, k, i, coefs)
}

func (c *Ceremony) polynomial(rand io.Reader, k *CeremonyKey, index int, coefs []group.Scalar) ([]byte, error) {
	f := c.group.Scalars()
	var m polynomialMessage
	secret, public := []byte(`{"polynomial":[`), []byte(`{"coefexps":[`)
	for d, a := range coefs {
		if d > 0 {
			secret, public = append(secret, ','), append(public, ',')
		}
		secret = append(f.AppendText(append(secret, '"'), a), '"')
		public = append(c.group.AppendText(append(public, '"'), c.group.ExpBase(a)), '"')
	}
	var err error
	if m.polynomial, err = send(rand, c.group, k.signKey, k.encryption, string(append(secret, "]}"...))); err != nil {
		return nil, err
	}
	for j := range c.certs {
		share := f.AppendText([]byte(`{"secret":"`), evaluateSecret(f, coefs, j+1))
		sent, err := send(rand, c.group, k.signKey, c.certs[j].encryption, string(append(share, `"}`...)))
		if err != nil {
			return nil, err
		}
		m.secrets = append(m.secrets, sent)
	}
	if m.coefexps, err = signMessage(rand, c.group, k.signKey, string(append(public, "]}"...))); err != nil {
		return nil, err
	}
	signed, err := signMessage(rand, c.group, k.signKey, c.transcript())
	if err != nil {
		return nil, err
	}
	m.signature = signed.signature
	return m.append(nil, f), nil
}

// evaluateSecret is the polynomial's value at j.
func evaluateSecret(f *group.ScalarField, coefs []group.Scalar, j int) group.Scalar {
	x, at := coefs[len(coefs)-1], f.FromInt(int64(j))
	for k := len(coefs) - 2; k >= 0; k-- {
		x = f.Add(f.Mul(x, at), coefs[k])
	}
	return x
}

// CheckPolynomial checks all that is public of the second message of a member:
// its form, the signature of the coefficients, and that what is encrypted has
// the form for it. The error is a *TrusteeError with that index; it wraps ErrMalformed,
// ErrMismatch, ErrProof or package group's errors.
func (c *Ceremony) CheckPolynomial(index int, raw []byte) error {
	_, err := c.openPolynomial(index, raw)
	return err
}
