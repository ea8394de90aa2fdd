// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/belenios/internal/parallel"
)

// OwnedPartial is a partial_decryption with the number of its trustee.
type OwnedPartial struct {
	Owner int    // from 1, in the order of the trustees
	Raw   []byte // partial_decryption JSON
}

// Decrypt makes a trustee's partial_decryption (§4.18): factors α^x and the
// proofs that they are. It works on all cores. Errors wrap ErrMalformed,
// ErrMismatch or package group's errors, or come from rand.
func (e *Election) Decrypt(rand io.Reader, key *TrusteeKey, encryptedTally []byte) ([]byte, error) {
	if key.group.Name() != e.group.Name() {
		return nil, fmt.Errorf("%w: the trustee's key is for group %s", ErrMismatch, key.group.Name())
	}
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	alphas := alphasOf(tally)
	ws := make([]group.Scalar, len(alphas))
	if err := e.group.Scalars().RandomFill(rand, ws); err != nil {
		return nil, err
	}
	factors, proofs := e.decryptAll(key, alphas, ws)
	return e.appendPartial(tally, factors, proofs), nil
}

// alphasOf lists α of every ciphertext.
func alphasOf(tally [][]ciphertext) (out []group.Element) {
	for i := range tally {
		for j := range tally[i] {
			out = append(out, tally[i][j].alpha)
		}
	}
	return out
}

// decryptAll returns the texts of α^x, and the proofs with randomness ws, of
// many α in constant time.
func (e *Election) decryptAll(key *TrusteeKey, alphas []group.Element, ws []group.Scalar) ([][]byte, []proof) {
	g := e.group
	f, prefix := g.Scalars(), e.decryptPrefix(key.public)
	factors, proofs := make([][]byte, len(alphas)), make([]proof, len(alphas))
	parallel.Range(len(alphas), 1, func(lo, hi int) {
		xs := make([]group.Element, 0, 3*(hi-lo))
		for i := lo; i < hi; i++ {
			xs = append(xs, g.Exp(alphas[i], key.secret), g.ExpBase(ws[i]), g.Exp(alphas[i], ws[i]))
		}
		t := newTexts(g, xs)
		for i := lo; i < hi; i++ {
			at := 3 * (i - lo)
			factors[i] = t.span(at, at+1)
			c := hashToScalar(f, prefix, t.span(at+1, at+3))
			proofs[i] = proof{challenge: c, response: f.Sub(ws[i], f.Mul(key.secret, c))}
		}
	})
	return factors, proofs
}

// appendPartial writes factors and proofs in the shape of the tally.
func (e *Election) appendPartial(tally [][]ciphertext, factors [][]byte, proofs []proof) []byte {
	tree := func(b []byte, item func(b []byte, i int) []byte) []byte {
		first := 0
		return appendItems(b, 0, len(tally), func(b []byte, i int) []byte {
			b = e.params.Questions[i].appendShape(b, len(tally[i]), func(b []byte, j int) []byte { return item(b, first+j) })
			first += len(tally[i])
			return b
		})
	}
	b := tree([]byte(`{"decryption_factors":`), func(b []byte, i int) []byte { return appendPlain(b, factors[i]) })
	b = tree(append(b, `,"decryption_proofs":`...), func(b []byte, i int) []byte {
		return appendProof(b, e.group.Scalars(), proofs[i])
	})
	return append(b, '}')
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
	counts := make([]int, len(tally))
	for i := range tally {
		counts[i] = len(tally[i])
	}
	text, proofs, err := e.scanPartial(p.Raw, counts)
	if err != nil {
		return fail(err)
	}
	factors, at, err := parseElements(e.group, text)
	if err == nil {
		at, err = e.verifyFactors(t.keys[p.Owner-1], alphasOf(tally), factors, proofs)
	}
	if err != nil {
		return fail(fmt.Errorf("%s: %w", e.place(counts, at), err))
	}
	out := make([][]group.Element, len(counts))
	for i, n := range counts {
		out[i], factors = factors[:n:n], factors[n:]
	}
	return out, nil
}

// place names the at-th ciphertext of a tally with counts[i] of question i.
func (e *Election) place(counts []int, at int) string {
	i := 0
	for ; i < len(counts)-1 && at >= counts[i]; i++ {
		at -= counts[i]
	}
	if e.params.Questions[i].Shuffled() {
		return fmt.Sprintf("question %d, ciphertext %d", i+1, at+1)
	}
	return fmt.Sprintf("question %d, choice %d", i+1, at+1)
}

// scanPartial reads the texts of the factors, and the proofs, of counts[i]
// ciphertexts of question i, flat.
func (e *Election) scanPartial(raw []byte, counts []int) (factors [][]byte, proofs []proof, err error) {
	s := &scanner{b: raw}
	tree := func(item func()) {
		s.array(len(counts), func(i int) {
			e.params.Questions[i].scanShape(s, counts[i], func(int) { item() })
		})
	}
	s.lit(`{"decryption_factors":`)
	tree(func() { factors = append(factors, s.plain()) })
	s.lit(`,"decryption_proofs":`)
	tree(func() { proofs = append(proofs, scanProof(s, e.group.Scalars())) })
	s.lit("}")
	if err := s.end(); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return factors, proofs, nil
}

// manyFactors is the number of factors from which on a table of the trustee's
// key costs less than it saves.
const manyFactors = 32

// verifyFactors checks the proofs of factors that are members. The commitments
// are written together, to share inversions. If a proof does not hold, at is
// the number of the first.
func (e *Election) verifyFactors(key trusteePublicKey, alphas, factors []group.Element, proofs []proof) (at int, err error) {
	g := e.group
	f, prefix := g.Scalars(), e.decryptPrefix(key.text)
	power := func(c group.Scalar) group.Element {
		return g.MultiExp([]group.Element{key.key}, []group.Scalar{c})
	}
	if len(factors) >= manyFactors {
		table := g.NewTable(key.key)
		power = func(c group.Scalar) group.Element { return table.MulExp(g.Identity(), c) }
	}
	holds := make([]bool, len(factors))
	parallel.Range(len(factors), 1, func(lo, hi int) {
		xs := make([]group.Element, 0, 2*(hi-lo))
		for i := lo; i < hi; i++ {
			c, r := proofs[i].challenge, proofs[i].response
			xs = append(xs, g.BaseTable().MulExp(power(c), r),
				g.MultiExp([]group.Element{alphas[i], factors[i]}, []group.Scalar{r, c}))
		}
		t := newTexts(g, xs)
		for i := lo; i < hi; i++ {
			k := 2 * (i - lo)
			holds[i] = f.Equal(hashToScalar(f, prefix, t.span(k, k+2)), proofs[i].challenge)
		}
	})
	for i, ok := range holds {
		if !ok {
			return i, fmt.Errorf("%w: decryption factor", ErrProof)
		}
	}
	return 0, nil
}
