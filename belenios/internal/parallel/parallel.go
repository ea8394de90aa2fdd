// SPDX-License-Identifier: Apache-2.0

// Package parallel spreads loops over the cores.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Range calls f for pieces of 0 <= i < n of at least least numbers each (the
// last may be shorter), at the same time on as many cores as the program may
// use (GOMAXPROCS), and returns when all are done.
func Range(n, least int, f func(lo, hi int)) {
	least = max(least, 1)
	workers := min(runtime.GOMAXPROCS(0), (n+least-1)/least)
	if workers <= 1 {
		if n > 0 {
			f(0, n)
		}
		return
	}
	// Several pieces for each core, so that one core that is slow does not
	// hold up the others.
	size := max((n+4*workers-1)/(4*workers), least)
	var next atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for {
				lo := (int(next.Add(1)) - 1) * size
				if lo >= n {
					return
				}
				f(lo, min(lo+size, n))
			}
		})
	}
	wg.Wait()
}
