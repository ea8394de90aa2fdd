// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { openSealed, verifyAudit } from './audit.ts';
import { commitmentOf } from './ballot.ts';
import { codeOf } from './choice.ts';
import { deriveCredential } from './credential.ts';
import { seal, signBallot } from './encrypt.ts';
import { readForm } from './form.ts';
import { openElection } from './open.ts';
import { answerOf, checkSelection, selectionOf } from './selection.ts';
import { ballotsFile, elections, seeded, selections } from './test/browser.ts';
import { decodeUtf8, encodeUtf8 } from './text.ts';
import { verifyBallot } from './verify.ts';

test('nothing that Go made is forgotten', () => {
  expect(elections.map((e) => e.voters.length)).toEqual([2, 2, 2, 2, 1, 1]);
  expect(selections.map((s) => s.tries.length)).toEqual(new Array(13).fill(40));
});

describe.each(elections.map((e) => [e.name, e] as const))('%s', { timeout: 60_000 }, (name, made) => {
  const manifest = made.manifest === undefined ? undefined : encodeUtf8(made.manifest);
  const { election, info } = openElection({
    object: encodeUtf8(made.object),
    trustees: encodeUtf8(made.trustees),
    manifest,
  });

  test("Go's ballots hold", () => {
    expect(info.trustees).toEqual({ count: 2, needed: 2 });
    for (const voter of made.voters) {
      const ballot = verifyBallot(election, encodeUtf8(voter.ballot));
      expect(ballot.credential).toBe(voter.public);
      expect(bytesToHex(ballot.tracker)).toBe(voter.tracker);
      expect(deriveCredential(election.group, election.uuid, voter.code).publicCredential).toBe(voter.public);
    }
  });

  test('ballots and audits are those that Go verified', () => {
    const ballots = made.voters.map(({ code, answers }, voter) => {
      const random = seeded(`${name}|${voter}`);
      const credential = deriveCredential(election.group, election.uuid, code);
      const sealed = seal(election, answers, undefined, random);
      const ballot = signBallot(election, sealed, credential, undefined, random);
      const held = verifyBallot(election, ballot);
      expect(
        commitmentOf(
          election,
          held.answers.map((answer) => answer.choices),
        ),
      ).toBe(sealed.commitment);
      const opened = openSealed(election, seal(election, answers, undefined, random), undefined, random);
      expect(verifyAudit(election, opened.bytes)).toMatchObject({ answers, commitment: opened.commitment });
      return {
        election: name,
        voter,
        answers,
        ballot: decodeUtf8(ballot),
        tracker: bytesToHex(held.tracker),
        commitment: sealed.commitment,
        audit: decodeUtf8(opened.bytes),
        opened: opened.commitment,
      };
    });
    expect(ballots).toEqual(golden(name, ballots));
  });
});

/** What stands in ballots.json for an election; UPDATE=1 writes it. */
function golden<T extends { election: string }>(name: string, ballots: T[]): T[] {
  const stored = JSON.parse(readFileSync(ballotsFile, 'utf8')) as T[];
  if (!process.env.UPDATE) return stored.filter((ballot) => ballot.election === name);
  const order = elections.map((e) => e.name);
  const all = [...stored.filter((ballot) => ballot.election !== name), ...ballots];
  all.sort((a, b) => order.indexOf(a.election) - order.indexOf(b.election));
  writeFileSync(ballotsFile, `[\n${all.map((ballot) => JSON.stringify(ballot)).join(',\n')}\n]\n`);
  return ballots;
}

describe.each(selections.map((s) => [readForm(s.manifest).name, s] as const))('selections: %s', (_, made) => {
  const form = readForm(made.manifest);

  test("the question's answers are Go's", () => {
    const labels = form.shuffled ? codeOf(form).labels : form.projects.map((project) => project.name);
    expect(labels).toEqual(made.labels);
  });

  test('selections are taken and refused as Go does', () => {
    for (const { projects, points, answer, reason } of made.tries) {
      const selection = { projects: projects ?? [], points };
      expect(checkSelection(form, selection)?.reason).toBe(reason);
      if (!answer) continue;
      expect(answerOf(form, selection)).toEqual(answer);
      expect(answerOf(form, selectionOf(form, answer))).toEqual(answer);
    }
  });
});
