// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Step } from '../api/results.ts';
import { pressed, type Row, sorted } from './sort.ts';

const row = (order: number, name: string, cost: string, votes: string, funded: boolean): Row => ({
  order,
  name,
  step: { cost, votes, score: votes, funded } as Step,
});
const rows = [
  row(1, '다리', '100', '9', true),
  row(2, '가로등', '20', '10', false),
  row(3, '나무', '100', '1/3', true),
];
const orders = (found: Row[]) => found.map((one) => one.order).join('');

describe('the table of all projects', () => {
  test('is sorted by numbers as numbers, and what is equal stays in the order of decision', () => {
    expect(orders(sorted(rows, 'cost', 'ascending', 'ko'))).toBe('213');
    expect(orders(sorted(rows, 'cost', 'descending', 'ko'))).toBe('132');
    expect(orders(sorted(rows, 'votes', 'descending', 'ko'))).toBe('213');
  });

  test('is sorted by name, by result and by order', () => {
    expect(orders(sorted(rows, 'project', 'ascending', 'ko'))).toBe('231');
    expect(orders(sorted(rows, 'result', 'ascending', 'ko'))).toBe('132');
    expect(orders(sorted(rows, 'order', 'descending', 'ko'))).toBe('321');
  });

  test('turns round when its column is pressed again', () => {
    expect(pressed('cost', { column: 'order', direction: 'ascending' })).toBe('ascending');
    expect(pressed('votes', { column: 'order', direction: 'ascending' })).toBe('descending');
    expect(pressed('votes', { column: 'votes', direction: 'descending' })).toBe('ascending');
  });
});
