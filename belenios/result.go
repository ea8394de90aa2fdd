// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"

	"github.com/madangvote/madang/belenios/group"
)

// Result is the outcome: result[i][j] is the weight of the ballots that chose
// choice j of question i (§4.19).
type Result [][]int64

// Marshal writes the canonical JSON.
func (r Result) Marshal() []byte {
	b := []byte(`{"result":[`)
	for i, q := range r {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		for j, n := range q {
			if j > 0 {
				b = append(b, ',')
			}
			b = strconv.AppendInt(b, n, 10)
		}
		b = append(b, ']')
	}
	return append(b, "]}"...)
}

// ParseResult reads the result of homomorphic questions. The error wraps
// ErrMalformed.
func ParseResult(raw []byte) (Result, error) {
	var r Result
	s := &scanner{b: raw}
	s.lit(`{"result":`)
	s.list(maxQuestions, func() {
		q := []int64{}
		s.list(maxAnswers+1, func() { q = append(q, s.int(1<<53)) })
		r = append(r, q)
	})
	s.lit("}")
	if err := malformed("result", s.end()); err != nil {
		return nil, err
	}
	return r, nil
}

// plaintexts verifies the partial decryptions, one of each trustee, and
// returns β/F for every ciphertext: g to the power of the result.
func (e *Election) plaintexts(t *Trustees, encryptedTally []byte, partials []OwnedPartial) ([][]group.Element, error) {
	tally, err := e.parseEncryptedTally(encryptedTally)
	if err != nil {
		return nil, err
	}
	product := make([][]group.Element, len(tally))
	for i := range tally {
		for range tally[i] {
			product[i] = append(product[i], e.group.Identity())
		}
	}
	seen := make([]bool, t.Len()+1)
	for _, p := range partials {
		factors, err := e.verifyPartial(t, tally, p)
		if err != nil {
			return nil, err
		}
		if seen[p.Owner] {
			return nil, fmt.Errorf("%w: two partial decryptions of trustee %d", ErrMismatch, p.Owner)
		}
		seen[p.Owner] = true
		for i := range factors {
			for j := range factors[i] {
				product[i][j] = e.group.Mul(product[i][j], factors[i][j])
			}
		}
	}
	for owner := 1; owner <= t.Len(); owner++ {
		if !seen[owner] {
			return nil, fmt.Errorf("%w: the partial decryption of trustee %d is missing", ErrMismatch, owner)
		}
	}
	for i := range product {
		for j := range product[i] {
			product[i][j] = e.group.Mul(tally[i][j].beta, e.group.Inverse(product[i][j]))
		}
	}
	return product, nil
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
		r[i] = make([]int64, len(plain[i]))
		for j, x := range plain[i] {
			if r[i][j], err = logs.log(x); err != nil {
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
	r, err := ParseResult(result)
	if err != nil {
		return err
	}
	plain, err := e.plaintexts(t, encryptedTally, partials)
	if err != nil {
		return err
	}
	if len(r) != len(plain) {
		return fmt.Errorf("result: %w: %d questions, the election has %d", ErrMismatch, len(r), len(plain))
	}
	for i := range plain {
		if len(r[i]) != len(plain[i]) {
			return fmt.Errorf("result: question %d: %w: %d numbers for %d choices", i+1, ErrMismatch, len(r[i]), len(plain[i]))
		}
		for j, x := range plain[i] {
			n := r[i][j]
			if n > totalWeight || !e.group.Equal(e.group.ExpSmall(e.group.Generator(), uint64(n)), x) {
				return fmt.Errorf("result: question %d, choice %d: %w: %d is not what the trustees decrypted", i+1, j+1, ErrMismatch, n)
			}
		}
	}
	return nil
}
