// SPDX-License-Identifier: Apache-2.0

package group

import (
	"bytes"
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"
)

var allNames = []string{NameEd25519, NameBelenios2048, NameRFC3526}

// each runs a test for every group.
func each(t *testing.T, run func(t *testing.T, g Group)) {
	for _, name := range allNames {
		t.Run(name, func(t *testing.T) {
			g, err := ByName(name)
			if err != nil {
				t.Fatal(err)
			}
			if g.Name() != name {
				t.Fatalf("name %q", g.Name())
			}
			run(t, g)
		})
	}
}

// seeded is a reproducible source of randomness.
func seeded(seed byte) *rand.ChaCha8 { return rand.NewChaCha8([32]byte{seed}) }

// edgeScalars are the ends of the field, of limbs and of windows, and a few
// random ones.
func edgeScalars(t *testing.T, g Group) []Scalar {
	f := g.Scalars()
	out := []Scalar{f.FromInt(0), f.FromInt(1), f.FromInt(2), f.FromInt(15), f.FromInt(16), f.FromInt(128), f.FromInt(255),
		f.FromInt(256), f.FromInt(-1), f.FromInt(-2), f.FromInt(-128)}
	q := f.Order()
	for _, k := range []uint{63, 64, 65, 127, 128, 192, 250, 251} {
		b := new(big.Int).Lsh(big.NewInt(1), k)
		out = append(out, scalar(t, f, b), scalar(t, f, b.Sub(b, big.NewInt(1))))
	}
	half := new(big.Int).Rsh(q, 1)
	out = append(out, scalar(t, f, half))
	r := seeded(1)
	for range 5 {
		s, err := f.Random(r)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

func scalar(t testing.TB, f *ScalarField, b *big.Int) Scalar {
	t.Helper()
	s, err := f.Parse([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestParameters(t *testing.T) {
	for _, f := range []*finite{belenios2048(), rfc3526()} {
		p, q := f.p.big, f.scalars.Order()
		if p.BitLen() != 2048 || !p.ProbablyPrime(20) || !q.ProbablyPrime(20) {
			t.Errorf("%s: p or q is not prime", f.name)
		}
		if new(big.Int).Mod(new(big.Int).Sub(p, big.NewInt(1)), q).Sign() != 0 {
			t.Errorf("%s: q does not divide p-1", f.name)
		}
	}
	each(t, func(t *testing.T, g Group) {
		if _, member := g.Powers(g.Generator(), nil); !member || g.Equal(g.Generator(), g.Identity()) {
			t.Error("g does not generate the group")
		}
	})
}

func TestScalars(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		f := g.Scalars()
		q := f.Order()
		all := edgeScalars(t, g)
		text := func(s Scalar) string { return string(f.AppendText(nil, s)) }
		val := func(s Scalar) *big.Int { b, _ := new(big.Int).SetString(text(s), 10); return b }
		for _, x := range all {
			if back := scalar(t, f, val(x)); !f.Equal(back, x) {
				t.Errorf("%s: parse after text differs", text(x))
			}
			if !f.Equal(f.Reduce(f.Bytes(x)), x) {
				t.Errorf("%s: Reduce(Bytes) differs", text(x))
			}
			for _, y := range all {
				a, b := val(x), val(y)
				for _, op := range []struct {
					name string
					got  Scalar
					want *big.Int
				}{
					{"add", f.Add(x, y), new(big.Int).Add(a, b)},
					{"sub", f.Sub(x, y), new(big.Int).Sub(a, b)},
					{"mul", f.Mul(x, y), new(big.Int).Mul(a, b)},
				} {
					if val(op.got).Cmp(op.want.Mod(op.want, q)) != 0 {
						t.Fatalf("%s of %s and %s is %s, want %s", op.name, a, b, text(op.got), op.want)
					}
				}
			}
		}
		if !f.Equal(f.Select(all[1], all[2], 1), all[1]) || !f.Equal(f.Select(all[1], all[2], 0), all[2]) {
			t.Error("Select")
		}
		if !f.IsZero(f.FromInt(0)) || f.IsZero(f.FromInt(1)) {
			t.Error("IsZero")
		}
		wide := bytes.Repeat([]byte{0xff}, 8*f.mod.n()*2+5)
		want := new(big.Int).SetBytes(wide)
		if val(f.Reduce(wide)).Cmp(want.Mod(want, q)) != 0 {
			t.Error("Reduce of a long number")
		}
		for _, bad := range []string{"", "00", "01", "-1", "+1", " 1", "1 ", "0x1", "1e3", q.String(), q.String() + "0",
			new(big.Int).Add(q, big.NewInt(1)).String(), "٣"} {
			if _, err := f.Parse([]byte(bad)); !errors.Is(err, ErrScalar) {
				t.Errorf("%q: %v", bad, err)
			}
		}
	})
}

// TestExponentiations compares every way to raise to a power: with each other
// and, by the homomorphic property, with multiplication.
func TestExponentiations(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		f := g.Scalars()
		all := edgeScalars(t, g)
		if testing.Short() && g.Name() == NameRFC3526 {
			all = all[len(all)-12:]
		}
		x := g.ExpBase(all[len(all)-1])
		tx := g.NewTable(x)
		powers, member := g.Powers(x, all)
		if !member {
			t.Fatal("a power of g is not a member")
		}
		for i, s := range all {
			name := f.AppendText(nil, s)
			want := g.Exp(x, s)
			for _, got := range []Element{powers[i], tx.Exp(s), tx.MulExp(g.Identity(), s), g.ExpBase(f.Mul(s, all[len(all)-1])),
				g.BaseTable().Exp(f.Mul(s, all[len(all)-1]))} {
				if !g.Equal(got, want) {
					t.Fatalf("exponent %s: the ways to compute a power disagree", name)
				}
			}
			if got := tx.MulExp(x, s); !g.Equal(got, g.Mul(x, want)) {
				t.Fatalf("exponent %s: MulExp", name)
			}
			if !g.Equal(g.Mul(want, g.Inverse(want)), g.Identity()) {
				t.Fatalf("exponent %s: Inverse", name)
			}
			back, err := g.Parse(g.AppendText(nil, want))
			if err != nil || !g.Equal(back, want) {
				t.Fatalf("exponent %s: parse after text: %v", name, err)
			}
		}
		for _, n := range []uint64{0, 1, 2, 3, 31, 32, 33, 1 << 40, 1<<64 - 1} {
			if !g.Equal(g.ExpSmall(x, n), g.Exp(x, scalar(t, f, new(big.Int).SetUint64(n)))) {
				t.Errorf("ExpSmall %d", n)
			}
		}
		if !g.Equal(g.Exp(x, f.FromInt(-1)), g.Inverse(x)) || g.Equal(x, g.Identity()) {
			t.Error("x^(q-1) is not the inverse")
		}
	})
}

func TestAppendTexts(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		xs := []Element{g.Generator(), g.Identity(), g.ExpSmall(g.Generator(), 7)}
		got, ends := g.AppendTexts([]byte("a|"), xs, ',', nil)
		want := []byte("a|")
		for i, x := range xs {
			if i > 0 {
				want = append(want, ',')
			}
			want = g.AppendText(want, x)
			if ends[i] != len(want) {
				t.Errorf("end %d is %d, want %d", i, ends[i], len(want))
			}
		}
		if !bytes.Equal(got, want) {
			t.Errorf("got %s\nwant %s", got, want)
		}
	})
}
