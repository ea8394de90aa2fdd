// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jacobi } from './finite.ts';
import { groupByName, parseMember, textOf } from './group.ts';
import { belenios2048, rfc3526 } from './params.ts';

const names = ['Ed25519', 'BELENIOS-2048', 'RFC-3526-2048'] as const;

describe.each(names)('%s', { timeout: 60_000 }, (name) => {
  const g = groupByName(name);
  const exponent = fc.bigInt({ min: 1n, max: g.q - 1n });
  const small = { numRuns: name === 'Ed25519' ? 12 : 3 };

  test('powers agree, however they are made', () => {
    fc.assert(
      fc.property(exponent, exponent, (s, r) => {
        const x = g.base().power(s);
        const [both] = g.powers(x, [r]);
        expect(textOf(g, g.base().power((s * r) % g.q))).toBe(both && textOf(g, both));
        expect(g.equal(g.table(x).power(r), both ?? g.identity)).toBe(true);
        const sum = g.mul(x, g.base().power(r));
        expect(g.equal(sum, (s + r) % g.q === 0n ? g.identity : g.base().power((s + r) % g.q))).toBe(true);
      }),
      small,
    );
  });

  test('small and large exponents', () => {
    const x = g.base().power(7n);
    const powers = g.powers(x, [0n, 1n, 2n, 15n, 16n, g.q - 1n]);
    const [zero, one, two, fifteen, sixteen, last] = powers as [
      typeof x,
      typeof x,
      typeof x,
      typeof x,
      typeof x,
      typeof x,
    ];
    expect([g.equal(zero, g.identity), g.equal(one, x), g.equal(two, g.mul(x, x))]).toEqual([true, true, true]);
    expect([g.equal(g.mul(fifteen, x), sixteen), g.equal(g.mul(last, x), g.identity)]).toEqual([true, true]);
  });

  test('texts are read as they are written', () => {
    const xs = [g.identity, g.base().power(1n), g.base().power(12345678901234567890n)];
    const texts = g.texts(xs);
    expect(texts).toEqual(xs.map((x) => textOf(g, x)));
    texts.forEach((text, i) => {
      expect(g.equal(parseMember(g, text), xs[i] ?? g.identity)).toBe(i < xs.length);
      expect(text.length).toBeLessThanOrEqual(g.maxText);
      for (const other of [`0${text}`, ` ${text}`, `${text} `, text.toUpperCase().replace(/^\d+$/, `+${text}`), '']) {
        if (other !== text) expect(() => g.parse(other)).toThrow();
      }
    });
  });
});

describe('what is no member', () => {
  test('of Ed25519: not reduced, off the curve, negative zero, of small order, with a part of small order', () => {
    const g = groupByName('Ed25519');
    const p = 2n ** 255n - 19n;
    const hex = (n: bigint) => n.toString(16).padStart(64, '0');
    for (const bad of [p, p + 1n, 2n, 2n ** 255n + 1n]) expect(() => g.parse(hex(bad))).toThrow();
    const order2 = g.parse(hex(p - 1n));
    expect(g.isMember(order2)).toBe(false);
    expect(g.isMember(g.mul(order2, g.base().power(5n)))).toBe(false);
    expect(g.memberPowers(g.mul(order2, g.base().power(5n)), [3n])).toBeUndefined();
    expect(g.isMember(g.parse(hex(0n)))).toBe(false);
    expect(() => parseMember(g, hex(p - 1n))).toThrow('prime-order');
  });

  test('of finite fields: 0, p, and what is outside the subgroup', () => {
    for (const [name, { p }] of [
      ['BELENIOS-2048', belenios2048],
      ['RFC-3526-2048', rfc3526],
    ] as const) {
      const g = groupByName(name);
      for (const bad of [0n, p, p + 1n, -1n]) expect(() => g.parse(String(bad))).toThrow();
      expect(g.isMember(g.parse(String(p - 1n)))).toBe(false);
    }
  });

  test('the Jacobi symbol is that of Euler', () => {
    const p = 1_000_003n;
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: p - 1n }), (a) => {
        let [power, base] = [1n, a];
        for (let e = (p - 1n) / 2n; e > 0n; e >>= 1n, base = (base * base) % p) if (e & 1n) power = (power * base) % p;
        expect(jacobi(a, p)).toBe(power === p - 1n ? -1 : Number(power));
      }),
    );
  });
});

test('unknown groups are not supported', () => {
  expect(() => groupByName('X25519')).toThrow('supported');
});
