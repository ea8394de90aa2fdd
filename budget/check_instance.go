// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"fmt"
	"math/big"
	"slices"
)

// maxNumberBits bounds numerators and denominators of an instance's numbers. It
// is beyond all that a [Number] can say.
const maxNumberBits = 160

// InstanceError says what is wrong with an instance. Project and Vote are
// indices, -1 where the error is not about one.
type InstanceError struct {
	Project, Vote int
	Problem       string
}

func (e *InstanceError) Error() string {
	where := "instance"
	if e.Vote >= 0 {
		where += fmt.Sprintf(": vote %d", e.Vote+1)
	}
	if e.Project >= 0 {
		where += fmt.Sprintf(": project %d", e.Project+1)
	}
	return where + ": " + e.Problem
}

// Check makes sure that an instance is sound: amounts that are there, not
// negative and of a sane size, unique ids, a known vote type, and ballots that
// name each project at most once, with points where the type has them, below 0
// only if it is [Scoring]. It returns an [*InstanceError].
//
// Free projects are sound, and so is a budget that no project fits. Whether a
// ballot keeps to the style, such as the number of projects, is not asked here.
func (in *Instance) Check() error {
	if problem := amountProblem(in.Budget); problem != "" {
		return &InstanceError{-1, -1, "the budget " + problem}
	}
	switch in.Style.Type {
	case "", Approval, Choose1, Ordinal, Cumulative, Scoring:
	default:
		return &InstanceError{-1, -1, fmt.Sprintf("vote type %q is none of approval, choose-1, ordinal, cumulative, scoring", in.Style.Type)}
	}
	if err := in.checkProjects(); err != nil {
		return err
	}
	return in.checkVotes()
}

// amountProblem says what is wrong with an amount or a number of points.
func amountProblem(x *big.Rat) string {
	switch {
	case x == nil:
		return "is missing; give a number >= 0"
	case x.Sign() < 0:
		return "is negative; it must be >= 0"
	case x.Num().BitLen() > maxNumberBits || x.Denom().BitLen() > maxNumberBits:
		return fmt.Sprintf("is too large or too fine a number; keep it below %d digits", maxNumberChars)
	}
	return ""
}

func (in *Instance) checkProjects() error {
	first := make(map[string]int, len(in.Projects))
	for i := range in.Projects {
		p := &in.Projects[i]
		if p.ID == "" {
			return &InstanceError{i, -1, "has no id; give each project one of its own"}
		}
		if other, twice := first[p.ID]; twice {
			return &InstanceError{i, -1, fmt.Sprintf("has the id %q of project %d; give each project one of its own", p.ID, other+1)}
		}
		first[p.ID] = i
		if problem := amountProblem(p.Cost); problem != "" {
			return &InstanceError{i, -1, "its cost " + problem}
		}
	}
	return nil
}

func (in *Instance) checkVotes() error {
	points := in.Style.Type == Cumulative || in.Style.Type == Scoring
	last := make([]int, len(in.Projects)) // 1 + the last vote that names the project
	for i := range in.Votes {
		v := &in.Votes[i]
		want := 0
		if points {
			want = len(v.Projects)
		}
		if len(v.Points) != want {
			return &InstanceError{-1, i, fmt.Sprintf("%d points for %d projects on a ballot of type %q; there must be %d", len(v.Points), len(v.Projects), in.Style.Type, want)}
		}
		for _, p := range v.Projects {
			if p < 0 || p >= len(in.Projects) {
				return &InstanceError{-1, i, fmt.Sprintf("names project index %d; there are 0 to %d", p, len(in.Projects)-1)}
			}
			if last[p] == i+1 {
				return &InstanceError{p, i, "stands twice on the ballot; count it once"}
			}
			last[p] = i + 1
		}
		for j, x := range v.Points {
			if in.Style.Type == Scoring && x != nil && x.Sign() < 0 {
				x = new(big.Rat).Neg(x) // points against a project
			}
			if problem := amountProblem(x); problem != "" {
				return &InstanceError{v.Projects[j], i, "the number of points " + problem}
			}
		}
	}
	return nil
}

// CheckInstance makes sure that a rule, which [Rule.Check] accepts, belongs to
// an instance: its caps bound groups that there are, its committee scored
// projects that there are, and each ballot's class has a weight. It returns a
// [*RuleError].
func (r *Rule) CheckInstance(in *Instance) error {
	for i := range r.Caps {
		if !slices.ContainsFunc(in.Projects, func(p Project) bool { return r.Caps[i].holds(&p) }) {
			return &RuleError{fmt.Sprintf("caps[%d].value", i), fmt.Sprintf("no project has the %s %q; take the cap out or mend the name", r.Caps[i].Field, r.Caps[i].Value)}
		}
	}
	if r.Committee != nil {
		known := make(map[string]bool, len(in.Projects))
		for i := range in.Projects {
			known[in.Projects[i].ID] = true
		}
		for _, id := range sortedKeys(r.Committee.Scores) {
			if !known[id] {
				return &RuleError{fmt.Sprintf("committee.scores[%q]", id), "there is no such project; take it out or mend the id"}
			}
		}
	}
	if err := r.checkShares(in); err != nil {
		return err
	}
	if len(r.Classes) == 0 {
		return nil
	}
	known := make(map[string]bool, len(r.Classes))
	for _, c := range r.Classes {
		known[c.Name] = true
	}
	for i := range in.Votes {
		if class := in.Votes[i].Class; !known[class] {
			return &RuleError{"classes", fmt.Sprintf("vote %d is of class %q, which has no weight; add the class", i+1, class)}
		}
	}
	return nil
}
