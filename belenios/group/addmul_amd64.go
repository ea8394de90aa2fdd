// SPDX-License-Identifier: Apache-2.0

//go:build amd64 && !purego

package group

import "golang.org/x/sys/cpu"

// adx: the processor has MULX and the two carry chains of ADCX and ADOX. Go's
// compiler keeps only one carry in the flags, which costs a factor of two.
var adx = cpu.X86.HasADX && cpu.X86.HasBMI2

//go:noescape
func addMulADX(z, x *uint64, n int, y uint64) (c uint64)

// addMul adds x·y to z, which has the same length, and returns the carry.
func addMul(z, x []uint64, y uint64) (c uint64) {
	if n := len(x); adx && n >= 8 && n%8 == 0 && len(z) >= n {
		return addMulADX(&z[0], &x[0], n, y)
	}
	return addMulGeneric(z, x, y)
}
