// SPDX-License-Identifier: Apache-2.0

package group

import (
	"filippo.io/edwards25519"
	"filippo.io/edwards25519/field"
)

// Arithmetic on the twisted Edwards curve -x² + y² = 1 + d·x²·y² over
// GF(2²⁵⁵-19), for verification. The formulas are those of Hisil, Wong,
// Carter and Dawson, "Twisted Edwards Curves Revisited" (2008), sections 3.1
// and 3.3 for a = -1; they are complete on the whole curve, because -1 is a
// square and d is not, so points outside the prime-order subgroup are safe.
// Only add does the same operations of the library's constant-time field for
// all inputs, and may be given secrets (Group.Mul); the others depend on theirs.

// point is (X:Y:Z:T) with x = X/Z, y = Y/Z and xy = T/Z.
type point struct{ x, y, z, t field.Element }

// cached is a point prepared for additions: Y+X, Y-X, 2Z and 2dT.
type cached struct{ sum, diff, z2, t2d field.Element }

// affine is a cached point with Z = 1.
type affine struct{ sum, diff, t2d field.Element }

var (
	feZero = new(field.Element)
	feOne  = new(field.Element).One()
	// curveD is d = -121665/121666 (RFC 8032, section 5.1), curve2D is 2d.
	curveD  = edwardsD()
	curve2D = new(field.Element).Add(curveD, curveD)
)

func edwardsD() *field.Element {
	num := new(field.Element).Mult32(feOne, 121665)
	den := new(field.Element).Mult32(feOne, 121666)
	return num.Multiply(num.Negate(num), den.Invert(den))
}

func (p *point) setIdentity() {
	*p = point{}
	p.y.One()
	p.z.One()
}

func (p *point) isIdentity() bool {
	return p.x.Equal(feZero) == 1 && p.y.Equal(&p.z) == 1
}

func (p *point) equal(q *point) bool {
	var a, b field.Element
	if a.Multiply(&p.x, &q.z).Equal(b.Multiply(&q.x, &p.z)) == 0 {
		return false
	}
	return a.Multiply(&p.y, &q.z).Equal(b.Multiply(&q.y, &p.z)) == 1
}

func (p *point) negate(q *point) {
	p.x.Negate(&q.x)
	p.t.Negate(&q.t)
	p.y, p.z = q.y, q.z
}

// double sets p = 2q. T is left out unless the caller needs it for an
// addition: a further doubling does not.
func (p *point) double(q *point, withT bool) {
	var a, b, c, e, f, g, h field.Element
	a.Square(&q.x)
	b.Square(&q.y)
	c.Square(&q.z)
	c.Add(&c, &c)
	e.Add(&q.x, &q.y)
	e.Square(&e)
	h.Add(&a, &b)      // -H
	e.Subtract(&e, &h) // E
	g.Subtract(&b, &a) // G
	f.Subtract(&c, &g) // -F
	// F and H carry the opposite sign here, which saves two negations: all
	// four coordinates come out negated, and that is the same point.
	p.x.Multiply(&e, &f)
	p.y.Multiply(&g, &h)
	p.z.Multiply(&f, &g)
	if withT {
		p.t.Multiply(&e, &h)
	}
}

// cache prepares q for additions.
func (c *cached) cache(q *point) {
	c.sum.Add(&q.y, &q.x)
	c.diff.Subtract(&q.y, &q.x)
	c.z2.Add(&q.z, &q.z)
	c.t2d.Multiply(&q.t, curve2D)
}

// addCached sets p = p + q, or p - q if neg.
func (p *point) addCached(q *cached, neg bool) {
	sum, diff := &q.sum, &q.diff
	if neg {
		sum, diff = diff, sum
	}
	var a, b, c, d field.Element
	a.Subtract(&p.y, &p.x)
	a.Multiply(&a, diff)
	b.Add(&p.y, &p.x)
	b.Multiply(&b, sum)
	c.Multiply(&p.t, &q.t2d)
	d.Multiply(&p.z, &q.z2)
	p.finish(&a, &b, &c, &d, neg)
}

// addAffine sets p = p + q, or p - q if neg.
func (p *point) addAffine(q *affine, neg bool) {
	sum, diff := &q.sum, &q.diff
	if neg {
		sum, diff = diff, sum
	}
	var a, b, c, d field.Element
	a.Subtract(&p.y, &p.x)
	a.Multiply(&a, diff)
	b.Add(&p.y, &p.x)
	b.Multiply(&b, sum)
	c.Multiply(&p.t, &q.t2d)
	d.Add(&p.z, &p.z)
	p.finish(&a, &b, &c, &d, neg)
}

func (p *point) finish(a, b, c, d *field.Element, neg bool) {
	var e, f, g, h field.Element
	e.Subtract(b, a)
	h.Add(b, a)
	if neg {
		f.Add(d, c)
		g.Subtract(d, c)
	} else {
		f.Subtract(d, c)
		g.Add(d, c)
	}
	p.x.Multiply(&e, &f)
	p.y.Multiply(&g, &h)
	p.z.Multiply(&f, &g)
	p.t.Multiply(&e, &h)
}

// add sets p = p + q.
func (p *point) add(q *point) {
	var c cached
	c.cache(q)
	p.addCached(&c, false)
}

// library converts to the library's type, whose operations on secrets take
// constant time.
func (p *point) library() *edwards25519.Point {
	out, err := new(edwards25519.Point).SetExtendedCoordinates(&p.x, &p.y, &p.z, &p.t)
	if err != nil {
		panic("group: point off the curve")
	}
	return out
}

func fromLibrary(q *edwards25519.Point) *point {
	x, y, z, t := q.ExtendedCoordinates()
	return &point{x: *x, y: *y, z: *z, t: *t}
}

// normalize sets Z to 1 in copies of points with one inversion for all
// (Montgomery's trick): 3 multiplications a point instead of 265.
func normalize(points []point) {
	prefix := make([]field.Element, len(points))
	acc := *feOne
	for i := range points {
		prefix[i] = acc
		acc.Multiply(&acc, &points[i].z)
	}
	acc.Invert(&acc)
	var inv field.Element
	for i := len(points) - 1; i >= 0; i-- {
		p := &points[i]
		inv.Multiply(&acc, &prefix[i])
		acc.Multiply(&acc, &p.z)
		p.x.Multiply(&p.x, &inv)
		p.y.Multiply(&p.y, &inv)
		p.t.Multiply(&p.x, &p.y)
		p.z.One()
	}
}
