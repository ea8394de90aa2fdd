// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"
)

// Result is the outcome, one entry a question (§4.19).
type Result []QuestionResult

// QuestionResult is the outcome of one question; the field of its kind is set.
type QuestionResult struct {
	// Counts, Homomorphic: the weight of the ballots that chose each choice.
	Counts []int64
	// Votes, NonHomomorphic: each ballot's numbers, in the order of the last
	// shuffle.
	Votes [][]int
	// Lists: the weight of the ballots that chose each list's title and
	// candidates.
	Lists [][]int64
}

// Marshal writes the canonical JSON.
func (r Result) Marshal() []byte {
	b := []byte(`{"result":[`)
	for i, q := range r {
		if i > 0 {
			b = append(b, ',')
		}
		switch {
		case q.Lists != nil:
			b = appendMatrix(b, q.Lists)
		case q.Votes != nil:
			b = appendMatrix(b, q.Votes)
		default:
			b = appendNumbers(b, q.Counts)
		}
	}
	return append(b, "]}"...)
}

func appendMatrix[N int | int64](b []byte, rows [][]N) []byte {
	b = append(b, '[')
	for i, row := range rows {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNumbers(b, row)
	}
	return append(b, ']')
}

func appendNumbers[N int | int64](b []byte, row []N) []byte {
	b = append(b, '[')
	for j, n := range row {
		if j > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(n), 10)
	}
	return append(b, ']')
}

// ParseResult reads a result of the election's shape. The error wraps
// ErrMalformed.
func (e *Election) ParseResult(raw []byte) (Result, error) {
	r := make(Result, len(e.params.Questions))
	s := &scanner{b: raw}
	s.lit(`{"result":`)
	s.array(len(r), func(i int) {
		r[i].Counts = []int64{}
		s.list(maxAnswers+1, func() { r[i].Counts = append(r[i].Counts, s.int(1<<53)) })
	})
	s.lit("}")
	if err := malformed("result", s.end()); err != nil {
		return nil, err
	}
	return r, nil
}

// ComputeResult verifies the partial decryptions, which must be one of each
// trustee, and finds the result: numbers up to totalWeight, which may be at
// most MaxWeight. Errors wrap ErrMalformed, ErrMismatch, ErrProof,
// ErrNoLogarithm or package group's errors.
func (e *Election) ComputeResult(t *Trustees, encryptedTally []byte, totalWeight int64, partials []OwnedPartial) ([]byte, error) {
	if totalWeight < 0 || totalWeight > MaxWeight {
		return nil, fmt.Errorf("%w: total weight %d, want 0 to %d", ErrMismatch, totalWeight, int64(MaxWeight))
	}
	plain, err := e.plaintexts(t, encryptedTally, partials)
	if err != nil {
		return nil, err
	}
	count := 0
	for i := range plain {
		count += len(plain[i])
	}
	logs := newLogTable(e.group, totalWeight, count)
	r := make(Result, len(plain))
	for i := range plain {
		r[i].Counts = make([]int64, len(plain[i]))
		for j, x := range plain[i] {
			if r[i].Counts[j], err = logs.log(x); err != nil {
				return nil, fmt.Errorf("question %d, choice %d: %w %d", i+1, j+1, err, totalWeight)
			}
		}
	}
	return r.Marshal(), nil
}

// VerifyResult checks a result against the tally and the partial decryptions,
// which it verifies too. It needs no discrete logarithm. Errors wrap
// ErrMalformed, ErrMismatch, ErrProof or package group's errors.
func (e *Election) VerifyResult(t *Trustees, encryptedTally []byte, totalWeight int64, partials []OwnedPartial, result []byte) error {
	r, err := e.ParseResult(result)
	if err != nil {
		return err
	}
	plain, err := e.plaintexts(t, encryptedTally, partials)
	if err != nil {
		return err
	}
	for i := range plain {
		if len(r[i].Counts) != len(plain[i]) {
			return fmt.Errorf("result: question %d: %w: %d numbers for %d choices", i+1, ErrMismatch, len(r[i].Counts), len(plain[i]))
		}
		for j, x := range plain[i] {
			n := r[i].Counts[j]
			if n > totalWeight || !e.group.Equal(e.group.ExpSmall(e.group.Generator(), uint64(n)), x) {
				return fmt.Errorf("result: question %d, choice %d: %w: %d is not what the trustees decrypted", i+1, j+1, ErrMismatch, n)
			}
		}
	}
	return nil
}
