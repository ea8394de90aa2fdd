// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/madangvote/madang/belenios/group"
)

// tracer records the operations asked of a group, without their operands.
type tracer struct {
	group.Group
	trace *[]string
}

func (g tracer) note(s string) { *g.trace = append(*g.trace, s) }

func (g tracer) ExpBase(s group.Scalar) group.Element {
	g.note("ExpBase")
	return g.Group.ExpBase(s)
}

func (g tracer) Exp(x group.Element, s group.Scalar) group.Element {
	g.note("Exp")
	return g.Group.Exp(x, s)
}

func (g tracer) ExpSmall(x group.Element, n uint64) group.Element {
	g.note("ExpSmall")
	return g.Group.ExpSmall(x, n)
}

func (g tracer) Mul(x, y group.Element) group.Element { g.note("Mul"); return g.Group.Mul(x, y) }

func (g tracer) Inverse(x group.Element) group.Element { g.note("Inverse"); return g.Group.Inverse(x) }

func (g tracer) Powers(x group.Element, s []group.Scalar) ([]group.Element, bool) {
	g.note("Powers")
	return g.Group.Powers(x, s)
}

type tracedTable struct {
	group.Table
	g tracer
}

func (t tracedTable) Exp(s group.Scalar) group.Element { t.g.note("table"); return t.Table.Exp(s) }

func (t tracedTable) MulExp(x group.Element, s group.Scalar) group.Element {
	t.g.note("MulExp")
	return t.Table.MulExp(x, s)
}

// TestSameOperationsForEveryVote: encrypting any valid vote does the same
// group operations in the same order, and no variable-time one.
func TestSameOperationsForEveryVote(t *testing.T) {
	for _, q := range []Question{
		{Answers: []string{"a", "b", "c"}, Min: 0, Max: 3},
		{Answers: []string{"a", "b", "c"}, Min: 1, Max: 2, Blank: true},
		{Answers: []string{"a", "b"}, Min: 0, Max: 1, Blank: true},
		{Kind: Lists, Lists: [][]string{{"A", "a", "b"}, {"B", "c"}}},
		{Kind: NonHomomorphic, Answers: []string{"a", "b", "c"}},
	} {
		r := rand.NewChaCha8([32]byte{7})
		key, err := GenerateTrusteeKey(r, group.NameEd25519)
		if err != nil {
			t.Fatal(err)
		}
		e, err := NewElection(ElectionParams{Group: group.NameEd25519, PublicKey: key.PublicKey(), Questions: []Question{q}, UUID: "AAAAAAAAAAAAAA"})
		if err != nil {
			t.Fatal(err)
		}
		cred, err := DeriveCredential(group.NameEd25519, e.UUID(), "gdWRN-sh8Xgg-vPUdZ-ievgmR")
		if err != nil {
			t.Fatal(err)
		}
		var trace, first []string
		traced := tracer{Group: e.group, trace: &trace}
		plain, plainTable := e.group, e.keyTable
		table := tracedTable{Table: plainTable(), g: traced}
		votes := 0
		n := max(q.Choices(), len(q.Answers))
		for bits := range 1 << n {
			vote := make([]int, n)
			for j := range vote {
				vote[j] = bits >> j & 1
			}
			if q.Check(vote) != nil {
				continue
			}
			votes++
			trace = nil
			e.group, e.keyTable = traced, func() group.Table { return table }
			raw, err := e.EncryptBallot(r, cred, [][]int{vote})
			e.group, e.keyTable = plain, plainTable
			if err != nil {
				t.Fatal(err)
			}
			if _, err := e.VerifyBallot(raw); err != nil {
				t.Fatalf("vote %v: %v", vote, err)
			}
			if first == nil {
				first = trace
			}
			if slices.Contains(trace, "MulExp") || slices.Contains(trace, "Powers") || slices.Contains(trace, "ExpSmall") {
				t.Errorf("vote %v: a variable-time operation", vote)
			}
			if !slices.Equal(first, trace) {
				t.Errorf("vote %v: other operations than for the first vote", vote)
			}
			if n := count(first, "ExpBase") + count(first, "table"); n != e.EncryptExponentiations() {
				t.Errorf("%d exponentiations, EncryptExponentiations says %d", n, e.EncryptExponentiations())
			}
		}
		if votes < 4 {
			t.Errorf("only %d votes tried", votes)
		}
	}
}

func count(trace []string, op string) (n int) {
	for _, s := range trace {
		if s == op {
			n++
		}
	}
	return n
}

// TestLogarithms: every value at the ends of bounds and of the table.
func TestLogarithms(t *testing.T) {
	g, err := group.ByName(group.NameEd25519)
	if err != nil {
		t.Fatal(err)
	}
	for _, bound := range []int64{0, 1, 2, 3, 255, 256, 257, 1000, 65_536} {
		for _, k := range []int{1, 7} {
			table := newLogTable(g, bound, k)
			for _, m := range []int64{0, 1, 2, bound / 2, table.size - 1, table.size, table.size + 1, bound - 1, bound} {
				if m < 0 || m > bound {
					continue
				}
				got, err := table.log(g.ExpSmall(g.Generator(), uint64(m)))
				if err != nil || got != m {
					t.Errorf("bound %d, size %d: log of g^%d is %d, %v", bound, table.size, m, got, err)
				}
			}
			for _, x := range []group.Element{g.ExpSmall(g.Generator(), uint64(bound)+1), g.Inverse(g.Generator())} {
				if got, err := table.log(x); err == nil {
					t.Errorf("bound %d: a logarithm beyond it: %d", bound, got)
				}
			}
		}
	}
}
