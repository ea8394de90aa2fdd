// SPDX-License-Identifier: Apache-2.0

//go:build !unix

package demo

// peakMemoryMiB is not known on this system.
func peakMemoryMiB() int64 { return 0 }
