// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"strings"
)

// VoteType is Pabulib's vote_type.
type VoteType string

// The vote types of Pabulib.
const (
	Approval   VoteType = "approval"   // a set of projects
	Choose1    VoteType = "choose-1"   // one project
	Ordinal    VoteType = "ordinal"    // a ranking, best first
	Cumulative VoteType = "cumulative" // points to share among projects
	Scoring    VoteType = "scoring"    // points for each project by itself
)

// Style says what a ballot may hold. The names are Pabulib's. A length of 0 and
// an empty Number mean no bound; a ballot of [Choose1] never names more than one
// project.
type Style struct {
	Type      VoteType `json:"vote_type"`
	MinLength int      `json:"min_length,omitempty"` // projects on a ballot, at least
	MaxLength int      `json:"max_length,omitempty"` // and at most
	// MinSumCost and MaxSumCost bound the cost of a ballot's projects together
	// (knapsack voting).
	MinSumCost Number `json:"min_sum_cost,omitempty"`
	MaxSumCost Number `json:"max_sum_cost,omitempty"`
	// MinPoints and MaxPoints bound the points of one project on a ballot,
	// MinSumPoints and MaxSumPoints those of all; only of Cumulative, whose points
	// are never negative, and of Scoring, whose bounds may be, such as "-3".
	MinPoints    Number `json:"min_points,omitempty"`
	MaxPoints    Number `json:"max_points,omitempty"`
	MinSumPoints Number `json:"min_sum_points,omitempty"`
	MaxSumPoints Number `json:"max_sum_points,omitempty"`
	// OtherDistricts, if set, is of how many districts besides the voter's own a
	// ballot may name projects. Projects without a district are open to everyone.
	OtherDistricts *int `json:"other_districts,omitempty"`
	// NotOwnProject, if true, keeps voters from voting for projects of their own.
	NotOwnProject bool `json:"not_own_project,omitempty"`
}

// HasPoints says whether ballots of this type give points.
func (t VoteType) HasPoints() bool { return t == Cumulative || t == Scoring }

// StyleError says which field makes no sense.
type StyleError struct {
	Field   string // its name in JSON and in .pb files
	Problem string
}

func (e *StyleError) Error() string { return e.Field + " " + e.Problem }

// Check makes sure that some ballot could satisfy the style, whatever the
// projects. Its errors are [*StyleError].
func (s *Style) Check() error {
	_, err := s.bounds()
	return err
}

// interval is a pair of bounds; nil is none.
type interval struct{ min, max *big.Rat }

func (i interval) holds(x *big.Rat) bool {
	return (i.min == nil || x.Cmp(i.min) >= 0) && (i.max == nil || x.Cmp(i.max) <= 0)
}

// bounds are a style's numbers, read once.
type bounds struct {
	length            [2]int // at least, at most; 0: no bound
	cost, points, sum interval
}

func (s *Style) bounds() (*bounds, error) {
	switch s.Type {
	case Approval, Choose1, Ordinal, Cumulative, Scoring:
	default:
		return nil, &StyleError{"vote_type", fmt.Sprintf("%q is none of approval, choose-1, ordinal, cumulative, scoring", s.Type)}
	}
	b := &bounds{length: [2]int{s.MinLength, s.MaxLength}}
	if s.Type == Choose1 && s.MaxLength == 0 {
		b.length[1] = 1
	}
	if err := s.checkLengths(b.length); err != nil {
		return nil, err
	}
	signed := s.Type == Scoring
	var err error
	if b.cost, err = readInterval("sum_cost", s.MinSumCost, s.MaxSumCost, false); err != nil {
		return nil, err
	}
	if b.points, err = readInterval("points", s.MinPoints, s.MaxPoints, signed); err != nil {
		return nil, err
	}
	if b.sum, err = readInterval("sum_points", s.MinSumPoints, s.MaxSumPoints, signed); err != nil {
		return nil, err
	}
	if !s.Type.HasPoints() && (b.points != interval{} || b.sum != interval{}) {
		return nil, &StyleError{"vote_type", fmt.Sprintf("%s has no points to bound; leave out the bounds of points", s.Type)}
	}
	if s.OtherDistricts != nil && *s.OtherDistricts < 0 {
		return nil, &StyleError{"other_districts", "is negative; it is a number of districts"}
	}
	return b, b.reachable()
}

func (s *Style) checkLengths(length [2]int) error {
	low, high := length[0], length[1]
	switch {
	case low < 0:
		return &StyleError{"min_length", "is negative; it is a number of projects"}
	case high < 0:
		return &StyleError{"max_length", "is negative; it is a number of projects"}
	case s.Type == Choose1 && high > 1:
		return &StyleError{"max_length", fmt.Sprintf("is %d, but a ballot of choose-1 names one project; use vote_type approval", high)}
	case high > 0 && low > high:
		return &StyleError{"min_length", fmt.Sprintf("%d exceeds max_length %d", low, high)}
	}
	return nil
}

func readInterval(name string, low, high Number, signed bool) (i interval, err error) {
	for _, n := range []struct {
		field string
		text  Number
		to    **big.Rat
	}{{"min_" + name, low, &i.min}, {"max_" + name, high, &i.max}} {
		text, minus := n.text, false
		if signed {
			rest, cut := strings.CutPrefix(string(text), "-")
			text, minus = Number(rest), cut
		}
		if *n.to, err = text.Rat(); err != nil || minus && text == "" {
			return i, &StyleError{n.field, fmt.Sprintf("%q is no number: write it like 12 or 0.5", n.text)}
		}
		if minus {
			(*n.to).Neg(*n.to)
		}
	}
	if i.min != nil && i.max != nil && i.min.Cmp(i.max) > 0 {
		return i, &StyleError{"min_" + name, fmt.Sprintf("%s exceeds max_%s %s", low, name, high)}
	}
	return i, nil
}

// reachable makes sure that ballots of the allowed lengths with allowed points
// for each project can reach an allowed sum of points.
func (b *bounds) reachable() error {
	if b.length[1] == 0 {
		return nil // as many projects as there are
	}
	// The sum over k projects lies between k times either bound, which is extreme
	// at the least or the greatest k.
	most := func(x *big.Rat, greatest bool) *big.Rat {
		k := b.length[0]
		if (x.Sign() > 0) == greatest {
			k = b.length[1]
		}
		return new(big.Rat).Mul(x, new(big.Rat).SetInt64(int64(k)))
	}
	if b.sum.min != nil && b.points.max != nil && most(b.points.max, true).Cmp(b.sum.min) < 0 {
		return &StyleError{"min_sum_points", "cannot be reached with max_points for each of max_length projects"}
	}
	if b.sum.max != nil && b.points.min != nil && most(b.points.min, false).Cmp(b.sum.max) > 0 {
		return &StyleError{"max_sum_points", "is exceeded with min_points for each of min_length projects"}
	}
	return nil
}
