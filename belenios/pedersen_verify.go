// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"

	"github.com/madangvote/madang/belenios/group"
)

// verify checks all that is public of threshold_parameters and returns the
// members' keys and the sub-key they share. Errors wrap ErrMalformed,
// ErrMismatch, ErrProof or package group's errors; if a member's message is
// wrong they are a *TrusteeError with the member's index.
func (p thresholdParameters) verify(g group.Group) (keys []trusteePublicKey, sub group.Element, err error) {
	certs, err := openCertificates(g, p.certs)
	if err != nil {
		return nil, sub, err
	}
	strong := certs[0].context != nil
	if strong != (p.signatures != nil) {
		return nil, sub, fmt.Errorf("%w: certificates with a context and signatures belong together", ErrMalformed)
	}
	if p.threshold < 1 || p.threshold > len(certs) || strong && p.threshold != certs[0].context.Threshold {
		return nil, sub, fmt.Errorf("%w: threshold %d of %d certificates", ErrMismatch, p.threshold, len(certs))
	}
	coefs := make([][]group.Element, len(certs))
	for i, m := range p.coefexps {
		if coefs[i], err = openCoefexps(g, certs[i], m, p.threshold); err != nil {
			return nil, sub, &TrusteeError{Owner: i + 1, Err: err}
		}
	}
	sum := sumCoefficients(g, coefs)
	for i, k := range p.keys {
		key, err := k.verifyMember(g, certs[i], sum, i+1)
		if err != nil {
			return nil, sub, &TrusteeError{Owner: i + 1, Err: err}
		}
		keys = append(keys, key)
	}
	return keys, sum[0], nil
}

// openCertificates checks that the certificates are of one ceremony: no
// contexts at all (old form), or the same size, threshold and group and every
// index in its place. Two members must not have a key in common: the second
// may have copied it.
func openCertificates(g group.Group, signed []signedMessage) ([]certificate, error) {
	if len(signed) == 0 {
		return nil, fmt.Errorf("%w: no certificates", ErrMalformed)
	}
	certs := make([]certificate, len(signed))
	seen := make(map[string]int)
	for i := range signed {
		c, err := openCertificate(g, signed[i])
		if err == nil {
			certs[i] = c
			err = checkContext(g, c.context, certs[0].context, i+1, len(signed))
		}
		for _, key := range []string{c.verification.text, c.encryption.text} {
			if first, ok := seen[key]; ok && err == nil {
				err = fmt.Errorf("%w: certificate: the same key as member %d's", ErrMismatch, first)
			}
			seen[key] = i + 1
		}
		if err != nil {
			return nil, &TrusteeError{Owner: i + 1, Err: err}
		}
	}
	return certs, nil
}

func checkContext(g group.Group, c, first *CeremonyContext, index, size int) error {
	if c == nil || first == nil {
		if c != first {
			return fmt.Errorf("%w: certificate: some have a context and some have none", ErrMismatch)
		}
		return nil
	}
	want := CeremonyContext{Group: g.Name(), Size: size, Threshold: first.Threshold, Index: index}
	if *c != want {
		return fmt.Errorf("%w: certificate: its context is %s, want %s", ErrMismatch, c.append(nil), want.append(nil))
	}
	return c.check()
}

// openCoefexps reads coefexps, A_i0 … A_it (§4.6.4), and checks the member's
// signature.
func openCoefexps(g group.Group, c certificate, m signedMessage, threshold int) ([]group.Element, error) {
	coefs := make([]group.Element, threshold)
	var bad error
	err := parseWhole("coefexps", m.message, func(s *scanner) {
		s.lit(`{"coefexps":`)
		s.array(threshold, func(k int) {
			text := s.plain()
			if s.fail != nil || bad != nil {
				return
			}
			coefs[k], bad = g.ParseUnchecked(text)
		})
		s.lit("}")
	})
	if err != nil {
		return nil, err
	}
	if bad == nil && g.NonMember(coefs) >= 0 {
		bad = group.ErrNotMember
	}
	if bad != nil {
		return nil, fmt.Errorf("coefexps: %w", bad)
	}
	if err := verifySigned(g, c.verification.key, m.message, m.signature); err != nil {
		return nil, fmt.Errorf("coefexps: %w", err)
	}
	return coefs, nil
}

// sumCoefficients is the product over the members of A_ik for every k: the
// coefficients, in the exponent, of the sum of their polynomials.
func sumCoefficients(g group.Group, coefs [][]group.Element) []group.Element {
	sum := make([]group.Element, len(coefs[0]))
	for k := range sum {
		sum[k] = g.Identity()
		for i := range coefs {
			sum[k] = g.Mul(sum[k], coefs[i][k])
		}
	}
	return sum
}

// evaluate is the product of A_k^(j^k), g to the power of the polynomial at j,
// by Horner's rule. Variable time: everything here is public.
func evaluate(g group.Group, coefs []group.Element, j int) group.Element {
	x := coefs[len(coefs)-1]
	for k := len(coefs) - 2; k >= 0; k-- {
		x = g.Mul(g.ExpSmall(x, uint64(j)), coefs[k])
	}
	return x
}

// verifyMember checks the verification key of member j: that it is the value
// at j of the polynomials' sum, its proof of knowledge and, in the
// strengthened form, the member's signature of its text.
func (k publicKeyMessage) verifyMember(g group.Group, c certificate, sum []group.Element, j int) (trusteePublicKey, error) {
	key, err := k.verify(g)
	if err != nil {
		return key, err
	}
	if !g.Equal(key.key, evaluate(g, sum, j)) {
		return key, fmt.Errorf("%w: verification key: it is not the one the polynomials give", ErrMismatch)
	}
	if (k.signature != nil) != (c.context != nil) {
		return key, fmt.Errorf("%w: verification key: it has to be signed if the certificate has a context", ErrMalformed)
	}
	if k.signature == nil {
		return key, nil
	}
	if err := verifySigned(g, c.verification.key, key.text, *k.signature); err != nil {
		return key, fmt.Errorf("verification key: %w", err)
	}
	return key, nil
}
