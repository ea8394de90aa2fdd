// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// edge draws a number from 0 to n, often one of the ends.
func edge(r *rand.Rand, n int) int {
	switch r.IntN(4) {
	case 0:
		return 0
	case 1:
		return n
	}
	return r.IntN(n + 1)
}

// randomQuestion draws a question, weighted towards degenerate ones.
func randomQuestion(r *rand.Rand) belenios.Question {
	switch r.IntN(5) {
	case 0:
		return randomLists(r)
	case 1:
		q := belenios.Question{Kind: belenios.NonHomomorphic, Answers: make([]string, 1+edge(r, 29))}
		if r.IntN(2) == 0 {
			q.Extra = []byte(`{"a":[1e3]}`)
		}
		return q
	}
	n := 1 + edge(r, 5)
	q := belenios.Question{Question: string(rune(r.IntN(0x300))), Blank: r.IntN(2) == 0}
	for i := range n {
		q.Answers = append(q.Answers, fmt.Sprint("answer \"", i, "\" ", string(rune(r.IntN(0x3000)))))
	}
	q.Max = edge(r, n)
	q.Min = edge(r, q.Max)
	return q
}

// randomLists draws a list question; only its first list surely has a candidate.
func randomLists(r *rand.Rand) belenios.Question {
	q := belenios.Question{Kind: belenios.Lists, Question: "lists"}
	for i := range 1 + edge(r, 3) {
		q.Lists = append(q.Lists, make([]string, 1+max(edge(r, 3), 1-i)))
	}
	return q
}

// randomListAnswer draws a list and candidates of it.
func randomListAnswer(r *rand.Rand, q belenios.Question) (out []int) {
	chosen := r.IntN(len(q.Lists))
	if len(q.Lists[chosen]) == 1 {
		chosen = 0
	}
	for i, l := range q.Lists {
		list := make([]int, len(l))
		if i == chosen {
			list[0] = 1
			for _, j := range r.Perm(len(l) - 1)[:1+edge(r, len(l)-2)] {
				list[1+j] = 1
			}
		}
		out = append(out, list...)
	}
	return out
}

// randomAnswer draws a valid answer, often with as few or as many as may be.
func randomAnswer(r *rand.Rand, q belenios.Question) []int {
	out := make([]int, q.Choices())
	switch q.Kind {
	case belenios.Lists:
		return randomListAnswer(r, q)
	case belenios.NonHomomorphic:
		out = make([]int, len(q.Answers))
		for j := range out {
			out[j] = edge(r, 255)
		}
		return out
	}
	first := len(out) - len(q.Answers)
	if q.Blank && r.IntN(3) == 0 {
		out[0] = 1
		return out
	}
	for _, j := range r.Perm(len(q.Answers))[:q.Min+edge(r, q.Max-q.Min)] {
		out[first+j] = 1
	}
	return out
}

// TestRandomElections: whatever the questions and valid answers, the ballots
// verify, cannot be written differently, and the result is the sum.
func TestRandomElections(t *testing.T) {
	rounds := 40
	if testing.Short() {
		rounds = 8
	}
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 1))
		var questions []belenios.Question
		for range 1 + edge(r, 2) {
			questions = append(questions, randomQuestion(r))
		}
		weights := []int64{1, int64(edge(r, 1000)), int64(edge(r, 7))}
		if slices.ContainsFunc(questions, func(q belenios.Question) bool { return q.Shuffled() }) {
			weights = []int64{1, 1, 1}
		}
		m := makeElection(t, group.NameEd25519, questions, 1+edge(r, 2), weights...)
		want := emptyResult(questions)
		var ballots [][]byte
		for voter, w := range weights {
			var answers [][]int
			for i, q := range questions {
				answers = append(answers, randomAnswer(r, q))
				count(&want[i], answers[i], w)
			}
			raw := m.ballot(voter, answers...)
			if again, err := m.election.Reserialise(raw); err != nil || !bytes.Equal(again, raw) {
				t.Fatalf("round %d: written back differently: %v", round, err)
			}
			ballots = append(ballots, raw)
		}
		archive, got := m.tallied(ballots...)
		for i := range got {
			slices.SortFunc(got[i].Votes, slices.Compare)
			slices.SortFunc(want[i].Votes, slices.Compare)
		}
		if !bytes.Equal(got.Marshal(), want.Marshal()) {
			t.Fatalf("round %d: result %v, want %v\n%s", round, got, want, m.election.Raw())
		}
		b, err := open(archive)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if err := b.verify(); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
	}
}

// emptyResult is the result of no ballots.
func emptyResult(questions []belenios.Question) belenios.Result {
	out := make(belenios.Result, len(questions))
	for i, q := range questions {
		switch q.Kind {
		case belenios.NonHomomorphic:
			out[i].Votes = [][]int{}
		case belenios.Lists:
			for _, l := range q.Lists {
				out[i].Lists = append(out[i].Lists, make([]int64, len(l)))
			}
		default:
			out[i].Counts = make([]int64, q.Choices())
		}
	}
	return out
}

// count adds one answer to a result.
func count(r *belenios.QuestionResult, answer []int, weight int64) {
	if r.Votes != nil {
		r.Votes = append(r.Votes, answer)
		return
	}
	for _, sums := range append(r.Lists, r.Counts) {
		for j := range sums {
			sums[j] += weight * int64(answer[j])
		}
		answer = answer[len(sums):]
	}
}

// TestConcurrentUse is for the race detector: one election, many verifiers.
func TestConcurrentUse(t *testing.T) {
	b, _ := mustOpen(t, "ed25519-v1-3.3.0-multi")
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			if _, err := b.election.VerifyBallot(b.ballots[i%len(b.ballots)]); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

// TestBallotsDiffer: the same vote twice gives nothing in common.
func TestBallotsDiffer(t *testing.T) {
	m := makeElection(t, group.NameEd25519, allKinds[:1], 1, 1)
	a, b := m.ballot(0, []int{1, 0}), m.ballot(0, []int{1, 0})
	if bytes.Equal(a, b) || belenios.Tracker(a) == belenios.Tracker(b) {
		t.Error("encryption is not randomised")
	}
}
