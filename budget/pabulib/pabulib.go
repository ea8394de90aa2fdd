// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"github.com/madangvote/madang/budget"
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

	// Instance is what rules need: budget, style, projects and votes.
	budget.Instance
	// VoterIDs names the voter of each of the votes.
	VoterIDs []string
	// Selected is Pabulib's column of the same name, one a project: 0 no, 1
	// funded by the rule, 2 and 3 funded otherwise, -1 when the file does not say.
	Selected []int
	// ProjectTable and VoteTable are the sections as they stand in the file.
	ProjectTable, VoteTable Table
}

// Winners returns the indices of the projects that the file says were funded
// by its rule, in the file's order, and whether it says so at all.
func (f *File) Winners() (winners []int, stated bool) {
	for i, selected := range f.Selected {
		stated = stated || selected >= 0
		if selected == 1 {
			winners = append(winners, i)
		}
	}
	return winners, stated
}

// Title is the file's description, or what comes nearest to one.
func (f *File) Title() string {
	for _, key := range []string{"description", "subunit", "unit"} {
		if f.Meta[key] != "" {
			return f.Meta[key]
		}
	}
	return "Participatory budget"
}
