// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRatios, decimalOf, fromUnits, parseRatio, shareOf } from './ratio.ts';

const fraction = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));

describe('numbers of reports', () => {
  test('are exact', () => {
    expect(parseRatio('-1.25')).toEqual({ upper: -125n, lower: 100n });
    expect(parseRatio('10/3')).toEqual({ upper: 10n, lower: 3n });
    expect(() => parseRatio('1/0')).toThrow(RangeError);
  });

  test('are put in order as numbers, not as texts', () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const wanted = Math.sign(a * d - c * b);
        expect(compareRatios(`${a}/${b}`, `${c}/${d}`)).toBe(wanted === 0 ? 0 : wanted);
      }),
    );
    expect(compareRatios('9', '10')).toBe(-1);
    expect(compareRatios('0.5', '1/2')).toBe(0);
  });

  test('are shown in decimal digits, rounded where there are more', () => {
    expect(decimalOf('114', 2)).toBe('114');
    expect(decimalOf('2/3', 3)).toBe('0.667');
    expect(decimalOf('-2/3', 1)).toBe('-0.7');
    expect(decimalOf('0.0004', 3)).toBe('0');
    expect(decimalOf('99999999999999999999.5', 0)).toBe('100000000000000000000');
  });

  test('are drawn as parts from nothing to all', () => {
    expect(shareOf('183000', '567000')).toBeCloseTo(183 / 567, 5);
    expect([shareOf('1', '0'), shareOf('-1', '2'), shareOf('3', '2')]).toEqual([0, 0, 1]);
  });

  test('of awards are units of the currency', () => {
    expect([fromUnits('1250000', 0), fromUnits('1250', 2), fromUnits('5', 2), fromUnits('1200', 2)]).toEqual([
      '1250000',
      '12.50',
      '0.05',
      '12',
    ]);
  });
});
