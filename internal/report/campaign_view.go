// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"math/big"
	"strconv"
	"strings"

	"github.com/madangvote/madang/manifest"
)

// campaignView is the overview of a campaign as its template prints it.
type campaignView struct {
	T        *text
	Title    string
	Hash     string
	Facts    []fact
	Figures  []fact
	Bars     []campaignBar
	Lines    []campaignLine
	Passed   string // what becomes of leftovers
	Commands []string
	Files    []Digest
}

// campaignBar is the money of an election, all to one scale.
type campaignBar struct {
	Name, Alt   string
	Cost, Whole string // widths
	Value       string
}

// campaignLine is a row of a table of elections.
type campaignLine struct {
	Name, District, Link   string
	Turnout, Ballots       string
	Budget, Cost, Left, Of string
	Inherited              string   // of the budget
	Funded                 []string // names
	Head                   string
}

func newCampaignView(c *Campaign, lang string, made []Digest) *campaignView {
	t, d := texts[lang], c.Document
	v := &campaignView{T: t, Title: plain(d.Name), Hash: d.Hash(), Files: made, Passed: t.leftovers[d.Leftovers]}
	var ballots, projects, funded int64
	spent, whole, most := new(big.Rat), new(big.Rat), new(big.Rat)
	for i := range c.Elections {
		a := c.Elections[i].Allocation
		ballots += c.Elections[i].Meta.Counted
		funded, projects = funded+int64(len(a.Funded)), projects+int64(len(a.Steps))
		spent.Add(spent, a.Cost)
		whole.Add(whole, new(big.Rat).Sub(a.Budget, c.Elections[i].Meta.inherited())) // counted once
		if a.Budget.Cmp(most) > 0 {
			most = a.Budget
		}
		v.Lines = append(v.Lines, c.line(t, i, lang))
	}
	for i := range c.Elections {
		v.Bars = append(v.Bars, c.bar(t, i, most))
	}
	v.sums(c, ballots, funded, projects, spent, whole)
	v.Commands = []string{"madang campaign export --campaign " + v.Hash + " --out result", "madang report result"}
	return v
}

func (v *campaignView) sums(c *Campaign, ballots, funded, projects int64, spent, whole *big.Rat) {
	t := v.T
	add := func(label, value string) {
		if value != "" {
			v.Facts = append(v.Facts, fact{Label: label, Value: value})
		}
	}
	meta := &c.Elections[0].Meta
	add(t.Title, v.Title)
	add(t.Opens, t.when(c.Document.OpensAt, meta))
	add(t.Closes, t.when(c.Document.ClosesAt, meta))
	add(t.HowMany, count(len(c.Elections)))
	add(t.Eligible, t.eligible(c.Document.Eligibility))
	add(t.RollEntries, count(c.Rolls.Sum))
	if c.Rolls.Voters > 0 {
		add(t.Voters, count(c.Rolls.Voters))
		add(t.RollBound, count(c.Rolls.Voters)+" × "+strconv.Itoa(c.Rolls.Most)+" = "+count(c.Rolls.Bound))
	}
	v.Figures = []fact{
		{t.AllCounted, count(ballots), count(ballots) + " / " + count(c.Rolls.Sum)},
		{t.FundedProjects, t.of(int(funded), int(projects)), ""},
	}
	if money := c.Elections[0].Data; c.Unspent != nil {
		v.Figures = append(v.Figures, fact{t.Cost, t.amount(spent, money), t.Share + " " + percent(spent, whole)}, fact{t.Left, t.amount(c.Unspent, money), ""})
	}
}

func (c *Campaign) line(t *text, i int, lang string) campaignLine {
	e := &c.Elections[i]
	a, m := e.Allocation, &e.Meta
	l := campaignLine{
		Name: e.name(), District: plain(m.Title), Ballots: count(m.Counted) + " / " + count(m.Voters),
		Turnout: percent(big.NewRat(m.Counted, 1), big.NewRat(m.Voters, 1)), Budget: t.amount(a.Budget, e.Data),
		Cost: t.amount(a.Cost, e.Data), Left: t.amount(a.Left, e.Data), Of: t.of(len(a.Funded), len(a.Steps)), Head: m.Head,
		Funded: names(e.Data, a.Funded),
	}
	if e.District == "" {
		l.District = t.Citywide
	} else if strings.Contains(l.District, l.Name) {
		l.District = "" // the title names the district again
	}
	if got := m.inherited(); got.Sign() > 0 {
		l.Inherited = t.amount(got, e.Data)
	}
	if e.Report != "" {
		l.Link = "./" + e.Report + "/" + ReportFile(lang)
	}
	return l
}

// name tells an election from the others: many have one title in all districts.
func (e *CampaignElection) name() string {
	return plain(cmp.Or(e.District, e.Meta.Title))
}

func names(d *Data, projects []int) (all []string) {
	for _, p := range projects {
		all = append(all, plain(d.Instance.Projects[p].Name))
	}
	return all
}

func (c *Campaign) bar(t *text, i int, most *big.Rat) campaignBar {
	e := &c.Elections[i]
	a := e.Allocation
	b := campaignBar{
		Name: short(e.name(), label), Cost: percentText(share(a.Cost, most)), Whole: percentText(share(a.Budget, most)),
		Value: percent(a.Cost, a.Budget),
	}
	b.Alt = b.Name + ": " + t.Cost + " " + t.amount(a.Cost, e.Data) + ", " + t.Budget + " " + t.amount(a.Budget, e.Data)
	return b
}

// eligible says where a voter may vote.
func (t *text) eligible(e manifest.Eligibility) string {
	if e == manifest.EligibleAll {
		return t.EligibleAll
	}
	if n, ok := e.Others(); ok && n > 0 {
		return t.eligibleOthers(n)
	}
	return t.EligibleOwn
}
