// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// classWeights are what the ballots count, one a ballot; nil if the rule has no
// classes, so that each counts 1.
//
// A class's Weight is that of each of its ballots. Shares are scaled so that
// all ballots together still weigh as many as there are: a ballot of a class
// with share s and n of the N ballots weighs (s / S) × N / n, where S is the
// sum of the shares of the classes that have ballots. So thresholds stay
// numbers of votes.
func classWeights(votes []Vote, classes []Class) []*big.Rat {
	if len(classes) == 0 {
		return nil
	}
	members := make(map[string]int64, len(classes))
	for i := range votes {
		members[votes[i].Class]++
	}
	shares := new(big.Rat) // of classes that have ballots
	for _, c := range classes {
		if share, _ := c.Share.Rat(); share != nil && members[c.Name] > 0 {
			shares.Add(shares, share)
		}
	}
	of := make(map[string]*big.Rat, len(classes))
	for _, c := range classes {
		weight, _ := c.Weight.Rat()
		if share, _ := c.Share.Rat(); share != nil && members[c.Name] > 0 {
			weight = big.NewRat(int64(len(votes)), members[c.Name])
			weight.Mul(weight, share.Quo(share, shares))
		}
		of[c.Name] = weight
	}
	weights := make([]*big.Rat, len(votes))
	for i := range votes {
		weights[i] = of[votes[i].Class]
	}
	return weights
}
