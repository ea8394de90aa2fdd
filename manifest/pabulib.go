// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"math/big"
	"strings"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

// FromPabulib takes projects, budget, ballot style and rule from a Pabulib file:
// greedy, unless the file's rule is Equal Shares or Phragmén's. The caller fills
// in uuid and schedule, and may set another rule with [Manifest.SetRule].
//
// Where points have no bound, which no ballot can hold, the most points of the
// file become the bound.
func FromPabulib(f *pabulib.File) (*Manifest, error) {
	m := &Manifest{
		Version: Version, Name: f.Title(), Budget: Decimal(f.Budget), Currency: f.Meta["currency"], Ballot: f.Style,
	}
	m.Decimals, _ = f.Budget.FloatPrec()
	for _, p := range f.Projects {
		digits, _ := p.Cost.FloatPrec()
		m.Decimals = max(m.Decimals, digits)
		m.Projects = append(m.Projects, Project{p.ID, p.Name, Decimal(p.Cost), p.Categories, p.Neighborhood, p.District})
	}
	if m.Ballot.Type.HasPoints() && m.Ballot.MaxPoints == "" && m.Ballot.MaxSumPoints == "" {
		m.Ballot.MaxPoints = budget.Number(mostPoints(f.Votes))
	}
	m.SetRule(ruleOf(f.Meta["rule"]))
	return m, nil
}

// SetRule sets the rule, and the way of counting that it and the ballots need.
func (m *Manifest) SetRule(rule budget.Rule) {
	m.Rule, m.Counting = rule, ""
	if m.NeedsBallots() {
		m.Counting = Shuffled
	}
}

// ruleOf reads Pabulib's rule. A plain "equalshares" is taken with the
// completion that towns have used, since the file does not say which.
func ruleOf(name string) budget.Rule {
	rule := budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}}
	family, completion, _ := strings.Cut(strings.ToLower(name), "/")
	switch family {
	case "equalshares", "mes":
		rule.Name, rule.Satisfaction, rule.Completion = budget.EqualShares, budget.CostSatisfaction, budget.Add1
		if completion != "" {
			rule.Completion = budget.Completion(completion)
		}
	case "phragmen":
		rule.Name = budget.Phragmen
	}
	return rule
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
