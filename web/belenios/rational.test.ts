// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, formatRational, parseRational, sum } from './rational.ts';

test.each([
  ['12', '12'],
  ['0.50', '0.5'],
  ['1/3', '1/3'],
  ['2/4', '0.5'],
  ['007', '7'],
  ['1.', '1'],
  ['.25', '0.25'],
  ['0', '0'],
  ['1/1024', '0.0009765625'],
])('%s is %s', (text, written) => {
  expect(formatRational(parseRational(text))).toBe(written);
});

test.each(['', '.', '/', '1/0', '-1', '1e3', '1,5', ' 1', '1/2/3', '1.5/2', '1'.repeat(41)])(
  '%j is no number',
  (text) => {
    expect(() => parseRational(text)).toThrow('no');
  },
);

test('sums are exact', () => {
  const cents = fc.array(fc.nat(1_000_000), { maxLength: 20 });
  fc.assert(
    fc.property(cents, (all) => {
      const total = sum(all.map((c) => parseRational(`${Math.floor(c / 100)}.${String(c % 100).padStart(2, '0')}`)));
      expect(compare(total, parseRational(`${all.reduce((a, b) => a + b, 0)}/100`))).toBe(0);
    }),
  );
  expect(compare(sum([parseRational('1/3'), parseRational('0.1')]), parseRational('13/30'))).toBe(0);
  expect([
    compare(parseRational('1/3'), parseRational('0.34')),
    compare(parseRational('2'), parseRational('1.9')),
  ]).toEqual([-1, 1]);
});
