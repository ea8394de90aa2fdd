// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"slices"
)

// VoteReason says which rule of a [Style] a ballot breaks. Programs may rely on
// the strings.
type VoteReason string

// The reasons, in the order in which ballots are checked.
const (
	VoteKind       VoteReason = "kind"        // points where there are none, or none where there are
	VoteNumber     VoteReason = "number"      // a project that does not exist
	VoteTwice      VoteReason = "twice"       // a project named twice
	VoteCount      VoteReason = "count"       // fewer projects than min_length, or more than max_length
	VoteCost       VoteReason = "cost"        // min_sum_cost, max_sum_cost
	VotePoints     VoteReason = "points"      // min_points, max_points; negative points
	VoteTotal      VoteReason = "total"       // min_sum_points, max_sum_points
	VoteDistricts  VoteReason = "districts"   // too many other districts
	VoteOwnProject VoteReason = "own-project" // the voter's own project
)

// VoteError says why a ballot is invalid.
type VoteError struct {
	Reason VoteReason
	Detail string // one plain sentence without its period
}

func (e *VoteError) Error() string { return e.Detail }

// Voter is what is known of the voter of a ballot. The zero Voter is an unknown
// one, as at a tally of shuffled ballots: such a ballot may be anybody's.
type Voter struct {
	District string // as in Project.District; "": unknown
	Own      []int  // indices of the projects that are the voter's own
}

// CheckVote tells whether a ballot satisfies the style. The error is a
// [*VoteError], or a [*StyleError] of the style itself. To check many ballots,
// use a [Checker].
func (s *Style) CheckVote(projects []Project, v Vote, voter Voter) error {
	c, err := NewChecker(s, projects)
	if err != nil {
		return err
	}
	return c.Check(v, voter)
}

// Checker checks ballots of one style. Several goroutines may use it at once.
type Checker struct {
	style     Style
	bounds    bounds
	costs     costs
	districts []int // a number for the district of each project; -1: none
	numbers   map[string]int
}

// NewChecker prepares to check ballots that name these projects. It returns a
// [*StyleError] where no ballot can satisfy the style.
func NewChecker(s *Style, projects []Project) (*Checker, error) {
	b, err := s.bounds()
	if err != nil {
		return nil, err
	}
	if b.length[0] > len(projects) {
		return nil, &StyleError{"min_length", fmt.Sprintf("%d exceeds the number of projects, %d", b.length[0], len(projects))}
	}
	if b.length[1] == 0 {
		b.length[1] = len(projects)
	}
	c := &Checker{style: *s, bounds: *b, numbers: map[string]int{}}
	if b.cost != (interval{}) {
		c.costs = newCosts(projects)
	}
	for _, p := range projects {
		n, known := c.numbers[p.District]
		switch {
		case p.District == "":
			n = -1
		case !known:
			n = len(c.numbers)
			c.numbers[p.District] = n
		}
		c.districts = append(c.districts, n)
	}
	return c, nil
}

// Check tells whether a ballot satisfies the style. The error is a [*VoteError]
// of the first reason that holds, in their order.
func (c *Checker) Check(v Vote, voter Voter) error {
	if e := c.check(&v, &voter); e != nil {
		return e
	}
	return nil
}

func (c *Checker) check(v *Vote, voter *Voter) *VoteError {
	if e := c.kind(v); e != nil {
		return e
	}
	if e := c.named(v.Projects); e != nil {
		return e
	}
	if n, low, high := len(v.Projects), c.bounds.length[0], c.bounds.length[1]; n < low || n > high {
		if low == high {
			return &VoteError{VoteCount, fmt.Sprintf("the ballot names %d projects, but must name %d", n, low)}
		}
		return &VoteError{VoteCount, fmt.Sprintf("the ballot names %d projects, but %d to %d are allowed", n, low, high)}
	}
	if c.bounds.cost != (interval{}) {
		if sum := c.costs.sum(v.Projects); !c.bounds.cost.holds(sum) {
			return &VoteError{VoteCost, fmt.Sprintf("the ballot's projects cost %s together, but %s allowed", NewNumber(sum), c.bounds.cost)}
		}
	}
	if c.style.Type.HasPoints() {
		if e := c.points(v.Points); e != nil {
			return e
		}
	}
	if c.style.OtherDistricts != nil {
		if e := c.otherDistricts(v.Projects, voter); e != nil {
			return e
		}
	}
	if c.style.NotOwnProject {
		for _, p := range v.Projects {
			if slices.Contains(voter.Own, p) {
				return &VoteError{VoteOwnProject, "the ballot names a project of the voter's own"}
			}
		}
	}
	return nil
}

func (c *Checker) kind(v *Vote) *VoteError {
	switch {
	case !c.style.Type.HasPoints() && len(v.Points) > 0:
		return &VoteError{VoteKind, fmt.Sprintf("the ballot gives points, but ballots are %s", c.style.Type)}
	case c.style.Type.HasPoints() && len(v.Points) != len(v.Projects):
		return &VoteError{VoteKind, fmt.Sprintf("the ballot names %d projects and gives points to %d", len(v.Projects), len(v.Points))}
	case slices.Contains(v.Points, nil):
		return &VoteError{VoteKind, "the ballot names a project without points"}
	}
	return nil
}

// named makes sure that each project exists and is named once.
func (c *Checker) named(projects []int) *VoteError {
	var few [16]uint64 // 1,024 projects without an allocation
	seen := few[:]
	if n := len(c.districts); n > 64*len(few) {
		seen = make([]uint64, (n+63)/64)
	}
	for _, p := range projects {
		if p < 0 || p >= len(c.districts) {
			return &VoteError{VoteNumber, fmt.Sprintf("the ballot names project number %d of %d", p+1, len(c.districts))}
		}
		if seen[p/64]&(1<<(p%64)) != 0 {
			return &VoteError{VoteTwice, "the ballot names a project twice"}
		}
		seen[p/64] |= 1 << (p % 64)
	}
	return nil
}

func (c *Checker) points(points []*big.Rat) *VoteError {
	sum := new(big.Rat)
	for _, p := range points {
		if !c.bounds.points.holds(p) {
			return &VoteError{VotePoints, fmt.Sprintf("the ballot gives a project %s points, but %s allowed", NewNumber(p), c.bounds.points)}
		}
		if c.style.Type == Cumulative && p.Sign() < 0 {
			return &VoteError{VotePoints, fmt.Sprintf("the ballot gives a project %s points, but points to share are not negative", NewNumber(p))}
		}
		sum.Add(sum, p)
	}
	if !c.bounds.sum.holds(sum) {
		return &VoteError{VoteTotal, fmt.Sprintf("the ballot gives %s points together, but %s allowed", NewNumber(sum), c.bounds.sum)}
	}
	return nil
}

// otherDistricts counts the districts other than the voter's own. Where that is
// not known, one of the districts on the ballot may be it.
func (c *Checker) otherDistricts(projects []int, voter *Voter) *VoteError {
	allowed := *c.style.OtherDistricts
	own, known := c.numbers[voter.District]
	if !known {
		own = -1
	}
	if voter.District == "" {
		allowed++
	}
	var others []int
	for _, p := range projects {
		if d := c.districts[p]; d >= 0 && d != own && !slices.Contains(others, d) {
			others = append(others, d)
		}
		if len(others) > allowed {
			return &VoteError{VoteDistricts, fmt.Sprintf("the ballot names projects of more than %d districts besides the voter's own", *c.style.OtherDistricts)}
		}
	}
	return nil
}

// String is "5 to 10 are", "at least 5 is" or "at most 10 is".
func (i interval) String() string {
	switch {
	case i.min == nil && i.max == nil:
		return "anything is"
	case i.max == nil:
		return fmt.Sprintf("at least %s is", NewNumber(i.min))
	case i.min == nil:
		return fmt.Sprintf("at most %s is", NewNumber(i.max))
	}
	return fmt.Sprintf("%s to %s are", NewNumber(i.min), NewNumber(i.max))
}
