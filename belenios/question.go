// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"fmt"
	"strconv"
)

// QuestionKind tells how a question is answered and counted.
type QuestionKind int

const (
	// Homomorphic: between Min and Max answers are chosen, or, if Blank, none
	// at all as a blank vote; only sums are decrypted (Belenios 2.0 §4.9.1).
	Homomorphic QuestionKind = iota
	// NonHomomorphic: every answer is given a number; the ballots are shuffled
	// and each is decrypted (§4.9.2).
	NonHomomorphic
	// Lists: one list is chosen, and at least one of its candidates; only sums
	// are decrypted (belenios-tool 3.0 and later).
	Lists
)

// Question is one question of an election.
type Question struct {
	Kind     QuestionKind
	Question string
	Answers  []string   // Homomorphic and NonHomomorphic
	Min, Max int        // Homomorphic: 0 <= Min <= Max <= len(Answers)
	Blank    bool       // Homomorphic
	Lists    [][]string // Lists: each list's title, then its candidates
	Extra    []byte     // NonHomomorphic: the optional field "extra", raw JSON
}

// Choices is the number of ciphertexts of an answer: Homomorphic one for each
// answer, and one before them if a blank vote is allowed; NonHomomorphic one;
// Lists one for each title and candidate.
func (q *Question) Choices() int {
	switch q.Kind {
	case NonHomomorphic:
		return 1
	case Lists:
		n := 0
		for _, l := range q.Lists {
			n += len(l)
		}
		return n
	}
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
