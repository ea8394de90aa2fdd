// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Report, Result, Step } from '../api/results.ts';
import { agrees, consistent, differing } from './outcome.ts';

const step = (project: string, cost: string, funded: boolean): Step => ({
  project,
  name: project,
  cost,
  votes: '1',
  score: '1',
  funded,
  reason: funded ? undefined : 'misfit',
  top_up: undefined,
  tied_with: undefined,
  tie_by: undefined,
  sentences: {},
});

const report: Report = {
  name: 'n',
  currency: undefined,
  rule: { name: 'greedy', ties: undefined },
  hashes: { manifest: undefined, outcome: 'o', archive_head: 'h' },
  turnout: { voters: 1, recorded: 1, counted: 1, totals_only: true },
  invalid: undefined,
  budget: '10',
  inherited: undefined,
  cost: '7.5',
  left: '2.5',
  funded: ['a', 'b'],
  steps: [step('a', '5', true), step('c', '9', false), step('b', '2.5', true)],
};
const signed = {
  awards: [
    { project: 'a', amount: '50' },
    { project: 'b', amount: '25' },
  ],
};

describe('a shown result', () => {
  test('agrees with the signed one if projects and amounts are the same', () => {
    expect(agrees(report, signed, 1)).toBe(true);
  });

  test('does not if a project is missing, is another, or gets another amount', () => {
    expect(agrees(report, { awards: signed.awards.slice(1) }, 1)).toBe(false);
    expect(agrees({ ...report, funded: ['a', 'c'] }, signed, 1)).toBe(false);
    expect(
      agrees({ ...report, funded: ['a', 'a'] }, { awards: [signed.awards[0], signed.awards[0]] as never }, 1),
    ).toBe(false);
    expect(agrees(report, signed, 0)).toBe(false);
    const other = { ...report, steps: [step('a', '5', true), step('c', '9', true), step('b', '2.5', false)] };
    expect(agrees(other, signed, 1)).toBe(false);
  });

  test('is doubtful if anybody has attested another one', () => {
    const attested = (head: string, outcome: string) => ({ account: '0x', head, outcome, validator: true, block: 1 });
    const result: Result = { state: 'final', head: 'h', outcome: 'o', attestations: [attested('h', 'o')] };
    expect(differing(result)).toEqual([]);
    const others = [attested('h', 'x'), attested('x', 'o')];
    expect(differing({ ...result, attestations: [...result.attestations, ...others] })).toEqual(others);
  });

  test('is told from one that contradicts itself', () => {
    const result: Result = { state: 'final', head: 'h', outcome: 'o', attestations: [] };
    expect(consistent(report, result)).toBe(true);
    expect(consistent(report, { ...result, outcome: 'x' })).toBe(false);
    expect(consistent(report, { ...result, head: 'x' })).toBe(false);
  });
});
