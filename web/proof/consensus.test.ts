// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, parseAnchor } from './anchor.ts';
import { toHex, unhex } from './bytes.ts';
import { makeSet, signBytesOf } from './consensus.ts';

interface SignedVote {
  chain: string;
  height: number;
  round: number;
  block: string;
  total: number;
  parts: string;
  seconds: number;
  nanos: number;
  sign_bytes: string;
  validators: { public_key: string; power: number }[];
  set_hash: string;
}

const votes: SignedVote[] = JSON.parse(
  readFileSync(new URL('../../vectors/proofs/votes.json', import.meta.url), 'utf8'),
);

describe('as CometBFT itself says', () => {
  it('24 votes are signed', () => {
    expect(votes.length).toBe(24);
    for (const v of votes) {
      const signBytes = signBytesOf(v.height, v.round, unhex(v.block), v.total, unhex(v.parts), v.chain);
      expect(toHex(signBytes(v.seconds, v.nanos))).toBe(v.sign_bytes);
    }
  });

  it('24 validator sets are hashed, and sorted', () => {
    const empty = { version: 1, chain_id: 1, elections: `0x${'0'.repeat(40)}`, organisations: `0x${'0'.repeat(40)}` };
    for (const v of votes) {
      const sorted = v.validators.map((one) => ({ publicKey: one.public_key, power: one.power }));
      expect(toHex(makeSet(sorted).field)).toBe(`0a20${v.set_hash}`);
      const turned = parseAnchor(JSON.stringify({ ...empty, validators: [...v.validators].reverse() }));
      expect(turned.validators).toEqual(sorted);
      expect(fingerprintOf(turned)).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});
