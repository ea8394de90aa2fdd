// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/subtle"
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// EncryptBallot makes a ballot. answers[i] is for question i: Homomorphic 0 or
// 1 for each choice, where the blank one, if allowed, comes first;
// NonHomomorphic a number from 0 to 255 for each answer; Lists 0 or 1 for each
// title and candidate, list by list. Errors wrap ErrAnswers or, where numbers
// of 2048 bits have no element, group.ErrEmbedding, or come from rand.
//
// The time taken does not depend on the answers beyond their being valid, but
// for the embedding of NonHomomorphic ones: see group.Group.
func (e *Election) EncryptBallot(rand io.Reader, cred *Credential, answers [][]int) ([]byte, error) {
	if cred.group.Name() != e.group.Name() {
		return nil, fmt.Errorf("%w: the credential is for group %s", ErrMismatch, cred.group.Name())
	}
	if len(answers) != len(e.params.Questions) {
		return nil, fmt.Errorf("%w: %d answers for %d questions", ErrAnswers, len(answers), len(e.params.Questions))
	}
	for i := range answers {
		if err := e.params.Questions[i].Check(answers[i]); err != nil {
			return nil, fmt.Errorf("question %d: %w", i+1, err)
		}
	}
	return e.encryptBallot(rand, cred, answers)
}

// encryptBallot makes a ballot of answers that were checked: of others it
// makes one that VerifyBallot refuses.
func (e *Election) encryptBallot(rand io.Reader, cred *Credential, answers [][]int) ([]byte, error) {
	b := make([]byte, 0, e.maxBallot)
	b = appendString(append(b, `{"election_uuid":`...), e.params.UUID)
	b = appendString(append(b, `,"election_hash":`...), e.fingerprint)
	b = appendString(append(b, `,"credential":`...), cred.public)
	b = append(b, `,"answers":[`...)
	var err error
	for i := range answers {
		if i > 0 {
			b = append(b, ',')
		}
		if b, err = e.appendAnswer(b, rand, cred, &e.params.Questions[i], answers[i]); err != nil {
			return nil, err
		}
	}
	return e.sign(append(b, ']'), rand, cred)
}

// sign appends the signature (§4.14) to all fields before it.
func (e *Election) sign(b []byte, rand io.Reader, cred *Credential) ([]byte, error) {
	hash := unsignedHash(b)
	p, err := schnorr(rand, e.group, cred.secret, []byte("sig|"+hash+"|"))
	if err != nil {
		return nil, err
	}
	b = appendString(append(b, `,"signature":{"hash":`...), hash)
	b = appendProof(append(b, `,"proof":`...), e.group.Scalars(), p)
	return append(b, "}}"...), nil
}

// disjunction is a proof in the making: its commitments are hashed together
// with those of the same answer.
type disjunction struct {
	branches []branch
	cs       []commitment
}

func (e *Election) appendAnswer(b []byte, rand io.Reader, cred *Credential, q *Question, m []int) ([]byte, error) {
	switch q.Kind {
	case NonHomomorphic:
		return e.appendShuffledAnswer(b, rand, cred, m)
	case Lists:
		return e.appendListAnswer(b, rand, cred, q, m)
	}
	rs, choices, xs, err := e.encryptChoices(rand, m)
	if err != nil {
		return nil, err
	}
	if !q.Blank {
		sum := sumCiphertexts(e.group, choices)
		xs = append(xs, sum.alpha, sum.beta)
	}
	first := len(xs)
	blank := len(m) - len(q.Answers) // 1 if there is a blank choice
	ds := e.disjunctions(q, m, rs, blank)
	if xs, err = e.commitAll(rand, ds, xs); err != nil {
		return nil, err
	}
	t := newTexts(e.group, xs)
	setTexts(choices, t)
	proofs := e.hashAll(q, cred, choices, ds, t, first)
	return appendAnswerJSON(b, e.group.Scalars(), q, choices, proofs), nil
}

// encryptChoices encrypts every m (§4.11.1) and returns the randomness, the
// ciphertexts without texts, and their elements.
func (e *Election) encryptChoices(rand io.Reader, m []int) (rs []group.Scalar, cs []ciphertext, xs []group.Element, err error) {
	rs, cs = make([]group.Scalar, len(m)), make([]ciphertext, len(m))
	xs = make([]group.Element, 0, 8*len(m)+16) // the proofs' commitments follow
	f := e.group.Scalars()
	for j := range m {
		if rs[j], err = f.Random(rand); err != nil {
			return nil, nil, nil, err
		}
		cs[j].alpha = e.group.ExpBase(rs[j])
		cs[j].beta = e.group.Mul(e.keyTable().Exp(rs[j]), e.group.ExpBase(f.FromInt(int64(m[j]))))
		xs = append(xs, cs[j].alpha, cs[j].beta)
	}
	return rs, cs, xs, nil
}

// commitAll is commit for several disjunctions.
func (e *Election) commitAll(rand io.Reader, ds []disjunction, xs []group.Element) ([]group.Element, error) {
	var err error
	for i := range ds {
		if ds[i].cs, xs, err = e.commit(rand, ds[i].branches, xs); err != nil {
			return nil, err
		}
	}
	return xs, nil
}

// setTexts takes the texts of α and β from the beginning of t.
func setTexts(cs []ciphertext, t texts) {
	for j := range cs {
		cs[j].a, cs[j].b = t.span(2*j, 2*j+1), t.span(2*j+1, 2*j+2)
	}
}

// disjunctions lists an answer's proofs: one for each choice, then blank_proof
// if there is one, then overall_proof.
func (e *Election) disjunctions(q *Question, m []int, rs []group.Scalar, blank int) []disjunction {
	f := e.group.Scalars()
	ds := individual(m, rs)
	sum, r := 0, f.FromInt(0)
	for j := blank; j < len(m); j++ {
		sum += m[j]
		r = f.Add(r, rs[j])
	}
	var overall []branch
	isBlank := 0
	if q.Blank {
		isBlank = m[0]
		ds = append(ds, disjunction{branches: []branch{
			{r: rs[0], delta: int64(m[0]), real: 1 - isBlank},
			{r: r, delta: int64(sum), real: isBlank},
		}})
		overall = append(overall, branch{r: rs[0], delta: int64(m[0]) - 1, real: isBlank})
	}
	for k := q.Min; k <= q.Max; k++ {
		real := subtle.ConstantTimeEq(int32(sum), int32(k)) & (1 - isBlank)
		overall = append(overall, branch{r: r, delta: int64(sum - k), real: real})
	}
	return append(ds, disjunction{branches: overall})
}

// individual lists the proofs that every m is 0 or 1.
func individual(m []int, rs []group.Scalar) []disjunction {
	ds := make([]disjunction, len(m), len(m)+2)
	for j := range m {
		ds[j].branches = []branch{
			{r: rs[j], delta: int64(m[j]), real: 1 - m[j]},
			{r: rs[j], delta: int64(m[j]) - 1, real: m[j]},
		}
	}
	return ds
}

// hashAll completes the proofs. Element first of t is the first commitment;
// without blank votes α_Σ and β_Σ stand before it.
func (e *Election) hashAll(q *Question, cred *Credential, choices []ciphertext, ds []disjunction, t texts, first int) [][]proof {
	f := e.group.Scalars()
	prefix := e.proofPrefix(cred.public)
	s := appendChoices(append(prefix[:len(prefix):len(prefix)], '|'), choices)
	out := make([][]proof, len(ds))
	at := first
	for i := range ds {
		span := t.span(at, at+2*len(ds[i].cs))
		at += 2 * len(ds[i].cs)
		var h group.Scalar
		switch {
		case i < len(choices):
			h = hashToScalar(f, []byte("prove|"), prefix, bar, choices[i].a, comma, choices[i].b, bar, span)
		case !q.Blank:
			h = hashToScalar(f, []byte("prove|"), s, bar, t.span(first-2, first), bar, span)
		case i == len(choices):
			h = hashToScalar(f, []byte("bproof0|"), s, bar, span)
		default:
			h = hashToScalar(f, []byte("bproof1|"), s, bar, span)
		}
		out[i] = e.respond(ds[i].branches, ds[i].cs, h)
	}
	return out
}

func appendAnswerJSON(b []byte, f *group.ScalarField, q *Question, choices []ciphertext, proofs [][]proof) []byte {
	b = appendChoicesJSON(b, f, q, choices, proofs)
	b = appendProofs(b, f, proofs[len(proofs)-1])
	if q.Blank {
		b = appendProofs(append(b, `,"blank_proof":`...), f, proofs[len(choices)])
	}
	return append(b, '}')
}

// appendChoicesJSON appends an answer up to "overall_proof":.
func appendChoicesJSON(b []byte, f *group.ScalarField, q *Question, choices []ciphertext, individual [][]proof) []byte {
	b = q.appendCiphertexts(append(b, `{"choices":`...), choices)
	b = q.appendShape(append(b, `,"individual_proofs":`...), len(choices),
		func(b []byte, j int) []byte { return appendProofs(b, f, individual[j]) })
	return append(b, `,"overall_proof":`...)
}
