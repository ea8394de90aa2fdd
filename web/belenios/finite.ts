// SPDX-License-Identifier: Apache-2.0
import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { BeleniosError } from './errors.ts';
import type { Element, Group, Table } from './group.ts';
import type { FiniteParameters } from './params.ts';
import { sharedPowers } from './powers.ts';
import type { GroupName } from './types.ts';

/** Bits of the random multiple of q that hides a secret exponent from whoever watches the table. */
const blindBits = 64;

/** The subgroup of order q of the integers modulo p. An element's text is the number, decimal. */
export class FiniteGroup implements Group {
  readonly q: bigint;
  readonly maxText: number;
  readonly embedMax: number;
  readonly identity = wrap(1n);
  private readonly p: bigint;
  private baseTable: Table | undefined;

  constructor(
    readonly name: GroupName,
    private readonly parameters: FiniteParameters,
    /** Bits of a table's windows. */
    private readonly window: number,
  ) {
    this.p = parameters.p;
    this.q = parameters.q;
    this.maxText = this.p.toString().length;
    this.embedMax = this.safe ? 255 : 0;
  }

  /** p = 2q + 1: the members are the squares. */
  private get safe(): boolean {
    return this.p === 2n * this.q + 1n;
  }

  parse(text: string): Element {
    const number = /^[1-9][0-9]*$/.test(text) && text.length <= this.maxText ? BigInt(text) : 0n;
    if (number <= 0n || number >= this.p) {
      throw new BeleniosError('bad-element', 'want a decimal number above 0 and below p without leading zeros');
    }
    return wrap(number);
  }

  isMember(x: Element): boolean {
    return this.memberPowers(x, []) !== undefined;
  }

  texts(xs: readonly Element[]): string[] {
    return xs.map((x) => open(x).toString());
  }

  equal(x: Element, y: Element): boolean {
    return x === y;
  }

  mul(x: Element, y: Element): Element {
    return wrap((open(x) * open(y)) % this.p);
  }

  base(): Table {
    this.baseTable ??= this.table(wrap(this.parameters.g));
    return this.baseTable;
  }

  table(x: Element): Table {
    let rows: bigint[][] | undefined;
    return {
      power: (s) => {
        rows ??= this.rows(x);
        return wrap(this.look(rows, s));
      },
    };
  }

  private rows(x: Element): bigint[][] {
    const rows: bigint[][] = [];
    const bits = this.q.toString(2).length + blindBits + 1;
    for (let from = 0, start = open(x); from < bits; from += this.window) {
      const row = [1n];
      for (let d = 1; d < 1 << this.window; d++) row.push(((row[d - 1] as bigint) * start) % this.p);
      rows.push(row);
      start = ((row.at(-1) as bigint) * start) % this.p;
    }
    return rows;
  }

  /** One multiplication a window, whatever the exponent, of which a random multiple of q is added. */
  private look(rows: readonly bigint[][], s: bigint): bigint {
    const blind = BigInt(`0x${bytesToHex(randomBytes(blindBits / 8))}`);
    const digits = (s + blind * this.q).toString(2).padStart(rows.length * this.window, '0');
    let out = 1n;
    rows.forEach((row, i) => {
      const end = digits.length - i * this.window;
      out = (out * (row[Number.parseInt(digits.slice(end - this.window, end), 2)] as bigint)) % this.p;
    });
    return out;
  }

  powers(x: Element, exponents: readonly bigint[]): Element[] {
    const arithmetic = {
      identity: 1n,
      mul: (a: bigint, b: bigint) => (a * b) % this.p,
      square: (a: bigint) => (a * a) % this.p,
    };
    return sharedPowers(arithmetic, open(x), exponents).map(wrap);
  }

  memberPowers(x: Element, exponents: readonly bigint[]): Element[] | undefined {
    if (this.safe) return jacobi(open(x), this.p) === 1 ? this.powers(x, exponents) : undefined;
    const [one, ...powers] = this.powers(x, [this.q, ...exponents]);
    return one === this.identity ? powers : undefined;
  }

  /** In a time that depends on the numbers: of the tries, two on average, and of each symbol. */
  embed(numbers: readonly number[]): Element {
    let x = numbers.reduce((sum, n) => (sum << 8n) | BigInt(n), 0n) << 8n;
    for (let i = 0; i < 256; i++, x++) {
      if (x > 0n && x < this.p && jacobi(x, this.p) === 1) return wrap(x);
    }
    throw new BeleniosError('answers', 'no element stands for these numbers');
  }
}

/** The Jacobi symbol (a/n) for odd n, by reciprocity. */
export function jacobi(a: bigint, n: bigint): number {
  let [top, bottom, sign] = [a % n, n, 1];
  while (top !== 0n) {
    while ((top & 1n) === 0n) {
      top >>= 1n;
      const eighth = bottom & 7n;
      if (eighth === 3n || eighth === 5n) sign = -sign;
    }
    [top, bottom] = [bottom, top];
    if ((top & 3n) === 3n && (bottom & 3n) === 3n) sign = -sign;
    top %= bottom;
  }
  return bottom === 1n ? sign : 0;
}

function wrap(x: bigint): Element {
  return x as unknown as Element;
}

function open(x: Element): bigint {
  return x as unknown as bigint;
}
