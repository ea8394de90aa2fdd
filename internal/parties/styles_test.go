// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"bytes"
	"crypto/sha256"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/madangvote/madang/budget"
	"github.com/madangvote/madang/contracts"
	"github.com/madangvote/madang/manifest"
	"github.com/madangvote/madang/verifier"
)

// Elections of every style of whole ballots, from the manifest to the outcome
// that is attested. The third voter's program encrypts what the style forbids.
func TestStylesOnTheLedger(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	mes := budget.Rule{Name: budget.EqualShares, Completion: budget.Add1, Ties: []budget.Tie{budget.TieVotes, budget.TieLot}}
	given := func(n ...int64) (points []*big.Rat) {
		for _, x := range n {
			points = append(points, big.NewRat(x, 1))
		}
		return points
	}
	for name, c := range map[string]struct {
		style  budget.Style
		rule   *budget.Rule
		task   string // of the election object's description
		votes  [2]budget.Vote
		bad    []int
		reason string
		counts string // what stands in the outcome
	}{
		"knapsack": {budget.Style{Type: budget.Approval, MinLength: 1, MaxSumCost: "120"}, &mes,
			"Choose 1 to 3 of 3 projects, at most 120 KRW of cost together", [2]budget.Vote{{Projects: []int{1, 2}}, {Projects: []int{0}}},
			[]int{1, 2, 0}, "cost", `"ballots":2,"votes":[1,1,1]`},
		"ranking": {budget.Style{Type: budget.Ordinal, MinLength: 2, MaxLength: 2}, nil,
			"Rank 2 of 3 projects, best first", [2]budget.Vote{{Projects: []int{1, 0}}, {Projects: []int{2, 1}}},
			[]int{1, 1}, "twice", `"ballots":2,"votes":[1,2,1],"scores":["1","3","2"]`},
		"points": {budget.Style{Type: budget.Cumulative, MaxSumPoints: "5"}, nil,
			"Share points among 0 to 3 of 3 projects, at most 5 points in all", [2]budget.Vote{{Projects: []int{0}, Points: given(5)}, {Projects: []int{2, 1}, Points: given(4, 1)}},
			[]int{3, 3, 0}, "total", `"ballots":2,"votes":[1,1,1],"scores":["5","1","4"]`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 3, shuffled: true})
			m := w.manifest()
			m.Ballot = c.style
			if c.rule != nil {
				m.SetRule(*c.rule)
			}
			v := w.create(m)
			v.setUp()
			v.ok(v.as("member-1").ApproveOpening(v.ctx, v.address))
			for voter, choice := range c.votes {
				answer, err := m.Answer(choice)
				v.ok(err)
				v.castAnswer(voter, answer)
			}
			v.castAnswer(2, c.bad)
			v.ok(v.as("member-1").ApproveClosing(v.ctx, v.address))
			v.countShuffled()
			v.outcomeHolds(c.task, c.counts, c.reason)
		})
	}
}

// countShuffled takes a closed election with one trustee to Final.
func (v *vote) countShuffled() {
	v.t.Helper()
	a, _ := v.attester("validator-1")
	for _, step := range []func() error{
		func() error { return v.as("organiser").SubmitTally(v.ctx, v.address) },
		func() error { return v.shuffle(0) },
		func() error { return v.as("organiser").SubmitEndShuffles(v.ctx, v.address) },
		func() error { return v.decrypt(0) },
		func() error { return v.as("organiser").SubmitResult(v.ctx, v.address) },
	} {
		v.ok(step())
		v.rounds(a, 1)
	}
	v.rounds(a, 1)
	v.phaseIs(contracts.PhaseFinal)
}

// outcomeHolds compares what is attested, what is exported and what anybody
// computes from the export.
func (v *vote) outcomeHolds(task, counts, reason string) {
	v.t.Helper()
	dir := v.t.TempDir()
	_, err := ExportTo(v.ctx, v.ledger, v.address, dir)
	v.ok(err)
	report, err := verifier.Directory(v.ctx, dir, verifier.Options{Final: true})
	v.ok(err)
	v.ok(report.Err())
	raw, err := os.ReadFile(filepath.Join(dir, OutcomeFile))
	v.ok(err)
	if v.status().Outcome != sha256.Sum256(raw) || !bytes.Equal(raw, report.Outcome.Bytes()) {
		v.t.Errorf("attested %x, exported %s", v.status().Outcome, raw)
	}
	o := report.Outcome
	if !bytes.Contains(raw, []byte(counts)) || o.Invalid.Number != 1 || o.Invalid.Votes[0].Reason != reason {
		v.t.Errorf("%s\nwant %s and one invalid for its %s", raw, counts, reason)
	}
	object := v.box().election
	if !strings.HasPrefix(object.Description(), task+"; budget 120 KRW\n") {
		v.t.Errorf("description %q, want %q", object.Description(), task)
	}
	want := ""
	if v.manifest.Rule.Name == budget.EqualShares {
		want = manifest.LotSeed(v.manifest.Bytes(), object.PublicKey())
	}
	if o.Lot != want {
		v.t.Errorf("lot %q, want %q", o.Lot, want)
	}
}

// What cannot be counted is refused before anything is on the ledger.
func TestCreateRefusesAManifest(t *testing.T) {
	w := newWorld(t, size{members: 1, validators: 1, trustees: 1, voters: 1})
	m := w.manifest()
	m.Rule = budget.Rule{Name: budget.EqualShares, Ties: m.Rule.Ties}
	_, err := w.as("organiser").Create(t.Context(), w.plan(m))
	refused(t, err, nil, `use "shuffled"`)
	_, err = Find(t.Context(), w.ledger, w.consortium, m.UUID)
	refused(t, err, ErrUnknownElection, "")
}
