// SPDX-License-Identifier: Apache-2.0

package budget

// VoteType is Pabulib's vote_type.
type VoteType string

// The vote types of Pabulib.
const (
	Approval   VoteType = "approval"   // a set of projects
	Choose1    VoteType = "choose-1"   // one project
	Ordinal    VoteType = "ordinal"    // a ranking, best first
	Cumulative VoteType = "cumulative" // points to share among projects
	Scoring    VoteType = "scoring"    // points for each project by itself
)

// Style says what a ballot may hold. The names are Pabulib's. Zero or "" means
// no bound, except that a MaxLength of 0 means all projects.
type Style struct {
	Type      VoteType `json:"vote_type"`
	MinLength int      `json:"min_length,omitempty"` // projects on a ballot, at least
	MaxLength int      `json:"max_length,omitempty"` // and at most
	// MinSumCost and MaxSumCost bound the cost of a ballot's projects together
	// (knapsack voting).
	MinSumCost Number `json:"min_sum_cost,omitempty"`
	MaxSumCost Number `json:"max_sum_cost,omitempty"`
	// MinPoints and MaxPoints bound the points of one project on a ballot,
	// MinSumPoints and MaxSumPoints those of all.
	MinPoints    Number `json:"min_points,omitempty"`
	MaxPoints    Number `json:"max_points,omitempty"`
	MinSumPoints Number `json:"min_sum_points,omitempty"`
	MaxSumPoints Number `json:"max_sum_points,omitempty"`
	// OtherDistricts, if set, is of how many districts besides the voter's own a
	// ballot may name projects.
	OtherDistricts *int `json:"other_districts,omitempty"`
	// OwnProject, if true, keeps voters from voting for projects of their own.
	NotOwnProject bool `json:"not_own_project,omitempty"`
}
