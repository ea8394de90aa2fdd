// SPDX-License-Identifier: Apache-2.0

package budget

// Rule is a rule and its parameters, as an election's manifest freezes it.
// Empty fields take the first value named in their comments.
type Rule struct {
	Name RuleName `json:"name"`
	// Of [Greedy].
	By     By     `json:"by,omitempty"`
	Misfit Misfit `json:"misfit,omitempty"`
	// Of [EqualShares].
	Satisfaction Satisfaction `json:"satisfaction,omitempty"`
	Completion   Completion   `json:"completion,omitempty"`

	// MinVotes is the least support of a funded project: the ballots that name it,
	// weighted.
	MinVotes Number `json:"min_votes,omitempty"`
	// MinShare is the least share of its cost that a funded project's supporters
	// bring, if every voter brings the same part of the budget: support times
	// budget over voters, divided by cost. At most 1.
	MinShare Number `json:"min_share,omitempty"`
	// Caps bound the money of groups of projects.
	Caps []Cap `json:"caps,omitempty"`
	// TopUp, of [Greedy], such as "0.8": when what is left is at least this share
	// of the cost of the first project that no longer fits, the project is funded
	// and the rest of its cost comes from elsewhere. Only the first one is asked.
	// With [Stop] this is Poznań's rule.
	TopUp Number `json:"top_up,omitempty"`

	// Classes give the ballots of classes of voters weights of their own.
	Classes []Class `json:"classes,omitempty"`
	// Committee adds the scores of a committee.
	Committee *Committee `json:"committee,omitempty"`

	// Ties is the order of projects that are equal, applied at every step: the
	// first of these that tells two projects apart decides. After the last comes
	// the order of the instance.
	Ties []Tie `json:"ties"`
}

// RuleName is the family of a rule.
type RuleName string

// The rules.
const (
	Greedy      RuleName = "greedy"
	EqualShares RuleName = "mes"
	Phragmen    RuleName = "phragmen"
)

// By is what [Greedy] orders projects by.
type By string

// The orders of [Greedy].
const (
	ByVotes        By = "votes"          // score
	ByVotesPerCost By = "votes-per-cost" // score divided by cost
)

// Misfit is what [Greedy] does with a project that costs more than what is left.
type Misfit string

// The ways of [Greedy] with misfits.
const (
	Skip Misfit = "skip" // passed over
	Stop Misfit = "stop" // the end: nothing after it is funded
)

// Satisfaction is what a funded project is worth to a supporter, under
// [EqualShares].
type Satisfaction string

// The satisfactions.
const (
	CostSatisfaction        Satisfaction = "cost"
	CardinalitySatisfaction Satisfaction = "cardinality"
	ScoreSatisfaction       Satisfaction = "score"
)

// Completion is what becomes of the money that [EqualShares] leaves.
type Completion string

// The completions.
const (
	NoCompletion     Completion = "none"
	Add1             Completion = "add1"            // one unit more for each voter, until the result would exceed the budget
	Add1Exhaustive   Completion = "add1-exhaustive" // the same, but ends as soon as no further project fits
	Add1Greedy       Completion = "add1-greedy"     // Add1Exhaustive, then greedy
	GreedyCompletion Completion = "greedy"
)

// Cap bounds the money for the projects of a group.
type Cap struct {
	Field CapField `json:"field"`
	Value string   `json:"value"` // the group's name
	Most  Number   `json:"most"`  // in the budget's currency
}

// CapField is what groups projects.
type CapField string

// The groups.
const (
	ByCategory     CapField = "category"
	ByNeighborhood CapField = "neighborhood"
	ByDistrict     CapField = "district"
)

// Class gives each ballot of a class a weight, or all of them together a share.
// One rule has either weights or shares.
type Class struct {
	Name   string `json:"name"`             // [Vote].Class
	Weight Number `json:"weight,omitempty"` // of each ballot, > 0
	// Share, instead of Weight, is what the class's ballots together weigh,
	// however many they are, beside the shares of the other classes: such as 1/2
	// for online and 1/2 for paper. All ballots together weigh as many as there
	// are, so that thresholds stay numbers of votes.
	Share Number `json:"share,omitempty"` // > 0
}

// Committee is a committee's part in a combined score, as in Korean provinces:
// share × (its score / the best one) + (1 - share) × (votes / the most votes),
// with points instead of votes where ballots have points. Only [Greedy] has one.
type Committee struct {
	Share  Number            `json:"share"`  // 0 to 1
	Scores map[string]Number `json:"scores"` // by project id; missing: 0
}

// Tie is one way to tell equal projects apart.
type Tie string

// The tie orders. A lot with its seed is written "lot:SEED": projects come in
// the order of SHA-256(SEED, a zero byte, project id).
const (
	TieVotes Tie = "votes" // more first
	TieCost  Tie = "cost"  // lower first
	TieID    Tie = "id"    // lexicographic
	TieOrder Tie = "order" // the instance's order
	TieLot   Tie = "lot"
)
