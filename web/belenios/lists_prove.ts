// SPDX-License-Identifier: Apache-2.0
import { sumOf } from './disjunction.ts';
import type { SealedAnswer } from './encrypt.ts';
import type { Element } from './group.ts';
import { commitAll, individual, textsOf, writeIndividual } from './homomorphic.ts';
import { listSums } from './lists.ts';
import { hashToScalar, writeProof, writeProofs } from './proof.ts';
import type { Branch, Prover } from './prover.ts';
import type { OnProgress, Question } from './types.ts';

interface Nonzero {
  readonly u: bigint;
  readonly v: bigint;
  readonly k1: bigint;
  readonly k2: bigint;
  /** The commitment, A1 and A2. */
  readonly elements: readonly Element[];
}

/** The proofs of an answer to a list question, as JSON after its choices; lists.ts says what they prove. */
export function proveLists(
  prover: Prover,
  q: Question,
  answer: SealedAnswer,
  prefix: string,
  done: OnProgress,
): string {
  const { group } = prover.election;
  const n = answer.choices.length;
  const { all, sum, r } = disjunctions(q, answer);
  const made = commitAll(prover, all, done);
  const nonzero = commitNonzero(prover, sum, r);
  const { alpha, beta } = sumOf(group, listSums(group, q, answer.choices).titles);
  const { texts, span } = textsOf(prover, [alpha, beta], made, nonzero.elements);
  const joined = `${prefix}|${answer.choices.map((c) => `${c.a},${c.b}`).join(',')}`;
  const proofs = made.map((d, i) => {
    const c = answer.choices[i];
    let hashed = `lproof|${joined}|${span(i)}`;
    if (c) hashed = `prove|${prefix}|${c.a},${c.b}|${span(i)}`;
    else if (i === n) hashed = `prove|${joined}|${texts.slice(0, 2).join(',')}|${span(i)}`;
    return prover.respond(d.branches, d.commitments, hashToScalar(group.q, hashed));
  });
  const [overall] = proofs[n] ?? [];
  const lists = `[${proofs
    .slice(n + 1)
    .map(writeProofs)
    .join(',')}]`;
  const last = writeNonzero(prover, nonzero, texts.slice(-3), joined);
  return `${writeIndividual(q, proofs.slice(0, n))},"overall_proof":${overall && writeProof(overall)},"list_proofs":${lists},${last}`;
}

/**
 * One for each title and candidate, overall_proof, then list_proofs; and the sum of all candidates with its randomness.
 * Where a list's title is 1 both cases of its proof may be true, and the first is proved.
 */
function disjunctions(q: Question, { numbers, randomness }: SealedAnswer): { all: Branch[][]; sum: bigint; r: bigint } {
  const titles = { r: 0n, m: 0n };
  const candidates = { r: 0n, m: 0n };
  const lists: Branch[][] = [];
  let first = 0;
  for (const list of q.lists) {
    const title = BigInt(numbers[first] ?? 0);
    const own = randomness[first] as bigint;
    const m = numbers.slice(first + 1, first + list.length).reduce((a, b) => a + BigInt(b), 0n);
    const r = randomness.slice(first + 1, first + list.length).reduce((a, b) => a + b, 0n);
    lists.push([
      { r: own, delta: title - 1n, real: title },
      { r, delta: m, real: 1n - title },
    ]);
    titles.r += own;
    titles.m += title;
    candidates.r += r;
    candidates.m += m;
    first += list.length;
  }
  const overall = [{ r: titles.r, delta: titles.m - 1n, real: 1n }];
  return { all: [...individual(numbers, randomness), overall, ...lists], sum: candidates.m, r: candidates.r };
}

/**
 * The prover knows r and m, so that every element is a power of g and y: the commitment is (beta / y^r)^u = g^(u m),
 * A1 = g^(r k1 + k2), A2 = y^(r k1 + k2) g^(m k1).
 */
function commitNonzero(prover: Prover, m: bigint, r: bigint): Nonzero {
  const [u, k1, k2] = [prover.draw(), prover.draw(), prover.draw()];
  const k = prover.reduce(r * k1 + k2);
  const elements = [prover.power(u * m), prover.power(k), prover.keyPower(k, m * k1)];
  return { u, v: prover.reduce(-u * r), k1, k2, elements };
}

function writeNonzero(prover: Prover, p: Nonzero, texts: readonly string[], joined: string): string {
  const challenge = hashToScalar(prover.election.group.q, `nonzero|${joined}|${texts.join(',')}`);
  const t1 = prover.reduce(p.k1 - challenge * p.u);
  const t2 = prover.reduce(p.k2 - challenge * p.v);
  return `"nonzero_proof":{"commitment":"${texts[0]}","challenge":"${challenge}","response":["${t1}","${t2}"]}`;
}
