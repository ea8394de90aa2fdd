// SPDX-License-Identifier: Apache-2.0

package belenios_test

import (
	"crypto/sha256"
	"strconv"
	"testing"

	"github.com/madangvote/madang/belenios"
	"github.com/madangvote/madang/belenios/group"
)

// mixed is an election with one shuffled question and an encrypted tally of n
// ballots that say nothing: pairs of random elements.
func mixed(t testing.TB, groupName string, n int) (*made, []byte) {
	t.Helper()
	q := belenios.Question{Kind: belenios.NonHomomorphic, Question: "Which order?", Answers: []string{"a", "b", "c"}}
	m := makeElection(t, groupName, []belenios.Question{q}, 1)
	g := m.election.Group()
	step, x := g.ExpBase(g.Scalars().Reduce(hashOf(n))), g.Generator()
	xs := make([]group.Element, 2*n)
	for i := range xs {
		xs[i] = x
		x = g.Mul(x, step)
	}
	buf, ends := g.AppendTexts(nil, xs, ',', nil)
	raw, start := []byte("[["), 0
	for i, end := range ends {
		raw = append(append(append(raw, [2]string{`{"alpha":"`, `,"beta":"`}[i%2]...), buf[start:end]...), '"')
		start = end + 1
		if i%2 == 1 {
			raw = append(raw, '}')
			if i < len(ends)-1 {
				raw = append(raw, ',')
			}
		}
	}
	return m, append(raw, "]]"...)
}

func hashOf(n int) []byte {
	h := sha256.Sum256([]byte{byte(n), byte(n >> 8)})
	return h[:]
}

// BenchmarkMix measures what a trustee does with shuffled ballots, and what
// everyone who verifies does: 500 of them, and 9,000 in an election of 30,000
// with a usual turnout.
func BenchmarkMix(b *testing.B) {
	for _, c := range []struct {
		group string
		n     int
	}{{group.NameEd25519, 500}, {group.NameEd25519, 9000}, {group.NameRFC3526, 500}} {
		if testing.Short() && c.n > 1000 {
			continue
		}
		name := c.group + "-" + strconv.Itoa(c.n) + "/"
		m, encrypted := mixed(b, c.group, c.n)
		mix, err := m.election.NewMix(encrypted)
		m.check(err)
		trustees, err := belenios.ParseTrustees(c.group, m.trustees)
		m.check(err)
		var shuffle, partial []byte
		run := func(op string, f func() error) {
			b.Run(name+op, func(b *testing.B) {
				m.check(f()) // builds the tables
				cpu := cpuTime()
				for b.Loop() {
					m.check(f())
				}
				b.ReportMetric((cpuTime()-cpu).Seconds()*1000/float64(b.N), "cpu-ms/op")
			})
		}
		run("NewMix", func() (err error) { _, err = m.election.NewMix(encrypted); return err })
		run("Shuffle", func() (err error) { shuffle, err = mix.Shuffle(m.rand); return err })
		run("Apply", func() error {
			again := *mix
			return again.Apply(shuffle)
		})
		run("Decrypt", func() (err error) { partial, err = m.election.Decrypt(m.rand, m.keys[0], encrypted); return err })
		run("VerifyPartialDecryption", func() error {
			return m.election.VerifyPartialDecryption(trustees, encrypted, belenios.OwnedPartial{Owner: 1, Raw: partial})
		})
	}
}
