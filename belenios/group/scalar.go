// SPDX-License-Identifier: Apache-2.0

package group

import (
	"encoding/binary"
	"fmt"
	"io"
	"math/big"
)

// Scalar is an integer modulo the order of a group, immutable. The zero value
// is not a scalar. Compare with ScalarField.Equal.
type Scalar struct {
	_ incomparable
	v []uint64 // little-endian limbs, < q, never modified
}

// ScalarField is the integers modulo the prime q. Apart from Parse and
// AppendText its methods take a time that depends on q only.
type ScalarField struct {
	mod *modulus
	max int // digits of q
}

func newScalarField(q *big.Int) *ScalarField {
	return &ScalarField{mod: newModulus(q), max: len(q.String())}
}

// Order is q.
func (f *ScalarField) Order() *big.Int { return new(big.Int).Set(f.mod.big) }

// MaxTextLen is the length of the longest scalar's text, in bytes.
func (f *ScalarField) MaxTextLen() int { return f.max }

func (f *ScalarField) alloc() Scalar { return Scalar{v: make([]uint64, f.mod.n())} }

// Parse reads a decimal number below q without leading zeros. The error wraps
// ErrScalar. Variable time.
func (f *ScalarField) Parse(text []byte) (Scalar, error) {
	z := f.alloc()
	if len(text) > f.max || !parseDecimal(z.v, text) || !f.mod.less(z.v) {
		return Scalar{}, fmt.Errorf("%w: %.20q", ErrScalar, text)
	}
	return z, nil
}

// AppendText appends x in decimal. Variable time.
func (f *ScalarField) AppendText(dst []byte, x Scalar) []byte {
	var buf [maxLimbs]uint64
	return appendDecimal(dst, buf[:copy(buf[:], x.v)])
}

// FromInt is n modulo q, for a small n (|n| < 2⁶²).
func (f *ScalarField) FromInt(n int64) Scalar {
	z, neg := f.alloc(), f.alloc()
	mask := n >> 63
	z.v[0] = uint64((n ^ mask) - mask)
	f.mod.sub(neg.v, make([]uint64, f.mod.n()), z.v)
	selectLimbs(z.v, neg.v, uint64(mask&1))
	return z
}

// Reduce is the big-endian number b modulo q.
func (f *ScalarField) Reduce(b []byte) Scalar {
	n := f.mod.n()
	z, w := f.alloc(), make([]uint64, n)
	for size := (len(b)+8*n-1)/(8*n)*(8*n) - 8*n; size >= 0; size -= 8 * n {
		end := len(b) - size
		limbsFromBytes(w, b[max(0, end-8*n):end])
		// z = z·R + w, both reduced.
		f.mod.mul(z.v, z.v, f.mod.r2)
		f.mod.toMont(w, w)
		f.mod.fromMont(w, w)
		f.mod.add(z.v, z.v, w)
	}
	return z
}

func limbsFromBytes(z []uint64, b []byte) {
	var buf [8 * maxLimbs]byte
	w := buf[:8*len(z)]
	copy(w[len(w)-len(b):], b)
	for i := range z {
		z[i] = binary.BigEndian.Uint64(w[len(w)-8*(i+1):])
	}
}

// Random draws a scalar from r, 16 bytes more than q is long, so that its
// distance from uniform is below 2⁻¹²⁰. The error is r's.
func (f *ScalarField) Random(r io.Reader) (Scalar, error) {
	buf := make([]byte, 8*f.mod.n()+16)
	if _, err := io.ReadFull(r, buf); err != nil {
		return Scalar{}, fmt.Errorf("drawing a random number: %w", err)
	}
	return f.Reduce(buf), nil
}

// Add is x + y.
func (f *ScalarField) Add(x, y Scalar) Scalar {
	z := f.alloc()
	f.mod.add(z.v, x.v, y.v)
	return z
}

// Sub is x - y.
func (f *ScalarField) Sub(x, y Scalar) Scalar {
	z := f.alloc()
	f.mod.sub(z.v, x.v, y.v)
	return z
}

// Mul is x·y.
func (f *ScalarField) Mul(x, y Scalar) Scalar {
	z := f.alloc()
	f.mod.toMont(z.v, x.v)
	f.mod.mul(z.v, z.v, y.v)
	return z
}

// Select is x if cond is 1 and y if cond is 0.
func (f *ScalarField) Select(x, y Scalar, cond int) Scalar {
	z := f.alloc()
	copy(z.v, y.v)
	selectLimbs(z.v, x.v, uint64(cond&1))
	return z
}

// Equal reports whether x = y.
func (f *ScalarField) Equal(x, y Scalar) bool { return equalLimbs(x.v, y.v) }

// IsZero reports whether x = 0.
func (f *ScalarField) IsZero(x Scalar) bool {
	var d uint64
	for _, w := range x.v {
		d |= w
	}
	return d == 0
}

// Bytes is x as a big-endian number of fixed length.
func (f *ScalarField) Bytes(x Scalar) []byte {
	out := make([]byte, 0, 8*len(x.v))
	for i := len(x.v) - 1; i >= 0; i-- {
		out = binary.BigEndian.AppendUint64(out, x.v[i])
	}
	return out
}
