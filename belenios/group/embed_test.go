// SPDX-License-Identifier: Apache-2.0

package group

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestEmbed: what is embedded comes out again; the padding is the smallest.
func TestEmbed(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		most := g.EmbedMax()
		if _, err := g.Embed([]int{1}); most == 0 && !errors.Is(err, ErrEmbedding) {
			t.Fatalf("no embedding, and no error: %v", err)
		}
		r := rand.New(seeded(3))
		for round := range 60 {
			if most == 0 {
				return
			}
			ints := make([]int, 1+r.IntN(most))
			for i := range ints {
				ints[i] = []int{0, 1, 255, r.IntN(256)}[r.IntN(4)]
			}
			if round == 0 {
				ints = ints[:1:1]
				ints[0] = 0
			}
			x, err := g.Embed(ints)
			if err != nil {
				t.Fatalf("%v: %v", ints, err)
			}
			if _, member := g.Powers(x, nil); !member {
				t.Fatalf("%v: outside the group", ints)
			}
			got, err := g.Unembed(x, len(ints))
			if err != nil || !slices.Equal(got, ints) {
				t.Fatalf("%v comes out as %v: %v", ints, got, err)
			}
			if slices.Max(ints) == 0 && !g.Equal(x, g.Identity()) {
				t.Error("all zeros are not the identity")
			}
			smaller(t, g, x, ints)
		}
	})
}

// smaller checks that no smaller padding gives an element.
func smaller(t *testing.T, g Group, x Element, ints []int) {
	base, padding := 10, finitePadding
	if g.Name() == NameEd25519 {
		base, padding = 16, ed25519Padding
	}
	text := func(n *big.Int) []byte {
		s := []byte(n.Text(base))
		for base == 16 && len(s) < ed25519TextLen {
			s = append([]byte{'0'}, s...)
		}
		return s
	}
	n, ok := new(big.Int).SetString(string(g.AppendText(nil, x)), base)
	if !ok {
		t.Fatal("not a number")
	}
	want := new(big.Int)
	for _, v := range ints {
		want.Add(want.Lsh(want, embedBits), big.NewInt(int64(v)))
	}
	want.Lsh(want, uint(padding))
	epsilon := new(big.Int).Sub(n, want)
	if epsilon.Sign() < 0 || epsilon.BitLen() > padding {
		t.Fatalf("%v: ξ is %s", ints, n)
	}
	for ; want.Cmp(n) < 0; want.Add(want, big.NewInt(1)) {
		if _, err := g.Parse(text(want)); err == nil {
			t.Fatalf("%v: ε is %s, and smaller ones do", ints, epsilon)
		}
	}
}

func TestEmbedRefused(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		for _, ints := range [][]int{nil, {-1}, {256}, {0, 1 << 40}, make([]int, g.EmbedMax()+1)} {
			if _, err := g.Embed(ints); !errors.Is(err, ErrEmbedding) {
				t.Errorf("%d integers: %v", len(ints), err)
			}
		}
		for _, n := range []int{-1, 0, g.EmbedMax() + 1} {
			if _, err := g.Unembed(g.Generator(), n); !errors.Is(err, ErrEmbedding) {
				t.Errorf("%d integers: %v", n, err)
			}
		}
		if g.Name() != NameRFC3526 {
			return
		}
		// 2048 bits of ones are above p.
		if _, err := g.Embed(slices.Repeat([]int{255}, 255)); !errors.Is(err, ErrEmbedding) {
			t.Errorf("a number above p: %v", err)
		}
	})
}

// TestUnembedAnything: a voter may encrypt an element that embeds nothing, or
// more than is asked for; it must give some integers all the same.
func TestUnembedAnything(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		for i := range uint64(20) {
			x := g.ExpSmall(g.Generator(), 1<<i)
			for _, x := range []Element{x, g.Inverse(x)} {
				for _, n := range []int{1, 5, g.EmbedMax()} {
					if g.EmbedMax() == 0 {
						continue
					}
					ints, err := g.Unembed(x, n)
					if err != nil || len(ints) != n || slices.Min(ints) < 0 || slices.Max(ints) > 255 {
						t.Errorf("%v: %v", ints, err)
					}
				}
			}
		}
	})
}

// TestCompareTexts: an order, and not that of strings.
func TestCompareTexts(t *testing.T) {
	each(t, func(t *testing.T, g Group) {
		less, greater := []byte("9"), []byte("10")
		if g.Name() == NameEd25519 {
			// RFC 8032 writes y = 256 as 00 01 00…, and y = 3 as 03 00 00….
			less = []byte("0000000000000000000000000000000000000000000000000000000000000100")
			greater = []byte("0000000000000000000000000000000000000000000000000000000000000003")
		}
		if g.CompareTexts(less, greater) >= 0 || g.CompareTexts(greater, less) <= 0 || g.CompareTexts(less, less) != 0 {
			t.Error("order")
		}
	})
}
