// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { fingerprintOf, parseAnchor, parseTracker, verifyBallotProof, verifyElectionProof } from './index.ts';
import { anchorOf, find, load, objectOf, refusal } from './test/recorded.ts';

const electionHash = (object: string) => crypto.subtle.digest('SHA-256', Buffer.from(object, 'base64'));

describe.each(['one', 'four'])('a ledger of %s', (name) => {
  const ledger = load(name);
  const anchor = anchorOf(ledger);

  it('has its fingerprint', () => {
    expect(fingerprintOf(anchor)).toBe(ledger.fingerprint);
  });

  it.each(ledger.cases)('$name', async (c) => {
    const object = objectOf(ledger);
    const body = JSON.stringify(c.proof);
    const hash = Buffer.from(await electionHash(ledger.object)).toString('hex');
    const state = verifyElectionProof(anchor, ledger.uuid, body, object);
    expect(state).toMatchObject({
      phase: c.phase,
      events: c.events,
      voters: c.voters,
      ballots: c.ballots,
      uuid: ledger.uuid,
      electionHash: hash,
    });
    expect(state.signedAt).toBeGreaterThan(1_795_000_000);
    expect(state.signedAt).toBeLessThan(state.time + 60);
    expect(state.signedPower * 3).toBeGreaterThan(state.totalPower * 2);
    expect(c.proof.changes.length).toBe(c.changes);
    expect(verifyElectionProof(anchor, ledger.uuid, body).electionHash).toBeNull();
    if (c.tracker === undefined || c.credential === undefined) return;
    const known = { credential: c.credential, object };
    const ballot = verifyBallotProof(anchor, ledger.uuid, c.tracker, body, known);
    expect(ballot).toMatchObject({
      ...state,
      tracker: c.tracker,
      state: c.state,
      eventHeight: c.height ?? null,
      replacedBy: c.replaced_by ?? null,
    });
    expect(verifyBallotProof(anchor, ledger.uuid, c.tracker, body)).toEqual({ ...ballot, electionHash: null });
  });
});

describe('what a ledger of four shows', () => {
  const ledger = load('four');

  it('follows its validators through two changes', () => {
    const before = verifyElectionProof(anchorOf(ledger), ledger.uuid, JSON.stringify(find(ledger, 'open').proof));
    const after = verifyElectionProof(anchorOf(ledger), ledger.uuid, JSON.stringify(find(ledger, 'counted').proof));
    expect([before.totalPower, after.totalPower, after.validators]).toEqual([4, 9, 4]);
    expect(after.time).toBeGreaterThan(before.time);
    expect(after.block).toBeGreaterThan(before.block);
  });
});

describe('trackers', () => {
  const hex = 'fb'.repeat(32);
  const base64 = Buffer.from(hex, 'hex').toString('base64');

  it('are read in all their forms', () => {
    for (const form of [hex, hex.toUpperCase(), ` ${base64}\n`, base64.replace('=', ''), base64.replaceAll('+', '-')]) {
      expect(Buffer.from(parseTracker(form)).toString('hex')).toBe(hex);
    }
  });

  it('are refused in any other', () => {
    for (const form of ['', hex.slice(1), `${hex}00`, `${base64}=`, `${base64.slice(0, 42)}9=`, 'é'.repeat(43)]) {
      expect(refusal(() => parseTracker(form))).toBe('tracker-malformed');
    }
  });
});

describe('anchors', () => {
  const good = load('four').anchor as { [name: string]: unknown; validators: { public_key: string; power: number }[] };
  const read = (change: object) => () => parseAnchor(JSON.stringify({ ...good, ...change }));

  it('mean the same in any order', () => {
    const turned = read({ validators: [...good.validators].reverse() })();
    expect(fingerprintOf(turned)).toBe(load('four').fingerprint);
  });

  it('are refused in any other form', () => {
    const [first] = good.validators;
    for (const change of [
      { version: 2 },
      { chain_id: 0 },
      { chain_id: 2 ** 53 },
      { chain_id: '1' },
      { elections: '0x00' },
      { elections: `0x${'A'.repeat(40)}` },
      { organisations: null },
      { validators: [] },
      { validators: [first, first] },
      { validators: [{ ...first, power: 0 }] },
      { validators: [{ ...first, power: 1.5 }] },
      { validators: {} },
      { other: 1 },
    ]) {
      expect(refusal(read(change)), JSON.stringify(change)).toBe('malformed');
    }
    expect(refusal(read({ validators: Array(201).fill(first) }))).toBe('too-large');
    expect(refusal(() => parseAnchor(' '.repeat(70_000)))).toBe('too-large');
    expect(refusal(() => parseAnchor('[1]'))).toBe('malformed');
  });
});
