// SPDX-License-Identifier: Apache-2.0

package precompile

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// stream is a fixed stream of bytes, so that tests and vectors are the same each time.
type stream struct {
	seed    [32]byte
	counter uint64
	rest    []byte
}

func newStream(name string) *stream { return &stream{seed: sha256.Sum256([]byte(name))} }

func (s *stream) Read(p []byte) (int, error) {
	n := len(p)
	for len(p) > 0 {
		if len(s.rest) == 0 {
			block := sha256.Sum256(binary.BigEndian.AppendUint64(s.seed[:], s.counter))
			s.counter++
			s.rest = block[:]
		}
		k := copy(p, s.rest)
		p, s.rest = p[k:], s.rest[k:]
	}
	return n, nil
}

// fixture is an election of n answers, up to most of them, and one ballot.
type fixture struct {
	election *belenios.Election
	ballot   []byte
}

func newFixture(t testing.TB, groupName string, answers, least, most int, blank bool) fixture {
	t.Helper()
	question := belenios.Question{Question: "Which?", Min: least, Max: most, Blank: blank}
	choices := make([]int, 0, answers+1)
	if blank {
		choices = append(choices, 0)
	}
	for i := range answers {
		question.Answers = append(question.Answers, fmt.Sprint("Project ", i+1))
		choices = append(choices, 0)
		if i < least {
			choices[len(choices)-1] = 1
		}
	}
	return fixtureOf(t, groupName, fmt.Sprint(groupName, answers, least, most, blank), []belenios.Question{question}, [][]int{choices})
}

// fixtureOf is an election of any questions, and one ballot.
func fixtureOf(t testing.TB, groupName, seed string, questions []belenios.Question, answers [][]int) fixture {
	t.Helper()
	rand := newStream(seed)
	g, err := group.ByName(groupName)
	if err != nil {
		t.Fatal(err)
	}
	election, err := belenios.NewElection(belenios.ElectionParams{
		Description: "d", Name: "n", Group: groupName, UUID: "Fixture1234567",
		PublicKey: string(g.AppendText(nil, g.Generator())), Questions: questions,
	})
	if err != nil {
		t.Fatal(err)
	}
	code, err := belenios.NewCredentialCode(rand)
	if err != nil {
		t.Fatal(err)
	}
	credential, err := belenios.DeriveCredential(groupName, election.UUID(), code)
	if err != nil {
		t.Fatal(err)
	}
	ballot, err := election.EncryptBallot(rand, credential, answers)
	if err != nil {
		t.Fatal(err)
	}
	return fixture{election, ballot}
}

func (f fixture) input() []byte { return encode(f.election.Raw(), f.ballot) }

var shapes = []struct {
	answers, least, most int
	blank                bool
}{{1, 0, 1, false}, {2, 1, 1, false}, {23, 1, 5, false}, {23, 0, 23, false}, {23, 1, 5, true}, {5, 1, 5, true}, {60, 0, 3, false}}

// numbers is a non-homomorphic question of n answers, with an answer.
func numbers(n int) (belenios.Question, []int) {
	q, answer := belenios.Question{Kind: belenios.NonHomomorphic, Question: "How much?"}, make([]int, n)
	for i := range n {
		q.Answers = append(q.Answers, fmt.Sprint("Project ", i+1))
		answer[i] = i * 7 % 256
	}
	return q, answer
}

// lists is a question of n lists of k candidates each, with an answer for the first one.
func lists(n, k int) (belenios.Question, []int) {
	q := belenios.Question{Kind: belenios.Lists, Question: "Which list?"}
	for i := range n {
		list := []string{fmt.Sprint("List ", i+1)}
		for j := range k {
			list = append(list, fmt.Sprint("Candidate ", i+1, ".", j+1))
		}
		q.Lists = append(q.Lists, list)
	}
	answer := make([]int, n*(k+1))
	answer[0], answer[1] = 1, 1
	return q, answer
}

// kinds are elections of the other kinds of questions in a group, by name.
func kinds(t testing.TB, groupName string) map[string]fixture {
	t.Helper()
	out := map[string]fixture{}
	add := func(name string, makers ...func() (belenios.Question, []int)) {
		var questions []belenios.Question
		var answers [][]int
		for _, maker := range makers {
			q, a := maker()
			questions, answers = append(questions, q), append(answers, a)
		}
		out[name] = fixtureOf(t, groupName, groupName+name, questions, answers)
	}
	one := func() (belenios.Question, []int) {
		return belenios.Question{Question: "Which?", Answers: []string{"A", "B"}, Min: 1, Max: 1}, []int{0, 1}
	}
	small, large := func() (belenios.Question, []int) { return lists(1, 1) }, func() (belenios.Question, []int) { return lists(4, 5) }
	add("list", small)
	add("lists", large)
	if groupName == group.NameBelenios2048 {
		return out // embeds no numbers
	}
	few, many := func() (belenios.Question, []int) { return numbers(2) }, func() (belenios.Question, []int) { return numbers(30) }
	add("numbers", few)
	add("many-numbers", many)
	add("mixed", one, few, large)
	return out
}

var groups = []string{group.NameEd25519, group.NameBelenios2048, group.NameRFC3526}

// cpuTime is the process's own time, which other work on the machine disturbs less than the clock.
func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano())
}

func benchmarkGas(b *testing.B, f fixture) {
	if _, err := f.election.VerifyBallot(f.ballot); err != nil {
		b.Fatal(err)
	}
	gas := New(nil).RequiredGas(f.input())
	begin := cpuTime(b)
	for b.Loop() {
		if _, err := f.election.VerifyBallot(f.ballot); err != nil {
			b.Fatal(err)
		}
	}
	perOp := float64((cpuTime(b) - begin).Nanoseconds()) / float64(b.N)
	b.ReportMetric(float64(len(f.ballot)), "bytes")
	b.ReportMetric(float64(f.election.BallotCost()), "cost")
	b.ReportMetric(perOp/float64(len(f.ballot)), "ns/byte")
	b.ReportMetric(float64(gas), "gas")
	b.ReportMetric(perOp/float64(gas), "ns/gas")
}

// BenchmarkGas measures the processor time that a unit of gas takes: see the constants in gas.go.
func BenchmarkGas(b *testing.B) {
	for _, name := range groups {
		for _, s := range shapes {
			b.Run(fmt.Sprintf("%s/%d-of-%d..%d-blank=%v", name, s.answers, s.least, s.most, s.blank), func(b *testing.B) {
				benchmarkGas(b, newFixture(b, name, s.answers, s.least, s.most, s.blank))
			})
		}
		for kind, f := range kinds(b, name) {
			b.Run(name+"/"+kind, func(b *testing.B) { benchmarkGas(b, f) })
		}
		b.Run(name+"/key", func(b *testing.B) {
			f := newFixture(b, name, 23, 1, 5, false)
			for b.Loop() {
				e, err := belenios.ParseElection(f.election.Raw())
				if err != nil {
					b.Fatal(err)
				}
				if _, err := e.VerifyBallot(f.ballot); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
