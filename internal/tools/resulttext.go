// SPDX-License-Identifier: Apache-2.0

package tools

import (
	"fmt"
	"strings"

	"github.com/madangvote/madang/belenios"
)

// ResultLines words a result: a line a choice with its count, or, of a shuffled
// question, a line a ballot.
func ResultLines(questions []belenios.Question, result belenios.Result) []string {
	var lines []string
	for i, q := range questions {
		lines = append(lines, q.Question)
		switch q.Kind {
		case belenios.NonHomomorphic:
			for _, vote := range result[i].Votes {
				lines = append(lines, "  "+strings.Trim(strings.Join(strings.Fields(fmt.Sprint(vote)), " "), "[]"))
			}
		case belenios.Lists:
			for j, list := range q.Lists {
				lines = append(lines, counted(list, result[i].Lists[j])...)
			}
		default:
			answers := q.Answers
			if q.Blank {
				answers = append([]string{"(blank)"}, answers...)
			}
			lines = append(lines, counted(answers, result[i].Counts)...)
		}
	}
	return lines
}

func counted(answers []string, counts []int64) []string {
	var lines []string
	for i, answer := range answers {
		lines = append(lines, fmt.Sprintf("  %8d  %s", counts[i], answer))
	}
	return lines
}
