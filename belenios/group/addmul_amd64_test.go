// SPDX-License-Identifier: Apache-2.0

//go:build amd64 && !purego

package group

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestAddMulADX compares the two kernels, also where every carry runs through.
func TestAddMulADX(t *testing.T) {
	if !adx {
		t.Skip("this processor has no ADX")
	}
	r := rand.New(rand.NewPCG(1, 2))
	limb := func() uint64 {
		switch r.IntN(4) {
		case 0:
			return 0
		case 1:
			return ^uint64(0)
		}
		return r.Uint64()
	}
	for range 20_000 {
		n := 8 * (1 + r.IntN(4))
		x, z, y := make([]uint64, n), make([]uint64, n), limb()
		for i := range x {
			x[i], z[i] = limb(), limb()
		}
		want := slices.Clone(z)
		wantCarry := addMulGeneric(want, x, y)
		if carry := addMulADX(&z[0], &x[0], n, y); carry != wantCarry || !slices.Equal(z, want) {
			t.Fatalf("%x · %x: %x carry %x, want %x carry %x", x, y, z, carry, want, wantCarry)
		}
	}
}
