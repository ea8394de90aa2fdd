// SPDX-License-Identifier: Apache-2.0

package group

import (
	"sync"

	"filippo.io/edwards25519"

	"github.com/madangvote/madang/belenios/internal/parallel"
)

// strausMax is the number of terms up to which a table for each (Straus 1964)
// is faster than buckets (Pippenger 1976).
const strausMax = 160

// MultiExp implements Group.
func (*ed25519) MultiExp(xs []Element, exps []Scalar) Element {
	mustMatch(len(xs), len(exps))
	var z point
	if len(xs) <= strausMax {
		strausCurve(&z, xs, exps)
	} else {
		pippengerCurve(&z, xs, exps)
	}
	return Element{pt: &z}
}

// strausCurve reads the exponents from the top, one bit of all at a time, and
// shares the doublings.
func strausCurve(z *point, xs []Element, exps []Scalar) {
	top := -1
	recoded := make([]naf, len(xs))
	tables := make([][nafBuckets]cached, len(xs)) // P, 3P, … 15P
	for k := range xs {
		var t int
		recoded[k], t = recode(exps[k].v, nafWidth)
		top = max(top, t)
		p := *xs[k].pt
		var twice point
		twice.double(&p, true)
		var c cached
		c.cache(&twice)
		for d := range tables[k] {
			tables[k][d].cache(&p)
			p.addCached(&c, false)
		}
	}
	z.setIdentity()
	for i := top; i >= 0; i-- {
		z.double(z, true)
		for k := range recoded {
			switch d := recoded[k][i]; {
			case d > 0:
				z.addCached(&tables[k][d/2], false)
			case d < 0:
				z.addCached(&tables[k][-d/2], true)
			}
		}
	}
}

// pippengerCurve adds, for each window of the exponents, the points with the
// same digit first. Windows are independent: each core takes the next one.
func pippengerCurve(z *point, xs []Element, exps []Scalar) {
	width := pippengerWidth(len(xs), exponentBits(exps)+1, true)
	windows := (exponentBits(exps) + width) / width // one bit more, for the sign
	points := affinePoints(xs)
	digits := signedWindows(exps, width, windows)
	sums := make([]point, windows)
	parallel.Range(windows, 1, func(lo, hi int) {
		buckets := make([]point, 1<<(width-1))
		for w := lo; w < hi; w++ {
			bucketSum(&sums[w], buckets, points, digits[w*len(xs):(w+1)*len(xs)])
		}
	})
	*z = sums[windows-1]
	for w := windows - 2; w >= 0; w-- {
		for i := range width {
			z.double(z, i == width-1)
		}
		z.add(&sums[w])
	}
}

// affinePoints prepares copies with Z = 1 for additions.
func affinePoints(xs []Element) []affine {
	out := make([]affine, len(xs))
	parallel.Range(len(xs), 64, func(lo, hi int) {
		points := make([]point, hi-lo)
		for k := range points {
			points[k] = *xs[lo+k].pt
		}
		normalize(points)
		for k := range points {
			out[lo+k].set(&points[k])
		}
	})
	return out
}

// bucketSum sets z = Σ digits[k]·points[k]: bucket d collects the points of
// digit ±(d+1), and Σ (d+1)·bucket d is the sum of the buckets' sums from the
// top.
func bucketSum(z *point, buckets []point, points []affine, digits []int16) {
	for d := range buckets {
		buckets[d].setIdentity()
	}
	top := 0
	for k, d := range digits {
		switch {
		case d > 0:
			buckets[d-1].addAffine(&points[k], false)
			top = max(top, int(d))
		case d < 0:
			buckets[-d-1].addAffine(&points[k], true)
			top = max(top, int(-d))
		}
	}
	var sum point
	sum.setIdentity()
	z.setIdentity()
	for d := top - 1; d >= 0; d-- {
		sum.add(&buckets[d])
		z.add(&sum)
	}
}

// SecretMultiExp implements Group by the library's Straus, which reads every
// entry of its tables.
func (*ed25519) SecretMultiExp(xs []Element, exps []Scalar) Element {
	mustMatch(len(xs), len(exps))
	var mu sync.Mutex
	total := edwards25519.NewIdentityPoint()
	parallel.Range(len(xs), 32, func(lo, hi int) {
		// Tables of 1.3 KB a point: pieces that stay in the second cache.
		for ; lo < hi; lo += 256 {
			n := min(256, hi-lo)
			scalars, points := make([]*edwards25519.Scalar, n), make([]*edwards25519.Point, n)
			for k := range n {
				scalars[k], points[k] = libraryScalar(exps[lo+k]), xs[lo+k].pt.library()
			}
			sum := new(edwards25519.Point).MultiScalarMult(scalars, points)
			mu.Lock()
			total.Add(total, sum)
			mu.Unlock()
		}
	})
	return Element{pt: fromLibrary(total)}
}
