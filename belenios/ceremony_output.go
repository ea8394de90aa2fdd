// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// voutputMessage is voutput (§4.6.6).
type voutputMessage struct {
	privateKey string // encrypted_msg to the member itself
	publicKey  publicKeyMessage
}

func scanVoutput(s *scanner, f *group.ScalarField) (m voutputMessage) {
	s.lit(`{"private_key":`)
	m.privateKey = s.text()
	s.lit(`,"public_key":`)
	m.publicKey = scanPublicKey(s, f)
	s.lit("}")
	return m
}

func (m voutputMessage) append(b []byte, f *group.ScalarField) []byte {
	b = appendString(append(b, `{"private_key":`...), m.privateKey)
	b = m.publicKey.append(append(b, `,"public_key":`...), f)
	return append(b, '}')
}

func (c *Ceremony) parseVoutput(raw []byte) (m voutputMessage, err error) {
	err = parseWhole("voutput", string(raw), func(s *scanner) { m = scanVoutput(s, c.group.Scalars()) })
	return m, err
}

// Output opens and checks the shares sent to the member that holds k (§4.6.5)
// and makes its third message, the voutput (§4.6.6). If the error is a
// *TrusteeError, it names the member whose polynomial or share is wrong; this
// member must then send nothing and say so. Errors wrap ErrMalformed,
// ErrMismatch, ErrProof, ErrDecrypt or package group's errors, or come from
// rand.
func (c *Ceremony) Output(rand io.Reader, k *CeremonyKey, polynomials [][]byte) (voutput []byte, err error) {
	j, err := c.member(k)
	if err != nil {
		return nil, err
	}
	ms, err := c.openPolynomials(polynomials)
	if err != nil {
		return nil, err
	}
	f := c.group.Scalars()
	secret := f.FromInt(0)
	for i := range ms {
		share, err := c.openShare(k, ms[i], i+1, j)
		if err != nil {
			return nil, &TrusteeError{Owner: i + 1, Err: fmt.Errorf("secret of member %d: %w", j, err)}
		}
		secret = f.Add(secret, share)
	}
	key, err := newTrusteeKey(c.group, secret)
	if err != nil {
		return nil, err
	}
	message := append(f.AppendText([]byte(`{"decryption_key":"`), secret), `"}`...)
	var m voutputMessage
	if m.privateKey, err = send(rand, c.group, k.signKey, k.encryption, string(message)); err != nil {
		return nil, err
	}
	signed, err := signMessage(rand, c.group, k.signKey, key.public)
	if err != nil {
		return nil, err
	}
	m.publicKey = publicKeyMessage{pok: key.pok, public: key.public, signature: &signed.signature}
	return m.append(nil, f), nil
}

// openShare checks g^s_ij against the coefficients of member i.
func (c *Ceremony) openShare(k *CeremonyKey, m polynomialMessage, i, j int) (group.Scalar, error) {
	message, err := k.receive(c.certs[i-1].verification.key, m.secrets[j-1])
	if err != nil {
		return group.Scalar{}, err
	}
	share, err := scanSecretScalar(c.group.Scalars(), "secret", message)
	if err != nil {
		return share, err
	}
	if !c.group.Equal(c.group.ExpBase(share), evaluate(c.group, m.opened, j)) {
		return share, fmt.Errorf("%w: it is not the value of the polynomial", ErrMismatch)
	}
	return share, nil
}

// CheckOutput checks all that is public of the third message of a member: the
// public key is the one that the polynomials give, its proof of knowledge and
// its signature. Errors are as Output's.
func (c *Ceremony) CheckOutput(index int, polynomials [][]byte, voutput []byte) error {
	ms, err := c.openPolynomials(polynomials)
	if err != nil {
		return err
	}
	_, err = c.openVoutput(index, c.sum(ms), voutput)
	return err
}

func (c *Ceremony) openVoutput(index int, sum []group.Element, raw []byte) (m voutputMessage, err error) {
	if index < 1 || index > len(c.certs) {
		return m, &TrusteeError{Owner: index, Err: fmt.Errorf("%w: there are members 1 to %d", ErrMismatch, len(c.certs))}
	}
	if m, err = c.parseVoutput(raw); err == nil {
		_, err = m.publicKey.verifyMember(c.group, c.certs[index-1], sum, index)
	}
	if err == nil {
		err = checkEncrypted(c.group, []string{m.privateKey})
	}
	if err != nil {
		return m, &TrusteeError{Owner: index, Err: err}
	}
	return m, nil
}

// Parameters checks everything and makes the threshold_parameters (§4.6.7),
// for PedersenItem. Errors are as Output's.
func (c *Ceremony) Parameters(polynomials, voutputs [][]byte) ([]byte, error) {
	ms, err := c.openPolynomials(polynomials)
	if err != nil {
		return nil, err
	}
	if len(voutputs) != len(c.certs) {
		return nil, fmt.Errorf("%w: %d voutputs of %d members", ErrMismatch, len(voutputs), len(c.certs))
	}
	p, sum := thresholdParameters{threshold: c.threshold}, c.sum(ms)
	for i := range c.certs {
		v, err := c.openVoutput(i+1, sum, voutputs[i])
		if err != nil {
			return nil, err
		}
		p.certs = append(p.certs, c.certs[i].signed)
		p.coefexps = append(p.coefexps, ms[i].coefexps)
		p.signatures = append(p.signatures, ms[i].signature)
		p.keys = append(p.keys, v.publicKey)
	}
	return p.append(nil, c.group.Scalars()), nil
}

// DecryptionKey opens the key that the member holding k keeps in its voutput.
// Errors wrap ErrMalformed, ErrMismatch, ErrProof, ErrDecrypt or package
// group's errors.
func (c *Ceremony) DecryptionKey(k *CeremonyKey, voutput []byte) (*TrusteeKey, error) {
	if _, err := c.member(k); err != nil {
		return nil, err
	}
	m, err := c.parseVoutput(voutput)
	if err != nil {
		return nil, err
	}
	key, err := k.OpenDecryptionKey([]byte(m.privateKey))
	if err != nil {
		return nil, err
	}
	if key.public != m.publicKey.public {
		return nil, fmt.Errorf("%w: the voutput's private key is not that of its public key", ErrMismatch)
	}
	return key, nil
}
