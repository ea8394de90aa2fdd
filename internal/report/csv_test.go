// SPDX-License-Identifier: Apache-2.0

package report

import (
	"encoding/csv"
	"math/big"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/manifest"
	vectors "github.com/madangvote/madang/vectors/pabulib"
)

func TestCellIsNoFormula(t *testing.T) {
	for in, want := range map[string]string{
		"":              "",
		"Park":          "Park",
		"a=b":           "a=b",
		"12.50":         "12.50",
		"=1+1":          "'=1+1",
		"+82 2":         "'+82 2",
		"-1":            "'-1",
		"@SUM(A1)":      "'@SUM(A1)",
		"  =1":          "'  =1",
		"\t=1":          "'\t=1",
		"\r\n=1":        "'\r\n=1",
		"\u200e=1":      "'\u200e=1",
		"\u00a0\ufeff=": "'\u00a0\ufeff=",
		"＝1":            "'＝1",
		"'=1":           "'=1",
	} {
		if got := cell(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func rows(t *testing.T, text string) [][]string {
	t.Helper()
	body, marked := strings.CutPrefix(text, "\ufeff")
	if !marked || strings.Count(body, "\n") != strings.Count(body, "\r\n") {
		t.Error("no byte-order mark, or lines that do not end in CRLF")
	}
	r := csv.NewReader(strings.NewReader(body)) // wants the same number of cells in each row
	return must(r.ReadAll())(t)
}

func TestProjectsCSV(t *testing.T) {
	d := real(t, vectors.Default, greedyRule())
	d.Instance.Projects[0].Name = "=HYPERLINK(\"x\")\n; \"quoted\", 공원"
	got := rows(t, contents(t, d)[ProjectsFile])
	if len(got) != 24 || len(got[0]) != 17 {
		t.Fatalf("%d rows of %d cells", len(got), len(got[0]))
	}
	for i, s := range d.Allocation.Steps {
		p := d.Instance.Projects[s.Project]
		if row := got[i+1]; row[1] != p.ID || row[7] != s.Votes.RatString() || row[9] != yesNo(s.Funded) {
			t.Errorf("step %d: %q", i+1, row)
		}
		if s.Project == 0 && got[i+1][2] != "'"+p.Name {
			t.Errorf("name %q", got[i+1][2])
		}
	}
}

func TestBallotsCSV(t *testing.T) {
	d := &Data{Instance: &budget.Instance{
		Projects: []budget.Project{{ID: "=a"}, {ID: "b"}},
		Votes: []budget.Vote{
			{Projects: []int{1, 0}, Points: []*big.Rat{big.NewRat(1, 2), big.NewRat(3, 1)}, Class: "paper"},
			{},
			{Projects: []int{0}, Points: []*big.Rat{big.NewRat(1, 3)}},
		},
	}}
	d.Meta.Invalid = &manifest.Invalid{Number: 1, Of: 4, Votes: []manifest.InvalidVote{{Numbers: []int{1, 255}, Reason: "points"}}}
	want := strings.Join([]string{
		"\ufeffballot,valid,class,reason,numbers,choice_1,points_1,choice_2,points_2",
		"1,yes,paper,,,b,0.5,'=a,3",
		"2,yes,,,,,,,",
		"3,yes,,,,'=a,1/3,,",
		"4,no,,points,1 255,,,,", "",
	}, "\r\n")
	if got := string(ballotsCSV(d)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
