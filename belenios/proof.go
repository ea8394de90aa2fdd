// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/sha256"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// proof is the specification's proof (§4.3), and its text as it was read.
type proof struct {
	challenge, response group.Scalar
}

// scanProof reads {"challenge":"…","response":"…"}.
func scanProof(s *scanner, f *group.ScalarField) proof {
	var p proof
	s.lit(`{"challenge":`)
	p.challenge = scanScalar(s, f)
	s.lit(`,"response":`)
	p.response = scanScalar(s, f)
	s.lit("}")
	return p
}

func scanScalar(s *scanner, f *group.ScalarField) group.Scalar {
	t := s.plain()
	if s.fail != nil {
		return f.FromInt(0)
	}
	x, err := f.Parse(t)
	if err != nil {
		s.errorf("%v", err)
	}
	return x
}

func appendProof(b []byte, f *group.ScalarField, p proof) []byte {
	b = f.AppendText(append(b, `{"challenge":"`...), p.challenge)
	b = f.AppendText(append(b, `","response":"`...), p.response)
	return append(b, `"}`...)
}

// appendProofs appends a list of proofs.
func appendProofs(b []byte, f *group.ScalarField, ps []proof) []byte {
	b = append(b, '[')
	for i := range ps {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendProof(b, f, ps[i])
	}
	return append(b, ']')
}

// hashToScalar is SHA-256 of the parts, big-endian, modulo q.
func hashToScalar(f *group.ScalarField, parts ...[]byte) group.Scalar {
	h := sha256.New()
	for _, p := range parts {
		h.Write(p)
	}
	var sum [32]byte
	return f.Reduce(h.Sum(sum[:0]))
}

// schnorr proves knowledge of x with X = g^x (§4.5, §4.14): the challenge is
// the hash of prefix and A, and response = w - x·challenge.
func schnorr(rand io.Reader, g group.Group, x group.Scalar, prefix []byte) (proof, error) {
	f := g.Scalars()
	w, err := f.Random(rand)
	if err != nil {
		return proof{}, err
	}
	a := g.AppendText(nil, g.ExpBase(w))
	c := hashToScalar(f, prefix, a)
	return proof{challenge: c, response: f.Sub(w, f.Mul(x, c))}, nil
}

// verifySchnorr checks a proof by schnorr for public, which may be unchecked:
// member is false if it is not in the group.
func verifySchnorr(g group.Group, public group.Element, p proof, prefix []byte) (ok, member bool) {
	powers, member := g.Powers(public, []group.Scalar{p.challenge})
	if !member {
		return false, false
	}
	a := g.AppendText(nil, g.BaseTable().MulExp(powers[0], p.response))
	f := g.Scalars()
	return f.Equal(hashToScalar(f, prefix, a), p.challenge), true
}
