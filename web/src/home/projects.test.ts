// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../api/manifest.ts';
import { categoriesOf, compareAmounts, districtsOf, select } from './projects.ts';

const projects: Project[] = [
  {
    id: 'b',
    name: '나무 심기',
    cost: '20.5',
    district: '북구',
    category: ['환경'],
    languages: { en: { name: 'Trees' } },
  },
  { id: 'a', name: '가로등', cost: '100', district: '남구', category: ['안전', '도로'] },
  { id: 'c', name: '다리', cost: '20.45', category: ['도로'] },
];
const all = { query: '', district: '', category: '', sort: 'given' } as const;
const ids = (found: Project[]) => found.map((project) => project.id).join('');

describe('projects', () => {
  test('are found by name in the reader’s language, by district and by category', () => {
    expect(ids(select(projects, all, 'ko'))).toBe('bac');
    expect(ids(select(projects, { ...all, query: 'trees' }, 'en'))).toBe('b');
    expect(ids(select(projects, { ...all, query: 'trees' }, 'ko'))).toBe('');
    expect(ids(select(projects, { ...all, category: '도로' }, 'ko'))).toBe('ac');
    expect(ids(select(projects, { ...all, district: '북구' }, 'ko'))).toBe('b');
  });

  test('are sorted by cost and by name', () => {
    expect(ids(select(projects, { ...all, sort: 'cheap' }, 'ko'))).toBe('cba');
    expect(ids(select(projects, { ...all, sort: 'dear' }, 'ko'))).toBe('abc');
    expect(ids(select(projects, { ...all, sort: 'name' }, 'ko'))).toBe('abc');
  });

  test('are compared by cost as exact numbers', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 40n });
    fc.assert(
      fc.property(digits, digits, (a, b) => {
        const text = (n: bigint) => `${n / 1000n}.${(n % 1000n).toString().padStart(3, '0')}`;
        expect(compareAmounts(text(a), text(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
    expect(compareAmounts('1.50', '1.5')).toBe(0);
  });

  test('have the districts and categories that there are', () => {
    expect(districtsOf(projects)).toEqual(['남구', '북구']);
    expect(categoriesOf(projects)).toEqual(['도로', '안전', '환경']);
  });
});
