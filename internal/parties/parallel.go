// SPDX-License-Identifier: Apache-2.0

package parties

import (
	"context"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// parallel does work(0) to work(n-1) on all cores and stops at the first
// error. progress, if not nil, is called from several goroutines with the
// number of pieces done.
func parallel(ctx context.Context, n int, progress func(done int), work func(i int) error) error {
	var next, done atomic.Int64
	group, ctx := errgroup.WithContext(ctx)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() error {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return nil
				}
				if err := work(i); err != nil {
					return err
				}
				if finished := int(done.Add(1)); progress != nil {
					progress(finished)
				}
			}
			return ctx.Err()
		})
	}
	return group.Wait()
}
