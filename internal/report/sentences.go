// SPDX-License-Identifier: Apache-2.0

package report

import (
	"slices"
	"strings"

	"github.com/madangvote/madang/budget/words"
)

// told is an allocation in words.
type told struct {
	Rule, Money []string
	Steps       []string // why the project of each step is funded or not
	Outcomes    []string // the same in a word or three
}

func tell(d *Data, lang string) *told {
	e := words.Explain(d.Instance, d.Allocation, words.Language(lang), d.Meta.Currency)
	t := &told{Rule: e.Rule, Money: e.Money}
	for _, p := range e.Projects {
		t.Steps = append(t.Steps, strings.Join(p.Sentences, " "))
		t.Outcomes = append(t.Outcomes, p.Outcome)
	}
	return t
}

// spoken is the data with names for the sentences of a page, on which the whole
// name stands beside them.
func (d *Data) spoken() *Data {
	const most = 40
	in := *d.Instance
	in.Projects = slices.Clone(in.Projects)
	for i := range in.Projects {
		in.Projects[i].Name = short(plain(in.Projects[i].Name), most)
	}
	shown := &Data{Instance: &in, Allocation: d.Allocation, Meta: d.Meta}
	shown.Meta.Currency = plain(d.Meta.Currency)
	return shown
}
