// SPDX-License-Identifier: Apache-2.0
import { type Ballot, commitmentOf } from './ballot.ts';
import { throwawayCredential } from './credential.ts';
import type { Election } from './election.ts';
import { encryptOne, type Sealed, signBallot } from './encrypt.ts';
import { BeleniosError } from './errors.ts';
import { Prover } from './prover.ts';
import { checkAnswer } from './question.ts';
import { type RandomBytes, scanScalar, systemRandom } from './scalar.ts';
import { Scanner } from './scan.ts';
import { decodeUtf8, encodeUtf8 } from './text.ts';
import type { Answers, Audit, AuditDocument, OnProgress } from './types.ts';
import { verifyBallot } from './verify.ts';

const maxAnswers = 4096;
const maxNumber = 255;

/**
 * Opens what was sealed. Its ballot is complete, so that every verifier reads it, but signed with a credential that was
 * drawn for it and is on no roll: it can never be counted. The ciphertexts were fixed before: see README.md.
 */
export function openSealed(
  e: Election,
  sealed: Sealed,
  onProgress?: OnProgress,
  random: RandomBytes = systemRandom,
): Audit {
  const ballot = signBallot(e, sealed, throwawayCredential(e.group, random), onProgress, random);
  const document: AuditDocument = {
    election_hash: e.fingerprint,
    uuid: e.uuid,
    answers: sealed.answers.map((answer) => answer.numbers),
    randomness: sealed.answers.map((answer) => answer.randomness.map(String)),
    ballot: decodeUtf8(ballot),
  };
  return { document, bytes: encodeUtf8(writeAudit(document)), commitment: sealed.commitment };
}

export function writeAudit(d: AuditDocument): string {
  const answers = JSON.stringify(d.answers);
  const randomness = JSON.stringify(d.randomness);
  return `{"election_hash":"${d.election_hash}","uuid":"${d.uuid}","answers":${answers},"randomness":${randomness},"ballot":${d.ballot}}`;
}

/** What an opened ballot contained. */
export interface OpenedBallot {
  readonly ballot: Ballot;
  readonly answers: Answers;
  readonly commitment: string;
}

/**
 * Checks an audit document: the ballot holds in all its parts, and each ciphertext is what the stated answers and
 * randomness give.
 */
export function verifyAudit(e: Election, raw: Uint8Array): OpenedBallot {
  const { answers, randomness, ballot: text } = scanAudit(e, decodeUtf8(raw).replace(/\n$/, ''));
  const ballot = verifyBallot(e, encodeUtf8(text));
  const prover = new Prover(e, systemRandom);
  e.questions.forEach((q, i) => {
    const numbers = answers[i] ?? [];
    checkAnswer(q, numbers);
    const choices = ballot.answers[i]?.choices ?? [];
    if (randomness[i]?.length !== choices.length) throw malformed('want one number in "randomness" a ciphertext');
    const pairs = randomness[i].map((r, j) => encryptOne(prover, q, numbers, r, j));
    const texts = e.group.texts(pairs.flatMap(({ alpha, beta }) => [alpha, beta]));
    choices.forEach((c, j) => {
      if (c.a === texts[2 * j] && c.b === texts[2 * j + 1]) return;
      throw new BeleniosError(
        'mismatch',
        `question ${i + 1}, choice ${j + 1}: the ballot does not contain what the document says`,
      );
    });
  });
  const choices = ballot.answers.map((answer) => answer.choices);
  return { ballot, answers, commitment: commitmentOf(e, choices) };
}

function scanAudit(e: Election, text: string): { answers: number[][]; randomness: bigint[][]; ballot: string } {
  const s = new Scanner(text);
  s.lit('{"election_hash":');
  const hash = s.plain();
  s.lit(',"uuid":');
  const uuid = s.plain();
  if (hash !== e.fingerprint || uuid !== e.uuid) {
    throw new BeleniosError('wrong-election', 'audit document: made for another election');
  }
  if (text.length > 8 * e.maxBallot) throw new BeleniosError('too-large', 'audit document: longer than any can be');
  const questions = e.questions.length;
  s.lit(',"answers":');
  const answers = s.array(questions, () => s.list(maxAnswers, () => s.int(maxNumber)));
  s.lit(',"randomness":');
  const randomness = s.array(questions, () => s.list(maxAnswers, () => scanNonzero(s, e.group.q)));
  s.lit(',"ballot":');
  if (!text.endsWith('}')) throw malformed('it is cut off');
  return { answers, randomness, ballot: text.slice(s.position, -1) };
}

/** Zero would leave the vote readable, and no honest device draws it. */
function scanNonzero(s: Scanner, q: bigint): bigint {
  const r = scanScalar(s, q);
  if (r === 0n) throw malformed('a randomness of 0 hides nothing');
  return r;
}

function malformed(why: string): BeleniosError {
  return new BeleniosError('malformed', `audit document: ${why}`);
}
