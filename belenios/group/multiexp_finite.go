// SPDX-License-Identifier: Apache-2.0

package group

import (
	"sync"

	"github.com/madangvote/madang/belenios/internal/parallel"
)

// strausMaxFinite is strausMax for finite fields, where tables cost less in
// comparison with the exponents' length.
const strausMaxFinite = 300

// MultiExp implements Group.
func (f *finite) MultiExp(xs []Element, exps []Scalar) Element {
	mustMatch(len(xs), len(exps))
	z := f.alloc()
	if len(xs) <= strausMaxFinite {
		f.straus(z.ff, xs, exps)
	} else {
		f.pippenger(z.ff, xs, exps)
	}
	return z
}

// straus uses sliding windows: odd powers of each base.
func (f *finite) straus(z []uint64, xs []Element, exps []Scalar) {
	odd := 1 << (f.slide - 1)
	n := f.p.n()
	tables := make([]uint64, len(xs)*odd*n)
	entry := func(k int, d uint) []uint64 { i := (k*odd + int(d)) * n; return tables[i : i+n] }
	recoded, next := make([]slide, len(xs)), make([]int, len(xs))
	top, square := -1, make([]uint64, n)
	for k := range xs {
		recoded[k] = recodeSlide(exps[k].v, f.slide)
		next[k] = len(recoded[k]) - 1
		if next[k] >= 0 {
			top = max(top, recoded[k][next[k]].pos)
		}
		f.p.mul(square, xs[k].ff, xs[k].ff)
		copy(entry(k, 0), xs[k].ff)
		for d := uint(1); d < uint(odd); d++ {
			f.p.mul(entry(k, d), entry(k, d-1), square)
		}
	}
	copy(z, f.p.r1)
	for i := top; i >= 0; i-- {
		f.p.mul(z, z, z)
		for k := range recoded {
			if j := next[k]; j >= 0 && recoded[k][j].pos == i {
				f.p.mul(z, z, entry(k, recoded[k][j].digit/2))
				next[k]--
			}
		}
	}
}

// pippenger multiplies, for each window of the exponents, the bases with the
// same digit first. Windows are independent: each core takes the next one.
func (f *finite) pippenger(z []uint64, xs []Element, exps []Scalar) {
	n, length := f.p.n(), max(exponentBits(exps), 1)
	width := pippengerWidth(len(xs), length, false)
	windows := (length + width - 1) / width
	products := make([]uint64, windows*n)
	parallel.Range(windows, 1, func(lo, hi int) {
		buckets := make([]uint64, n<<width)
		for w := lo; w < hi; w++ {
			f.bucketProduct(products[w*n:(w+1)*n], buckets, xs, exps, w*width, width)
		}
	})
	copy(z, products[(windows-1)*n:])
	for w := windows - 2; w >= 0; w-- {
		for range width {
			f.p.mul(z, z, z)
		}
		f.p.mul(z, z, products[w*n:(w+1)*n])
	}
}

// bucketProduct sets z = Π xs[k]^(the window of exps[k] from bit pos on).
func (f *finite) bucketProduct(z, buckets []uint64, xs []Element, exps []Scalar, pos, width int) {
	n := f.p.n()
	used := make([]bool, 1<<width)
	for k := range xs {
		d := window(exps[k].v, pos, width)
		bucket := buckets[int(d)*n : int(d+1)*n]
		switch {
		case d == 0:
		case used[d]:
			f.p.mul(bucket, bucket, xs[k].ff)
		default:
			copy(bucket, xs[k].ff)
			used[d] = true
		}
	}
	product := make([]uint64, n)
	copy(product, f.p.r1)
	copy(z, f.p.r1)
	some := false
	for d := 1<<width - 1; d > 0; d-- {
		if used[d] {
			f.p.mul(product, product, buckets[d*n:(d+1)*n])
			some = true
		}
		if some {
			f.p.mul(z, z, product)
		}
	}
}

// SecretMultiExp implements Group by Straus' method with fixed windows of 4
// bits, reading every entry of the tables.
func (f *finite) SecretMultiExp(xs []Element, exps []Scalar) Element {
	mustMatch(len(xs), len(exps))
	var mu sync.Mutex
	total := f.alloc()
	copy(total.ff, f.p.r1)
	parallel.Range(len(xs), 16, func(lo, hi int) {
		// Tables of 4 KB a base: pieces that stay in the second cache.
		for ; lo < hi; lo += 128 {
			to := min(lo+128, hi)
			product := f.secretStraus(xs[lo:to], exps[lo:to])
			mu.Lock()
			f.p.mul(total.ff, total.ff, product)
			mu.Unlock()
		}
	})
	return total
}

func (f *finite) secretStraus(xs []Element, exps []Scalar) []uint64 {
	const w = 4
	n := f.p.n()
	tables := make([]uint64, len(xs)*n<<w)
	for k := range xs {
		table := tables[k*n<<w : (k+1)*n<<w]
		copy(table, f.p.r1)
		for i := 1; i < 1<<w; i++ {
			f.p.mul(table[i*n:(i+1)*n], table[(i-1)*n:i*n], xs[k].ff)
		}
	}
	z, t := make([]uint64, n), make([]uint64, n)
	copy(z, f.p.r1)
	for i := 64*f.scalars.mod.n()/w - 1; i >= 0; i-- {
		for range w {
			f.p.mul(z, z, z)
		}
		for k := range xs {
			lookup(t, tables[k*n<<w:(k+1)*n<<w], exps[k].v[i*w/64]>>(i*w%64)&(1<<w-1))
			f.p.mul(z, z, t)
		}
	}
	return z
}
