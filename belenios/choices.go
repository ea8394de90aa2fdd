// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// ParseChoices reads a plain vote as belenios-tool takes it, one entry a
// question, [[1,0],[5,1,3],[[0,0],[1,1]]], and returns the answers for
// EncryptBallot. White space is allowed. Errors wrap ErrMalformed (another
// shape) or ErrAnswers.
func (e *Election) ParseChoices(raw []byte) ([][]int, error) {
	var compact bytes.Buffer
	if err := json.Compact(&compact, raw); err != nil {
		return nil, malformed("choices", err)
	}
	s := &scanner{b: compact.Bytes()}
	out := make([][]int, len(e.params.Questions))
	s.array(len(out), func(i int) {
		q := &e.params.Questions[i]
		n := q.Choices()
		if q.Kind == NonHomomorphic {
			n = len(q.Answers)
		}
		out[i] = make([]int, n)
		q.scanShape(s, n, func(j int) { out[i][j] = int(s.int(maxShuffledValue)) })
	})
	if err := malformed("choices", s.end()); err != nil {
		return nil, err
	}
	for i := range out {
		if err := e.params.Questions[i].Check(out[i]); err != nil {
			return nil, fmt.Errorf("question %d: %w", i+1, err)
		}
	}
	return out, nil
}
