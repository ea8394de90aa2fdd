// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"errors"
	"fmt"
)

// ErrAnswers means that answers do not fit the questions.
var ErrAnswers = errors.New("the answers do not fit the questions")

// Check reports whether an answer fits the question. Errors wrap ErrAnswers.
func (q *Question) Check(answer []int) error {
	if q.Kind == NonHomomorphic {
		return q.checkShuffled(answer)
	}
	if len(answer) != q.Choices() {
		return fmt.Errorf("%w: %d values for %d choices", ErrAnswers, len(answer), q.Choices())
	}
	sum := 0
	for _, m := range answer {
		if m != 0 && m != 1 {
			return fmt.Errorf("%w: a value is neither 0 nor 1", ErrAnswers)
		}
		sum += m
	}
	if q.Kind == Lists {
		return q.checkLists(answer)
	}
	if q.Blank {
		sum -= answer[0]
		if answer[0] == 1 {
			if sum != 0 {
				return fmt.Errorf("%w: a blank vote chooses nothing else", ErrAnswers)
			}
			return nil
		}
	}
	if sum < q.Min || sum > q.Max {
		return fmt.Errorf("%w: %d chosen, between %d and %d are allowed", ErrAnswers, sum, q.Min, q.Max)
	}
	return nil
}

// checkLists is Check for a Lists question whose values are 0 or 1.
func (q *Question) checkLists(answer []int) error {
	titles, candidates := 0, 0
	for _, l := range q.Lists {
		sum := 0
		for _, m := range answer[1:len(l)] {
			sum += m
		}
		if sum > 0 && answer[0] == 0 {
			return fmt.Errorf("%w: a candidate of a list that is not chosen", ErrAnswers)
		}
		titles += answer[0]
		candidates += sum
		answer = answer[len(l):]
	}
	if titles != 1 || candidates == 0 {
		return fmt.Errorf("%w: %d lists and %d candidates chosen, one list and at least one candidate are needed", ErrAnswers, titles, candidates)
	}
	return nil
}
