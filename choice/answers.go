// SPDX-License-Identifier: Apache-2.0

package choice

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
)

// scheme begins the first answer of every coded question, and is the version of
// the codes.
const scheme = "madang-choice-1, "

// headed puts the description of a code before the label of its first number.
func headed(head string, labels []string) []string {
	labels[0] = scheme + head + ": " + labels[0]
	return labels
}

// ErrAnswers says that a question's answers are not those of a code.
var ErrAnswers = errors.New("the answers are not those of a coded choice")

// number is how a head writes a number; none of a code has more digits.
const number = `(0|[1-9][0-9]{0,7})`

// heads are the beginnings of the first answers, and the codes that they
// describe.
var heads = []struct {
	form *regexp.Regexp
	code func(n []int, slots int) (Code, error)
}{
	{regexp.MustCompile(`^` + scheme + `set of ` + number + ` to ` + number + ` out of ` + number),
		func(n []int, slots int) (Code, error) { return NewSet(n[2], n[0], n[1], slots) }},
	{regexp.MustCompile(`^` + scheme + `ranking of ` + number + ` to ` + number + ` out of ` + number),
		func(n []int, slots int) (Code, error) { return NewRanking(n[2], n[0], n[1], slots) }},
	{regexp.MustCompile(`^` + scheme + `up to ` + number + ` points for ` + number + ` to ` + number + ` out of ` + number +
		`, total ` + number + ` to ` + number),
		func(n []int, slots int) (Code, error) {
			return NewPoints(PointsRule{Most: n[0], Min: n[1], Max: n[2], Projects: n[3], MinTotal: n[4], MaxTotal: n[5]}, slots)
		}},
}

// ParseAnswers finds the code of a question by its answers, which must be
// exactly those that the code's Answers returns. The error is ErrAnswers.
func ParseAnswers(answers []string) (Code, error) {
	if len(answers) == 0 || len(answers) > maxByte {
		return nil, ErrAnswers
	}
	for _, head := range heads {
		found := head.form.FindStringSubmatch(answers[0])
		if found == nil {
			continue
		}
		var n []int
		for _, digits := range found[1:] {
			value, err := strconv.Atoi(digits)
			if err != nil {
				panic("choice: digits that are no number: " + err.Error())
			}
			n = append(n, value)
		}
		// A code that was made for more numbers than it needs is the same when
		// made for just these: every form is taken where it is the first to fit.
		code, err := head.code(n, len(answers))
		if err == nil && slices.Equal(code.Answers(), answers) {
			return code, nil
		}
	}
	return nil, ErrAnswers
}
