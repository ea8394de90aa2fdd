// SPDX-License-Identifier: Apache-2.0

package pabulib

import (
	"errors"
	"strconv"

	"github.com/madangvote/madang/budget"
)

// readMeta keeps every key, and reads the two that every election needs.
func (b *builder) readMeta() error {
	t := b.meta
	if len(t.Columns) != 2 || t.Columns[0] != "key" || t.Columns[1] != "value" {
		return t.head.errorf(0, "the section META starts with the line key;value")
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		key := row.Cells[0]
		if key == "" {
			return row.errorf(1, "a value without a key")
		}
		if _, twice := b.Meta[key]; twice {
			return row.errorf(0, "key %q stands twice", key)
		}
		b.Meta[key], b.metaRows[key] = row.Cells[1], row
		b.MetaKeys = append(b.MetaKeys, key)
	}
	for _, key := range []string{"budget", "vote_type"} {
		if b.Meta[key] == "" {
			return b.metaError(key, "META needs the key %q with a value", key)
		}
	}
	amount, problem := parseNumber(b.Meta["budget"], false)
	if problem == "" && amount.Sign() == 0 {
		problem = "is nothing to spend; it must be positive"
	}
	if problem != "" {
		return b.metaError("budget", "budget %q %s", b.Meta["budget"], problem)
	}
	b.Budget = amount
	b.Style.Type = budget.VoteType(b.Meta["vote_type"])
	return b.styleError((&budget.Style{Type: b.Style.Type}).Check())
}

// metaError is an error in the value of a key, or in META if it has none.
func (b *builder) metaError(key, format string, args ...any) *SyntaxError {
	if row, ok := b.metaRows[key]; ok {
		return row.errorf(1, format, args...)
	}
	return place{b.meta.head.place(0).line, 0}.errorf(format, args...)
}

// styleError places an error of the style at the key that is to blame.
func (b *builder) styleError(err error) error {
	var style *budget.StyleError
	if errors.As(err, &style) {
		return b.metaError(style.Field, "%s", style.Error())
	}
	return err
}

// readStyle reads what a ballot may hold. Defaults are those of the format: at
// least one project, at most all of them, and no other bounds.
func (b *builder) readStyle() error {
	s := &b.Style
	s.MinLength, s.MaxLength = 1, len(b.Projects)
	if s.Type == budget.Choose1 {
		s.MaxLength = 1
	}
	if err := b.readLength("min_length", &s.MinLength); err != nil {
		return err
	}
	if err := b.readLength("max_length", &s.MaxLength); err != nil {
		return err
	}
	for _, n := range []struct {
		key     string
		to      *budget.Number
		points  bool
		minimum bool
	}{
		{"min_sum_cost", &s.MinSumCost, false, true}, {"max_sum_cost", &s.MaxSumCost, false, false},
		{"min_points", &s.MinPoints, true, true}, {"max_points", &s.MaxPoints, true, false},
		{"min_sum_points", &s.MinSumPoints, true, true}, {"max_sum_points", &s.MaxSumPoints, true, false},
	} {
		text := b.Meta[n.key]
		if text == "" || n.points && !s.Type.HasPoints() {
			continue // some files bound points that their ballots do not have
		}
		signed := n.points && s.Type == budget.Scoring
		number, problem := parseNumber(text, signed)
		if problem != "" {
			return b.metaError(n.key, "%s %q %s", n.key, text, problem)
		}
		if n.minimum && !signed && number.Sign() == 0 {
			continue // no bound: nothing is less
		}
		*n.to = budget.NewNumber(number)
	}
	// A voter cannot tick more projects than there are, whatever the rule allows.
	s.MaxLength = min(s.MaxLength, len(b.Projects))
	checker, err := budget.NewChecker(s, b.Projects)
	b.checker = checker
	return b.styleError(err)
}

func (b *builder) readLength(key string, to *int) error {
	text := b.Meta[key]
	if text == "" {
		return nil
	}
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return b.metaError(key, "%s %q is not a whole number >= 0", key, text)
	}
	if key == "max_length" && n == 0 {
		return b.metaError(key, "max_length is 0, so every ballot is blank; leave it out if there is no bound")
	}
	*to = int(n)
	return nil
}

// compareCount warns where META counts otherwise than its sections.
func (b *builder) compareCount(key, section string, n int) {
	text := b.Meta[key]
	if stated, err := strconv.Atoi(text); text != "" && (err != nil || stated != n) {
		b.warn(b.metaRows[key].place(1), WarnCount, "%s is %s, but %s has %d", key, text, section, n)
	}
}
