// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex as toHex, concatBytes as concat, utf8ToBytes as utf8 };

export function keccak(...parts: Uint8Array[]): Uint8Array {
  return keccak_256(concatBytes(...parts));
}

export function sha2(...parts: Uint8Array[]): Uint8Array {
  return sha256(concatBytes(...parts));
}

/** Bytes of lower-case hexadecimal that has been checked. */
export function unhex(text: string): Uint8Array {
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) out[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return out;
}

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function isZero(a: Uint8Array): boolean {
  return a.every((byte) => byte === 0);
}

/** Hexadecimal, or null for zero, which stands for "nothing yet" in the contracts. */
export function hexOrNull(a: Uint8Array): string | null {
  return isZero(a) ? null : bytesToHex(a);
}
