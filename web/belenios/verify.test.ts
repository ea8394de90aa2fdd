// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveCredential } from './credential.ts';
import { seal, signBallot } from './encrypt.ts';
import { BeleniosError } from './errors.ts';
import { openElection } from './open.ts';
import { prove, writeProof } from './proof.ts';
import { checkAnswer, choicesOf } from './question.ts';
import { elections, type MadeElection, seeded } from './test/browser.ts';
import { base64, decodeUtf8, encodeUtf8, hashOf } from './text.ts';
import type { Question } from './types.ts';
import { verifyBallot } from './verify.ts';

const made = elections[0] as MadeElection;
const { election } = openElection({ object: encodeUtf8(made.object), trustees: encodeUtf8(made.trustees) });
const voter = made.voters[0] as MadeElection['voters'][number];
const credential = deriveCredential(election.group, election.uuid, voter.code);
const random = seeded('verify');
const good = decodeUtf8(
  signBallot(election, seal(election, voter.answers, undefined, random), credential, undefined, random),
);

/** Signs what was broken: the proofs must catch it. */
function resigned(ballot: string): string {
  const body = ballot.slice(0, ballot.lastIndexOf(',"signature":'));
  const hash = base64(hashOf(`${body}}`));
  const proof = writeProof(prove(election.group, random, credential.secret, `sig|${hash}|`));
  return `${body},"signature":{"hash":"${hash}","proof":${proof}}}`;
}

function refusal(ballot: string): string {
  try {
    verifyBallot(election, encodeUtf8(ballot));
    return 'none';
  } catch (error) {
    if (error instanceof BeleniosError) return error.code;
    throw error;
  }
}

/** Replaces the n-th match of the first group. */
function nth(pattern: RegExp, n: number, by: (found: string) => string): string {
  const all = [...good.matchAll(new RegExp(pattern.source, 'dg'))];
  const [from, to] = all.at(n)?.indices?.[1] ?? [0, 0];
  expect(to).toBeGreaterThan(from);
  return good.slice(0, from) + by(good.slice(from, to)) + good.slice(to);
}

const plus = (d: bigint) => (n: string) => String(BigInt(n) + d);
const { q } = election.group;
const small = 'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'.match(/../g)?.reverse().join('') ?? '';

describe('a broken ballot is refused', { timeout: 30_000 }, () => {
  test.each([
    ['no', () => good, 'none'],
    ['stale signature', () => nth(/"response":"(\d+)"/, 0, plus(1n)), 'bad-signature'],
    ['signature', () => nth(/"response":"(\d+)"/, -1, () => '1'), 'bad-signature'],
    ['individual proof', () => resigned(nth(/"response":"(\d+)"/, 0, () => '1')), 'bad-proof'],
    ['challenge', () => resigned(nth(/"challenge":"(\d+)"/, 3, () => '1')), 'bad-proof'],
    ['overall proof', () => resigned(nth(/"overall_proof":\[.*?"response":"(\d+)"/, 0, () => '1')), 'bad-proof'],
    ['blank proof', () => resigned(nth(/"blank_proof":\[.*?"response":"(\d+)"/, 0, () => '1')), 'bad-proof'],
    ['list proof', () => resigned(nth(/"list_proofs":\[.*?"response":"(\d+)"/, 0, () => '1')), 'bad-proof'],
    ['nonzero proof', () => resigned(nth(/"nonzero_proof":.*?"response":\["(\d+)"/, 0, () => '1')), 'bad-proof'],
    [
      'proof of a number',
      () => resigned(nth(/"proof":\{"challenge":"\d+","response":"(\d+)"/, 0, () => '1')),
      'bad-proof',
    ],
    ['response + q', () => resigned(nth(/"response":"(\d+)"/, 0, plus(q))), 'malformed'],
    ['leading zero', () => resigned(nth(/"response":"(\d+)"/, 0, (n) => `0${n}`)), 'malformed'],
    ['element of small order', () => resigned(nth(/"alpha":"(\w+)"/, 0, () => small)), 'bad-element'],
    ['element off the curve', () => resigned(nth(/"beta":"(\w+)"/, 1, () => `${'0'.repeat(63)}2`)), 'bad-element'],
    ['commitment of small order', () => resigned(nth(/"commitment":"(\w+)"/, 0, () => small)), 'bad-element'],
    ['credential of small order', () => resigned(nth(/"credential":"(\w+)"/, 0, () => small)), 'bad-element'],
    [
      'another credential',
      () => resigned(nth(/"credential":"(\w+)"/, 0, () => made.voters[1]?.public ?? '')),
      'bad-signature',
    ],
    ['another election', () => nth(/"election_uuid":"(\w+)"/, 0, () => '21ZkTQPH8CMeSV'), 'wrong-election'],
    ['another hash', () => nth(/"election_hash":"([^"]+)"/, 0, (h) => `${h.slice(1)}A`), 'wrong-election'],
    ['an unknown field', () => good.replace('{"choices"', '{"x":"y","choices"'), 'not-canonical'],
    ['another order', () => good.replace(/"alpha":("\w+"),"beta":("\w+")/, '"beta":$2,"alpha":$1'), 'not-canonical'],
    ['a space', () => good.replace(',', ', '), 'not-canonical'],
    ['an answer missing', () => good.replace(/"answers":\[.*?,\{"choices"/, '"answers":[{"choices"'), 'malformed'],
    ['something after it', () => `${good} `, 'not-canonical'],
    ['cut', () => good.slice(0, -1), 'malformed'],
    ['empty', () => '', 'malformed'],
    ['too long', () => good + ' '.repeat(election.maxBallot), 'too-large'],
  ])('%s', (_, broken, reason) => {
    expect(refusal(broken())).toBe(reason);
  });
});

/** Answers to a question, of which about half are allowed. */
function answers(question: Question): fc.Arbitrary<number[]> {
  const length = question.kind === 'shuffled' ? question.answers.length : choicesOf(question);
  const number = question.kind === 'shuffled' ? fc.nat(255) : fc.nat(1);
  return fc.array(number, { minLength: length, maxLength: length });
}

function allowed(question: Question): fc.Arbitrary<number[]> {
  return answers(question).filter((answer) => {
    try {
      checkAnswer(question, answer);
      return true;
    } catch {
      return false;
    }
  });
}

test('every allowed vote makes a ballot that holds, no longer than the longest', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.tuple(...election.questions.map(allowed)), (votes) => {
      const ballot = signBallot(election, seal(election, votes), credential);
      expect(ballot.length).toBeLessThanOrEqual(election.maxBallot);
      expect(verifyBallot(election, ballot).credential).toBe(voter.public);
    }),
    { numRuns: 8 },
  );
});
