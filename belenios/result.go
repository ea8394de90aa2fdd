// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/madangvote/madang/belenios/group"
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
	s.array(len(r), func(i int) { r[i] = e.params.Questions[i].scanResult(s) })
	s.lit("}")
	if err := malformed("result", s.end()); err != nil {
		return nil, err
	}
	return r, nil
}

func (q *Question) scanResult(s *scanner) QuestionResult {
	if q.Kind == NonHomomorphic {
		votes := [][]int{}
		s.list(maxShuffled, func() {
			vote := make([]int, len(q.Answers))
			s.array(len(vote), func(j int) { vote[j] = int(s.int(maxShuffledValue)) })
			votes = append(votes, vote)
		})
		return QuestionResult{Votes: votes}
	}
	flat := make([]int64, q.Choices())
	q.scanShape(s, len(flat), func(j int) { flat[j] = s.int(1 << 53) })
	return q.counts(flat)
}

// counts is the result of a question whose sums are decrypted.
func (q *Question) counts(flat []int64) QuestionResult {
	if q.Kind != Lists {
		return QuestionResult{Counts: flat}
	}
	var r QuestionResult
	for _, l := range q.Lists {
		r.Lists = append(r.Lists, flat[:len(l):len(l)])
		flat = flat[len(l):]
	}
	return r
}

// flat is the inverse of counts.
func (r *QuestionResult) flat() []int64 {
	if r.Lists != nil {
		return slices.Concat(r.Lists...)
	}
	return r.Counts
}

// ComputeResult verifies the partial decryptions, which must suffice, and
// finds the result: sums as numbers up to totalWeight, which may be at most
// MaxWeight; shuffled votes as they were embedded. Errors wrap ErrMalformed,
// ErrMismatch, ErrProof, ErrNoLogarithm or package group's errors.
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
		if !e.params.Questions[i].Shuffled() {
			count += len(plain[i])
		}
	}
	logs := newLogTable(e.group, totalWeight, count)
	r := make(Result, len(plain))
	for i := range plain {
		q := &e.params.Questions[i]
		if q.Shuffled() {
			r[i].Votes = e.votes(q, plain[i])
			continue
		}
		flat := make([]int64, len(plain[i]))
		for j, x := range plain[i] {
			if flat[j], err = logs.log(x); err != nil {
				return nil, fmt.Errorf("question %d, choice %d: %w %d", i+1, j+1, err, totalWeight)
			}
		}
		r[i] = q.counts(flat)
	}
	return r.Marshal(), nil
}

// votes decodes the ballots of a shuffled question.
func (e *Election) votes(q *Question, plain []group.Element) [][]int {
	out := make([][]int, len(plain))
	for j, x := range plain {
		var err error
		if out[j], err = e.group.Unembed(x, len(q.Answers)); err != nil {
			panic("belenios: an election with too many answers: " + err.Error())
		}
	}
	return out
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
		if err := e.verifyQuestionResult(&e.params.Questions[i], plain[i], totalWeight, &r[i]); err != nil {
			return fmt.Errorf("result: question %d: %w", i+1, err)
		}
	}
	return nil
}

func (e *Election) verifyQuestionResult(q *Question, plain []group.Element, totalWeight int64, r *QuestionResult) error {
	if q.Shuffled() {
		if len(r.Votes) != len(plain) {
			return fmt.Errorf("%w: %d votes for %d ballots", ErrMismatch, len(r.Votes), len(plain))
		}
		for j, vote := range e.votes(q, plain) {
			if !slices.Equal(vote, r.Votes[j]) {
				return fmt.Errorf("vote %d: %w: it is not what the trustees decrypted", j+1, ErrMismatch)
			}
		}
		return nil
	}
	for j, n := range r.flat() {
		if n > totalWeight || !e.group.Equal(e.group.ExpSmall(e.group.Generator(), uint64(n)), plain[j]) {
			return fmt.Errorf("choice %d: %w: %d is not what the trustees decrypted", j+1, ErrMismatch, n)
		}
	}
	return nil
}
