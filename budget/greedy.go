// SPDX-License-Identifier: Apache-2.0

package budget

import (
	"math/big"
	"sort"
)

// Decision says what a rule did with one project.
type Decision struct {
	Project int   // index into File.Projects
	Votes   int64 // its support
	Funded  bool
	// Left is the money that was left when the project's turn came.
	Left *big.Rat
}

// Greedy funds projects by votes: in order of falling support, each project
// that still fits into what is left of the budget; one that does not fit is
// passed over. Projects with equal support come in the order of the file,
// which is the published tie order. A project without any vote is never
// funded.
//
// votes has one count a project; it panics otherwise, since that is a mistake
// of the caller. The decisions come in the order in which they were made.
func Greedy(projects []Project, votes []int64, budget *big.Rat) []Decision {
	if len(votes) != len(projects) {
		panic("budget: counts and projects differ in number")
	}
	order := make([]int, len(projects))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return votes[order[a]] > votes[order[b]] })

	left := new(big.Rat).Set(budget)
	decisions := make([]Decision, 0, len(projects))
	for _, p := range order {
		d := Decision{Project: p, Votes: votes[p], Left: new(big.Rat).Set(left)}
		if votes[p] > 0 && projects[p].Cost.Cmp(left) <= 0 {
			d.Funded = true
			left.Sub(left, projects[p].Cost)
		}
		decisions = append(decisions, d)
	}
	return decisions
}

// Funded returns the indices of the funded projects in the order of the file.
func Funded(decisions []Decision) []int {
	var funded []int
	for _, d := range decisions {
		if d.Funded {
			funded = append(funded, d.Project)
		}
	}
	sort.Ints(funded)
	return funded
}
