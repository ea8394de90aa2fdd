// SPDX-License-Identifier: Apache-2.0

package choice_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/choice"
)

func must(t testing.TB) func(choice.Code, error) choice.Code {
	return func(c choice.Code, err error) choice.Code {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
}

func set(n, minimum, maximum, slots int) func() (choice.Code, error) {
	return func() (choice.Code, error) { return choice.NewSet(n, minimum, maximum, slots) }
}

func ranking(n, minimum, maximum, slots int) func() (choice.Code, error) {
	return func() (choice.Code, error) { return choice.NewRanking(n, minimum, maximum, slots) }
}

func points(r choice.PointsRule, slots int) func() (choice.Code, error) {
	return func() (choice.Code, error) { return choice.NewPoints(r, slots) }
}

// codes are one of each form, at the edges of what fits.
var codes = []struct {
	name  string
	code  func() (choice.Code, error)
	slots int    // numbers used
	first string // the first answer, in full
	last  string
}{
	{"one of two", set(2, 1, 1, 30), 1, "madang-choice-1, set of 1 to 1 out of 2, rising, then 0: #1", ""},
	{"10 of 200", set(200, 1, 10, 30), 10, "madang-choice-1, set of 1 to 10 out of 200, rising, then 0: #1", "#10"},
	{"30 of 255", set(255, 0, 30, 30), 30, "madang-choice-1, set of 0 to 30 out of 255, rising, then 0: #1", "#30"},
	{"15 of 65535", set(65535, 0, 15, 30), 30, "madang-choice-1, set of 0 to 15 out of 65535, rising, then 0: #1 div 256", "#15 mod 256"},
	{"any of 240", set(240, 0, 240, 30), 30,
		"madang-choice-1, set of 0 to 240 out of 240: p1*1 + p2*2 + p3*4 + p4*8 + p5*16 + p6*32 + p7*64 + p8*128",
		"p233*1 + p234*2 + p235*4 + p236*8 + p237*16 + p238*32 + p239*64 + p240*128"},
	{"31 of 33", set(33, 31, 31, 30), 5, "madang-choice-1, set of 31 to 31 out of 33: p1*1 + p2*2 + p3*4 + p4*8 + p5*16 + p6*32 + p7*64 + p8*128", "p33*1"},
	{"127 of 65535", set(65535, 1, 127, choice.SlotsRFC3526), 254, "madang-choice-1, set of 1 to 127 out of 65535, rising, then 0: #1 div 256", "#127 mod 256"},
	{"any of 2032", set(2032, 0, 2032, choice.SlotsRFC3526), 254, "madang-choice-1, set of 0 to 2032 out of 2032: p1*1 + p2*2 + p3*4 + p4*8 + p5*16 + p6*32 + p7*64 + p8*128", ""},
	{"rank 3 of 5", ranking(5, 1, 3, 30), 3, "madang-choice-1, ranking of 1 to 3 out of 5, best first, then 0: #1", "#3"},
	{"rank all 30", ranking(30, 30, 30, 30), 30, "madang-choice-1, ranking of 30 to 30 out of 30, best first, then 0: #1", "#30"},
	{"rank 15 of 300", ranking(300, 0, 15, 30), 30, "madang-choice-1, ranking of 0 to 15 out of 300, best first, then 0: #1 div 256", "#15 mod 256"},
	{"5 points", points(choice.PointsRule{Projects: 4, Max: 4, Most: 5, MaxTotal: 20}, 30), 4,
		"madang-choice-1, up to 5 points for 0 to 4 out of 4, total 0 to 20: points of p1", "points of p4"},
	{"ten points to share", points(choice.PointsRule{Projects: 30, Min: 1, Max: 30, Most: 10, MinTotal: 10, MaxTotal: 10}, 30), 30,
		"madang-choice-1, up to 10 points for 1 to 30 out of 30, total 10 to 10: points of p1", "points of p30"},
	{"points for 15 of 255", points(choice.PointsRule{Projects: 255, Max: 15, Most: 255, MaxTotal: 3825}, 30), 30,
		"madang-choice-1, up to 255 points for 0 to 15 out of 255, total 0 to 3825, rising, then 0: #1", "points of #15"},
	{"points for 10 of 256", points(choice.PointsRule{Projects: 256, Max: 10, Most: 3, MaxTotal: 12}, 30), 30,
		"madang-choice-1, up to 3 points for 0 to 10 out of 256, total 0 to 12, rising, then 0: #1 div 256", "points of #10"},
}

func TestAnswersSayHowToRead(t *testing.T) {
	for _, c := range codes {
		code := must(t)(c.code())
		answers := code.Answers()
		if len(answers) != c.slots || answers[0] != c.first || (c.last != "" && answers[len(answers)-1] != c.last) {
			t.Errorf("%s: %d answers, %q to %q", c.name, len(answers), answers[0], answers[len(answers)-1])
		}
		if again, err := choice.ParseAnswers(answers); err != nil || !reflect.DeepEqual(again, code) {
			t.Errorf("%s: ParseAnswers finds %+v, %v", c.name, again, err)
		}
		for _, other := range [][]string{
			answers[:len(answers)-1], append(slices.Clone(answers), ""), append([]string{" " + answers[0]}, answers[1:]...),
		} {
			if found, err := choice.ParseAnswers(other); !errors.Is(err, choice.ErrAnswers) {
				t.Errorf("%s: %d answers from %q: %+v, %v", c.name, len(other), other[:min(1, len(other))], found, err)
			}
		}
	}
}

// What people read in a decrypted vote.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		code    func() (choice.Code, error)
		vote    choice.Vote
		numbers []int
	}{
		{set(200, 1, 5, 30), choice.Vote{Projects: []int{16, 2, 199}}, []int{3, 17, 200, 0, 0}},
		{set(300, 0, 3, 30), choice.Vote{Projects: []int{255, 0}}, []int{0, 1, 1, 0, 0, 0}},
		{set(40, 0, 40, 30), choice.Vote{Projects: []int{0, 7, 8, 39}}, []int{129, 1, 0, 0, 128}},
		{set(40, 0, 40, 30), choice.Vote{}, []int{0, 0, 0, 0, 0}},
		{ranking(9, 1, 4, 30), choice.Vote{Projects: []int{8, 0, 4}}, []int{9, 1, 5, 0}},
		{points(choice.PointsRule{Projects: 4, Max: 4, Most: 5, MaxTotal: 20}, 30),
			choice.Vote{Projects: []int{3, 0}, Points: []int{5, 1}}, []int{1, 0, 0, 5}},
		{points(choice.PointsRule{Projects: 99, Max: 3, Most: 5, MaxTotal: 9}, 30),
			choice.Vote{Projects: []int{98, 0}, Points: []int{5, 1}}, []int{1, 1, 99, 5, 0, 0}},
	} {
		code := must(t)(c.code())
		if got, err := code.Encode(c.vote); err != nil || !slices.Equal(got, c.numbers) {
			t.Errorf("%s: %v is %v, %v, want %v", code.Answers()[0], c.vote, got, err, c.numbers)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	bits := set(33, 2, 33, 30)
	sparse := points(choice.PointsRule{Projects: 99, Min: 1, Max: 3, Most: 5, MinTotal: 2, MaxTotal: 9}, 30)
	dense := points(choice.PointsRule{Projects: 3, Min: 1, Max: 2, Most: 5, MinTotal: 2, MaxTotal: 9}, 30)
	for _, c := range []struct {
		code    func() (choice.Code, error)
		numbers []int
		reason  choice.Reason
	}{
		{set(200, 1, 3, 30), []int{1, 2}, choice.BadLength},
		{set(200, 1, 3, 30), nil, choice.BadLength},
		{set(200, 1, 3, 30), []int{1, 256, 0}, choice.BadNumber},
		{set(200, 1, 3, 30), []int{1, -1, 0}, choice.BadNumber},
		{set(200, 1, 3, 30), []int{1, 201, 0}, choice.BadNumber},
		{set(200, 1, 3, 30), []int{1, 0, 2}, choice.BadGap},
		{set(200, 1, 3, 30), []int{0, 0, 2}, choice.BadGap},
		{set(200, 1, 3, 30), []int{2, 1, 0}, choice.BadOrder},
		{set(200, 1, 3, 30), []int{1, 1, 0}, choice.BadOrder},
		{set(200, 1, 3, 30), []int{0, 0, 0}, choice.BadCount},
		{set(300, 1, 2, 30), []int{0, 0, 0, 1}, choice.BadGap},
		{set(300, 1, 2, 30), []int{1, 45, 0, 0}, choice.BadNumber}, // 301
		{bits, []int{3, 0, 0, 0, 2}, choice.BadNumber},
		{bits, []int{1, 0, 0, 0, 0}, choice.BadCount},
		{ranking(9, 2, 3, 30), []int{3, 1, 3}, choice.BadTwice},
		{ranking(9, 2, 3, 30), []int{3, 0, 1}, choice.BadGap},
		{ranking(9, 2, 3, 30), []int{3, 0, 0}, choice.BadCount},
		{ranking(9, 2, 3, 30), []int{10, 1, 0}, choice.BadNumber},
		{sparse, []int{1, 1, 1, 1, 0, 0}, choice.BadOrder},
		{sparse, []int{1, 0, 2, 2, 0, 0}, choice.BadPoints},
		{sparse, []int{1, 2, 0, 2, 0, 0}, choice.BadGap},
		{sparse, []int{1, 6, 0, 0, 0, 0}, choice.BadNumber},
		{sparse, []int{0, 0, 0, 0, 0, 0}, choice.BadCount},
		{sparse, []int{1, 1, 0, 0, 0, 0}, choice.BadTotal},
		{sparse, []int{1, 5, 2, 5, 0, 0}, choice.BadTotal},
		{dense, []int{1, 1, 1}, choice.BadCount},
		{dense, []int{6, 0, 0}, choice.BadNumber},
		{dense, []int{0, 1, 0}, choice.BadTotal},
	} {
		code := must(t)(c.code())
		vote, err := code.Decode(c.numbers)
		var bad *choice.InvalidError
		if !errors.As(err, &bad) || bad.Reason != c.reason || !strings.Contains(err.Error(), string(c.reason)) {
			t.Errorf("%s: %v: %v, %v, want %s", code.Answers()[0], c.numbers, vote, err, c.reason)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	rule := points(choice.PointsRule{Projects: 9, Min: 1, Max: 3, Most: 5, MaxTotal: 9}, 30)
	for _, c := range []struct {
		code   func() (choice.Code, error)
		vote   choice.Vote
		reason choice.Reason
	}{
		{set(9, 1, 3, 30), choice.Vote{Projects: []int{9}}, choice.BadNumber},
		{set(9, 1, 3, 30), choice.Vote{Projects: []int{-1}}, choice.BadNumber},
		{set(9, 1, 3, 30), choice.Vote{Projects: []int{2, 5, 2}}, choice.BadOrder},
		{set(9, 1, 3, 30), choice.Vote{Projects: []int{1, 2, 3, 4}}, choice.BadCount},
		{set(9, 1, 3, 30), choice.Vote{Projects: []int{1}, Points: []int{1}}, choice.BadPoints},
		{ranking(9, 1, 3, 30), choice.Vote{Projects: []int{1}, Points: []int{1}}, choice.BadPoints},
		{ranking(9, 1, 3, 30), choice.Vote{Projects: []int{1, 1}}, choice.BadTwice},
		{rule, choice.Vote{Projects: []int{1}}, choice.BadLength},
		{rule, choice.Vote{Projects: []int{1, 1}, Points: []int{1, 2}}, choice.BadOrder},
		{rule, choice.Vote{Projects: []int{1}, Points: []int{-1}}, choice.BadPoints},
	} {
		code := must(t)(c.code())
		numbers, err := code.Encode(c.vote)
		var bad *choice.InvalidError
		if !errors.As(err, &bad) || bad.Reason != c.reason {
			t.Errorf("%s: %v: %v, %v, want %s", code.Answers()[0], c.vote, numbers, err, c.reason)
		}
	}
}

func TestWhatDoesNotFit(t *testing.T) {
	for name, c := range map[string]struct {
		code func() (choice.Code, error)
		want error
	}{
		"31 of 255":               {set(255, 0, 31, 30), choice.ErrCapacity},
		"16 of 256":               {set(256, 0, 16, 30), choice.ErrCapacity},
		"any of 241":              {set(241, 0, 241, 30), choice.ErrCapacity},
		"rank 31 of 40":           {ranking(40, 1, 31, 30), choice.ErrCapacity},
		"rank 16 of 256":          {ranking(256, 1, 16, 30), choice.ErrCapacity},
		"points for 16 of 31":     {points(choice.PointsRule{Projects: 31, Max: 16, Most: 1, MaxTotal: 9}, 30), choice.ErrCapacity},
		"no project":              {set(0, 0, 0, 30), choice.ErrParameters},
		"too many projects":       {set(65536, 0, 1, 30), choice.ErrParameters},
		"choose none":             {set(5, 0, 0, 30), choice.ErrParameters},
		"more than all":           {set(5, 0, 6, 30), choice.ErrParameters},
		"contradiction":           {ranking(5, 4, 3, 30), choice.ErrParameters},
		"256 points":              {points(choice.PointsRule{Projects: 3, Max: 3, Most: 256, MaxTotal: 9}, 30), choice.ErrParameters},
		"a total out of reach":    {points(choice.PointsRule{Projects: 3, Max: 2, Most: 3, MinTotal: 7, MaxTotal: 9}, 30), choice.ErrParameters},
		"a total below one each":  {points(choice.PointsRule{Projects: 3, Min: 3, Max: 3, Most: 3, MaxTotal: 2}, 30), choice.ErrParameters},
		"a total over an integer": {points(choice.PointsRule{Projects: 3, Max: 3, Most: 3, MaxTotal: 1 << 40}, 30), choice.ErrParameters},
	} {
		if _, err := c.code(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

// vote draws a vote that the code allows. Half of them are at the edges.
func vote(r *rand.Rand, code choice.Code) choice.Vote {
	for {
		v := choice.Vote{Projects: r.Perm(code.Projects())[:min(r.IntN(35), code.Projects())]}
		switch {
		case r.IntN(4) == 0:
			v.Projects = r.Perm(code.Projects())
		case r.IntN(4) == 0:
			v.Projects = []int{code.Projects() - 1}
		}
		if _, ok := code.(*choice.Points); ok {
			v.Projects = v.Projects[:min(len(v.Projects), 11)]
			v.Points = []int{}
			for range v.Projects {
				v.Points = append(v.Points, 1+r.IntN(3))
			}
		}
		if _, err := code.Encode(v); err == nil {
			return v
		}
		if one, ok := code.(*choice.Ranking); ok { // few numbers of projects may be allowed
			v.Projects = r.Perm(one.Projects())[:min(len(one.Answers()), one.Projects())]
			if _, err := code.Encode(v); err == nil {
				return v
			}
		}
	}
}

func TestEveryVoteRoundTrips(t *testing.T) {
	for _, c := range codes {
		r := rand.New(rand.NewPCG(1, 2))
		code := must(t)(c.code())
		if code.Projects() > 1000 {
			continue // below, by hand: permutations take long
		}
		for range 50 {
			v := vote(r, code)
			numbers, err := code.Encode(v)
			if err != nil {
				t.Fatal(err)
			}
			back, err := code.Decode(numbers)
			if err != nil {
				t.Fatalf("%s: %v is %v: %v", c.name, v, numbers, err)
			}
			if _, ordered := code.(*choice.Ranking); ordered && !slices.Equal(back.Projects, v.Projects) {
				t.Fatalf("%s: %v came back as %v", c.name, v, back)
			}
			if !slices.Equal(pairs(back), pairs(v)) {
				t.Fatalf("%s: %v came back as %v", c.name, v, back)
			}
		}
	}
	many := must(t)(choice.NewSet(65535, 0, 15, 30))
	v := choice.Vote{Projects: []int{0, 254, 255, 256, 511, 512, 65279, 65533, 65534}}
	numbers, err := many.Encode(v)
	if back, err2 := many.Decode(numbers); err != nil || err2 != nil || !slices.Equal(back.Projects, v.Projects) {
		t.Errorf("%v, %v, %v", back, err, err2)
	}
}

// pairs are a vote's projects with their points, sorted.
func pairs(v choice.Vote) []int {
	var out []int
	for i, p := range v.Projects {
		n := 0
		if v.Points != nil {
			n = v.Points[i]
		}
		out = append(out, p<<8+n)
	}
	slices.Sort(out)
	return out
}

// All numbers of small codes, one by one: as many as there are votes are
// accepted, and every one of them is what its vote is written as.
func TestCodesAreCanonical(t *testing.T) {
	for _, c := range []struct {
		code  func() (choice.Code, error)
		votes int
	}{
		{set(5, 0, 2, 30), 1 + 5 + 10},
		{set(200, 1, 2, 30), 200 + 200*199/2},
		{set(9, 3, 9, 2), 1<<9 - 1 - 9 - 36}, // bits: a list takes nine
		{ranking(200, 0, 2, 30), 1 + 200 + 200*199},
		{points(choice.PointsRule{Projects: 2, Max: 2, Most: 7, MaxTotal: 14}, 30), 8 * 8},
		{points(choice.PointsRule{Projects: 9, Min: 1, Max: 1, Most: 7, MinTotal: 2, MaxTotal: 14}, 2), 9 * 6},
	} {
		code := must(t)(c.code())
		n := len(code.Answers())
		numbers, accepted := make([]int, n), 0
		for i := range 1 << (8 * n) {
			for j := range numbers {
				numbers[j] = i >> (8 * j) & 255
			}
			v, err := code.Decode(numbers)
			if err != nil {
				continue
			}
			accepted++
			if again, err := code.Encode(v); err != nil || !slices.Equal(again, numbers) {
				t.Fatalf("%s: %v reads as %v, which is %v, %v", code.Answers()[0], numbers, v, again, err)
			}
		}
		if accepted != c.votes {
			t.Errorf("%s: %d codes are accepted, there are %d votes", code.Answers()[0], accepted, c.votes)
		}
	}
}
