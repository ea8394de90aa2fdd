// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"fmt"
	"slices"
)

// Allowed are the elections that a voter may vote in, by their places in the
// document, rising. district is the voter's own, "" for a voter of none, who
// gets citywide elections only; others are those that the voter has named,
// unless that is of no use: under [EligibleAll].
//
// The roll enforces it, not the ballot: who is not on an election's roll cannot
// vote in it, and no ballot shows whose district it comes from.
func (c *Campaign) Allowed(district string, others []string) ([]int, error) {
	most, _ := c.Eligibility.Others()
	own := c.inDistrict(district)
	if len(own) == 0 && district != "" {
		return nil, fmt.Errorf("district %q has no election in this campaign", district)
	}
	if len(others) > most {
		return nil, fmt.Errorf("%d other districts named; eligibility %q allows %d", len(others), c.Eligibility, most)
	}
	if c.Eligibility == EligibleAll {
		own = nil
		for i := range c.Elections {
			own = append(own, i)
		}
		return own, nil
	}
	if district != "" {
		own = append(own, c.inDistrict("")...)
	}
	for _, other := range others {
		more := c.inDistrict(other)
		switch {
		case other == "" || len(more) == 0:
			return nil, fmt.Errorf("district %q, named as another one, has no election in this campaign", other)
		case slices.Contains(own, more[0]):
			return nil, fmt.Errorf("district %q is named twice, or the voter's own", other)
		}
		own = append(own, more...)
	}
	slices.Sort(own)
	return own, nil
}

// MostElections is in how many elections one voter can be on the roll at most.
func (c *Campaign) MostElections() int {
	if c.Eligibility == EligibleAll {
		return len(c.Elections)
	}
	of := map[string]int{}
	for _, e := range c.Elections {
		of[e.District]++
	}
	most := of[""]
	delete(of, "")
	var sizes []int
	for _, n := range of {
		sizes = append(sizes, n)
	}
	slices.Sort(sizes)
	others, _ := c.Eligibility.Others()
	for _, n := range slices.Backward(sizes) {
		if others < 0 {
			break
		}
		most += n
		others--
	}
	return most
}

// RollCheck is the arithmetic of a campaign's rolls, which anyone can do: a
// voter is on so many of them and no more.
type RollCheck struct {
	Sum int64 `json:"sum"` // entries of all rolls together
	// Voters is the number of voters: the campaign's, or, if it states none, the
	// longest roll that must hold all of them; 0 if neither is there.
	Voters int64 `json:"voters"`
	Most   int   `json:"elections_a_voter"` // at most
	Bound  int64 `json:"bound"`             // Voters times Most
}

// CheckRolls compares the sizes of the rolls, one an election in the document's
// order, with what the eligibility allows. Rolls that are not posted yet count
// as 0. The error says which roll is too long.
func (c *Campaign) CheckRolls(sizes []int64) (RollCheck, error) {
	r := RollCheck{Voters: int64(c.Voters), Most: c.MostElections()}
	if len(sizes) != len(c.Elections) {
		return r, fmt.Errorf("%d rolls, %d elections", len(sizes), len(c.Elections))
	}
	if r.Voters == 0 {
		for i, e := range c.Elections {
			if c.Eligibility == EligibleAll || e.District == "" {
				r.Voters = max(r.Voters, sizes[i])
			}
		}
	}
	r.Bound = r.Voters * int64(r.Most)
	for i, n := range sizes {
		r.Sum += n
		if r.Voters > 0 && n > r.Voters {
			return r, fmt.Errorf("the roll of %s has %d entries, and there are %d voters", c.Elections[i].UUID, n, r.Voters)
		}
	}
	if r.Voters > 0 && r.Sum > r.Bound {
		return r, fmt.Errorf("the rolls have %d entries together; %d voters in at most %d elections each are %d", r.Sum, r.Voters, r.Most, r.Bound)
	}
	return r, nil
}
