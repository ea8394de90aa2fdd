// SPDX-License-Identifier: Apache-2.0

package belenios

import "io"

// Resign signs the fields of a ballot before its signature again, for tests
// that break something under a good signature.
func (e *Election) Resign(rand io.Reader, cred *Credential, unsigned []byte) ([]byte, error) {
	return e.sign(unsigned, rand, cred)
}

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
		proofs := append([][]proof(nil), a.individual...)
		if a.blank != nil {
			proofs = append(proofs, a.blank)
		}
		out = appendAnswerJSON(out, f, &e.params.Questions[i], a.choices, append(proofs, a.overall))
	}
	out = appendString(append(out, `],"signature":{"hash":`...), string(b.sigHash))
	out = appendProof(append(out, `,"proof":`...), f, b.sig)
	return append(out, "}}"...), nil
}

// ReserialiseElection writes an election again from what was understood.
func (e *Election) ReserialiseElection() (*Election, error) { return NewElection(e.params) }

// CheckEncryptedTally and CheckPartial parse without verifying proofs.
func (e *Election) CheckEncryptedTally(raw []byte) error {
	_, err := e.parseEncryptedTally(raw)
	return err
}

func (e *Election) CheckPartial(raw []byte) error {
	counts := make([]int, len(e.params.Questions))
	for i := range counts {
		counts[i] = e.params.Questions[i].Choices()
	}
	_, _, err := e.scanPartial(raw, counts)
	return err
}
