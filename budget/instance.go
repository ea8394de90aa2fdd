// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// Instance is one participatory-budgeting election: the money, the projects and
// the ballots.
type Instance struct {
	Budget   *big.Rat // in any currency, >= 0
	Style    Style    // what a ballot may hold
	Projects []Project
	Votes    []Vote
}

// Project is a project on the ballot.
type Project struct {
	ID   string   // unique in its instance
	Name string   // ID where there are no names
	Cost *big.Rat // in the budget's currency, >= 0

	Categories   []string // Pabulib's category
	Neighborhood string
	District     string
}

// Vote is one voter's ballot.
type Vote struct {
	// Projects are indices into Instance.Projects, each at most once; of ordinal
	// ballots the best first.
	Projects []int
	// Points, of cumulative and scoring ballots only, is one number a project of
	// Projects, of scoring ballots maybe below 0.
	Points []*big.Rat
	// Class is the class of voter or channel that [Rule].Classes weighs, such as
	// "online", "paper" or "representatives"; "" where there are none.
	Class string
}
