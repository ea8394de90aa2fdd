// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Booth } from './client.ts';
import { elections, type MadeElection } from './test/browser.ts';
import { encodeUtf8 } from './text.ts';

/** The worker's own script, in this thread: messages are copied between the two sides as between threads. */
const inside = Object.assign(new EventTarget(), {
  postMessage: (data: unknown) => outside?.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
});

class InThread extends EventTarget {
  ended = false;
  postMessage(data: unknown): void {
    const copy = structuredClone(data);
    queueMicrotask(() => inside.dispatchEvent(new MessageEvent('message', { data: copy })));
  }
  terminate(): void {
    this.ended = true;
  }
}

let outside: InThread | undefined;

function open(): Booth {
  outside = new InThread();
  return new Booth(outside as unknown as Worker);
}

const made = elections.find((e) => e.name === 'Knapsack') as MadeElection;
const voter = made.voters[0] as MadeElection['voters'][number];
const request = {
  object: encodeUtf8(made.object),
  trustees: encodeUtf8(made.trustees),
  manifest: encodeUtf8(made.manifest ?? ''),
};

beforeAll(async () => {
  vi.stubGlobal('self', inside);
  await import('./worker.ts');
});

let booth: Booth | undefined;

afterEach(() => booth?.close());

test('a voter goes through the booth', { timeout: 30_000 }, async () => {
  booth = open();
  const election = await booth.openElection(request);
  expect(election.manifestHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await booth.deriveCredential(voter.code)).toEqual({ publicCredential: voter.public });
  const progress: number[] = [];
  const signed = await booth.encrypt(voter.answers, (done) => progress.push(done));
  expect(await booth.verifyBallot(signed.ballot)).toMatchObject({ tracker: signed.tracker, credential: voter.public });
  expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  expect(progress.at(-1)).toBe(1);
  const sealed = await booth.seal(voter.answers);
  const audit = await booth.audit(sealed);
  expect(audit.commitment).toBe(sealed.commitment);
  expect(await booth.verifyAudit(audit.bytes)).toEqual({ answers: voter.answers, commitment: sealed.commitment });
  await expect(booth.sign(sealed)).rejects.toMatchObject({ name: 'BeleniosError', code: 'state' });
  await booth.forget();
  await expect(booth.encrypt(voter.answers)).rejects.toMatchObject({ code: 'state' });
});

test('no secret comes back', { timeout: 30_000 }, async () => {
  const heard: unknown[] = [];
  booth = open();
  outside?.addEventListener('message', (event) => heard.push((event as MessageEvent).data));
  await booth.openElection(request);
  await booth.deriveCredential(voter.code);
  await booth.encrypt(voter.answers);
  await expect(booth.deriveCredential(`${voter.code}x`)).rejects.toMatchObject({ code: 'code' });
  await expect(booth.seal([[301, 7]])).rejects.toMatchObject({
    code: 'answers',
    message: expect.not.stringContaining('301'),
  });
  const text = JSON.stringify(heard, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  );
  expect(text).not.toContain(voter.code.slice(0, 11));
});

test('a worker that breaks down says so, once and for all', async () => {
  booth = open();
  const waiting = booth.openElection(request);
  outside?.dispatchEvent(new Event('error'));
  await expect(waiting).rejects.toMatchObject({ code: 'failed' });
  await expect(booth.forget()).rejects.toMatchObject({ code: 'failed' });
  expect(outside?.ended).toBe(true);
});

test('what nobody expects is not told in detail', async () => {
  booth = open();
  await booth.openElection(request);
  const nonsense = { length: voter.answers.length } as unknown as number[][];
  await expect(booth.seal([nonsense as unknown as number[]])).rejects.toMatchObject({ code: 'answers' });
  await expect(booth.deriveCredential(7 as unknown as string)).rejects.toMatchObject({
    code: 'failed',
    message: 'something broke down that should not',
  });
});
