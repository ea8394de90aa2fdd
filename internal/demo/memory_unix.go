// SPDX-License-Identifier: Apache-2.0

//go:build unix

package demo

import (
	"runtime"
	"syscall"
)

// peakMemoryMiB is the most memory that this process has held at once; 0 when
// the system does not say.
func peakMemoryMiB() int64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return usage.Maxrss >> 20 // bytes there
	}
	return usage.Maxrss >> 10 // KiB
}
