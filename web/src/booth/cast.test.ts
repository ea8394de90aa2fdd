// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Cast, castBallot, type Sending } from './cast.ts';

const cast: Cast = { uuid: 'abc', ballot: new TextEncoder().encode('{"a":1}'), trackerHex: 'ab'.repeat(32) };
const status = (state: string, more = {}) => ({ election: 'abc', tracker_hex: cast.trackerHex, state, ...more });

type Answer = () => Response | Promise<Response>;
const answer =
  (body: unknown, http = 200, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status: http, headers });
const problem = (code: string, http: number, headers = {}) => answer({ code }, http, headers);
const lost: Answer = () => Promise.reject(new TypeError('network'));

let asked: { method: string; path: string; body: string }[] = [];
let answers: Answer[] = [];

beforeEach(() => {
  asked = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (path, init) => {
    const body = init?.body instanceof Uint8Array ? new TextDecoder().decode(init.body) : '';
    asked.push({ method: init?.method ?? 'GET', path: String(path), body });
    const next = answers.shift();
    if (!next) throw new Error('asked too often');
    return next();
  });
});
afterEach(() => vi.restoreAllMocks());

async function run(all: Answer[], signal = new AbortController().signal) {
  answers = all;
  const states: Sending[] = [];
  const slept: number[] = [];
  const sleep = async (seconds: number) => {
    slept.push(seconds);
  };
  const result = castBallot(cast, { onState: (s) => states.push(s), signal, sleep });
  return { result: await result.catch((error: unknown) => error), states, slept };
}

const posts = () => asked.filter((one) => one.method === 'POST');

test('a ballot that is final at once is sent once', async () => {
  const { result } = await run([answer(status('final', { block: 7 }))]);
  expect(result).toMatchObject({ state: 'final', block: 7 });
  expect(asked).toEqual([{ method: 'POST', path: '/v1/elections/abc/ballots?wait=12', body: '{"a":1}' }]);
});

test('a lost connection: the same bytes again, later and later', async () => {
  const { result, slept } = await run([lost, lost, answer('<html>', 502), lost, answer(status('final'))]);
  expect(result).toMatchObject({ state: 'final' });
  expect(slept).toEqual([1, 2, 4, 8]);
  expect(new Set(posts().map((one) => one.body))).toEqual(new Set(['{"a":1}']));
  expect(posts()).toHaveLength(5);
});

test('a busy server says how long', async () => {
  const { slept } = await run([problem('busy', 503, { 'Retry-After': '5' }), answer(status('final'))]);
  expect(slept).toEqual([5]);
});

test('what is received is asked for, not sent again', async () => {
  const { result, states } = await run([
    answer(status('received'), 202),
    lost,
    answer(status('received')),
    answer(status('final')),
  ]);
  expect(result).toMatchObject({ state: 'final' });
  expect(posts()).toHaveLength(1);
  expect(asked[1]?.path).toBe(`/v1/elections/abc/ballots/${cast.trackerHex}?wait=12`);
  expect(states.map((s) => s.state)).toContain('received');
});

test('a server that has lost it gets it again', async () => {
  const { result } = await run([
    answer(status('received'), 202),
    problem('ballot-unknown', 404),
    answer(status('final')),
  ]);
  expect(result).toMatchObject({ state: 'final' });
  expect(posts()).toHaveLength(2);
});

test.each(['voting-closed', 'not-on-roll', 'bad-proof', 'wrong-election'])('%s is an answer', async (code) => {
  const { result, slept } = await run([problem(code, 409)]);
  expect(result).toMatchObject({ code });
  expect(slept).toEqual([]);
});

test('closed meanwhile, but an attempt without an answer had arrived', async () => {
  const { result } = await run([
    lost,
    problem('voting-closed', 409),
    answer(status('received')),
    answer(status('final')),
  ]);
  expect(result).toMatchObject({ state: 'final' });
});

test('closed meanwhile, and nothing had arrived', async () => {
  const { result } = await run([lost, problem('voting-closed', 409), problem('ballot-unknown', 404)]);
  expect(result).toMatchObject({ code: 'voting-closed' });
});

test('the ledger refuses what a server accepted', async () => {
  const { result } = await run([
    answer(status('received'), 202),
    answer(status('refused', { code: 'ledger-refused' })),
  ]);
  expect(result).toMatchObject({ code: 'ledger-refused' });
});

test('a receipt for another ballot is none', async () => {
  const { result } = await run([answer(status('final', { tracker_hex: 'cd'.repeat(32) }))]);
  expect(result).toMatchObject({ code: 'receipt-differs' });
});

test('who gives up is not kept', async () => {
  const control = new AbortController();
  const { result } = await run(
    [
      () => {
        control.abort(new Error('enough'));
        return lost();
      },
    ],
    control.signal,
  );
  expect(result).toMatchObject({ message: 'enough' });
  expect(asked).toHaveLength(1);
});
