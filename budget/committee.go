// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// committee combines a committee's scores with the residents' points. Both are
// brought to 0 to 1 by dividing by the greatest, then weighted.
type committee struct {
	part   []*big.Rat // one a project: share × score / best score
	rest   *big.Rat   // 1 - share
	most   *big.Rat   // the most points that residents gave a project
	weight *big.Rat   // rest / most; 0 if there are no points
}

// newCommittee reads the rule's numbers, which have been checked.
func newCommittee(in *Instance, c *Committee, points []*big.Rat) *committee {
	share, _ := c.Share.Rat()
	best := new(big.Rat)
	part := newRats(len(in.Projects))
	for i := range part {
		if score, _ := c.Scores[in.Projects[i].ID].Rat(); score != nil {
			part[i] = score
			best = larger(best, score)
		}
	}
	if best.Sign() > 0 {
		factor := new(big.Rat).Quo(share, best)
		for i := range part {
			part[i] = new(big.Rat).Mul(part[i], factor)
		}
	}
	out := &committee{part: part, rest: new(big.Rat).Sub(one, share), most: new(big.Rat), weight: new(big.Rat)}
	for _, x := range points {
		out.most = larger(out.most, x)
	}
	if out.most.Sign() > 0 {
		out.weight.Quo(out.rest, out.most)
	}
	return out
}

// combined is the score of a project that residents gave so many points.
func (c *committee) combined(project int, points *big.Rat) *big.Rat {
	score := new(big.Rat).Mul(points, c.weight)
	return score.Add(score, c.part[project])
}

// larger returns the larger one of two numbers.
func larger(x, y *big.Rat) *big.Rat {
	if x.Cmp(y) >= 0 {
		return x
	}
	return y
}
