// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { BallotState } from '../../proof/index.ts';
import type { Ballot } from '../api/elections.ts';
import { ageOf, agreement, isOld, stageOf, verdictOf } from './verdict.ts';

const said = (more: Partial<Ballot>) => ({ state: 'final', block: 10, replaced_by: undefined, ...more }) as Ballot;
const proven = (state: BallotState['state'], block = 20) => ({ state, block }) as BallotState;

describe('what a server says of a ballot', () => {
  test('is one of five things', () => {
    expect(verdictOf(undefined)).toBe('unknown');
    expect(verdictOf(said({}))).toBe('counted');
    expect(verdictOf(said({ replaced_by: 'x' }))).toBe('replaced');
    expect(verdictOf(said({ state: 'received' }))).toBe('received');
    expect(verdictOf(said({ state: 'refused' }))).toBe('refused');
  });

  test('agrees with the ledger, or is found out', () => {
    expect(agreement(said({}), proven('counted'))).toBe('agrees');
    expect(agreement(said({ replaced_by: 'x' }), proven('replaced'))).toBe('agrees');
    expect(agreement(undefined, proven('absent'))).toBe('agrees');
    expect(agreement(said({ state: 'received' }), proven('absent'))).toBe('agrees');
    expect(agreement(said({}), proven('absent'))).toBe('contradicts');
    expect(agreement(undefined, proven('counted'))).toBe('contradicts');
    expect(agreement(said({ state: 'refused' }), proven('counted'))).toBe('contradicts');
    expect(agreement(said({}), proven('replaced'))).toBe('contradicts');
  });

  test('may be of a later block than the proof', () => {
    expect(agreement(said({ block: 21 }), proven('absent'))).toBe('behind');
    expect(agreement(said({ replaced_by: 'x' }), proven('counted'))).toBe('agrees');
  });

  test('depends on how far the election is', () => {
    expect((['open', 'closed', 'shuffling', 'tallied', 'final'] as const).map(stageOf)).toEqual([
      'open',
      'closed',
      'closed',
      'final',
      'final',
    ]);
  });
});

describe('the age of a proof', () => {
  test('is said in its largest unit', () => {
    const age = (seconds: number) => ageOf(1_000_000 - seconds, 1_000_000_000);
    expect(age(-5)).toEqual({ count: 0, unit: 'seconds' });
    expect(age(59)).toEqual({ count: 59, unit: 'seconds' });
    expect(age(60)).toEqual({ count: 1, unit: 'minutes' });
    expect(age(7_300)).toEqual({ count: 2, unit: 'hours' });
    expect(age(200_000)).toEqual({ count: 2, unit: 'days' });
  });

  test('matters only while something can happen', () => {
    expect(isOld({ signedAt: 0, phase: 'open' }, 601_000)).toBe(true);
    expect(isOld({ signedAt: 0, phase: 'open' }, 599_000)).toBe(false);
    expect(isOld({ signedAt: 0, phase: 'final' }, 10_000_000)).toBe(false);
  });
});
