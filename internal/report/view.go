// SPDX-License-Identifier: Apache-2.0

package report

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

// view is a report as the template prints it: every text is ready.
type view struct {
	T        *text
	Meta     *Meta
	Title    string
	Verified string
	Facts    []fact
	Figures  []fact // the largest ones, in large type
	Money    *moneyBar
	Chart    chart
	Shares   *sharesChart
	Rule     []string
	Sums     []string
	Lines    []line
	Two      bool // the table shows score and votes
	Invalid  *invalid
	Hashes   []fact
	Commands []string
	Files    []Digest
}

// fact is a label and its value.
type fact struct{ Label, Value, Note string }

// line is a row of the table of projects.
type line struct {
	Step                    int
	ID, Name, Where         string
	Cost, Votes, Score, Why string
	Funded                  bool
	Mark                    string // the result in a word or three
}

type invalid struct {
	Summary string
	Reasons []fact
	Ballots []fact // numbers and reason of the first ones
	More    bool
}

// listedInvalid is how many invalid ballots a report prints; a file has all.
const listedInvalid = 40

func newView(d *Data, lang string, made []Digest) *view {
	t, m, why := texts[lang], &d.Meta, tell(d.spoken(), lang)
	v := &view{T: t, Meta: m, Title: plain(m.Title), Files: made, Rule: plainAll(why.Rule), Sums: plainAll(why.Money), Verified: t.Unverified}
	switch {
	case m.Checks > 0:
		v.Verified = t.Verified
	case m.Attested:
		v.Verified = t.Attested
	}
	v.facts(d)
	v.figures(d)
	v.lines(d, why)
	v.Money = newMoneyBar(t, d)
	v.Chart = newChart(t, d)
	v.Shares = newSharesChart(t, d)
	v.invalid(d)
	v.verify(d)
	return v
}

func (v *view) facts(d *Data) {
	t, m := v.T, v.Meta
	counting := t.CountingShuffled
	switch {
	case m.TotalsOnly:
		counting = t.CountingTotals
	case m.Checks == 0 && !m.Attested:
		counting = t.CountingOther
	}
	v.add(t.Title, v.Title)
	v.add(t.UUID, plain(m.UUID))
	v.add(t.Opens, t.when(m.OpensAt, m))
	v.add(t.Closes, t.when(m.ClosesAt, m))
	v.add(t.FirstDay, plain(m.Days[0]))
	v.add(t.LastDay, plain(m.Days[1]))
	money := t.amount(d.Allocation.Budget, d)
	if got := m.inherited(); got.Sign() > 0 {
		money += " (" + t.Inherited + " " + t.amount(got, d) + ")"
	}
	v.add(t.Budget, money)
	v.add(t.Style, t.style(d.Instance.Style))
	v.add(t.Counting, counting)
	if m.Voters > 0 {
		v.add(t.Voters, count(m.Voters))
	}
	if m.Recorded > m.Counted {
		v.add(t.Recorded, count(m.Recorded))
	}
	v.add(t.Counted, count(m.Counted))
	if m.Invalid != nil {
		v.add(t.Invalid, count(m.Invalid.Number))
	}
}

func (v *view) add(label, value string) {
	if value != "" {
		v.Facts = append(v.Facts, fact{Label: label, Value: value})
	}
}

func (v *view) figures(d *Data) {
	t, m, a := v.T, v.Meta, d.Allocation
	if m.Voters > 0 {
		v.Figures = append(v.Figures, fact{t.Turnout, percent(big.NewRat(m.Counted, 1), big.NewRat(m.Voters, 1)), count(m.Counted) + " / " + count(m.Voters)})
	} else {
		v.Figures = append(v.Figures, fact{t.Counted, count(m.Counted), ""})
	}
	v.Figures = append(v.Figures,
		fact{t.FundedProjects, t.of(len(a.Funded), len(d.Instance.Projects)), ""},
		fact{t.Cost, t.amount(a.Cost, d), t.Share + " " + percent(a.Cost, a.Budget)},
		fact{t.Left, t.amount(a.Left, d), ""})
}

// twoScores tells whether the rule orders by something else than votes.
func twoScores(a *budget.Allocation) bool {
	for _, s := range a.Steps {
		if s.Score != nil && s.Votes != nil && s.Score.Cmp(s.Votes) != 0 {
			return true
		}
	}
	return false
}

// scoreName is what the score of a step is called.
func scoreName(t *text, d *Data) string {
	switch {
	case d.Allocation.Rule.Committee != nil:
		return t.Combined
	case twoScores(d.Allocation):
		return t.Points
	}
	return t.Votes
}

func (v *view) lines(d *Data, why *told) {
	v.Two = twoScores(d.Allocation)
	for i, s := range d.Allocation.Steps {
		p := d.Instance.Projects[s.Project]
		l := line{
			Step: i + 1, ID: plain(p.ID), Name: plain(p.Name), Cost: v.T.amount(p.Cost, d), Why: plain(why.Steps[i]), Mark: plain(why.Outcomes[i]),
			Where: plain(join(" · ", p.District, p.Neighborhood, strings.Join(p.Categories, ", "))), Funded: s.Funded,
		}
		if s.Votes != nil {
			l.Votes = score(s.Votes)
		}
		if s.Score != nil {
			l.Score = score(s.Score)
		}
		v.Lines = append(v.Lines, l)
	}
}

func (v *view) invalid(d *Data) {
	bad := d.Meta.Invalid
	if bad == nil {
		return
	}
	v.Invalid = &invalid{Summary: v.T.InvalidNone}
	if bad.Number == 0 {
		return
	}
	v.Invalid.Summary = v.T.InvalidNote
	number := map[string]int64{}
	var order []string // of first appearance
	for i, b := range bad.Votes {
		why := v.T.reason(b.Reason)
		if number[why] == 0 {
			order = append(order, why)
		}
		number[why]++
		if i < listedInvalid {
			v.Invalid.Ballots = append(v.Invalid.Ballots, fact{Label: numbers(b.Numbers), Value: why})
		}
	}
	v.Invalid.More = len(bad.Votes) > listedInvalid
	for _, why := range order {
		v.Invalid.Reasons = append(v.Invalid.Reasons, fact{Label: why, Value: count(number[why])})
	}
}

func (v *view) verify(d *Data) {
	t, m := v.T, v.Meta
	again := "madang budget " + PabulibFile + " --rule-file " + RuleFile
	if m.Checks == 0 && !m.Attested {
		v.Commands = []string{again}
		return
	}
	for _, f := range []fact{{Label: t.Manifest, Value: m.Manifest}, {Label: t.Head, Value: m.Head}, {Label: t.Outcome, Value: m.Outcome}} {
		if f.Value != "" {
			v.Hashes = append(v.Hashes, f)
		}
	}
	for _, f := range m.Files {
		if f.SHA256 != m.Manifest && f.SHA256 != m.Outcome {
			v.Hashes = append(v.Hashes, fact{Label: t.Archive + " (" + f.Name + ")", Value: f.SHA256})
		}
	}
	if m.Checks > 0 {
		v.Hashes = append(v.Hashes, fact{Label: t.VerifyChecks, Value: strconv.Itoa(m.Checks)})
	}
	v.Commands = []string{
		"madang export --election " + plain(m.UUID) + " --out result",
		"madang verify --final result",
		"madang report result",
		"sha256sum result/*.bel result/*.json result/report/*",
	}
	if !m.TotalsOnly {
		v.Commands = append(v.Commands, "cd result/report && "+again)
	}
}

// count writes a whole number with commas between thousands.
func count[N int | int64](n N) string { return grouped(big.NewRat(int64(n), 1), 0) }

// commas does so with a number as rules hold it; what is none stays.
func commas(n budget.Number) string {
	r, err := n.Rat()
	if err != nil || r == nil {
		return string(n)
	}
	return score(r)
}

// inherited is the sum of what other elections left to this one.
func (m *Meta) inherited() *big.Rat {
	sum := new(big.Rat)
	for _, i := range m.Inherited {
		if amount, err := budget.Number(i.Amount).Rat(); err == nil && amount != nil { // the verifier has read it
			sum.Add(sum, amount)
		}
	}
	return sum
}
