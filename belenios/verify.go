// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"github.com/madangvote/madang/belenios/group"
)

// VerifyBallot checks everything about a ballot but that its credential is on
// the list: size, canonical form, election, elements, signature, proofs. The
// error is a *BallotError.
//
// Cheap checks come first; the signature, one exponentiation of an unknown
// base, comes before the proofs, some fifty.
func (e *Election) VerifyBallot(raw []byte) (*Ballot, error) {
	b, err := e.parseBallot(raw)
	if err != nil {
		return nil, err
	}
	if err := e.verifySignature(b, raw); err != nil {
		return nil, err
	}
	for i := range b.answers {
		if err := e.verifyAnswer(b, i); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// verifySignature is §4.14.
func (e *Election) verifySignature(b *Ballot, raw []byte) error {
	hash := unsignedHash(raw[:b.unsigned])
	if string(b.sigHash) != hash {
		return ballotErrorf(CodeBadSignature, "the signature is for other bytes")
	}
	ok, member := verifySchnorr(e.group, b.cred, b.sig, []byte("sig|"+hash+"|"))
	if !member {
		return ballotErrorf(CodeBadElement, "credential: %v", group.ErrNotMember)
	}
	if !ok {
		return ballotErrorf(CodeBadSignature, "the signature does not hold")
	}
	return nil
}

// unsignedHash is H_JSON of the ballot without its signature, given all bytes
// before ,"signature".
func unsignedHash(unsigned []byte) string {
	return base64Hash(append(unsigned[:len(unsigned):len(unsigned)], '}'))
}

// verifyAnswer collects the commitments of all proofs of one answer, writes
// them with one inversion, and compares the hashes.
func (e *Election) verifyAnswer(b *Ballot, question int) error {
	a, q := &b.answers[question], &e.params.Questions[question]
	if q.Kind == NonHomomorphic {
		return e.verifyShuffledAnswer(b, question)
	}
	xs, err := e.recommitIndividual(a, question)
	if err != nil {
		return err
	}
	if q.Kind == Lists {
		if xs, err = e.recommitLists(a, q, question, xs); err != nil {
			return err
		}
	} else {
		xs = e.recommitOverall(a, q, xs)
	}
	t := newTexts(e.group, xs)
	prefix := e.proofPrefix(b.Credential)
	if err := e.checkIndividual(a, question, prefix, t); err != nil {
		return err
	}
	if q.Kind == Lists {
		return e.checkLists(a, q, question, prefix, t)
	}
	return e.checkOverall(a, q, question, prefix, t)
}

// recommitIndividual returns the commitments of individual_proofs, four for
// each choice.
func (e *Election) recommitIndividual(a *answer, question int) ([]group.Element, error) {
	xs := make([]group.Element, 0, 4*len(a.choices)+2*len(a.overall)+4*len(a.lists)+8)
	for j := range a.choices {
		c := &a.choices[j]
		cs := challenges(a.individual[j])
		as, memberA := e.group.Powers(c.alpha, cs)
		bs, memberB := e.group.Powers(c.beta, cs)
		if !memberA || !memberB {
			return nil, notMember(question, j)
		}
		xs = e.recommit(a.individual[j], zeroOne, as, bs, xs)
	}
	return xs, nil
}

// checkIndividual compares the hashes of individual_proofs.
func (e *Election) checkIndividual(a *answer, question int, prefix []byte, t texts) error {
	f := e.group.Scalars()
	for j, c := range a.choices {
		h := hashToScalar(f, []byte("prove|"), prefix, bar, c.a, comma, c.b, bar, t.span(4*j, 4*j+4))
		if !sumIs(f, a.individual[j], h) {
			return ballotErrorf(CodeBadProof, "question %d, choice %d: the proof that it is 0 or 1 does not hold", question+1, j+1)
		}
	}
	return nil
}

var (
	zeroOne    = []int64{0, 1}
	bar, comma = []byte("|"), []byte(",")
)

// proofPrefix is S₀ = φ|credential (§4.11).
func (e *Election) proofPrefix(credential string) []byte {
	return []byte(e.fingerprint + "|" + credential)
}

// overallMessages are the M of overall_proof's branches.
func overallMessages(q *Question) []int64 {
	var out []int64
	if q.Blank {
		out = append(out, 1) // the blank choice is 1
	}
	for m := q.Min; m <= q.Max; m++ {
		out = append(out, int64(m))
	}
	return out
}

// recommitOverall appends, without blank votes, α_Σ, β_Σ and the commitments
// of overall_proof; with them those of blank_proof and then overall_proof.
func (e *Election) recommitOverall(a *answer, q *Question, xs []group.Element) []group.Element {
	ps := a.overall
	sum := sumCiphertexts(e.group, a.choices[q.Choices()-len(q.Answers):])
	if !q.Blank {
		xs = append(xs, sum.alpha, sum.beta)
		as, bs := e.powers(sum, ps)
		return e.recommit(ps, overallMessages(q), as, bs, xs)
	}
	blank := a.choices[0]
	// One call of powers for both proofs: the challenges that go with the
	// blank choice, and those that go with the sum.
	as0, bs0 := e.powers(blank, []proof{a.blank[0], ps[0]})
	asS, bsS := e.powers(sum, append([]proof{a.blank[1]}, ps[1:]...))
	xs = e.recommit(a.blank, []int64{0, 0}, join(as0[:1], asS[:1]), join(bs0[:1], bsS[:1]), xs)
	return e.recommit(ps, overallMessages(q), join(as0[1:], asS[1:]), join(bs0[1:], bsS[1:]), xs)
}

func join(a, b []group.Element) []group.Element { return append(a[:len(a):len(a)], b...) }

func (e *Election) powers(c ciphertext, ps []proof) (as, bs []group.Element) {
	cs := challenges(ps)
	as, _ = e.group.Powers(c.alpha, cs)
	bs, _ = e.group.Powers(c.beta, cs)
	return as, bs
}

// checkOverall compares the hashes of overall_proof and blank_proof.
func (e *Election) checkOverall(a *answer, q *Question, question int, prefix []byte, t texts) error {
	f, first := e.group.Scalars(), 4*len(a.choices)
	s := appendChoices(append(prefix[:len(prefix):len(prefix)], '|'), a.choices)
	if !q.Blank {
		h := hashToScalar(f, []byte("prove|"), s, bar, t.span(first, first+2), bar, t.span(first+2, t.len()))
		if !sumIs(f, a.overall, h) {
			return ballotErrorf(CodeBadProof, "question %d: the proof that between %d and %d are chosen does not hold", question+1, q.Min, q.Max)
		}
		return nil
	}
	h := hashToScalar(f, []byte("bproof0|"), s, bar, t.span(first, first+4))
	if !sumIs(f, a.blank, h) {
		return ballotErrorf(CodeBadProof, "question %d: the proof that a blank vote chooses nothing does not hold", question+1)
	}
	h = hashToScalar(f, []byte("bproof1|"), s, bar, t.span(first+4, t.len()))
	if !sumIs(f, a.overall, h) {
		return ballotErrorf(CodeBadProof, "question %d: the proof that the vote is blank or between %d and %d are chosen does not hold", question+1, q.Min, q.Max)
	}
	return nil
}

// appendChoices appends α₁,β₁,α₂,β₂,…
func appendChoices(b []byte, cs []ciphertext) []byte {
	for j := range cs {
		if j > 0 {
			b = append(b, ',')
		}
		b = append(append(append(b, cs[j].a...), ','), cs[j].b...)
	}
	return b
}

// sumCiphertexts is the product of ciphertexts: an encryption of the sum.
func sumCiphertexts(g group.Group, cs []ciphertext) ciphertext {
	if len(cs) == 0 {
		return ciphertext{alpha: g.Identity(), beta: g.Identity()}
	}
	out := cs[0]
	for _, c := range cs[1:] {
		out.alpha = g.Mul(out.alpha, c.alpha)
		out.beta = g.Mul(out.beta, c.beta)
	}
	return out
}

// texts holds the texts of elements, separated by commas.
type texts struct {
	buf  []byte
	ends []int
}

func newTexts(g group.Group, xs []group.Element) texts {
	var t texts
	t.buf, t.ends = g.AppendTexts(make([]byte, 0, len(xs)*(g.MaxTextLen()+1)), xs, ',', make([]int, 0, len(xs)))
	return t
}

func (t texts) len() int { return len(t.ends) }

// span is the text of elements i to j-1 with commas between them.
func (t texts) span(i, j int) []byte {
	start := 0
	if i > 0 {
		start = t.ends[i-1] + 1
	}
	return t.buf[start:t.ends[j-1]]
}
