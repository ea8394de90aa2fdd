// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';

/** An exact number >= 0, as manifests write money and bounds; below > 0. */
export interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

const maxChars = 40;

/** Reads "12", "0.5" or "1/3". */
export function parseRational(text: string): Rational {
  const parts = /^(?:(\d+)\/(\d+)|(\d*)(?:\.(\d*))?)$/.exec(text);
  const digits = text.replace(/[./]/, '');
  if (!parts || digits === '' || text.length > maxChars || (parts[2] !== undefined && BigInt(parts[2]) === 0n)) {
    throw new BeleniosError('malformed', 'a manifest has a number that is none: want one like 12, 0.5 or 1/3');
  }
  if (parts[1] !== undefined && parts[2] !== undefined) return { above: BigInt(parts[1]), below: BigInt(parts[2]) };
  return { above: BigInt(digits), below: 10n ** BigInt(parts[4]?.length ?? 0) };
}

export function whole(n: number): Rational {
  return { above: BigInt(n), below: 1n };
}

export function sum(numbers: readonly Rational[]): Rational {
  return numbers.reduce((a, b) => {
    if (a.below === b.below) return { above: a.above + b.above, below: a.below };
    return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
  }, whole(0));
}

/** Negative, 0 or positive, as a is less than, the same as or greater than b. */
export function compare(a: Rational, b: Rational): number {
  const [x, y] = [a.above * b.below, b.above * a.below];
  return x < y ? -1 : Number(x > y);
}

/** Writes a number without rounding: decimal where it is one, else as a fraction. */
export function formatRational(n: Rational): string {
  const divisor = gcd(n.above, n.below);
  const [above, below] = [n.above / divisor, n.below / divisor];
  for (let digits = 0, scale = 1n; scale % below === 0n || digits < 2 * maxChars; digits++, scale *= 10n) {
    if (scale % below !== 0n) continue;
    const text = (above * (scale / below)).toString().padStart(digits + 1, '0');
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
  return `${above}/${below}`;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
