// SPDX-License-Identifier: Apache-2.0

package words

import "github.com/madangvote/madang/budget"

var english = language{
	headings: Headings{"no.", "project", "votes", "score", "cost", "left before", "outcome"},
	amount: func(number, currency string) string {
		if currency == "" {
			return number
		}
		return currency + " " + number
	},
	about: func(text string) string { return "about " + text },
	less:  func(text string) string { return "less than " + text },
	rule:  func(*teller) []string { return nil },
	money: func(*teller) []string { return nil },
	step: func(t *teller, s *budget.Step) []string {
		return []string{"“" + t.project(s).Name + "” got " + t.number(s.Votes) + " votes: " + t.outcome(t, s) + "."}
	},
	outcome: func(_ *teller, s *budget.Step) string {
		if s.Funded {
			return "funded"
		}
		return string(s.Reason)
	},
}
