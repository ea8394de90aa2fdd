// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"math/big"
	"slices"
	"strings"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

// FromPabulib takes projects, budget, ballot style and rule (see [RuleNamed])
// from a Pabulib file; equal projects come in the file's order. The caller fills
// in uuid and schedule, and may set another rule with [Manifest.SetRule].
//
// Where points have no bound, which no ballot can hold, the most points of the
// file become the bound.
func FromPabulib(f *pabulib.File) (*Manifest, error) {
	m := &Manifest{
		Version: Version, Name: f.Title(), Budget: string(budget.NewNumber(f.Budget)), Currency: f.Meta["currency"], Ballot: f.Style,
	}
	m.Decimals, _ = f.Budget.FloatPrec()
	for _, p := range f.Projects {
		digits, _ := p.Cost.FloatPrec()
		m.Decimals = max(m.Decimals, digits)
		m.Projects = append(m.Projects, Project{ID: p.ID, Name: p.Name, Cost: string(budget.NewNumber(p.Cost)),
			Categories: p.Categories, Neighborhood: p.Neighborhood, District: p.District})
	}
	if m.Ballot.Type.HasPoints() && m.Ballot.MaxPoints == "" && m.Ballot.MaxSumPoints == "" {
		m.Ballot.MaxPoints = budget.Number(mostPoints(f.Votes))
	}
	rule, _ := RuleNamed(f.Meta["rule"])
	rule.Ties = []budget.Tie{budget.TieOrder}
	m.SetRule(rule)
	return m, nil
}

// SetRule sets the rule, and the way of counting that it and the ballots need.
func (m *Manifest) SetRule(rule budget.Rule) {
	m.Rule, m.Counting = rule, ""
	if m.NeedsBallots() {
		m.Counting = Shuffled
	}
}

// RuleNamed is the rule of Pabulib's key "rule", without tie orders. A plain
// "equalshares" is taken with the completion that towns have used, since files do
// not say which. known is false, and the rule greedy, for names of other rules.
func RuleNamed(name string) (rule budget.Rule, known bool) {
	switch strings.ToLower(name) {
	case "equalshares", "equalshares/add1":
		return budget.Rule{Name: budget.EqualShares, Satisfaction: budget.CostSatisfaction, Completion: budget.Add1}, true
	case "phragmen":
		return budget.Rule{Name: budget.Phragmen}, true
	case "greedy-no-skip":
		return budget.Rule{Name: budget.Greedy, Misfit: budget.Stop}, true
	}
	return budget.Rule{Name: budget.Greedy}, slices.Contains([]string{"", "greedy", "unknown"}, strings.ToLower(name))
}

// mostPoints are the most points that a vote gives to one project, at least 1,
// rounded up.
func mostPoints(votes []budget.Vote) string {
	most := big.NewRat(1, 1)
	for _, v := range votes {
		for _, n := range v.Points {
			if n.Cmp(most) > 0 {
				most = n
			}
		}
	}
	up := new(big.Int).Add(most.Num(), new(big.Int).Sub(most.Denom(), big.NewInt(1)))
	return up.Quo(up, most.Denom()).String()
}
