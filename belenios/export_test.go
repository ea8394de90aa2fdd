// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"io"

	"github.com/madangvote/madang/belenios/group"
)

// Resign signs the fields of a ballot before its signature again, for tests
// that break something under a good signature.
func (e *Election) Resign(rand io.Reader, cred *Credential, unsigned []byte) ([]byte, error) {
	return e.sign(unsigned, rand, cred)
}

// EncryptUnchecked is EncryptBallot for voters who cheat.
func (e *Election) EncryptUnchecked(rand io.Reader, cred *Credential, answers [][]int) ([]byte, error) {
	return e.encryptBallot(rand, cred, answers)
}

// Plain decrypts the ciphertexts of a question with all keys.
func (e *Election) Plain(keys []*TrusteeKey, encryptedTally []byte, question int) ([]group.Element, error) {
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	var out []group.Element
	for _, c := range tally[question] {
		x := c.beta
		for _, k := range keys {
			x = e.group.Mul(x, e.group.Inverse(e.group.Exp(c.alpha, k.secret)))
		}
		out = append(out, x)
	}
	return out, nil
}

// EncryptElement is EncryptBallot for a voter who encrypts an element of their
// choice in every non-homomorphic question.
func (e *Election) EncryptElement(rand io.Reader, cred *Credential, x group.Element, answers [][]int) ([]byte, error) {
	cheat := *e
	cheat.group = fixedEmbedding{e.group, x}
	return cheat.encryptBallot(rand, cred, answers)
}

type fixedEmbedding struct {
	group.Group
	x group.Element
}

func (g fixedEmbedding) Embed([]int) (group.Element, error) { return g.x, nil }

// Reserialise parses a ballot as VerifyBallot does, without cryptography, and
// writes it again from what was understood.
func (e *Election) Reserialise(raw []byte) ([]byte, error) {
	b, err := e.parseBallot(raw)
	if err != nil {
		return nil, err
	}
	f := e.group.Scalars()
	out := appendString([]byte(`{"election_uuid":`), e.params.UUID)
	out = appendString(append(out, `,"election_hash":`...), e.fingerprint)
	out = append(append(out, `,"credential":"`...), e.group.AppendText(nil, b.cred)...)
	out = append(out, `","answers":[`...)
	for i, a := range b.answers {
		if i > 0 {
			out = append(out, ',')
		}
		for j := range a.choices {
			c := &a.choices[j]
			c.a, c.b = e.group.AppendText(nil, c.alpha), e.group.AppendText(nil, c.beta)
		}
		out = e.reserialiseAnswer(out, &e.params.Questions[i], &a)
	}
	out = appendString(append(out, `],"signature":{"hash":`...), string(b.sigHash))
	out = appendProof(append(out, `,"proof":`...), f, b.sig)
	return append(out, "}}"...), nil
}

func (e *Election) reserialiseAnswer(out []byte, q *Question, a *answer) []byte {
	f := e.group.Scalars()
	if q.Kind == NonHomomorphic {
		out = appendCiphertext(append(out, `{"choices":`...), a.choices[0])
		return append(appendProof(append(out, `,"proof":`...), f, a.known), '}')
	}
	proofs := append([][]proof(nil), a.individual...)
	if q.Kind == Lists {
		nz := a.nonzero
		nz.text = e.group.AppendText(nil, nz.commitment)
		return appendListAnswerJSON(out, f, q, a.choices, append(append(proofs, a.overall), a.lists...), &nz)
	}
	if a.blank != nil {
		proofs = append(proofs, a.blank)
	}
	return appendAnswerJSON(out, f, q, a.choices, append(proofs, a.overall))
}

// ReserialiseElection writes an election again from what was understood.
func (e *Election) ReserialiseElection() (*Election, error) { return NewElection(e.params) }

// ReserialiseEncryptedTally parses an encrypted tally and writes it again.
func (e *Election) ReserialiseEncryptedTally(raw []byte) ([]byte, error) {
	tally, err := e.parseEncryptedTally(raw)
	if err != nil {
		return nil, err
	}
	return appendItems(nil, 0, len(tally), func(b []byte, i int) []byte {
		for j := range tally[i] {
			c := &tally[i][j]
			c.a, c.b = e.group.AppendText(nil, c.alpha), e.group.AppendText(nil, c.beta)
		}
		return e.params.Questions[i].appendCiphertexts(b, tally[i])
	}), nil
}

// CheckPartial parses without verifying proofs.
func (e *Election) CheckPartial(raw []byte) error {
	counts := make([]int, len(e.params.Questions))
	for i := range counts {
		counts[i] = e.params.Questions[i].Choices()
	}
	_, _, err := e.scanPartial(raw, counts)
	return err
}
