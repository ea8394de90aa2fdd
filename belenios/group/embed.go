// SPDX-License-Identifier: Apache-2.0

package group

import (
	"errors"
	"fmt"
	"math/big"
	"slices"

	"filippo.io/edwards25519/field"
)

// Vectors of small integers as elements (Belenios 2.0 §4.11.2), for votes that
// are shuffled and decrypted one by one:
//
//	ξ = (((v₁·2^κ + v₂)·2^κ + …)·2^κ + vₙ)·2^p + ε
//
// with κ = embedBits, p the group's padding, and ε the smallest number of p
// bits for which ξ is the canonical text of an element: for Ed25519, y = ξ and
// x even. All zeros give the identity, with ε = 1 in every group.

// embedBits is κ (bits_per_int): the integers are below 1<<embedBits.
const embedBits = 8

// ErrEmbedding means that integers cannot be written as an element: too many,
// out of range, or in a group that has no such writing.
var ErrEmbedding = errors.New("no element for these integers")

const (
	ed25519Padding = 14
	ed25519MaxInts = 30
	finitePadding  = 8
	finiteMaxInts  = 255
)

// packInts is ξ with ε = 0.
func packInts(ints []int, max, padding int) (*big.Int, error) {
	if max == 0 {
		return nil, fmt.Errorf("%w: the group has no embedding", ErrEmbedding)
	}
	if len(ints) == 0 || len(ints) > max {
		return nil, fmt.Errorf("%w: want 1 to %d integers", ErrEmbedding, max)
	}
	b := make([]byte, len(ints))
	for i, v := range ints {
		if v < 0 || v >= 1<<embedBits {
			return nil, fmt.Errorf("%w: want integers from 0 to %d", ErrEmbedding, 1<<embedBits-1)
		}
		b[i] = byte(v)
	}
	x := new(big.Int).SetBytes(b)
	return x.Lsh(x, uint(padding)), nil
}

// unpackInts is the inverse of packInts. It looks at the n lowest integers
// only: whoever encrypts something else than an embedding gets some vote.
func unpackInts(x *big.Int, n, max, padding int) ([]int, error) {
	if n < 1 || n > max {
		return nil, fmt.Errorf("%w: want 1 to %d integers", ErrEmbedding, max)
	}
	x = new(big.Int).Rsh(x, uint(padding))
	b := x.Bytes()
	out := make([]int, n)
	for i := range min(n, len(b)) {
		out[n-1-i] = int(b[len(b)-1-i])
	}
	return out, nil
}

// EmbedMax implements Group.
func (*ed25519) EmbedMax() int { return ed25519MaxInts }

// Embed implements Group. What it does depends on the integers only in how
// many blocks of tries are needed: more than one for a vote in 60.
func (*ed25519) Embed(ints []int) (Element, error) {
	x, err := packInts(ints, ed25519MaxInts, ed25519Padding)
	if err != nil {
		return Element{}, err
	}
	var b [32]byte
	x.FillBytes(b[:])
	slices.Reverse(b[:])
	for epsilon := 0; epsilon < 1<<ed25519Padding; epsilon += embedBlock {
		if p, found := embedPoint(b, epsilon); found == 1 {
			return Element{pt: p}, nil
		}
	}
	return Element{}, fmt.Errorf("%w: no padding fits", ErrEmbedding)
}

// embedBlock is the number of tries that are always made together. One in 16
// succeeds: half of all y belong to a point, an eighth of these to a member.
const embedBlock = 64

// embedPoint returns the member for the smallest of embedBlock values of ε, by
// the same operations on the curve whether there is one and where; found is 0
// or 1. The exponent of the membership test is public.
func embedPoint(y [32]byte, epsilon int) (out *point, found int) {
	out = new(point)
	out.setIdentity()
	high := y[1]
	for range embedBlock {
		y[0], y[1] = byte(epsilon), high|byte(epsilon>>8)
		epsilon++
		p, onCurve := evenPoint(&y)
		member := 0
		if _, ok := powers(p, nil, 0); ok {
			member = 1
		}
		take := onCurve & member & (1 - found)
		out.x.Select(&p.x, &out.x, take)
		out.y.Select(&p.y, &out.y, take)
		found |= take
	}
	out.t.Multiply(&out.x, &out.y)
	return out, found
}

// evenPoint is the point with this y < 2²⁵⁴, little-endian, and even x, if
// there is one; else onCurve is 0 and the point is the identity.
func evenPoint(y *[32]byte) (p *point, onCurve int) {
	p = new(point)
	if _, err := p.y.SetBytes(y[:]); err != nil {
		panic("group: 32 bytes are no field element")
	}
	var u, v field.Element // x² = (y²-1)/(d·y²+1)
	u.Square(&p.y)
	v.Multiply(&u, curveD)
	v.Add(&v, feOne)
	u.Subtract(&u, feOne)
	_, onCurve = p.x.SqrtRatio(&u, &v)
	p.x.Select(&p.x, feZero, onCurve)
	p.y.Select(&p.y, feOne, onCurve)
	p.z.One()
	p.t.Multiply(&p.x, &p.y)
	return p, onCurve
}

// Unembed implements Group.
func (g *ed25519) Unembed(x Element, n int) ([]int, error) {
	y, ok := new(big.Int).SetString(string(g.AppendText(nil, x)), 16)
	if !ok {
		panic("group: text of an element is not a number")
	}
	return unpackInts(y, n, ed25519MaxInts, ed25519Padding)
}

// EmbedMax implements Group: only RFC-3526-2048 has an embedding (§5).
func (f *finite) EmbedMax() int {
	if f.safe {
		return finiteMaxInts
	}
	return 0
}

// Embed implements Group. How long it takes depends on the integers: the
// number of tries, two on average, and each symbol.
func (f *finite) Embed(ints []int) (Element, error) {
	x, err := packInts(ints, f.EmbedMax(), finitePadding)
	if err != nil {
		return Element{}, err
	}
	for range 1 << finitePadding {
		if x.Sign() > 0 && x.Cmp(f.p.big) < 0 && big.Jacobi(x, f.p.big) == 1 {
			z := f.alloc()
			f.p.toMont(z.ff, limbsOf(x, f.p.n()))
			return z, nil
		}
		x.Add(x, big.NewInt(1))
	}
	return Element{}, fmt.Errorf("%w: no padding fits", ErrEmbedding)
}

// Unembed implements Group.
func (f *finite) Unembed(x Element, n int) ([]int, error) {
	var buf [maxLimbs]uint64
	f.p.fromMont(buf[:f.p.n()], x.ff)
	return unpackInts(bigOf(buf[:f.p.n()]), n, f.EmbedMax(), finitePadding)
}
