// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest';
import { grouped, readFingerprint, readScanned, takeLetter } from './letter.ts';

const code = 'Zx9pQ-rT4sKw-2mNvB-8cYhJd';

afterEach(() => vi.unstubAllGlobals());

function at(hash: string) {
  const replaceState = vi.fn();
  vi.stubGlobal('location', { hash, pathname: '/e/u/vote', search: '?lang=en' });
  vi.stubGlobal('history', { state: 1, replaceState });
  return replaceState;
}

test('the letter is taken out of the address bar', () => {
  const replaced = at(`#code=${code}&f=0123456789abcdef`);
  expect(takeLetter()).toEqual({ code, fingerprint: '0123456789abcdef' });
  expect(replaced).toHaveBeenCalledExactlyOnceWith(1, '', '/e/u/vote?lang=en');
});

test('what is no letter stays', () => {
  const replaced = at('#content');
  expect(takeLetter()).toEqual({});
  expect(replaced).not.toHaveBeenCalled();
});

test('a fingerprint is 16 digits, however grouped', () => {
  expect(readFingerprint(' 0123 4567-89AB:cdef ')).toBe('0123456789abcdef');
  expect(readFingerprint('0123 4567 89ab cde')).toBeUndefined();
  expect(readFingerprint('0123456789abcdeg')).toBeUndefined();
  expect(grouped('0123456789abcdef')).toBe('0123 4567 89ab cdef');
});

test('a scanned letter is the link of this election, or a bare code', () => {
  const link = `https://vote.example/e/u/vote#code=${code}&f=0123456789abcdef`;
  expect(readScanned(link, 'u')).toEqual({ kind: 'letter', letter: { code, fingerprint: '0123456789abcdef' } });
  expect(readScanned(link, 'other')).toEqual({ kind: 'other-election' });
  expect(readScanned(code, 'u')).toEqual({ kind: 'letter', letter: { code } });
  for (const text of ['https://vote.example/', 'https://x.example/#code=', 'hello', '', 'javascript:alert(1)']) {
    expect(readScanned(text, 'u')).toEqual({ kind: 'none' });
  }
});
