// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
)

// Allocate applies a rule to an instance with its ballots. It returns an
// [*InstanceError] or a [*RuleError] if they are not sound or do not belong
// together.
func Allocate(in *Instance, rule Rule) (*Allocation, error) {
	p, err := prepare(in, rule)
	if err != nil {
		return nil, err
	}
	switch rule.Name {
	case EqualShares:
		return equalShares(p)
	case Phragmen:
		return phragmen(p)
	}
	return greedy(p)
}

// AllocateCounts applies a rule to an instance of which only totals are known,
// as homomorphic counting gives them: counts has one number of ballots a
// project, of ballots in all. What needs whole ballots is refused: every rule
// but [Greedy], classes of voters, and votes with points or ranks.
func AllocateCounts(in *Instance, counts []int64, ballots int64, rule Rule) (*Allocation, error) {
	p, err := prepareCounts(in, counts, ballots, rule)
	if err != nil {
		return nil, err
	}
	return greedy(p)
}

// checkCounts makes sure that totals are possible ones, and enough for the rule.
func checkCounts(in *Instance, counts []int64, ballots int64, rule *Rule) error {
	switch {
	case rule.Name != Greedy:
		return &RuleError{"name", fmt.Sprintf("%q needs whole ballots, and only totals are known; count by shuffling", rule.Name)}
	case len(rule.Classes) > 0:
		return &RuleError{"classes", "need whole ballots, and only totals are known; count by shuffling"}
	case in.Style.Type.HasPoints(), in.Style.Type == Ordinal:
		return &InstanceError{-1, -1, fmt.Sprintf("%s votes have points, and only numbers of ballots are known; count by shuffling", in.Style.Type)}
	case len(counts) != len(in.Projects):
		return &InstanceError{-1, -1, fmt.Sprintf("%d counts of %d projects; there must be one a project", len(counts), len(in.Projects))}
	}
	for i, n := range counts {
		if n < 0 || n > ballots {
			return &InstanceError{i, -1, fmt.Sprintf("%d votes on %d ballots are not possible", n, ballots)}
		}
	}
	if ballots < 0 {
		return &InstanceError{-1, -1, "the number of ballots is below 0"}
	}
	return nil
}
