// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"crypto/subtle"
	"errors"
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// ErrAnswers means that answers do not fit the questions.
var ErrAnswers = errors.New("the answers do not fit the questions")

// EncryptBallot makes a ballot: answers[i][j] is 0 or 1 for choice j of
// question i; where a blank vote is allowed, choice 0 is the blank one and the
// answers follow. Errors wrap ErrAnswers or come from rand.
//
// The time taken does not depend on the answers beyond their being valid.
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

// Check reports whether an answer fits the question. Errors wrap ErrAnswers.
func (q *Question) Check(answer []int) error {
	if len(answer) != q.Choices() {
		return fmt.Errorf("%w: %d values for %d choices", ErrAnswers, len(answer), q.Choices())
	}
	sum := 0
	for _, m := range answer {
		if m != 0 && m != 1 {
			return fmt.Errorf("%w: a value is neither 0 nor 1", ErrAnswers)
		}
		sum += m
	}
	if q.Blank {
		sum -= answer[0]
		if answer[0] == 1 {
			if sum != 0 {
				return fmt.Errorf("%w: a blank vote chooses nothing else", ErrAnswers)
			}
			return nil
		}
	}
	if sum < q.Min || sum > q.Max {
		return fmt.Errorf("%w: %d chosen, between %d and %d are allowed", ErrAnswers, sum, q.Min, q.Max)
	}
	return nil
}

// disjunction is a proof in the making: its commitments are hashed together
// with those of the same answer.
type disjunction struct {
	branches []branch
	cs       []commitment
}

func (e *Election) appendAnswer(b []byte, rand io.Reader, cred *Credential, q *Question, m []int) ([]byte, error) {
	n := len(m)
	rs := make([]group.Scalar, n)
	xs := make([]group.Element, 0, 6*n+2*(q.Max-q.Min)+12)
	f := e.group.Scalars()
	for j := range m {
		r, err := f.Random(rand)
		if err != nil {
			return nil, err
		}
		rs[j] = r
		xs = append(xs, e.group.ExpBase(r),
			e.group.Mul(e.keyTable().Exp(r), e.group.ExpBase(f.FromInt(int64(m[j])))))
	}
	blank := n - len(q.Answers) // 1 if there is a blank choice
	choices := make([]ciphertext, n)
	for j := range choices {
		choices[j].alpha, choices[j].beta = xs[2*j], xs[2*j+1]
	}
	if !q.Blank {
		sum := sumCiphertexts(e.group, choices)
		xs = append(xs, sum.alpha, sum.beta)
	}
	first := len(xs)

	ds := e.disjunctions(q, m, rs, blank)
	var err error
	for i := range ds {
		if ds[i].cs, xs, err = e.commit(rand, ds[i].branches, xs); err != nil {
			return nil, err
		}
	}
	t := newTexts(e.group, xs)
	for j := range choices {
		choices[j].a, choices[j].b = t.span(2*j, 2*j+1), t.span(2*j+1, 2*j+2)
	}
	proofs := e.hashAll(q, cred, choices, ds, t, first)
	return appendAnswerJSON(b, f, q, choices, proofs), nil
}

// disjunctions lists an answer's proofs: one for each choice, then blank_proof
// if there is one, then overall_proof.
func (e *Election) disjunctions(q *Question, m []int, rs []group.Scalar, blank int) []disjunction {
	f := e.group.Scalars()
	ds := make([]disjunction, 0, len(m)+2)
	for j := range m {
		ds = append(ds, disjunction{branches: []branch{
			{r: rs[j], delta: int64(m[j]), real: 1 - m[j]},
			{r: rs[j], delta: int64(m[j]) - 1, real: m[j]},
		}})
	}
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
	b = append(b, `{"choices":`...)
	b = appendCiphertexts(b, choices)
	b = append(b, `,"individual_proofs":[`...)
	for j := range choices {
		if j > 0 {
			b = append(b, ',')
		}
		b = appendProofs(b, f, proofs[j])
	}
	b = appendProofs(append(b, `],"overall_proof":`...), f, proofs[len(proofs)-1])
	if q.Blank {
		b = appendProofs(append(b, `,"blank_proof":`...), f, proofs[len(choices)])
	}
	return append(b, '}')
}

// appendCiphertexts appends [{"alpha":"…","beta":"…"},…].
func appendCiphertexts(b []byte, cs []ciphertext) []byte {
	b = append(b, '[')
	for j := range cs {
		if j > 0 {
			b = append(b, ',')
		}
		b = append(append(b, `{"alpha":"`...), cs[j].a...)
		b = append(append(b, `","beta":"`...), cs[j].b...)
		b = append(b, `"}`...)
	}
	return append(b, ']')
}
