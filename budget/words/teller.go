// SPDX-License-Identifier: Apache-2.0

package words

import (
	"github.com/madangvote/madang/budget"
)

// teller tells one allocation in one language.
type teller struct {
	*language
	name     Language
	in       *budget.Instance
	a        *budget.Allocation
	currency string
	digits   int // decimals of amounts
	// missing lists the values that the language has no words for: a bug, which
	// a test finds and users see as the bare value.
	missing []string
}

func newTeller(in *budget.Instance, a *budget.Allocation, lang Language, currency string) *teller {
	if _, err := ParseLanguage(string(lang)); err != nil {
		lang = English
	}
	t := &teller{language: lang.spoken(), name: lang, in: in, a: a, currency: currency}
	t.digits = t.decimals()
	return t
}

// unknown stands in for words that a language lacks.
func (t *teller) unknown(value string) string {
	t.missing = append(t.missing, value)
	return "(" + value + ")"
}

func (t *teller) project(s *budget.Step) *budget.Project { return &t.in.Projects[s.Project] }

// votesAreScore tells whether a step's score is its number of votes.
func (t *teller) votesAreScore(s *budget.Step) bool {
	return s.Score == nil || s.Votes == nil || s.Score.Cmp(s.Votes) == 0
}
