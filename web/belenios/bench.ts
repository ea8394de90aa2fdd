// SPDX-License-Identifier: Apache-2.0

import { openSealed, verifyAudit } from './audit.ts';
import { codeOf } from './choice.ts';
import { deriveCredential } from './credential.ts';
import { parseElection } from './election.ts';
import { seal, signBallot } from './encrypt.ts';
import type { BallotForm } from './form.ts';
import { groupByName, textOf } from './group.ts';
import { answerOf } from './selection.ts';
import { encodeUtf8, quote } from './text.ts';
import { verifyBallot } from './verify.ts';

/** How long a booth takes, in this Node: npm run bench. The first run of each is with cold tables. */

const code = 'gdWRN-sh8Xgg-vPUdZ-ievgmR';

function object(group: string, question: string): Uint8Array {
  const g = groupByName(group);
  const key = textOf(g, g.base().power(123456789n));
  const head = `{"version":1,"description":"","name":"bench","group":"${group}","public_key":"${key}"`;
  return encodeUtf8(`${head},"questions":[${question}],"uuid":"nSS8FHXPZ6Z5Nw"}`);
}

function homomorphic(n: number, most: number): string {
  const answers = Array.from({ length: n }, (_, i) => quote(`p${i}`));
  return `{"answers":[${answers.join(',')}],"min":0,"max":${most},"question":"q"}`;
}

function form(n: number): BallotForm {
  const projects = Array.from({ length: n }, (_, i) => ({ id: String(i), name: String(i), cost: '1', district: '' }));
  const none = { minSumCost: undefined, maxSumCost: undefined, minPoints: undefined, maxPoints: undefined };
  const sums = { minSumPoints: undefined, maxSumPoints: undefined, otherDistricts: undefined, notOwnProject: false };
  return {
    uuid: '',
    name: '',
    type: 'approval',
    shuffled: true,
    projects,
    minLength: 1,
    maxLength: 10,
    ...none,
    ...sums,
  };
}

function shuffled(n: number): string {
  const labels = codeOf(form(n)).labels.map(quote);
  return `{"type":"NonHomomorphic","value":{"answers":[${labels.join(',')}],"question":"q"}}`;
}

function time<T>(what: string, times: number, run: () => T): T {
  const durations: number[] = [];
  let out = run();
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    out = run();
    durations.push(performance.now() - start);
  }
  durations.sort((a, b) => a - b);
  const [best = 0, median = 0] = [durations[0], durations[times >> 1]];
  console.log(
    `  ${what.padEnd(34)} median ${median.toFixed(1).padStart(7)} ms   best ${best.toFixed(1).padStart(7)} ms`,
  );
  return out;
}

function booth(what: string, raw: Uint8Array, answer: number[], times: number): void {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const e = parseElection(raw);
  const credential = deriveCredential(e.group, e.uuid, code);
  signBallot(e, seal(e, [answer]), credential);
  console.log(`${what}: first ballot, with all tables, ${(performance.now() - start).toFixed(0)} ms`);
  const sealed = time('seal', times, () => seal(e, [answer]));
  const ballot = time('sign', times, () => signBallot(e, sealed, credential));
  time('verify', times, () => verifyBallot(e, ballot));
  const { bytes } = time('audit: open', times, () => openSealed(e, sealed));
  time('audit: check', times, () => verifyAudit(e, bytes));
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const rss = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  console.log(
    `  ballot ${ballot.length} bytes, audit ${bytes.length} bytes, heap ${heap.toFixed(1)} MB more, ${rss} MB resident\n`,
  );
}

function oneOf(n: number): number[] {
  return Array.from({ length: n }, (_, i) => Number(i === 3));
}

booth('Ed25519, 0 to 5 of 20', object('Ed25519', homomorphic(20, 5)), oneOf(20), 11);
booth(
  'Ed25519, 1 to 10 of 200 in one ciphertext',
  object('Ed25519', shuffled(200)),
  answerOf(form(200), { projects: [3, 17] }),
  11,
);
booth('Ed25519, 0 to 10 of 200, homomorphic', object('Ed25519', homomorphic(200, 10)), oneOf(200), 3);
booth('BELENIOS-2048, 0 to 5 of 20', object('BELENIOS-2048', homomorphic(20, 5)), oneOf(20), 3);
booth(
  'RFC-3526-2048, 1 to 10 of 200 in one ciphertext',
  object('RFC-3526-2048', shuffled(200)),
  answerOf(form(200), { projects: [3, 17] }),
  3,
);
