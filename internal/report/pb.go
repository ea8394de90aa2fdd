// SPDX-License-Identifier: Apache-2.0

package report

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
)

// Keys of META that Pabulib does not have: the rule as the manifest freezes it,
// with the seed of its lot, and what the file is and leaves out.
const (
	ruleKey    = "madang_rule"
	uuidKey    = "madang_uuid"
	invalidKey = "madang_invalid_votes"
	commentKey = "comment"
)

// totalsComment says why a file has no votes.
const totalsComment = "totals only: the ballots were added up while encrypted and nobody knows them, so VOTES is empty; the column votes of PROJECTS has the totals, and num_votes the number of ballots"

// pabulibFile writes the anonymous result in Pabulib's format. Of an election of
// which only totals are known it has them in the column votes, and no rows of
// ballots: inventing ballots that add up to the totals would be a forgery, and
// rules that look at whole ballots would take it for the truth.
func pabulibFile(d *Data) ([]byte, error) {
	m := &d.Meta
	rule, err := json.Marshal(d.Allocation.Rule)
	if err != nil {
		return nil, err
	}
	begin, end := dates(m)
	content := pabulib.Content{Selected: make([]int, len(d.Instance.Projects))}
	for _, kv := range [][2]string{
		{"description", m.Title}, {"country", cmp.Or(m.Country, unknown)}, {"unit", cmp.Or(m.Unit, unknown)},
		{"instance", cmp.Or(m.Edition, year(m), unknown)}, {"rule", pabulibRule(&d.Allocation.Rule)},
		{"date_begin", begin}, {"date_end", end}, {"currency", m.Currency}, {uuidKey, m.UUID}, {ruleKey, string(rule)},
	} {
		if kv[1] != "" {
			content.Meta = append(content.Meta, kv)
		}
	}
	if m.Invalid != nil {
		content.Meta = append(content.Meta, [2]string{invalidKey, strconv.Itoa(m.Invalid.Number)})
	}
	for _, p := range d.Allocation.Funded {
		content.Selected[p] = 1
	}
	if m.TotalsOnly {
		content.Meta = append(content.Meta, [2]string{commentKey, totalsComment})
		if content.Counts, err = totals(d); err != nil {
			return nil, err
		}
		content.Ballots = int(d.Allocation.Voters.Num().Int64())
	}
	f, err := pabulib.New(d.Instance, content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", PabulibFile, err)
	}
	var b bytes.Buffer
	err = f.Write(&b)
	return b.Bytes(), err
}

// unknown stands for what Pabulib requires and a manifest does not say.
const unknown = "unknown"

// pabulibRule is the nearest name that Pabulib has; [ruleKey] has all of it.
func pabulibRule(r *budget.Rule) string {
	switch r.Name {
	case budget.EqualShares:
		return "equalshares/" + string(cmp.Or(r.Completion, budget.NoCompletion))
	case budget.Greedy:
		return "greedy"
	}
	return string(r.Name)
}

// totals are the ballots that name each project.
func totals(d *Data) ([]int64, error) {
	counts := make([]int64, len(d.Instance.Projects))
	for _, s := range d.Allocation.Steps {
		if s.Votes == nil || !s.Votes.IsInt() || !s.Votes.Num().IsInt64() {
			return nil, fmt.Errorf("project %s has no whole number of votes", d.Instance.Projects[s.Project].ID)
		}
		counts[s.Project] = s.Votes.Num().Int64()
	}
	return counts, nil
}

func dates(m *Meta) (begin, end string) {
	if m.ClosesAt == 0 {
		return cmp.Or(m.Days[0], unknown), cmp.Or(m.Days[1], unknown)
	}
	const layout = "02.01.2006" // Pabulib's
	return m.at(m.OpensAt).Format(layout), m.at(m.ClosesAt).Format(layout)
}

func year(m *Meta) string {
	if m.ClosesAt == 0 {
		return ""
	}
	return m.at(m.ClosesAt).Format("2006")
}

// at is a time in the report's zone.
func (m *Meta) at(unix int64) time.Time {
	return time.Unix(unix, 0).In(cmp.Or(m.Zone, korea))
}
