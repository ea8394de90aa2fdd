// SPDX-License-Identifier: Apache-2.0
import type { Answer, NonzeroProof } from './ballot.ts';
import { addUp, badProof, commitments, type SumOf, sumOf } from './disjunction.ts';
import type { Election } from './election.ts';
import { type Element, type Group, notMember } from './group.ts';
import { basePower, hashToScalar } from './proof.ts';
import type { Question } from './types.ts';

/**
 * List questions came with belenios-tool 3.0, after the specification. A voter chooses one list, its title, and at least
 * one of its candidates. overall_proof: the titles add up to 1. list_proofs: a list's title is 1, or its candidates add up
 * to 0. nonzero_proof: the sum of all candidates (g^r, y^r g^m) has m != 0, by u and v = -u r with
 * commitment = beta^u y^v != 1 and 1 = alpha^u g^v; it hashes A1 = alpha^t1 g^t2, A2 = beta^t1 y^t2 commitment^challenge.
 */
interface ListSums {
  readonly titles: readonly SumOf[];
  /** Of each list. */
  readonly candidates: readonly SumOf[];
}

export function listSums(g: Group, q: Question, choices: readonly SumOf[]): ListSums {
  let first = 0;
  const lists = q.lists.map((list) => {
    first += list.length;
    return choices.slice(first - list.length, first);
  });
  return { titles: lists.map((list) => list[0] as SumOf), candidates: lists.map((list) => sumOf(g, list.slice(1))) };
}

/** The sum of the titles, and the commitments of overall_proof, of list_proofs and of nonzero_proof. */
export function listCommitments(e: Election, a: Answer, q: Question, where: string): Element[] {
  const { titles, candidates } = listSums(e.group, q, a.choices);
  const sum = sumOf(e.group, titles);
  return [
    sum.alpha,
    sum.beta,
    ...commitments(e, a.overall, [1], [sum]),
    ...a.lists.flatMap((ps, l) => commitments(e, ps, [1, 0], [titles[l] as SumOf, candidates[l] as SumOf])),
    ...nonzeroCommitments(e, a.nonzero as NonzeroProof, sumOf(e.group, candidates), where),
  ];
}

function nonzeroCommitments(e: Election, p: NonzeroProof, c: SumOf, where: string): Element[] {
  const g = e.group;
  if (!g.isMember(p.commitment)) throw notMember(`${where}nonzero_proof: `);
  const [t1, t2] = p.responses;
  const power = (x: Element, exponent: bigint) => g.powers(x, [exponent])[0] as Element;
  const key = t2 === 0n ? g.identity : e.keyTable.power(t2);
  return [
    g.mul(power(c.alpha, t1), basePower(g, t2)),
    g.mul(g.mul(power(c.beta, t1), power(p.commitment, p.challenge)), key),
  ];
}

/** Compares the hashes; texts are those of listCommitments. */
export function verifyLists(
  e: Election,
  a: Answer,
  q: Question,
  all: string,
  texts: readonly string[],
  where: string,
): void {
  const g = e.group;
  const span = (from: number, to: number) => texts.slice(from, to).join(',');
  if (!addUp(g, a.overall, `prove|${all}|${span(0, 2)}|${span(2, 4)}`))
    throw badProof(where, 'that one list is chosen');
  q.lists.forEach((_, l) => {
    if (!addUp(g, a.lists[l] ?? [], `lproof|${all}|${span(4 * l + 4, 4 * l + 8)}`)) {
      throw badProof(where, `that list ${l + 1} is chosen or has no votes`);
    }
  });
  const at = 4 * q.lists.length + 4;
  const { challenge, text, commitment } = a.nonzero as NonzeroProof;
  const expected = hashToScalar(g.q, `nonzero|${all}|${text},${span(at, at + 2)}`);
  if (challenge !== expected || g.equal(commitment, g.identity)) throw badProof(where, 'that a candidate is chosen');
}
