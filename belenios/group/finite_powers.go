// SPDX-License-Identifier: Apache-2.0

package group

// slideWidth is the width of the sliding windows of Powers for exponents of
// the given length: the one with the fewest multiplications, of which there
// are bits/(w+1) for the digits and 2^w to put the buckets together.
func slideWidth(bits int) int {
	best := 1
	for w := 2; w <= 8; w++ {
		if slideCost(bits, w) < slideCost(bits, best) {
			best = w
		}
	}
	return best
}

func slideCost(bits, w int) int { return bits/(w+1) + 1<<w }

// slide is a recoding into odd digits below 2^width at increasing positions:
// sum of digit·2^pos.
type slide []struct {
	pos   int
	digit uint
}

func recodeSlide(v []uint64, width int) (out slide) {
	out = make(slide, 0, 64*len(v)/width+1)
	bit := func(i int) uint { return uint(v[i/64] >> (i % 64) & 1) }
	for i := 0; i < 64*len(v); {
		if bit(i) == 0 {
			i++
			continue
		}
		d := uint(0)
		for k := 0; k < width && i+k < 64*len(v); k++ {
			d |= bit(i+k) << k
		}
		out = append(out, struct {
			pos   int
			digit uint
		}{i, d})
		i += width
	}
	return out
}

// Powers shares the squarings x^(2^i) between the exponents (Yao 1976). When
// p = 2q+1 the members are the squares and the Legendre symbol decides;
// otherwise the test is one more exponent, q itself.
func (f *finite) Powers(x Element, exps []Scalar) ([]Element, bool) {
	recoded := make([]slide, 0, len(exps)+1)
	for _, s := range exps {
		recoded = append(recoded, recodeSlide(s.v, f.slide))
	}
	if !f.safe {
		recoded = append(recoded, recodeSlide(f.scalars.mod.m, f.slide))
	}
	out := f.powers(x, recoded)
	if f.safe {
		return out, f.square(x)
	}
	return out[:len(exps)], equalLimbs(out[len(exps)].ff, f.p.r1)
}

func (f *finite) powers(x Element, exps []slide) []Element {
	n, top := f.p.n(), 0
	for _, e := range exps {
		if len(e) > 0 {
			top = max(top, e[len(e)-1].pos)
		}
	}
	count := 1 << (f.slide - 1) // one bucket for each odd digit
	sums := make([]uint64, len(exps)*count*n)
	used := make([]bool, len(exps)*count)
	cur := append([]uint64(nil), x.ff...)
	next := make([]int, len(exps))
	for i := 0; i <= top; i++ {
		for j, e := range exps {
			if k := next[j]; k < len(e) && e[k].pos == i {
				next[j]++
				b := j*count + int(e[k].digit/2)
				bucket := sums[b*n : (b+1)*n]
				if used[b] {
					f.p.mul(bucket, bucket, cur)
				} else {
					copy(bucket, cur)
					used[b] = true
				}
			}
		}
		if i < top {
			f.p.mul(cur, cur, cur)
		}
	}
	out := make([]Element, len(exps))
	for j := range out {
		out[j] = f.collect(sums[j*count*n:(j+1)*count*n], used[j*count:(j+1)*count])
	}
	return out
}

// collect returns Π bucket_k^(2k+1) = S₀·(S₁·S₂·…)² where S_k is the product
// of the buckets from k on.
func (f *finite) collect(sums []uint64, used []bool) Element {
	n := f.p.n()
	s, twice := f.alloc(), f.alloc()
	copy(s.ff, f.p.r1)
	copy(twice.ff, f.p.r1)
	for k := len(used) - 1; k >= 0; k-- {
		if used[k] {
			f.p.mul(s.ff, s.ff, sums[k*n:(k+1)*n])
		}
		if k > 0 {
			f.p.mul(twice.ff, twice.ff, s.ff)
		}
	}
	f.p.mul(twice.ff, twice.ff, twice.ff)
	f.p.mul(s.ff, s.ff, twice.ff)
	return s
}

// finiteTable holds x^(d·2^(wi)) for 0 <= d < 2^w: an exponentiation is one
// multiplication a window. 688 KB for BELENIOS-2048, 3.3 MB for RFC-3526-2048.
type finiteTable struct {
	f       *finite
	w       int
	entries []uint64
}

func newFiniteTable(f *finite, x Element) *finiteTable {
	n, w := f.p.n(), f.window
	windows := (f.scalars.mod.big.BitLen() + w - 1) / w
	t := &finiteTable{f: f, w: w, entries: make([]uint64, windows*n<<w)}
	start := append([]uint64(nil), x.ff...)
	for i := range windows {
		row := t.row(i)
		copy(row, f.p.r1)
		for d := 1; d < 1<<w; d++ {
			f.p.mul(row[d*n:(d+1)*n], row[(d-1)*n:d*n], start)
		}
		f.p.mul(start, start, row[(1<<w-1)*n:])
	}
	return t
}

func (t *finiteTable) row(i int) []uint64 {
	size := t.f.p.n() << t.w
	return t.entries[i*size : (i+1)*size]
}

// digit is the i-th window of s.
func (t *finiteTable) digit(s Scalar, i int) uint64 {
	pos := i * t.w
	d := s.v[pos/64] >> (pos % 64)
	if pos%64+t.w > 64 && pos/64+1 < len(s.v) {
		d |= s.v[pos/64+1] << (64 - pos%64)
	}
	return d & (1<<t.w - 1)
}

func (t *finiteTable) windows() int { return len(t.entries) / (t.f.p.n() << t.w) }

// Exp implements Table; it reads the whole row for each window.
func (t *finiteTable) Exp(s Scalar) Element {
	z := t.f.alloc()
	copy(z.ff, t.f.p.r1)
	e := make([]uint64, t.f.p.n())
	for i := range t.windows() {
		lookup(e, t.row(i), t.digit(s, i))
		t.f.p.mul(z.ff, z.ff, e)
	}
	return z
}

// MulExp implements Table.
func (t *finiteTable) MulExp(acc Element, s Scalar) Element {
	z := t.f.alloc()
	copy(z.ff, acc.ff)
	n := t.f.p.n()
	for i := range t.windows() {
		if d := int(t.digit(s, i)); d != 0 {
			t.f.p.mul(z.ff, z.ff, t.row(i)[d*n:(d+1)*n])
		}
	}
	return z
}
