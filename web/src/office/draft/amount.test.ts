// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareAmounts, percentOf, readAmount, readCount, shareOf, sumAmounts } from './amount.ts';

describe('amounts', () => {
  test.each([
    ['1,200,000', '1200000'],
    ['1 200 000원', '1200000'],
    ['12.50', '12.5'],
    ['007', '7'],
    ['0', '0'],
    ['１２', '12'],
    ['1.000', '1'],
  ])('%s is %s', (typed, amount) => expect(readAmount(typed)).toBe(amount));

  test.each(['', '-1', '1.2.3', '12.', '.5', 'free', '1e6', '1/2'])('%s is none', (typed) =>
    expect(readAmount(typed)).toBeUndefined(),
  );

  test('counts are whole and not endless', () => {
    expect(readCount('12')).toBe(12);
    expect(readCount('1.5')).toBeUndefined();
    expect(readCount('9999999999')).toBeUndefined();
  });

  test('sums and comparisons are exact where floating point is not', () => {
    expect(sumAmounts(['0.1', '0.2'])).toBe('0.3');
    expect(sumAmounts(['9007199254740993', '0.5'])).toBe('9007199254740993.5');
    expect(sumAmounts([])).toBe('0');
    expect(compareAmounts('9007199254740993', '9007199254740992')).toBe(1);
    expect(compareAmounts('1.10', '1.1')).toBe(0);
  });

  test('a percentage becomes a share and comes back', () => {
    expect(shareOf('80')).toBe('0.8');
    expect(shareOf('33.3%')).toBe('0.333');
    expect(shareOf('100')).toBe('1');
    expect(shareOf('100.1')).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const percent = readAmount(`${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`);
        expect(percentOf(shareOf(percent ?? '') ?? '')).toBe(percent);
      }),
    );
  });
});
