// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BeleniosError } from './errors.ts';
import { Scanner } from './scan.ts';
import { base64, decodeUtf8, encodeUtf8, quote } from './text.ts';

/** Any but half of a surrogate pair. */
const character = fc
  .oneof(
    fc.integer({ max: 0xff, min: 0 }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point));

const whole = (source: string, read: (s: Scanner) => void) => () => {
  const s = new Scanner(source);
  read(s);
  s.end();
};

describe('strings', () => {
  test('are written in one way, and read in no other', () => {
    expect(quote('Ż"\\\n\t\x7f\x01\u2028<&>')).toBe('"Ż\\"\\\\\\n\\t\\u007f\\u0001\u2028<&>"');
    for (const other of ['"\\u0041"', '"\\/"', '"\\u000a"', '"\\u007F"', '"\n"', '"\\x"', '"open', "'a'", '']) {
      expect(whole(other, (s) => s.text())).toThrow(BeleniosError);
    }
  });

  test('come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 20 }), (text) => {
        expect(new Scanner(quote(text)).text()).toBe(text);
        expect(decodeUtf8(encodeUtf8(text))).toBe(text);
      }),
    );
  });

  test('that are plain have no escapes and nothing beyond ASCII', () => {
    expect(new Scanner('"a b~"').plain()).toBe('a b~');
    for (const other of ['"a\\n"', '"é"', '"a', 'a"', '"\x7f"']) expect(whole(other, (s) => s.plain())).toThrow();
  });
});

test('numbers have no sign, no leading zero and a bound', () => {
  expect(new Scanner('0').int(5)).toBe(0);
  expect(new Scanner('4096').int(4096)).toBe(4096);
  for (const other of ['', '01', '-1', '+1', '1.0', '1e1', '6', '99999999999999999999']) {
    expect(whole(other, (s) => s.int(5))).toThrow();
  }
});

test('lists have so many items', () => {
  const three = (s: Scanner) => s.array(3, () => s.int(9));
  expect(three(new Scanner('[1,2,3]'))).toEqual([1, 2, 3]);
  expect(new Scanner('[]').list(3, () => 1)).toEqual([]);
  for (const other of ['[1,2]', '[1,2,3,4]', '[1, 2,3]', '[1,2,3', '[]']) expect(whole(other, three)).toThrow();
  expect(whole('[1,2,3]', (s) => s.list(2, () => s.int(9)))).toThrow();
});

test('any canonical value is skipped, and nothing else', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = JSON.stringify(value);
      // What JSON.stringify escapes otherwise than belenios-tool is left to the strings above.
      fc.pre(!/\\u|\x7f/.test(text));
      whole(text, (s) => s.value(64))();
    }),
  );
  for (const other of ['{ }', '[1,]', '01', '.5', '1.', 'nul', '{"a"}', '', '[[[[]]]]']) {
    expect(whole(other, (s) => s.value(3))).toThrow();
  }
});

test('base64 has no padding', () => {
  expect(base64(new Uint8Array([255, 255, 62, 1]))).toBe('//8+AQ');
});

test('what is no UTF-8 is refused', () => {
  expect(() => decodeUtf8(new Uint8Array([0xc3, 0x28]))).toThrow('UTF-8');
});
