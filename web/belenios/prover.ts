// SPDX-License-Identifier: Apache-2.0
import type { Election } from './election.ts';
import type { Element } from './group.ts';
import type { Proof } from './proof.ts';
import { mod, type RandomBytes, randomScalar } from './scalar.ts';

/** One case of a disjunction, as the prover knows it: a ciphertext (g^r, y^r g^m) encrypts M. */
export interface Branch {
  /** The ciphertext's randomness. */
  readonly r: bigint;
  /** m - M: zero exactly if the case is true. */
  readonly delta: bigint;
  /** 1n for the one case that is proved, 0n for the simulated ones. */
  readonly real: bigint;
}

/** What a branch hashes, and what the prover keeps of it. */
export interface Commitment {
  readonly w: bigint;
  readonly challenge: bigint;
  readonly a: Element;
  readonly b: Element;
}

/** Makes ciphertexts and proofs with the same steps for every vote. */
export class Prover {
  /** A random power of g that is multiplied in where an exponent may be 0, and its inverse. */
  private readonly shift: bigint;
  private readonly shifted: readonly [Element, Element];
  private readonly back: Element;

  constructor(
    readonly election: Election,
    private readonly random: RandomBytes,
  ) {
    const { q } = election.group;
    this.shift = randomScalar(q, random);
    const base = election.group.base();
    this.back = base.power(q - this.shift);
    const zero = base.power(this.shift);
    this.shifted = [zero, election.group.mul(zero, base.power(1n))];
  }

  draw(): bigint {
    return randomScalar(this.election.group.q, this.random);
  }

  reduce(x: bigint): bigint {
    return mod(x, this.election.group.q);
  }

  /** (g^r, y^r g^m) for m 0 or 1. */
  encrypt(r: bigint, m: number): { alpha: Element; beta: Element } {
    const { group, keyTable } = this.election;
    const message = group.mul(this.shifted[m as 0 | 1], this.back);
    return { alpha: group.base().power(r), beta: group.mul(keyTable.power(r), message) };
  }

  /** g to the power of s, which may be 0. */
  power(s: bigint): Element {
    const { group } = this.election;
    return group.mul(group.base().power(this.reduce(s + this.shift)), this.back);
  }

  /** y^w g^s; s may be 0. */
  keyPower(w: bigint, s: bigint): Element {
    return this.election.group.mul(this.election.keyTable.power(w), this.power(s));
  }

  /**
   * Chooses w and a challenge for each branch. The prover knows r, so a simulated branch needs no power of alpha or beta:
   * with response = w - r challenge,
   *
   *     A = g^response alpha^challenge = g^w
   *     B = y^response (beta / g^M)^challenge = y^w g^((m-M) challenge).
   *
   * The same formulas with m = M are the commitment of the real branch, whose challenge is chosen later.
   */
  commit(branches: readonly Branch[]): Commitment[] {
    return branches.map(({ delta }) => {
      const w = this.draw();
      const challenge = this.draw();
      const a = this.election.group.base().power(w);
      return { w, challenge, a, b: this.keyPower(w, challenge * delta) };
    });
  }

  /** Gives the real branch the challenge that makes the sum the hash, without asking which one it is. */
  respond(branches: readonly Branch[], commitments: readonly Commitment[], hash: bigint): Proof[] {
    const missing = commitments.reduce((rest, c) => rest - c.challenge, hash);
    return commitments.map((c, i) => {
      const { r, real } = branches[i] as Branch;
      const challenge = this.reduce(c.challenge + real * missing);
      return { challenge, response: this.reduce(c.w - r * challenge) };
    });
  }
}
