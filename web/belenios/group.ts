// SPDX-License-Identifier: Apache-2.0
import { Ed25519Group } from './ed25519.ts';
import { BeleniosError } from './errors.ts';
import { FiniteGroup } from './finite.ts';
import { belenios2048, rfc3526 } from './params.ts';
import type { GroupName } from './types.ts';

declare const element: unique symbol;

/** An element of a group, immutable; only its group knows what is in it. */
export interface Element {
  readonly [element]: never;
}

/** Powers of one element, precomputed. */
export interface Table {
  /** The element to the power of s, 0 < s < q. For secrets: see "Time" in README.md. */
  power(s: bigint): Element;
}

/** A cyclic group of prime order q with generator g, written multiplicatively as in the specification. */
export interface Group {
  readonly name: GroupName;
  readonly q: bigint;
  readonly identity: Element;
  /** The longest text of an element, in characters. */
  readonly maxText: number;
  /** So many numbers 0 to 255 are embedded in one element, at most; 0: none. */
  readonly embedMax: number;

  /** The canonical text of an element, which isMember has to test. Throws "bad-element". */
  parse(text: string): Element;
  isMember(x: Element): boolean;
  /** The texts of elements, with one inversion for all. */
  texts(xs: readonly Element[]): string[];
  equal(x: Element, y: Element): boolean;
  mul(x: Element, y: Element): Element;
  /** The table of g, made once. */
  base(): Table;
  /** A table of x, a member. */
  table(x: Element): Table;
  /** x to the power of each exponent, 0 <= e < q; the squarings are shared. Only for what is public. */
  powers(x: Element, exponents: readonly bigint[]): Element[];
  /** The same, with the membership test; undefined if x is no member. */
  memberPowers(x: Element, exponents: readonly bigint[]): Element[] | undefined;
  /** The element for 1 to embedMax numbers (specification 4.11.2). */
  embed(numbers: readonly number[]): Element;
}

const known = new Map<string, Group>();

export function groupByName(name: string): Group {
  const group = known.get(name) ?? make(name);
  known.set(name, group);
  return group;
}

function make(name: string): Group {
  if (name === 'Ed25519') return new Ed25519Group();
  if (name === 'BELENIOS-2048') return new FiniteGroup(name, belenios2048, 6);
  if (name === 'RFC-3526-2048') return new FiniteGroup(name, rfc3526, 4);
  throw new BeleniosError('unsupported', 'group: Ed25519, BELENIOS-2048 and RFC-3526-2048 are supported');
}

/** Reads an element and tests it. */
export function parseMember(g: Group, text: string): Element {
  const x = g.parse(text);
  if (!g.isMember(x)) throw notMember();
  return x;
}

export function notMember(where = ''): BeleniosError {
  return new BeleniosError('bad-element', `${where}not an element of the prime-order group`);
}

export function textOf(g: Group, x: Element): string {
  return g.texts([x])[0] ?? '';
}
