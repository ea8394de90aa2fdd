// SPDX-License-Identifier: Apache-2.0

package choice

import "fmt"

// Ranking is the code of "order from k to m of n projects": their numbers, best
// first, then zeros.
type Ranking struct {
	bounds
	list list
}

// NewRanking makes the code of ordering minimum to maximum of projects, in at
// most slots numbers. Errors wrap ErrParameters or ErrCapacity.
func NewRanking(projects, minimum, maximum, slots int) (*Ranking, error) {
	b, err := newBounds(projects, minimum, maximum)
	if err != nil {
		return nil, err
	}
	r := &Ranking{b, newList(projects, maximum, 0)}
	if r.list.slots() > slots {
		return nil, fmt.Errorf("%w: a ranking of up to %d of %d projects in %d numbers; up to %d go",
			ErrCapacity, maximum, projects, slots, slots/r.list.stride())
	}
	return r, nil
}

// Projects is the number of projects.
func (r *Ranking) Projects() int { return r.projects }

// Answers implements [Code].
func (r *Ranking) Answers() []string {
	var labels []string
	for i := range r.max {
		labels = append(labels, r.list.labels(i+1)...)
	}
	return headed(fmt.Sprintf("ranking of %d to %d out of %d, best first, then 0", r.min, r.max, r.projects), labels)
}

// Encode implements [Code].
func (r *Ranking) Encode(v Vote) ([]int, error) {
	if len(v.Points) > 0 {
		return nil, invalid(BadPoints, "a ranking has no points")
	}
	if err := r.check(v.Projects); err != nil {
		return nil, err
	}
	numbers := make([]int, r.list.slots())
	for i, p := range v.Projects {
		r.list.put(numbers, i, p)
	}
	return numbers, nil
}

// Decode implements [Code].
func (r *Ranking) Decode(numbers []int) (Vote, error) {
	projects, err := r.list.read(numbers, r.bounds)
	if err != nil {
		return Vote{}, err
	}
	if err := r.check(projects); err != nil {
		return Vote{}, err
	}
	return Vote{Projects: projects}, nil
}

func (r *Ranking) check(projects []int) error {
	seen := make(map[int]bool, len(projects))
	for _, p := range projects {
		if err := r.project(p); err != nil {
			return err
		}
		if seen[p] {
			return invalid(BadTwice, "project %d stands twice", p+1)
		}
		seen[p] = true
	}
	return r.count(len(projects))
}
