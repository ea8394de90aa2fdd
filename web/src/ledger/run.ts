// SPDX-License-Identifier: Apache-2.0
import type { BlockSummary } from '../api/ledger.ts';

/** Blocks without a gap, newest first, as they were seen so far. */
export interface Run {
  blocks: BlockSummary[];
  /** How often a gap has made it begin anew. */
  broken: number;
}

/** A run with the newest blocks; where those leave a gap, a new run of them alone. */
export function continued(run: Run, newest: BlockSummary[]): Run {
  const [last, first] = [newest.at(-1), run.blocks[0]];
  const gap = last !== undefined && first !== undefined && last.number > first.number + 1;
  return gap
    ? { blocks: merged(newest, []), broken: run.broken + 1 }
    : { blocks: merged(newest, run.blocks), broken: run.broken };
}

/** Blocks of two lists, each once, newest first. */
export function merged(first: BlockSummary[], second: BlockSummary[]): BlockSummary[] {
  const all = new Map([...second, ...first].map((block) => [block.number, block]));
  return [...all.values()].sort((a, b) => b.number - a.number);
}
