// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"

	"github.com/madangvote/madang/belenios/group"
)

// The messages of threshold trustees (§4.6.2 to §4.6.7). Two forms exist:
//
//   - belenios-tool before 2.5.1: the specification's. Nothing says which
//     ceremony a certificate belongs to. Read only.
//   - 2.5.1 and later, "strengthened": certificates carry a context,
//     polynomials and verification keys a signature. Read and written.

// publicKeyMessage is trustee_public_key (§4.5) as it is read.
type publicKeyMessage struct {
	pok       proof
	public    string
	signature *proof // strengthened form, of a member's signing key
}

// scanPublicKey skips the name that belenios servers may add, which has no
// meaning here.
func scanPublicKey(s *scanner, f *group.ScalarField) (k publicKeyMessage) {
	s.lit(`{"pok":`)
	k.pok = scanProof(s, f)
	s.lit(`,"public_key":`)
	k.public = string(s.plain())
	named := s.try(`,"name":`)
	if named {
		s.text()
	}
	if s.try(`,"signature":`) {
		p := scanProof(s, f)
		k.signature = &p
		if !named && s.try(`,"name":`) {
			s.text()
		}
	}
	s.lit("}")
	return k
}

func (k publicKeyMessage) append(b []byte, f *group.ScalarField) []byte {
	b = appendProof(append(b, `{"pok":`...), f, k.pok)
	b = appendString(append(b, `,"public_key":`...), k.public)
	if k.signature != nil {
		b = appendProof(append(b, `,"signature":`...), f, *k.signature)
	}
	return append(b, '}')
}

// certificate is cert with the cert_keys in it (§4.6.2).
type certificate struct {
	signed       signedMessage
	context      *CeremonyContext // nil in the old form
	verification trusteePublicKey
	encryption   trusteePublicKey
}

// openCertificate reads cert_keys and checks the signature. Errors wrap
// ErrMalformed, ErrProof or package group's errors.
func openCertificate(g group.Group, signed signedMessage) (c certificate, err error) {
	c.signed = signed
	var vk, ek string
	err = parseWhole("certificate", signed.message, func(s *scanner) {
		s.lit("{")
		if s.try(`"context":`) {
			c.context = scanContext(s)
			s.lit(",")
		}
		s.lit(`"verification":`)
		vk = string(s.plain())
		s.lit(`,"encryption":`)
		ek = string(s.plain())
		s.lit("}")
	})
	if err != nil {
		return c, err
	}
	if c.verification, err = parseKeyOf(g, "verification", vk); err != nil {
		return c, err
	}
	if c.encryption, err = parseKeyOf(g, "encryption", ek); err != nil {
		return c, err
	}
	if err := verifySigned(g, c.verification.key, signed.message, signed.signature); err != nil {
		return c, fmt.Errorf("certificate: %w", err)
	}
	return c, nil
}

// parseKeyOf refuses the identity: everybody knows its logarithm.
func parseKeyOf(g group.Group, what, text string) (trusteePublicKey, error) {
	k, err := parsePublic(g, text)
	if err == nil && g.Equal(k.key, g.Identity()) {
		err = fmt.Errorf("%w: the identity is nobody's key", ErrMalformed)
	}
	if err != nil {
		return k, fmt.Errorf("certificate: %s: %w", what, err)
	}
	return k, nil
}

func scanContext(s *scanner) *CeremonyContext {
	var c CeremonyContext
	s.lit(`{"group":`)
	c.Group = string(s.plain())
	s.lit(`,"size":`)
	c.Size = int(s.int(maxTrustees))
	s.lit(`,"threshold":`)
	c.Threshold = int(s.int(maxTrustees))
	s.lit(`,"index":`)
	c.Index = int(s.int(maxTrustees))
	s.lit("}")
	return &c
}

func (c CeremonyContext) append(b []byte) []byte {
	b = appendString(append(b, `{"group":`...), c.Group)
	b = strconv.AppendInt(append(b, `,"size":`...), int64(c.Size), 10)
	b = strconv.AppendInt(append(b, `,"threshold":`...), int64(c.Threshold), 10)
	b = strconv.AppendInt(append(b, `,"index":`...), int64(c.Index), 10)
	return append(b, '}')
}

// check refuses sizes that make no sense. The error wraps ErrMismatch.
func (c CeremonyContext) check() error {
	if c.Size < 1 || c.Size > maxTrustees || c.Threshold < 1 || c.Threshold > c.Size || c.Index < 1 || c.Index > c.Size {
		return fmt.Errorf("%w: member %d of %d with threshold %d: want 1 <= threshold <= size <= %d and 1 <= index <= size",
			ErrMismatch, c.Index, c.Size, c.Threshold, maxTrustees)
	}
	return nil
}

// thresholdParameters is threshold_parameters (§4.6.7) as it is read.
type thresholdParameters struct {
	threshold  int
	certs      []signedMessage
	coefexps   []signedMessage
	signatures []proof // of the polynomials, not verified; nil in the old form
	keys       []publicKeyMessage
}

func scanParameters(s *scanner, f *group.ScalarField) (p thresholdParameters) {
	s.lit(`{"threshold":`)
	p.threshold = int(s.int(maxTrustees))
	s.lit(`,"certs":`)
	s.list(maxTrustees, func() { p.certs = append(p.certs, scanSigned(s, f)) })
	s.lit(`,"coefexps":`)
	s.array(len(p.certs), func(int) { p.coefexps = append(p.coefexps, scanSigned(s, f)) })
	if s.try(`,"signatures":`) {
		p.signatures = scanProofs(s, f, len(p.certs))
	}
	s.lit(`,"verification_keys":`)
	s.array(len(p.certs), func(int) { p.keys = append(p.keys, scanPublicKey(s, f)) })
	s.lit("}")
	return p
}

func (p thresholdParameters) append(b []byte, f *group.ScalarField) []byte {
	b = strconv.AppendInt(append(b, `{"threshold":`...), int64(p.threshold), 10)
	b = appendSignedList(append(b, `,"certs":`...), f, p.certs)
	b = appendSignedList(append(b, `,"coefexps":`...), f, p.coefexps)
	if p.signatures != nil {
		b = appendProofs(append(b, `,"signatures":`...), f, p.signatures)
	}
	b = append(b, `,"verification_keys":[`...)
	for i, k := range p.keys {
		if i > 0 {
			b = append(b, ',')
		}
		b = k.append(b, f)
	}
	return append(b, "]}"...)
}

func appendSignedList(b []byte, f *group.ScalarField, ms []signedMessage) []byte {
	b = append(b, '[')
	for i, m := range ms {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendSigned(b, f, m)
	}
	return append(b, ']')
}
