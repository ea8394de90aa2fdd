// SPDX-License-Identifier: Apache-2.0

package group

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"sync"

	"filippo.io/edwards25519"
	"filippo.io/edwards25519/field"
)

// ed25519TextLen is the length of every element's text: 64 lower-case
// hexadecimal digits of RFC 8032's encoding read as a big-endian number, that
// is, with its bytes reversed.
const ed25519TextLen = 64

// ed25519Scalars is the field of integers modulo
// q = 2²⁵² + 27742317777372353535851937790883648493.
var ed25519Scalars = func() *ScalarField {
	q, _ := new(big.Int).SetString("27742317777372353535851937790883648493", 10)
	return newScalarField(q.SetBit(q, 252, 1))
}()

// ed25519 implements Group by the library for secrets and by this package's
// own arithmetic for verification.
type ed25519 struct {
	generator, identity Element
	base                func() *curveTable
	generators          *generators
}

var ed25519Group = sync.OnceValue(func() *ed25519 {
	var id point
	id.setIdentity()
	g := fromLibrary(edwards25519.NewGeneratorPoint())
	e := &ed25519{
		generator: Element{pt: g},
		identity:  Element{pt: &id},
		base:      sync.OnceValue(func() *curveTable { return newCurveTable(g) }),
	}
	e.generators = newGenerators(e)
	return e
})

func (*ed25519) Name() string            { return NameEd25519 }
func (*ed25519) Scalars() *ScalarField   { return ed25519Scalars }
func (g *ed25519) Generator() Element    { return g.generator }
func (g *ed25519) Identity() Element     { return g.identity }
func (*ed25519) MaxTextLen() int         { return ed25519TextLen }
func (*ed25519) Equal(x, y Element) bool { return x.pt.equal(y.pt) }

// ParseUnchecked refuses upper case, y >= p, points off the curve and a
// negative zero, all of which edwards25519.Point.SetBytes accepts in part.
func (*ed25519) ParseUnchecked(text []byte) (Element, error) {
	var b [32]byte
	if len(text) != ed25519TextLen || slices.ContainsFunc(text, func(c byte) bool { return c >= 'A' && c <= 'F' }) {
		return Element{}, fmt.Errorf("%w: want 64 lower-case hexadecimal digits", ErrEncoding)
	}
	if _, err := hex.Decode(b[:], text); err != nil {
		return Element{}, fmt.Errorf("%w: want 64 lower-case hexadecimal digits", ErrEncoding)
	}
	slices.Reverse(b[:])
	p := new(point)
	if !p.setBytes(&b) {
		return Element{}, fmt.Errorf("%w: not on the curve, or not reduced", ErrEncoding)
	}
	return Element{pt: p}, nil
}

// setBytes decodes as RFC 8032, section 5.1.3, with all its checks.
func (p *point) setBytes(b *[32]byte) bool {
	sign := int(b[31] >> 7)
	y := *b
	y[31] &= 0x7f
	if !reduced(&y) {
		return false
	}
	if _, err := p.y.SetBytes(y[:]); err != nil {
		return false
	}
	var u, v field.Element
	u.Square(&p.y)
	v.Multiply(&u, curveD)
	v.Add(&v, feOne)
	u.Subtract(&u, feOne)
	if _, ok := p.x.SqrtRatio(&u, &v); ok == 0 {
		return false
	}
	if sign == 1 {
		if p.x.Equal(feZero) == 1 {
			return false
		}
		p.x.Negate(&p.x) // SqrtRatio's root is the non-negative one
	}
	p.z.One()
	p.t.Multiply(&p.x, &p.y)
	return true
}

// reduced reports whether a little-endian number below 2²⁵⁵ is < 2²⁵⁵-19.
func reduced(y *[32]byte) bool {
	if y[31] != 0x7f || y[0] < 0xed {
		return true
	}
	for _, b := range y[1:31] {
		if b != 0xff {
			return true
		}
	}
	return false
}

func (g *ed25519) Parse(text []byte) (Element, error) {
	x, err := g.ParseUnchecked(text)
	if err != nil {
		return Element{}, err
	}
	if _, member := powers(x.pt, nil, 0); !member {
		return Element{}, ErrNotMember
	}
	return x, nil
}

func (g *ed25519) AppendText(dst []byte, x Element) []byte {
	dst, _ = g.AppendTexts(dst, []Element{x}, 0, nil)
	return dst
}

func (*ed25519) AppendTexts(dst []byte, xs []Element, sep byte, ends []int) ([]byte, []int) {
	points := make([]point, len(xs))
	for i := range xs {
		points[i] = *xs[i].pt
	}
	normalize(points)
	for i := range points {
		if i > 0 {
			dst = append(dst, sep)
		}
		b := points[i].y.Bytes()
		b[31] |= byte(points[i].x.IsNegative() << 7)
		slices.Reverse(b)
		dst = hex.AppendEncode(dst, b)
		ends = append(ends, len(dst))
	}
	return dst, ends
}

func (*ed25519) Mul(x, y Element) Element {
	z := *x.pt
	z.add(y.pt)
	return Element{pt: &z}
}

func (*ed25519) Inverse(x Element) Element {
	var z point
	z.negate(x.pt)
	return Element{pt: &z}
}

func (*ed25519) Exp(x Element, s Scalar) Element {
	return Element{pt: fromLibrary(new(edwards25519.Point).ScalarMult(libraryScalar(s), x.pt.library()))}
}

func (*ed25519) ExpBase(s Scalar) Element {
	return Element{pt: fromLibrary(new(edwards25519.Point).ScalarBaseMult(libraryScalar(s)))}
}

func libraryScalar(s Scalar) *edwards25519.Scalar {
	var b [32]byte
	for i, w := range s.v {
		binary.LittleEndian.PutUint64(b[8*i:], w)
	}
	out, err := edwards25519.NewScalar().SetCanonicalBytes(b[:])
	if err != nil {
		panic("group: scalar not reduced")
	}
	return out
}

func (*ed25519) ExpSmall(x Element, n uint64) Element {
	exp, top := recode([]uint64{n}, nafWidth)
	var z point
	z.setIdentity()
	if top < 0 {
		return Element{pt: &z}
	}
	cur := *x.pt
	var b buckets
	var c cached
	for i := 0; i <= top; i++ {
		if exp[i] != 0 {
			c.cache(&cur)
			b.add(&cur, &c, exp[i])
		}
		cur.double(&cur, true)
	}
	b.sum(&z)
	return Element{pt: &z}
}

func (*ed25519) Powers(x Element, exps []Scalar) ([]Element, bool) {
	recoded := make([]naf, len(exps))
	top := 0
	for i, s := range exps {
		var t int
		recoded[i], t = recode(s.v, nafWidth)
		top = max(top, t)
	}
	points, member := powers(x.pt, recoded, top)
	out := make([]Element, len(points))
	for i := range points {
		out[i].pt = &points[i]
	}
	return out, member
}

func (*ed25519) NewTable(x Element) Table { return newCurveTable(x.pt) }
func (g *ed25519) BaseTable() Table       { return g.base() }

// Generators and SecondaryTable implement Group.
func (g *ed25519) Generators(n int) []Element { return g.generators.first(n) }
func (g *ed25519) SecondaryTable() Table      { return g.generators.secondary() }

// Exp implements Table.
func (t *curveTable) Exp(s Scalar) Element {
	return Element{pt: fromLibrary(t.secret().exp(s.v))}
}

// MulExp implements Table.
func (t *curveTable) MulExp(acc Element, s Scalar) Element {
	z := *acc.pt
	t.addTo(&z, s.v)
	return Element{pt: &z}
}

// Costs: a square root is about 265 multiplications; a doubling 7 or 8, an
// addition 8, a mixed addition 7.
func (*ed25519) Costs() Costs {
	return Costs{Parse: 270, Base: 252*7 + 50*2 + 40*8, Power: 49*8 + 30*2, MulExp: 32 * 7, Text: 4}
}
