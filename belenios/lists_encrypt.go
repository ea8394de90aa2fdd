// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// appendListAnswer encrypts an answer to a list question, with the same
// operations for every vote.
func (e *Election) appendListAnswer(b []byte, rand io.Reader, cred *Credential, q *Question, m []int) ([]byte, error) {
	rs, choices, xs, err := e.encryptChoices(rand, m)
	if err != nil {
		return nil, err
	}
	titles := q.listSums(e.group, choices).titles
	xs = append(xs, titles.alpha, titles.beta)
	ds, sum, r := e.listDisjunctions(q, m, rs)
	if xs, err = e.commitAll(rand, ds, xs); err != nil {
		return nil, err
	}
	nz, xs, err := e.commitNonzero(rand, sum, r, xs)
	if err != nil {
		return nil, err
	}
	t := newTexts(e.group, xs)
	setTexts(choices, t)

	f, n := e.group.Scalars(), len(choices)
	prefix := e.proofPrefix(cred.public)
	s := appendChoices(append(prefix[:len(prefix):len(prefix)], '|'), choices)
	proofs := make([][]proof, len(ds))
	at := 2*n + 2 // first commitment
	for i := range ds {
		span := t.span(at, at+2*len(ds[i].cs))
		at += 2 * len(ds[i].cs)
		var h group.Scalar
		switch {
		case i < n:
			h = hashToScalar(f, []byte("prove|"), prefix, bar, choices[i].a, comma, choices[i].b, bar, span)
		case i == n:
			h = hashToScalar(f, []byte("prove|"), s, bar, t.span(2*n, 2*n+2), bar, span)
		default:
			h = hashToScalar(f, []byte("lproof|"), s, bar, span)
		}
		proofs[i] = e.respond(ds[i].branches, ds[i].cs, h)
	}
	p := nz.respond(f, hashToScalar(f, []byte("nonzero|"), s, bar, t.span(at, at+3)))
	p.text = t.span(at, at+1)
	return appendListAnswerJSON(b, f, q, choices, proofs, &p), nil
}

// listDisjunctions lists an answer's proofs, one for each title and candidate,
// overall_proof, then list_proofs; and the sum of all candidates with its
// randomness.
func (e *Election) listDisjunctions(q *Question, m []int, rs []group.Scalar) (ds []disjunction, sum int, r group.Scalar) {
	f := e.group.Scalars()
	ds = individual(m, rs)
	titles := branch{r: f.FromInt(0), delta: -1, real: 1}
	r = f.FromInt(0)
	var lists []disjunction
	for _, l := range q.Lists {
		listSum, listR := 0, f.FromInt(0)
		for j := 1; j < len(l); j++ {
			listSum += m[j]
			listR = f.Add(listR, rs[j])
		}
		// Where the title is 0 the candidates are 0, so one branch is true;
		// where it is 1 both may be, and the first is proved.
		lists = append(lists, disjunction{branches: []branch{
			{r: rs[0], delta: int64(m[0]) - 1, real: m[0]},
			{r: listR, delta: int64(listSum), real: 1 - m[0]},
		}})
		titles.r, titles.delta = f.Add(titles.r, rs[0]), titles.delta+int64(m[0])
		sum, r = sum+listSum, f.Add(r, listR)
		m, rs = m[len(l):], rs[len(l):]
	}
	return append(append(ds, disjunction{branches: []branch{titles}}), lists...), sum, r
}

// nonzeroWitness is what the prover of a nonzeroProof keeps.
type nonzeroWitness struct{ u, v, k1, k2 group.Scalar }

// commitNonzero appends the commitment, A₁ and A₂ of a nonzeroProof about
// (α, β) = (g^r, y^r·g^m) to xs. The prover knows r and m, so that every
// element is a power of g and y:
//
//	commitment = (β/y^r)^u = g^(u·m)
//	A₁ = α^k₁·g^k₂ = g^(r·k₁+k₂)
//	A₂ = β^k₁·y^k₂ = y^(r·k₁+k₂)·g^(m·k₁).
func (e *Election) commitNonzero(rand io.Reader, m int, r group.Scalar, xs []group.Element) (w nonzeroWitness, _ []group.Element, err error) {
	f := e.group.Scalars()
	for _, x := range []*group.Scalar{&w.u, &w.k1, &w.k2} {
		if *x, err = f.Random(rand); err != nil {
			return w, nil, err
		}
	}
	w.v = f.Sub(f.FromInt(0), f.Mul(w.u, r))
	k, s := f.Add(f.Mul(r, w.k1), w.k2), f.FromInt(int64(m))
	return w, append(xs,
		e.group.ExpBase(f.Mul(w.u, s)),
		e.group.ExpBase(k),
		e.group.Mul(e.keyTable().Exp(k), e.group.ExpBase(f.Mul(s, w.k1)))), nil
}

func (w nonzeroWitness) respond(f *group.ScalarField, challenge group.Scalar) nonzeroProof {
	return nonzeroProof{challenge: challenge, response: [2]group.Scalar{
		f.Sub(w.k1, f.Mul(challenge, w.u)), f.Sub(w.k2, f.Mul(challenge, w.v)),
	}}
}

func appendListAnswerJSON(b []byte, f *group.ScalarField, q *Question, choices []ciphertext, proofs [][]proof, nz *nonzeroProof) []byte {
	n := len(choices)
	b = appendChoicesJSON(b, f, q, choices, proofs)
	b = appendProof(b, f, proofs[n][0])
	b = appendItems(append(b, `,"list_proofs":`...), n+1, len(proofs),
		func(b []byte, i int) []byte { return appendProofs(b, f, proofs[i]) })
	b = append(append(append(b, `,"nonzero_proof":{"commitment":"`...), nz.text...), `","challenge":"`...)
	b = append(f.AppendText(b, nz.challenge), `","response":["`...)
	b = append(f.AppendText(b, nz.response[0]), `","`...)
	return append(f.AppendText(b, nz.response[1]), `"]}}`...)
}
