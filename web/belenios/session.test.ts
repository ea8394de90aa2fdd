// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BeleniosError, type ErrorCode } from './errors.ts';
import { Session } from './session.ts';
import { elections, type MadeElection } from './test/browser.ts';
import { decodeUtf8, encodeUtf8 } from './text.ts';
import type { AuditDocument, OpenRequest } from './types.ts';

const made = elections.find((e) => e.name === 'Approvals') as MadeElection;
const other = elections.find((e) => e.name === 'Ranking') as MadeElection;
const voter = made.voters[0] as MadeElection['voters'][number];

function request(e: MadeElection): OpenRequest {
  return {
    object: encodeUtf8(e.object),
    trustees: encodeUtf8(e.trustees),
    manifest: e.manifest === undefined ? undefined : encodeUtf8(e.manifest),
  };
}

const keyOf = (e: MadeElection) => /"public_key":"(\w+)"/.exec(e.object)?.[1] ?? '';

const silent = () => {};

function code(run: () => unknown): ErrorCode | 'none' {
  try {
    run();
    return 'none';
  } catch (error) {
    if (error instanceof BeleniosError) return error.code;
    throw error;
  }
}

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }); // for machines that are busy with other tests

let session: Session;

beforeEach(() => {
  session = new Session();
});

describe('opening', () => {
  test('says what the election is', () => {
    const info = session.handle('open', request(made), silent);
    expect(info).toMatchObject({ name: 'Approvals', group: 'Ed25519', trustees: { count: 2, needed: 2 } });
    expect(info.hash.startsWith(info.fingerprint)).toBe(true);
    expect(info.questions[0]).toMatchObject({ kind: 'homomorphic', min: 0, max: 5, blank: false });
    const fingerprint = `${info.fingerprint.slice(0, 8).toUpperCase()} ${info.fingerprint.slice(8)}`;
    expect(code(() => session.handle('open', { ...request(made), fingerprint }, silent))).toBe('none');
  });

  const changed = (name: keyof OpenRequest, from: string, to: string): OpenRequest => {
    const text = decodeUtf8(request(made)[name] as Uint8Array);
    expect(text).toContain(from);
    return { ...request(made), [name]: encodeUtf8(text.replace(from, to)) };
  };

  test.each<[string, () => OpenRequest, ErrorCode]>([
    ["another election's trustees", () => ({ ...request(made), trustees: request(other).trustees }), 'mismatch'],
    ["another election's manifest", () => ({ ...request(made), manifest: request(other).manifest }), 'mismatch'],
    ['a changed manifest', () => changed('manifest', 'Project 1"', 'Project X"'), 'mismatch'],
    ['a changed question', () => changed('object', '"Project 1"', '"Project X"'), 'mismatch'],
    ['changed bounds', () => changed('object', '"max":5', '"max":6'), 'mismatch'],
    ['a key that hides nothing', () => changed('object', keyOf(made), '1'.padStart(64, '0')), 'bad-element'],
    ['another version', () => changed('object', '"version":1', '"version":2'), 'unsupported'],
    ['another group', () => changed('object', 'Ed25519', 'X25519'), 'unsupported'],
    ['a space', () => changed('object', ',"name"', ', "name"'), 'malformed'],
    ['a broken proof of a trustee', () => changed('trustees', '"response":"', '"response":"1'), 'bad-proof'],
    ['no trustees', () => ({ ...request(made), trustees: encodeUtf8('[]') }), 'malformed'],
    ['another fingerprint', () => ({ ...request(made), fingerprint: '0123456789abcdef' }), 'fingerprint'],
    ['a short fingerprint', () => ({ ...request(made), fingerprint: '0123' }), 'fingerprint'],
  ])('refuses %s', (_, opening, reason) => {
    const refused = code(() => session.handle('open', opening(), silent));
    // A response that is too long for q is malformed rather than wrong.
    expect(reason === 'bad-proof' ? ['bad-proof', 'malformed'] : [reason]).toContain(refused);
    expect(code(() => session.handle('seal', voter.answers, silent))).toBe('state');
  });
});

describe('a voter', () => {
  beforeEach(() => {
    session.handle('open', request(made), silent);
  });

  test('seals, and signs once', () => {
    const progress: number[] = [];
    const sealed = session.handle('seal', voter.answers, (done) => progress.push(done));
    expect(code(() => session.handle('sign', sealed.id, silent))).toBe('state'); // no credential yet
    expect(session.handle('derive', voter.code, silent)).toEqual({ publicCredential: voter.public });
    const signed = session.handle('sign', sealed.id, (done) => progress.push(done));
    expect(signed.commitment).toBe(sealed.commitment);
    expect(session.handle('verifyBallot', signed.ballot, silent)).toMatchObject({
      tracker: signed.tracker,
      trackerHex: signed.trackerHex,
      credential: voter.public,
    });
    expect(Math.min(...progress)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...progress)).toBe(1);
    expect(code(() => session.handle('sign', sealed.id, silent))).toBe('state');
    expect(code(() => session.handle('audit', sealed.id, silent))).toBe('state');
  });

  test('opens a sealed ballot, which is never signed afterwards', () => {
    session.handle('derive', voter.code, silent);
    const sealed = session.handle('seal', voter.answers, silent);
    const { bytes, document, commitment } = session.handle('audit', sealed.id, silent);
    expect(commitment).toBe(sealed.commitment);
    expect(code(() => session.handle('sign', sealed.id, silent))).toBe('state');
    expect(session.handle('verifyAudit', bytes, silent)).toEqual({ answers: voter.answers, commitment });
    const opened = session.handle('verifyBallot', encodeUtf8(document.ballot), silent);
    expect(made.roll).not.toContain(opened.credential);
    expect(decodeUtf8(bytes)).not.toContain(voter.public);
  });

  test('gets another commitment each time', () => {
    const first = session.handle('seal', voter.answers, silent);
    const second = session.handle('seal', voter.answers, silent);
    expect(first.commitment).not.toBe(second.commitment);
  });

  test('is forgotten', () => {
    session.handle('derive', voter.code, silent);
    const sealed = session.handle('seal', voter.answers, silent);
    session.handle('forget', undefined, silent);
    expect(code(() => session.handle('sign', sealed.id, silent))).toBe('state');
    const again = session.handle('seal', voter.answers, silent);
    expect(code(() => session.handle('sign', again.id, silent))).toBe('state');
  });

  test.each([
    ['too many', [new Array(20).fill(1)]],
    ['too few numbers', [[1, 0]]],
    ['a number that is none', [[0.5, ...new Array(19).fill(0)]]],
    ['two', [[2, ...new Array(19).fill(0)]]],
    ['no question', []],
  ])('cannot choose %s', (_, answers) => {
    expect(code(() => session.handle('seal', answers as number[][], silent))).toBe('answers');
  });

  test('mistypes the code: the old credential is gone', () => {
    session.handle('derive', voter.code, silent);
    expect(code(() => session.handle('derive', 'Uq2-hyc-t2o-28S-sG8', silent))).toBe('code');
    const sealed = session.handle('seal', voter.answers, silent);
    expect(code(() => session.handle('sign', sealed.id, silent))).toBe('state');
  });
});

describe('an audit document', () => {
  const document = (change: (d: { -readonly [K in keyof AuditDocument]: AuditDocument[K] }) => void) => {
    session.handle('open', request(made), silent);
    const sealed = session.handle('seal', voter.answers, silent);
    const d = { ...session.handle('audit', sealed.id, silent).document };
    change(d);
    const { ballot, ...rest } = d;
    return encodeUtf8(`${JSON.stringify(rest).slice(0, -1)},"ballot":${ballot}}`);
  };

  test.each<[string, (d: { -readonly [K in keyof AuditDocument]: AuditDocument[K] }) => void, ErrorCode | 'none']>([
    ['as it was made', () => {}, 'none'],
    ['of another vote', (d) => (d.answers = [[1, ...new Array(19).fill(0)]]), 'mismatch'],
    ['of no vote', (d) => (d.answers = [new Array(20).fill(1)]), 'answers'],
    ['of another election', (d) => (d.uuid = other.name), 'wrong-election'],
    ['without randomness', (d) => (d.randomness = [[]]), 'malformed'],
    ['with randomness 0', (d) => (d.randomness = [new Array(20).fill('0')]), 'malformed'],
    ['with other randomness', (d) => (d.randomness = [new Array(20).fill('5')]), 'mismatch'],
    ["with Go's ballot", (d) => (d.ballot = voter.ballot), 'mismatch'],
    ['with no ballot', (d) => (d.ballot = 'null'), 'malformed'],
  ])('%s', (_, change, reason) => {
    const bytes = document(change);
    expect(code(() => session.handle('verifyAudit', bytes, silent))).toBe(reason);
  });
});
