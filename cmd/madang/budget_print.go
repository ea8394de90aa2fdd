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

// allocationStep is a [budget.Step]. Its members are named as in the reports of
// finished elections.
type allocationStep struct {
	Project         string        `json:"project"`
	Name            string        `json:"name"`
	Cost            string        `json:"cost"`
	Votes           string        `json:"votes"`
	Score           string        `json:"score"`
	LeftBefore      string        `json:"left_before"`
	Funded          bool          `json:"funded"`
	Stage           budget.Stage  `json:"stage"`
	Reason          budget.Reason `json:"reason,omitempty"`
	TopUp           string        `json:"top_up,omitempty"`
	Cap             *budget.Cap   `json:"cap,omitempty"`
	MissingVotes    string        `json:"missing_votes,omitempty"`
	MissingMoney    string        `json:"missing_money,omitempty"`
	TiedWith        []string      `json:"tied_with,omitempty"`
	TieBy           budget.Tie    `json:"tie_by,omitempty"`
	Supporters      int           `json:"supporters,omitempty"`
	SupportersMoney string        `json:"supporters_money,omitempty"`
	Payments        []paymentJSON `json:"payments,omitempty"`
	Load            string        `json:"load,omitempty"`
	Sentences       []string      `json:"sentences"`
}

type paymentJSON struct {
	Amount string `json:"amount"`
	Voters int    `json:"voters"`
}

func allocationJSON(file *pabulib.File, a *budget.Allocation, told *words.Explanation) *allocation {
	out := &allocation{
		Winners: projectIDs(file, a.Funded), Cost: exact(a.Cost), Budget: exact(a.Budget), Left: exact(a.Left),
		Currency: file.Meta["currency"], Voters: exact(a.Voters), Endowment: exact(a.Endowment),
		Rule: a.Rule, Steps: []allocationStep{}, Sentences: told.Sentences(),
	}
	if official, stated := file.Winners(); stated {
		ids, same := projectIDs(file, official), slices.Equal(official, a.Funded)
		out.Official, out.Identical = &ids, &same
	}
	for i := range a.Steps {
		out.Steps = append(out.Steps, stepJSON(file, a, &a.Steps[i], told.Projects[i].Sentences))
	}
	return out
}

func stepJSON(file *pabulib.File, a *budget.Allocation, s *budget.Step, sentences []string) allocationStep {
	p := &file.Projects[s.Project]
	out := allocationStep{
		Project: p.ID, Name: p.Name, Cost: exact(p.Cost), Votes: exact(s.Votes), Score: exact(s.Score), LeftBefore: exact(s.Left),
		Funded: s.Funded, Stage: s.Stage, Reason: s.Reason, TopUp: exact(s.TopUp), MissingVotes: exact(s.MissingVotes),
		MissingMoney: exact(s.MissingMoney), TiedWith: projectIDs(file, s.TiedWith), TieBy: s.TieBy, Supporters: s.Supporters,
		SupportersMoney: exact(s.SupportersMoney), Load: exact(s.Load), Sentences: sentences,
	}
	if s.Reason == budget.ReasonCap {
		out.Cap = &a.Rule.Caps[s.Cap]
	}
	for _, paid := range s.Payments {
		out.Payments = append(out.Payments, paymentJSON{exact(paid.Amount), paid.Voters})
	}
	return out
}

// exact is a number without rounding, "" if there is none.
func exact(r *big.Rat) string {
	if r == nil {
		return ""
	}
	return string(budget.NewNumber(r))
}

func projectIDs(file *pabulib.File, projects []int) []string {
	ids := make([]string, 0, len(projects))
	for _, p := range projects {
		ids = append(ids, file.Projects[p].ID)
	}
	return ids
}

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
