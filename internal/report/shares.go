// SPDX-License-Identifier: Apache-2.0

package report

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

// sharesChart shows, for each project that its supporters paid under Equal
// Shares or Phragmén's rule, how many of them paid how much: a small chart of steps each, all to
// one scale, in which the area is the cost.
type sharesChart struct {
	Note      string
	Endowment string // of a voter
	Panels    []panel
	Width     int
	Height    int
	MostMoney string // what the height stands for
	MostMany  string // and the width, in voters
}

type panel struct {
	Step       int
	ID, Name   string
	Path       string // of the steps, in the units of Width and Height
	Text, Cost string
	Alt        string
}

const (
	panelWidth  = 160
	panelHeight = 56
	panelLabel  = 40 // characters of a name
)

// newSharesChart returns nil where the rule has no payments.
func newSharesChart(t *text, d *Data) *sharesChart {
	money, many := new(big.Rat), 0
	for _, s := range d.Allocation.Steps {
		if s.Funded && len(s.Payments) > 0 {
			if s.Payments[0].Amount.Cmp(money) > 0 {
				money = s.Payments[0].Amount
			}
			many = max(many, payers(s.Payments))
		}
	}
	if many == 0 || money.Sign() == 0 {
		return nil
	}
	c := &sharesChart{Note: t.SharesNote, Width: panelWidth, Height: panelHeight, MostMoney: t.amount(money, d), MostMany: count(many)}
	if d.Allocation.Rule.Name == budget.Phragmen {
		c.Note = t.PhragmenNote
	}
	if d.Allocation.Endowment != nil {
		c.Endowment = t.amount(d.Allocation.Endowment, d)
	}
	for i, s := range d.Allocation.Steps {
		if !s.Funded || len(s.Payments) == 0 {
			continue
		}
		p := d.Instance.Projects[s.Project]
		next := panel{
			Step: i + 1, ID: plain(p.ID), Name: short(plain(p.Name), panelLabel), Path: stairs(s.Payments, money, many),
			Text: t.paid(payers(s.Payments), t.amount(s.Payments[0].Amount, d)), Cost: t.amount(p.Cost, d),
		}
		next.Alt = next.Name + ": " + next.Cost + "; " + next.Text
		c.Panels = append(c.Panels, next)
	}
	return c
}

func payers(payments []budget.Payment) (n int) {
	for _, p := range payments {
		n += p.Voters
	}
	return n
}

// stairs draws payments from the left, the largest first, as an SVG path. Its
// units are tenths, rounded down, so that it is the same everywhere.
func stairs(payments []budget.Payment, money *big.Rat, many int) string {
	var b strings.Builder
	b.WriteString("M0 " + tenths(panelHeight*10))
	at := 0
	for _, p := range payments {
		height := share(p.Amount, money) * panelHeight / 1000
		b.WriteString("V" + tenths(panelHeight*10-height))
		at += p.Voters
		b.WriteString("H" + tenths(int64(at)*panelWidth*10/int64(many)))
	}
	b.WriteString("V" + tenths(panelHeight*10) + "Z")
	return b.String()
}

func tenths(n int64) string { return strconv.FormatInt(n/10, 10) + "." + strconv.FormatInt(n%10, 10) }
