// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"slices"
	"strings"
	"unicode"

	"github.com/madangvote/madang/budget"
)

// teller tells one allocation in one language.
type teller struct {
	*language
	name     Language
	in       *budget.Instance
	a        *budget.Allocation
	currency string
	digits   int            // decimals of amounts
	named    map[string]int // how many projects have a name
	// missing lists the values that the language has no words for: a bug, which
	// a test finds and users see as the bare value.
	missing []string
}

func newTeller(in *budget.Instance, a *budget.Allocation, lang Language, currency string) *teller {
	if _, err := ParseLanguage(string(lang)); err != nil {
		lang = English
	}
	t := &teller{language: lang.spoken(), name: lang, in: in, a: a, currency: currency, named: map[string]int{}}
	t.digits = t.decimals()
	for i := range in.Projects {
		t.named[in.Projects[i].Name]++
	}
	return t
}

// unknown stands in for words that a language lacks.
func (t *teller) unknown(value string) string {
	t.missing = append(t.missing, value)
	return "(" + value + ")"
}

// unit is what a rule orders projects by.
type unit int

const (
	votes    unit = iota
	points        // of cumulative, scoring and ordinal ballots
	combined      // with a committee's
)

func (t *teller) unit() unit {
	switch {
	case t.a.Rule.Committee != nil:
		return combined
	case t.in.Style.Type == budget.Ordinal, t.in.Style.Type == budget.Cumulative, t.in.Style.Type == budget.Scoring:
		return points
	}
	return votes
}

func (t *teller) project(s *budget.Step) *budget.Project { return &t.in.Projects[s.Project] }

// naming is a project's name, and whether its id is needed with it: where there
// is no name, which is then "", or several projects have it.
func (t *teller) naming(project int) (name, id string) {
	p := &t.in.Projects[project]
	switch {
	case p.Name == "" || p.Name == p.ID:
		return "", plain(p.ID)
	case t.named[p.Name] > 1:
		return plain(p.Name), plain(p.ID)
	}
	return plain(p.Name), ""
}

// plain keeps names from other hands in one line, and from steering a terminal.
// It takes off the quotes around a name, for we put our own.
func plain(s string) string {
	s = strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r)
	}), " ")
	if inner, ok := strings.CutPrefix(s, `"`); ok && strings.Count(inner, `"`) == 1 {
		s = strings.TrimSpace(strings.TrimSuffix(inner, `"`))
	}
	return s
}

// restBy is what the greedy completion of Equal Shares orders by.
func (t *teller) restBy() budget.By {
	if t.a.Rule.Satisfaction == "" || t.a.Rule.Satisfaction == budget.CostSatisfaction {
		return budget.ByVotes
	}
	return budget.ByVotesPerCost
}

// tieMatters tells whether the order among equal projects can have changed what
// became of the project of a step.
func (t *teller) tieMatters(s *budget.Step) bool {
	return s.Funded || t.a.Rule.Misfit == budget.Stop
}

// free tells whether a step's project costs nothing.
func (t *teller) free(s *budget.Step) bool { return t.project(s).Cost.Sign() == 0 }

// perScore is what a project costs for each vote or point of its score, which
// is what greedy by votes per cost orders by; nil where it is not told: of
// other rules, of free projects and of those without support.
func (t *teller) perScore(s *budget.Step) *big.Rat {
	if t.a.Rule.By != budget.ByVotesPerCost || t.free(s) || s.Score == nil || s.Score.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(t.project(s).Cost, s.Score)
}

// brought is the share of a project's cost that its supporters bring if each
// voter brings the same part of the budget: what MinShare is about.
func (t *teller) brought(s *budget.Step) *big.Rat {
	share := new(big.Rat).Mul(s.Votes, t.a.Budget)
	if whole := new(big.Rat).Mul(t.a.Voters, t.project(s).Cost); whole.Sign() > 0 {
		return share.Quo(share, whole)
	}
	return share.SetInt64(0)
}

// under is what a cap had left for a project that exceeds it.
func (t *teller) under(s *budget.Step) *big.Rat {
	left := new(big.Rat).Sub(t.project(s).Cost, or(s.MissingMoney))
	if left.Sign() < 0 {
		left.SetInt64(0)
	}
	return left
}

// classShare is what the ballots of a class with a share weigh together, of all
// ballots: shares are scaled to those classes that have ballots.
func (t *teller) classShare(class string) *big.Rat {
	present := map[string]bool{}
	for i := range t.in.Votes {
		present[t.in.Votes[i].Class] = true
	}
	share, all := new(big.Rat), new(big.Rat)
	for _, c := range t.a.Rule.Classes {
		if present[c.Name] {
			all.Add(all, rat(c.Share))
		}
		if c.Name == class {
			share = rat(c.Share)
		}
	}
	if !present[class] || all.Sign() == 0 {
		return new(big.Rat)
	}
	return share.Quo(share, all)
}

// or is r, or 0 for nil.
func or(r *big.Rat) *big.Rat {
	if r == nil {
		return new(big.Rat)
	}
	return r
}

// topUps is the money from elsewhere.
func (t *teller) topUps() *big.Rat {
	sum := new(big.Rat)
	for i := range t.a.Steps {
		sum.Add(sum, or(t.a.Steps[i].TopUp))
	}
	return sum
}

// beatenBy is the last earlier step whose project was equal to that of s and
// came before it by the tie order; nil if there is none or it made no
// difference.
func (t *teller) beatenBy(s *budget.Step) *budget.Step {
	var by *budget.Step
	for i := range t.a.Steps {
		earlier := &t.a.Steps[i]
		if earlier.Project == s.Project {
			break
		}
		if t.tieMatters(earlier) && slices.Contains(earlier.TiedWith, s.Project) {
			by = earlier
		}
	}
	return by
}

// stopper is the project whose misfit ended the selection, -1 if there is none.
func (t *teller) stopper() int {
	for i := range t.a.Steps {
		if t.a.Steps[i].Reason == budget.ReasonMisfit {
			return t.a.Steps[i].Project
		}
	}
	return -1
}

// tie is a tie order without a lot's seed, and the seed.
func tie(tie budget.Tie) (kind budget.Tie, seed string) {
	name, seed, _ := strings.Cut(string(tie), ":")
	if budget.Tie(name) == budget.TieLot {
		return budget.TieLot, plain(seed)
	}
	return tie, ""
}

// rat reads a number of a rule that has been checked.
func rat(n budget.Number) *big.Rat {
	r, err := n.Rat()
	if err != nil {
		return new(big.Rat)
	}
	return or(r)
}

// payments sums up who paid what for a project under Equal Shares.
type payments struct {
	// alike: all supporters are asked for the same, and who paid less had no
	// more. Else what they are asked for depends on their points or weights.
	alike               bool
	full, less, nothing int      // supporters who paid the most, less, and nothing
	most, least         *big.Rat // least: of those who paid something
}

func (t *teller) payments(s *budget.Step) payments {
	r := &t.a.Rule
	p := payments{alike: r.Satisfaction != budget.ScoreSatisfaction && len(r.Classes) == 0, nothing: s.Supporters}
	for i, paid := range s.Payments {
		switch {
		case paid.Amount.Sign() == 0:
			continue
		case i == 0:
			p.full, p.most = paid.Voters, paid.Amount
		default:
			p.less += paid.Voters
		}
		p.least = paid.Amount
		p.nothing -= paid.Voters
	}
	return p
}
