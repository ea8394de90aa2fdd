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

/** A and B of every proof of a disjunction: case i is that ciphertext cs[i], a member, encrypts message i. */
export function commitments(
  e: Election,
  ps: readonly Proof[],
  messages: readonly number[],
  cs: readonly SumOf[],
): Element[] {
  const powers = new Map<SumOf, [Element[], Element[]]>();
  for (const c of new Set(cs)) {
    const challenges = ps.filter((_, i) => cs[i] === c).map((proof) => proof.challenge);
    powers.set(c, [e.group.powers(c.alpha, challenges), e.group.powers(c.beta, challenges)]);
  }
  return ps.flatMap((proof, i) => {
    const [alphas, betas] = powers.get(cs[i] as SumOf) as [Element[], Element[]];
    return recommit(e, proof, messages[i] ?? 0, alphas.shift() as Element, betas.shift() as Element);
  });
}

/** The same for the two cases of one choice, 0 and 1, with its membership test; undefined if it is no member. */
export function choiceCommitments(e: Election, ps: readonly Proof[], c: SumOf): Element[] | undefined {
  const challenges = ps.map((proof) => proof.challenge);
  const alphas = e.group.memberPowers(c.alpha, challenges);
  const betas = e.group.memberPowers(c.beta, challenges);
  if (!alphas || !betas) return undefined;
  return ps.flatMap((proof, i) => recommit(e, proof, i, alphas[i] as Element, betas[i] as Element));
}

/** A and B of one proof, given alpha and beta to the power of its challenge. */
function recommit(e: Election, p: Proof, message: number, alpha: Element, beta: Element): [Element, Element] {
  const g = e.group;
  const down = mod(-p.challenge * BigInt(message), g.q);
  const key = p.response === 0n ? g.identity : e.keyTable.power(p.response);
  const b = g.mul(beta, key);
  return [g.mul(alpha, basePower(g, p.response)), down === 0n ? b : g.mul(b, basePower(g, down))];
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
