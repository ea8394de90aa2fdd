// SPDX-License-Identifier: Apache-2.0

/** What sharedPowers needs of a group's arithmetic. */
export interface Arithmetic<E> {
  readonly identity: E;
  mul(x: E, y: E): E;
  square(x: E): E;
}

const window = 4;

/**
 * x to the power of each exponent. The squarings of x are shared, from the lowest bit up: each odd digit of an exponent
 * adds the square that it meets to the bucket of its value. In time that depends on everything.
 */
export function sharedPowers<E>(a: Arithmetic<E>, x: E, exponents: readonly bigint[]): E[] {
  const digits = exponents.map(oddDigits);
  const buckets = exponents.map(() => new Array<E | undefined>(1 << (window - 1)));
  const length = Math.max(0, ...digits.map((d) => d.length));
  let square = x;
  for (let bit = 0; bit < length; bit++) {
    if (bit > 0) square = a.square(square);
    digits.forEach((d, i) => {
      const digit = d[bit];
      const row = buckets[i];
      if (digit === undefined || digit === 0 || row === undefined) return;
      const old = row[digit >> 1];
      row[digit >> 1] = old === undefined ? square : a.mul(old, square);
    });
  }
  return buckets.map((row) => weigh(a, row));
}

/** Bucket i counts 2i + 1 times: the sum of all, and twice the sums from each bucket but the first to the last. */
function weigh<E>(a: Arithmetic<E>, row: readonly (E | undefined)[]): E {
  let running = a.identity;
  let sums = a.identity;
  for (let i = row.length - 1; i >= 0; i--) {
    const bucket = row[i];
    if (bucket !== undefined) running = a.mul(running, bucket);
    if (i > 0) sums = a.mul(sums, running);
  }
  return a.mul(running, a.square(sums));
}

/** An exponent as odd digits below 2^window, at the bits where they count; zeros between. */
function oddDigits(exponent: bigint): number[] {
  const bits = exponent.toString(2);
  const out = new Array<number>(bits.length).fill(0);
  for (let bit = 0; bit < bits.length; ) {
    if (bits[bits.length - 1 - bit] !== '1') {
      bit++;
      continue;
    }
    const from = Math.max(0, bits.length - bit - window);
    out[bit] = Number.parseInt(bits.slice(from, bits.length - bit), 2);
    bit += window;
  }
  return out;
}
