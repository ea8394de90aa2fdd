// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { deriveCredential } from './credential.ts';
import { seal, signBallot } from './encrypt.ts';
import { BeleniosError } from './errors.ts';
import { openElection } from './open.ts';
import { type Case, cases } from './test/vectors.ts';
import { verifyBallot } from './verify.ts';

const valid = cases('belenios');
const negative = cases('belenios/negative');

test('no vector is forgotten', () => {
  expect(valid.length).toBe(16);
  expect(negative.length).toBe(40);
  expect(valid.reduce((n, c) => n + c.box.ballots.length, 0)).toBe(113);
});

/** In finite fields a ballot takes a second or more: so many of each case are verified. */
const most = (name: string) => (name.startsWith('ed25519') ? 5 : 1);

describe.each(valid.map((c) => [c.name, c] as const))(
  '%s',
  { timeout: 60_000 },
  (name, { box, uuid, credentials, votes }) => {
    const { election } = openElection({ object: box.election, trustees: box.trustees });

    test('election, trustees and ballots hold', () => {
      expect(election.uuid).toBe(uuid);
      for (const ballot of box.ballots.slice(0, most(name))) verifyBallot(election, ballot);
    });

    test('credentials are on the roll', () => {
      const listed = new Set(box.roll.map((entry) => entry.replace(/,\d+$/, '')));
      for (const code of credentials.slice(0, 8)) {
        expect(listed).toContain(deriveCredential(election.group, election.uuid, code).publicCredential);
      }
    });

    test('a ballot of the same vote holds', () => {
      const vote = votes[0] as Case['votes'][number];
      const credential = deriveCredential(election.group, election.uuid, credentials[vote.voter - 1] ?? '');
      const sealed = seal(
        election,
        vote.choice.map((answer) => answer.flat()),
      );
      const ballot = verifyBallot(election, signBallot(election, sealed, credential));
      expect(ballot.credential).toBe(credential.publicCredential);
    });
  },
);

/** Where a booth or a page has to refuse; in other cases it is the archive, the tally or a decryption that is broken. */
const refusals: Record<string, string> = {
  'OVERVOTE-5-full-tally': 'bad-proof',
  'ballot-ciphertext-swapped-alpha-beta': 'bad-signature',
  'ballot-fields-reordered': 'not-canonical',
  'ballot-noncanonical-json': 'not-canonical',
  'ballot-overall-proof-altered-resigned': 'bad-proof',
  'ballot-proof-altered-resigned': 'bad-proof',
  'ballot-proof-altered-signature-stale': 'bad-signature',
  'ballot-response-plus-q-resigned': 'malformed',
  'ballot-signature-altered': 'bad-signature',
  'ballot-unknown-field': 'not-canonical',
  'election-key-not-of-trustees': 'mismatch',
  'payload-altered-name-kept': 'bad-signature',
  'trustee-pok-altered': 'bad-proof',
};

describe.each(negative.map((c) => [c.name, c] as const))('%s', { timeout: 60_000 }, (name, { box }) => {
  test('is refused for the right reason, or is none of a booth', () => {
    expect(refusal(box)).toBe(refusals[name.split('--')[1] ?? ''] ?? '');
  });
});

test('every reason is tried', () => {
  const names = negative.map(({ name }) => name.split('--')[1]);
  expect(Object.keys(refusals).filter((name) => !names.includes(name))).toEqual([]);
});

/** Ballots that stand in several boxes are verified once. */
const held = new Set<string>();

function refusal(box: Case['box']): string {
  try {
    const { election } = openElection({ object: box.election, trustees: box.trustees });
    for (const ballot of box.ballots) {
      const key = `${election.fingerprint}${Buffer.from(ballot).toString('latin1')}`;
      if (!held.has(key)) verifyBallot(election, ballot);
      held.add(key);
    }
    return '';
  } catch (error) {
    if (error instanceof BeleniosError) return error.code;
    throw error;
  }
}
