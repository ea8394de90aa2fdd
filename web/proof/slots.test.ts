// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toHex } from './bytes.ts';
import { BY_UUID, partSlot, SLOT } from './slots.ts';

interface Variable {
  name: string;
  slot: number;
  offset: number;
  bytes: number;
}

function layout(contract: string): Map<string, Variable> {
  const url = new URL(`../../contracts/artifacts/${contract}.json`, import.meta.url);
  const { storage } = JSON.parse(readFileSync(url, 'utf8')) as { storage: Variable[] };
  return new Map(storage.map((v) => [v.name, v]));
}

/** What the verifier reads, as numbers of bytes from the lowest. */
const READ: readonly [name: string, slot: number, offset: number, bytes: number][] = [
  ['campaign', SLOT.campaign, 0, 32],
  ['organiser', SLOT.organiser, 0, 20],
  ['_phase', SLOT.organiser, 20, 1],
  ['head', SLOT.head, 0, 32],
  ['height', SLOT.counts, 0, 8],
  ['_voters', SLOT.counts, 8, 8],
  ['_ballots', SLOT.counts, 16, 8],
  ['_closedAt', SLOT.counts, 24, 8],
  ['_frozen.manifest', SLOT.manifest, 0, 32],
  ['_frozen.opensAt', SLOT.schedule, 0, 8],
  ['_frozen.closesAt', SLOT.schedule, 8, 8],
  ['_roll.root', SLOT.rollRoot, 0, 32],
  ['_roll.credentials', SLOT.rollCredentials, 0, 32],
  ['_roll.count', SLOT.rollCount, 0, 8],
  ['_object.parts', SLOT.parts, 0, 32],
  ['_object.size', SLOT.objectSize, 0, 4],
  ['heightOf', SLOT.heightOf, 0, 32],
  ['lastBallot', SLOT.lastBallot, 0, 32],
  ['outcome', SLOT.outcome, 0, 32],
];

describe('the storage that proofs are read from', () => {
  it.each(READ)('%s is where the compiler put it', (name, slot, offset, bytes) => {
    expect(layout('Election').get(name)).toEqual({ name, slot, offset, bytes });
  });

  it('is all that has a slot here', () => {
    expect(new Set(READ.map(([, slot]) => slot))).toEqual(new Set(Object.values(SLOT)));
    expect(layout('Elections').get('_byUuid')).toEqual({ name: '_byUuid', slot: BY_UUID, offset: 0, bytes: 32 });
  });

  it('has the parts in a row', () => {
    expect(toHex(partSlot(15))).toBe('df6966c971051c3d54ec59162606531493a51404a002842f56009d7e5cf4a8d6');
  });
});
