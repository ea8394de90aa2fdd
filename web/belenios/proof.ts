// SPDX-License-Identifier: Apache-2.0
import { type Element, type Group, textOf } from './group.ts';
import { mod, type RandomBytes, randomScalar, scanScalar } from './scalar.ts';
import type { Scanner } from './scan.ts';
import { hashNumber } from './text.ts';

/** The specification's proof (4.3). */
export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

export function scanProof(s: Scanner, q: bigint): Proof {
  s.lit('{"challenge":');
  const challenge = scanScalar(s, q);
  s.lit(',"response":');
  const response = scanScalar(s, q);
  s.lit('}');
  return { challenge, response };
}

export function scanProofs(s: Scanner, q: bigint, n: number): Proof[] {
  return s.array(n, () => scanProof(s, q));
}

export function writeProof(p: Proof): string {
  return `{"challenge":"${p.challenge}","response":"${p.response}"}`;
}

export function writeProofs(ps: readonly Proof[]): string {
  return `[${ps.map(writeProof).join(',')}]`;
}

/** SHA-256 of a text, big-endian, modulo q. */
export function hashToScalar(q: bigint, text: string): bigint {
  return mod(hashNumber(text), q);
}

/**
 * Proves knowledge of x with X = g^x (4.5, 4.14): the challenge is the hash of prefix and A = g^w, and
 * response = w - x challenge.
 */
export function prove(g: Group, random: RandomBytes, x: bigint, prefix: string): Proof {
  const w = randomScalar(g.q, random);
  const challenge = hashToScalar(g.q, prefix + textOf(g, g.base().power(w)));
  return { challenge, response: mod(w - x * challenge, g.q) };
}

/** Checks a proof by prove for X, a member. */
export function holds(g: Group, x: Element, p: Proof, prefix: string): boolean {
  const [power] = g.powers(x, [p.challenge]) as [Element];
  return hashToScalar(g.q, prefix + textOf(g, g.mul(power, basePower(g, p.response)))) === p.challenge;
}

/** g to the power of a public exponent, 0 as well. */
export function basePower(g: Group, s: bigint): Element {
  return s === 0n ? g.identity : g.base().power(s);
}
