// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Project } from '../api/manifest.ts';
import { arranged, everything, matches, orders, shuffled } from './order.ts';

const projects: Project[] = [
  { id: 'A1', name: 'Playground', cost: '100', district: 'North', category: ['children'] },
  { id: 'B2', name: '벤치', cost: '20.5', district: 'South', languages: { en: { name: 'Benches' } } },
  { id: 'C3', name: 'Trees', cost: '20.50', description: 'Shade for the square' },
];
const nameOf = (place: number) => projects[place]?.name ?? '';

test('every order holds every project once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...orders), fc.integer(), (order, seed) => {
      expect([...arranged(projects, order, seed, nameOf)].sort()).toEqual([0, 1, 2]);
    }),
  );
});

test('a seed gives one order, and seeds give each order about as often', () => {
  expect(shuffled(50, 7)).toEqual(shuffled(50, 7));
  const firsts = Array.from({ length: 3000 }, (_, seed) => shuffled(3, seed)[0]);
  for (const place of [0, 1, 2]) expect(firsts.filter((one) => one === place).length).toBeGreaterThan(900);
});

test('sorting is exact, and leaves equal costs shuffled', () => {
  expect(arranged(projects, 'dear', 1, nameOf)[0]).toBe(0);
  expect(arranged(projects, 'number', 1, nameOf)).toEqual([0, 1, 2]);
  const seconds = new Set(Array.from({ length: 40 }, (_, seed) => arranged(projects, 'cheap', seed, nameOf)[0]));
  expect(seconds).toEqual(new Set([1, 2]));
});

test('searching looks at everything that a card says, in every language', () => {
  const found = (search: string) => projects.filter((p) => matches(p, { ...everything, search })).map((p) => p.id);
  expect(found('')).toEqual(['A1', 'B2', 'C3']);
  expect(found('bench')).toEqual(['B2']);
  expect(found('벤치 south')).toEqual(['B2']);
  expect(found('  SHADE ')).toEqual(['C3']);
  expect(found('c3 playground')).toEqual([]);
  expect(projects.filter((p) => matches(p, { search: '', district: 'North', category: 'children' }))).toHaveLength(1);
});
