// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { whereTo } from './find.ts';

test('a number is a block, a hash a transaction, anything else neither', () => {
  expect(whereTo(' 1,234 ')).toBe('/ledger/1234');
  expect(whereTo('007')).toBe('/ledger/7');
  expect(whereTo('A'.repeat(64))).toBe(`/tx/0x${'a'.repeat(64)}`);
  expect(whereTo(`0X${'b'.repeat(64)}`)).toBe(`/tx/0x${'b'.repeat(64)}`);
  expect(['', '-1', '1.5', '9'.repeat(16), 'abc', '0x12'].map(whereTo)).toEqual(Array(6).fill(undefined));
});
