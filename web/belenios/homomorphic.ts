// SPDX-License-Identifier: Apache-2.0
import { writeShape } from './ballot.ts';
import { sumOf } from './disjunction.ts';
import type { SealedAnswer } from './encrypt.ts';
import type { Element } from './group.ts';
import { hashToScalar, type Proof, writeProofs } from './proof.ts';
import type { Branch, Commitment, Prover } from './prover.ts';
import type { OnProgress, Question } from './types.ts';

/** A proof in the making: its commitments are hashed together with those of the same answer. */
export interface Disjunction {
  readonly branches: readonly Branch[];
  readonly commitments: readonly Commitment[];
}

/** The proofs of a homomorphic answer (4.12, 4.13), as JSON after its choices. */
export function proveHomomorphic(
  prover: Prover,
  q: Question,
  answer: SealedAnswer,
  prefix: string,
  done: OnProgress,
): string {
  const { group } = prover.election;
  const all = disjunctions(q, answer);
  const made = commitAll(prover, all, done);
  const { alpha, beta } = sumOf(group, answer.choices);
  const { texts, span } = textsOf(prover, q.blank ? [] : [alpha, beta], made);
  const joined = `${prefix}|${answer.choices.map((c) => `${c.a},${c.b}`).join(',')}`;
  const proofs = made.map((d, i) => {
    const c = answer.choices[i];
    let hashed = `bproof1|${joined}|${span(i)}`;
    if (c) hashed = `prove|${prefix}|${c.a},${c.b}|${span(i)}`;
    else if (!q.blank) hashed = `prove|${joined}|${texts.slice(0, 2).join(',')}|${span(i)}`;
    else if (i === answer.choices.length) hashed = `bproof0|${joined}|${span(i)}`;
    return prover.respond(d.branches, d.commitments, hashToScalar(group.q, hashed));
  });
  const individual = writeIndividual(q, proofs.slice(0, answer.choices.length));
  const blank = q.blank ? `,"blank_proof":${writeProofs(proofs[answer.choices.length] ?? [])}` : '';
  return `${individual},"overall_proof":${writeProofs(proofs.at(-1) ?? [])}${blank}`;
}

export function writeIndividual(q: Question, proofs: readonly (readonly Proof[])[]): string {
  return `"individual_proofs":${writeShape(q, proofs.map(writeProofs))}`;
}

/** The commitments of all; progress goes by branches. */
export function commitAll(prover: Prover, all: readonly (readonly Branch[])[], done: OnProgress): Disjunction[] {
  const total = all.flat().length;
  let made = 0;
  return all.map((branches) => {
    done(made / total);
    made += branches.length;
    return { branches, commitments: prover.commit(branches) };
  });
}

/** The texts of what stands before all commitments, and of the commitments of each disjunction. */
export function textsOf(
  prover: Prover,
  before: readonly Element[],
  made: readonly Disjunction[],
  after: readonly Element[] = [],
): { texts: string[]; span: (i: number) => string } {
  const commitments = made.map((d) => d.commitments.flatMap((c) => [c.a, c.b]));
  const texts = prover.election.group.texts([...before, ...commitments.flat(), ...after]);
  const ends: number[] = [];
  for (const list of commitments) ends.push((ends.at(-1) ?? before.length) + list.length);
  const span = (i: number) => texts.slice(i === 0 ? before.length : ends[i - 1], ends[i]).join(',');
  return { texts, span };
}

/** One for each choice, then blank_proof if there is one, then overall_proof. */
function disjunctions(q: Question, { numbers, randomness }: SealedAnswer): Branch[][] {
  const all = individual(numbers, randomness);
  const rest = q.blank ? 1 : 0;
  const m = BigInt(numbers.slice(rest).reduce((a, b) => a + b, 0));
  const r = randomness.slice(rest).reduce((a, b) => a + b, 0n);
  const isBlank = q.blank ? BigInt(numbers[0] ?? 0) : 0n;
  const overall: Branch[] = [];
  if (q.blank) {
    const own = { r: randomness[0] as bigint, real: 1n - isBlank };
    all.push([
      { ...own, delta: isBlank },
      { r, delta: m, real: isBlank },
    ]);
    overall.push({ ...own, delta: isBlank - 1n, real: isBlank });
  }
  for (let k = BigInt(q.min); k <= BigInt(q.max); k++) {
    overall.push({ r, delta: m - k, real: BigInt(Number(m === k)) * (1n - isBlank) });
  }
  return [...all, overall];
}

/** That every number is 0 or 1. */
export function individual(numbers: readonly number[], randomness: readonly bigint[]): Branch[][] {
  return randomness.map((r, j) => {
    const m = BigInt(numbers[j] ?? 0);
    return [
      { r, delta: m, real: 1n - m },
      { r, delta: m - 1n, real: m },
    ];
  });
}
