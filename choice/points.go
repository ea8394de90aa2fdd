// SPDX-License-Identifier: Apache-2.0

package choice

import (
	"cmp"
	"fmt"
	"slices"
)

// PointsRule are the bounds of a vote that gives points.
type PointsRule struct {
	Projects int
	// Min and Max bound how many projects are given points.
	Min, Max int
	// Most is the most points of one project, 1 to 255.
	Most int
	// MinTotal and MaxTotal bound the points of all projects together.
	MinTotal, MaxTotal int
}

// Points is the code of "give points to projects": one number a project where
// they all fit, else a list of projects in rising order, each with its points.
type Points struct {
	bounds
	rule   PointsRule
	sparse bool
	list   list
}

// NewPoints makes the code of giving points in at most slots numbers. Errors
// wrap ErrParameters or ErrCapacity.
func NewPoints(rule PointsRule, slots int) (*Points, error) {
	b, err := newBounds(rule.Projects, rule.Min, rule.Max)
	if err != nil {
		return nil, err
	}
	// Whoever names a project gives it a point at least, so that the bounds of
	// the total must leave room for some vote.
	if rule.Most < 1 || rule.Most > maxByte || rule.MinTotal < 0 || rule.MinTotal > rule.MaxTotal ||
		rule.MaxTotal < rule.Min || rule.MinTotal > rule.Most*rule.Max || rule.MaxTotal > maxByte*MaxProjects {
		return nil, fmt.Errorf("%w: %d to %d points in all, at most %d a project, for %d to %d projects",
			ErrParameters, rule.MinTotal, rule.MaxTotal, rule.Most, rule.Min, rule.Max)
	}
	p := &Points{bounds: b, rule: rule, list: newList(rule.Projects, rule.Max, 1)}
	if rule.Projects <= slots {
		return p, nil
	}
	if p.sparse = true; p.slots() > slots {
		return nil, fmt.Errorf("%w: points for up to %d of %d projects in %d numbers; up to %d go",
			ErrCapacity, rule.Max, rule.Projects, slots, slots/p.list.stride())
	}
	return p, nil
}

// Projects is the number of projects.
func (p *Points) Projects() int { return p.projects }

func (p *Points) slots() int {
	if p.sparse {
		return p.list.slots()
	}
	return p.projects
}

// Answers implements [Code].
func (p *Points) Answers() []string {
	r := p.rule
	head := fmt.Sprintf("up to %d points for %d to %d out of %d, total %d to %d", r.Most, r.Min, r.Max, r.Projects, r.MinTotal, r.MaxTotal)
	var labels []string
	if !p.sparse {
		for i := range p.projects {
			labels = append(labels, fmt.Sprintf("points of p%d", i+1))
		}
		return headed(head, labels)
	}
	for i := range p.max {
		labels = append(labels, p.list.labels(i+1)...)
		labels = append(labels, fmt.Sprintf("points of #%d", i+1))
	}
	return headed(head+", rising, then 0", labels)
}

// Encode implements [Code]. The vote's projects may be in any order.
func (p *Points) Encode(v Vote) ([]int, error) {
	if len(v.Points) != len(v.Projects) {
		return nil, invalid(BadLength, "points for %d of %d projects", len(v.Points), len(v.Projects))
	}
	v = sorted(v)
	if err := p.check(v); err != nil {
		return nil, err
	}
	numbers := make([]int, p.slots())
	for i, project := range v.Projects {
		if !p.sparse {
			numbers[project] = v.Points[i]
			continue
		}
		p.list.put(numbers, i, project)
		numbers[(i+1)*p.list.stride()-1] = v.Points[i]
	}
	return numbers, nil
}

// sorted is a copy in the order of the projects.
func sorted(v Vote) Vote {
	order := make([]int, len(v.Projects))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(v.Projects[a], v.Projects[b]) })
	out := Vote{Projects: []int{}, Points: []int{}}
	for _, i := range order {
		out.Projects, out.Points = append(out.Projects, v.Projects[i]), append(out.Points, v.Points[i])
	}
	return out
}

// Decode implements [Code].
func (p *Points) Decode(numbers []int) (Vote, error) {
	v, err := p.read(numbers)
	if err != nil {
		return Vote{}, err
	}
	if err := p.check(v); err != nil {
		return Vote{}, err
	}
	return v, nil
}

func (p *Points) read(numbers []int) (Vote, error) {
	v := Vote{Projects: []int{}, Points: []int{}}
	if p.sparse {
		var err error
		if v.Projects, err = p.list.read(numbers, p.bounds); err != nil {
			return v, err
		}
		for i := range v.Projects {
			v.Points = append(v.Points, numbers[(i+1)*p.list.stride()-1])
		}
		return v, nil
	}
	if err := checkNumbers(numbers, p.slots()); err != nil {
		return v, err
	}
	for project, n := range numbers {
		if n > 0 {
			v.Projects, v.Points = append(v.Projects, project), append(v.Points, n)
		}
	}
	return v, nil
}

func (p *Points) check(v Vote) error {
	total := 0
	for i, project := range v.Projects {
		if err := p.project(project); err != nil {
			return err
		}
		switch n := v.Points[i]; {
		case n < 1:
			return invalid(BadPoints, "project %d is given %d points; leave it out", project+1, n)
		case n > p.rule.Most:
			return invalid(BadNumber, "project %d is given %d points, more than %d", project+1, n, p.rule.Most)
		default:
			total += n
		}
	}
	if err := rising(v.Projects); err != nil {
		return err
	}
	if err := p.count(len(v.Projects)); err != nil {
		return err
	}
	if total < p.rule.MinTotal || total > p.rule.MaxTotal {
		return invalid(BadTotal, "%d points in all, allowed are %d to %d", total, p.rule.MinTotal, p.rule.MaxTotal)
	}
	return nil
}
