// SPDX-License-Identifier: Apache-2.0

// Package projectfile reads the projects of an election from the files in which
// towns have them: spreadsheets, and Pabulib's. [Read] is all of it. It is
// forgiving about everything but amounts and names, and says of each doubt where
// it is and how to mend it.
package projectfile

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
)

// Import is what a file was read as.
type Import struct {
	Kind     string             `json:"kind"` // pabulib, csv, xlsx
	Manifest *manifest.Manifest `json:"manifest"`
	Warnings []Remark           `json:"warnings"`
}

// Read reads a file of projects as the draft of an election. What it is, its
// name says. A file that cannot be used gives a *RefusedError.
func Read(name string, raw []byte) (*Import, error) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	kind := strings.ToLower(strings.TrimPrefix(path.Ext(base), "."))
	var m *manifest.Manifest
	var notes []Remark
	var err error
	switch kind {
	case "pb":
		kind = "pabulib"
		m, notes, err = importPabulib(raw)
	case "csv", "tsv", "txt":
		kind = "csv"
		m, notes, err = importTable(raw, readCSV)
	case "xlsx":
		m, notes, err = importTable(raw, readXLSX)
	default:
		err = refused(remark("file-format", 0, "", strconv.Quote(shortened(base, 60))))
	}
	if err != nil {
		return nil, err
	}
	if m.Name == "" {
		m.Name = strings.ToValidUTF8(shortened(strings.TrimSuffix(base, path.Ext(base)), 200), "")
	}
	return &Import{kind, m, few(notes)}, nil
}

// few bounds what is said of a file.
func few(notes []Remark) []Remark {
	const most = 200
	if len(notes) > most {
		return append(slices.Clone(notes[:most]), remark("remarks-too-many", 0, "", ""))
	}
	return append([]Remark{}, notes...)
}

// importPabulib reads projects, budget, ballots and rule of a .pb file; its
// votes are left out.
func importPabulib(raw []byte) (*manifest.Manifest, []Remark, error) {
	file, err := pabulib.Parse(bytes.NewReader(raw))
	if syntax := new(pabulib.SyntaxError); errors.As(err, &syntax) {
		return nil, nil, refused(remark("file-format", syntax.Line, "", syntax.Problem))
	}
	if err != nil {
		return nil, nil, refused(remark("file-format", 0, "", err.Error()))
	}
	m, err := manifest.FromPabulib(file)
	if err != nil {
		return nil, nil, refused(remark("file-format", 0, "", err.Error()))
	}
	var notes []Remark
	rule, known := manifest.RuleNamed(file.Meta["rule"])
	if !known {
		notes = append(notes, remark("rule-unknown", 0, "rule", file.Meta["rule"]))
	}
	rule.Ties = []budget.Tie{budget.TieLot}
	m.SetRule(rule)
	return m, notes, nil
}

// importTable reads a table of projects. Budget, ballots and rule are for the
// organiser to say.
func importTable(raw []byte, read func([]byte) (*table, []Remark, error)) (*manifest.Manifest, []Remark, error) {
	t, notes, err := read(raw)
	if err != nil {
		return nil, nil, err
	}
	c, first, more, ok := findColumns(t.rows)
	if !ok {
		line := 0
		if len(t.rows) > 0 {
			line = t.rows[0].line
		}
		return nil, nil, refused(remark("heading-missing", line, "", ""))
	}
	p := &projects{columns: c, text: t.text, notes: append(notes, more...), ids: map[string]int{}, names: map[string]bool{}}
	p.read(t.rows[first:])
	if len(p.wrong) == 0 && len(p.list) == 0 {
		p.wrong = append(p.wrong, remark("file-empty", 0, "", ""))
	}
	if len(p.wrong) > 0 {
		return nil, nil, refused(few(append(p.wrong, p.notes...))...)
	}
	m := &manifest.Manifest{
		Version: manifest.Version, Currency: "KRW", Decimals: p.decimals, Projects: p.list,
		Ballot: budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: min(5, len(p.list))},
	}
	m.SetRule(budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieLot}})
	return m, p.notes, nil
}

// projects are read from a table row by row.
type projects struct {
	*columns
	text     bool // see table
	list     []manifest.Project
	decimals int
	notes    []Remark
	wrong    []Remark
	ids      map[string]int // lines
	names    map[string]bool
}

func (p *projects) note(r row, code string, f field, found string) {
	p.notes = append(p.notes, remark(code, r.line, p.titleOf(f), found))
}

func (p *projects) refuse(r row, code string, f field, found string) {
	p.wrong = append(p.wrong, remark(code, r.line, p.titleOf(f), found))
}

func (p *projects) read(rows []row) {
	for _, r := range rows {
		if id := p.cell(r, fieldID); id != "" && p.ids[id] == 0 {
			p.ids[id] = -1 // is taken, but not by this line yet
		}
	}
	for _, r := range rows {
		if total(p.cell(r, fieldName)) || p.cell(r, fieldName) == "" && total(p.cell(r, fieldID)) {
			p.note(r, "total-row", fieldName, p.cell(r, fieldName)+p.cell(r, fieldID))
			continue
		}
		if p.text && len(r.cells) > len(p.titles) && strings.Join(r.cells[len(p.titles):], "") != "" {
			p.refuse(r, "cells-many", fieldCost, strings.Join(r.cells, " | ")) // 12,000 could be read as 12
			continue
		}
		p.list = append(p.list, p.project(r))
	}
}

func total(cell string) bool {
	return slices.Contains([]string{"합계", "총계", "소계", "계", "total", "sum", "subtotal"}, plain(cell))
}

func (p *projects) project(r row) manifest.Project {
	project := manifest.Project{
		ID: p.id(r), Name: p.words(r, fieldName, 1_000), Cost: p.cost(r), District: p.words(r, fieldDistrict, 200),
		Neighborhood: p.words(r, fieldNeighborhood, 200), Description: p.words(r, fieldDescription, 20_000),
	}
	switch {
	case project.Name == "":
		p.refuse(r, "name-missing", fieldName, "")
	case p.names[project.Name]:
		p.note(r, "name-twice", fieldName, project.Name)
	}
	p.names[project.Name] = true
	for _, part := range strings.FieldsFunc(p.words(r, fieldCategory, 200), func(c rune) bool { return c == ',' || c == ';' || c == '|' }) {
		if part = strings.TrimSpace(part); part != "" {
			project.Categories = append(project.Categories, part)
		}
	}
	english := manifest.Text{Name: p.words(r, fieldNameEn, 1_000), Description: p.words(r, fieldDescriptionEn, 20_000)}
	if english != (manifest.Text{}) {
		project.Languages = map[string]manifest.Text{"en": english}
	}
	return project
}

// words is a cell, unless it is too long.
func (p *projects) words(r row, f field, most int) string {
	text := strings.ToValidUTF8(p.cell(r, f), "\ufffd")
	if len(text) > most {
		p.refuse(r, "text-long", f, fmt.Sprintf("%d > %d", len(text), most))
		return shortened(text, most/2)
	}
	return text
}

// id is the project's, or the first number that is free.
func (p *projects) id(r row) string {
	id := p.cell(r, fieldID)
	if id == "" {
		for n := len(p.list) + 1; id == "" || p.ids[id] != 0; n++ {
			id = strconv.Itoa(n)
		}
		if _, has := p.at[fieldID]; has {
			p.note(r, "id-given", fieldID, id)
		}
	}
	if p.ids[id] > 0 {
		p.refuse(r, "id-twice", fieldID, fmt.Sprintf("%s (%d)", id, p.ids[id]))
	}
	p.ids[id] = r.line
	return id
}

// cost is the project's in the manifest's form.
func (p *projects) cost(r row) string {
	text := p.cell(r, fieldCost)
	if text == "" {
		p.refuse(r, "cost-missing", fieldCost, "")
		return ""
	}
	n, ambiguous, ok := readAmount(text)
	switch {
	case !ok:
		p.refuse(r, "cost-not-number", fieldCost, text)
		return ""
	case n.Sign() < 0:
		p.refuse(r, "cost-negative", fieldCost, text)
		return ""
	case n.Sign() == 0:
		p.note(r, "cost-zero", fieldCost, "")
	case ambiguous:
		p.note(r, "cost-ambiguous", fieldCost, text)
	}
	if times, ok := new(big.Rat).SetString(p.unit); ok {
		n.Mul(n, times)
	}
	digits, _ := n.FloatPrec()
	p.decimals = max(p.decimals, digits)
	return string(budget.NewNumber(n))
}
