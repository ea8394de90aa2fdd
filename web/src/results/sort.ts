// SPDX-License-Identifier: Apache-2.0
import type { Step } from '../api/results.ts';
import { compareRatios } from './ratio.ts';

export const columns = ['order', 'project', 'cost', 'votes', 'score', 'result'] as const;
export type Column = (typeof columns)[number];
export type Direction = 'ascending' | 'descending';

export interface Row {
  step: Step;
  /** From 1, in the order in which the rule decided. */
  order: number;
  name: string;
}

/** Rows by a column; what is equal in it stays in the order of decision. */
export function sorted(rows: Row[], column: Column, direction: Direction, language: string): Row[] {
  const compare: Record<Column, (a: Row, b: Row) => number> = {
    order: (a, b) => a.order - b.order,
    project: (a, b) => a.name.localeCompare(b.name, language),
    cost: (a, b) => compareRatios(a.step.cost, b.step.cost),
    votes: (a, b) => compareRatios(a.step.votes ?? '0', b.step.votes ?? '0'),
    score: (a, b) => compareRatios(a.step.score ?? '0', b.step.score ?? '0'),
    result: (a, b) => Number(b.step.funded) - Number(a.step.funded),
  };
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => sign * compare[column](a, b) || a.order - b.order);
}

/** Which way a column is sorted when its button is pressed: numbers of votes begin with the most. */
export function pressed(column: Column, now: { column: Column; direction: Direction }): Direction {
  if (now.column === column) return now.direction === 'ascending' ? 'descending' : 'ascending';
  return column === 'votes' || column === 'score' ? 'descending' : 'ascending';
}
