// SPDX-License-Identifier: Apache-2.0

package report

import (
	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

// FromPabulib applies a rule to a file of ballots and gathers the data of its
// report.
func FromPabulib(f *pabulib.File, rule budget.Rule) (*Data, error) {
	a, err := budget.Allocate(&f.Instance, rule)
	if err != nil {
		return nil, err
	}
	return &Data{Instance: &f.Instance, Allocation: a, Meta: Meta{
		Title: f.Title(), Currency: f.Meta["currency"], Counted: int64(len(f.Votes)),
		Country: f.Meta["country"], Unit: f.Meta["unit"], Edition: f.Meta["instance"], Days: [2]string{f.Meta["date_begin"], f.Meta["date_end"]},
	}}, nil
}
