// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// verifyShuffledAnswer checks an answer to a non-homomorphic question
// (§4.11.2): the voter knows the ciphertext's randomness, so that nobody can
// cast a copy of another's vote. What is encrypted is seen after the shuffles.
func (e *Election) verifyShuffledAnswer(b *Ballot, question int) error {
	a := &b.answers[question]
	c := &a.choices[0]
	powers, memberA := e.group.Powers(c.alpha, []group.Scalar{a.known.challenge})
	_, memberB := e.group.Powers(c.beta, nil)
	if !memberA || !memberB {
		return notMember(question, 0)
	}
	commitment := e.group.AppendText(nil, e.group.BaseTable().MulExp(powers[0], a.known.response))
	if !e.group.Scalars().Equal(e.rawegHash(b.Credential, c, commitment), a.known.challenge) {
		return ballotErrorf(CodeBadProof, "question %d: the proof that the voter made this vote does not hold", question+1)
	}
	return nil
}

// rawegHash is H_raweg(S, y, α, β, A), S being S₀.
func (e *Election) rawegHash(credential string, c *ciphertext, commitment []byte) group.Scalar {
	return hashToScalar(e.group.Scalars(), []byte("raweg|"), e.proofPrefix(credential), bar, []byte(e.params.PublicKey),
		comma, c.a, comma, c.b, bar, commitment)
}

// appendShuffledAnswer encrypts the numbers m. Only the embedding takes a time
// that depends on them; see group.Group.Embed.
func (e *Election) appendShuffledAnswer(b []byte, rand io.Reader, cred *Credential, m []int) ([]byte, error) {
	f := e.group.Scalars()
	x, err := e.group.Embed(m)
	if err != nil {
		return nil, err
	}
	r, err := f.Random(rand)
	if err != nil {
		return nil, err
	}
	w, err := f.Random(rand)
	if err != nil {
		return nil, err
	}
	t := newTexts(e.group, []group.Element{e.group.ExpBase(r), e.group.Mul(e.keyTable().Exp(r), x), e.group.ExpBase(w)})
	c := ciphertext{a: t.span(0, 1), b: t.span(1, 2)}
	challenge := e.rawegHash(cred.public, &c, t.span(2, 3))
	b = appendCiphertext(append(b, `{"choices":`...), c)
	b = appendProof(append(b, `,"proof":`...), f, proof{challenge: challenge, response: f.Sub(w, f.Mul(r, challenge))})
	return append(b, '}'), nil
}

// checkShuffled is Check for a NonHomomorphic question.
func (q *Question) checkShuffled(answer []int) error {
	if len(answer) != len(q.Answers) {
		return fmt.Errorf("%w: %d numbers for %d answers", ErrAnswers, len(answer), len(q.Answers))
	}
	for _, v := range answer {
		if v < 0 || v > maxShuffledValue {
			return fmt.Errorf("%w: a number is not from 0 to %d", ErrAnswers, maxShuffledValue)
		}
	}
	return nil
}

// maxShuffledValue is the largest number in an answer to a NonHomomorphic
// question: 8 bits in all groups.
const maxShuffledValue = 255
