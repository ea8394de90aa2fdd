// SPDX-License-Identifier: Apache-2.0

package choice

import (
	"fmt"
	"slices"
	"strings"
)

// Set is the code of "choose from k to m of n projects". It is a list of the
// chosen projects' numbers in rising order, then zeros; where that is too long,
// one bit a project.
type Set struct {
	bounds
	list list
	bits bool
}

// NewSet makes the code of choosing minimum to maximum of projects, in at most
// slots numbers. Errors wrap ErrParameters or ErrCapacity.
func NewSet(projects, minimum, maximum, slots int) (*Set, error) {
	b, err := newBounds(projects, minimum, maximum)
	if err != nil {
		return nil, err
	}
	s := &Set{bounds: b, list: newList(projects, maximum, 0)}
	if s.list.slots() <= slots {
		return s, nil
	}
	if s.bits = true; s.slots() > slots {
		return nil, fmt.Errorf("%w: up to %d of %d projects in %d numbers; a list takes up to %d, bits up to %d projects",
			ErrCapacity, maximum, projects, slots, slots/s.list.stride(), 8*slots)
	}
	return s, nil
}

// Projects is the number of projects.
func (s *Set) Projects() int { return s.projects }

func (s *Set) slots() int {
	if s.bits {
		return (s.projects + 7) / 8
	}
	return s.list.slots()
}

func (s *Set) head() string {
	if s.bits {
		return fmt.Sprintf("set of %d to %d out of %d", s.min, s.max, s.projects)
	}
	return fmt.Sprintf("set of %d to %d out of %d, rising, then 0", s.min, s.max, s.projects)
}

// Answers implements [Code].
func (s *Set) Answers() []string {
	var labels []string
	if !s.bits {
		for i := range s.max {
			labels = append(labels, s.list.labels(i+1)...)
		}
		return headed(s.head(), labels)
	}
	for i := range s.slots() {
		var terms []string
		for j := 0; j < 8 && 8*i+j < s.projects; j++ {
			terms = append(terms, fmt.Sprintf("p%d*%d", 8*i+j+1, 1<<j))
		}
		labels = append(labels, strings.Join(terms, " + "))
	}
	return headed(s.head(), labels)
}

// Encode implements [Code]. The vote's projects may be in any order.
func (s *Set) Encode(v Vote) ([]int, error) {
	if len(v.Points) > 0 {
		return nil, invalid(BadPoints, "a set has no points")
	}
	projects := slices.Sorted(slices.Values(v.Projects))
	if err := s.check(projects); err != nil {
		return nil, err
	}
	numbers := make([]int, s.slots())
	for i, p := range projects {
		if s.bits {
			numbers[p/8] |= 1 << (p % 8)
		} else {
			s.list.put(numbers, i, p)
		}
	}
	return numbers, nil
}

// Decode implements [Code].
func (s *Set) Decode(numbers []int) (Vote, error) {
	read := s.readBits
	if !s.bits {
		read = func(numbers []int) ([]int, error) { return s.list.read(numbers, s.bounds) }
	}
	projects, err := read(numbers)
	if err != nil {
		return Vote{}, err
	}
	if err := s.check(projects); err != nil {
		return Vote{}, err
	}
	return Vote{Projects: projects}, nil
}

func (s *Set) check(projects []int) error {
	for _, p := range projects {
		if err := s.project(p); err != nil {
			return err
		}
	}
	if err := rising(projects); err != nil {
		return err
	}
	return s.count(len(projects))
}

func (s *Set) readBits(numbers []int) ([]int, error) {
	if err := checkNumbers(numbers, s.slots()); err != nil {
		return nil, err
	}
	projects := []int{}
	for p := range 8 * len(numbers) {
		if numbers[p/8]>>(p%8)&1 == 1 {
			projects = append(projects, p)
		}
	}
	return projects, nil
}
