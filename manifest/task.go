// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"fmt"
	"strings"

	"github.com/madangvote/madang/budget"
)

// Task says for people, in English, what a ballot asks for: what stands in the
// description of the election object.
func (m *Manifest) Task() string {
	b := m.Ballot
	least, most := m.Lengths()
	of := fmt.Sprintf("%d to %d of %d projects", least, most, len(m.Projects))
	if least == most {
		of = fmt.Sprintf("%d of %d projects", most, len(m.Projects))
	}
	sentence := "Choose " + of
	switch b.Type {
	case budget.Ordinal:
		sentence = "Rank " + of + ", best first"
	case budget.Cumulative:
		sentence = "Share points among " + of
	case budget.Scoring:
		sentence = "Give points to " + of
	}
	for _, bound := range []struct {
		least, most budget.Number
		of          string
	}{
		{b.MinPoints, b.MaxPoints, " points a project"},
		{b.MinSumPoints, b.MaxSumPoints, " points in all"},
		{b.MinSumCost, b.MaxSumCost, strings.TrimRight(" "+m.Currency, " ") + " of cost together"},
	} {
		sentence += span(bound.least, bound.most, bound.of)
	}
	if b.OtherDistricts != nil {
		sentence += fmt.Sprintf(", from the own and at most %d other districts", *b.OtherDistricts)
	}
	if b.NotOwnProject {
		sentence += ", none of one's own"
	}
	return sentence
}

// span says what two bounds allow; "" if there are none.
func span(least, most budget.Number, of string) string {
	switch {
	case least == "" && most == "":
		return ""
	case most == "":
		return ", at least " + string(least) + of
	case least == "":
		return ", at most " + string(most) + of
	case least == most:
		return ", " + string(most) + of
	}
	return ", " + string(least) + " to " + string(most) + of
}
