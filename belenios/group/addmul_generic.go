// SPDX-License-Identifier: Apache-2.0

//go:build !amd64 || purego

package group

// addMul adds x·y to z, which has the same length, and returns the carry.
func addMul(z, x []uint64, y uint64) (c uint64) { return addMulGeneric(z, x, y) }
