// SPDX-License-Identifier: Apache-2.0
import type { Ciphertext } from './ballot.ts';
import type { Election } from './election.ts';
import { BeleniosError } from './errors.ts';
import type { Element, Group } from './group.ts';
import { basePower, hashToScalar, type Proof } from './proof.ts';
import { mod } from './scalar.ts';

/**
 * The verifier's side of the proofs of interval membership (4.12) and of possibly-blank votes (4.13). Both say that one
 * of several cases is true, each that a ciphertext encrypts a message, with a proof a case whose challenges add up to a
 * hash of all commitments.
 */

/** A and B of every proof of a disjunction: the case that c encrypts the message, for each message. */
export function commitments(
  e: Election,
  ps: readonly Proof[],
  messages: readonly number[],
  cs: readonly SumOf[],
): Element[] {
  const g = e.group;
  const powers = new Map<SumOf, [Element[], Element[]]>();
  for (const c of new Set(cs)) {
    const challenges = ps.filter((_, i) => cs[i] === c).map((proof) => proof.challenge);
    powers.set(c, [g.powers(c.alpha, challenges), g.powers(c.beta, challenges)]);
  }
  return ps.flatMap((proof, i) => {
    const [alphas, betas] = powers.get(cs[i] as SumOf) as [Element[], Element[]];
    const down = mod(-proof.challenge * BigInt(messages[i] ?? 0), g.q);
    const key = proof.response === 0n ? g.identity : e.keyTable.power(proof.response);
    const b = g.mul(betas.shift() as Element, key);
    return [
      g.mul(alphas.shift() as Element, basePower(g, proof.response)),
      down === 0n ? b : g.mul(b, basePower(g, down)),
    ];
  });
}

/** A product of ciphertexts: an encryption of the sum. */
export type SumOf = Pick<Ciphertext, 'alpha' | 'beta'>;

export function sumOf(g: Group, cs: readonly SumOf[]): SumOf {
  const product = (xs: Element[]) => xs.reduce((x, y) => g.mul(x, y), g.identity);
  return { alpha: product(cs.map((c) => c.alpha)), beta: product(cs.map((c) => c.beta)) };
}

/** Whether the challenges of a disjunction add up to the hash. */
export function addUp(g: Group, ps: readonly Proof[], hashed: string): boolean {
  return ps.reduce((sum, proof) => mod(sum + proof.challenge, g.q), 0n) === hashToScalar(g.q, hashed);
}

export function badProof(where: string, what: string): BeleniosError {
  return new BeleniosError('bad-proof', `${where}the proof ${what} does not hold`);
}
