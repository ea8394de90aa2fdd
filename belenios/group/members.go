// SPDX-License-Identifier: Apache-2.0

package group

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"
	"sync"

	"github.com/madangvote/madang/belenios/internal/parallel"
)

// NonMember implements Group.
func (f *finite) NonMember(xs []Element) int {
	return firstNonMember(len(xs), func(i int) bool {
		_, member := f.Powers(xs[i], nil)
		return member
	})
}

// firstNonMember is the lowest i that is no member, or -1.
func firstNonMember(n int, member func(i int) bool) int {
	var mu sync.Mutex
	var bad []int
	parallel.Range(n, 4, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			if !member(i) {
				mu.Lock()
				bad = append(bad, i)
				mu.Unlock()
				return // those after it in this piece have higher numbers
			}
		}
	})
	if len(bad) == 0 {
		return -1
	}
	return slices.Min(bad)
}

// NonMember tests many points by 128 sums of some of them.
//
// A point is in the prime-order subgroup iff q times the point is the
// identity. If some P_i is not, each sum of a random subset is outside with
// probability at least 1/2: whatever the rest of the sum is, adding P_i or not
// gives two points that differ by P_i, so at most one of them is inside. That
// 128 sums with independent subsets are all inside has probability at most
// 2⁻¹²⁸. The subsets are taken from a hash of all the points, so that the
// answer is always the same and whoever picks the points picks the subsets
// only by trying, 2¹²⁸ times.
//
// The sums cost 16 additions a point, where the test of one costs some 250
// doublings. When one fails every point is tested to name the first.
func (g *ed25519) NonMember(xs []Element) int {
	if len(xs) >= subsetsWorth && subsetsInside(xs) {
		return -1
	}
	return firstNonMember(len(xs), func(i int) bool {
		_, member := powers(xs[i].pt, nil, 0)
		return member
	})
}

const (
	subsetsWorth = 256 // fewer points are tested one by one
	subsetBytes  = 16  // 8 subsets each
)

func subsetsInside(xs []Element) bool {
	points := affinePoints(xs)
	choice := subsets(points)
	inside := [subsetBytes]bool{}
	parallel.Range(subsetBytes, 1, func(lo, hi int) {
		buckets := make([]point, 256)
		for b := lo; b < hi; b++ {
			for i := range buckets {
				buckets[i].setIdentity()
			}
			for i := range points {
				if c := choice[i][b]; c != 0 {
					buckets[c].addAffine(&points[i], false)
				}
			}
			inside[b] = bucketsInside(buckets)
		}
	})
	return !slices.Contains(inside[:], false)
}

// bucketsInside tests the sums of the buckets whose number has a given bit,
// from the highest bit down; after each, the upper half is added to the lower,
// for the bits below do not tell them apart. buckets is overwritten.
func bucketsInside(buckets []point) bool {
	for half := len(buckets) / 2; half > 0; half /= 2 {
		var sum point
		sum.setIdentity()
		for i := range half {
			sum.add(&buckets[half+i])
			buckets[i].add(&buckets[half+i])
		}
		if _, member := powers(&sum, nil, 0); !member {
			return false
		}
	}
	return true
}

// subsets draws 128 bits for each point from a hash of all.
func subsets(points []affine) [][subsetBytes]byte {
	h := sha256.New()
	h.Write([]byte("madang subsets of points|"))
	for i := range points {
		h.Write(points[i].sum.Bytes()) // y + x and y - x determine the point
		h.Write(points[i].diff.Bytes())
	}
	seed := h.Sum(nil)
	out := make([][subsetBytes]byte, len(points))
	for i := 0; i < len(out); i += 2 {
		block := sha256.Sum256(binary.BigEndian.AppendUint64(seed[:len(seed):len(seed)], uint64(i)))
		copy(out[i][:], block[:subsetBytes])
		if i+1 < len(out) {
			copy(out[i+1][:], block[subsetBytes:])
		}
	}
	return out
}
