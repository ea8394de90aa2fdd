// SPDX-License-Identifier: Apache-2.0

package words

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/madangvote/madang/budget"
)

var english = language{
	headings: Headings{"no.", "project", "votes", "score", "cost", "left before", "outcome"},
	amount: func(number, currency string) string {
		switch currency {
		case "":
			return number
		case "KRW":
			return number + " won"
		case "EUR":
			return "€" + number
		case "GBP":
			return "£" + number
		case "USD":
			return "$" + number
		}
		return currency + " " + number
	},
	points:  "points",
	heading: func(text, currency string) string { return text + " (" + currency + ")" },
	about:   func(text string) string { return "about " + text },
	less:    func(text string) string { return "less than " + text },
	rule:    englishRule,
	money:   englishMoney,
	step:    englishStep,
	outcome: englishOutcome,
	compare: englishCompare,
}

func englishRule(t *teller) []string {
	r := &t.a.Rule
	var said []string
	switch r.Name {
	case budget.Greedy:
		said = append(said, "Projects are decided on one after another, in the order of "+englishOrder(t, t.a.Rule.By)+", and funded as far as the budget goes.")
		switch r.Misfit {
		case budget.Skip, "":
			said = append(said, "A project that costs more than what is left is passed over.")
		case budget.Stop:
			said = append(said, "The first project that costs more than what is left ends the selection.")
		default:
			said = append(said, "With a project that costs more than what is left: "+t.unknown(string(r.Misfit))+".")
		}
	case budget.EqualShares:
		said = append(said, "This is the Method of Equal Shares: the budget is divided equally among the voters, and a project is funded when those who voted for it can pay for it together out of their shares.",
			englishSatisfaction(t), englishCompletion(t))
	case budget.Phragmen:
		said = append(said, "This is Phragmén's sequential rule: all voters receive money at the same steady rate, and a project is funded as soon as those who voted for it have its cost together, which they then pay.",
			"It ends when a project that could be paid costs more than what is left of the budget.")
	default:
		said = append(said, "The rule is "+t.unknown(string(r.Name))+".")
	}
	said = append(said, englishLimits(t)...)
	return append(said, englishTies(t)...)
}

func englishOrder(t *teller, by budget.By) string {
	switch by {
	case budget.ByVotes, "":
		return map[unit]string{votes: "votes, the most first", points: "points, the most first", combined: "the combined score of residents and committee, the highest first"}[t.unit()]
	case budget.ByVotesPerCost:
		one := map[unit]string{votes: "vote", points: "point", combined: "unit of the combined score of residents and committee"}[t.unit()]
		return "cost for each " + one + ", the lowest first"
	}
	return t.unknown(string(by))
}

func englishSatisfaction(t *teller) string {
	switch t.a.Rule.Satisfaction {
	case budget.CostSatisfaction, "":
		return "In each step the project with the most votes comes first; the vote of someone who cannot pay as much as the others counts only in part."
	case budget.CardinalitySatisfaction:
		return "In each step the project comes first that takes the least from each of those who voted for it."
	case budget.ScoreSatisfaction:
		return "In each step the project comes first that takes the least from those who voted for it for each point that they gave it."
	}
	return "The order is by " + t.unknown(string(t.a.Rule.Satisfaction)) + "."
}

func englishCompletion(t *teller) string {
	raised := "All shares are then raised by " + t.amountOf(big.NewRat(1, 1)) + " again and again, and everything is computed anew, until the result would exceed the budget"
	switch t.a.Rule.Completion {
	case budget.NoCompletion, "":
		return "Money that the shares cannot spend in this way is left over."
	case budget.Add1:
		return raised + "; the last result before that counts."
	case budget.Add1Exhaustive:
		return raised + ", or no other project fits into what is left."
	case budget.Add1Greedy:
		return raised + ", or no other project fits into what is left; what the last result leaves goes to further projects in the order of " + englishOrder(t, t.restBy()) + "."
	case budget.GreedyCompletion:
		return "What is left then goes to further projects in the order of " + englishOrder(t, t.restBy()) + "."
	}
	return "What is left is used by " + t.unknown(string(t.a.Rule.Completion)) + "."
}

func englishLimits(t *teller) []string {
	r := &t.a.Rule
	var said []string
	if r.MinVotes != "" {
		said = append(said, "A project needs at least "+englishNeeded(t, rat(r.MinVotes))+".")
	}
	if r.MinShare != "" {
		said = append(said, "If each voter brought the same part of the budget, those who voted for a project would have to bring at least "+t.percent(rat(r.MinShare))+" of its cost.")
	}
	for i := range r.Caps {
		said = append(said, "All projects of "+englishGroup(t, &r.Caps[i])+" together may cost at most "+t.amountOf(rat(r.Caps[i].Most))+".")
	}
	if r.TopUp != "" {
		said = append(said, "If at least "+t.percent(rat(r.TopUp))+" of the cost of the first project that no longer fits is left, it is funded too, and the rest comes from elsewhere.")
	}
	for _, c := range r.Classes {
		class := "Ballots without a class"
		if c.Name != "" {
			class = "Ballots of the class “" + plain(c.Name) + "”"
		}
		if c.Share != "" {
			said = append(said, class+" together weigh "+t.percent(t.classShare(c.Name))+" of the whole, however many they are.")
		} else {
			said = append(said, class+" count "+t.number(rat(c.Weight))+" each.")
		}
	}
	if c := r.Committee; c != nil {
		rest := new(big.Rat).Sub(big.NewRat(1, 1), rat(c.Share))
		said = append(said, "In the combined score the committee has "+t.percent(rat(c.Share))+" and the residents "+t.percent(rest)+", each measured by their best project.")
	}
	return said
}

func englishGroup(t *teller, c *budget.Cap) string {
	value := "“" + plain(c.Value) + "”"
	switch c.Field {
	case budget.ByCategory:
		return "the category " + value
	case budget.ByNeighborhood:
		return "the neighbourhood " + value
	case budget.ByDistrict:
		return "the district " + value
	}
	return t.unknown(string(c.Field)) + " " + value
}

func englishTies(t *teller) []string {
	var order []string
	for _, x := range t.a.Rule.Ties {
		kind, seed := tie(x)
		switch kind {
		case budget.TieVotes:
			order = append(order, "more votes")
		case budget.TieCost:
			order = append(order, "the lower cost")
		case budget.TieID:
			order = append(order, "the project number that is first in alphabetical order")
		case budget.TieOrder:
			order = append(order, "the order of the list")
		case budget.TieLot:
			order = append(order, "the lot drawn with “"+seed+"”")
		default:
			order = append(order, t.unknown(string(x)))
		}
	}
	if len(order) == 0 {
		order = []string{"the order of the list"}
	}
	return []string{"Between equal projects decides: " + strings.Join(order, "; then ") + "."}
}

func englishMoney(t *teller) []string {
	a := t.a
	said := []string{englishCount(t, a.Voters, "ballot was", "ballots were") + " counted."}
	if len(a.Rule.Classes) > 0 {
		said[0] = "Weighed by class, the ballots count as " + englishVotes(t, a.Voters) + "."
	}
	switch len(a.Funded) {
	case 0:
		said = append(said, "None of the "+strconv.Itoa(len(a.Steps))+" projects is funded; the budget is "+t.amountOf(a.Budget)+".")
	default:
		verb := "projects are funded and cost"
		if len(a.Funded) == 1 {
			verb = "projects is funded and costs"
		}
		said = append(said, strconv.Itoa(len(a.Funded))+" of "+strconv.Itoa(len(a.Steps))+" "+verb+" "+t.amountOf(a.Cost)+"; of the budget of "+t.amountOf(a.Budget)+", "+englishLeft(t, a.Left)+" is left.")
	}
	if sum := t.topUps(); sum.Sign() > 0 {
		said = append(said, t.amountOf(sum)+" of the cost comes from elsewhere.")
	}
	if a.Endowment != nil && a.Voters.Sign() > 0 {
		said = append(said, "In the round that counts each voter had "+t.amountOf(a.Endowment)+" to spend.")
	}
	return said
}

// englishLeft is what is left.
func englishLeft(t *teller, amount *big.Rat) string {
	if amount.Sign() == 0 {
		return "nothing"
	}
	return t.amountOf(amount)
}

// englishCount is a number with a noun in the singular or plural.
func englishCount(t *teller, n *big.Rat, one, many string) string {
	if n != nil && n.Cmp(big.NewRat(1, 1)) == 0 {
		return "1 " + one
	}
	return t.number(or(n)) + " " + many
}

// englishNeeded is least support: votes, or voters where they give points.
func englishNeeded(t *teller, n *big.Rat) string {
	if t.unit() == points {
		return englishCount(t, n, "voter", "voters")
	}
	return englishVotes(t, n)
}

func englishVotes(t *teller, n *big.Rat) string { return englishCount(t, n, "vote", "votes") }

func englishCompare(t *teller, here, official []int) string {
	switch {
	case len(here)+len(official) == 0:
		return "The projects that were funded officially are the same."
	case len(official) == 0:
		return "Officially other projects were funded: without " + englishNames(t, here) + "."
	case len(here) == 0:
		return "Officially other projects were funded: " + englishNames(t, official) + " too."
	}
	return "Officially other projects were funded: " + englishNames(t, official) + ", and not " + englishNames(t, here) + "."
}
