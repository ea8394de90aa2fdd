// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/manifest"
)

// Every refusal says what is wrong, and those that can be mended how.
func TestParseRefuses(t *testing.T) {
	seeded := func(ties ...budget.Tie) func(*manifest.Manifest) {
		return func(m *manifest.Manifest) { m.Rule.Ties = ties }
	}
	id := func(id string) func(*manifest.Manifest) {
		return func(m *manifest.Manifest) { m.Projects[3].ID = id }
	}
	for _, c := range []struct {
		name, want string
		change     func(*manifest.Manifest)
	}{
		{"an old version", "version 1; this program knows version 2", func(m *manifest.Manifest) { m.Version = 1 }},
		{"no such rule", `"best" is not known; take one of greedy, mes, phragmen`, func(m *manifest.Manifest) { m.Rule.Name = "best" }},
		{"another rule's parameter", `completion: belongs to the rule "mes"`, func(m *manifest.Manifest) { m.Rule.Completion = budget.Add1 }},
		{"a wrong number", "min_votes", func(m *manifest.Manifest) { m.Rule.MinVotes = "many" }},
		{"a cap on nothing", `no project has the category "zoo"`, func(m *manifest.Manifest) {
			m.Rule.Caps = []budget.Cap{{Field: budget.ByCategory, Value: "zoo", Most: "1"}}
		}},
		{"a committee that scored others", "there is no such project", func(m *manifest.Manifest) {
			m.Rule.Committee = &budget.Committee{Share: "0.5", Scores: map[string]budget.Number{"nobody": "3"}}
		}},
		{"classes of voters", "their weight on the roll", func(m *manifest.Manifest) {
			m.Rule.Classes = []budget.Class{{Name: "online", Weight: "1"}}
		}},
		{"no such tie", `"newest" is not known; take votes, cost, id, order or lot:SEED`, seeded("newest")},
		{"a tie twice", "stands twice", seeded(budget.TieID, budget.TieID)},
		{"two lots without a seed", "stands twice", seeded(budget.TieLot, budget.TieLot)},
		{"a lot of an empty seed", "a lot needs its seed", seeded("lot:")},
		{"a negative budget", `budget "-1" is not a number >= 0`, func(m *manifest.Manifest) { m.Budget = "-1" }},
		{"no budget", `budget "" is not a number >= 0`, func(m *manifest.Manifest) { m.Budget = "" }},
		{"a fraction", `cost "1/3" is not a number >= 0`, func(m *manifest.Manifest) { m.Projects[3].Cost = "1/3" }},
		{"more digits than decimals", `cost "10.5" has more than 0 digits after the point: set decimals`, func(m *manifest.Manifest) { m.Projects[3].Cost = "10.5" }},
		{"too much money", "is too large", func(m *manifest.Manifest) { m.Projects[3].Cost = strings.Repeat("9", 39) }},
		{"too much in units", "is too large", func(m *manifest.Manifest) { m.Decimals, m.Budget = 18, strings.Repeat("9", 22) }},
		{"decimals", "decimals 19; there must be 0 to 18", func(m *manifest.Manifest) { m.Decimals = 19 }},
		{"negative decimals", "decimals -1", func(m *manifest.Manifest) { m.Decimals = -1 }},
		{"an id twice", "stands twice", func(m *manifest.Manifest) { m.Projects[3].ID = m.Projects[2].ID }},
		{"no id", "has 0 bytes", id("")},
		{"a long id", "has 101 bytes; there must be 1 to 100", id(strings.Repeat("x", 101))},
		{"a quotation mark in an id", "take another id", id(`a"b`)},
		{"a comma in an id", "has a comma", id("a,b")},
		{"a comma in a category", "use no commas", func(m *manifest.Manifest) { m.Projects[3].Categories = []string{"streets, squares"} }},
		{"a backslash in an id", "take another id", id(`a\b`)},
		{"a control character in an id", "take another id", id("a\tb")},
		{"a line separator in an id", "take another id", id("a\u2028b")},
		{"no projects", "0 projects; there must be 1 to 10000", func(m *manifest.Manifest) { m.Projects = nil }},
		{"too many projects", "10001 projects", func(m *manifest.Manifest) { m.Projects = make([]manifest.Project, 10_001) }},
		{"a schedule", "closes_at 1 is not after opens_at 1", func(m *manifest.Manifest) { m.ClosesAt = m.OpensAt }},
		{"a campaign that is no hash", "64 lower-case hexadecimal digits", func(m *manifest.Manifest) { m.Campaign = strings.Repeat("A", 64) }},
		{"no such counting", `counting "by hand" is not known; use "homomorphic" or "shuffled"`, func(m *manifest.Manifest) { m.Counting = "by hand" }},
		{"no such style", `"likes" is none of approval`, func(m *manifest.Manifest) { m.Ballot.Type = "likes" }},
		{"more than all projects", "max_length 24 of 23 projects", func(m *manifest.Manifest) { m.Ballot.MaxLength = 24 }},
		{"at least more than at most", "min_length 6 exceeds max_length 5", func(m *manifest.Manifest) { m.Ballot.MinLength = 6 }},
		{"points to choose", "has no points to bound", func(m *manifest.Manifest) { m.Ballot.MaxPoints = "5" }},
		{"no districts", "no project has a district", func(m *manifest.Manifest) { m.Ballot.OtherDistricts = new(int) }},
	} {
		m := lodz(t)
		c.change(m)
		if _, err := manifest.Parse(m.Bytes()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	for _, raw := range []string{"", "{", `{"version":2,"likes":2}`, string(lodz(t).Bytes()) + "{}", string(lodz(t).Bytes()) + "}"} {
		if _, err := manifest.Parse([]byte(raw)); err == nil {
			t.Errorf("%.20q was accepted", raw)
		}
	}
}

// What needs whole ballots is not counted by totals.
func TestHomomorphicCountingIsRefused(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*manifest.Manifest)
	}{
		{"rule mes looks at each ballot", func(m *manifest.Manifest) { m.Rule.Name = budget.EqualShares }},
		{"rule phragmen looks at each ballot", func(m *manifest.Manifest) { m.Rule.Name = budget.Phragmen }},
		{"the cost of a ballot's projects is bounded", func(m *manifest.Manifest) { m.Ballot.MaxSumCost = "1000" }},
		{"the districts of a ballot's projects are bounded", func(m *manifest.Manifest) {
			m.Ballot.OtherDistricts, m.Projects[0].District = new(int), "north"
		}},
		{"vote_type ordinal", func(m *manifest.Manifest) { m.Ballot.Type = budget.Ordinal }},
		{"vote_type cumulative", func(m *manifest.Manifest) { m.Ballot.Type, m.Ballot.MaxSumPoints = budget.Cumulative, "10" }},
		{"vote_type scoring", func(m *manifest.Manifest) { m.Ballot.Type, m.Ballot.MaxPoints = budget.Scoring, "3" }},
	} {
		m := lodz(t)
		c.change(m)
		_, err := manifest.Parse(m.Bytes())
		if !m.NeedsBallots() || err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), `use "shuffled"`) {
			t.Errorf("%s: %v", c.want, err)
		}
		m.SetRule(m.Rule)
		if _, err := manifest.Parse(m.Bytes()); err != nil || !m.Shuffled() {
			t.Errorf("%s, shuffled: %v", c.want, err)
		}
	}
}

// Points that ballots cannot hold.
func TestPointsThatDoNotFit(t *testing.T) {
	for _, c := range []struct {
		style budget.Style
		want  string
	}{
		{budget.Style{Type: budget.Scoring}, "more than 255 points to a project: set max_points"},
		{budget.Style{Type: budget.Scoring, MaxPoints: "256"}, "more than 255 points to a project"},
		{budget.Style{Type: budget.Cumulative, MaxSumPoints: "1000"}, "more than 255 points to a project"},
		{budget.Style{Type: budget.Cumulative, MaxPoints: "2.5"}, "max_points: 2.5 is not a whole number"},
		{budget.Style{Type: budget.Cumulative, MaxPoints: "5", MinPoints: "0.5"}, "min_points: 0.5 is not a whole number"},
		{budget.Style{Type: budget.Cumulative, MaxSumPoints: "10.5"}, "max_sum_points: 10.5 is not a whole number"},
		{budget.Style{Type: budget.Cumulative, MaxPoints: "0"}, "not a choice"},
		{budget.Style{Type: budget.Scoring, MinPoints: "-3", MaxPoints: "3"}, "min_points: -3 is negative; a ballot holds points from 0 to 255"},
		{budget.Style{Type: budget.Cumulative, MaxPoints: "5", MinSumPoints: "1000"}, "not a choice"},
	} {
		m := lodz(t)
		m.Ballot, m.Counting = c.style, manifest.Shuffled
		_, err := manifest.Parse(m.Bytes())
		if !errors.Is(err, choice.ErrParameters) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %q", c.style, err, c.want)
		}
	}
	for _, s := range []budget.Style{
		{Type: budget.Scoring, MaxPoints: "255"}, {Type: budget.Cumulative, MaxSumPoints: "1000", MaxPoints: "100"},
		{Type: budget.Cumulative, MaxSumPoints: "255"}, {Type: budget.Scoring, MinPoints: "0", MaxPoints: "3"},
	} {
		m := lodz(t)
		m.Ballot, m.Counting = s, manifest.Shuffled
		if _, err := manifest.Parse(m.Bytes()); err != nil {
			t.Errorf("%+v: %v", s, err)
		}
	}
}
