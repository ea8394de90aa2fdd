// SPDX-License-Identifier: Apache-2.0

package words

import (
	"fmt"
	"slices"

	"github.com/madangvote/madang/budget"
)

// Language is a language by its two letters of ISO 639-1.
type Language string

// The languages.
const (
	English Language = "en"
	Korean  Language = "ko"
)

// Languages are those that [Explain] knows, in alphabetical order.
func Languages() []Language { return []Language{English, Korean} }

// ParseLanguage reads a language's two letters.
func ParseLanguage(s string) (Language, error) {
	if !slices.Contains(Languages(), Language(s)) {
		return "", fmt.Errorf("language %q is not known: it is one of %v", s, Languages())
	}
	return Language(s), nil
}

// Explanation is an allocation in words.
type Explanation struct {
	Language Language
	Rule     []string // the rule and its parameters
	Money    []string // ballots, budget, cost, what is left, and the like
	Headings Headings
	Projects []Project // one a step of the allocation, in order of decision
}

// Headings are those of a table of [Project].
type Headings struct {
	ID, Name, Votes, Score, Cost, Left, Outcome string
}

// Project is a step of an allocation in words.
type Project struct {
	Project int // index into Instance.Projects
	// Sentences stand by themselves: the first names the project.
	Sentences []string

	// Cells of a table. Score is "" where votes are the score.
	Votes, Score string
	Cost, Left   string // without currency; Left: of the money, when its turn came
	Outcome      string // in a word or three: "funded", "not enough left"
}

// Sentences are all sentences in order: rule, money, projects.
func (e *Explanation) Sentences() []string {
	all := slices.Concat(e.Rule, e.Money)
	for _, p := range e.Projects {
		all = append(all, p.Sentences...)
	}
	return all
}

// language is what a language's file holds. Its functions decide what is said;
// every value that they have no words for goes through [teller.unknown].
type language struct {
	headings Headings
	points   string // the heading of points, where they are the score
	// heading adds the currency to the heading of a column of amounts.
	heading func(text, currency string) string
	// amount adds the currency to a number; the currency may be "".
	amount func(number, currency string) string
	about  func(text string) string // of a rounded number
	less   func(text string) string // less than

	rule    func(t *teller) []string
	compare func(t *teller, here, official []int) string // projects funded in one of the two only
	money   func(t *teller) []string
	step    func(t *teller, s *budget.Step) []string
	outcome func(t *teller, s *budget.Step) string
}

func (l Language) spoken() *language {
	switch l {
	case Korean:
		return &korean
	default:
		return &english
	}
}

// Explain says in words what a rule did. The allocation must be one of the
// instance. Currency is the budget's as in ISO 4217, such as KRW, or "": then
// amounts are bare numbers. A language that is not known is spoken in English.
func Explain(in *budget.Instance, a *budget.Allocation, lang Language, currency string) Explanation {
	t := newTeller(in, a, lang, currency)
	return t.explain()
}

// Compare says whether the projects that were funded officially are those that
// the rule funds, and which are not: indices of projects in any order.
func Compare(in *budget.Instance, a *budget.Allocation, official []int, lang Language) string {
	return newTeller(in, a, lang, "").compareWith(official)
}

// Plain is a name as the sentences have it: in one line, without characters
// that steer a terminal or change the direction of text.
func Plain(name string) string { return plain(name) }

func (t *teller) compareWith(official []int) string {
	var here, there []int
	for _, p := range t.a.Funded {
		if !slices.Contains(official, p) {
			here = append(here, p)
		}
	}
	for _, p := range official {
		if !slices.Contains(t.a.Funded, p) {
			there = append(there, p)
		}
	}
	return t.compare(t, here, there)
}

func (t *teller) explain() Explanation {
	e := Explanation{Language: t.name, Rule: t.rule(t), Money: t.money(t), Headings: t.headings}
	if t.unit() == points {
		e.Headings.Score = t.points
	}
	if t.currency != "" {
		e.Headings.Cost = t.heading(e.Headings.Cost, t.currency)
		e.Headings.Left = t.heading(e.Headings.Left, t.currency)
	}
	for i := range t.a.Steps {
		s := &t.a.Steps[i]
		p := Project{
			Project: s.Project, Sentences: t.step(t, s), Outcome: t.outcome(t, s),
			Votes: t.number(s.Votes), Cost: t.bare(t.project(s).Cost), Left: t.bare(s.Left),
		}
		if t.unit() != votes {
			p.Score = t.number(s.Score)
		}
		e.Projects = append(e.Projects, p)
	}
	return e
}
