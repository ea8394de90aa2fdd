// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"slices"
)

// Leftovers says where the money goes that elections of a chain leave.
type Leftovers string

// The ways of leftovers.
const (
	KeepLeftovers     Leftovers = ""         // nowhere: each election has its own money
	NextLeftovers     Leftovers = "next"     // to the next election of the chain
	CitywideLeftovers Leftovers = "citywide" // to the citywide election, which is decided last
)

// Link is one election of a chain, such as a district's.
type Link struct {
	Instance *Instance
	Rule     Rule
	// Counts and Ballots, if Counts is not nil, are totals for [AllocateCounts];
	// the instance's votes are not looked at then.
	Counts  []int64
	Ballots int64
}

// Inheritance is money that an election got from another one.
type Inheritance struct {
	From   int // index of the election that left it
	Amount *big.Rat
}

// Chain is what comes of several elections of which some inherit what others
// leave.
type Chain struct {
	// Allocations has one a link. The budget of each holds what it inherited.
	Allocations []*Allocation
	// Inherited has, for each link, what it got and from whom.
	Inherited [][]Inheritance
	// Unspent is what remains in the end, of all elections together.
	Unspent *big.Rat
}

// AllocateChain decides several elections one after the other, each with its
// own budget and what the policy passes on to it:
//
//   - keep: nothing;
//   - next: all that the election before it left, inheritances included;
//   - citywide: what all others left goes to the election of index citywide.
//
// Elections are decided in the order of links, the citywide one last. The
// instances are not changed. An inheritance raises the budget as if it had been
// there from the start: it counts for MinShare and for whether a project is too
// dear. citywide is looked at under that policy only.
func AllocateChain(links []Link, policy Leftovers, citywide int) (*Chain, error) {
	if !slices.Contains([]Leftovers{KeepLeftovers, NextLeftovers, CitywideLeftovers}, policy) {
		return nil, fmt.Errorf("leftovers %q are not known; take next or citywide, or leave it out", policy)
	}
	if policy == CitywideLeftovers && (citywide < 0 || citywide >= len(links)) {
		return nil, fmt.Errorf("citywide election %d is not known; there are 0 to %d", citywide, len(links)-1)
	}
	order := make([]int, len(links))
	for i := range order {
		order[i] = i
	}
	if policy == CitywideLeftovers {
		order = append(slices.Delete(order, citywide, citywide+1), citywide)
	}
	c := &Chain{Allocations: make([]*Allocation, len(links)), Inherited: make([][]Inheritance, len(links)), Unspent: new(big.Rat)}
	for place, i := range order {
		a, err := links[i].allocate(c.Inherited[i])
		if err != nil {
			return nil, fmt.Errorf("election %d: %w", i+1, err)
		}
		c.Allocations[i] = a
		heir := -1
		switch {
		case place == len(order)-1:
		case policy == NextLeftovers:
			heir = i + 1
		case policy == CitywideLeftovers:
			heir = citywide
		}
		if heir < 0 {
			c.Unspent.Add(c.Unspent, a.Left)
		} else if a.Left.Sign() > 0 {
			c.Inherited[heir] = append(c.Inherited[heir], Inheritance{i, a.Left})
		}
	}
	return c, nil
}

// allocate decides an election with its inheritances.
func (l *Link) allocate(inherited []Inheritance) (*Allocation, error) {
	if err := l.Instance.Check(); err != nil {
		return nil, err
	}
	in := *l.Instance
	in.Budget = new(big.Rat).Set(in.Budget)
	for _, i := range inherited {
		in.Budget.Add(in.Budget, i.Amount)
	}
	if l.Counts != nil {
		return AllocateCounts(&in, l.Counts, l.Ballots, l.Rule)
	}
	return Allocate(&in, l.Rule)
}
