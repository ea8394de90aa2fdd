// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"fmt"
	"math/big"
	"slices"
	"text/tabwriter"

	"github.com/madangvote/madang/budget"
)

// fund applies the rule to the verified counts and compares with the official
// winners.
func (r *run) fund(context.Context) error {
	if r.counted == nil {
		return nil // not verified: there is no result to fund
	}
	f, s := r.file, &r.Summary
	decisions := budget.Greedy(f.Projects, r.counted, f.Budget)
	funded := budget.Funded(decisions)
	cost := new(big.Rat)
	for _, d := range decisions {
		p := f.Projects[d.Project]
		if d.Funded {
			cost.Add(cost, p.Cost)
		}
		s.Results = append(s.Results, Project{p.ID, p.Name, budget.Decimal(p.Cost), d.Votes, d.Funded})
	}
	s.Winners, s.Cost = ids(f, funded), budget.Decimal(cost)
	official, stated := f.Winners()
	if stated && len(r.votes) == len(f.Votes) {
		s.Official = ids(f, official)
		same := slices.Equal(funded, official)
		s.Identical = &same
	}
	r.table(decisions, official)
	return nil
}

func ids(f *budget.File, projects []int) []string {
	list := make([]string, len(projects))
	for i, p := range projects {
		list[i] = f.Projects[p].ID
	}
	return list
}

// table prints the projects in the order of decision.
func (r *run) table(decisions []budget.Decision, official []int) {
	w := tabwriter.NewWriter(r.Out, 0, 0, 2, ' ', 0)
	head := "\nproject\tvotes\tcost\tfunded"
	if r.Summary.Identical != nil {
		head += "\tofficial"
	}
	fmt.Fprintln(w, head+"\tname")
	for _, d := range decisions {
		p := r.file.Projects[d.Project]
		fmt.Fprintf(w, "%s\t%d\t%s\t%s", p.ID, d.Votes, budget.Decimal(p.Cost), yes(d.Funded))
		if r.Summary.Identical != nil {
			fmt.Fprintf(w, "\t%s", yes(slices.Contains(official, d.Project)))
		}
		fmt.Fprintf(w, "\t%s\n", p.Name)
	}
	w.Flush()
	s := &r.Summary
	fmt.Fprintf(r.Out, "\n%d of %d projects funded, %s of %s\n", len(s.Winners), len(decisions), s.Cost, budget.Decimal(r.file.Budget))
	switch {
	case s.Identical == nil:
		fmt.Fprintln(r.Out, "official winners: not compared")
	case *s.Identical:
		fmt.Fprintln(r.Out, "official winners: identical")
	default:
		fmt.Fprintf(r.Out, "official winners: DIFFERENT; official %v, computed %v\n", s.Official, s.Winners)
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
