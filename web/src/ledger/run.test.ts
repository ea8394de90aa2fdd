// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { BlockSummary } from '../api/ledger.ts';
import { continued, merged } from './run.ts';

const blocks = (...numbers: number[]) => numbers.map((number) => ({ number }) as BlockSummary);
const numbers = (all: BlockSummary[]) => all.map((block) => block.number);

test('newer blocks continue a run, each once', () => {
  const run = continued({ blocks: blocks(5, 4, 3), broken: 0 }, blocks(7, 6, 5));
  expect(numbers(run.blocks)).toEqual([7, 6, 5, 4, 3]);
  expect(run.broken).toBe(0);
});

test('a gap begins a new run', () => {
  const run = continued({ blocks: blocks(5, 4, 3), broken: 1 }, blocks(9, 8, 7));
  expect(numbers(run.blocks)).toEqual([9, 8, 7]);
  expect(run.broken).toBe(2);
});

test('an empty ledger is an empty run', () => {
  expect(continued({ blocks: [], broken: 0 }, [])).toEqual({ blocks: [], broken: 0 });
  expect(numbers(merged(blocks(1, 2), blocks(3, 2)))).toEqual([3, 2, 1]);
});
