// SPDX-License-Identifier: Apache-2.0

package browser_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
	"github.com/madangvote/madang/manifest"
)

// selections are what Go makes of selections by one manifest.
type selections struct {
	Manifest string      `json:"manifest"`
	Labels   []string    `json:"labels"` // the question's answers
	Tries    []selection `json:"tries"`
}

type selection struct {
	Projects []int  `json:"projects"`
	Points   []int  `json:"points,omitempty"`
	Answer   []int  `json:"answer,omitempty"`
	Reason   string `json:"reason,omitempty"` // budget's, if it is no vote
}

// project is project i: small costs with cents, districts in turn, one with
// none.
func project(i int) manifest.Project {
	p := manifest.Project{ID: fmt.Sprint(i + 1), Name: fmt.Sprintf("Project %d", i+1), Cost: fmt.Sprintf("%d.%02d", i%7*10, i%4*25)}
	if i%5 > 0 {
		p.District = fmt.Sprintf("D%d", i%5)
	}
	return p
}

var one = 1

// forms are one manifest for each code, style and bound.
var forms = []struct {
	name  string
	n     int
	style budget.Style
}{
	{"totals", 12, budget.Style{Type: budget.Approval, MinLength: 1, MaxLength: 4}},
	{"one", 8, budget.Style{Type: budget.Choose1}},
	{"unbounded", 6, budget.Style{Type: budget.Approval}},
	{"within a budget", 12, budget.Style{Type: budget.Approval, MaxLength: 6, MinSumCost: "20", MaxSumCost: "60.5"}},
	{"districts", 20, budget.Style{Type: budget.Approval, MaxLength: 5, OtherDistricts: &one}},
	{"two bytes", 256, budget.Style{Type: budget.Approval, MaxLength: 15, MaxSumCost: "400"}},
	{"bits", 100, budget.Style{Type: budget.Approval, MaxLength: 40, MaxSumCost: "1000"}},
	{"many slots", 270, budget.Style{Type: budget.Approval, MaxLength: 20, MaxSumCost: "500"}},
	{"ranking", 30, budget.Style{Type: budget.Ordinal, MinLength: 2, MaxLength: 5}},
	{"wide ranking", 260, budget.Style{Type: budget.Ordinal, MaxLength: 10}},
	{"points", 10, budget.Style{Type: budget.Cumulative, MinLength: 1, MaxLength: 4, MaxSumPoints: "10", MinSumPoints: "3"}},
	{"few points each", 40, budget.Style{Type: budget.Cumulative, MaxLength: 5, MaxPoints: "3", MaxSumPoints: "9"}},
	{"scores", 260, budget.Style{Type: budget.Scoring, MaxLength: 8, MinPoints: "2", MaxPoints: "5"}},
}

// TestSelections keeps selections.json what package manifest says of random
// selections, good and bad; UPDATE=1 writes it.
func TestSelections(t *testing.T) {
	random := rand.New(rand.NewChaCha8([32]byte{18}))
	var all []selections
	reasons := map[string]int{}
	for _, form := range forms {
		m := frozen(form.name, form.n, form.style)
		m.UUID = "21ZkTQPH8CMeSV"
		if _, err := manifest.Parse(m.Bytes()); err != nil {
			t.Fatal(err)
		}
		s := selections{Manifest: string(m.Bytes()), Labels: must(m.Answers())(t)}
		for range 40 {
			try := trySelection(t, m, random)
			reasons[try.Reason]++
			s.Tries = append(s.Tries, try)
		}
		all = append(all, s)
	}
	for _, reason := range []budget.VoteReason{"", budget.VoteKind, budget.VoteNumber, budget.VoteTwice, budget.VoteCount, budget.VoteCost,
		budget.VotePoints, budget.VoteTotal, budget.VoteDistricts} {
		if reasons[string(reason)] < 3 {
			t.Errorf("reason %q: only %d selections", reason, reasons[string(reason)])
		}
	}
	golden(t, "selections.json", all)
}

// trySelection draws a selection that is often good and says what Go makes of
// it.
func trySelection(t *testing.T, m *manifest.Manifest, random *rand.Rand) selection {
	t.Helper()
	least, most := m.Lengths()
	n := least + random.IntN(min(most-least+1, 9))
	s := selection{Projects: random.Perm(len(m.Projects))[:n]}
	for range s.Projects {
		if m.Ballot.Type.HasPoints() {
			s.Points = append(s.Points, random.IntN(6))
		}
	}
	spoil(&s, len(m.Projects), random)
	vote := budget.Vote{Projects: s.Projects}
	for _, p := range s.Points {
		vote.Points = append(vote.Points, big.NewRat(int64(p), 1))
	}
	answer, err := m.Answer(vote)
	var refused *budget.VoteError
	var uncodable *choice.InvalidError
	switch {
	case errors.As(err, &refused):
		s.Reason = string(refused.Reason)
	case err != nil || errors.As(err, &uncodable):
		t.Fatalf("%+v: %v", s, err)
	default:
		s.Answer = answer
	}
	return s
}

// spoil breaks one selection in four.
func spoil(s *selection, projects int, random *rand.Rand) {
	switch random.IntN(20) {
	case 0:
		s.Projects = append(s.Projects, projects)
	case 1:
		s.Projects = append(s.Projects, 0, 0)
	case 2:
		s.Points = append(s.Points, 1)
	case 3:
		s.Projects, s.Points = nil, nil
	case 4:
		s.Projects = random.Perm(projects)[:min(projects, 50)]
		if s.Points != nil {
			s.Points = make([]int, len(s.Projects))
			for i := range s.Points {
				s.Points[i] = 1
			}
		}
	}
	if len(s.Points) > 0 && len(s.Points) < len(s.Projects) && random.IntN(2) == 0 {
		s.Points = append(s.Points, make([]int, len(s.Projects)-len(s.Points))...)
	}
}
