// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

func englishOutcome(t *teller, s *budget.Step) string {
	if s.Funded {
		switch s.Stage {
		case budget.StageRule, "":
			return "funded"
		case budget.StageCompletion:
			return "funded from the rest"
		case budget.StageTopUp:
			return "funded, topped up"
		}
		return "funded " + t.unknown(string(s.Stage))
	}
	switch s.Reason {
	case budget.ReasonNoVotes:
		if t.unit() != votes {
			return "no points"
		}
		return "no votes"
	case budget.ReasonMinVotes:
		return "too few votes"
	case budget.ReasonMinShare:
		return "too small a share"
	case budget.ReasonCap:
		return "over a cap"
	case budget.ReasonTooDear:
		return "dearer than the budget"
	case budget.ReasonMisfit:
		return "not enough left"
	case budget.ReasonStopped:
		return "after the end"
	case budget.ReasonUnaffordable:
		return "supporters cannot pay"
	}
	return "not funded " + t.unknown(string(s.Reason))
}

// englishStep says one thing in each sentence: the votes, the decision, what
// was missing, what decided between equals.
func englishStep(t *teller, s *budget.Step) []string {
	said := []string{englishSupport(t, s)}
	if s.Funded {
		said = append(said, englishFunded(t, s))
	} else if why := englishRefused(t, s); why != "" {
		said = append(said, why)
	}
	if s.MissingVotes != nil && !s.Funded {
		said = append(said, englishMissing(t, s.MissingVotes))
	}
	if len(s.TiedWith) > 0 && t.tieMatters(s) {
		said = append(said, "It was equal with "+englishNames(t, s.TiedWith)+": "+englishTie(t, s.TieBy, "its")+" put it first.")
	} else if by := t.beatenBy(s); by != nil && !s.Funded {
		said = append(said, "It was equal with "+englishName(t, by.Project)+", which came first: "+englishTie(t, by.TieBy, "that project's")+" decided.")
	}
	return said
}

func englishSupport(t *teller, s *budget.Step) string {
	name := upper(englishName(t, s.Project))
	if s.Reason == budget.ReasonNoVotes && s.Score.Sign() == 0 {
		if t.unit() == votes {
			return "Nobody voted for " + englishName(t, s.Project) + ", so it is not funded."
		}
		return name + " got no points, so it is not funded."
	}
	said := name + " got " + englishVotes(t, s.Votes)
	switch t.unit() {
	case points:
		said = name + " got " + englishCount(t, s.Score, "point", "points") + " from " + englishCount(t, s.Votes, "voter", "voters")
	case combined:
		score := rat(t.a.Rule.Committee.Scores[t.project(s).ID])
		said += " and " + englishCount(t, score, "point", "points") + " from the committee, a combined score of " + t.number(s.Score)
	}
	if each := t.perScore(s); each != nil {
		said += ", which makes " + t.amountOf(each) + " for each " + map[unit]string{votes: "vote", points: "point", combined: "unit of its score"}[t.unit()]
	}
	return said + "."
}

func englishFunded(t *teller, s *budget.Step) string {
	cost := t.amountOf(t.project(s).Cost)
	switch {
	case s.TopUp != nil:
		return t.amountOf(s.Left) + " was left, at least " + t.percent(rat(t.a.Rule.TopUp)) + " of its cost of " + cost + ": it is funded, and " + t.amountOf(s.TopUp) + " comes from elsewhere."
	case t.free(s):
		return "It costs nothing, and is funded."
	case s.Load != nil:
		given := t.amountOf(s.Load)
		if len(t.a.Rule.Classes) > 0 {
			given += " for each vote that the ballot counts"
		}
		return "It costs " + cost + " and is funded, when each voter had been given " + given + ": " + englishPayments(t, s) + "."
	case len(s.Payments) > 0:
		return "It costs " + cost + " and is funded: " + englishPayments(t, s) + "."
	case s.Stage == budget.StageCompletion:
		return "Its supporters could not pay for it alone, but its cost of " + cost + " fits into the " + t.amountOf(s.Left) + " that was left over: it is funded."
	}
	return "It costs " + cost + " of the " + t.amountOf(s.Left) + " that was left, and is funded."
}

// englishPayments says who paid how much.
func englishPayments(t *teller, s *budget.Step) string {
	p := t.payments(s)
	all := "its " + t.count(s.Supporters) + " supporters"
	most := t.amountOf(p.most)
	var said string
	switch {
	case s.Supporters == 1:
		return "its one supporter paid " + most
	case p.full == s.Supporters:
		return "each of " + all + " paid " + most
	case !p.alike:
		if said = t.count(p.full+p.less) + " of " + all; p.nothing == 0 {
			said = all
		}
		said += " paid between " + t.amountOf(p.least) + " and " + most + " each"
	default:
		said = t.count(p.full) + " of " + all + " paid " + most
		if p.full > 1 {
			said += " each"
		}
	}
	switch {
	case p.alike && p.less == 1:
		said += ", 1 paid " + englishRest(s, "the") + ", " + t.amountOf(p.least)
	case p.alike && p.less > 1:
		said += ", " + t.count(p.less) + " paid " + englishRest(s, "their") + ", " + t.amountOf(p.least) + " or more"
	}
	if p.nothing > 0 {
		said += ", and " + t.count(p.nothing) + " had nothing left"
	}
	return said
}

// englishRest is what supporters pay who have less than others.
func englishRest(s *budget.Step, whose string) string {
	if s.Load != nil {
		return "what came after " + whose + " last payment"
	}
	return "all that was left of " + whose + " share"
}

func englishRefused(t *teller, s *budget.Step) string {
	cost := t.amountOf(t.project(s).Cost)
	short := t.amountOf(s.MissingMoney)
	switch s.Reason {
	case budget.ReasonNoVotes:
		if s.Score.Sign() < 0 {
			return "Only projects with more than 0 points can be funded."
		}
		return ""
	case budget.ReasonMinVotes:
		return "It needed at least " + englishNeeded(t, rat(t.a.Rule.MinVotes)) + ", so it is not funded."
	case budget.ReasonMinShare:
		return "Those who voted for it bring " + t.percent(t.brought(s)) + " of its cost of " + cost + ", and " + t.percent(rat(t.a.Rule.MinShare)) + " is needed, so it is not funded."
	case budget.ReasonCap:
		c := &t.a.Rule.Caps[s.Cap]
		return "Of the " + t.amountOf(rat(c.Most)) + " for " + englishGroup(t, c) + ", " + englishLeft(t, t.under(s)) + " was left, " + short + " less than its cost of " + cost + ", so it is not funded."
	case budget.ReasonTooDear:
		return "It costs " + cost + ", " + t.amountOf(new(big.Rat).Sub(t.project(s).Cost, t.a.Budget)) + " more than the whole budget, so it cannot be funded."
	case budget.ReasonMisfit:
		return "At its turn " + englishLeft(t, s.Left) + " was left, " + short + " less than its cost of " + cost + ", so it is not funded."
	case budget.ReasonStopped:
		if p := t.stopper(); p >= 0 {
			return "It is not funded, because the selection had ended with " + englishName(t, p) + ", which no longer fitted."
		}
		return "It is not funded, because the selection had ended."
	case budget.ReasonUnaffordable:
		if s.SupportersMoney == nil {
			return "It costs " + cost + ", which its supporters could not pay together, so it is not funded."
		}
		return "Its supporters had " + englishLeft(t, s.SupportersMoney) + " left together, " + t.amountOf(new(big.Rat).Sub(t.project(s).Cost, s.SupportersMoney)) + " less than its cost of " + cost + ", so it is not funded."
	}
	return "It is not funded " + t.unknown(string(s.Reason)) + "."
}

func englishMissing(t *teller, n *big.Rat) string {
	what := englishCount(t, n, "more vote", "more votes")
	if t.in.Style.Type == budget.Ordinal || t.unit() == points {
		what = englishCount(t, n, "more voter who gives it a point", "more voters who give it a point each")
	}
	return "With " + what + " it would have been funded."
}

func englishTie(t *teller, by budget.Tie, whose string) string {
	kind, _ := tie(by)
	switch kind {
	case budget.TieVotes:
		return whose + " votes"
	case budget.TieCost:
		return whose + " lower cost"
	case budget.TieID:
		return whose + " number, first in alphabetical order,"
	case budget.TieOrder:
		return whose + " place in the list"
	case budget.TieLot:
		return "the lot"
	}
	return t.unknown(string(by))
}

// englishName is a project in the middle of a sentence.
func englishName(t *teller, project int) string {
	name, id := t.naming(project)
	switch {
	case name == "":
		return "project " + id
	case id != "":
		return "“" + name + "” (" + id + ")"
	}
	return "“" + name + "”"
}

// englishNames lists projects, three at most by name.
func englishNames(t *teller, projects []int) string {
	const most = 3
	var names []string
	for i, p := range projects {
		if i == most && len(projects) > most {
			names = append(names, strconv.Itoa(len(projects)-most)+" more")
			break
		}
		names = append(names, englishName(t, p))
	}
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

// upper makes the first letter of an ASCII word a capital.
func upper(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
