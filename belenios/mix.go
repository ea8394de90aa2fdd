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
		if e.params.Questions[i].Kind == NonHomomorphic {
			m.shuffled = append(m.shuffled, i)
		}
	}
	if len(m.shuffled) == 0 {
		return nil, fmt.Errorf("%w: no question of this election is shuffled", ErrMismatch)
	}
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	m.tally = slices.Clone(tally)
	return m, nil
}

// Shuffle makes a shuffle of the current ciphertexts, with its proofs. m stays
// as it is: Apply makes the shuffle the current state. Errors come from rand,
// which must be cryptographic.
func (m *Mix) Shuffle(rand io.Reader) ([]byte, error) {
	return nil, unsupported("shuffles")
}

// Apply verifies a shuffle of the current ciphertexts and replaces them by the
// shuffled ones. Errors wrap ErrMalformed, ErrMismatch, ErrProof or package
// group's errors; m then stays as it is.
func (m *Mix) Apply(shuffle []byte) error {
	return unsupported("shuffles")
}

// EncryptedTally is the encrypted_tally with the current ciphertexts: what
// trustees decrypt after the last shuffle.
func (m *Mix) EncryptedTally() []byte { return nil }
