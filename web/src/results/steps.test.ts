// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Phase, Trusteeship } from '../api/elections.ts';
import { stepNow, stepsOf } from './steps.ts';

const at = (phase: Phase, decryptions = 0) => ({
  phase,
  decryptions: 2,
  trusteeship: { decryptions } as Trusteeship,
});

describe('the steps of a count', () => {
  test('have a shuffle only where ballots are shuffled', () => {
    expect(stepsOf(true)).toContain('shuffle');
    expect(stepsOf(false)).not.toContain('shuffle');
    expect(stepsOf(false).at(-1)).toBe('final');
  });

  test('follow the chain', () => {
    expect(stepNow(at('open'), [])).toBe('ballots');
    expect(stepNow(at('closed'), [{ type: 'Setup' }])).toBe('end');
    expect(stepNow(at('closed'), [{ type: 'EndBallots' }])).toBe('tally');
    expect(stepNow(at('shuffling'), [])).toBe('shuffle');
    expect(stepNow(at('decrypting', 1), [])).toBe('decrypt');
    expect(stepNow(at('decrypting', 2), [])).toBe('result');
    expect(stepNow(at('tallied', 2), [])).toBe('final');
  });
});
