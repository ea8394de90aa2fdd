// SPDX-License-Identifier: Apache-2.0

package report

import (
	"math/big"
	"slices"
	"strconv"

	"github.com/madangvote/madang/budget"
)

// chart has a bar a project, the longest first.
type chart struct {
	Title, Note string
	Bars        []bar
}

// bar is a line of a [chart].
type bar struct {
	ID, Name string
	Width    string // percent of the space
	Value    string
	Alt      string // all of it in words
	Funded   bool
}

// newChart shows what the rule orders by: votes, or points.
func newChart(t *text, d *Data) chart {
	c := chart{Title: scoreName(t, d), Note: t.VotesNote}
	if twoScores(d.Allocation) {
		c.Note = t.ScoresNote
	}
	steps := slices.Clone(d.Allocation.Steps)
	slices.SortStableFunc(steps, func(a, b budget.Step) int { return b.Score.Cmp(a.Score) })
	if len(steps) == 0 {
		return c
	}
	most := steps[0].Score
	for i := range steps {
		s, p := &steps[i], d.Instance.Projects[steps[i].Project]
		b := bar{
			ID: plain(p.ID), Name: short(plain(p.Name), label), Width: percentText(share(s.Score, most)),
			Value: score(s.Score), Funded: s.Funded,
		}
		mark := t.LegendNot
		if s.Funded {
			mark = t.LegendFunded
		}
		b.Alt = b.Name + ": " + b.Value + ", " + mark
		c.Bars = append(c.Bars, b)
	}
	return c
}

// moneyBar shows the budget as one bar, with a piece for each funded project.
type moneyBar struct {
	Pieces []piece
	Left   *piece
	// Limit is where the budget ends, if the projects cost more with top-ups.
	Limit              string
	Alt                string
	Cost, Rest, Budget string
	Beyond             string // what came from elsewhere
}

// piece is a part of a [moneyBar]. X, Width and Middle are percent of the bar.
type piece struct {
	X, Width, Middle string
	Label            string // "" where there is no room
	Alt              string
	Small            bool // no room for the label on a telephone
	Shade            int  // 0 or 1, in turn
}

// Widths, in hundredths of a percent, below which a piece has no label: on
// paper, and on a telephone.
const (
	narrow = 260
	small  = 700
)

func newMoneyBar(t *text, d *Data) *moneyBar {
	a := d.Allocation
	beyond := new(big.Rat) // what came from elsewhere
	for _, s := range a.Steps {
		if s.TopUp != nil {
			beyond.Add(beyond, s.TopUp)
		}
	}
	whole := new(big.Rat).Add(a.Budget, beyond)
	if whole.Sign() <= 0 {
		return nil
	}
	b := &moneyBar{
		Alt: join(", ", t.Cost+" "+t.amount(a.Cost, d), t.Left+" "+t.amount(a.Left, d), t.Budget+" "+t.amount(a.Budget, d)),
	}
	at := new(big.Rat)
	add := func(cost *big.Rat, number, alt string) piece {
		from := share(at, whole)
		at = new(big.Rat).Add(at, cost)
		return newPiece(from, share(at, whole), number, alt)
	}
	for i, s := range a.Steps {
		if !s.Funded {
			continue
		}
		project := d.Instance.Projects[s.Project]
		p := add(project.Cost, strconv.Itoa(i+1), short(plain(project.Name), label)+": "+t.amount(project.Cost, d))
		p.Shade = len(b.Pieces) % 2
		b.Pieces = append(b.Pieces, p)
	}
	if rest := new(big.Rat).Sub(whole, at); rest.Sign() > 0 {
		p := add(rest, "", t.LegendLeft+": "+t.amount(rest, d))
		b.Left = &p
	}
	if beyond.Sign() > 0 {
		b.Limit, b.Beyond = percentText(share(a.Budget, whole)), t.amount(beyond, d)
	}
	b.Cost, b.Rest = t.amount(a.Cost, d)+" ("+percent(a.Cost, a.Budget)+")", t.amount(a.Left, d)+" ("+percent(a.Left, a.Budget)+")"
	b.Budget = t.amount(a.Budget, d)
	return b
}

func newPiece(from, to int64, number, alt string) piece {
	p := piece{X: percentText(from), Width: percentText(to - from), Middle: percentText((from + to) / 2), Label: number, Alt: alt, Small: to-from < small}
	if to-from < narrow {
		p.Label = ""
	}
	return p
}
