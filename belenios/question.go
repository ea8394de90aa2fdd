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
	Extra    []byte     // NonHomomorphic and Lists: the optional field "extra", raw JSON
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

// Shuffled reports whether the question's ballots are shuffled and decrypted
// one by one.
func (q *Question) Shuffled() bool { return q.Kind == NonHomomorphic }

func (q *Question) append(b []byte) []byte {
	switch q.Kind {
	case NonHomomorphic:
		b = appendStrings(append(b, `{"type":"NonHomomorphic","value":{"answers":`...), q.Answers)
	case Lists:
		b = appendItems(append(b, `{"type":"Lists","value":{"answers":`...), 0, len(q.Lists),
			func(b []byte, i int) []byte { return appendStrings(b, q.Lists[i]) })
	default:
		return q.appendHomomorphic(b)
	}
	b = appendString(append(b, `,"question":`...), q.Question)
	b = append(b, '}')
	if len(q.Extra) > 0 {
		b = append(append(b, `,"extra":`...), q.Extra...)
	}
	return append(b, '}')
}

func (q *Question) appendHomomorphic(b []byte) []byte {
	b = appendStrings(append(b, `{"answers":`...), q.Answers)
	if q.Blank {
		b = append(b, `,"blank":true`...)
	}
	b = strconv.AppendInt(append(b, `,"min":`...), int64(q.Min), 10)
	b = strconv.AppendInt(append(b, `,"max":`...), int64(q.Max), 10)
	b = appendString(append(b, `,"question":`...), q.Question)
	return append(b, '}')
}

func appendStrings(b []byte, texts []string) []byte {
	return appendItems(b, 0, len(texts), func(b []byte, i int) []byte { return appendString(b, texts[i]) })
}

// scanQuestion reads one question. The error is for types that are not known;
// other failures are the scanner's.
func scanQuestion(s *scanner) (q Question, err error) {
	if !s.try(`{"type":`) {
		q.scanHomomorphic(s)
		return q, nil
	}
	kind := s.text()
	if s.fail == nil && kind != "NonHomomorphic" && kind != "Lists" {
		return q, unsupported(fmt.Sprintf("questions of type %.40q", kind))
	}
	s.lit(`,"value":{"answers":`)
	if kind == "Lists" {
		q.Kind = Lists
		q.scanLists(s)
	} else {
		q.Kind = NonHomomorphic
		q.Answers = scanStrings(s)
	}
	s.lit(`,"question":`)
	q.Question = s.text()
	s.lit("}")
	if s.try(`,"extra":`) {
		q.Extra = s.json(maxExtraDepth)
	}
	s.lit("}")
	return q, nil
}

func (q *Question) scanHomomorphic(s *scanner) {
	s.lit(`{"answers":`)
	q.Answers = scanStrings(s)
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
	if q.Min > q.Max || q.Max > len(q.Answers) {
		s.errorf("0 <= min <= max <= number of answers is needed: min %d, max %d, %d answers", q.Min, q.Max, len(q.Answers))
	}
}

// scanStrings reads the texts of answers: one at least.
func scanStrings(s *scanner) (out []string) {
	s.list(maxAnswers, func() { out = append(out, s.text()) })
	if len(out) == 0 {
		s.errorf("a question needs answers")
	}
	return out
}

// scanLists reads the titles and candidates: one candidate at least, or no
// vote would be valid.
func (q *Question) scanLists(s *scanner) {
	s.list(maxAnswers, func() { q.Lists = append(q.Lists, scanStrings(s)) })
	if n := q.Choices(); n == len(q.Lists) || n > maxAnswers {
		s.errorf("a question needs lists with candidates, %d in all at most: %d lists, %d titles and candidates",
			maxAnswers, len(q.Lists), n)
	}
}
