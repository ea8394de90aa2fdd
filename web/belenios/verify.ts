// SPDX-License-Identifier: Apache-2.0
import { type Answer, type Ballot, type Ciphertext, parseBallot } from './ballot.ts';
import { addUp, badProof, choiceCommitments, commitments, sumOf } from './disjunction.ts';
import type { Election } from './election.ts';
import { BeleniosError } from './errors.ts';
import { type Element, type Group, notMember } from './group.ts';
import { listCommitments, verifyLists } from './lists.ts';
import { holds } from './proof.ts';
import { overallMessages } from './question.ts';
import { base64, hashOf } from './text.ts';
import type { OnProgress, Question } from './types.ts';

/**
 * Checks everything about a ballot but that its credential is on the roll: size, canonical form, election, elements,
 * signature, proofs, in the order of the Go package.
 */
export function verifyBallot(e: Election, raw: Uint8Array, onProgress?: OnProgress): Ballot {
  const b = parseBallot(e, raw);
  verifySignature(e, b);
  b.answers.forEach((answer, i) => {
    const question = e.questions[i] as Question;
    const where = `question ${i + 1}: `;
    if (question.kind === 'shuffled') verifyShuffled(e, b.credential, answer, where);
    else verifyAnswer(e, b.credential, answer, question, where, (done) => onProgress?.((i + done) / b.answers.length));
  });
  onProgress?.(1);
  return b;
}

/** 4.14. */
function verifySignature(e: Election, b: Ballot): void {
  if (b.signatureHash !== base64(hashOf(b.unsigned))) {
    throw new BeleniosError('bad-signature', 'the signature is for other bytes');
  }
  if (!e.group.isMember(b.key)) throw notMember('credential: ');
  if (!holds(e.group, b.key, b.signature, `sig|${b.signatureHash}|`)) {
    throw new BeleniosError('bad-signature', 'the signature does not hold');
  }
}

/** 4.11.2: the voter knows the ciphertext's randomness, so that nobody casts a copy of another's vote. */
function verifyShuffled(e: Election, credential: string, a: Answer, where: string): void {
  const [c] = a.choices as [Ciphertext];
  if (!e.group.isMember(c.alpha) || !e.group.isMember(c.beta)) throw notMember(where);
  if (!a.known || !holds(e.group, c.alpha, a.known, rawegPrefix(e, credential, c))) {
    throw badProof(where, 'that the voter made this vote');
  }
}

/** What H_raweg hashes before the commitment. */
export function rawegPrefix(e: Election, credential: string, c: Pick<Ciphertext, 'a' | 'b'>): string {
  return `raweg|${e.fingerprint}|${credential}|${e.publicKey},${c.a},${c.b}|`;
}

/** Collects the commitments of all proofs of one answer, writes them with one inversion, and compares the hashes. */
function verifyAnswer(e: Election, credential: string, a: Answer, q: Question, where: string, done: OnProgress): void {
  const xs: Element[] = [];
  a.choices.forEach((c, j) => {
    const made = choiceCommitments(e, a.individual[j] ?? [], c);
    if (!made) throw notMember(`${where}choice ${j + 1}: `);
    xs.push(...made);
    done((j + 1) / (a.choices.length + 2));
  });
  xs.push(...(q.kind === 'lists' ? listCommitments(e, a, q, where) : overallCommitments(e, a, q)));
  const texts = e.group.texts(xs);
  const prefix = `${e.fingerprint}|${credential}`;
  a.choices.forEach((c, j) => {
    const hashed = `prove|${prefix}|${c.a},${c.b}|${texts.slice(4 * j, 4 * j + 4).join(',')}`;
    if (!addUp(e.group, a.individual[j] ?? [], hashed))
      throw badProof(`${where}choice ${j + 1}: `, 'that it is 0 or 1');
  });
  const rest = texts.slice(4 * a.choices.length);
  const all = `${prefix}|${a.choices.map((c) => `${c.a},${c.b}`).join(',')}`;
  if (q.kind === 'lists') verifyLists(e, a, q, all, rest, where);
  else verifyOverall(e.group, a, q, all, rest, where);
}

/** Without blank votes the sum and then overall_proof; with them blank_proof and then overall_proof. */
function overallCommitments(e: Election, a: Answer, q: Question): Element[] {
  const messages = overallMessages(q);
  const sum = sumOf(e.group, a.choices.slice(Number(q.blank)));
  if (!q.blank) {
    const all = commitments(
      e,
      a.overall,
      messages,
      messages.map(() => sum),
    );
    return [sum.alpha, sum.beta, ...all];
  }
  const [blank] = a.choices as [Ciphertext];
  const overall = messages.map((_, i) => (i === 0 ? blank : sum));
  return [...commitments(e, a.blank, [0, 0], [blank, sum]), ...commitments(e, a.overall, messages, overall)];
}

function verifyOverall(g: Group, a: Answer, q: Question, all: string, texts: readonly string[], where: string): void {
  const between = `between ${q.min} and ${q.max} are chosen`;
  if (!q.blank) {
    const hashed = `prove|${all}|${texts.slice(0, 2).join(',')}|${texts.slice(2).join(',')}`;
    if (!addUp(g, a.overall, hashed)) throw badProof(where, `that ${between}`);
    return;
  }
  if (!addUp(g, a.blank, `bproof0|${all}|${texts.slice(0, 4).join(',')}`)) {
    throw badProof(where, 'that a blank vote chooses nothing');
  }
  if (!addUp(g, a.overall, `bproof1|${all}|${texts.slice(4).join(',')}`)) {
    throw badProof(where, `that the vote is blank or ${between}`);
  }
}
