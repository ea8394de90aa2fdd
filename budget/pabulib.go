// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
)

// VoteType is Pabulib's vote_type.
type VoteType string

// The vote types of Pabulib.
const (
	Approval   VoteType = "approval"
	Choose1    VoteType = "choose-1"
	Ordinal    VoteType = "ordinal"
	Cumulative VoteType = "cumulative"
	Scoring    VoteType = "scoring"
)

// Table is one section of a .pb file, with every column kept.
type Table struct {
	Columns []string
	Rows    []Row
}

// Row is one line of a [Table]. Cells has one entry a column.
type Row struct {
	Line  int // from 1
	Cells []string
}

// File is a parsed .pb file.
type File struct {
	// Meta holds every key of the META section.
	Meta map[string]string
	// MetaKeys is the order of the keys in the file.
	MetaKeys []string

	Budget   *big.Rat // in the file's currency, > 0
	VoteType VoteType
	// MinLength and MaxLength bound the number of projects on a ballot.
	// MinLength is 1 when the file does not say; MaxLength is the number of
	// projects then.
	MinLength, MaxLength int

	Projects []Project
	Votes    []Vote
	// ProjectTable and VoteTable are the sections as they stand in the file.
	ProjectTable, VoteTable Table
}

// Project is one line of the PROJECTS section.
type Project struct {
	ID   string
	Name string   // ID when the file has no names
	Cost *big.Rat // in the file's currency, >= 0
	// Selected is Pabulib's column of the same name: 0 no, 1 funded by the
	// rule, 2 and 3 funded otherwise, -1 when the file does not say.
	Selected int
}

// Vote is one line of the VOTES section.
type Vote struct {
	VoterID string
	// Projects are indices into File.Projects, in the voter's order.
	Projects []int
}

// Winners returns the indices of the projects that the file says were funded
// by its rule, in the file's order, and whether it says so at all.
func (f *File) Winners() (winners []int, stated bool) {
	for i, p := range f.Projects {
		stated = stated || p.Selected >= 0
		if p.Selected == 1 {
			winners = append(winners, i)
		}
	}
	return winners, stated
}

// Approvals counts on how many of the votes each project stands.
func (f *File) Approvals(votes []Vote) []int64 {
	counts := make([]int64, len(f.Projects))
	for _, v := range votes {
		for _, p := range v.Projects {
			counts[p]++
		}
	}
	return counts
}
