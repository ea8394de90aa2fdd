// SPDX-License-Identifier: Apache-2.0

package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/choice"
)

// Counted is the verified result of an election, as the rule needs it: either
// Counts or Votes.
type Counted struct {
	Ballots int64   // counted, with their weights
	Counts  []int64 // of homomorphic counting: one a project
	Votes   [][]int // of shuffled ballots: the numbers of each
}

// Outcome is what the rule of a manifest makes of a result: a pure function of
// the two, which every validator computes and attests.
type Outcome struct {
	Manifest string   `json:"manifest"` // SHA-256, lower-case hex
	Votes    []int64  `json:"votes"`    // one a project, in the manifest's order
	Funded   []string `json:"funded"`   // project ids, in the manifest's order
	Cost     string   `json:"cost"`     // of the funded projects together
	// Invalid, of shuffled ballots only: those that are no vote.
	Invalid *Invalid `json:"invalid,omitempty"`
}

// Outcome applies the manifest's rule to a result. raw is the manifest as
// published. Shuffled ballots that are no vote are listed in the outcome.
func (m *Manifest) Outcome(raw []byte, c Counted) (*Outcome, error) {
	counts, bad := c.Counts, (*Invalid)(nil)
	switch {
	case m.Shuffled() && c.Counts != nil:
		return nil, errors.New("the manifest wants shuffled ballots, the result is of homomorphic counting")
	case !m.Shuffled() && c.Votes != nil:
		return nil, errors.New("the manifest wants homomorphic counting, the result is of shuffled ballots")
	case m.Shuffled():
		var err error
		if counts, bad, err = m.decode(c.Votes); err != nil {
			return nil, err
		}
	}
	if len(counts) != len(m.Projects) {
		return nil, fmt.Errorf("the result counts %d answers, the manifest has %d projects", len(counts), len(m.Projects))
	}
	in, err := m.instance()
	if err != nil {
		return nil, err
	}
	a, err := budget.AllocateCounts(in, counts, c.Ballots, m.Rule)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(raw)
	o := &Outcome{Manifest: hex.EncodeToString(sum[:]), Votes: counts, Funded: []string{}, Cost: Decimal(a.Cost), Invalid: bad}
	for _, p := range a.Funded {
		o.Funded = append(o.Funded, in.Projects[p].ID)
	}
	return o, nil
}

// decode reads shuffled ballots.
func (m *Manifest) decode(votes [][]int) ([]int64, *Invalid, error) {
	code, err := m.Code()
	if err != nil {
		return nil, nil, err
	}
	counts := make([]int64, len(m.Projects))
	bad := &Invalid{Of: len(votes), Votes: []InvalidVote{}}
	for _, numbers := range votes {
		vote, err := code.Decode(numbers)
		var reason *choice.InvalidError
		switch {
		case errors.As(err, &reason):
			bad.Votes = append(bad.Votes, InvalidVote{numbers, reason.Reason})
		case err != nil:
			return nil, nil, err
		}
		for _, p := range vote.Projects {
			counts[p]++
		}
	}
	bad.Number = len(bad.Votes)
	return counts, bad, nil
}

// Bytes is the outcome as it is published, hashed and attested.
func (o *Outcome) Bytes() []byte {
	raw, err := json.Marshal(o)
	if err != nil {
		panic("manifest: encoding an outcome: " + err.Error())
	}
	return raw
}
