// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"strings"
	"time"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
)

var english = text{
	Lang: "en", Report: "Report on the result", Skip: "Skip to the result",

	Overview: "What was voted on", Glance: "The result at a glance", Money: "Cost and budget", Votes: "Votes for each project",
	Points: "Score of each project", Combined: "Combined score of each project", Shares: "How supporters paid for the projects",
	Rule: "The rule", Projects: "All projects, and why", Invalid: "Invalid ballots", Verify: "Check it yourself",

	Title: "Election", UUID: "Identifier", Opens: "Voting opens, as fixed before", Closes: "Voting closes, as fixed before", FirstDay: "First day of voting", LastDay: "Last day of voting", Style: "A ballot", Counting: "Counting",
	Budget: "Budget", Voters: "Voters on the roll", Counted: "Voters who voted", Recorded: "Ballots cast, with those replaced later", Turnout: "Turnout",
	FundedProjects: "Funded projects", Cost: "Cost", Left: "Left of the budget", BallotsWord: "Votes", Endowment: "Money of each voter",
	Manifest: "Manifest (manifest.json)", Outcome: "Outcome (outcome.json)", Head: "Head of the archive", Archive: "Archive",
	Step: "Step", Project: "Project", Score: "Score", Result: "Result", Reason: "Reason", Number: "Number", Numbers: "Numbers on the ballot",
	Share: "of the budget", ID: "No.", File: "File", Hash: "SHA-256", Size: "Bytes",
	Funded: "Funded",

	CountingTotals:   "Ballots were added up while encrypted; only the totals were ever opened. Nobody knows a single ballot.",
	CountingShuffled: "Ballots were shuffled by the trustees in turn and then opened one by one, without names.",
	CountingOther:    "The ballots are known, without names.",
	InheritedNote:    "What other elections of the campaign left is as their outcomes say; `madang report` or `madang verify` of the whole campaign checks it.",
	MoneyNote:        "Each piece of the bar is a funded project, as wide as its cost; the numbers are the steps of the table of all projects.",
	VotesNote:        "Ordered by votes. Funded projects have a filled bar, a tick and bold text; the others a hatched bar.",
	ScoresNote:       "Ordered by score. Funded projects have a filled bar, a tick and bold text; the others a hatched bar.",
	SharesNote: "Under Equal Shares every voter has the same money, and a project's supporters pay its cost together, as evenly as they can. " +
		"In each chart the width is the number of supporters who paid, the height what each of them paid, and so the area is the cost. " +
		"All charts have the same scale. A flat top means that all paid the same; a step down, that those to the right had less left.",
	PhragmenNote: "Under Phragmén's rule every voter earns money at the same rate, and a project's supporters pay its cost as soon as they have it together. " +
		"In each chart the width is the number of supporters who paid, the height what each of them paid, and so the area is the cost. " +
		"All charts have the same scale. A step down: those to the right had paid for another project before.",
	TableNote:   "In the order in which the rule decided.",
	InvalidNone: "There were none: every decrypted ballot was a valid vote.",
	InvalidNote: "These ballots were decrypted and are no votes. They count for turnout and for no project. Nobody can tell who cast them.",
	InvalidMore: "All of them are in ballots.csv.",
	VerifyIntro: "You need not believe this report. Everything in it follows from the public archive of the election, which any of the organisations' gateways serves, " +
		"and the programs that check it are public too.",
	VerifyCommands: "Fetch the election, verify it from the first byte to the result, apply the rule again, and make this report:",
	VerifyRule:     "Apply the rule to the ballots again:",
	VerifyHashes:   "Compare these with what the organisations announced, and with what the commands print:",
	VerifyChecks:   "checks passed when this report was made",
	FilesNote:      "Made together with this report, for your own sums:",
	NoBallots:      "There is no list of ballots: they were never opened.",
	Verified:       "Made from an election that was verified in full.",
	Attested:       "Made from the published result; its outcome is the one that more than two thirds of the validators have attested. Nothing was verified to make this report.",
	Unverified:     "Made from a file of ballots; no cryptographic verification belongs to it.",
	Rounded:        "Amounts are rounded for reading; the rule itself never rounds, and result.json has the exact numbers.",
	Source:         "Made by Madang, a resident voting system that anyone can check.",
	LegendFunded:   "funded", LegendNot: "not funded", LegendLeft: "left", LegendBudget: "budget", LegendTopUp: "beyond it, from elsewhere",
	AxisVoters: "supporters", AxisMoney: "paid by each",

	Elections: "Elections", HowMany: "Elections", Eligible: "A voter may vote", EligibleAll: "in every election", EligibleOwn: "in the own district and citywide",
	Citywide: "citywide", RollEntries: "Entries of all rolls", RollBound: "Entries that there may be, at most", AllCounted: "Ballots of all elections",
	CampaignMoneyNote: "All bars have one scale: the whole bar is the budget of an election, the filled part what its funded projects cost.",
	LeftoversTitle:    "Money that elections leave",
	Inherited:         "from others", CampaignHash: "Campaign (campaign.json)",
	leftovers: map[budget.Leftovers]string{
		budget.KeepLeftovers:     "It stays unspent.",
		budget.NextLeftovers:     "It goes to the next election of the list, which is then decided with it.",
		budget.CitywideLeftovers: "It goes to the citywide election, which is decided last and with it.",
	},
	eligibleOthers: func(n int) string {
		return fmt.Sprintf("in the own district, citywide, and in other districts that the voter names: %d", n)
	},
	reasons: map[string]string{
		string(choice.BadLength): "wrong number of numbers", string(choice.BadNumber): "a number that is no project, or too many points",
		string(choice.BadGap): "something after the end of the list", string(choice.BadOrder): "not in rising order, or a project twice",
		string(choice.BadTwice): "a project twice", string(choice.BadCount): "too few or too many projects",
		string(choice.BadPoints): "a project without points", string(choice.BadTotal): "too few or too many points together",
		string(budget.VoteCost): "the projects together too cheap or too dear", string(budget.VoteDistricts): "projects of too many districts",
	},
	of: func(part, whole int) string { return fmt.Sprintf("%d of %d", part, whole) },
	paid: func(voters int, most string) string {
		if voters == 1 {
			return "1 paid " + most
		}
		return fmt.Sprintf("%s paid up to %s", count(voters), most)
	},
	date:  func(t time.Time) string { return t.Format("2 January 2006, 15:04") },
	style: englishStyle,
}

func englishStyle(s budget.Style) string {
	var what string
	switch s.Type {
	case budget.Choose1:
		what = "one project"
	case budget.Approval:
		what = "any " + span(s.MinLength, s.MaxLength, "projects")
	case budget.Ordinal:
		what = "a ranking of " + span(s.MinLength, s.MaxLength, "projects") + ", best first"
	case budget.Cumulative:
		what = "points shared among " + span(s.MinLength, s.MaxLength, "projects")
	case budget.Scoring:
		what = "points for each of " + span(s.MinLength, s.MaxLength, "projects")
	default:
		what = string(s.Type)
	}
	return join(", ", what,
		limits("cost together", "at least", "at most", s.MinSumCost, s.MaxSumCost),
		limits("points for one project", "at least", "at most", s.MinPoints, s.MaxPoints),
		limits("points together", "at least", "at most", s.MinSumPoints, s.MaxSumPoints),
		districts(s))
}

func districts(s budget.Style) string {
	var parts []string
	if s.OtherDistricts != nil {
		parts = append(parts, fmt.Sprintf("in one's own district and %d others", *s.OtherDistricts))
	}
	if s.NotOwnProject {
		parts = append(parts, "none of one's own")
	}
	return strings.Join(parts, ", ")
}

func span(least, most int, noun string) string {
	switch {
	case most == 0:
		return fmt.Sprintf("%d or more %s", least, noun)
	case least == most:
		return fmt.Sprintf("%d %s", most, noun)
	}
	return fmt.Sprintf("%d to %d %s", least, most, noun)
}

func limits(what, atLeast, atMost string, least, most budget.Number) string {
	switch {
	case least == "" && most == "":
		return ""
	case least == "":
		return what + " " + atMost + " " + commas(most)
	case most == "":
		return what + " " + atLeast + " " + commas(least)
	}
	return what + " " + commas(least) + "–" + commas(most)
}
