// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"cmp"
	"math/big"
	"math/bits"
	"slices"
)

// mesProfile is an instance as the Method of Equal Shares sees it: projects that
// cost something, and ballots with whole numbers for weights and satisfactions.
//
// Ballots that agree in everything are one group: its voters always have the
// same money left. Money of a voter is that of one with weight 1; a voter of
// weight w has, and pays, w times that.
type mesProfile struct {
	projects []mesProject
	groups   []mesGroup
	weight   []uint64 // of each group together, in 1/parts
	parts    *big.Rat // weights are multiples of 1/parts
	total    uint64   // of weight: voters × parts
	voters   *big.Rat // the weights of all ballots, also those in no group
	budget   *big.Rat
	maxUnit  uint64 // the largest satisfaction on a ballot
	bits     int    // of endowments in whole numbers; tests make it small
}

// mesProject is a project. Its supporters lie in classes of equal satisfaction,
// which is the class's unit times factor.
type mesProject struct {
	index   int // into Instance.Projects
	cost    *big.Rat
	rank    int    // among ties: the least first
	factor  uint64 // > 0
	classes []mesClass
	weight  uint64 // of the supporters together
	units   uint64 // weight × unit, of the supporters together
}

type mesClass struct {
	unit   uint64
	groups []int32
}

// mesGroup is a group of identical ballots.
type mesGroup struct {
	entries []mesEntry // by project
	ballots int
	each    *big.Rat // weight of each
}

// mesEntry says that a ballot gives a project a satisfaction of so many units.
type mesEntry struct {
	project int32
	unit    uint64
}

// Limits of weights and satisfactions as whole numbers. They leave room in the
// 128 bits of the arithmetic, and are far above real elections. The finest
// weights are those of classes with shares: of three classes with n voters each
// and shares up to s, they are together below 3 s × n^3.
const (
	maxMesWeight   = 1 << 62
	maxMesUnit     = 1 << 40
	maxMesUnits    = 1 << 62
	maxClassWeight = 1 << 36
	maxClassShare  = 10_000
	// maxShareClasses keeps weights within bounds, whatever the turnout.
	maxShareClasses = 3
)

var (
	errMesWeights = &RuleError{"classes", "the weights are too large or too finely divided for this rule; use simpler fractions"}
	errMesPoints  = &InstanceError{-1, -1, "the points on the ballots are too large or too finely divided for this rule; use whole numbers"}
	errMesCosts   = &InstanceError{-1, -1, "the costs are too large or too finely divided for satisfaction by cost; use whole numbers"}
)

// finish fills in what follows from projects, groups and weights: the classes
// and sums of projects. Projects are in place with their factors.
func (p *mesProfile) finish() error {
	for _, w := range p.weight {
		if p.total += w; w > maxMesWeight || p.total > maxMesWeight {
			return errMesWeights
		}
	}
	units := make([][]uint64, len(p.projects))
	for _, g := range p.groups {
		for _, e := range g.entries {
			units[e.project] = append(units[e.project], e.unit)
		}
	}
	for i := range p.projects {
		slices.Sort(units[i])
		for _, u := range slices.Compact(units[i]) {
			p.projects[i].classes = append(p.projects[i].classes, mesClass{unit: u})
			p.maxUnit = max(p.maxUnit, u)
		}
	}
	for g := range p.groups {
		for _, e := range p.groups[g].entries {
			if err := p.projects[e.project].addSupporter(int32(g), e.unit, p.weight[g]); err != nil {
				return err
			}
		}
	}
	return nil
}

// addSupporter adds a group of ballots to the class with its satisfaction.
func (p *mesProject) addSupporter(group int32, unit, weight uint64) error {
	at, _ := slices.BinarySearchFunc(p.classes, unit, func(c mesClass, u uint64) int { return cmp.Compare(c.unit, u) })
	class := &p.classes[at]
	class.groups = append(class.groups, group)
	p.weight += weight
	hi, lo := bits.Mul64(unit, weight)
	sum, carry := bits.Add64(p.units, lo, 0)
	if hi != 0 || carry != 0 || sum > maxMesUnits || unit > maxMesUnit {
		return errMesPoints
	}
	p.units = sum
	return nil
}
