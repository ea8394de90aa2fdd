// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"errors"
	"fmt"
	"math/big"
)

// Allocate applies a rule to an instance with its ballots.
func Allocate(in *Instance, rule Rule) (*Allocation, error) {
	counts := make([]int64, len(in.Projects))
	for _, v := range in.Votes {
		for _, p := range v.Projects {
			counts[p]++
		}
	}
	return AllocateCounts(in, counts, int64(len(in.Votes)), rule)
}

// AllocateCounts applies a rule to an instance of which only totals are known,
// as homomorphic counting gives them: counts has one number of ballots a
// project, of ballots in all. The rules that look at whole ballots are refused.
func AllocateCounts(in *Instance, counts []int64, ballots int64, rule Rule) (*Allocation, error) {
	if rule.Name != Greedy {
		return nil, fmt.Errorf("rule %q is not known", rule.Name)
	}
	if len(counts) != len(in.Projects) {
		return nil, errors.New("counts and projects differ in number")
	}
	a := &Allocation{Rule: rule, Budget: in.Budget, Left: new(big.Rat).Set(in.Budget), Cost: new(big.Rat), Voters: big.NewRat(ballots, 1)}
	scores := make([]*big.Rat, len(counts))
	for i, n := range counts {
		scores[i] = big.NewRat(n, 1)
	}
	greedy(in, scores, a)
	return a, nil
}
