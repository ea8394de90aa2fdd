// SPDX-License-Identifier: Apache-2.0

package group

import (
	"crypto/sha256"
	"math/big"
	"slices"
	"strconv"
	"sync"

	"github.com/madangvote/madang/belenios/internal/parallel"
)

// secondary is the number of the generator that stands outside the list.
const secondary = -1

// maxCached bounds the generators that are kept: about 10 MB for Ed25519 and
// 20 MB for a finite field. Those beyond are computed each time.
const maxCached = 1 << 16

// generators hands out the independent generators of a group and keeps them.
type generators struct {
	derive    func(from, to int) []Element // get_generator(from) to get_generator(to-1)
	secondary func() Table

	mu   sync.Mutex
	kept []Element
}

func newGenerators(g interface {
	derive(from, to int) []Element
	NewTable(Element) Table
}) *generators {
	return &generators{
		derive:    g.derive,
		secondary: sync.OnceValue(func() Table { return g.NewTable(g.derive(secondary, secondary+1)[0]) }),
	}
}

// first returns generators 0 to n-1.
func (g *generators) first(n int) []Element {
	g.mu.Lock()
	defer g.mu.Unlock()
	if k := min(n, maxCached); k > len(g.kept) {
		g.kept = append(g.kept, g.derive(len(g.kept), k)...)
	}
	if n <= maxCached {
		return g.kept[:n:n]
	}
	return append(g.kept[:maxCached:maxCached], g.derive(maxCached, n)...)
}

// generatorHash is the number that get_generator starts from (Belenios 2.0,
// section 6, Table 8), big-endian.
func generatorHash(i int) [32]byte {
	return sha256.Sum256(strconv.AppendInt([]byte("ggen|"), int64(i), 10))
}

// derive is Table 8 for finite fields: the hash to the power of (p-1)/q.
//
// The specification aborts when the result is 0, 1 or g, or that of another
// number. That would be the discovery of a SHA-256 preimage or collision; it
// panics for 0, 1 and g and does not look for collisions.
func (f *finite) derive(from, to int) []Element {
	out := make([]Element, to-from)
	cofactor := new(big.Int).Sub(f.p.big, big.NewInt(1))
	cofactor.Div(cofactor, f.scalars.mod.big)
	parallel.Range(len(out), 16, func(lo, hi int) {
		for k := lo; k < hi; k++ {
			hash := generatorHash(from + k)
			x := new(big.Int).SetBytes(hash[:])
			x.Exp(x, cofactor, f.p.big)
			out[k] = f.alloc()
			f.p.toMont(out[k].ff, limbsOf(x, f.p.n()))
			mustGenerate(f, out[k])
		}
	})
	return out
}

// derive is get_generator for Ed25519, which the specification of 2.0 does not
// have: the hash without its two lowest bits is the first candidate for y; the
// first that belongs to a point of non-negative x is that point, and 8 times
// the point is in the prime-order subgroup.
func (g *ed25519) derive(from, to int) []Element {
	points := make([]point, to-from)
	parallel.Range(len(points), 64, func(lo, hi int) {
		for k := lo; k < hi; k++ {
			points[k] = derivePoint(from + k)
		}
		normalize(points[lo:hi])
	})
	out := make([]Element, len(points))
	for k := range out {
		out[k].pt = &points[k]
		mustGenerate(g, out[k])
	}
	return out
}

func derivePoint(i int) (p point) {
	hash := generatorHash(i)
	y := new(big.Int).SetBytes(hash[:])
	y.Rsh(y, 2)
	for {
		var b [32]byte
		y.FillBytes(b[:])
		slices.Reverse(b[:])
		if p.setBytes(&b) {
			break
		}
		y.Add(y, big.NewInt(1))
	}
	p.double(&p, false)
	p.double(&p, false)
	p.double(&p, true)
	return p
}

func mustGenerate(g Group, x Element) {
	if g.Equal(x, g.Identity()) || g.Equal(x, g.Generator()) {
		panic("group: a hash is a preimage of the generator or of the identity")
	}
}
