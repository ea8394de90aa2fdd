// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"
)

// Question is a homomorphic question (Belenios 2.0 §4.9.1): between Min and
// Max of the answers are chosen, or, if Blank, none at all as a blank vote.
type Question struct {
	Question string
	Answers  []string
	Min, Max int // 0 <= Min <= Max <= len(Answers)
	Blank    bool
}

// Choices is the number of ciphertexts of an answer: one for each answer, and
// one before them if a blank vote is allowed.
func (q *Question) Choices() int {
	if q.Blank {
		return len(q.Answers) + 1
	}
	return len(q.Answers)
}

func (q *Question) append(b []byte) []byte {
	b = append(b, `{"answers":[`...)
	for i, a := range q.Answers {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, a)
	}
	b = append(b, ']')
	if q.Blank {
		b = append(b, `,"blank":true`...)
	}
	b = strconv.AppendInt(append(b, `,"min":`...), int64(q.Min), 10)
	b = strconv.AppendInt(append(b, `,"max":`...), int64(q.Max), 10)
	b = appendString(append(b, `,"question":`...), q.Question)
	return append(b, '}')
}

// scanQuestion reads one question. The error is for kinds that are not
// supported; other failures are the scanner's.
func scanQuestion(s *scanner) (q Question, err error) {
	if s.try(`{"type":`) {
		switch kind := s.text(); kind {
		case "NonHomomorphic":
			return q, unsupported("non-homomorphic questions")
		case "Lists":
			return q, unsupported("list questions")
		default:
			return q, unsupported(fmt.Sprintf("questions of type %.40q", kind))
		}
	}
	s.lit(`{"answers":`)
	s.list(maxAnswers, func() { q.Answers = append(q.Answers, s.text()) })
	if s.try(`,"blank":`) {
		q.Blank = s.bool()
	}
	s.lit(`,"min":`)
	q.Min = int(s.int(maxAnswers))
	s.lit(`,"max":`)
	q.Max = int(s.int(maxAnswers))
	s.lit(`,"question":`)
	q.Question = s.text()
	s.lit("}")
	if len(q.Answers) == 0 || q.Min > q.Max || q.Max > len(q.Answers) {
		s.errorf("a question needs answers, and 0 <= min <= max <= their number: min %d, max %d, %d answers",
			q.Min, q.Max, len(q.Answers))
	}
	return q, nil
}
