// SPDX-License-Identifier: Apache-2.0

package group

import (
	"fmt"
	"math/big"
	"sync"
)

// finite is the subgroup of order q of the integers modulo a 2048-bit prime p.
type finite struct {
	name                string
	p                   *modulus
	scalars             *ScalarField
	safe                bool // p = 2q+1: the members are the squares
	generator, identity Element
	base                func() *finiteTable
	generators          *generators
	window              int // of tables, in bits
	slide               int // of Powers, in bits
	maxText             int
}

func newFinite(name string, p, q, g *big.Int, window int) *finite {
	f := &finite{name: name, p: newModulus(p), scalars: newScalarField(q), window: window}
	f.safe = new(big.Int).Add(new(big.Int).Lsh(q, 1), big.NewInt(1)).Cmp(p) == 0
	f.slide = slideWidth(q.BitLen())
	f.maxText = len(p.String())
	f.identity = Element{ff: f.p.r1}
	f.generator = Element{ff: make([]uint64, f.p.n())}
	f.p.toMont(f.generator.ff, limbsOf(g, f.p.n()))
	f.base = sync.OnceValue(func() *finiteTable { return newFiniteTable(f, f.generator) })
	f.generators = newGenerators(f)
	return f
}

func (f *finite) Name() string          { return f.name }
func (f *finite) Scalars() *ScalarField { return f.scalars }
func (f *finite) Generator() Element    { return f.generator }
func (f *finite) Identity() Element     { return f.identity }
func (f *finite) MaxTextLen() int       { return f.maxText }

func (f *finite) alloc() Element { return Element{ff: make([]uint64, f.p.n())} }

func (f *finite) ParseUnchecked(text []byte) (Element, error) {
	x := f.alloc()
	if len(text) > f.maxText || !parseDecimal(x.ff, text) {
		return Element{}, fmt.Errorf("%w: want a decimal number without leading zeros", ErrEncoding)
	}
	if len(text) == 1 && text[0] == '0' || !f.p.less(x.ff) {
		return Element{}, fmt.Errorf("%w: want a number above 0 and below p", ErrEncoding)
	}
	f.p.toMont(x.ff, x.ff)
	return x, nil
}

func (f *finite) Parse(text []byte) (Element, error) {
	x, err := f.ParseUnchecked(text)
	if err != nil {
		return Element{}, err
	}
	if _, member := f.Powers(x, nil); !member {
		return Element{}, ErrNotMember
	}
	return x, nil
}

// square reports whether x is a square modulo p: the Legendre symbol, by
// reciprocity.
func (f *finite) square(x Element) bool {
	var buf [maxLimbs]uint64
	f.p.fromMont(buf[:f.p.n()], x.ff)
	return big.Jacobi(bigOf(buf[:f.p.n()]), f.p.big) == 1
}

func (f *finite) AppendText(dst []byte, x Element) []byte {
	var buf [maxLimbs]uint64
	f.p.fromMont(buf[:f.p.n()], x.ff)
	return appendDecimal(dst, buf[:f.p.n()])
}

func (f *finite) AppendTexts(dst []byte, xs []Element, sep byte, ends []int) ([]byte, []int) {
	for i := range xs {
		if i > 0 {
			dst = append(dst, sep)
		}
		dst = f.AppendText(dst, xs[i])
		ends = append(ends, len(dst))
	}
	return dst, ends
}

func (f *finite) Equal(x, y Element) bool { return equalLimbs(x.ff, y.ff) }

func (f *finite) Mul(x, y Element) Element {
	z := f.alloc()
	f.p.mul(z.ff, x.ff, y.ff)
	return z
}

// Inverse is by Fermat's theorem in the group: x^(q-1).
func (f *finite) Inverse(x Element) Element {
	return f.Exp(x, f.scalars.FromInt(-1))
}

// Exp uses windows of 4 bits and reads the whole table for each.
func (f *finite) Exp(x Element, s Scalar) Element {
	const w = 4
	n := f.p.n()
	table := make([]uint64, n<<w)
	copy(table, f.p.r1)
	for i := 1; i < 1<<w; i++ {
		f.p.mul(table[i*n:(i+1)*n], table[(i-1)*n:i*n], x.ff)
	}
	z := f.alloc()
	copy(z.ff, f.p.r1)
	t := make([]uint64, n)
	for i := 64*len(s.v)/w - 1; i >= 0; i-- {
		for range w {
			f.p.mul(z.ff, z.ff, z.ff)
		}
		digit := s.v[i*w/64] >> (i * w % 64) & (1<<w - 1)
		lookup(t, table, digit)
		f.p.mul(z.ff, z.ff, t)
	}
	return z
}

// lookup copies entry index of a table of len(z) limbs each into z and reads
// every entry.
func lookup(z, table []uint64, index uint64) {
	clear(z)
	for i := uint64(0); len(table) > 0; i++ {
		d := i ^ index
		mask := (d|-d)>>63 - 1 // all ones if d == 0
		for k := range z {
			z[k] |= table[k] & mask
		}
		table = table[len(z):]
	}
}

func (f *finite) ExpBase(s Scalar) Element { return f.base().Exp(s) }

func (f *finite) ExpSmall(x Element, n uint64) Element {
	z := f.alloc()
	copy(z.ff, f.p.r1)
	for i := 63; i >= 0; i-- {
		f.p.mul(z.ff, z.ff, z.ff)
		if n>>i&1 == 1 {
			f.p.mul(z.ff, z.ff, x.ff)
		}
	}
	return z
}

func (f *finite) NewTable(x Element) Table { return newFiniteTable(f, x) }
func (f *finite) BaseTable() Table         { return f.base() }

// Generators and SecondaryTable implement Group.
func (f *finite) Generators(n int) []Element { return f.generators.first(n) }
func (f *finite) SecondaryTable() Table      { return f.generators.secondary() }

// Costs counts about 256 (or 2048) squarings for each base.
func (f *finite) Costs() Costs {
	bits := f.scalars.mod.big.BitLen()
	power := slideCost(bits, f.slide)
	c := Costs{Parse: 2, Base: bits + power, Power: power, MulExp: (bits + f.window - 1) / f.window, Text: 10}
	if f.safe {
		c.Base = bits + 100 // the symbol instead of a power
	}
	return c
}
