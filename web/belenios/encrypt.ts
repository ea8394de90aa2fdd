// SPDX-License-Identifier: Apache-2.0
import { type Ciphertext, commitmentOf, writeCiphertext, writeShape } from './ballot.ts';
import type { Credential } from './credential.ts';
import type { Election } from './election.ts';
import { BeleniosError } from './errors.ts';
import type { Element } from './group.ts';
import { proveHomomorphic } from './homomorphic.ts';
import { proveLists } from './lists_prove.ts';
import { hashToScalar, prove, writeProof } from './proof.ts';
import { Prover } from './prover.ts';
import { checkAnswer } from './question.ts';
import { type RandomBytes, systemRandom } from './scalar.ts';
import { base64, encodeUtf8, hashOf, quote } from './text.ts';
import type { Answers, OnProgress, Question } from './types.ts';
import { rawegPrefix } from './verify.ts';

/** The ciphertexts of one answer, and what they were made of. */
export interface SealedAnswer {
  readonly numbers: readonly number[];
  readonly randomness: readonly bigint[];
  readonly choices: readonly Ciphertext[];
}

/** Encrypted answers without proofs. */
export interface Sealed {
  readonly answers: readonly SealedAnswer[];
  readonly commitment: string;
}

/** Encrypts answers (4.11). */
export function seal(e: Election, answers: Answers, onProgress?: OnProgress, random = systemRandom): Sealed {
  if (answers.length !== e.questions.length) {
    throw new BeleniosError('answers', `want answers to ${e.questions.length} questions`);
  }
  for (const [i, q] of e.questions.entries()) checkAnswer(q, answers[i] ?? []);
  const prover = new Prover(e, random);
  const sealed = e.questions.map((q, i) => {
    return sealAnswer(prover, q, answers[i] ?? [], (done) => onProgress?.((i + done) / e.questions.length));
  });
  onProgress?.(1);
  const choices = sealed.map((answer) => answer.choices);
  return { answers: sealed, commitment: commitmentOf(e, choices) };
}

function sealAnswer(prover: Prover, q: Question, numbers: readonly number[], done: OnProgress): SealedAnswer {
  const { group } = prover.election;
  const randomness = (q.kind === 'shuffled' ? [0] : numbers).map(() => prover.draw());
  const pairs = randomness.map((r, j) => {
    done(j / randomness.length);
    return encryptOne(prover, q, numbers, r, j);
  });
  const texts = group.texts(pairs.flatMap(({ alpha, beta }) => [alpha, beta]));
  const choices = pairs.map((pair, j) => ({ ...pair, a: texts[2 * j] ?? '', b: texts[2 * j + 1] ?? '' }));
  return { numbers, randomness, choices };
}

/** The ciphertext of choice j with a given randomness: for sealing, and for recomputing what was opened. */
export function encryptOne(
  prover: Prover,
  q: Question,
  numbers: readonly number[],
  r: bigint,
  j: number,
): { alpha: Element; beta: Element } {
  if (q.kind !== 'shuffled') return prover.encrypt(r, numbers[j] ?? 0);
  const { group, keyTable } = prover.election;
  return { alpha: group.base().power(r), beta: group.mul(keyTable.power(r), group.embed(numbers)) };
}

/** Makes a ballot of sealed answers: proofs for a credential, and its signature. */
export function signBallot(
  e: Election,
  sealed: Sealed,
  credential: Credential,
  onProgress?: OnProgress,
  random: RandomBytes = systemRandom,
): Uint8Array {
  const prover = new Prover(e, random);
  const answers = sealed.answers.map((answer, i) => {
    const progress = (done: number) => onProgress?.((i + done) / sealed.answers.length);
    return proveAnswer(prover, e.questions[i] as Question, answer, credential.publicCredential, progress);
  });
  const header = `{"election_uuid":${quote(e.uuid)},"election_hash":"${e.fingerprint}"`;
  const body = `${header},"credential":"${credential.publicCredential}","answers":[${answers.join(',')}]`;
  const hash = base64(hashOf(`${body}}`));
  const proof = prove(e.group, random, credential.secret, `sig|${hash}|`);
  onProgress?.(1);
  return encodeUtf8(`${body},"signature":{"hash":"${hash}","proof":${writeProof(proof)}}}`);
}

function proveAnswer(prover: Prover, q: Question, answer: SealedAnswer, credential: string, done: OnProgress): string {
  const choices = `{"choices":${writeShape(q, answer.choices.map(writeCiphertext))}`;
  if (q.kind === 'shuffled') return `${choices},"proof":${proveShuffled(prover, answer, credential)}}`;
  const prefix = `${prover.election.fingerprint}|${credential}`;
  const proved = q.kind === 'lists' ? proveLists : proveHomomorphic;
  return `${choices},${proved(prover, q, answer, prefix, done)}}`;
}

/** 4.11.2: the voter knows the ciphertext's randomness. */
function proveShuffled(prover: Prover, { choices, randomness }: SealedAnswer, credential: string): string {
  const { election } = prover;
  const { group } = election;
  const w = prover.draw();
  const [commitment] = group.texts([group.base().power(w)]);
  const prefix = rawegPrefix(election, credential, choices[0] as Ciphertext);
  const challenge = hashToScalar(group.q, `${prefix}${commitment}`);
  return writeProof({ challenge, response: prover.reduce(w - (randomness[0] as bigint) * challenge) });
}
