// SPDX-License-Identifier: Apache-2.0
// What a hostile gateway may try: each forgery is a real proof with one thing changed, and each has its own reason.
import { describe, expect, it } from 'vitest';
import { type Anchor, type ProofErrorCode, verifyBallotProof, verifyElectionProof } from './index.ts';
import { anchorOf, find, load, objectOf, type Proof, refusal } from './test/recorded.ts';

const four = load('four');
const one = load('one');
const counted = find(four, 'counted');
const replaced = find(four, 'replaced');
const absent = find(four, 'absent');
const earlier = find(four, 'open').proof;
const trackerOf = (c: { tracker?: string }) => c.tracker ?? '';

function copy(proof: Proof): Proof {
  return structuredClone(proof);
}

function changed(proof: Proof, change: (p: Proof) => void): Proof {
  const out = copy(proof);
  change(out);
  return out;
}

function elsewhere(text: string): string {
  return (text.startsWith('0') ? '1' : '0') + text.slice(1);
}

/** The text with another digit in one place. */
function otherAt(text: string, place: number): string {
  return text.slice(0, place) + elsewhere(text.slice(place));
}

type Forgery = [what: string, proof: Proof, code: ProofErrorCode, anchor?: Anchor, uuid?: string];

const anchor = anchorOf(four);
const p = counted.proof;

const forgeries: Forgery[] = [
  ['signed by another ledger', find(one, 'open').proof, 'wrong-validators'],
  ['for another chain id', p, 'wrong-ledger', { ...anchor, chainId: anchor.chainId + 1 }],
  ['by validators that are not the anchor’s', p, 'wrong-validators', anchorOf(one)],
  [
    'by the anchor’s validators with another power',
    p,
    'wrong-validators',
    { ...anchor, validators: anchor.validators.map((v) => ({ ...v, power: 2 })) },
  ],
  ['a change of validators left out', changed(p, (f) => f.changes.pop()), 'wrong-validators'],
  ['changes in another order', changed(p, (f) => f.changes.reverse()), 'wrong-validators'],
  [
    'a change to other validators',
    changed(p, (f) => {
      const next = f.changes[0]?.next_validators?.[0];
      if (next) next.public_key = elsewhere(next.public_key);
    }),
    'wrong-validators',
  ],
  ['a change without its validators', changed(p, (f) => delete f.changes[0]?.next_validators), 'malformed'],
  ['an old header after the changes', changed(p, (f) => (f.header = f.changes[1] ?? f.header)), 'wrong-validators'],
  [
    'not enough signatures',
    changed(p, (f) => (f.header.signatures = f.header.signatures.filter((s) => s.validator !== 0))),
    'too-little-power',
  ],
  ['no signatures', changed(p, (f) => (f.header.signatures = [])), 'too-little-power'],
  [
    'one signature many times',
    changed(p, (f) => (f.header.signatures = f.header.signatures.map(() => f.header.signatures[0] as never))),
    'malformed',
  ],
  [
    'signatures for another block',
    changed(p, (f) => (f.header.signatures = earlier.header.signatures)),
    'bad-signature',
  ],
  ['for another round', changed(p, (f) => f.header.round++), 'bad-signature'],
  [
    'a header whose application hash is another',
    changed(p, (f) => (f.header.fields[10] = earlier.header.fields[10] ?? '')),
    'bad-signature',
  ],
  ['another time', changed(p, (f) => (f.header.fields[3] = otherAt(f.header.fields[3] ?? '', 3))), 'bad-signature'],
  ['another block than the signed one', changed(p, (f) => (f.block = earlier.block)), 'wrong-block'],
  ['a block that says something else', changed(p, (f) => (f.block = elsewhere(f.block))), 'wrong-block'],
  [
    'another Elections contract',
    p,
    'node-missing',
    { ...anchor, elections: `0x${elsewhere(anchor.elections.slice(2))}` },
  ],
  ['the proof of another election', p, 'unknown-election', anchor, 'xxxxxxxxxxxxxx'],
  ['no nodes', changed(p, (f) => (f.nodes = [])), 'node-missing'],
  ['another version of the form', changed(p, (f) => f.version++), 'malformed'],
];

describe('forged proofs', () => {
  it.each(forgeries)('%s', (_, proof, code, by = anchor, uuid = four.uuid) => {
    expect(refusal(() => verifyBallotProof(by, uuid, trackerOf(counted), JSON.stringify(proof)))).toBe(code);
  });

  it('miss every node that is taken away or cut short', () => {
    const small = find(one, 'counted');
    const known = { object: objectOf(one) };
    small.proof.nodes.forEach((node, i) => {
      const instead = [[], [node.slice(0, -2)], [elsewhere(node)], [`${node}00`]][i % 4] ?? [];
      const proof = changed(small.proof, (f) => f.nodes.splice(i, 1, ...instead));
      const check = () => verifyBallotProof(anchorOf(one), one.uuid, trackerOf(small), JSON.stringify(proof), known);
      expect(refusal(check)).toBe('node-missing');
    });
  }, 30_000);
});

describe('forged ballots', () => {
  const check = (tracker: string, proof: Proof, credential?: string) => () =>
    verifyBallotProof(anchor, four.uuid, tracker, JSON.stringify(proof), credential ? { credential } : {});

  it('that are not there cannot be shown', () => {
    let shown: string;
    try {
      shown = check(trackerOf(absent), p)().state; // as the trees happen to branch, these nodes may show its absence
    } catch {
      shown = refusal(check(trackerOf(absent), p)) ?? '';
    }
    expect(['absent', 'node-missing']).toContain(shown);
    expect(refusal(check(trackerOf(counted), absent.proof))).toBe('node-missing');
    const dressed = changed(absent.proof, (f) => (f.ballot = p.ballot as never));
    expect(verifyBallotProof(anchor, four.uuid, trackerOf(absent), JSON.stringify(dressed)).state).toBe('absent');
  });

  it('that were replaced cannot be shown as counted, nor counted ones as replaced', () => {
    const other = 'ab'.repeat(32);
    const proof = replaced.proof;
    for (const [forged, code] of [
      [changed(proof, (f) => delete f.ballot), 'malformed'],
      [changed(proof, (f) => delete f.ballot?.bytes), 'wrong-ballot'],
      [changed(proof, (f) => Object.assign(f.ballot as object, { bytes: 'AAAA' })), 'wrong-ballot'],
      [changed(proof, (f) => Object.assign(f.ballot as object, { bytes: 'A'.repeat(200_000) })), 'wrong-ballot'],
    ] as const) {
      expect(refusal(check(trackerOf(replaced), forged))).toBe(code);
    }
    for (const c of [counted, replaced]) {
      const stolen = changed(c.proof, (f) => Object.assign(f.ballot as object, { credential: other }));
      expect(['node-missing', 'wrong-ballot']).toContain(refusal(check(trackerOf(c), stolen)));
    }
  });

  it('of another voter are noticed by who knows the credential', () => {
    expect(refusal(check(trackerOf(counted), p, absent.credential))).toBe('wrong-credential');
    expect(check(trackerOf(counted), p, counted.credential)().state).toBe('counted');
  });

  it('as of an old block are true and old', () => {
    const before = verifyBallotProof(
      anchorOf(one),
      one.uuid,
      trackerOf(find(one, 'only one')),
      JSON.stringify(find(one, 'only one').proof),
    );
    const after = verifyElectionProof(anchorOf(one), one.uuid, JSON.stringify(find(one, 'final').proof));
    expect(before.state).toBe('counted'); // as it was then; the time says when
    expect(after.time - before.time).toBeGreaterThan(5);
  });
});

describe('a forged election object', () => {
  const body = JSON.stringify(p);
  const check = (object: Uint8Array, proof = body) =>
    refusal(() => verifyElectionProof(anchor, four.uuid, proof, object));

  it('is noticed by one byte, at any place', () => {
    const object = objectOf(four);
    for (const i of [0, object.length >> 1, object.length - 1]) {
      const forged = Uint8Array.from(object);
      forged[i] = (forged[i] ?? 0) ^ 1;
      expect(check(forged)).toBe('wrong-object');
    }
    expect(check(object.subarray(1))).toBe('wrong-object');
    expect(check(objectOf(one))).toBe('wrong-object');
  });

  it('is noticed whatever the proof says of its parts', () => {
    for (const parts of [[], [1, 1], [objectOf(four).length - 1], [24_000]]) {
      expect(check(objectOf(four), JSON.stringify(changed(p, (f) => (f.parts = parts))))).toBe('wrong-object');
    }
    expect(check(objectOf(four), JSON.stringify(changed(p, (f) => (f.parts = [0]))))).toBe('malformed');
  });
});
