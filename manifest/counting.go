// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
)

// How ballots become counts: the values of [Manifest].Counting.
const (
	// Homomorphic: only the totals are ever decrypted. Answer i of the
	// question is the name of project i.
	Homomorphic = "homomorphic"
	// Shuffled: the ballots are shuffled, and each is decrypted. It
	// holds the numbers of the manifest's [Manifest.Code].
	Shuffled = "shuffled"
)

// Invalid are the decrypted ballots that are no vote. They count for nothing,
// and anybody sees which they were: nobody's proof kept their voters from
// casting them, unlike in homomorphic counting.
type Invalid struct {
	Number int           `json:"number"`
	Of     int           `json:"of"`    // all decrypted ballots, valid or not
	Votes  []InvalidVote `json:"votes"` // in the order of the result
}

// InvalidVote is a decrypted ballot that is no vote.
type InvalidVote struct {
	Numbers []int `json:"numbers"`
	// Reason is one of choice's, or, if the numbers are the code of a choice that
	// the style forbids, one of budget's.
	Reason string `json:"reason"`
}

// Shuffled tells whether ballots are shuffled and decrypted one by one.
func (m *Manifest) Shuffled() bool { return m.Counting == Shuffled }

// NeedsBallots tells whether style or rule look at whole ballots, so that the
// ballots must be shuffled: totals are not enough.
func (m *Manifest) NeedsBallots() bool { return m.needs() != "" }

// needs says for people what looks at whole ballots; "" if nothing does.
func (m *Manifest) needs() string {
	b := m.Ballot
	switch {
	case b.Type != budget.Approval && b.Type != budget.Choose1:
		return "ballots of vote_type " + string(b.Type) + " are looked at one by one"
	case b.MinSumCost != "" || b.MaxSumCost != "":
		return "the cost of a ballot's projects is bounded"
	case b.OtherDistricts != nil:
		return "the districts of a ballot's projects are bounded"
	case m.Rule.Name == budget.EqualShares || m.Rule.Name == budget.Phragmen:
		return "the rule " + string(m.Rule.Name) + " looks at each ballot"
	}
	return ""
}

// Lengths are how many projects a ballot names, at least and at most.
func (m *Manifest) Lengths() (least, most int) {
	least, most = m.Ballot.MinLength, m.Ballot.MaxLength
	if most == 0 {
		most = len(m.Projects)
	}
	if m.Ballot.Type == budget.Choose1 {
		most = min(most, 1)
	}
	return least, most
}

// Code is how votes are written in shuffled ballots: a set for approvals, a
// ranking, or points. It depends on nothing but the manifest: the smallest code
// that every group can hold, else one that needs RFC-3526-2048. The error wraps
// choice's ErrParameters or ErrCapacity.
func (m *Manifest) Code() (choice.Code, error) {
	code, err := m.code(choice.SlotsEd25519)
	if errors.Is(err, choice.ErrCapacity) {
		code, err = m.code(choice.SlotsRFC3526)
	}
	if err != nil {
		return nil, err // never a nil pointer in a Code
	}
	return code, nil
}

// code is the code in so many numbers.
func (m *Manifest) code(slots int) (choice.Code, error) {
	least, most := m.Lengths()
	switch {
	case m.Ballot.Type == budget.Ordinal:
		return choice.NewRanking(len(m.Projects), least, most, slots)
	case m.Ballot.Type.HasPoints():
		rule, err := m.pointsRule()
		if err != nil {
			return nil, err
		}
		return choice.NewPoints(rule, slots)
	}
	return choice.NewSet(len(m.Projects), least, most, slots)
}

// maxPoints is what one number of a ballot holds.
const maxPoints = 255

// pointsRule are the bounds of the code of a ballot that gives points. A bound
// that the style leaves out is what the others leave room for.
func (m *Manifest) pointsRule() (choice.PointsRule, error) {
	r := choice.PointsRule{Projects: len(m.Projects)}
	r.Min, r.Max = m.Lengths()
	b, err := m.Ballot, error(nil)
	bound := func(name string, n budget.Number, otherwise int) int {
		value, wrong := wholeNumber(n, otherwise)
		if wrong != nil && err == nil {
			err = fmt.Errorf("%w: %s: %w", choice.ErrParameters, name, wrong)
		}
		return value
	}
	// What nobody states is above what a number holds, and refused below.
	r.MaxTotal = bound("max_sum_points", b.MaxSumPoints, maxPoints*len(m.Projects)+1)
	r.Most = bound("max_points", b.MaxPoints, min(r.MaxTotal, maxPoints+1))
	r.MinTotal = bound("min_sum_points", b.MinSumPoints, 0)
	bound("min_points", b.MinPoints, 0)
	if err == nil && r.Most > maxPoints {
		err = fmt.Errorf("%w: a ballot could give more than %d points to a project: set max_points, 1 to %d", choice.ErrParameters, maxPoints, maxPoints)
	}
	r.MaxTotal = min(r.MaxTotal, r.Most*r.Max)
	return r, err
}

// wholeNumber reads a bound of points, or takes what holds without one.
func wholeNumber(n budget.Number, otherwise int) (int, error) {
	value, err := n.Rat()
	switch {
	case strings.HasPrefix(string(n), "-"):
		return 0, fmt.Errorf("%s is negative; a ballot holds points from 0 to %d", n, maxPoints)
	case err != nil:
		return 0, err
	case value == nil:
		return otherwise, nil
	case !value.IsInt() || !value.Num().IsInt64() || value.Num().Int64() > maxPoints*maxProjects:
		return 0, fmt.Errorf("%s is not a whole number from 0 to %d", n, maxPoints*maxProjects)
	}
	return int(value.Num().Int64()), nil
}

// Answers are the answers of the Belenios question: the projects' names, or, if
// shuffled, the labels of the code.
func (m *Manifest) Answers() ([]string, error) {
	if m.Shuffled() {
		code, err := m.Code()
		if err != nil {
			return nil, err
		}
		return code.Answers(), nil
	}
	names := make([]string, len(m.Projects))
	for i, p := range m.Projects {
		names[i] = p.Name
	}
	return names, nil
}

// Answer is a voter's answer to the question, one number an answer. The vote
// names projects by their places in the manifest, counted from 0; those that it
// gives 0 points are left out. The error is for people: budget's *VoteError for
// a vote that the style forbids, and choice's *InvalidError for one that a
// ballot cannot hold.
func (m *Manifest) Answer(v budget.Vote) ([]int, error) {
	in, err := m.instance()
	if err != nil {
		return nil, err
	}
	v = withoutZeros(v)
	if err := m.Ballot.CheckVote(in.Projects, v, budget.Voter{}); err != nil {
		return nil, err
	}
	if m.Shuffled() {
		code, err := m.Code()
		if err != nil {
			return nil, err
		}
		coded, err := codedVote(v)
		if err != nil {
			return nil, err
		}
		return code.Encode(coded)
	}
	answer := make([]int, len(m.Projects))
	for _, p := range v.Projects {
		answer[p] = 1
	}
	return answer, nil
}

// withoutZeros leaves out projects that are given no points: naming them says
// nothing, and codes do not.
func withoutZeros(v budget.Vote) budget.Vote {
	if len(v.Points) != len(v.Projects) {
		return v // refused, or no points at all
	}
	some := budget.Vote{Class: v.Class}
	for i, n := range v.Points {
		if n == nil || n.Sign() != 0 {
			some.Projects, some.Points = append(some.Projects, v.Projects[i]), append(some.Points, n)
		}
	}
	return some
}

// codedVote is a vote as codes take it.
func codedVote(v budget.Vote) (choice.Vote, error) {
	coded := choice.Vote{Projects: v.Projects}
	for _, n := range v.Points {
		if !n.IsInt() || n.Sign() < 0 || n.Cmp(big.NewRat(maxPoints, 1)) > 0 {
			return coded, fmt.Errorf("%s points: a ballot holds whole numbers of points from 0 to %d a project", budget.NewNumber(n), maxPoints)
		}
		coded.Points = append(coded.Points, int(n.Num().Int64()))
	}
	return coded, nil
}

// plainVote is a decoded vote as rules take it.
func plainVote(v choice.Vote) budget.Vote {
	vote := budget.Vote{Projects: v.Projects}
	for _, n := range v.Points {
		vote.Points = append(vote.Points, big.NewRat(int64(n), 1))
	}
	return vote
}
