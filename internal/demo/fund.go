// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"context"
	"fmt"
	"slices"
	"text/tabwriter"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/budget/pabulib"
	"github.com/madangvote/madang/manifest"
)

// fund applies the rule to the verified counts and compares with the official
// winners.
func (r *run) fund(context.Context) error {
	if r.counted == nil {
		return nil // not verified: there is no result to fund
	}
	f, s := r.file, &r.Summary
	a, err := budget.AllocateCounts(&f.Instance, r.counted, int64(s.Ballots), r.manifest.Rule)
	if err != nil {
		return err
	}
	for _, step := range a.Steps {
		p := f.Projects[step.Project]
		s.Results = append(s.Results, Project{p.ID, p.Name, manifest.Decimal(p.Cost), r.counted[step.Project], step.Funded})
	}
	s.Winners, s.Cost = ids(f, a.Funded), manifest.Decimal(a.Cost)
	official, stated := f.Winners()
	if stated && len(r.votes) == len(f.Votes) {
		s.Official = ids(f, official)
		same := slices.Equal(a.Funded, official)
		s.Identical = &same
	}
	r.table(a.Steps, official)
	return nil
}

func ids(f *pabulib.File, projects []int) []string {
	list := make([]string, len(projects))
	for i, p := range projects {
		list[i] = f.Projects[p].ID
	}
	return list
}

// table prints the projects in the order of decision.
func (r *run) table(decisions []budget.Step, official []int) {
	w := tabwriter.NewWriter(r.Out, 0, 0, 2, ' ', 0)
	head := "\nproject\tvotes\tcost\tfunded"
	if r.Summary.Identical != nil {
		head += "\tofficial"
	}
	fmt.Fprintln(w, head+"\tname")
	for _, d := range decisions {
		p := r.file.Projects[d.Project]
		fmt.Fprintf(w, "%s\t%d\t%s\t%s", p.ID, r.counted[d.Project], manifest.Decimal(p.Cost), yes(d.Funded))
		if r.Summary.Identical != nil {
			fmt.Fprintf(w, "\t%s", yes(slices.Contains(official, d.Project)))
		}
		fmt.Fprintf(w, "\t%s\n", p.Name)
	}
	w.Flush()
	s := &r.Summary
	fmt.Fprintf(r.Out, "\n%d of %d projects funded, %s of %s\n", len(s.Winners), len(decisions), s.Cost, manifest.Decimal(r.file.Budget))
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
