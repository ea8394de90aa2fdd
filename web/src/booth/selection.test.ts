// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, type BallotForm, checkSelection, type Selection } from '../../belenios/index.ts';
import type { VoteType } from '../api/manifest.ts';
import {
  add,
  empty,
  give,
  isSingle,
  missing,
  mostPoints,
  move,
  pointsOf,
  refusal,
  remove,
  tally,
} from './selection.ts';

function formOf(type: VoteType, more: Partial<BallotForm> = {}): BallotForm {
  const projects = Array.from({ length: 6 }, (_, i) => ({
    id: `p${i + 1}`,
    name: `Project ${i + 1}`,
    cost: `${(i + 1) * 10}.5`,
    district: ['', 'north', 'south', 'east'][i % 4] ?? '',
  }));
  return {
    uuid: 'u',
    name: 'n',
    type,
    shuffled: true,
    projects,
    minLength: 0,
    maxLength: type === 'choose-1' ? 1 : 6,
    minSumCost: undefined,
    maxSumCost: undefined,
    minPoints: undefined,
    maxPoints: undefined,
    minSumPoints: undefined,
    maxSumPoints: undefined,
    otherDistricts: undefined,
    notOwnProject: false,
    ...more,
  };
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const number = (least: number, most: number) => maybe(fc.integer({ min: least, max: most }).map(String));

const plainForms = fc
  .record({
    type: fc.constantFrom<VoteType>('approval', 'choose-1', 'ordinal'),
    maxLength: fc.integer({ min: 1, max: 6 }),
    maxSumCost: number(0, 200),
    otherDistricts: maybe(fc.integer({ min: 0, max: 3 })),
  })
  .map(({ type, maxLength, ...more }) => formOf(type, { ...more, maxLength: type === 'choose-1' ? 1 : maxLength }));

const pointForms = fc
  .record({
    type: fc.constantFrom<VoteType>('cumulative', 'scoring'),
    maxLength: fc.integer({ min: 1, max: 6 }),
    maxSumCost: number(0, 200),
    minPoints: number(0, 3),
    maxPoints: number(3, 9),
    maxSumPoints: number(1, 20),
  })
  // Without any bound of points there is no manifest.
  .map(({ type, maxPoints, ...more }) =>
    formOf(type, { ...more, maxPoints: more.maxSumPoints === undefined ? (maxPoints ?? '9') : maxPoints }),
  );

const project = fc.integer({ min: 0, max: 5 });
const clicks = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add'), project, n: fc.constant(0) }),
    fc.record({ kind: fc.constant('remove'), project, n: fc.constant(0) }),
    fc.record({ kind: fc.constant('give'), project, n: fc.integer({ min: -2, max: 300 }) }),
    fc.record({ kind: fc.constant('move'), project, n: fc.constantFrom(-1, 1) }),
  ),
  { maxLength: 40 },
);

function after(form: BallotForm, done: { kind: string; project: number; n: number }[]): Selection {
  const points = form.type === 'cumulative' || form.type === 'scoring';
  return done.reduce((s, { kind, project, n }) => {
    if (kind === 'add') return add(form, s, project);
    if (kind === 'remove') return remove(s, project);
    if (kind === 'give') return points ? give(form, s, project, n) : s;
    return move(s, project, n);
  }, empty(form));
}

describe('whatever is clicked, in whatever order', () => {
  test.each([
    ['projects', plainForms],
    ['points', pointForms],
  ])('no upper bound is broken: %s', (_, forms) => {
    fc.assert(
      fc.property(forms, clicks, (form, done) => {
        const s = after(form, done);
        expect(checkSelection(form, s)).toBeUndefined(); // these forms have no lower bounds
        expect(() => answerOf(form, s)).not.toThrow();
      }),
    );
  });

  test('a project is refused if and only if choosing it does nothing', () => {
    fc.assert(
      fc.property(fc.oneof(plainForms, pointForms), clicks, project, (form, done, p) => {
        const s = after(form, done);
        if (s.projects.includes(p)) return;
        expect(add(form, s, p) === s).toBe(refusal(form, s, p) !== undefined);
      }),
    );
  });

  test('the most points are allowed, and one more is not', () => {
    fc.assert(
      fc.property(pointForms, clicks, project, (form, done, p) => {
        const s = after(form, done);
        const most = mostPoints(form, s, p);
        expect(pointsOf(give(form, s, p, 300), p)).toBe(most);
        if (most === 0) return;
        const given = give(form, s, p, most);
        const more = { ...given, points: given.projects.map((q, i) => (given.points?.[i] ?? 0) + Number(q === p)) };
        expect(checkSelection(form, more)).toBeDefined();
      }),
    );
  });
});

test('one of many: another replaces it', () => {
  const form = formOf('choose-1', { minLength: 1 });
  expect(isSingle(form)).toBe(true);
  expect(add(form, add(form, empty(form), 2), 4)).toEqual({ projects: [4] });
  expect(missing(form, empty(form))).toMatchObject({ reason: 'count', least: '1', has: '0' });
});

test('a budget that is used up to the last won refuses the rest', () => {
  const form = formOf('approval', { maxSumCost: '31' });
  const s = add(form, add(form, empty(form), 0), 1);
  expect(s.projects).toEqual([0, 1]);
  expect(tally(form, s).cost).toEqual({ has: '31', most: '31', left: '0', share: 1 });
  expect(refusal(form, s, 2)).toMatchObject({ reason: 'cost' });
});

test('points: what is given, what is left, and none is no choice', () => {
  const form = formOf('cumulative', { maxSumPoints: '10', minSumPoints: '10', maxPoints: '6' });
  const s = give(form, give(form, empty(form), 3, 9), 1, 9);
  expect(s).toEqual({ projects: [3, 1], points: [6, 4] });
  expect(missing(form, s)).toBeUndefined();
  expect(missing(form, give(form, s, 1, 0))).toMatchObject({ reason: 'total', least: '10', has: '6' });
  expect(missing({ ...form, minLength: 2 }, empty(form))).toMatchObject({ reason: 'total', has: '0' });
  expect(missing({ ...form, minLength: 3 }, s)).toMatchObject({ reason: 'count', least: '3', has: '2' });
});

test('a ranking is moved by one place, never over its ends', () => {
  const form = formOf('ordinal');
  const s = [4, 2, 0].reduce((all, p) => add(form, all, p), empty(form));
  expect(move(s, 0, -1).projects).toEqual([4, 0, 2]);
  expect(move(s, 4, -1)).toBe(s);
  expect(move(s, 0, 1)).toBe(s);
});
