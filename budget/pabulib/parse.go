// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/madangvote/madang/budget"
)

// Limits of what [Parse] accepts, far above any real file: a file beyond them
// is refused before it costs memory.
const (
	maxBytes    = 64 << 20
	maxProjects = 10_000
	maxRows     = 2_000_000 // of a section
	maxColumns  = 1_000
)

// Options say what [ParseWith] accepts beyond what [Parse] does.
type Options struct {
	// FreeProjects accepts projects that cost nothing. Some towns have such, and
	// they belong in the file; but often a cost of 0 only means that nobody knew
	// it, and any rule would fund the project at once.
	FreeProjects bool
}

// Parse reads a .pb file, with the default [Options]. It returns a
// [*SyntaxError] for what it cannot use, or the reader's error.
func Parse(r io.Reader) (*File, error) { return ParseWith(r, Options{}) }

// ParseWith reads a .pb file as [Parse] does.
func ParseWith(r io.Reader, o Options) (*File, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading .pb file: %w", err)
	}
	if len(raw) > maxBytes {
		return nil, &SyntaxError{1, 0, fmt.Sprintf("the file is larger than %d MB", maxBytes>>20)}
	}
	tables, err := readSections(string(raw))
	if err != nil {
		return nil, err
	}
	return build(tables, o)
}

// build interprets three sections.
func build(tables []*Table, o Options) (*File, error) {
	b := &builder{
		File:    &File{Meta: map[string]string{}, ProjectTable: *tables[1], VoteTable: *tables[2]},
		options: o, meta: tables[0], metaRows: map[string]*Row{},
	}
	for _, step := range []func() error{b.readMeta, b.readProjects, b.readStyle, b.readVotes} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	b.compareTotals()
	return b.File, nil
}

// builder makes a File of its sections.
type builder struct {
	*File
	options  Options
	meta     *Table
	metaRows map[string]*Row
	checker  *budget.Checker
}

func (b *builder) warn(at place, kind WarningKind, format string, args ...any) {
	b.Warnings = append(b.Warnings, Warning{int(at.line), int(at.column), kind, fmt.Sprintf(format, args...)})
}

var sectionNames = []string{"META", "PROJECTS", "VOTES"}

// readSections splits the file into its three tables.
func readSections(text string) ([]*Table, error) {
	s, err := newScanner(text)
	if err != nil {
		return nil, err
	}
	var tables []*Table
	for {
		row, err := s.row()
		if err != nil {
			return nil, err
		}
		if row == nil {
			break
		}
		if n := section(row); n >= 0 && len(tables) < len(sectionNames) { // else a blank ballot
			if n != len(tables) {
				return nil, row.errorf(0, "section %s comes where %s is expected; the sections are META, PROJECTS, VOTES, each once", sectionNames[n], sectionNames[len(tables)])
			}
			tables = append(tables, &Table{})
			continue
		}
		if len(tables) == 0 {
			return nil, row.errorf(0, "expected the section META; is this a .pb file?")
		}
		if err := tables[len(tables)-1].add(row); err != nil {
			return nil, err
		}
	}
	for n, name := range sectionNames {
		if n >= len(tables) || tables[n].Columns == nil {
			return nil, s.at.errorf("section %s is missing or empty", name)
		}
	}
	return tables, nil
}

// section tells which section's name a row is, -1 if none's.
func section(row *Row) int {
	if len(row.Cells) != 1 {
		return -1
	}
	return slices.Index(sectionNames, strings.ToUpper(row.Cells[0]))
}

// add adds a heading or a row to a table. Rows may be shorter than the heading
// (real files leave out empty cells at the end), never longer.
func (t *Table) add(row *Row) error {
	if t.Columns == nil {
		if len(row.Cells) > maxColumns {
			return row.errorf(maxColumns, "the section has more than %d columns", maxColumns)
		}
		for i, c := range row.Cells {
			if slices.Contains(row.Cells[:i], c) {
				return row.errorf(i, "column %q stands twice", c)
			}
		}
		t.Columns, t.head = row.Cells, *row
		return nil
	}
	if len(row.Cells) > len(t.Columns) {
		return row.errorf(len(t.Columns), "%d cells under %d columns; quote a cell that contains a semicolon", len(row.Cells), len(t.Columns))
	}
	if len(t.Rows) == maxRows {
		return row.errorf(0, "the section has more than %d lines", maxRows)
	}
	for len(row.Cells) < len(t.Columns) {
		row.Cells = append(row.Cells, "")
	}
	t.Rows = append(t.Rows, *row)
	return nil
}

// columns returns the indices of columns that must be there.
func (t *Table) columns(section string, names ...string) ([]int, error) {
	var indices []int
	for _, name := range names {
		i := t.Column(name)
		if i < 0 {
			return nil, t.head.errorf(0, "%s needs the columns %s; there is no %s", section, strings.Join(names, " and "), name)
		}
		indices = append(indices, i)
	}
	return indices, nil
}

// cell is the text of an optional column, "" where there is none.
func (r *Row) cell(column int) string {
	if column < 0 {
		return ""
	}
	return r.Cells[column]
}
