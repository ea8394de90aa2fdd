// SPDX-License-Identifier: Apache-2.0

package group

import (
	"bytes"
	"encoding/hex"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"filippo.io/edwards25519"
)

// torsion is a point of order 8, in the text form.
const torsion = "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7"

func TestRefusedElements(t *testing.T) {
	p25519 := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))
	ed := func(y *big.Int) string { return hex.EncodeToString(y.FillBytes(make([]byte, 32))) }
	for _, c := range []struct {
		group, name, text string
		want              error
	}{
		{NameEd25519, "order 2", ed(new(big.Int).Sub(p25519, big.NewInt(1))), ErrNotMember},
		{NameEd25519, "order 4", strings.Repeat("0", 64), ErrNotMember},
		{NameEd25519, "order 8", torsion, ErrNotMember},
		{NameEd25519, "y = p", ed(p25519), ErrEncoding},
		{NameEd25519, "y = p + 1", ed(new(big.Int).Add(p25519, big.NewInt(1))), ErrEncoding},
		{NameEd25519, "y = 2^255 - 1", "7f" + strings.Repeat("f", 62), ErrEncoding},
		{NameEd25519, "negative zero", "8" + strings.Repeat("0", 62) + "1", ErrEncoding},
		{NameEd25519, "negative zero, y = -1", "ff" + strings.Repeat("f", 60) + "ec", ErrEncoding},
		{NameEd25519, "off the curve", strings.Repeat("0", 63) + "2", ErrEncoding},
		{NameEd25519, "upper case", "666666666666666666666666666666666666666666666666666666666666665C", ErrEncoding},
		{NameEd25519, "short", strings.Repeat("0", 63), ErrEncoding},
		{NameEd25519, "long", strings.Repeat("0", 65), ErrEncoding},
		{NameEd25519, "empty", "", ErrEncoding},
		{NameEd25519, "not hexadecimal", strings.Repeat("g", 64), ErrEncoding},
		{NameBelenios2048, "zero", "0", ErrEncoding},
		{NameBelenios2048, "p", belenios2048().p.big.String(), ErrEncoding},
		{NameBelenios2048, "p + 1", new(big.Int).Add(belenios2048().p.big, big.NewInt(1)).String(), ErrEncoding},
		{NameBelenios2048, "p - 1", new(big.Int).Sub(belenios2048().p.big, big.NewInt(1)).String(), ErrNotMember},
		{NameBelenios2048, "2", "2", ErrNotMember},
		{NameBelenios2048, "leading zero", "01", ErrEncoding},
		{NameBelenios2048, "sign", "+1", ErrEncoding},
		{NameBelenios2048, "empty", "", ErrEncoding},
		{NameBelenios2048, "long", strings.Repeat("1", 5000), ErrEncoding},
		{NameRFC3526, "zero", "0", ErrEncoding},
		{NameRFC3526, "p", rfc3526().p.big.String(), ErrEncoding},
		{NameRFC3526, "p - 1", new(big.Int).Sub(rfc3526().p.big, big.NewInt(1)).String(), ErrNotMember},
		{NameRFC3526, "-2", new(big.Int).Sub(rfc3526().p.big, big.NewInt(2)).String(), ErrNotMember},
	} {
		g, err := ByName(c.group)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := g.Parse([]byte(c.text)); !errors.Is(err, c.want) {
			t.Errorf("%s, %s: %v, want %v", c.group, c.name, err, c.want)
		}
	}
	if _, err := ByName("ed25519"); !errors.Is(err, ErrUnknown) {
		t.Errorf("unknown group: %v", err)
	}
}

// TestMembership adds torsion to members: the sum must be refused, whatever
// the cofactor class. Yao's method must agree with the library on them too.
func TestMembership(t *testing.T) {
	g := ed25519Group()
	x, err := g.ParseUnchecked([]byte(torsion))
	if err != nil {
		t.Fatal(err)
	}
	r := seeded(3)
	small := g.Identity()
	for k := range 8 {
		s, err := ed25519Scalars.Random(r)
		if err != nil {
			t.Fatal(err)
		}
		p := g.Mul(g.ExpBase(s), small)
		got, member := g.Powers(p, []Scalar{s})
		if member != (k == 0) {
			t.Errorf("member plus %d·torsion: member %v", k, member)
		}
		want := fromLibrary(new(edwards25519.Point).ScalarMult(libraryScalar(s), p.pt.library()))
		if !got[0].pt.equal(want) {
			t.Errorf("member plus %d·torsion: powers differ from the library's", k)
		}
		_, err = g.Parse(g.AppendText(nil, p))
		if (err == nil) != (k == 0) {
			t.Errorf("member plus %d·torsion: Parse says %v", k, err)
		}
		small = g.Mul(small, x)
	}
	if !g.Equal(small, g.Identity()) {
		t.Error("the torsion point is not of order 8")
	}
}

// TestLibraryAgrees compares curve arithmetic with the library's.
func TestLibraryAgrees(t *testing.T) {
	g := ed25519Group()
	r := seeded(4)
	lib := func(e Element) []byte {
		b := e.pt.library().Bytes()
		slices.Reverse(b)
		return []byte(hex.EncodeToString(b))
	}
	prev := g.Generator()
	for range 50 {
		a, _ := ed25519Scalars.Random(r)
		p := g.ExpBase(a)
		sum := g.Mul(p, prev)
		if want := new(edwards25519.Point).Add(p.pt.library(), prev.pt.library()); sum.pt.library().Equal(want) != 1 {
			t.Fatal("addition")
		}
		var d point
		d.double(p.pt, true)
		if want := new(edwards25519.Point).Double(p.pt.library()); d.library().Equal(want) != 1 {
			t.Fatal("doubling")
		}
		if !bytes.Equal(lib(sum), g.AppendText(nil, sum)) {
			t.Fatal("encoding")
		}
		prev = sum
	}
}

// fuzzParse: whatever is accepted is written back as it was, is a member, and
// the library agrees where it can.
func fuzzParse(f *testing.F, g Group, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Add(g.AppendText(nil, g.Generator()))
	f.Add(g.AppendText(nil, g.Identity()))
	f.Fuzz(func(t *testing.T, text []byte) {
		x, err := g.Parse(text)
		if err != nil {
			if !errors.Is(err, ErrEncoding) && !errors.Is(err, ErrNotMember) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if back := g.AppendText(nil, x); !bytes.Equal(back, text) {
			t.Fatalf("%q is written back as %q", text, back)
		}
		minusOne := g.Exp(x, g.Scalars().FromInt(-1))
		if !g.Equal(g.Mul(minusOne, x), g.Identity()) {
			t.Fatalf("%q is not a member", text)
		}
	})
}

func FuzzEd25519Element(f *testing.F) {
	fuzzParse(f, ed25519Group(), torsion, strings.Repeat("0", 64), "7f"+strings.Repeat("f", 60)+"ed")
}

func FuzzFiniteElement(f *testing.F) { fuzzParse(f, belenios2048(), "0", "1", "2", "01") }

func FuzzScalar(f *testing.F) {
	field := ed25519Scalars
	f.Add([]byte("0"))
	f.Add([]byte(field.Order().String()))
	f.Add([]byte("7237005577332262213973186563042994240857116359379907606001950938285454250988"))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := field.Parse(text)
		b, ok := new(big.Int).SetString(string(text), 10)
		canonical := ok && b.Sign() >= 0 && b.String() == string(text) && b.Cmp(field.Order()) < 0
		if (err == nil) != canonical {
			t.Fatalf("%q: accepted %v, want %v", text, err == nil, canonical)
		}
		if err == nil && string(field.AppendText(nil, s)) != string(text) {
			t.Fatalf("%q is written back as %s", text, field.AppendText(nil, s))
		}
	})
}
