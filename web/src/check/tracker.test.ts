// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trackerIn, trackerText } from './tracker.ts';

const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

describe('a tracker', () => {
  test('is read in every form that people meet', () => {
    fc.assert(
      fc.property(hex, (tracker) => {
        const base64 = trackerText(tracker);
        expect(base64).toHaveLength(43);
        const forms = [
          tracker,
          tracker.toUpperCase(),
          base64,
          `${base64}=`,
          base64.replaceAll('+', '-').replaceAll('/', '_'),
          ` ${base64.slice(0, 20)} ${base64.slice(20)}\n`,
          `https://vote.example/e/21ZkTQPH8CMeS1/check#${tracker}`,
          `https://vote.example/e/21ZkTQPH8CMeS1/check#${encodeURIComponent(base64)}`,
          `#tracker=${tracker}`,
        ];
        expect(forms.map(trackerIn)).toEqual(forms.map(() => tracker));
      }),
    );
  });

  test('is nothing else', () => {
    const others = [
      '',
      ' ',
      '#',
      'hello',
      '0'.repeat(63),
      '0'.repeat(65),
      `${'A'.repeat(42)}B`,
      '#%E0%A4%A',
      '가'.repeat(43),
    ];
    expect(others.map(trackerIn)).toEqual(others.map(() => undefined));
  });
});
