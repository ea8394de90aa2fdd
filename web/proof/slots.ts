// SPDX-License-Identifier: Apache-2.0
// Where the contracts keep what a proof shows, as solc laid them out; a test compares these numbers with
// contracts/artifacts.
import { concat, keccak, utf8 } from './bytes.ts';

/** Elections._byUuid. */
export const BY_UUID = 1;

/** Of an election's contract. Several values share a slot: offsets count bytes from the lowest. */
export const SLOT = {
  campaign: 1,
  organiser: 2, // _phase at 20
  head: 3,
  counts: 4, // height, _voters at 8, _ballots at 16, _closedAt at 24
  manifest: 5,
  schedule: 6, // opensAt, closesAt at 8
  rollRoot: 9,
  rollCredentials: 10,
  rollCount: 11,
  parts: 12,
  objectSize: 13,
  heightOf: 18,
  lastBallot: 19,
  outcome: 25,
} as const;

export function slot(n: number): Uint8Array {
  const out = new Uint8Array(32);
  out[31] = n;
  return out;
}

/** Where a mapping keeps a key's value. */
function entry(key: Uint8Array, mapping: number): Uint8Array {
  return keccak(key, slot(mapping));
}

export function uuidSlot(uuid: string): Uint8Array {
  return entry(keccak(utf8(uuid)), BY_UUID);
}

/** Where the address of a part of the election object is: a dynamic array begins at its slot's hash. */
export function partSlot(part: number): Uint8Array {
  const out = keccak(slot(SLOT.parts));
  out[31] = (out[31] ?? 0) + part; // no carry: at most 16 are added to this constant, which ends in c7
  return out;
}

export function heightSlot(tracker: Uint8Array): Uint8Array {
  return entry(tracker, SLOT.heightOf);
}

export function lastBallotSlot(credentialHash: Uint8Array): Uint8Array {
  return entry(credentialHash, SLOT.lastBallot);
}

/**
 * Hash of an election's code: a minimal proxy (ERC-1167) of the implementation, which is the first contract that
 * Elections created, so that its address follows from that of Elections.
 */
export function cloneCodeHash(elections: Uint8Array): Uint8Array {
  const created = keccak(new Uint8Array([0xd6, 0x94]), elections, new Uint8Array([0x01])).subarray(12);
  const before = [0x36, 0x3d, 0x3d, 0x37, 0x3d, 0x3d, 0x3d, 0x36, 0x3d, 0x73];
  const after = [0x5a, 0xf4, 0x3d, 0x82, 0x80, 0x3e, 0x90, 0x3d, 0x91, 0x60, 0x2b, 0x57, 0xfd, 0x5b, 0xf3];
  return keccak(concat(new Uint8Array(before), created, new Uint8Array(after)));
}
