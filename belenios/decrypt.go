// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// OwnedPartial is a partial_decryption with the number of its trustee.
type OwnedPartial struct {
	Owner int    // from 1, in the order of the trustees
	Raw   []byte // partial_decryption JSON
}

// Decrypt makes a trustee's partial_decryption (§4.18): factors α^x and the
// proofs that they are. Errors wrap ErrMalformed, ErrMismatch or package
// group's errors, or come from rand.
func (e *Election) Decrypt(rand io.Reader, key *TrusteeKey, encryptedTally []byte) ([]byte, error) {
	if key.group.Name() != e.group.Name() {
		return nil, fmt.Errorf("%w: the trustee's key is for group %s", ErrMismatch, key.group.Name())
	}
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	factors, proofs := []byte(`{"decryption_factors":[`), []byte(`],"decryption_proofs":[`)
	for i, q := range tally {
		if i > 0 {
			factors, proofs = append(factors, ','), append(proofs, ',')
		}
		ps := make([]proof, len(q))
		xs := make([]group.Element, len(q))
		for j := range q {
			if xs[j], ps[j], err = e.decryptOne(rand, key, q[j].alpha); err != nil {
				return nil, err
			}
		}
		factors = appendQuoted(factors, newTexts(e.group, xs))
		proofs = appendProofs(proofs, e.group.Scalars(), ps)
	}
	return append(append(factors, proofs...), "]}"...), nil
}

// appendQuoted appends ["elt","elt",…].
func appendQuoted(b []byte, t texts) []byte {
	b = append(b, '[')
	for i := range t.len() {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), t.span(i, i+1)...), '"')
	}
	return append(b, ']')
}

func (e *Election) decryptOne(rand io.Reader, key *TrusteeKey, alpha group.Element) (group.Element, proof, error) {
	g := e.group
	f := g.Scalars()
	w, err := f.Random(rand)
	if err != nil {
		return group.Element{}, proof{}, err
	}
	t := newTexts(g, []group.Element{g.ExpBase(w), g.Exp(alpha, w)})
	c := hashToScalar(f, e.decryptPrefix(key.public), t.span(0, 2))
	return g.Exp(alpha, key.secret), proof{challenge: c, response: f.Sub(w, f.Mul(key.secret, c))}, nil
}

func (e *Election) decryptPrefix(public string) []byte {
	return []byte("decrypt|" + e.fingerprint + "|" + public + "|")
}

// VerifyPartialDecryption checks a partial decryption's form and proofs.
// Errors wrap ErrMalformed, ErrMismatch (no such trustee), ErrProof or package
// group's errors.
func (e *Election) VerifyPartialDecryption(t *Trustees, encryptedTally []byte, p OwnedPartial) error {
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return err
	}
	_, err = e.verifyPartial(t, tally, p)
	return err
}

// verifyPartial returns the decryption factors.
func (e *Election) verifyPartial(t *Trustees, tally [][]ciphertext, p OwnedPartial) ([][]group.Element, error) {
	fail := func(err error) ([][]group.Element, error) {
		return nil, fmt.Errorf("partial decryption of trustee %d: %w", p.Owner, err)
	}
	if t.group.Name() != e.group.Name() || t.public != e.params.PublicKey {
		return fail(fmt.Errorf("%w: the election's key is not these trustees'", ErrMismatch))
	}
	if p.Owner < 1 || p.Owner > t.Len() {
		return fail(fmt.Errorf("%w: there are trustees 1 to %d", ErrMismatch, t.Len()))
	}
	factors, proofs, err := e.scanPartial(p.Raw)
	if err != nil {
		return fail(err)
	}
	for i := range tally {
		for j := range tally[i] {
			if err := e.verifyFactor(t.keys[p.Owner-1], tally[i][j].alpha, factors[i][j], proofs[i][j]); err != nil {
				return fail(fmt.Errorf("question %d, choice %d: %w", i+1, j+1, err))
			}
		}
	}
	return factors, nil
}

// scanPartial leaves membership of the factors to verifyFactor.
func (e *Election) scanPartial(raw []byte) ([][]group.Element, [][]proof, error) {
	s := &scanner{b: raw}
	n := len(e.params.Questions)
	factors, proofs := make([][]group.Element, n), make([][]proof, n)
	var bad error
	s.lit(`{"decryption_factors":`)
	s.array(n, func(i int) {
		factors[i] = make([]group.Element, e.params.Questions[i].Choices())
		s.array(len(factors[i]), func(j int) {
			x, err := e.group.ParseUnchecked(s.plain())
			if err != nil && s.fail == nil && bad == nil {
				bad = fmt.Errorf("question %d, choice %d: %w", i+1, j+1, err)
			}
			factors[i][j] = x
		})
	})
	s.lit(`,"decryption_proofs":`)
	s.array(n, func(i int) {
		proofs[i] = scanProofs(s, e.group.Scalars(), e.params.Questions[i].Choices())
	})
	s.lit("}")
	if err := s.end(); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return factors, proofs, bad
}

func (e *Election) verifyFactor(key trusteePublicKey, alpha, factor group.Element, p proof) error {
	g := e.group
	as, _ := g.Powers(key.key, []group.Scalar{p.challenge})
	fs, member := g.Powers(factor, []group.Scalar{p.challenge})
	if !member {
		return group.ErrNotMember
	}
	bs, _ := g.Powers(alpha, []group.Scalar{p.response})
	t := newTexts(g, []group.Element{g.BaseTable().MulExp(as[0], p.response), g.Mul(bs[0], fs[0])})
	f := g.Scalars()
	if !f.Equal(hashToScalar(f, e.decryptPrefix(key.text), t.span(0, 2)), p.challenge) {
		return fmt.Errorf("%w: decryption factor", ErrProof)
	}
	return nil
}
