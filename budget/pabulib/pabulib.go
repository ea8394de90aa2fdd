// SPDX-License-Identifier: Apache-2.0

// Package pabulib reads and writes participatory-budgeting elections in the .pb
// format of Pabulib (pabulib.org/format): UTF-8 text of three sections, META,
// PROJECTS and VOTES, with semicolons between the cells and CSV quoting.
//
// Most callers want [Parse], whose File embeds the [budget.Instance], and
// [New] with [File.Write], to publish an election's anonymous ballots.
//
// Parse is strict about what changes a result (an unknown project, a number
// that could mean two things, a wrong vote_type) and says where and how to mend
// it; it is tolerant about how real files look (a byte-order mark, CRLF, spaces,
// decimal commas, empty lines and cells at the end). What it accepts although
// something is odd is in [File].Warnings. Every key and every column is kept, in
// order.
package pabulib

import (
	"github.com/madangvote/madang/budget"
)

// Table is one section of a .pb file, with every column kept.
type Table struct {
	Columns []string
	Rows    []Row
	head    Row // Columns with their places
}

// Column returns the index of a column, -1 if the table has none of that name.
func (t *Table) Column(name string) int {
	for i, c := range t.Columns {
		if c == name {
			return i
		}
	}
	return -1
}

// Row is one line of a [Table]. Cells has one entry a column, without spaces
// around it; lines in a cell end in "\n".
type Row struct {
	Line  int // from 1
	Cells []string
	at    []place // of each of the cells in the file; nil if there is no file
}

// File is a .pb file.
type File struct {
	// Meta holds every key of the META section.
	Meta map[string]string
	// MetaKeys is the order of the keys in the file.
	MetaKeys []string

	// Instance is what rules need: budget, style, projects and votes. Where META
	// does not say, a ballot names at least one project and at most all of them
	// (of choose-1: one).
	budget.Instance
	// VoterIDs names the voter of each of the votes.
	VoterIDs []string
	// Selected is Pabulib's column of the same name, one a project: 0 no, 1
	// funded by the rule, 2 and 3 funded otherwise, -1 when the file does not say.
	Selected []int
	// ProjectTable and VoteTable are the sections as they stand in the file.
	ProjectTable, VoteTable Table

	// Warnings are what is kept although it is suspicious.
	Warnings []Warning
}

// Warning is something suspicious in a file that was accepted.
type Warning struct {
	Line, Column int // as in SyntaxError
	Kind         WarningKind
	Problem      string // one sentence without its period
}

// WarningKind groups warnings. Programs may rely on the strings.
type WarningKind string

// The kinds of warnings.
const (
	WarnCount  WarningKind = "count"  // num_projects or num_votes is not what the sections hold
	WarnTotal  WarningKind = "total"  // votes or score is not what the ballots add up to
	WarnTwice  WarningKind = "twice"  // a project twice on one ballot, counted once
	WarnBallot WarningKind = "ballot" // a ballot that the style forbids, counted all the same
	WarnPoints WarningKind = "points" // points although the vote_type has none, ignored
	WarnFree   WarningKind = "free"   // a project that costs nothing
)

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
