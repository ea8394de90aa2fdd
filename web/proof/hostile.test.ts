// SPDX-License-Identifier: Apache-2.0
// Whatever a server sends, the answer is a result or a ProofError, and soon.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProofError, parseAnchor, parseTracker, verifyBallotProof } from './index.ts';
import { decode, items } from './rlp.ts';
import { anchorOf, find, load, refusal } from './test/recorded.ts';
import { Trees } from './trie.ts';

const ledger = load('one');
const anchor = anchorOf(ledger);
const counted = find(ledger, 'counted');
const check = (body: string) => () => verifyBallotProof(anchor, ledger.uuid, counted.tracker ?? '', body);

/** Every place in a document, as the way to it. */
function places(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([name, inner]) => places(inner, [...way, name]))];
}

function put(value: unknown, way: readonly (string | number)[], what: unknown): unknown {
  const [name, ...rest] = way;
  if (name === undefined) return what;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[name] = put(copy[name], rest, what);
  return copy;
}

describe('hostile input', () => {
  it('of any JSON is refused as it should be', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(refusal(check(text))).not.toBeNull();
        expect(refusal(() => parseAnchor(text))).not.toBeNull();
      }),
    );
  });

  it('in any place of a proof is refused, or changes nothing', () => {
    const all = places(counted.proof);
    const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: fc.constantFrom(...'0123456789abcdef') }));
    const honest = check(JSON.stringify(counted.proof))();
    fc.assert(
      fc.property(fc.constantFrom(...all), values, (way, what) => {
        try {
          // Only what is not needed may be changed without notice, such as the size of a part.
          expect(check(JSON.stringify(put(counted.proof, way, what)))()).toEqual(honest);
        } catch (error) {
          if (!(error instanceof ProofError)) throw error;
        }
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('as trees and RLP is refused as it should be', () => {
    const raw = fc.uint8Array({ maxLength: 200 });
    fc.assert(
      fc.property(raw, raw, (node, key) => {
        for (const read of [() => decode(node), () => items(node)]) {
          expect([null, 'bad-node']).toContain(refusal(read));
        }
        const trees = new Trees([Buffer.from(node).toString('hex')]);
        expect(['bad-node', 'node-missing']).toContain(refusal(() => trees.word(new Uint8Array(32), key)));
      }),
    );
  });

  it('as a tracker is refused as it should be', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([null, 'tracker-malformed']).toContain(refusal(() => parseTracker(text)));
      }),
    );
  });

  it('of any size takes little time', () => {
    const began = Date.now();
    const proof = counted.proof;
    const [signature] = proof.header.signatures;
    const deep = `${'['.repeat(1 << 20)}${']'.repeat(1 << 20)}`;
    const many = { ...proof, changes: Array(400).fill({ ...proof.header, next_validators: ledger.cases }) };
    expect(refusal(check(' '.repeat(5 << 20)))).toBe('too-large');
    expect(refusal(check(deep))).not.toBeNull();
    expect(refusal(check(JSON.stringify({ ...proof, nodes: Array(1001).fill('80') })))).toBe('too-large');
    expect(refusal(check(JSON.stringify({ ...proof, nodes: ['80'.repeat(1025)] })))).toBe('too-large');
    expect(refusal(check(JSON.stringify({ ...proof, changes: Array(401).fill(proof.header) })))).toBe('too-large');
    expect(refusal(check(JSON.stringify(many)))).not.toBeNull();
    const longer = { ...proof.header, signatures: Array(201).fill(signature) };
    expect(refusal(check(JSON.stringify({ ...proof, header: longer })))).toBe('too-large');
    expect(Date.now() - began).toBeLessThan(20_000); // a second on an idle machine
  }, 30_000);
});
