// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"github.com/madangvote/madang/belenios/group"
)

// List questions came with belenios-tool 3.0, after the specification that
// this package follows; the form was found from belenios-tool's archives. A
// voter chooses one list, its title, and at least one of its candidates. With
// S = S₀|α₁,β₁,α₂,β₂,… over all ciphertexts, list by list:
//
//   - individual_proofs: every title and candidate is 0 or 1 (§4.12, with S₀).
//   - overall_proof: the sum of the titles is 1 (§4.12, with S, one branch).
//   - list_proofs, two for each list: its title is 1, or the sum of its
//     candidates is 0. The challenges add up to
//     SHA256(lproof|S|A₀,B₀,A₁,B₁) mod q.
//   - nonzero_proof: the sum of all candidates is not 0; see nonzeroProof.

// nonzeroProof proves that the sum (α, β) = (g^r, y^r·g^m) of all candidates
// has m ≠ 0: it knows u and v = -u·r with
//
//	commitment = β^u·y^v ≠ 1 and 1 = α^u·g^v,
//
// and commitment = g^(u·m). It hashes A₁ = α^t₁·g^t₂ and
// A₂ = β^t₁·y^t₂·commitment^challenge.
type nonzeroProof struct {
	commitment group.Element
	text       []byte // of the commitment
	challenge  group.Scalar
	response   [2]group.Scalar // t₁, t₂
}

// scanListProofs reads what follows "overall_proof": in an answer to a list
// question.
func (a *answer) scanListProofs(s *scanner, f *group.ScalarField, q *Question) {
	a.overall = []proof{scanProof(s, f)}
	s.lit(`,"list_proofs":`)
	a.lists = make([][]proof, len(q.Lists))
	s.array(len(q.Lists), func(i int) { a.lists[i] = scanProofs(s, f, 2) })
	s.lit(`,"nonzero_proof":{"commitment":`)
	a.nonzero.text = s.plain()
	s.lit(`,"challenge":`)
	a.nonzero.challenge = scanScalar(s, f)
	s.lit(`,"response":`)
	s.array(2, func(i int) { a.nonzero.response[i] = scanScalar(s, f) })
	s.lit("}}")
}

// listSums are the ciphertexts that the proofs of a list question are about.
type listSums struct {
	titles     ciphertext   // the sum of all titles
	title      []ciphertext // of each list
	candidates []ciphertext // the sum of each list's candidates
	all        ciphertext   // the sum of all candidates
}

func (q *Question) listSums(g group.Group, choices []ciphertext) (s listSums) {
	for _, l := range q.Lists {
		s.title = append(s.title, choices[0])
		s.candidates = append(s.candidates, sumCiphertexts(g, choices[1:len(l)]))
		choices = choices[len(l):]
	}
	s.titles, s.all = sumCiphertexts(g, s.title), sumCiphertexts(g, s.candidates)
	return s
}

// recommitLists appends α, β of the sum of the titles and the commitments of
// overall_proof, of list_proofs and of nonzero_proof.
func (e *Election) recommitLists(a *answer, q *Question, question int, xs []group.Element) ([]group.Element, error) {
	sums := q.listSums(e.group, a.choices)
	as, bs := e.powers(sums.titles, a.overall)
	xs = append(xs, sums.titles.alpha, sums.titles.beta)
	xs = e.recommit(a.overall, one, as, bs, xs)
	for l, ps := range a.lists {
		as0, bs0 := e.powers(sums.title[l], ps[:1])
		as1, bs1 := e.powers(sums.candidates[l], ps[1:])
		xs = e.recommit(ps, oneZero, join(as0, as1), join(bs0, bs1), xs)
	}
	return e.recommitNonzero(&a.nonzero, sums.all, question, xs)
}

var one, oneZero = []int64{1}, []int64{1, 0}

// recommitNonzero appends A₁ and A₂ of a nonzeroProof about c.
func (e *Election) recommitNonzero(p *nonzeroProof, c ciphertext, question int, xs []group.Element) ([]group.Element, error) {
	g := e.group
	powers, member := g.Powers(p.commitment, []group.Scalar{p.challenge})
	if !member {
		return nil, ballotErrorf(CodeBadElement, "question %d, nonzero_proof: %v", question+1, group.ErrNotMember)
	}
	as, _ := g.Powers(c.alpha, p.response[:1])
	bs, _ := g.Powers(c.beta, p.response[:1])
	return append(xs,
		g.BaseTable().MulExp(as[0], p.response[1]),
		e.keyTable().MulExp(g.Mul(bs[0], powers[0]), p.response[1])), nil
}

// checkLists compares the hashes of overall_proof, list_proofs and
// nonzero_proof.
func (e *Election) checkLists(a *answer, q *Question, question int, prefix []byte, t texts) error {
	at := 4 * len(a.choices)
	s := appendChoices(append(prefix[:len(prefix):len(prefix)], '|'), a.choices)
	f := e.group.Scalars()
	h := hashToScalar(f, []byte("prove|"), s, bar, t.span(at, at+2), bar, t.span(at+2, at+4))
	if !sumIs(f, a.overall, h) {
		return ballotErrorf(CodeBadProof, "question %d: the proof that one list is chosen does not hold", question+1)
	}
	for l, ps := range a.lists {
		at += 4
		if !sumIs(f, ps, hashToScalar(f, []byte("lproof|"), s, bar, t.span(at, at+4))) {
			return ballotErrorf(CodeBadProof, "question %d: the proof that list %d is chosen or has no votes does not hold", question+1, l+1)
		}
	}
	at += 4
	h = hashToScalar(f, []byte("nonzero|"), s, bar, a.nonzero.text, comma, t.span(at, at+2))
	if !f.Equal(a.nonzero.challenge, h) || e.group.Equal(a.nonzero.commitment, e.group.Identity()) {
		return ballotErrorf(CodeBadProof, "question %d: the proof that a candidate is chosen does not hold", question+1)
	}
	return nil
}
