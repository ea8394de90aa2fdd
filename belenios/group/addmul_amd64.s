// SPDX-License-Identifier: Apache-2.0

//go:build amd64 && !purego

#include "textflag.h"

// STEP adds x[i]·y to z[i] in two carry chains that do not wait for each
// other: CF carries the high words of the products, OF the words of z. The
// product's low word goes through lo; hiIn is the product before's high word
// and hiOut this one's.
#define STEP(off, lo, hiIn, hiOut) \
	MULXQ off(SI), lo, hiOut \
	ADCXQ hiIn, lo           \
	ADOXQ off(DI), lo        \
	MOVQ  lo, off(DI)

// func addMulADX(z, x *uint64, n int, y uint64) (c uint64)
//
// z += x·y over n limbs, a multiple of 8; returns the carry. No branch or
// address depends on the values.
TEXT ·addMulADX(SB), NOSPLIT, $0-40
	MOVQ z+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ y+24(FP), DX
	XORQ R8, R8

blocks:
	XORQ AX, AX             // clears CF and OF
	STEP(0, R9, R8, R10)
	STEP(8, R9, R10, R8)
	STEP(16, R9, R8, R10)
	STEP(24, R9, R10, R8)
	STEP(32, R9, R8, R10)
	STEP(40, R9, R10, R8)
	STEP(48, R9, R8, R10)
	STEP(56, R9, R10, R8)
	ADCXQ AX, R8            // both carries into the high word: it cannot overflow
	ADOXQ AX, R8
	LEAQ 64(SI), SI
	LEAQ 64(DI), DI
	SUBQ $8, CX
	JNZ  blocks

	MOVQ R8, c+32(FP)
	RET
