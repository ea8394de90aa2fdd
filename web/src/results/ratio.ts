// SPDX-License-Identifier: Apache-2.0

// Exact numbers as reports write them: decimal, or fractions such as "1/3".

/** A number as a fraction; its lower part is positive. */
export interface Ratio {
  readonly upper: bigint;
  readonly lower: bigint;
}

export function parseRatio(text: string): Ratio {
  const [upper = '0', lower = '1'] = text.split('/');
  const negative = upper.startsWith('-');
  const [whole = '', fraction = ''] = upper.replace('-', '').split('.');
  const digits = BigInt(`${whole}${fraction}`);
  const below = BigInt(lower) * 10n ** BigInt(fraction.length);
  if (below === 0n) throw new RangeError('ratio: divided by zero');
  return { upper: negative ? -digits : digits, lower: below };
}

export function compareRatios(a: string, b: string): number {
  const [x, y] = [parseRatio(a), parseRatio(b)];
  const [left, right] = [x.upper * y.lower, y.upper * x.lower];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** How much a part is of a whole, from 0 to 1: for what is drawn, not for what is said. */
export function shareOf(part: string, whole: string): number {
  const [x, y] = [parseRatio(part), parseRatio(whole)];
  if (x.upper <= 0n || y.upper <= 0n) return 0;
  const millionths = (x.upper * y.lower * 1_000_000n) / (x.lower * y.upper);
  return Number(millionths > 1_000_000n ? 1_000_000n : millionths) / 1_000_000;
}

/** A number in decimal digits, rounded to so many after the point where it has more. */
export function decimalOf(text: string, digits: number): string {
  const { upper, lower } = parseRatio(text);
  const negative = upper < 0n;
  const scaled = ((negative ? -upper : upper) * 10n ** BigInt(digits) * 2n + lower) / (lower * 2n);
  const all = scaled.toString().padStart(digits + 1, '0');
  const [whole, fraction] = [all.slice(0, all.length - digits), all.slice(all.length - digits).replace(/0+$/, '')];
  return `${negative && scaled > 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** An amount in units of 10^-decimals, as awards are written, in the currency. */
export function fromUnits(units: string, decimals: number): string {
  const all = units.padStart(decimals + 1, '0');
  const fraction = all.slice(all.length - decimals);
  return decimals > 0 && /[1-9]/.test(fraction)
    ? `${all.slice(0, -decimals)}.${fraction}`
    : all.slice(0, all.length - decimals);
}
