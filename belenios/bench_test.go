// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"strconv"
	"testing"

	"github.com/madangvote/madang/belenios"
)

// The benchmarks' ballot is that of a participatory budget: 23 projects, up to
// five chosen.
func benchElection(b *testing.B, name string) (*made, [][]int) {
	q := belenios.Question{Question: "Which projects?", Min: 0, Max: 5}
	for i := range 23 {
		q.Answers = append(q.Answers, "Project "+strconv.Itoa(i+1))
	}
	m := makeElection(b, name, []belenios.Question{q}, 1, 1)
	answer := make([]int, 23)
	answer[3], answer[7], answer[22] = 1, 1, 1
	return m, [][]int{answer}
}

func benchGroups(b *testing.B, run func(b *testing.B, m *made, answers [][]int)) {
	for _, name := range allGroups {
		b.Run(name, func(b *testing.B) {
			m, answers := benchElection(b, name)
			b.ReportAllocs()
			run(b, m, answers)
		})
	}
}

func BenchmarkEncryptBallot(b *testing.B) {
	benchGroups(b, func(b *testing.B, m *made, answers [][]int) {
		m.ballot(0, answers...) // builds the tables
		for b.Loop() {
			m.ballot(0, answers...)
		}
		b.ReportMetric(float64(m.election.EncryptExponentiations()), "exponentiations/op")
	})
}

func BenchmarkVerifyBallot(b *testing.B) {
	benchGroups(b, func(b *testing.B, m *made, answers [][]int) {
		raw := m.ballot(0, answers...)
		for b.Loop() {
			if _, err := m.election.VerifyBallot(raw); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(m.election.BallotCost()), "fieldmul/op")
		b.ReportMetric(float64(len(raw)), "bytes/ballot")
	})
}

// BenchmarkParseBallot is a ballot's way into a tally when it was verified
// before.
func BenchmarkParseBallot(b *testing.B) {
	benchGroups(b, func(b *testing.B, m *made, answers [][]int) {
		raw := m.ballot(0, answers...)
		for b.Loop() {
			if _, err := m.election.ParseBallot(raw); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkTallyAdd(b *testing.B) {
	benchGroups(b, func(b *testing.B, m *made, answers [][]int) {
		ballot, err := m.election.ParseBallot(m.ballot(0, answers...))
		if err != nil {
			b.Fatal(err)
		}
		tally := m.election.NewTally()
		for b.Loop() {
			if err := tally.Add(ballot, 0); err != nil {
				b.Fatal(err)
			}
		}
	})
}
