// SPDX-License-Identifier: Apache-2.0
import type { BallotState } from '../../proof/index.ts';
import type { Ballot, Phase } from '../api/elections.ts';

export type Verdict = 'received' | 'counted' | 'replaced' | 'refused' | 'unknown';

/** What the server says of a ballot; undefined is that it knows none. */
export function verdictOf(said: Ballot | undefined): Verdict {
  if (!said) return 'unknown';
  if (said.state !== 'final') return said.state;
  return said.replaced_by ? 'replaced' : 'counted';
}

/** How far a counted ballot is. */
export const stageOf = (phase: Phase): 'open' | 'closed' | 'final' =>
  phase === 'final' || phase === 'tallied' ? 'final' : phase === 'open' ? 'open' : 'closed';

/** agrees; behind: the proof is of a block before the ballot's; contradicts: the server's word and the ledger differ. */
export type Agreement = 'agrees' | 'behind' | 'contradicts';

/**
 * Compares a server's word with what is proven. A proof is of one block: what the server says of later ones it cannot
 * contradict.
 */
export function agreement(said: Ballot | undefined, proven: BallotState): Agreement {
  if (proven.state === 'absent') {
    if (said?.state !== 'final') return 'agrees';
    return proven.block < (said.block ?? 0) ? 'behind' : 'contradicts';
  }
  // In the ledger, and so the server must know it, as of that block or a later one.
  if (said?.state !== 'final') return 'contradicts';
  if (proven.state === 'replaced' && !said.replaced_by) return 'contradicts';
  return 'agrees';
}

/** A proof older than this, in seconds, says too little about an election that goes on. */
const oldest = 600;

/** Whether a proof is so old that something may have happened since. Clocks may differ by a little. */
export const isOld = (proven: Pick<BallotState, 'signedAt' | 'phase'>, nowMilliseconds: number): boolean =>
  proven.phase !== 'final' && nowMilliseconds / 1000 - proven.signedAt > oldest;

export type Unit = 'seconds' | 'minutes' | 'hours' | 'days';

/** How long ago a time was, in its largest unit. What lies ahead, by clocks that differ, is now. */
export function ageOf(seconds: number, nowMilliseconds: number): { count: number; unit: Unit } {
  const age = Math.max(0, Math.floor(nowMilliseconds / 1000 - seconds));
  if (age < 60) return { count: age, unit: 'seconds' };
  if (age < 3600) return { count: Math.floor(age / 60), unit: 'minutes' };
  if (age < 86_400) return { count: Math.floor(age / 3600), unit: 'hours' };
  return { count: Math.floor(age / 86_400), unit: 'days' };
}
