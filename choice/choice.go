// SPDX-License-Identifier: Apache-2.0

package choice

import (
	"errors"
	"fmt"
)

// Vote is a voter's choice. Projects are counted from 0; in codes and labels
// the same projects have the numbers 1 to n, since 0 means "none" there.
type Vote struct {
	// Projects, of a [Set] in rising order (Encode takes any order), of a
	// [Ranking] best first, of [Points] in rising order.
	Projects []int
	// Points, only of [Points]: Points[i] >= 1 go to Projects[i].
	Points []int
}

// Code writes votes as numbers.
type Code interface {
	// Answers are the answers of the question, one a number: labels that say
	// how to read the number, from which [ParseAnswers] makes the code again.
	Answers() []string
	// Encode writes a vote as len(Answers()) numbers 0 to 255. The error is an
	// *InvalidError if the vote is not one that the code allows.
	Encode(Vote) ([]int, error)
	// Decode reads what Encode writes, and nothing else: the error for other
	// numbers is an *InvalidError.
	Decode(numbers []int) (Vote, error)
	// Projects is the number of projects.
	Projects() int
}

// The numbers that one ciphertext holds at most, by group.
const (
	// SlotsEd25519 is for Ed25519: 30 bytes and 14 bits of padding in 255 bits.
	SlotsEd25519 = 30
	// SlotsRFC3526 is for RFC-3526-2048. The protocol allows 255 numbers, but
	// with 255 those that begin with eight times 255 are not below p.
	SlotsRFC3526 = 254
)

// MaxProjects is the most projects of a code: two bytes a number.
const MaxProjects = 1<<16 - 1

const maxByte = 255

// ErrCapacity says that a choice does not fit into the numbers that a
// ciphertext holds. Allow fewer projects on a ballot, or split the election.
var ErrCapacity = errors.New("the choice does not fit into one ciphertext")

// ErrParameters says that a choice is no choice: its bounds contradict each
// other.
var ErrParameters = errors.New("not a choice")

// Reason says why a vote or its code is invalid. Reasons stand in published
// outcomes: they never change.
type Reason string

// The reasons.
const (
	BadLength Reason = "length" // other than len(Answers()) numbers, or Points and Projects differ in length
	BadNumber Reason = "number" // a number that is none: of no byte, no project, or more points than allowed
	BadGap    Reason = "gap"    // a number after a zero that ends the list
	BadOrder  Reason = "order"  // a list of a set or of points does not rise; also the same project twice
	BadTwice  Reason = "twice"  // a ranking has a project twice
	BadCount  Reason = "count"  // too few or too many projects
	BadPoints Reason = "points" // a project that is named but given no points, or points without a project
	BadTotal  Reason = "total"  // too few or too many points together
)

// InvalidError says why a vote or a code is invalid.
type InvalidError struct {
	Reason Reason
	// Detail is for people; it may name projects of the vote.
	Detail string
}

func (e *InvalidError) Error() string {
	return fmt.Sprintf("invalid vote (%s): %s", e.Reason, e.Detail)
}

func invalid(reason Reason, format string, args ...any) error {
	return &InvalidError{reason, fmt.Sprintf(format, args...)}
}

// bounds are how many of how many projects a vote has.
type bounds struct{ min, max, projects int }

func newBounds(projects, minimum, maximum int) (bounds, error) {
	switch {
	case projects < 1 || projects > MaxProjects:
		return bounds{}, fmt.Errorf("%w: %d projects; there must be 1 to %d", ErrParameters, projects, MaxProjects)
	case minimum < 0 || minimum > maximum || maximum < 1 || maximum > projects:
		return bounds{}, fmt.Errorf("%w: %d to %d of %d projects", ErrParameters, minimum, maximum, projects)
	}
	return bounds{minimum, maximum, projects}, nil
}

func (b bounds) count(n int) error {
	if n < b.min || n > b.max {
		return invalid(BadCount, "%d projects, allowed are %d to %d", n, b.min, b.max)
	}
	return nil
}

// project checks a project counted from 0.
func (b bounds) project(p int) error {
	if p < 0 || p >= b.projects {
		return invalid(BadNumber, "project %d of %d", p+1, b.projects)
	}
	return nil
}

// checkNumbers makes sure of the form that any code has.
func checkNumbers(numbers []int, slots int) error {
	if len(numbers) != slots {
		return invalid(BadLength, "%d numbers instead of %d", len(numbers), slots)
	}
	for i, n := range numbers {
		if n < 0 || n > maxByte {
			return invalid(BadNumber, "number %d is %d, not 0 to %d", i+1, n, maxByte)
		}
	}
	return nil
}
