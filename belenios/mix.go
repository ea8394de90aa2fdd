// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"io"
	"slices"
)

// Mix is the shuffling of an election's ballots (Belenios 2.0 §4.17): the
// ciphertexts of its non-homomorphic questions, as they stand after the
// shuffles applied so far. Not safe for concurrent use.
type Mix struct {
	election *Election
	tally    [][]ciphertext // one entry a question
	shuffled []int          // the non-homomorphic questions
}

// NewMix starts from an encrypted_tally. An election without non-homomorphic
// questions is ErrMismatch; other errors wrap ErrMalformed or package group's
// errors.
func (e *Election) NewMix(encryptedTally []byte) (*Mix, error) {
	m := &Mix{election: e}
	for i := range e.params.Questions {
		if e.params.Questions[i].Shuffled() {
			m.shuffled = append(m.shuffled, i)
		}
	}
	if len(m.shuffled) == 0 {
		return nil, fmt.Errorf("%w: no question of this election is shuffled", ErrMismatch)
	}
	var err error
	if m.tally, err = e.parseEncryptedTally(encryptedTally); err != nil {
		return nil, err
	}
	return m, nil
}

// Shuffle makes a shuffle of the current ciphertexts, with its proofs. m stays
// as it is: Apply makes the shuffle the current state. Errors come from rand,
// which must be cryptographic.
func (m *Mix) Shuffle(rand io.Reader) ([]byte, error) {
	sh := shuffle{ciphertexts: make([][]ciphertext, len(m.shuffled)), proofs: make([]shuffleProof, len(m.shuffled))}
	for k, question := range m.shuffled {
		in := m.tally[question]
		out, secret, err := m.election.genShuffle(rand, in)
		if err != nil {
			return nil, err
		}
		sh.ciphertexts[k] = out
		if sh.proofs[k], err = m.election.genShuffleProof(rand, in, out, secret); err != nil {
			return nil, err
		}
	}
	return sh.append(nil, m.election.group.Scalars()), nil
}

// Apply verifies a shuffle of the current ciphertexts and replaces them by the
// shuffled ones. Errors wrap ErrMalformed, ErrProof or package group's errors;
// m then stays as it is.
func (m *Mix) Apply(shuffle []byte) error {
	s := &scanner{b: shuffle}
	sh := scanShuffle(s, m.election.group.Scalars(), len(m.shuffled), len(m.tally[m.shuffled[0]]))
	if err := malformed("shuffle", s.end()); err != nil {
		return err
	}
	for k, question := range m.shuffled {
		err := sh.parse(m.election.group, k)
		if err == nil {
			err = m.election.verifyShuffle(m.tally[question], sh.ciphertexts[k], &sh.proofs[k])
		}
		if err != nil {
			return fmt.Errorf("shuffle: question %d: %w", question+1, err)
		}
	}
	m.tally = slices.Clone(m.tally) // others may hold the old one
	for k, question := range m.shuffled {
		m.tally[question] = keepTexts(sh.ciphertexts[k])
	}
	return nil
}

// keepTexts copies the texts out of the shuffle, which is three times as long.
func keepTexts(cs []ciphertext) []ciphertext {
	n := 0
	for i := range cs {
		n += len(cs[i].a) + len(cs[i].b)
	}
	buf := make([]byte, 0, n)
	keep := func(text []byte) []byte {
		buf = append(buf, text...)
		return buf[len(buf)-len(text) : len(buf) : len(buf)]
	}
	for i := range cs {
		cs[i].a, cs[i].b = keep(cs[i].a), keep(cs[i].b)
	}
	return cs
}

// Clone is a mix of its own in the same state: to try a shuffle on.
func (m *Mix) Clone() *Mix {
	c := *m
	return &c
}

// Len is the number of ballots: of ciphertexts of each shuffled question.
func (m *Mix) Len() int { return len(m.tally[m.shuffled[0]]) }

// EncryptedTally is the encrypted_tally with the current ciphertexts: what
// trustees decrypt after the last shuffle.
func (m *Mix) EncryptedTally() []byte {
	return appendItems(nil, 0, len(m.tally), func(b []byte, i int) []byte {
		return m.election.params.Questions[i].appendCiphertexts(b, m.tally[i])
	})
}
