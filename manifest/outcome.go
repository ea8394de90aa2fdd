// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
)

// Counted is the verified result of an election, as the rule needs it: either
// Counts or Votes.
type Counted struct {
	// Ballots is how many ballots were counted, each as often as it weighs: the
	// total weight of the encrypted tally.
	//
	// Of shuffled ballots, which have no weights, it is the length of Votes and
	// need not be given.
	Ballots int64
	Counts  []int64 // of homomorphic counting: one a project
	Votes   [][]int // of shuffled ballots: the numbers of each
	// PublicKey is the text of the election's key, for [LotSeed].
	PublicKey string
	// Inherited has one entry for each of the manifest's LeftoversFrom.
	Inherited []Inheritance
}

// Outcome is what the rule of a manifest makes of a result: a pure function of
// the two, which every validator computes and attests. Numbers in text are
// exact, as [budget.NewNumber] writes them.
type Outcome struct {
	Manifest string `json:"manifest"` // SHA-256, lower-case hex
	// Ballots is how many ballots counted, each as often as it weighs; invalid
	// ones did not.
	Ballots int64   `json:"ballots"`
	Votes   []int64 `json:"votes"` // ballots that name it: one a project, in the manifest's order
	// Scores, one a project, is what the rule ordered by, left out where it is
	// Votes.
	Scores []budget.Number `json:"scores,omitempty"`
	Funded []string        `json:"funded"` // project ids, in the manifest's order
	Cost   string          `json:"cost"`   // of the funded projects together
	Left   string          `json:"left"`   // of the budget
	// Endowment, of Equal Shares, is the money of each voter in the round that
	// counts.
	Endowment budget.Number `json:"endowment,omitempty"`
	// Lot is the seed of the lot that the manifest left open: see [LotSeed].
	Lot string `json:"lot,omitempty"`
	// Inherited is what the elections of the manifest's LeftoversFrom left; the
	// rule was applied to the budget and all of it.
	Inherited []Inheritance `json:"inherited,omitempty"`
	// Invalid, of shuffled ballots only: those that are no vote.
	Invalid *Invalid `json:"invalid,omitempty"`
	// Awards are the funded projects with their money, in the manifest's order.
	// They stand last, so that the Awards contract can rebuild the end of the
	// outcome's text and compare its hash.
	Awards []Award `json:"awards"`
}

// Award is the money of a funded project, its whole cost, even where a top-up
// brings a part of it: Amount is a whole number of units of 10^-decimals of the
// manifest's currency, in decimal digits.
type Award struct {
	Project string `json:"project"`
	Amount  string `json:"amount"`
}

// Outcome applies the manifest's rule to a result. raw is the manifest as
// published. Shuffled ballots that are no vote are listed in the outcome.
func (m *Manifest) Outcome(raw []byte, c Counted) (*Outcome, error) {
	t, err := m.tally(raw, c)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(raw)
	o := &Outcome{
		Manifest: hex.EncodeToString(sum[:]), Ballots: t.ballots, Votes: t.votes, Scores: t.scores(),
		Funded: []string{}, Cost: string(budget.NewNumber(t.made.Cost)), Left: string(budget.NewNumber(t.made.Left)),
		Lot: t.lot, Inherited: c.Inherited, Invalid: t.invalid, Awards: []Award{},
	}
	if t.made.Endowment != nil {
		o.Endowment = budget.NewNumber(t.made.Endowment)
	}
	for _, p := range t.made.Funded {
		units, err := m.units(m.Projects[p].Cost)
		if err != nil {
			return nil, fmt.Errorf("project %s: cost %q %w", m.Projects[p].ID, m.Projects[p].Cost, err)
		}
		o.Funded = append(o.Funded, m.Projects[p].ID)
		o.Awards = append(o.Awards, Award{m.Projects[p].ID, units.String()})
	}
	return o, nil
}

// tallied is a result as the rule took it, and what it made of it.
type tallied struct {
	in      *budget.Instance // with the valid votes, if they were shuffled
	votes   []int64          // ballots that name each project
	ballots int64
	invalid *Invalid
	lot     string
	made    *budget.Allocation
}

// tally applies the rule.
func (m *Manifest) tally(raw []byte, c Counted) (*tallied, error) {
	in, err := m.instance()
	if err != nil {
		return nil, err
	}
	if err := m.inherit(in, c.Inherited); err != nil {
		return nil, err
	}
	t := &tallied{in: in, ballots: c.Ballots, votes: c.Counts}
	if m.needsLot() {
		if c.PublicKey == "" {
			return nil, errors.New("the lot's seed cannot be made without the election's public key")
		}
		t.lot = LotSeed(raw, c.PublicKey)
	}
	switch {
	case m.Shuffled() && c.Counts != nil:
		return nil, errors.New("the manifest wants shuffled ballots, the result is of homomorphic counting")
	case !m.Shuffled() && c.Votes != nil:
		return nil, errors.New("the manifest wants homomorphic counting, the result is of shuffled ballots")
	case !m.Shuffled() && len(c.Counts) != len(m.Projects):
		return nil, fmt.Errorf("the result counts %d answers, the manifest has %d projects", len(c.Counts), len(m.Projects))
	case m.Shuffled():
		if err := m.decode(c.Votes, t); err != nil {
			return nil, err
		}
		t.made, err = budget.Allocate(in, m.ruleWith(t.lot))
	default:
		t.made, err = budget.AllocateCounts(in, c.Counts, c.Ballots, m.ruleWith(t.lot))
	}
	return t, err
}

// decode reads shuffled ballots: valid ones become votes of the instance.
func (m *Manifest) decode(ballots [][]int, t *tallied) error {
	code, err := m.Code()
	if err != nil {
		return err
	}
	t.votes = make([]int64, len(m.Projects))
	t.invalid = &Invalid{Of: len(ballots), Votes: []InvalidVote{}}
	checker, err := budget.NewChecker(&m.Ballot, t.in.Projects)
	if err != nil {
		return err
	}
	for _, numbers := range ballots {
		vote, reason, err := read(code, checker, numbers)
		if err != nil {
			return err
		}
		if reason != "" {
			t.invalid.Votes = append(t.invalid.Votes, InvalidVote{numbers, reason})
			continue
		}
		t.in.Votes = append(t.in.Votes, vote)
		for _, p := range vote.Projects {
			t.votes[p]++
		}
	}
	t.invalid.Number = len(t.invalid.Votes)
	t.ballots = int64(len(t.in.Votes))
	return nil
}

// read reads one shuffled ballot. reason is why it is no vote, if so.
func read(code choice.Code, style *budget.Checker, numbers []int) (vote budget.Vote, reason string, err error) {
	coded, err := code.Decode(numbers)
	if bad := new(choice.InvalidError); errors.As(err, &bad) {
		return vote, string(bad.Reason), nil
	}
	if err != nil {
		return vote, "", err
	}
	vote = plainVote(coded)
	err = style.Check(vote, budget.Voter{})
	if bad := new(budget.VoteError); errors.As(err, &bad) {
		return vote, string(bad.Reason), nil
	}
	return vote, "", err
}

// scores are the rule's scores; nil where they are the votes.
func (t *tallied) scores() []budget.Number {
	scores, same := make([]budget.Number, len(t.votes)), true
	for i := range scores {
		scores[i] = "0"
	}
	for _, s := range t.made.Steps {
		if s.Score == nil {
			return nil
		}
		scores[s.Project] = budget.NewNumber(s.Score)
		same = same && s.Score.Cmp(new(big.Rat).SetInt64(t.votes[s.Project])) == 0
	}
	if same {
		return nil
	}
	return scores
}

// Bytes is the outcome as it is published, hashed and attested.
func (o *Outcome) Bytes() []byte { return encode(o) }
