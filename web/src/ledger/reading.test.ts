// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { inOneLine, isCut, methodOf } from './reading.ts';

test('methods are named without their types', () => {
  expect(methodOf({ method: 'cast(bytes,uint64)' })).toBe('cast');
  expect(methodOf({ method: 'cast' })).toBe('cast');
  expect(methodOf({ method: undefined })).toBeUndefined();
});

test('values are said in one line', () => {
  expect(inOneLine({ value: '3', label: 'trustee' })).toBe('trustee (3)');
  expect(inOneLine({ value: '3', label: undefined })).toBe('3');
  expect(inOneLine({ value: undefined, label: undefined })).toBe('');
});

test('bytes that are shown in part are told from whole ones', () => {
  expect(isCut({ value: '0xabcd', length: 2 })).toBe(false);
  expect(isCut({ value: '0xabcd', length: 3 })).toBe(true);
  expect(isCut({ value: '5', length: undefined })).toBe(false);
});
