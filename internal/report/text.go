// SPDX-License-Identifier: Apache-2.0

package report

import (
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/words"
)

// text is what a report says in one language, besides names and sentences of
// package words.
type text struct {
	Lang, Report, Skip string

	// Headings.
	Overview, Glance, Money, Votes, Points, Combined, Shares, Rule, Projects, Invalid, Verify string

	// Labels of facts and figures.
	Title, UUID, Opens, Closes, FirstDay, LastDay, Style, Counting, Budget, Voters, Recorded, Counted string
	Turnout, FundedProjects, Cost, Left, Share, Endowment, Inherited                                  string
	Manifest, Outcome, Head, Archive, VerifyChecks                                                    string

	// Headings of tables, and marks in them.
	Step, Project, BallotsWord, Score, Result, Reason, Number, Numbers, ID, File, Hash, Size, Funded string

	// Legends of charts.
	LegendFunded, LegendNot, LegendLeft, LegendBudget, LegendTopUp, AxisVoters, AxisMoney string

	// Sentences.
	Verified, Attested, Unverified, CountingTotals, CountingShuffled, CountingOther, InheritedNote string
	MoneyNote, VotesNote, ScoresNote, SharesNote, PhragmenNote, TableNote                          string
	InvalidNone, InvalidNote, InvalidMore                                                          string
	VerifyIntro, VerifyCommands, VerifyRule, VerifyHashes, FilesNote, NoBallots, Rounded, Source   string

	// Of campaigns.
	Elections, HowMany, Eligible, EligibleAll, EligibleOwn, Citywide, RollEntries, RollBound string
	AllCounted, CampaignMoneyNote, LeftoversTitle, CampaignHash                              string

	leftovers      map[budget.Leftovers]string
	eligibleOthers func(n int) string

	reasons map[string]string
	of      func(part, whole int) string
	paid    func(voters int, most string) string
	date    func(t time.Time) string
	style   func(s budget.Style) string
}

// texts has one text a language.
var texts = map[string]*text{"ko": &korean, "en": &english}

// when writes a time with its zone, without which nobody could check it.
func (t *text) when(unix int64, m *Meta) string {
	if unix == 0 {
		return ""
	}
	at := m.at(unix)
	_, offset := at.Zone()
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	utc := fmt.Sprintf("UTC%c%d", sign, offset/3600)
	if minutes := offset % 3600 / 60; minutes != 0 {
		utc += fmt.Sprintf(":%02d", minutes)
	}
	return t.date(at) + nbsp + "(" + utc + ")"
}

// amount writes money as the sentences do, on one line.
func (t *text) amount(r *big.Rat, d *Data) string {
	return strings.ReplaceAll(plain(words.Amount(d.Instance, r, words.Language(t.Lang), d.Meta.Currency)), " ", nbsp)
}

// reason says why a decrypted ballot is no vote.
func (t *text) reason(r string) string {
	if words := t.reasons[r]; words != "" {
		return words
	}
	return plain(r)
}

// join puts the words of a ballot's bounds together.
func join(separator string, parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, separator)
}
