// SPDX-License-Identifier: Apache-2.0

package choice

import "fmt"

// list is a list of project numbers, zeros after its end: the part that sets,
// rankings and sparse points share. Up to 255 projects a number is one byte,
// above two, the higher first.
type list struct {
	places int
	wide   bool
	// with is how many numbers of something else follow each project's.
	with int
}

// newList finds the width for a number of projects.
func newList(projects, places, with int) list {
	return list{places, projects > maxByte, with}
}

func (l list) width() int {
	if l.wide {
		return 2
	}
	return 1
}

// stride is the number of numbers a place.
func (l list) stride() int { return l.width() + l.with }

func (l list) slots() int { return l.places * l.stride() }

// labels of place i, counted from 1, without what follows.
func (l list) labels(i int) []string {
	if l.wide {
		return []string{fmt.Sprintf("#%d div 256", i), fmt.Sprintf("#%d mod 256", i)}
	}
	return []string{fmt.Sprintf("#%d", i)}
}

// put writes project p, counted from 0, at place i, counted from 0.
func (l list) put(numbers []int, i, p int) {
	at := i * l.stride()
	if l.wide {
		numbers[at], numbers[at+1] = (p+1)>>8, (p+1)&maxByte
		return
	}
	numbers[at] = p + 1
}

// get is the project at place i, -1 for none.
func (l list) get(numbers []int, i int) int {
	at := i * l.stride()
	if l.wide {
		return numbers[at]<<8 + numbers[at+1] - 1
	}
	return numbers[at] - 1
}

// read reads the list up to its end. What comes after must be zeros.
func (l list) read(numbers []int, b bounds) ([]int, error) {
	if err := checkNumbers(numbers, l.slots()); err != nil {
		return nil, err
	}
	projects := []int{}
	for i := range l.places {
		p := l.get(numbers, i)
		if p < 0 {
			return projects, zeros(numbers[i*l.stride():], i*l.stride())
		}
		if err := b.project(p); err != nil {
			return nil, err
		}
		projects = append(projects, p)
	}
	return projects, nil
}

func zeros(rest []int, at int) error {
	for i, n := range rest {
		if n != 0 {
			return invalid(BadGap, "number %d is %d after the end of the list", at+i+1, n)
		}
	}
	return nil
}

// rising checks that every project is greater than the one before.
func rising(projects []int) error {
	for i := 1; i < len(projects); i++ {
		if projects[i] <= projects[i-1] {
			return invalid(BadOrder, "project %d stands after project %d", projects[i]+1, projects[i-1]+1)
		}
	}
	return nil
}
