// SPDX-License-Identifier: Apache-2.0

package words

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

// Explanations that somebody has read. UPDATE=1 rewrites them.
func TestGolden(t *testing.T) {
	cases := []struct {
		name, file string
		rule       budget.Rule
	}{
		{"greedy", "poland_lodz_2020_stary-widzew.pb", budget.Rule{Name: budget.Greedy, Ties: []budget.Tie{budget.TieVotes, budget.TieCost}}},
		{"stop", "poland_krakow_2018_wzgorza-krzeslawickie.pb", budget.Rule{Name: budget.Greedy, Misfit: budget.Stop, MinVotes: "240", TopUp: "0.8"}},
		{"phragmen", "netherlands_assen_2024_.pb", budget.Rule{Name: budget.Phragmen, Ties: []budget.Tie{budget.TieID}}},
		{"shares", "netherlands_assen_2024_.pb", budget.Rule{Name: budget.EqualShares, Completion: budget.Add1, Ties: []budget.Tie{budget.TieCost, budget.TieVotes}}},
	}
	for _, c := range cases {
		raw, err := fs.ReadFile(vectors.Files, c.file)
		if err != nil {
			t.Fatal(err)
		}
		file, err := pabulib.Parse(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		a, err := budget.Allocate(&file.Instance, c.rule)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range Languages() {
			golden(t, c.name+"."+string(lang)+".txt", Explain(&file.Instance, a, lang, file.Meta["currency"]))
		}
	}
	in, a := village(t)
	for _, lang := range Languages() {
		golden(t, "village."+string(lang)+".txt", Explain(in, a, lang, "KRW"))
	}
}

func golden(t *testing.T, name string, e Explanation) {
	t.Helper()
	path := filepath.Join("testdata", name)
	got := strings.Join(e.Sentences(), "\n") + "\n"
	if os.Getenv("UPDATE") != "" {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s", path, got)
	}
}

// village is a small Korean election with everything that towns ask for: a
// committee, classes, caps, thresholds, a top-up and a tie.
func village(t *testing.T) (*budget.Instance, *budget.Allocation) {
	t.Helper()
	project := func(id, name, cost, category string) budget.Project {
		return budget.Project{ID: id, Name: name, Cost: ratio(t, cost), Categories: []string{category}}
	}
	in := &budget.Instance{
		Budget: ratio(t, "30000000"), Style: budget.Style{Type: budget.Approval, MaxLength: 3},
		Projects: []budget.Project{
			project("1", "마을 도서관 새 책", "9000000", "문화"),
			project("2", "꽃길 조성사업", "8000000", "환경"),
			project("3", "놀이터", "8000000", "환경"),
			project("4", "CCTV", "6000000", "안전"),
			project("5", "공원 의자", "5000000", "환경"),
			project("6", "새 회관", "40000000", "문화"),
			project("7", "가로등", "1000000", "안전"),
			project("8", "벽화", "2000000", "문화"),
		},
	}
	for _, v := range []struct {
		class string
		vote  []int
		n     int
	}{
		{"온라인", []int{0, 1, 2}, 40}, {"온라인", []int{0, 3}, 25}, {"종이", []int{1, 2, 4}, 20}, {"온라인", []int{5, 3}, 5}, {"종이", []int{3, 0}, 5}, {"온라인", []int{7}, 1},
	} {
		for range v.n {
			in.Votes = append(in.Votes, budget.Vote{Projects: v.vote, Class: v.class})
		}
	}
	a, err := budget.Allocate(in, budget.Rule{
		Name: budget.Greedy, MinVotes: "3", TopUp: "0.8",
		Caps:      []budget.Cap{{Field: budget.ByCategory, Value: "환경", Most: "17000000"}},
		Classes:   []budget.Class{{Name: "온라인", Share: "1/2"}, {Name: "종이", Share: "1/2"}},
		Committee: &budget.Committee{Share: "0.8", Scores: map[string]budget.Number{"1": "92", "2": "88", "3": "88", "4": "75.5", "5": "95", "7": "60"}},
		Ties:      []budget.Tie{budget.TieVotes, budget.TieCost, "lot:2026-11-23"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return in, a
}
