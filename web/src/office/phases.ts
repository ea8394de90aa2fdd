// SPDX-License-Identifier: Apache-2.0
import type { Tone } from '../ui/Parts.tsx';
import type { ElectionLine, Phase } from './api.ts';

export const phaseTones: Record<Phase, Tone> = {
  Draft: 'gray',
  Setup: 'warning',
  Open: 'primary',
  Closed: 'information',
  Shuffling: 'information',
  Decrypting: 'information',
  Tallied: 'information',
  Final: 'success',
};

/** The phases that an election goes through; shuffling only where ballots are shuffled. */
export const phasesOf = (shuffled: boolean): Phase[] => [
  'Setup',
  'Open',
  'Closed',
  ...(shuffled ? (['Shuffling'] as const) : []),
  'Decrypting',
  'Tallied',
  'Final',
];

/** Whether the organisations have opened it, and the opening time is still to come. */
export const waitsForOpening = (line: Pick<ElectionLine, 'phase' | 'opens_at'>, now = Date.now() / 1000): boolean =>
  line.phase === 'Open' && line.opens_at > now;
