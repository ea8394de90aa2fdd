// SPDX-License-Identifier: Apache-2.0
import { ed25519 } from '@noble/curves/ed25519.js';
import { BeleniosError } from './errors.ts';
import type { Element, Group, Table } from './group.ts';
import { type Arithmetic, sharedPowers } from './powers.ts';

const Point = ed25519.Point;
type Point = InstanceType<typeof Point>;

const { p } = Point.CURVE();
const q = Point.Fn.ORDER;
const padding = 14n;

/** The window of the election key's table: 128 points for each of 33 places, 1.3 MB, 17 ms. */
const tableWindow = 8;

const arithmetic: Arithmetic<Point> = {
  identity: Point.ZERO,
  mul: (x, y) => x.add(y),
  square: (x) => x.double(),
};

/**
 * Ed25519 by noble-curves. An element's text is 64 hexadecimal digits: RFC 8032's encoding as a big-endian number, that
 * is, with its bytes reversed.
 */
export class Ed25519Group implements Group {
  readonly name = 'Ed25519';
  readonly q = q;
  readonly identity = wrap(Point.ZERO);
  readonly maxText = 64;
  readonly embedMax = 30;
  private baseTable: Table | undefined;

  parse(text: string): Element {
    if (!/^[0-9a-f]{64}$/.test(text)) throw badElement('want 64 lower-case hexadecimal digits');
    const point = decode(BigInt(`0x${text}`));
    if (!point) throw badElement('not on the curve, or not reduced');
    return wrap(point);
  }

  isMember(x: Element): boolean {
    return this.memberPowers(x, []) !== undefined;
  }

  texts(xs: readonly Element[]): string[] {
    return affine(xs.map(open)).map(({ x, y }) => (y | ((x & 1n) << 255n)).toString(16).padStart(64, '0'));
  }

  equal(x: Element, y: Element): boolean {
    return open(x).equals(open(y));
  }

  mul(x: Element, y: Element): Element {
    return wrap(open(x).add(open(y)));
  }

  base(): Table {
    this.baseTable ??= { power: (s) => wrap(Point.BASE.multiply(s)) };
    return this.baseTable;
  }

  table(x: Element): Table {
    // A point of its own: noble keeps tables by the point's identity, and g has one of another size.
    const { X, Y, Z, T } = open(x);
    const point = new Point(X, Y, Z, T).precompute(tableWindow);
    return { power: (s) => wrap(point.multiply(s)) };
  }

  powers(x: Element, exponents: readonly bigint[]): Element[] {
    return sharedPowers(arithmetic, open(x), exponents).map(wrap);
  }

  memberPowers(x: Element, exponents: readonly bigint[]): Element[] | undefined {
    const [zero, ...powers] = sharedPowers(arithmetic, open(x), [q, ...exponents]);
    return zero?.is0() ? powers.map(wrap) : undefined;
  }

  /**
   * The smallest padding that makes y the coordinate of a member with even x. One try in 16 succeeds; always so many are
   * made together, with the same steps whether they succeed, that their number says something about one vote in 60 only.
   */
  embed(numbers: readonly number[]): Element {
    const y = numbers.reduce((sum, n) => (sum << 8n) | BigInt(n), 0n) << padding;
    for (let epsilon = 0n; epsilon < 1n << padding; epsilon += embedBlock) {
      const found = firstMember(y | epsilon);
      if (found) return wrap(found);
    }
    throw new BeleniosError('answers', 'no element stands for these numbers');
  }
}

const embedBlock = 64n;

function firstMember(y: bigint): Point | undefined {
  let found: Point | undefined;
  for (let i = embedBlock - 1n; i >= 0n; i--) {
    const point = decode(y + i);
    const member = isMember(point ?? Point.BASE);
    found = point && member ? point : found;
  }
  return found;
}

/** RFC 8032, 5.1.3, with all its checks; undefined if there is no such point. */
function decode(text: bigint): Point | undefined {
  const bytes = new Uint8Array(32);
  for (let i = 0, rest = text; i < 32; i++, rest >>= 8n) bytes[i] = Number(rest & 0xffn);
  try {
    return Point.fromBytes(bytes);
  } catch {
    return undefined;
  }
}

function isMember(point: Point): boolean {
  return sharedPowers(arithmetic, point, [q]).every((power) => power.is0());
}

/** Affine coordinates with one inversion for all (Montgomery's trick). */
function affine(points: readonly Point[]): { x: bigint; y: bigint }[] {
  const prefix: bigint[] = [];
  let product = 1n;
  for (const point of points) {
    prefix.push(product);
    product = (product * point.Z) % p;
  }
  let inverse = Point.Fp.inv(product);
  const out: { x: bigint; y: bigint }[] = [];
  for (let i = points.length - 1; i >= 0; i--) {
    const { X, Y, Z } = points[i] as Point;
    const own = (inverse * (prefix[i] as bigint)) % p;
    inverse = (inverse * Z) % p;
    out.push({ x: (X * own) % p, y: (Y * own) % p });
  }
  return out.reverse();
}

function badElement(why: string): BeleniosError {
  return new BeleniosError('bad-element', why);
}

function wrap(point: Point): Element {
  return point as unknown as Element;
}

function open(x: Element): Point {
  return x as unknown as Point;
}
