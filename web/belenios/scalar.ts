// SPDX-License-Identifier: Apache-2.0
import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { Scanner } from './scan.ts';

/** Integers modulo the prime q, as bigints from 0 to q-1. */

export function mod(x: bigint, q: bigint): bigint {
  const r = x % q;
  return r < 0n ? r + q : r;
}

/** A source of random bytes; the system's, or a fixed one in tests. */
export type RandomBytes = (length: number) => Uint8Array;

export const systemRandom: RandomBytes = (length) => randomBytes(length);

/** A number from 1 to q-1, drawn from 16 bytes more than q is long: its distance from uniform is below 2^-120. */
export function randomScalar(q: bigint, random: RandomBytes): bigint {
  const bytes = random(Math.ceil(q.toString(16).length / 2) + 16);
  return mod(BigInt(`0x${bytesToHex(bytes)}`), q - 1n) + 1n;
}

/** Reads a decimal number below q in quotes, without leading zeros. */
export function scanScalar(s: Scanner, q: bigint): bigint {
  const text = s.plain();
  const fits = /^(?:0|[1-9][0-9]*)$/.test(text) && text.length <= maxScalarText(q);
  const x = fits ? BigInt(text) : q;
  if (x >= q) s.fail('not a canonical decimal number below the group order');
  return x;
}

/** The digits of q. */
export function maxScalarText(q: bigint): number {
  return q.toString().length;
}
