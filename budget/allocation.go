// SPDX-License-Identifier: Apache-2.0

package budget

import "math/big"

// Allocation is what a rule makes of an instance, with the reason for each
// project.
type Allocation struct {
	Rule   Rule
	Budget *big.Rat
	// Steps has one step a project, in the order of decision: the funded ones as
	// they were funded, the others where their fate was settled, else at the end.
	Steps  []Step
	Funded []int    // indices of projects, in the instance's order
	Cost   *big.Rat // of the funded projects together
	Left   *big.Rat // Budget - Cost + top-ups; >= 0
	// Voters is the number of ballots, weighted as the rule wants.
	Voters *big.Rat
	// Endowment, of EqualShares: the money of each voter in the round that
	// counts.
	Endowment *big.Rat
}

// Step says what the rule did with one project, and why.
type Step struct {
	Project int      // index into Instance.Projects
	Votes   *big.Rat // ballots that name it, weighted
	// Score is what the rule orders by: votes, points, or a committee's combined
	// score; under ByVotesPerCost it is not divided by the cost yet.
	Score  *big.Rat
	Left   *big.Rat // money left when its turn came
	Funded bool
	Stage  Stage    // in which part of the rule it was settled
	Reason Reason   // why it was not funded; "" if it was
	TopUp  *big.Rat // what came from elsewhere, if any
	// Cap, of ReasonCap, is the index into Rule.Caps of the one that it exceeds, by
	// most if there are several.
	Cap int
	// MissingVotes, of Greedy, is the least whole number of votes more that would
	// have funded it, each of weight 1 and, where there are points, of one point;
	// all else the same, the number of voters too. It is nil where there is no such
	// number: the project is too dear, or would need more points than the most
	// that a project got while a committee's scores are combined with them.
	MissingVotes *big.Rat
	// MissingMoney is what it cost more than there was for it: more than what was
	// left at its turn (ReasonMisfit), than the cap's rest (ReasonCap), than the
	// whole budget (ReasonTooDear); nil for other reasons of Greedy.
	MissingMoney *big.Rat
	// TiedWith are the projects that were equal to it at this step and not settled
	// yet, of Greedy in the order of the ties, and TieBy is what put it before the
	// next of them: a key of the rule's Ties, or TieOrder where none told them
	// apart. That a project lost a tie stands at the step of the one that won it.
	// Steps of one tie may share the memory of TiedWith; do not change it.
	TiedWith []int
	TieBy    Tie

	// Of EqualShares and Phragmen.
	Supporters int // ballots that name it, and give it more than 0 points
	// Payments say how many of its supporters paid how much, the largest first.
	Payments []Payment
	// SupportersMoney, of EqualShares, is what its supporters had left at its
	// turn, or at the end of the round that counts.
	SupportersMoney *big.Rat
	// Load, of Phragmen, is what each voter of weight 1 had earned by the time
	// that its supporters could buy it.
	Load *big.Rat
}

// Payment says that so many voters paid an amount each.
type Payment struct {
	Amount *big.Rat
	Voters int
}

// Stage is a part of a rule.
type Stage string

// The stages.
const (
	StageRule       Stage = "rule"
	StageCompletion Stage = "completion" // greedy, after EqualShares
	StageTopUp      Stage = "top-up"
)

// Reason says why a project was not funded.
type Reason string

// The reasons.
const (
	ReasonNoVotes      Reason = "no-votes" // its score is 0, or below
	ReasonMinVotes     Reason = "min-votes"
	ReasonMinShare     Reason = "min-share"
	ReasonCap          Reason = "cap"
	ReasonTooDear      Reason = "too-dear"   // dearer than the whole budget
	ReasonMisfit       Reason = "misfit"     // dearer than what was left
	ReasonStopped      Reason = "stopped"    // after the first misfit
	ReasonUnaffordable Reason = "supporters" // its supporters' money did not suffice
)
