// SPDX-License-Identifier: Apache-2.0

package manifest_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/manifest"
)

// shuffled is the manifest of the tests with shuffled ballots.
func shuffled(t testing.TB) *manifest.Manifest {
	m := lodz(t)
	m.Counting = manifest.Shuffled
	return m
}

// The same votes give the same outcome through either way of counting.
func TestShuffledVotesCountLikeTotals(t *testing.T) {
	f := parse(t, "poland_lodz_2020_stary-widzew.pb")
	m, s := lodz(t), shuffled(t)
	var votes [][]int
	for _, v := range f.Votes {
		numbers, err := s.Answer(v)
		if err != nil {
			t.Fatal(err)
		}
		votes = append(votes, numbers)
	}
	bad := [][]int{{2, 1, 0, 0, 0}, {24, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {1, 0, 1, 0, 0}, {}}
	votes = slices.Insert(votes, 100, bad...)
	got, err := s.Outcome(s.Bytes(), manifest.Counted{Votes: votes})
	if err != nil {
		t.Fatal(err)
	}
	want, err := m.Outcome(m.Bytes(), manifest.Counted{Ballots: int64(len(f.Votes)), Counts: approvals(f)})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got.Votes, want.Votes) || !slices.Equal(got.Funded, want.Funded) || got.Cost != want.Cost || want.Invalid != nil {
		t.Errorf("shuffled %+v\ntotals %+v", got, want)
	}
	listed := `{"number":5,"of":4267,"votes":[{"numbers":[2,1,0,0,0],"reason":"order"},{"numbers":[24,0,0,0,0],"reason":"number"},` +
		`{"numbers":[0,0,0,0,0],"reason":"count"},{"numbers":[1,0,1,0,0],"reason":"gap"},{"numbers":[],"reason":"length"}]}`
	if !strings.Contains(string(got.Bytes()), `,"invalid":`+listed+`,"awards":`) {
		t.Errorf("%s", got.Bytes())
	}
	none, err := s.Outcome(s.Bytes(), manifest.Counted{})
	if err != nil || !strings.HasSuffix(string(none.Bytes()), `"invalid":{"number":0,"of":0,"votes":[]},"awards":[]}`) {
		t.Errorf("%s, %v", none.Bytes(), err)
	}
}

func TestAnswersOfTheQuestion(t *testing.T) {
	m, s := lodz(t), shuffled(t)
	names, err := m.Answers()
	if err != nil || len(names) != 23 || names[4] != m.Projects[4].Name {
		t.Errorf("%q, %v", names, err)
	}
	labels, err := s.Answers()
	if err != nil || len(labels) != 5 || labels[0] != "madang-choice-1, set of 1 to 5 out of 23, rising, then 0: #1" {
		t.Errorf("%q, %v", labels, err)
	}
	for _, projects := range [][]int{{3, 3}, {23}, {-1}} {
		for _, m := range []*manifest.Manifest{m, s} {
			if answer, err := m.Answer(budget.Vote{Projects: projects}); err == nil {
				t.Errorf("%v is %v", projects, answer)
			}
		}
	}
	if answer, err := m.Answer(budget.Vote{Projects: []int{22, 0}}); err != nil || answer[0] != 1 || answer[22] != 1 || len(answer) != 23 {
		t.Errorf("%v, %v", answer, err)
	}
	if answer, err := s.Answer(budget.Vote{Projects: []int{22, 0}}); err != nil || !slices.Equal(answer, []int{1, 23, 0, 0, 0}) {
		t.Errorf("%v, %v", answer, err)
	}
}

// What needs the larger group, and what needs more than there is.
func TestManyProjects(t *testing.T) {
	for _, c := range []struct{ projects, most, answers int }{
		{200, 10, 10}, {240, 240, 30}, {1000, 15, 30}, {1000, 16, 32}, {2000, 2000, 250}, {3000, 200, -1},
	} {
		m := &manifest.Manifest{Version: manifest.Version, UUID: "21ZkTQPH8CMeSV", Budget: "1", Rule: budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieOrder}},
			Counting: manifest.Shuffled, Ballot: budget.Style{Type: budget.Approval, MaxLength: c.most}, OpensAt: 1, ClosesAt: 2}
		for i := range c.projects {
			m.Projects = append(m.Projects, manifest.Project{ID: fmt.Sprint(i), Cost: "1"})
		}
		m, err := manifest.Parse(m.Bytes())
		if c.answers < 0 {
			if !errors.Is(err, choice.ErrCapacity) {
				t.Errorf("%d of %d: %v", c.most, c.projects, err)
			}
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		if answers, err := m.Answers(); err != nil || len(answers) != c.answers {
			t.Errorf("%d of %d: %d answers, %v", c.most, c.projects, len(answers), err)
		}
	}
}
