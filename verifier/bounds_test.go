// SPDX-License-Identifier: Apache-2.0

package verifier

import (
	"strings"
	"testing"

	"github.com/madangvote/madang/belenios"
)

// TestBounds: results that no valid ballots can have.
func TestBounds(t *testing.T) {
	choice := belenios.Question{Answers: []string{"a", "b", "c"}, Min: 1, Max: 2}
	blank := choice
	blank.Blank = true
	for _, c := range []struct {
		q      belenios.Question
		counts []int64
		weight int64
		want   string
	}{
		{choice, []int64{5, 5, 0}, 5, ""}, {choice, []int64{5, 0, 0}, 5, ""}, {choice, []int64{0, 0, 0}, 0, ""},
		{choice, []int64{6, 0, 0}, 5, "6 votes for answer 1"}, {choice, []int64{-1, 5, 1}, 5, "-1 votes for answer 1"},
		{choice, []int64{4, 4, 3}, 5, "11 votes in all"}, {choice, []int64{1, 1, 2}, 5, "4 votes in all"}, {choice, []int64{5, 5}, 5, "2 counts for 3 answers"},
		{blank, []int64{2, 3, 3, 0}, 5, ""}, {blank, []int64{5, 0, 0, 0}, 5, ""}, {blank, []int64{6, 0, 0, 0}, 5, "6 blank votes"},
		{blank, []int64{2, 4, 0, 0}, 5, "4 votes for answer 1"}, {blank, []int64{2, 1, 1, 0}, 5, "2 votes in all"},
		{choice, []int64{1 << 53, 1 << 53, 1 << 53}, 1 << 53, "votes in all"},
	} {
		matches(t, c.counts, countsOutOfBounds(c.q, c.counts, c.weight), c.want)
	}
	shuffled := belenios.Question{Kind: belenios.NonHomomorphic, Answers: []string{"a", "b"}}
	for _, c := range []struct {
		votes   [][]int
		counted int64
		want    string
	}{
		{nil, 0, ""}, {[][]int{{0, 255}}, 1, ""}, {[][]int{{0, 255}}, 2, "1 vote of 2 counted ballots"}, {[][]int{{0, 1}, {0, 1}}, 1, "2 votes of 1 counted ballot"},
		{[][]int{{0}}, 1, "vote 1 has 1 number for 2 answers"}, {[][]int{{0, 0}, {0, 256}}, 2, "vote 2 gives answer 2 the number 256"}, {[][]int{{-1, 0}}, 1, "the number -1"},
	} {
		matches(t, c.votes, votesOutOfBounds(shuffled, c.votes, c.counted), c.want)
	}
	lists := belenios.Question{Kind: belenios.Lists, Lists: [][]string{{"L", "a", "b"}, {"M", "c"}}}
	for _, c := range []struct {
		counts [][]int64
		weight int64
		want   string
	}{
		{[][]int64{{3, 3, 0}, {2, 2}}, 5, ""}, {[][]int64{{3, 3, 3}, {2, 2}}, 5, ""}, {[][]int64{{0, 0, 0}, {0, 0}}, 0, ""},
		{[][]int64{{3, 1, 1}, {2, 2}}, 5, "list 1 was chosen by 3, its candidates by 2 in all"}, {[][]int64{{3, 4, 0}, {2, 2}}, 5, "4 votes for candidate 1"},
		{[][]int64{{3, 3, 0}, {1, 1}}, 5, "lists were chosen by 4 in all"}, {[][]int64{{3, 3, 0}, {2, 1}}, 5, "list 2 was chosen by 2, its candidates by 1"},
		{[][]int64{{3, 3, 0}}, 5, "1 list of counts for 2 lists"}, {[][]int64{{3, 3}, {2, 2}}, 5, "2 counts for 3 names"},
		{[][]int64{{-1, 0, 0}, {6, 6}}, 5, "list 1"}, {[][]int64{{3, -1, 4}, {2, 2}}, 5, "-1 votes for candidate 1"},
	} {
		matches(t, c.counts, listsOutOfBounds(lists, c.counts, c.weight), c.want)
	}
}

func matches(t *testing.T, result any, got, want string) {
	t.Helper()
	if (got == "") != (want == "") || !strings.Contains(got, want) {
		t.Errorf("%v: %q, want %q", result, got, want)
	}
}
