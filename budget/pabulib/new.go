// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

// Content is what a new file holds besides its instance.
type Content struct {
	// Meta are keys and values in the order in which they are to stand. Pabulib
	// requires description, country, unit, instance (such as a year), rule,
	// date_begin and date_end (such as 30.11.2020); what the instance says, from
	// num_projects to max_sum_points, New adds.
	Meta [][2]string
	// Selected, if not nil, has one of 0 (not funded), 1 (funded by the rule), 2 or
	// 3 (funded otherwise) a project.
	Selected []int
	// VoterIDs name the ballots, if not nil; else they are numbered from 1.
	VoterIDs []string
	// Counts, if not nil, are the votes of each project, of an election of which
	// only totals are known: Ballots is its num_votes, and the instance has no
	// Votes.
	Counts  []int64
	Ballots int
}

// required are the keys that Pabulib requires and only the caller knows.
var required = []string{"description", "country", "unit", "instance", "rule", "date_begin", "date_end"}

// New makes a file of an instance, such as the anonymous ballots of an election.
// Column votes and, where ballots rank or give points, score hold what they add
// up to. OtherDistricts and NotOwnProject of the style have no place in the
// format: Content.Meta may say them in words.
//
// It fails where the format cannot hold the instance: a cost that is no decimal
// number, a comma in the id or the category of a project.
func New(in *budget.Instance, c Content) (*File, error) {
	if err := c.fits(in); err != nil {
		return nil, err
	}
	meta, err := newMeta(in, &c)
	if err != nil {
		return nil, err
	}
	tables := []*Table{meta, newProjects(in, &c), newVotes(in, &c)}
	line := 0
	for _, t := range tables {
		line += 2 // section and columns
		t.head.Line = line
		for i := range t.Rows {
			line++
			t.Rows[i].Line = line
		}
	}
	f, err := build(tables, Options{FreeProjects: true})
	if err != nil {
		return nil, fmt.Errorf("the .pb format cannot hold this election: %w", err)
	}
	for i, p := range in.Projects {
		if q := f.Projects[i]; p.ID != q.ID || !slices.Equal(p.Categories, q.Categories) {
			return nil, fmt.Errorf("the .pb format cannot hold project %q of categories %q: use no commas, and no spaces at either end", p.ID, p.Categories)
		}
	}
	return f, nil
}

// Holds tells whether the format can hold an instance, as [New] does, whatever
// its votes: an election that is to be published in it is better refused before
// its first ballot than after its last.
func Holds(in *budget.Instance) error {
	var c Content
	for _, key := range required {
		c.Meta = append(c.Meta, [2]string{key, key})
	}
	_, err := New(&budget.Instance{Budget: in.Budget, Style: in.Style, Projects: in.Projects}, c)
	return err
}

// fits makes sure that every list is as long as it must be.
func (c *Content) fits(in *budget.Instance) error {
	for _, n := range []int{len(c.Selected), len(c.Counts)} {
		if n != 0 && n != len(in.Projects) {
			return fmt.Errorf("%d values for %d projects", n, len(in.Projects))
		}
	}
	if c.VoterIDs != nil && len(c.VoterIDs) != len(in.Votes) {
		return fmt.Errorf("%d voters for %d ballots", len(c.VoterIDs), len(in.Votes))
	}
	if c.Counts != nil && len(in.Votes) > 0 {
		return fmt.Errorf("both counts and %d ballots; counts are for elections without ballots", len(in.Votes))
	}
	for i, v := range in.Votes {
		if len(v.Points) != len(v.Projects) && in.Style.Type.HasPoints() {
			return fmt.Errorf("ballot %d names %d projects and gives points to %d", i+1, len(v.Projects), len(v.Points))
		}
		for _, p := range v.Projects {
			if p < 0 || p >= len(in.Projects) {
				return fmt.Errorf("ballot %d names project number %d of %d", i+1, p+1, len(in.Projects))
			}
		}
	}
	return nil
}

func (t *Table) append(cells ...string) {
	for i := range cells {
		cells[i] = clean(cells[i])
	}
	t.Rows = append(t.Rows, Row{Cells: cells})
}

func newMeta(in *budget.Instance, c *Content) (*Table, error) {
	t := &Table{Columns: []string{"key", "value"}}
	given := map[string]string{}
	for _, m := range c.Meta {
		given[m[0]] = m[1]
	}
	for _, key := range required {
		if given[key] == "" {
			return nil, fmt.Errorf("a .pb file needs the key %q in META", key)
		}
	}
	ballots := len(in.Votes)
	if c.Counts != nil {
		ballots = c.Ballots
	}
	s := &in.Style
	own := [][2]string{
		{"num_projects", strconv.Itoa(len(in.Projects))}, {"num_votes", strconv.Itoa(ballots)},
		{"budget", string(budget.NewNumber(in.Budget))}, {"vote_type", string(s.Type)},
		{"min_length", strconv.Itoa(s.MinLength)},
		{"max_length", strconv.Itoa(s.MaxLength)},
		{"min_sum_cost", string(s.MinSumCost)}, {"max_sum_cost", string(s.MaxSumCost)},
		{"min_points", string(s.MinPoints)}, {"max_points", string(s.MaxPoints)},
		{"min_sum_points", string(s.MinSumPoints)}, {"max_sum_points", string(s.MaxSumPoints)},
	}
	for _, m := range c.Meta {
		if slices.Contains(sectionNames, strings.ToUpper(m[0])) {
			return nil, fmt.Errorf("key %q of META is the name of a section; choose another", m[0])
		}
		if slices.ContainsFunc(own, func(o [2]string) bool { return o[0] == m[0] }) {
			return nil, fmt.Errorf("key %q of META follows from the instance; leave it out", m[0])
		}
		if m[0] == "rule" { // where Pabulib has them
			for _, o := range own {
				if o[1] != "" && o != [2]string{"max_length", "0"} {
					t.append(o[0], o[1])
				}
			}
		}
		t.append(m[0], m[1])
	}
	return t, nil
}

func newProjects(in *budget.Instance, c *Content) *Table {
	counts, scores := totals(in, in.Style.MaxLength)
	score := in.Style.Type.HasPoints() || in.Style.Type == budget.Ordinal
	columns := []struct {
		name string
		use  bool
		cell func(i int, p *budget.Project) string
	}{
		{"project_id", true, func(_ int, p *budget.Project) string { return p.ID }},
		{"cost", true, func(_ int, p *budget.Project) string { return string(budget.NewNumber(p.Cost)) }},
		{"votes", true, func(i int, _ *budget.Project) string {
			if c.Counts != nil {
				return strconv.FormatInt(c.Counts[i], 10)
			}
			return counts[i].RatString()
		}},
		{"score", score && c.Counts == nil, func(i int, _ *budget.Project) string { return string(budget.NewNumber(scores[i])) }},
		{"name", true, func(_ int, p *budget.Project) string { return p.Name }},
		{"category", has(in, func(p *budget.Project) bool { return len(p.Categories) > 0 }), func(_ int, p *budget.Project) string { return strings.Join(p.Categories, ",") }},
		{"neighborhood", has(in, func(p *budget.Project) bool { return p.Neighborhood != "" }), func(_ int, p *budget.Project) string { return p.Neighborhood }},
		{"district", has(in, func(p *budget.Project) bool { return p.District != "" }), func(_ int, p *budget.Project) string { return p.District }},
		{"selected", c.Selected != nil, func(i int, _ *budget.Project) string { return strconv.Itoa(c.Selected[i]) }},
	}
	t := &Table{}
	for _, column := range columns {
		if column.use {
			t.Columns = append(t.Columns, column.name)
		}
	}
	for i := range in.Projects {
		var cells []string
		for _, column := range columns {
			if column.use {
				cells = append(cells, column.cell(i, &in.Projects[i]))
			}
		}
		t.append(cells...)
	}
	return t
}

func has(in *budget.Instance, of func(*budget.Project) bool) bool {
	for i := range in.Projects {
		if of(&in.Projects[i]) {
			return true
		}
	}
	return false
}

func newVotes(in *budget.Instance, c *Content) *Table {
	t := &Table{Columns: []string{"voter_id", "vote"}}
	points := in.Style.Type.HasPoints()
	if points {
		t.Columns = append(t.Columns, "points")
	}
	class := slices.ContainsFunc(in.Votes, func(v budget.Vote) bool { return v.Class != "" })
	if class {
		t.Columns = append(t.Columns, "voting_method")
	}
	for i, v := range in.Votes {
		id := strconv.Itoa(i + 1)
		if c.VoterIDs != nil {
			id = c.VoterIDs[i]
		}
		cells := []string{id, list(v.Projects, func(p int) string { return in.Projects[p].ID })}
		if points {
			cells = append(cells, list(v.Points, func(p *big.Rat) string { return string(budget.NewNumber(p)) }))
		}
		if class {
			cells = append(cells, v.Class)
		}
		t.append(cells...)
	}
	return t
}

func list[T any](items []T, text func(T) string) string {
	var all []string
	for _, item := range items {
		all = append(all, text(item))
	}
	return strings.Join(all, ",")
}
