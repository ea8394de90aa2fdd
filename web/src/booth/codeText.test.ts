// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCode } from '../../belenios/index.ts';
import { charactersOf, complaintOf, isWhole, typed } from './codeText.ts';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const plain = 'Zx9pQrT4sKw2mNvB8cYhJ';
/** The one last character with which the check holds, for some beginning. */
const valid = [...alphabet].map((last) => plain + last).find((code) => checkCode(code).status === 'valid') ?? '';
const wrong = [...alphabet].map((last) => plain + last).find((code) => checkCode(code).status === 'suspect') ?? '';

/** Types a text character by character, as a field does. */
const type = (text: string) => [...text].reduce((shown, c) => typed(shown + c, true), '');

test('dashes come by themselves, whether or not they are typed', () => {
  expect(type(valid)).toMatch(/^.{5}-.{6}-.{5}-.{6}$/);
  expect(type(type(valid))).toBe(type(valid));
  expect(charactersOf(type(valid))).toBe(22);
});

test('typing loses nothing and adds only dashes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 24 }), (text) => {
      expect(type(text).replaceAll('-', '')).toBe(text);
    }),
  );
});

test('in the middle of the text nothing is moved', () => {
  expect(typed('Zx9pQrT', false)).toBe('Zx9pQrT');
});

test('what is wrong is said at once, what is missing only when asked', () => {
  expect(complaintOf('Zx9p0', false)).toEqual({ kind: 'character', character: '0' });
  expect(complaintOf('Zx9p', false)).toBeUndefined();
  expect(complaintOf('Zx9p', true)).toEqual({ kind: 'incomplete', more: 18 });
  expect(complaintOf('', true)).toEqual({ kind: 'empty' });
  expect(complaintOf(`${valid}A`, false)).toEqual({ kind: 'too-long' });
  expect(complaintOf(wrong, false)).toEqual({ kind: 'suspect' });
  expect(complaintOf(type(valid), true)).toBeUndefined();
});

test('a suspect code may be tried, an unfinished one not', () => {
  expect([valid, wrong, valid.slice(1), ''].map(isWhole)).toEqual([true, true, false, false]);
});
