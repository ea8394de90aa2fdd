// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// frozen is the manifest of a file, ready to be published.
func frozen(t testing.TB, f *pabulib.File) *manifest.Manifest {
	t.Helper()
	m, err := manifest.FromPabulib(f)
	if err != nil {
		t.Fatal(err)
	}
	m.UUID, m.OpensAt, m.ClosesAt = "21ZkTQPH8CMeSV", 1, 2
	return m
}

// published is the manifest as others read it.
func published(t testing.TB, m *manifest.Manifest) *manifest.Manifest {
	t.Helper()
	again, err := manifest.Parse(m.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// Real elections of every style, each ballot coded and decoded: the outcome is
// what the rule makes of the file, and what the town announced.
func TestEveryStyle(t *testing.T) {
	mes := budget.Rule{Name: budget.EqualShares, Satisfaction: budget.ScoreSatisfaction, Completion: budget.Add1Greedy, Ties: []budget.Tie{budget.TieID}}
	phragmen := budget.Rule{Name: budget.Phragmen, Ties: []budget.Tie{budget.TieCost, budget.TieID}}
	for _, c := range []struct {
		file     string
		rule     *budget.Rule // nil: the file's
		code     string       // of the labels
		funded   int
		official bool // the file says the same
		blank    int  // ballots of the file that are none
	}{
		{vectors.Default, nil, "", 10, true, 0},
		{vectors.Default, &phragmen, "set of 1 to 5 out of 23", 14, false, 0},
		{"poland_wroclaw_2016_rejon-nr-10-250.pb", nil, "", 3, true, 0},
		{"poland_wroclaw_2017_rejon-nr-11-750.pb", nil, "", 1, false, 0}, // the first was withdrawn
		{"poland_warszawa_2017_bielany.pb", nil, "set of 1 to 44 out of 44:", 16, true, 0},
		{"poland_warszawa_2018_przyczolek-grochowski.pb", nil, "set of 1 to 1 out of 1", 1, true, 0},
		{"poland_krakow_2021_nowa-huta.pb", nil, "ranking of 3 to 3 out of 34", 10, true, 0},
		{"poland_krakow_2018_bienczyce.pb", nil, "ranking of 3 to 3 out of 13", 4, false, 0},
		{"poland_krakow_2018_bienczyce.pb", &mes, "ranking of 3 to 3 out of 13", 5, false, 0},
		{"worldwide_mechanical-turk_ranking-value-6_.pb", nil, "ranking of 10 to 10 out of 10", 5, false, 0},
		{"poland_katowice_2020_brynow-czesc-wschodnia-osiedle-zgrzebnioka.pb", nil, "up to 3 points for 1 to 5 out of 5, total 1 to 3", 4, true, 0},
		{"poland_czestochowa_2020_podjasnogorska.pb", nil, "up to 10 points for 1 to 9 out of 9, total 1 to 10", 3, false, 0},
		{"switzerland_zurich_s5d10_.pb", &mes, "up to 10 points for 1 to 5 out of 24, total 0 to 10", 9, false, 0},
		{"test_scoring_0.pb", nil, "up to 3 points for 1 to 30 out of 30, total 0 to 90", 16, false, 1},
		{"test_cumulative_0.pb", nil, "up to 3 points for 1 to 30 out of 30, total 0 to 7", 16, false, 1},
		{"netherlands_assen_2024_.pb", nil, "set of 2 to 14 out of 14", 9, false, 0},
		{"poland_wieliczka_2023_green-budget.pb", nil, "set of 1 to 64 out of 64:", 30, true, 0},
	} {
		name := c.file
		if c.rule != nil {
			name += " " + string(c.rule.Name)
		}
		t.Run(name, func(t *testing.T) {
			f := parse(t, c.file)
			if testing.Short() && len(f.Votes) > 7000 {
				t.Skip("thousands of ballots")
			}
			m := frozen(t, f)
			if c.rule != nil {
				m.SetRule(*c.rule)
			}
			m = published(t, m)
			if answers, err := m.Answers(); err != nil || m.Shuffled() != (c.code != "") || !strings.HasPrefix(answers[0], codePrefix(c.code)) {
				t.Errorf("counting %q, answers %.90q, %v", m.Counting, answers, err)
			}
			valid, counted := cast(t, m, f)
			if blank := len(f.Votes) - len(valid); blank != c.blank {
				t.Errorf("%d ballots are none, want %d", blank, c.blank)
			}
			o, err := m.Outcome(m.Bytes(), counted)
			if err != nil {
				t.Fatal(err)
			}
			in := f.Instance
			in.Votes = valid
			a, err := budget.Allocate(&in, m.Rule)
			if err != nil {
				t.Fatal(err)
			}
			sameOutcome(t, m, o, a)
			if len(o.Funded) != c.funded {
				t.Errorf("%d funded: %v", len(o.Funded), o.Funded)
			}
			if same := slices.Equal(o.Funded, officialWinners(f)); same != c.official {
				t.Errorf("funded %v, official %v", o.Funded, officialWinners(f))
			}
		})
	}
}

func codePrefix(code string) string {
	if code == "" {
		return ""
	}
	return "madang-choice-1, " + code
}

// cast codes the votes of a file that the style allows.
func cast(t testing.TB, m *manifest.Manifest, f *pabulib.File) (valid []budget.Vote, c manifest.Counted) {
	t.Helper()
	c.PublicKey = "key"
	if !m.Shuffled() {
		c.Counts = make([]int64, len(m.Projects))
	}
	for _, v := range f.Votes {
		answer, err := m.Answer(v)
		if wrong := new(budget.VoteError); errors.As(err, &wrong) {
			continue
		}
		if err != nil {
			t.Fatalf("%v: %v", v, err)
		}
		valid = append(valid, withoutZeros(v))
		if m.Shuffled() {
			c.Votes = append(c.Votes, answer)
			continue
		}
		for i, n := range answer {
			c.Counts[i] += int64(n)
		}
	}
	c.Ballots = int64(len(valid))
	return valid, c
}

// withoutZeros leaves out projects with 0 points, which ballots cannot name.
func withoutZeros(v budget.Vote) budget.Vote {
	some := budget.Vote{}
	for i, p := range v.Projects {
		if v.Points == nil {
			some.Projects = append(some.Projects, p)
		} else if v.Points[i].Sign() != 0 {
			some.Projects, some.Points = append(some.Projects, p), append(some.Points, v.Points[i])
		}
	}
	return some
}

func officialWinners(f *pabulib.File) (ids []string) {
	winners, _ := f.Winners()
	for _, p := range winners {
		ids = append(ids, f.Projects[p].ID)
	}
	return ids
}

// sameOutcome compares an outcome with an allocation of the same votes.
func sameOutcome(t *testing.T, m *manifest.Manifest, o *manifest.Outcome, a *budget.Allocation) {
	t.Helper()
	var funded []string
	for _, p := range a.Funded {
		funded = append(funded, m.Projects[p].ID)
	}
	if !slices.Equal(o.Funded, funded) {
		t.Errorf("funded %v\nwant   %v", o.Funded, funded)
	}
	if o.Cost != string(budget.NewNumber(a.Cost)) || o.Left != string(budget.NewNumber(a.Left)) || new(big.Rat).SetInt64(o.Ballots).Cmp(a.Voters) != 0 {
		t.Errorf("cost %s, left %s, ballots %d; want %s, %s, %s", o.Cost, o.Left, o.Ballots, a.Cost, a.Left, a.Voters)
	}
	if (o.Endowment != "") != (a.Endowment != nil) || a.Endowment != nil && o.Endowment != budget.NewNumber(a.Endowment) {
		t.Errorf("endowment %q, want %v", o.Endowment, a.Endowment)
	}
	if o.Invalid != nil && o.Invalid.Number != 0 {
		t.Errorf("invalid %+v", o.Invalid)
	}
	if len(a.Steps) != len(m.Projects) {
		t.Fatalf("%d steps", len(a.Steps))
	}
	for _, s := range a.Steps {
		score := budget.Number(fmt.Sprint(o.Votes[s.Project]))
		if o.Scores != nil {
			score = o.Scores[s.Project]
		}
		if s.Votes.Cmp(big.NewRat(o.Votes[s.Project], 1)) != 0 || score != budget.NewNumber(s.Score) {
			t.Errorf("project %s: %d votes, score %s; want %s, %s", m.Projects[s.Project].ID, o.Votes[s.Project], score, s.Votes, s.Score)
		}
	}
}

// style is a manifest of five projects in three districts, with shuffled
// ballots of a style.
func style(t testing.TB, s budget.Style) *manifest.Manifest {
	t.Helper()
	m := &manifest.Manifest{
		Version: manifest.Version, UUID: "21ZkTQPH8CMeSV", Budget: "100.50", Currency: "EUR", Decimals: 2, Ballot: s, OpensAt: 1, ClosesAt: 2,
		Projects: []manifest.Project{
			{ID: "a", Name: "A", Cost: "60", District: "north"}, {ID: "b", Name: "B", Cost: "40.50", District: "north"},
			{ID: "c", Name: "C", Cost: "30", District: "south"}, {ID: "d", Name: "D", Cost: "10", District: "west"}, {ID: "e", Name: "E", Cost: "0"},
		},
	}
	m.SetRule(budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieLot}})
	m.Counting = manifest.Shuffled
	return published(t, m)
}

func points(projects []int, given ...int64) budget.Vote {
	v := budget.Vote{Projects: projects}
	for _, n := range given {
		v.Points = append(v.Points, big.NewRat(n, 1))
	}
	return v
}

// A ballot that decodes to what the style forbids is invalid for the style's
// reason; and no program of ours makes it.
func TestBallotsThatBreakTheStyle(t *testing.T) {
	others := 1
	for name, c := range map[string]struct {
		style   budget.Style
		numbers []int // of a ballot cast with a program of one's own
		reason  string
		good    budget.Vote
		bad     budget.Vote // the same as a vote; nil: no vote codes to it
	}{
		"approval: order": {budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 3}, []int{2, 1, 0}, "order",
			budget.Vote{Projects: []int{1, 0}}, budget.Vote{Projects: []int{1, 1}}},
		"approval: too many": {budget.Style{Type: budget.Approval, MaxLength: 2}, []int{1, 2, 3}, "length",
			budget.Vote{}, budget.Vote{Projects: []int{0, 1, 2}}},
		"choose-1: none": {budget.Style{Type: budget.Choose1, MinLength: 1}, []int{0}, "count",
			budget.Vote{Projects: []int{4}}, budget.Vote{}},
		"knapsack: beyond the budget": {budget.Style{Type: budget.Approval, MaxSumCost: "100.50"}, []int{1, 2, 4, 0, 0}, "cost",
			budget.Vote{Projects: []int{0, 1}}, budget.Vote{Projects: []int{0, 1, 3}}},
		"knapsack: below the least": {budget.Style{Type: budget.Approval, MinSumCost: "30"}, []int{4, 5, 0, 0, 0}, "cost",
			budget.Vote{Projects: []int{2}}, budget.Vote{Projects: []int{3, 4}}},
		"districts: a third one": {budget.Style{Type: budget.Approval, OtherDistricts: &others}, []int{1, 3, 4, 5, 0}, "districts",
			budget.Vote{Projects: []int{0, 1, 2, 4}}, budget.Vote{Projects: []int{0, 2, 3, 4}}},
		"ordinal: twice": {budget.Style{Type: budget.Ordinal, MinLength: 1, MaxLength: 3}, []int{3, 1, 3}, "twice",
			budget.Vote{Projects: []int{4, 0}}, budget.Vote{Projects: []int{2, 0, 2}}},
		"ordinal: too few": {budget.Style{Type: budget.Ordinal, MinLength: 2, MaxLength: 3}, []int{3, 0, 0}, "count",
			budget.Vote{Projects: []int{4, 0}}, budget.Vote{Projects: []int{2}}},
		"ordinal: beyond the budget": {budget.Style{Type: budget.Ordinal, MaxSumCost: "90"}, []int{2, 1, 0, 0, 0}, "cost",
			budget.Vote{Projects: []int{0, 2}}, budget.Vote{Projects: []int{1, 0}}},
		"cumulative: too many points": {budget.Style{Type: budget.Cumulative, MaxSumPoints: "10"}, []int{6, 0, 5, 0, 0}, "total",
			points([]int{2, 0}, 7, 3), points([]int{0, 2}, 6, 5)},
		"cumulative: points left": {budget.Style{Type: budget.Cumulative, MinSumPoints: "10", MaxSumPoints: "10"}, []int{6, 0, 3, 0, 0}, "total",
			points([]int{2, 0, 1}, 7, 3, 0), points([]int{0, 2}, 6, 3)},
		"scoring: too many for one": {budget.Style{Type: budget.Scoring, MaxPoints: "5"}, []int{6, 0, 0, 0, 0}, "number",
			points([]int{2, 0}, 5, 5), points([]int{0}, 6)},
		"scoring: too few for one": {budget.Style{Type: budget.Scoring, MinPoints: "2", MaxPoints: "5"}, []int{1, 0, 0, 0, 3}, "points",
			points([]int{2, 0}, 5, 2), points([]int{0, 4}, 1, 3)},
	} {
		t.Run(name, func(t *testing.T) {
			m := style(t, c.style)
			good, err := m.Answer(c.good)
			if err != nil {
				t.Fatal(err)
			}
			if numbers, err := m.Answer(c.bad); err == nil {
				t.Errorf("%v is coded as %v", c.bad, numbers)
			}
			o, err := m.Outcome(m.Bytes(), manifest.Counted{Votes: [][]int{good, c.numbers, good}, PublicKey: "key"})
			if err != nil {
				t.Fatal(err)
			}
			want := manifest.Invalid{Number: 1, Of: 3, Votes: []manifest.InvalidVote{{Numbers: c.numbers, Reason: c.reason}}}
			if fmt.Sprint(*o.Invalid) != fmt.Sprint(want) || o.Ballots != 2 {
				t.Errorf("invalid %+v, %d ballots; want %+v", *o.Invalid, o.Ballots, want)
			}
			for i, n := range o.Votes {
				named := slices.Contains(c.good.Projects, i) && (c.good.Points == nil || c.good.Points[slices.Index(c.good.Projects, i)].Sign() > 0)
				if (n == 2) != named {
					t.Errorf("votes %v for %v", o.Votes, c.good)
				}
			}
		})
	}
}

// What a ballot cannot hold is said before it is cast.
func TestAnswerRefuses(t *testing.T) {
	cumulative := style(t, budget.Style{Type: budget.Cumulative, MaxSumPoints: "10"})
	half := budget.Vote{Projects: []int{0}, Points: []*big.Rat{big.NewRat(1, 2)}}
	if _, err := cumulative.Answer(half); err == nil || !strings.Contains(err.Error(), "0.5 points: a ballot holds whole numbers") {
		t.Errorf("half a point: %v", err)
	}
	for name, v := range map[string]budget.Vote{
		"no points": {Projects: []int{0}}, "a nil": {Projects: []int{0}, Points: []*big.Rat{nil}}, "negative": points([]int{0}, -1),
		"of no project": points(nil, 1), "too few": points([]int{0, 1}, 1),
	} {
		if numbers, err := cumulative.Answer(v); err == nil {
			t.Errorf("%s: %v", name, numbers)
		}
	}
	approval := style(t, budget.Style{Type: budget.Approval})
	if numbers, err := approval.Answer(points([]int{0}, 1)); err == nil {
		t.Errorf("points on a ballot without: %v", numbers)
	}
	full := budget.Style{Type: budget.Ordinal}
	m := style(t, full)
	if _, err := m.Answer(budget.Vote{Projects: []int{0, 5}}); err == nil || errors.As(err, new(*choice.InvalidError)) {
		t.Errorf("a project that is not there: %v", err)
	}
}
