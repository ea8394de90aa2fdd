// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BeleniosError, type ElectionInfo, type ErrorCode } from '../../belenios/index.ts';
import type { ElectionState } from '../../proof/index.ts';
import type { ElectionStatus } from '../api/client.ts';
import { hashOf } from '../api/manifest.ts';
import { agrees, isCertain, openElection, type Proof, type Stop, type Subject, type Trust } from './trust.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const manifest = { bytes: bytesOf('{"projects":[]}'), sha256: hashOf(bytesOf('{"projects":[]}')) };
const object = bytesOf(JSON.stringify({ description: `A vote\nmanifest-sha256: ${manifest.sha256}` }));
const hash = hashOf(object);
const info = { uuid: 'u', hash, fingerprint: hash.slice(0, 16), manifestHash: manifest.sha256 } as ElectionInfo;
const honest: Subject = {
  uuid: 'u',
  status: { election_hash: hash, manifest: manifest.sha256 } as ElectionStatus,
  manifest,
};
const worker = { openElection: async () => info };
const { signal } = new AbortController();

let served = object;
beforeEach(() => {
  served = object;
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    async (path) => new Response(String(path).endsWith('/election') ? new Uint8Array(served) : '[]'),
  );
});
afterEach(() => vi.restoreAllMocks());

const stopped = (subject: Subject, client: Parameters<typeof openElection>[0] = worker): Promise<Stop> =>
  openElection(client, subject, signal).then(
    () => expect.unreachable('it was not stopped'),
    (stop: Stop) => stop,
  );

test('an honest server is believed as far as its parts agree', async () => {
  expect(await openElection(worker, honest, signal)).toEqual({ info, object });
});

test('another list of projects', async () => {
  const other = { bytes: bytesOf('{}'), sha256: hashOf(bytesOf('{}')) };
  const lie = { ...honest, manifest: other, status: { ...honest.status, manifest: other.sha256 } };
  expect(await stopped(lie)).toMatchObject({ why: 'manifest', code: 'manifest-sha256' });
  expect(await stopped({ ...honest, manifest: other })).toMatchObject({ why: 'manifest', code: 'manifest-status' });
});

test('another election object', async () => {
  served = bytesOf('{"description":"no manifest"}');
  expect(await stopped(honest)).toMatchObject({ why: 'object', code: 'election-hash' });
  const lie = { ...honest, status: { ...honest.status, election_hash: hashOf(served) } };
  expect(await stopped(lie)).toMatchObject({ why: 'manifest' });
  served = bytesOf('no JSON');
  expect(await stopped({ ...honest, status: { ...honest.status, election_hash: hashOf(served) } })).toMatchObject({
    why: 'manifest',
  });
});

test.each<[ErrorCode, string]>([
  ['mismatch', 'key'],
  ['bad-proof', 'key'],
  ['malformed', 'object'],
])('what the worker refuses as %s stops the voter', async (code, why) => {
  const client = { openElection: () => Promise.reject(new BeleniosError(code, '')) };
  expect(await stopped(honest, client)).toMatchObject({ name: 'Stop', why, code });
});

test('what this page cannot handle is no lie', async () => {
  const client = { openElection: () => Promise.reject(new BeleniosError('unsupported', '')) };
  expect(await stopped(honest, client)).toMatchObject({ name: 'Problem', code: 'unsupported' });
});

const proven = { uuid: 'u', electionHash: hash, manifest: manifest.sha256 } as ElectionState;

test('the ledger proves this very election', () => {
  expect(() => agrees(proven, info, manifest)).not.toThrow();
  for (const other of [{ electionHash: null }, { electionHash: '00' }, { uuid: 'v' }, { manifest: '00' }]) {
    expect(() => agrees({ ...proven, ...other }, info, manifest)).toThrow('ledger');
  }
});

test('nothing is encrypted before letter or ledger vouch for the election', () => {
  const open = (proof: Proof): Trust => ({ state: 'open', info, object, proof });
  const unproven = open({ state: 'unproven', problem: undefined });
  expect(isCertain(open({ state: 'proven', by: proven, firstTime: true }), undefined)).toBe(true);
  expect(isCertain(unproven, info.fingerprint)).toBe(true);
  expect(isCertain(unproven, undefined)).toBe(false);
  expect(isCertain(unproven, '0'.repeat(16))).toBe(false);
  expect(isCertain({ state: 'checking' }, info.fingerprint)).toBe(false);
});
