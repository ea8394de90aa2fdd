// SPDX-License-Identifier: Apache-2.0

package group

import (
	"math/big"
	"slices"
	"strconv"
	"testing"
)

func byName(t testing.TB, name string) Group {
	t.Helper()
	g, err := ByName(name)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// terms are n bases of known logarithm with exponents among which are those at
// the ends of windows and of the field, and the logarithm of their product.
func terms(t testing.TB, g Group, n int, seed byte) (xs []Element, exps []Scalar, log Scalar) {
	t.Helper()
	f, source := g.Scalars(), seeded(seed)
	edge := []Scalar{
		f.FromInt(0), f.FromInt(1), f.FromInt(-1), f.FromInt(2), f.FromInt(1 << 12), f.FromInt(1<<13 - 1), f.FromInt(-1 << 12),
		scalar(t, f, new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 128), big.NewInt(1))),
		scalar(t, f, new(big.Int).Rsh(f.Order(), 1)),
	}
	log = f.FromInt(0)
	base := g.Generator()
	step, err := f.Random(source)
	if err != nil {
		t.Fatal(err)
	}
	stride := g.ExpBase(step)
	at := f.FromInt(1)
	for k := range n {
		s, err := f.Random(source)
		if err != nil {
			t.Fatal(err)
		}
		if k%3 == 0 {
			s = edge[k/3%len(edge)]
		}
		if k%50 == 49 { // the identity, and the same base again
			xs, exps = append(xs, g.Identity()), append(exps, s)
			continue
		}
		xs, exps = append(xs, base), append(exps, s)
		log = f.Add(log, f.Mul(at, s))
		if k%7 != 0 {
			base, at = g.Mul(base, stride), f.Add(at, step)
		}
	}
	return xs, exps, log
}

// TestMultiExp compares with the product's known logarithm, on both sides of
// the sizes where the method changes.
func TestMultiExp(t *testing.T) {
	for _, name := range allNames {
		g := byName(t, name)
		sizes := []int{0, 1, 2, 3, 31, 130, strausMax, strausMax + 1, strausMaxFinite, strausMaxFinite + 1, 1000}
		if name != NameEd25519 && testing.Short() {
			sizes = []int{0, 1, 2, 20}
		}
		for _, n := range sizes {
			xs, exps, log := terms(t, g, n, byte(n))
			want := g.ExpBase(log)
			if !g.Equal(g.MultiExp(xs, exps), want) {
				t.Errorf("%s: MultiExp of %d terms is wrong", name, n)
			}
			if n <= 300 && !g.Equal(g.SecretMultiExp(xs, exps), want) {
				t.Errorf("%s: SecretMultiExp of %d terms is wrong", name, n)
			}
		}
	}
}

// TestMultiExpMethods: all methods agree where others are used by themselves.
func TestMultiExpMethods(t *testing.T) {
	for _, n := range []int{1, 2, 40} {
		xs, exps, log := terms(t, ed25519Group(), n, 3)
		var z, y point
		strausCurve(&z, xs, exps)
		pippengerCurve(&y, xs, exps)
		if want := ed25519Group().ExpBase(log); !z.equal(want.pt) || !y.equal(want.pt) {
			t.Errorf("Ed25519: %d terms: Straus %v, Pippenger %v", n, z.equal(want.pt), y.equal(want.pt))
		}
		f := belenios2048()
		xs, exps, log = terms(t, f, n, 4)
		a, b, want := f.alloc(), f.alloc(), f.ExpBase(log)
		f.straus(a.ff, xs, exps)
		f.pippenger(b.ff, xs, exps)
		if !f.Equal(a, want) || !f.Equal(b, want) {
			t.Errorf("BELENIOS-2048: %d terms: Straus %v, Pippenger %v", n, f.Equal(a, want), f.Equal(b, want))
		}
	}
}

// TestMultiExpZero: only zeros as exponents, which have no windows.
func TestMultiExpZero(t *testing.T) {
	for _, name := range allNames[:2] {
		g := byName(t, name)
		for _, n := range []int{1, strausMaxFinite + 1} {
			xs, exps := make([]Element, n), make([]Scalar, n)
			for k := range xs {
				xs[k], exps[k] = g.Generator(), g.Scalars().FromInt(0)
			}
			if !g.Equal(g.MultiExp(xs, exps), g.Identity()) || n < 100 && !g.Equal(g.SecretMultiExp(xs, exps), g.Identity()) {
				t.Errorf("%s: %d terms to the power of 0 are not 1", name, n)
			}
		}
	}
}

func TestInverses(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		for _, n := range []int{0, 1, 5} {
			xs, _, _ := terms(t, g, n, 8)
			if n == 5 {
				xs[3] = g.Identity()
			}
			for i, x := range Inverses(g, xs) {
				if !g.Equal(g.Mul(x, xs[i]), g.Identity()) {
					t.Errorf("%d elements: number %d times its inverse is not 1", n, i)
				}
			}
		}
	})
}

// TestNonMember puts points outside the subgroup at several places of lists
// that are tested one by one and of those that are tested together.
func TestNonMember(t *testing.T) {
	g := ed25519Group()
	small, err := g.ParseUnchecked([]byte(torsion))
	if err != nil {
		t.Fatal(err)
	}
	outside := []Element{small}
	for range 2 {
		outside = append(outside, g.Mul(outside[len(outside)-1], outside[len(outside)-1])) // order 4, order 2
	}
	for _, n := range []int{1, 5, subsetsWorth - 1, subsetsWorth, 1000} {
		xs, _, _ := terms(t, g, n, 5)
		if got := g.NonMember(xs); got != -1 {
			t.Errorf("%d members: %d is said to be none", n, got)
		}
		for k, bad := range outside {
			for _, at := range []int{0, n / 2, n - 1} {
				ys := slices.Clone(xs)
				ys[at] = g.Mul(ys[at], bad)
				if got := g.NonMember(ys); got != at {
					t.Errorf("%d points, one with a part of order %d at %d: got %d", n, 8>>k, at, got)
				}
				ys[n-1] = g.Mul(ys[n-1], g.Inverse(bad)) // all together they are inside
				if got := g.NonMember(ys); at != n-1 && got != at {
					t.Errorf("%d points, two with parts that cancel, the first at %d: got %d", n, at, got)
				}
			}
		}
	}
	if got := g.NonMember(nil); got != -1 {
		t.Errorf("no points: got %d", got)
	}
	for _, name := range allNames[1:] {
		f := byName(t, name)
		xs, _, _ := terms(t, f, 12, 6)
		text := "2"
		if name == NameRFC3526 {
			text = new(big.Int).Sub(rfc3526().p.big, big.NewInt(1)).String()
		}
		other, err := f.ParseUnchecked([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if got := f.NonMember(xs); got != -1 {
			t.Errorf("%s: member %d is said to be none", name, got)
		}
		xs[7], xs[10] = other, other
		if got := f.NonMember(xs); got != 7 {
			t.Errorf("%s: got %d, want 7", name, got)
		}
	}
}

// TestSubsets: every bit of every point's choice is set for about half of the
// points, so that none of the sums is over all, or none.
func TestSubsets(t *testing.T) {
	xs, _, _ := terms(t, ed25519Group(), 501, 7)
	choice := subsets(affinePoints(xs))
	for b := range 8 * subsetBytes {
		set := 0
		for i := range choice {
			set += int(choice[i][b/8] >> (b % 8) & 1)
		}
		if set < 180 || set > 320 {
			t.Errorf("bit %d is set for %d of %d points", b, set, len(choice))
		}
	}
}

// TestGenerators: members, all different, and the same however they are asked
// for. That they are the right ones is seen in belenios-tool's shuffles.
func TestGenerators(t *testing.T) {
	for _, name := range allNames {
		g := byName(t, name)
		n := 40
		if name == NameBelenios2048 {
			n = 3
		}
		few := slices.Clone(g.Generators(2))
		all := g.Generators(n)
		h := g.SecondaryTable().Exp(g.Scalars().FromInt(1))
		if len(all) != n || g.NonMember(append(slices.Clone(all), h)) != -1 {
			t.Errorf("%s: %d generators, the first that is no member is %d", name, len(all), g.NonMember(all))
		}
		seen := map[string]bool{string(g.AppendText(nil, h)): true}
		for i, x := range all {
			text := string(g.AppendText(nil, x))
			if seen[text] || i < 2 && !g.Equal(x, few[i]) {
				t.Errorf("%s: generator %d is another's, or has changed", name, i)
			}
			seen[text] = true
		}
	}
}

// TestGeneratorsBeyondCache: those that are not kept are right as well.
func TestGeneratorsBeyondCache(t *testing.T) {
	g := &generators{derive: func(from, to int) (out []Element) {
		for i := from; i < to; i++ {
			out = append(out, Element{ff: []uint64{uint64(i)}})
		}
		return out
	}}
	for _, n := range []int{3, 0, maxCached + 5, 7, maxCached + 2} {
		got := g.first(n)
		if len(got) != n || cap(got) > n+maxCached {
			t.Fatalf("%d generators, want %d", len(got), n)
		}
		for i := range got {
			if got[i].ff[0] != uint64(i) {
				t.Fatalf("generator %d of %d is number %d", i, n, got[i].ff[0])
			}
		}
	}
	if len(g.kept) != maxCached {
		t.Errorf("%d are kept, want %d", len(g.kept), maxCached)
	}
}

func BenchmarkMultiExp(b *testing.B) {
	for _, name := range []string{NameEd25519, NameRFC3526} {
		g := byName(b, name)
		for _, n := range []int{2, 128, 1024, 8192} {
			if n > 1024 && name != NameEd25519 {
				continue
			}
			xs, exps, _ := terms(b, g, n, 1)
			run := func(op string, f func()) {
				b.Run(name+"/"+op+"-"+strconv.Itoa(n), func(b *testing.B) {
					for b.Loop() {
						f()
					}
					b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/term")
				})
			}
			run("MultiExp", func() { g.MultiExp(xs, exps) })
			run("SecretMultiExp", func() { g.SecretMultiExp(xs, exps) })
			run("NonMember", func() { g.NonMember(xs) })
		}
	}
}
