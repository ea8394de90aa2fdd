// SPDX-License-Identifier: Apache-2.0

package choice_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/madangvote/madang/choice"
)

// Any numbers are either one vote's code or refused with a reason.
func FuzzDecode(f *testing.F) {
	for i := range codes {
		f.Add(i, []byte{})
		f.Add(i, []byte{1, 2, 3})
		f.Add(i, []byte{0, 1, 1, 0})
	}
	f.Fuzz(func(t *testing.T, which int, raw []byte) {
		if which < 0 {
			which = 0
		}
		code := must(t)(codes[which%len(codes)].code())
		numbers := make([]int, len(code.Answers()))
		for i := range min(len(raw), len(numbers)) {
			numbers[i] = int(raw[i])
		}
		v, err := code.Decode(numbers)
		if err != nil {
			var bad *choice.InvalidError
			if !errors.As(err, &bad) {
				t.Fatalf("the error has no reason: %v", err)
			}
			return
		}
		if again, err := code.Encode(v); err != nil || !slices.Equal(again, numbers) {
			t.Errorf("%v reads as %v, which is %v, %v", numbers, v, again, err)
		}
	})
}

// Answers are either exactly those of a code or refused.
func FuzzParseAnswers(f *testing.F) {
	for _, c := range codes {
		f.Add(strings.Join(must(f)(c.code()).Answers(), "\n"))
	}
	f.Fuzz(func(t *testing.T, lines string) {
		answers := strings.Split(lines, "\n")
		code, err := choice.ParseAnswers(answers)
		if err != nil {
			if !errors.Is(err, choice.ErrAnswers) {
				t.Fatal(err)
			}
			return
		}
		if !slices.Equal(code.Answers(), answers) {
			t.Errorf("%q is read as a code with the answers %q", answers, code.Answers())
		}
	})
}

// Any vote is either written so that it is read back, or refused with a reason.
func FuzzEncode(f *testing.F) {
	for i := range codes {
		f.Add(i, []byte{0, 0, 1, 0, 1, 2})
		f.Add(i, []byte{255, 255, 255})
	}
	f.Fuzz(func(t *testing.T, which int, raw []byte) {
		if which < 0 {
			which = 0
		}
		code := must(t)(codes[which%len(codes)].code())
		_, points := code.(*choice.Points)
		var v choice.Vote
		for ; len(raw) >= 3; raw = raw[3:] {
			v.Projects = append(v.Projects, int(raw[0])<<8+int(raw[1])-1)
			if points {
				v.Points = append(v.Points, int(raw[2])-1)
			}
		}
		numbers, err := code.Encode(v)
		if err != nil {
			var bad *choice.InvalidError
			if !errors.As(err, &bad) {
				t.Fatalf("the error has no reason: %v", err)
			}
			return
		}
		back, err := code.Decode(numbers)
		if err != nil || !slices.Equal(pairs(back), pairs(v)) {
			t.Errorf("%v is %v, which reads as %v, %v", v, numbers, back, err)
		}
		if _, ordered := code.(*choice.Ranking); ordered && !slices.Equal(back.Projects, v.Projects) {
			t.Errorf("ranking %v reads as %v", v, back)
		}
	})
}
