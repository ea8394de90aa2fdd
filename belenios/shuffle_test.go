// SPDX-License-Identifier: Apache-2.0

package belenios

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/madangvote/madang/belenios/group"
)

// shuffledElection is an election with one shuffled question.
func shuffledElection(t testing.TB, groupName string) *Election {
	t.Helper()
	key, err := GenerateTrusteeKey(rand.NewChaCha8([32]byte{9}), groupName)
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewElection(ElectionParams{Group: groupName, PublicKey: key.PublicKey(), UUID: "AAAAAAAAAAAAAA",
		Questions: []Question{{Kind: NonHomomorphic, Answers: []string{"a"}}}})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// powersOf are n ciphertexts of known elements.
func powersOf(e *Election, n int) []ciphertext {
	g := e.group
	xs, x := make([]group.Element, 2*n), g.Generator()
	for i := range xs {
		xs[i], x = x, g.Mul(x, g.Mul(x, g.Generator()))
	}
	es, out := newElements(g, xs), make([]ciphertext, n)
	for i := range out {
		out[i] = ciphertext{alpha: xs[2*i], beta: xs[2*i+1], a: es.text[2*i], b: es.text[2*i+1]}
	}
	return out
}

func (e *Election) mustShuffle(t testing.TB, r *rand.ChaCha8, in []ciphertext) ([]ciphertext, *shuffleProof) {
	t.Helper()
	out, secret, err := e.genShuffle(r, in)
	if err != nil {
		t.Fatal(err)
	}
	p, err := e.genShuffleProof(r, in, out, secret)
	if err != nil {
		t.Fatal(err)
	}
	return out, &p
}

// TestShuffleEquations: of a good proof all hold together and one by one.
func TestShuffleEquations(t *testing.T) {
	for name, sizes := range map[string][]int{group.NameEd25519: {0, 1, 2, 7}, group.NameRFC3526: {3}} {
		e, r := shuffledElection(t, name), rand.NewChaCha8([32]byte{1})
		for _, n := range sizes {
			in := powersOf(e, n)
			out, p := e.mustShuffle(t, r, in)
			v := e.newShuffleCheck(in, out, p)
			if !v.together() || v.failing() != "" {
				t.Errorf("%s, %d ciphertexts: together %v, one by one %q", name, n, v.together(), v.failing())
			}
			if k := n / 2; !e.group.Equal(v.right(0, n), e.group.Mul(v.right(0, k), v.right(k, n))) {
				t.Errorf("%s, %d ciphertexts: two parts are not the whole", name, n)
			}
			for k := range p.s {
				p.s[k] = e.group.Scalars().Add(p.s[k], e.group.Scalars().FromInt(1))
				v := e.newShuffleCheck(in, out, p)
				if v.together() || v.failing() == "" {
					t.Errorf("%s, %d ciphertexts, response %d wrong: together %v, one by one %q", name, n, k+1, v.together(), v.failing())
				}
			}
		}
	}
}

// TestShuffleMany is large enough for products by buckets and for the test of
// membership by sums.
func TestShuffleMany(t *testing.T) {
	e, r := shuffledElection(t, group.NameEd25519), rand.NewChaCha8([32]byte{2})
	in := powersOf(e, 300)
	out, p := e.mustShuffle(t, r, in)
	if err := e.verifyShuffle(in, out, p); err != nil {
		t.Fatal(err)
	}
	f := e.group.Scalars()
	p.shat[256] = f.Add(p.shat[256], f.FromInt(1))
	if err := e.verifyShuffle(in, out, p); !errors.Is(err, ErrProof) || err.Error() != "proof does not hold: equation t̂ of ciphertext 257" {
		t.Errorf("response 257 wrong: %v", err)
	}
}

// TestShuffleWeights: every equation has a weight of its own, which changes
// with every part of the proof.
func TestShuffleWeights(t *testing.T) {
	e, r := shuffledElection(t, group.NameEd25519), rand.NewChaCha8([32]byte{3})
	f, in := e.group.Scalars(), powersOf(e, 4)
	out, p := e.mustShuffle(t, r, in)
	seen := map[string]bool{}
	add := func(what string) {
		v := e.newShuffleCheck(in, out, p)
		for _, w := range append(v.weights[:], v.chain...) {
			text := string(f.AppendText(nil, w))
			if seen[text] || len(text) > 39 {
				t.Errorf("%s: weight %s is another's, or above 128 bits", what, text)
			}
			seen[text] = true
		}
	}
	add("as it is")
	for k := range p.s {
		p.s[k] = f.Add(p.s[k], f.FromInt(1))
		add("s")
	}
	p.shat[3] = f.Add(p.shat[3], f.FromInt(1))
	add("ŝ")
	p.sprime[0] = f.Add(p.sprime[0], f.FromInt(1))
	add("s′")
	p.that.text[2], p.that.text[3] = p.that.text[3], p.that.text[2]
	add("t̂")
	p.chat.text[1] = p.chat.text[0]
	add("ĉ")
	in[0], in[1] = in[1], in[0]
	add("e")
}

// TestPermutation: all 24 permutations of four, about equally often.
func TestPermutation(t *testing.T) {
	const rounds = 24 * 400
	r, seen := rand.NewChaCha8([32]byte{4}), map[[4]int]int{}
	for range rounds {
		perm, err := genPermutation(r, 4)
		if err != nil {
			t.Fatal(err)
		}
		seen[[4]int(perm)]++
	}
	for perm, n := range seen {
		if n < 300 || n > 500 { // 5 standard deviations
			t.Errorf("%v: %d times, want about 400", perm, n)
		}
	}
	if len(seen) != 24 {
		t.Errorf("%d permutations, want 24", len(seen))
	}
	for _, c := range []struct {
		m, hi, lo, want uint64
	}{
		{1, 1<<64 - 1, 1<<64 - 1, 0}, {5, 0, 1<<64 - 1, 0}, {5, 1<<64 - 1, 1<<64 - 1, 4}, {1 << 24, 1<<64 - 1, 0, 1<<24 - 1},
		{2, 1<<63 - 1, 1<<64 - 1, 0}, {2, 1 << 63, 0, 1}, {3, 0x5555555555555555, 0x5555555555555555, 0}, {3, 0x5555555555555555, 0x5555555555555556, 1},
	} {
		raw := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, c.hi), c.lo)
		if got := below(c.m, raw); got != c.want {
			t.Errorf("%x scaled to below %d is %d, want %d", raw, c.m, got, c.want)
		}
	}
	for _, n := range []int{0, 1, 1000} {
		perm, err := genPermutation(r, n)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(perm)
		for i, j := range perm {
			if i != j {
				t.Fatalf("not a permutation of %d", n)
			}
		}
	}
}

// steady counts operations on a group; those in variable time fail the test.
type steady struct {
	group.Group
	t  *testing.T
	mu *sync.Mutex
	n  map[string]int
}

func (g steady) count(op string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.n[op]++
}

func (g steady) variable(op string) { g.t.Errorf("%s takes a time that depends on secrets", op) }

func (g steady) Mul(x, y group.Element) group.Element { g.count("Mul"); return g.Group.Mul(x, y) }
func (g steady) ExpBase(s group.Scalar) group.Element { g.count("ExpBase"); return g.Group.ExpBase(s) }
func (g steady) Exp(x group.Element, s group.Scalar) group.Element {
	g.count("Exp")
	return g.Group.Exp(x, s)
}

func (g steady) SecretMultiExp(xs []group.Element, s []group.Scalar) group.Element {
	g.count("SecretMultiExp")
	return g.Group.SecretMultiExp(xs, s)
}

func (g steady) ExpSmall(x group.Element, n uint64) group.Element {
	g.variable("ExpSmall")
	return g.Group.ExpSmall(x, n)
}

func (g steady) MultiExp(xs []group.Element, s []group.Scalar) group.Element {
	g.variable("MultiExp")
	return g.Group.MultiExp(xs, s)
}

func (g steady) Powers(x group.Element, s []group.Scalar) ([]group.Element, bool) {
	g.variable("Powers")
	return g.Group.Powers(x, s)
}

func (g steady) BaseTable() group.Table { return steadyTable{g.Group.BaseTable(), g} }

func (g steady) SecondaryTable() group.Table { return steadyTable{g.Group.SecondaryTable(), g} }

type steadyTable struct {
	group.Table
	g steady
}

func (t steadyTable) Exp(s group.Scalar) group.Element { t.g.count("table"); return t.Table.Exp(s) }

func (t steadyTable) MulExp(acc group.Element, s group.Scalar) group.Element {
	t.g.variable("MulExp")
	return t.Table.MulExp(acc, s)
}

// TestShuffleOperations: shuffling and decrypting do no variable-time
// operation, and as many of each kind for every permutation and key.
func TestShuffleOperations(t *testing.T) {
	e := shuffledElection(t, group.NameEd25519)
	in := powersOf(e, 40)
	key, err := GenerateTrusteeKey(rand.NewChaCha8([32]byte{5}), group.NameEd25519)
	if err != nil {
		t.Fatal(err)
	}
	var first map[string]int
	for seed := range byte(3) {
		g := steady{Group: e.group, t: t, mu: new(sync.Mutex), n: map[string]int{}}
		watched := &Election{group: g, params: e.params, fingerprint: e.fingerprint,
			keyTable: func() group.Table { return steadyTable{e.keyTable(), g} }}
		r := rand.NewChaCha8([32]byte{seed})
		out, p := watched.mustShuffle(t, r, in)
		if err := e.verifyShuffle(in, out, p); err != nil {
			t.Fatal(err)
		}
		ws := make([]group.Scalar, len(in))
		if err := g.Scalars().RandomFill(r, ws); err != nil {
			t.Fatal(err)
		}
		watched.decryptAll(key, alphasOf([][]ciphertext{out}), ws)
		if first == nil {
			first = g.n
		}
		for _, op := range []string{"Mul", "ExpBase", "Exp", "SecretMultiExp", "table"} {
			if g.n[op] != first[op] || g.n[op] == 0 {
				t.Errorf("%s: %d times, the first time %d", op, g.n[op], first[op])
			}
		}
	}
}

// FuzzShuffle: what is read is written back as the same bytes, no shuffle but
// the vector's passes, and every refusal has its kind.
func FuzzShuffle(f *testing.F) {
	e := shuffledElection(f, group.NameEd25519)
	m := &Mix{election: e, tally: [][]ciphertext{powersOf(e, 2)}, shuffled: []int{0}}
	good := map[string]bool{}
	for seed := range byte(2) {
		raw, err := m.Shuffle(rand.NewChaCha8([32]byte{seed}))
		if err != nil {
			f.Fatal(err)
		}
		good[string(raw)] = true
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		s := &scanner{b: raw}
		sh := scanShuffle(s, e.group.Scalars(), 1, 2)
		if s.end() == nil && string(sh.append(nil, e.group.Scalars())) != string(raw) {
			t.Fatalf("%q is written back as %q", raw, sh.append(nil, e.group.Scalars()))
		}
		mix := *m
		err := mix.Apply(raw)
		if (err == nil) != good[string(raw)] {
			t.Fatalf("%v: %q", err, raw)
		}
		if err != nil && !errors.Is(err, ErrMalformed) && !errors.Is(err, ErrProof) &&
			!errors.Is(err, group.ErrNotMember) && !errors.Is(err, group.ErrEncoding) {
			t.Fatalf("untyped error %v", err)
		}
	})
}
