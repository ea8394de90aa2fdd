// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"io"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/budget/words"
)

// allocation is what 'madang budget --json' prints. Amounts, votes and scores
// are exact: decimal numbers, or fractions such as 1/3 where they are none.
type allocation struct {
	Winners   []string         `json:"winners"` // in the file's order
	Cost      string           `json:"cost"`
	Budget    string           `json:"budget"`
	Left      string           `json:"left"`
	Currency  string           `json:"currency,omitempty"`
	Voters    string           `json:"voters"` // ballots, weighted
	Endowment string           `json:"endowment,omitempty"`
	Rule      budget.Rule      `json:"rule"`
	Official  *[]string        `json:"official,omitempty"`
	Identical *bool            `json:"identical,omitempty"`
	Steps     []allocationStep `json:"steps"` // in order of decision
	Sentences []string         `json:"sentences"`
}

type allocationStep struct {
	budget.StepRecord
	Sentences []string `json:"sentences"`
}

func allocationJSON(file *pabulib.File, a *budget.Allocation, told *words.Explanation) *allocation {
	out := &allocation{
		Winners: file.IDs(a.Funded), Cost: exact(a.Cost), Budget: exact(a.Budget), Left: exact(a.Left),
		Currency: file.Meta["currency"], Voters: exact(a.Voters), Endowment: exact(a.Endowment),
		Rule: a.Rule, Steps: []allocationStep{}, Sentences: told.Sentences(),
	}
	if official, stated := file.Winners(); stated {
		ids, same := file.IDs(official), slices.Equal(official, a.Funded)
		out.Official, out.Identical = &ids, &same
	}
	for i, record := range a.Records(&file.Instance) {
		out.Steps = append(out.Steps, allocationStep{record, told.Projects[i].Sentences})
	}
	return out
}

// exact is a number without rounding, "" if there is none.
func exact(r *big.Rat) string { return string(budget.NewNumber(r)) }

// Widths in columns of a terminal. A syllable of Hangul has two.
const (
	nameWidth = 44
	textWidth = 84
)

// columns measures text in columns, the same in every locale.
var columns = &runewidth.Condition{StrictEmojiNeutral: true}

// printAllocation prints a table and the sentences below it.
func printAllocation(w io.Writer, file *pabulib.File, a *budget.Allocation, told *words.Explanation, explain bool) error {
	var b strings.Builder
	b.WriteString(words.Plain(file.Title()) + "\n\n")
	b.WriteString(table(file, told))
	b.WriteString("\n" + wrapped("", strings.Join(told.Money, " ")))
	if official, stated := file.Winners(); stated {
		b.WriteString(wrapped("", words.Compare(&file.Instance, a, official, told.Language)))
	}
	b.WriteString("\n" + wrapped("", strings.Join(told.Rule, " ")))
	if explain {
		b.WriteByte('\n')
		for i, p := range told.Projects {
			b.WriteString(wrapped(strconv.Itoa(i+1)+". ", strings.Join(p.Sentences, " ")))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// table has a line a project, in order of decision: words on the left, numbers
// on the right of their columns.
func table(file *pabulib.File, told *words.Explanation) string {
	h := told.Headings
	rows := [][]string{{h.ID, h.Name, h.Votes, h.Score, h.Cost, h.Left, h.Outcome}}
	scored := false
	for _, p := range told.Projects {
		project := &file.Projects[p.Project]
		scored = scored || p.Score != ""
		rows = append(rows, []string{
			columns.Truncate(words.Plain(project.ID), nameWidth, "…"), columns.Truncate(words.Plain(project.Name), nameWidth, "…"),
			p.Votes, p.Score, p.Cost, p.Left, p.Outcome,
		})
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], columns.StringWidth(cell))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			if i == 3 && !scored {
				continue
			}
			gap := strings.Repeat(" ", widths[i]-columns.StringWidth(cell))
			if i >= 2 && i <= 5 {
				cell, gap = gap+cell, ""
			}
			line += cell + gap + "  "
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// wrapped breaks text into lines between words, with a mark before the first
// and as much space before the others.
func wrapped(mark, text string) string {
	var b strings.Builder
	line, indent := mark, strings.Repeat(" ", columns.StringWidth(mark))
	empty := true
	for word := range strings.FieldsSeq(text) {
		if !empty && columns.StringWidth(line)+1+columns.StringWidth(word) > textWidth {
			fmt.Fprintln(&b, line)
			line, empty = indent, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	fmt.Fprintln(&b, line)
	return b.String()
}
