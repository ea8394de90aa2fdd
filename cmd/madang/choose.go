// SPDX-License-Identifier: Apache-2.0

package main

import (
	"errors"
	"fmt"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/choice"
)

// chosen are the answers of a ballot that chooses projects by their numbers,
// counted from 1: as the election's code writes them where ballots are
// shuffled, 1 for each project where totals are counted.
func chosen(e *belenios.Election, numbers []int) ([][]int, error) {
	questions := e.Questions()
	if len(questions) != 1 {
		return nil, fmt.Errorf("--choose is for elections with one question, this one has %d: give --answers", len(questions))
	}
	q := questions[0]
	if q.Kind == belenios.NonHomomorphic {
		code, err := choice.ParseAnswers(q.Answers)
		if err != nil {
			return nil, fmt.Errorf("--choose: %w: give --answers", err)
		}
		var vote choice.Vote
		for _, n := range numbers {
			vote.Projects = append(vote.Projects, n-1)
		}
		answer, err := code.Encode(vote)
		return [][]int{answer}, err
	}
	if q.Kind != belenios.Homomorphic || q.Blank {
		return nil, errors.New("--choose is for a choice of projects: give --answers")
	}
	answer := make([]int, len(q.Answers))
	for _, n := range numbers {
		switch {
		case n < 1 || n > len(answer):
			return nil, fmt.Errorf("--choose: project %d of %d", n, len(answer))
		case answer[n-1] == 1:
			return nil, fmt.Errorf("--choose: project %d stands twice", n)
		}
		answer[n-1] = 1
	}
	return [][]int{answer}, nil
}
