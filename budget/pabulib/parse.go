// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/madangvote/madang/budget"
)

// Limits of what [Parse] accepts, far above any real file: a file beyond them
// is refused before it costs memory.
const (
	maxProjects    = 10_000
	maxNumberChars = 40
)

// SyntaxError says where a .pb file is wrong and what to do about it.
type SyntaxError struct {
	Line, Column int // from 1; Column 0: the whole line
	Problem      string
}

func (e *SyntaxError) Error() string {
	if e.Column == 0 {
		return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
	}
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Problem)
}

// Parse reads a .pb file: UTF-8 with or without a byte-order mark, sections
// META, PROJECTS and VOTES, fields separated by semicolons with CSV quoting.
// It keeps every key and column, and returns a [*SyntaxError] for what it
// cannot use.
func Parse(r io.Reader) (*File, error) {
	sections, err := readSections(r)
	if err != nil {
		return nil, err
	}
	f := &File{Meta: map[string]string{}, ProjectTable: *sections[1], VoteTable: *sections[2]}
	for _, step := range []func() error{
		func() error { return f.parseMeta(sections[0]) },
		f.parseProjects,
		f.parseLengths,
		f.parseVotes,
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return f, nil
}

var sectionNames = []string{"META", "PROJECTS", "VOTES"}

// readSections splits the file into its three tables.
func readSections(r io.Reader) ([]*Table, error) {
	buffered := bufio.NewReader(r)
	if mark, err := buffered.Peek(3); err == nil && string(mark) == "\ufeff" {
		buffered.Discard(3) //nolint:errcheck // three bytes were peeked
	}
	c := csv.NewReader(buffered)
	c.Comma = ';'
	c.FieldsPerRecord = -1

	var tables []*Table
	headed := true
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, csvError(err)
		}
		line, _ := c.FieldPos(0)
		if n := len(tables); n < len(sectionNames) && len(cells) == 1 && strings.TrimSpace(cells[0]) == sectionNames[n] && headed {
			tables = append(tables, &Table{})
			headed = false
			continue
		}
		if len(tables) == 0 {
			return nil, &SyntaxError{line, 1, "expected the section META; is this a .pb file?"}
		}
		if i := invalidUTF8(cells); i >= 0 {
			_, column := c.FieldPos(i)
			return nil, &SyntaxError{line, column, "not UTF-8; convert the file to UTF-8"}
		}
		if err := addLine(tables[len(tables)-1], line, cells, &headed); err != nil {
			return nil, err
		}
	}
	if len(tables) < len(sectionNames) || !headed {
		missing := sectionNames[min(len(tables), len(sectionNames)-1)]
		return nil, &SyntaxError{1, 0, "section " + missing + " is missing or empty"}
	}
	return tables, nil
}

// addLine adds a heading or a row to a table. Rows may be shorter than the
// heading (real files leave out empty cells at the end), never longer.
func addLine(t *Table, line int, cells []string, headed *bool) error {
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	if !*headed {
		seen := map[string]bool{}
		for _, c := range cells {
			if seen[c] {
				return &SyntaxError{line, 0, fmt.Sprintf("column %q stands twice", c)}
			}
			seen[c] = true
		}
		t.Columns, *headed = cells, true
		return nil
	}
	if len(cells) > len(t.Columns) {
		return &SyntaxError{line, 0, fmt.Sprintf("%d cells under %d columns; quote a cell that contains a semicolon", len(cells), len(t.Columns))}
	}
	for len(cells) < len(t.Columns) {
		cells = append(cells, "")
	}
	t.Rows = append(t.Rows, Row{line, cells})
	return nil
}

func invalidUTF8(cells []string) int {
	for i, c := range cells {
		if !utf8.ValidString(c) {
			return i
		}
	}
	return -1
}

func csvError(err error) error {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return &SyntaxError{parse.Line, parse.Column, parse.Err.Error()}
	}
	return fmt.Errorf("reading .pb file: %w", err)
}

func (f *File) parseMeta(t *Table) error {
	if len(t.Columns) != 2 || t.Columns[0] != "key" || t.Columns[1] != "value" {
		return &SyntaxError{2, 0, "the section META starts with the line key;value"}
	}
	for _, row := range t.Rows {
		key := row.Cells[0]
		if _, twice := f.Meta[key]; twice {
			return &SyntaxError{row.Line, 1, fmt.Sprintf("key %q stands twice", key)}
		}
		f.Meta[key] = row.Cells[1]
		f.MetaKeys = append(f.MetaKeys, key)
		switch key {
		case "budget":
			amount, err := parseAmount(row.Cells[1])
			if err != nil || amount.Sign() == 0 {
				return &SyntaxError{row.Line, 0, fmt.Sprintf("budget %q is not a positive number", row.Cells[1])}
			}
			f.Budget = amount
		case "vote_type":
			f.Style.Type = budget.VoteType(row.Cells[1])
			switch f.Style.Type {
			case budget.Approval, budget.Choose1, budget.Ordinal, budget.Cumulative, budget.Scoring:
			default:
				return &SyntaxError{row.Line, 0, fmt.Sprintf("vote_type %q is none of approval, choose-1, ordinal, cumulative, scoring", f.Style.Type)}
			}
		}
	}
	for _, key := range []string{"budget", "vote_type"} {
		if f.Meta[key] == "" {
			return &SyntaxError{1, 0, fmt.Sprintf("META has no key %q", key)}
		}
	}
	return nil
}

func (f *File) parseLengths() error {
	f.Style.MinLength, f.Style.MaxLength = 1, len(f.Projects)
	if f.Style.Type == budget.Choose1 {
		f.Style.MaxLength = 1
	}
	for _, key := range []string{"min_length", "max_length"} {
		text, ok := f.Meta[key]
		if !ok {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 0 || n > maxProjects {
			return &SyntaxError{1, 0, fmt.Sprintf("%s %q is not a number from 0 to %d", key, text, maxProjects)}
		}
		if key == "min_length" {
			f.Style.MinLength = n
		} else {
			f.Style.MaxLength = n
		}
	}
	// A voter cannot tick more projects than there are, whatever the rule allows.
	f.Style.MaxLength = min(f.Style.MaxLength, len(f.Projects))
	if f.Style.MinLength > f.Style.MaxLength {
		return &SyntaxError{1, 0, fmt.Sprintf("min_length %d exceeds max_length or the number of projects (%d)", f.Style.MinLength, f.Style.MaxLength)}
	}
	return nil
}

func (f *File) parseProjects() error {
	t := f.ProjectTable
	id, cost := t.column("project_id"), t.column("cost")
	name, selected := t.column("name"), t.column("selected")
	if id < 0 || cost < 0 {
		return &SyntaxError{1, 0, "PROJECTS needs the columns project_id and cost"}
	}
	if len(t.Rows) == 0 || len(t.Rows) > maxProjects {
		return &SyntaxError{1, 0, fmt.Sprintf("%d projects; there must be 1 to %d", len(t.Rows), maxProjects)}
	}
	seen := map[string]bool{}
	for _, row := range t.Rows {
		p, picked := budget.Project{ID: row.Cells[id], Name: row.Cells[id]}, -1
		if p.ID == "" || seen[p.ID] {
			return &SyntaxError{row.Line, 0, fmt.Sprintf("project_id %q is empty or stands twice", p.ID)}
		}
		seen[p.ID] = true
		amount, err := parseAmount(row.Cells[cost])
		if err != nil {
			return &SyntaxError{row.Line, 0, fmt.Sprintf("project %s: cost %q is not a number >= 0", p.ID, row.Cells[cost])}
		}
		p.Cost = amount
		if name >= 0 && row.Cells[name] != "" {
			p.Name = row.Cells[name]
		}
		if selected >= 0 && row.Cells[selected] != "" {
			if picked, err = strconv.Atoi(row.Cells[selected]); err != nil || picked < 0 || picked > 3 {
				return &SyntaxError{row.Line, 0, fmt.Sprintf("project %s: selected %q is none of 0, 1, 2, 3", p.ID, row.Cells[selected])}
			}
		}
		f.Projects = append(f.Projects, p)
		f.Selected = append(f.Selected, picked)
	}
	return nil
}

func (f *File) parseVotes() error {
	t := f.VoteTable
	voter, vote := t.column("voter_id"), t.column("vote")
	if voter < 0 || vote < 0 {
		return &SyntaxError{1, 0, "VOTES needs the columns voter_id and vote"}
	}
	index := make(map[string]int, len(f.Projects))
	for i, p := range f.Projects {
		index[p.ID] = i
	}
	voters := make(map[string]bool, len(t.Rows))
	for _, row := range t.Rows {
		name, v := row.Cells[voter], budget.Vote{}
		if voters[name] {
			return &SyntaxError{row.Line, 0, fmt.Sprintf("voter_id %q stands twice", name)}
		}
		voters[name] = true
		if row.Cells[vote] != "" {
			for id := range strings.SplitSeq(row.Cells[vote], ",") {
				p, known := index[strings.TrimSpace(id)]
				if !known {
					return &SyntaxError{row.Line, 0, fmt.Sprintf("voter %s votes for project %q, which is not in PROJECTS", name, id)}
				}
				v.Projects = append(v.Projects, p)
			}
		}
		f.Votes = append(f.Votes, v)
		f.VoterIDs = append(f.VoterIDs, name)
	}
	return nil
}

// column returns the index of a column, -1 if the table has none of that name.
func (t *Table) column(name string) int {
	for i, c := range t.Columns {
		if c == name {
			return i
		}
	}
	return -1
}

// parseAmount reads money: a decimal number >= 0, with a point or a comma.
// Exponents and fractions, which big.Rat would take, are no money.
func parseAmount(s string) (*big.Rat, error) {
	plain := strings.Replace(s, ",", ".", 1)
	if plain == "" || len(plain) > maxNumberChars || strings.Trim(plain, "0123456789.") != "" {
		return nil, errors.New("not a number")
	}
	r, ok := new(big.Rat).SetString(plain)
	if !ok {
		return nil, errors.New("not a number")
	}
	return r, nil
}
