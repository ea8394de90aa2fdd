// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

func (b *builder) readProjects() error {
	t := &b.ProjectTable
	needed, err := t.columns("PROJECTS", "project_id", "cost")
	if err != nil {
		return err
	}
	if len(t.Rows) == 0 || len(t.Rows) > maxProjects {
		return t.head.errorf(0, "%d projects; there must be 1 to %d", len(t.Rows), maxProjects)
	}
	b.compareCount("num_projects", "PROJECTS", len(t.Rows))
	seen := make(map[string]bool, len(t.Rows))
	for i := range t.Rows {
		row := &t.Rows[i]
		p, err := b.readProject(row, needed[0], needed[1])
		if err != nil {
			return err
		}
		if seen[p.ID] {
			return row.errorf(needed[0], "project_id %q stands twice", p.ID)
		}
		seen[p.ID] = true
		b.Projects = append(b.Projects, *p)
	}
	return b.readSelected(t.Column("selected"))
}

func (b *builder) readProject(row *Row, id, cost int) (*budget.Project, error) {
	t := &b.ProjectTable
	p := &budget.Project{
		ID: row.Cells[id], Name: row.cell(t.Column("name")),
		Neighborhood: row.cell(t.Column("neighborhood")), District: row.cell(t.Column("district")),
	}
	if p.ID == "" || strings.Contains(p.ID, ",") {
		return nil, row.errorf(id, "project_id %q is empty or has a comma, so that no ballot could name it", p.ID)
	}
	if p.Name == "" {
		p.Name = p.ID
	}
	amount, problem := parseNumber(row.Cells[cost], false)
	if problem != "" {
		return nil, row.errorf(cost, "project %s: cost %q %s", p.ID, row.Cells[cost], problem)
	}
	if amount.Sign() == 0 {
		if !b.options.FreeProjects {
			return nil, row.errorf(cost, "project %s: cost 0; correct it, or say that free projects are meant (--free-projects, Options.FreeProjects)", p.ID)
		}
		b.warn(row.place(cost), WarnFree, "project %s costs nothing", p.ID)
	}
	p.Cost = amount
	category := t.Column("category")
	if category < 0 {
		category = t.Column("categories")
	}
	for name := range strings.SplitSeq(row.cell(category), ",") {
		if name = strings.TrimSpace(name); name != "" {
			p.Categories = append(p.Categories, name)
		}
	}
	return p, nil
}

func (b *builder) readSelected(column int) error {
	for i := range b.ProjectTable.Rows {
		row, picked := &b.ProjectTable.Rows[i], -1
		if text := row.cell(column); text != "" {
			n, err := strconv.Atoi(text)
			if err != nil || n < 0 || n > 3 {
				return row.errorf(column, "project %s: selected %q is none of 0, 1, 2, 3", b.Projects[i].ID, text)
			}
			picked = n
		}
		b.Selected = append(b.Selected, picked)
	}
	return nil
}

func (b *builder) readVotes() error {
	t := &b.VoteTable
	names := []string{"voter_id", "vote"}
	if b.Style.Type.HasPoints() {
		names = append(names, "points")
	}
	needed, err := t.columns("VOTES", names...)
	if err != nil {
		return err
	}
	if column := t.Column("points"); column >= 0 && (b.Style.Type == budget.Approval || b.Style.Type == budget.Choose1) {
		b.warn(t.head.place(column), WarnPoints, "the column points is ignored, for vote_type is %s", b.Style.Type)
	}
	b.compareCount("num_votes", "VOTES", len(t.Rows))
	index := make(map[string]int, len(b.Projects))
	for i, p := range b.Projects {
		index[p.ID] = i
	}
	voters := make(map[string]bool, len(t.Rows))
	method := t.Column("voting_method")
	for i := range t.Rows {
		row := &t.Rows[i]
		name := row.Cells[needed[0]]
		if name == "" || voters[name] {
			return row.errorf(needed[0], "voter_id %q is empty or stands twice", name)
		}
		voters[name] = true
		v := budget.Vote{Class: row.cell(method)}
		if err := b.readVote(row, needed[1:], index, &v); err != nil {
			return err
		}
		if err := b.checker.Check(v, budget.Voter{}); err != nil {
			b.warn(row.place(needed[1]), WarnBallot, "voter %s: %s", name, err)
		}
		b.Votes = append(b.Votes, v)
		b.VoterIDs = append(b.VoterIDs, name)
	}
	return nil
}

// readVote reads the columns vote and, if there are two, points. A project twice
// on one ballot counts once, where it stands first: 22 public files have such,
// all counted so. With points, nobody knows which of the two is meant.
func (b *builder) readVote(row *Row, columns []int, index map[string]int, v *budget.Vote) error {
	list := row.Cells[columns[0]]
	named, twice := 0, ""
	if list != "" {
		named = 1 + strings.Count(list, ",")
		v.Projects = make([]int, 0, min(named, len(b.Projects)))
		seen := make(map[int]bool, min(named, len(b.Projects)))
		for id := range strings.SplitSeq(list, ",") {
			id = strings.TrimSpace(id)
			p, known := index[id]
			if !known {
				return row.errorf(columns[0], "the ballot names project %q, which is not in PROJECTS", id)
			}
			if seen[p] {
				twice = id
				continue
			}
			seen[p] = true
			v.Projects = append(v.Projects, p)
		}
	}
	if twice != "" {
		if len(columns) > 1 {
			return row.errorf(columns[0], "the ballot names project %s twice, each time with points; leave one of them", twice)
		}
		b.warn(row.place(columns[0]), WarnTwice, "the ballot names project %s twice; it counts once", twice)
	}
	if len(columns) == 1 {
		return nil
	}
	return b.readPoints(row, columns[1], named, v)
}

func (b *builder) readPoints(row *Row, column, named int, v *budget.Vote) error {
	list := row.Cells[column]
	if given := 1 + strings.Count(list, ","); list != "" && given != named || list == "" && named != 0 {
		if list == "" {
			given = 0
		}
		return row.errorf(column, "the ballot names %d projects and gives points to %d; decimals here need a point", named, given)
	}
	if list == "" {
		return nil
	}
	v.Points = make([]*big.Rat, 0, named)
	for text := range strings.SplitSeq(list, ",") {
		text = strings.TrimSpace(text)
		number, problem := parseNumber(text, b.Style.Type == budget.Scoring)
		if problem != "" {
			return row.errorf(column, "points %q %s", text, problem)
		}
		v.Points = append(v.Points, number)
	}
	return nil
}
