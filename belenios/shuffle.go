// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"

	"github.com/madangvote/madang/belenios/group"
	"github.com/madangvote/madang/belenios/internal/parallel"
)

// shuffle is the specification's shuffle (§4.17): for each non-homomorphic
// question the shuffled ciphertexts and the proof that they are.
type shuffle struct {
	ciphertexts [][]ciphertext
	proofs      []shuffleProof
}

// shuffleProof is the specification's shuffle_proof, of n ciphertexts.
type shuffleProof struct {
	t      elements // t₁, t₂, t₃, t₄₁, t₄₂
	that   elements // t̂, n
	s      [4]group.Scalar
	shat   []group.Scalar // ŝ, n
	sprime []group.Scalar // s′, n
	c      elements       // the permutation's commitment, n
	chat   elements       // ĉ, the chain, n
}

// elements are group elements with their texts.
type elements struct {
	xs   []group.Element
	text [][]byte
}

// newElements writes elements, with one inversion for many.
func newElements(g group.Group, xs []group.Element) elements {
	es := elements{xs: xs, text: make([][]byte, len(xs))}
	parallel.Range(len(xs), 64, func(lo, hi int) {
		t := newTexts(g, xs[lo:hi])
		for i := range t.len() {
			es.text[lo+i] = t.span(i, i+1)
		}
	})
	return es
}

// parseElements reads texts. If one is not an element, at is its number.
func parseElements(g group.Group, text [][]byte) (xs []group.Element, at int, err error) {
	xs, errs := make([]group.Element, len(text)), make([]error, len(text))
	parallel.Range(len(text), 16, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			xs[i], errs[i] = g.ParseUnchecked(text[i])
		}
	})
	for i, err := range errs {
		if err != nil {
			return nil, i, err
		}
	}
	if i := g.NonMember(xs); i >= 0 {
		return nil, i, group.ErrNotMember
	}
	return xs, 0, nil
}

// scanShuffle reads the shuffle of questions' worth of lists of n ciphertexts
// each. The elements are only texts so far.
func scanShuffle(s *scanner, f *group.ScalarField, questions, n int) shuffle {
	sh := shuffle{ciphertexts: make([][]ciphertext, questions), proofs: make([]shuffleProof, questions)}
	s.lit(`{"ciphertexts":`)
	s.array(questions, func(i int) {
		cs := make([]ciphertext, n)
		s.array(n, func(j int) { cs[j].scan(s) })
		sh.ciphertexts[i] = cs
	})
	s.lit(`,"proofs":`)
	s.array(questions, func(i int) { sh.proofs[i].scan(s, f, n) })
	s.lit("}")
	return sh
}

func (p *shuffleProof) scan(s *scanner, f *group.ScalarField, n int) {
	p.t.text = make([][]byte, 5)
	s.lit("[[")
	for i := range 3 {
		p.t.text[i] = s.plain()
		s.lit(",")
	}
	s.array(2, func(i int) { p.t.text[3+i] = s.plain() })
	s.lit(",")
	p.that.scan(s, n)
	s.lit("],[")
	for i := range p.s {
		p.s[i] = scanScalar(s, f)
		s.lit(",")
	}
	p.shat = scanScalars(s, f, n)
	s.lit(",")
	p.sprime = scanScalars(s, f, n)
	s.lit("],")
	p.c.scan(s, n)
	s.lit(",")
	p.chat.scan(s, n)
	s.lit("]")
}

func (es *elements) scan(s *scanner, n int) {
	es.text = make([][]byte, n)
	s.array(n, func(i int) { es.text[i] = s.plain() })
}

func scanScalars(s *scanner, f *group.ScalarField, n int) []group.Scalar {
	out := make([]group.Scalar, n)
	s.array(n, func(i int) { out[i] = scanScalar(s, f) })
	return out
}

// append writes what scanShuffle reads.
func (sh *shuffle) append(b []byte, f *group.ScalarField) []byte {
	b = append(b, `{"ciphertexts":`...)
	b = appendItems(b, 0, len(sh.ciphertexts), func(b []byte, i int) []byte {
		return appendItems(b, 0, len(sh.ciphertexts[i]), func(b []byte, j int) []byte {
			return appendCiphertext(b, sh.ciphertexts[i][j])
		})
	})
	b = append(b, `,"proofs":`...)
	b = appendItems(b, 0, len(sh.proofs), func(b []byte, i int) []byte { return sh.proofs[i].append(b, f) })
	return append(b, '}')
}

func (p *shuffleProof) append(b []byte, f *group.ScalarField) []byte {
	b = append(b, "[["...)
	for i := range 3 {
		b = append(appendPlain(b, p.t.text[i]), ',')
	}
	b = append(appendPlains(b, p.t.text[3:]), ',')
	b = append(appendPlains(b, p.that.text), "],["...)
	for i := range p.s {
		b = append(appendScalar(b, f, p.s[i]), ',')
	}
	b = append(appendScalars(b, f, p.shat), ',')
	b = append(appendScalars(b, f, p.sprime), "],"...)
	b = append(appendPlains(b, p.c.text), ',')
	return append(appendPlains(b, p.chat.text), ']')
}

func appendPlain(b, text []byte) []byte { return append(append(append(b, '"'), text...), '"') }

func appendPlains(b []byte, text [][]byte) []byte {
	return appendItems(b, 0, len(text), func(b []byte, i int) []byte { return appendPlain(b, text[i]) })
}

func appendScalar(b []byte, f *group.ScalarField, x group.Scalar) []byte {
	return append(f.AppendText(append(b, '"'), x), '"')
}

func appendScalars(b []byte, f *group.ScalarField, xs []group.Scalar) []byte {
	return appendItems(b, 0, len(xs), func(b []byte, i int) []byte { return appendScalar(b, f, xs[i]) })
}

// parse reads the elements of one question: each exactly once, all together.
func (sh *shuffle) parse(g group.Group, question int) error {
	cs, p := sh.ciphertexts[question], &sh.proofs[question]
	text := make([][]byte, 0, 5*len(cs)+5)
	for i := range cs {
		text = append(text, cs[i].a, cs[i].b)
	}
	lists := []struct {
		es   *elements
		name string
	}{{&p.t, "t"}, {&p.that, "t̂"}, {&p.c, "c"}, {&p.chat, "ĉ"}}
	for _, l := range lists {
		text = append(text, l.es.text...)
	}
	xs, at, err := parseElements(g, text)
	if err != nil {
		if at < 2*len(cs) {
			return fmt.Errorf("ciphertext %d, %s: %w", at/2+1, [2]string{"alpha", "beta"}[at%2], err)
		}
		at -= 2 * len(cs)
		for _, l := range lists {
			if at < len(l.es.text) {
				return fmt.Errorf("proof, element %d of %s: %w", at+1, l.name, err)
			}
			at -= len(l.es.text)
		}
		return err
	}
	for i := range cs {
		cs[i].alpha, cs[i].beta = xs[2*i], xs[2*i+1]
	}
	xs = xs[2*len(cs):]
	for _, l := range lists {
		n := len(l.es.text)
		l.es.xs, xs = xs[:n:n], xs[n:]
	}
	return nil
}
