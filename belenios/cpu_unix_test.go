// SPDX-License-Identifier: Apache-2.0

//go:build unix

package belenios_test

import (
	"syscall"
	"time"
)

// cpuTime is the processors' time that the program has used, on all cores.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
