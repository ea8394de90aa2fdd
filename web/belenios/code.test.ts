// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalCode, checkCode } from './code.ts';
import { BeleniosError } from './errors.ts';
import { elections } from './test/browser.ts';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const old = 'Uq2-hyc-t2o-28S-sG7';
const tools = 'gdWRN-sh8Xgg-vPUdZ-ievgmR'; // belenios-tool drew it, without our check
const ours = elections[0]?.voters[0]?.code ?? '';

describe('what is typed', () => {
  test.each([
    ['', 'empty', ''],
    ['  - ', 'empty', ''],
    ['gdW', 'incomplete', 'gdW'],
    ['gdWRNsh8', 'incomplete', 'gdWRN-sh8'],
    [tools, 'suspect', tools],
    [tools.replaceAll('-', ''), 'suspect', tools],
    [` ${tools.replaceAll('-', ' ')} `, 'suspect', tools],
    [tools.replaceAll('-', '\u2013'), 'suspect', tools],
    [ours, 'valid', ours],
    [ours.replaceAll('-', ''), 'valid', ours],
    [old, 'valid', old],
    [old.replaceAll('-', ''), 'valid', old],
    ['Uq2-hyc', 'incomplete', 'Uq2-hyc'],
    ['Uq2hyct2o28SsG8', 'incomplete', 'Uq2hy-ct2o28-SsG8'], // may go on to 22
  ])('%s is %s', (text, status, formatted) => {
    expect(checkCode(text)).toEqual({ status, formatted });
  });

  test.each([
    ['Uq2-hyc-t2o-28S-sG8', 'checksum'],
    [`${tools}R`, 'too-long'],
  ])('%s is refused: %s', (text, reason) => {
    expect(checkCode(text)).toMatchObject({ status: 'invalid', reason });
  });

  test.each(['0', 'O', 'I', 'l', '!', '한'])('%s is in no code', (character) => {
    expect(checkCode(`gdW${character}N`)).toMatchObject({ status: 'invalid', reason: 'character', at: 3 });
  });
});

test("Go's new codes are valid, and any other character is found but for one in 331", () => {
  let missed = 0;
  for (const [i, right] of [...ours].entries()) {
    for (const wrong of alphabet) {
      if (right === '-' || right === wrong) continue;
      const { status } = checkCode(ours.slice(0, i) + wrong + ours.slice(i + 1));
      expect(['valid', 'suspect']).toContain(status);
      if (status === 'valid') missed++;
    }
  }
  expect(missed).toBeLessThanOrEqual(22);
  for (const voter of elections.flatMap((e) => e.voters)) expect(checkCode(voter.code).status).toBe('valid');
});

test('errors do not contain the code', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5 }), (text) => {
      try {
        const { code, form } = canonicalCode(text);
        expect(code.replaceAll('-', '').length).toBe(form);
      } catch (error) {
        if (!(error instanceof BeleniosError)) throw error;
        expect(error.code).toBe('code');
      }
    }),
  );
  for (const text of [`${tools}X`, tools.slice(1), `${tools.slice(0, 20)}!`]) {
    expect(() => canonicalCode(text)).not.toThrow(text);
    expect(() => canonicalCode(text)).toThrow('want 22 characters');
  }
});

test('a code formats to itself, however it is typed', () => {
  const character = fc.constantFrom(...alphabet);
  const typed = fc.array(fc.tuple(character, fc.constantFrom('', '', ' ', '-', '\u2014')), {
    minLength: 22,
    maxLength: 22,
  });
  fc.assert(
    fc.property(typed, (parts) => {
      const { formatted, status } = checkCode(parts.flat().join(''));
      expect(checkCode(formatted)).toEqual({ formatted, status });
      expect(formatted.replaceAll('-', '')).toBe(parts.map(([c]) => c).join(''));
    }),
  );
});
