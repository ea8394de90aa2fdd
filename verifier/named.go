// SPDX-License-Identifier: Apache-2.0

package verifier

import "github.com/madangvote/madang/belenios"

// QuestionResult is the result of one question.
type QuestionResult struct {
	Question string `json:"question"`
	// Answers, of a homomorphic question; one with a blank answer has it first.
	Answers []AnswerCount `json:"answers,omitempty"`
	// Lists, of a list question.
	Lists []ListCount `json:"lists,omitempty"`
	// Names and Votes, of a non-homomorphic question: the answers' texts, and
	// of each ballot the numbers given to them, in the order of the last
	// shuffle.
	Names []string `json:"names,omitempty"`
	Votes [][]int  `json:"votes,omitempty"`
}

// AnswerCount is how often an answer was chosen, weights included.
type AnswerCount struct {
	Answer string `json:"answer"`
	Count  int64  `json:"count"`
}

// ListCount is how often a list and each of its candidates were chosen, weights
// included.
type ListCount struct {
	List       string        `json:"list"`
	Count      int64         `json:"count"`
	Candidates []AnswerCount `json:"candidates"`
}

// named puts the answers' texts to the counts.
func named(e *belenios.Election, result belenios.Result) []QuestionResult {
	named := make([]QuestionResult, len(result))
	for i, q := range e.Questions() {
		named[i].Question = q.Question
		switch q.Kind {
		case belenios.NonHomomorphic:
			named[i].Names, named[i].Votes = q.Answers, result[i].Votes
		case belenios.Lists:
			named[i].Lists = namedLists(q.Lists, result[i].Lists)
		default:
			texts := q.Answers
			if q.Blank {
				texts = append([]string{"(blank)"}, texts...)
			}
			named[i].Answers = namedCounts(texts, result[i].Counts)
		}
	}
	return named
}

func namedLists(names [][]string, counts [][]int64) []ListCount {
	lists := make([]ListCount, len(names))
	for l := range names {
		lists[l] = ListCount{names[l][0], counts[l][0], namedCounts(names[l][1:], counts[l][1:])}
	}
	return lists
}

func namedCounts(names []string, counts []int64) []AnswerCount {
	out := []AnswerCount{}
	for j, n := range counts {
		out = append(out, AnswerCount{names[j], n})
	}
	return out
}
