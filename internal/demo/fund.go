// SPDX-License-Identifier: Apache-2.0

package demo

import (
	"bytes"
	"context"
	"fmt"
	"math/big"
	"slices"
	"text/tabwriter"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/internal/parties"
)

// fund shows what the verified outcome funds, and compares it with the official
// winners.
func (e *election) fund(context.Context) error {
	if e.outcome == nil {
		return nil // not verified: there is no result to fund
	}
	f, s := e.file, &e.Summary
	for _, step := range e.data.Allocation.Steps {
		p := f.Projects[step.Project]
		s.Results = append(s.Results, Project{
			p.ID, p.Name, string(budget.NewNumber(p.Cost)), e.outcome.Votes[step.Project], scoreText(step), step.Funded, string(step.Reason),
		})
	}
	s.Winners, s.Cost, s.Budget, s.Left = e.outcome.Funded, e.outcome.Cost, e.manifest.Budget, e.outcome.Left
	if more := new(big.Rat).Sub(e.data.Instance.Budget, e.file.Budget); len(e.outcome.Inherited) > 0 {
		s.Inherited = string(budget.NewNumber(more))
	}
	official, stated := f.Winners()
	if stated && len(e.votes) == len(f.Votes) && !e.otherRule && s.Inherited == "" {
		for _, p := range official {
			s.Official = append(s.Official, f.Projects[p].ID)
		}
		same := slices.Equal(s.Winners, s.Official)
		s.Identical = &same
	}
	e.table(e.data.Allocation.Steps, official)
	return nil
}

// record puts the awards into the public book on the ledger, and reads them
// there.
func (e *election) record(ctx context.Context) error {
	if e.outcome == nil {
		return nil
	}
	err := e.as(ctx, "organiser", func(a *parties.Account) error {
		return a.RecordOutcome(ctx, e.address, e.outcome.Bytes())
	})
	if err != nil {
		return err
	}
	book, err := parties.ReadBook(ctx, e.host.node.Client(), e.host.network.Consortium(), e.address)
	if err != nil {
		return err
	}
	if len(book.Awards) != len(e.outcome.Awards) {
		return fmt.Errorf("the ledger has %d awards, the outcome %d", len(book.Awards), len(e.outcome.Awards))
	}
	e.Summary.Awards = len(book.Awards)
	e.say("%d awards recorded on the ledger", len(book.Awards))
	return nil
}

// scoreText is what the rule ordered by; "" where that is no decimal number of
// a few digits.
func scoreText(s budget.Step) string {
	if s.Score == nil {
		return ""
	}
	if digits, exact := s.Score.FloatPrec(); exact && digits <= 2 {
		return s.Score.FloatString(digits)
	}
	return ""
}

// table prints the projects in the order of decision.
func (e *election) table(decisions []budget.Step, official []int) {
	var out bytes.Buffer
	s := &e.Summary
	if e.label != "" {
		fmt.Fprintf(&out, "\n%s: %s\n", e.label, s.Name)
	}
	scores := slices.ContainsFunc(s.Results, func(p Project) bool { return p.Score != "" && p.Score != fmt.Sprint(p.Votes) })
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	row := func(id, votes, score, cost, funded, identical, name string) {
		cells := []string{id, votes, score, cost, funded, identical, name}
		if s.Identical == nil {
			cells = slices.Delete(cells, 5, 6)
		}
		if !scores {
			cells = slices.Delete(cells, 2, 3)
		}
		for i, cell := range cells {
			if i > 0 {
				fmt.Fprint(w, "\t")
			}
			fmt.Fprint(w, cell)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(&out)
	row("project", "votes", "score", "cost", "funded", "official", "name")
	for i, d := range decisions {
		p := s.Results[i]
		row(p.ID, fmt.Sprint(p.Votes), p.Score, p.Cost, yes(p.Funded), yes(slices.Contains(official, d.Project)), p.Name)
	}
	w.Flush()
	fmt.Fprintf(&out, "\n%d of %d projects funded by %s, %s of %s\n", len(s.Winners), len(decisions), s.Rule, s.Cost, budgetText(s))
	switch {
	case s.Identical == nil:
		fmt.Fprintln(&out, "official winners: not compared")
	case *s.Identical:
		fmt.Fprintln(&out, "official winners: identical")
	default:
		fmt.Fprintf(&out, "official winners: DIFFERENT; official %v, computed %v\n", s.Official, s.Winners)
	}
	e.Out.Write(out.Bytes()) //nolint:errcheck // a demo's words
}

// budgetText is the money of an election.
func budgetText(s *Summary) string {
	if s.Inherited == "" {
		return s.Budget
	}
	return s.Budget + " + " + s.Inherited + " that others left"
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
