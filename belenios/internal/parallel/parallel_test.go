// SPDX-License-Identifier: Apache-2.0

package parallel

import (
	"sync"
	"testing"
)

// TestRange: every number exactly once, in pieces not smaller than asked.
func TestRange(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 8, 9, 100, 1001} {
		for _, least := range []int{0, 1, 3, 8, 5000} {
			var mu sync.Mutex
			seen := make([]int, n)
			Range(n, least, func(lo, hi int) {
				mu.Lock()
				defer mu.Unlock()
				if hi-lo < least && hi != n || lo >= hi {
					t.Errorf("n %d, least %d: piece %d to %d", n, least, lo, hi)
				}
				for i := lo; i < hi; i++ {
					seen[i]++
				}
			})
			for i, k := range seen {
				if k != 1 {
					t.Errorf("n %d, least %d: %d was done %d times", n, least, i, k)
				}
			}
		}
	}
}
