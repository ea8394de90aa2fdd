// SPDX-License-Identifier: Apache-2.0

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Election } from './election.ts';
import { BeleniosError } from './errors.ts';
import type { Element } from './group.ts';
import { canonicalOrder } from './loose.ts';
import { type Proof, scanProof, scanProofs } from './proof.ts';
import { choicesOf, overallMessages } from './question.ts';
import { scanScalar } from './scalar.ts';
import { Scanner } from './scan.ts';
import { decodeUtf8, hashOf } from './text.ts';
import type { Question } from './types.ts';

/** (alpha, beta), with the texts as they were read. */
export interface Ciphertext {
  readonly alpha: Element;
  readonly beta: Element;
  readonly a: string;
  readonly b: string;
}

/** Proves that a sum is not 0; lists.ts. */
export interface NonzeroProof {
  readonly commitment: Element;
  readonly text: string;
  readonly challenge: bigint;
  readonly responses: readonly [bigint, bigint];
}

/** An answer to a question (4.11). Ciphertexts and individual proofs of list questions are flat, list by list. */
export interface Answer {
  readonly choices: readonly Ciphertext[];
  readonly individual: readonly (readonly Proof[])[];
  readonly overall: readonly Proof[];
  readonly blank: readonly Proof[];
  /** Shuffled: of the ciphertext's randomness. */
  readonly known: Proof | undefined;
  readonly lists: readonly (readonly Proof[])[];
  readonly nonzero: NonzeroProof | undefined;
}

/** A ballot that was read; nothing but its form, its election and its texts is checked. */
export interface Ballot {
  readonly credential: string;
  readonly key: Element;
  readonly answers: readonly Answer[];
  readonly signatureHash: string;
  readonly signature: Proof;
  /** The ballot without its signature. */
  readonly unsigned: string;
  readonly tracker: Uint8Array;
}

/** Checks size, canonical form and election. */
export function parseBallot(e: Election, raw: Uint8Array): Ballot {
  if (raw.length > e.maxBallot) {
    throw new BeleniosError('too-large', `${raw.length} bytes, a ballot of this election has at most ${e.maxBallot}`);
  }
  const text = decodeUtf8(raw);
  try {
    return { ...scan(e, text), tracker: sha256(raw) };
  } catch (error) {
    const malformed = error instanceof BeleniosError && error.code === 'malformed';
    if (malformed && !canonicalOrder(e, text)) throw new BeleniosError('not-canonical', error.message);
    throw error;
  }
}

function scan(e: Election, text: string): Omit<Ballot, 'tracker'> {
  const s = new Scanner(text);
  s.lit('{"election_uuid":');
  const uuid = s.plain();
  s.lit(',"election_hash":');
  const hash = s.plain();
  s.lit(',"credential":');
  const credential = s.plain();
  if (uuid !== e.uuid || hash !== e.fingerprint) {
    throw new BeleniosError('wrong-election', 'the ballot was made for another election');
  }
  s.lit(',"answers":');
  const answers = s.array(e.questions.length, (i) => scanAnswer(s, e, e.questions[i] as Question));
  const unsigned = `${text.slice(0, s.position)}}`;
  s.lit(',"signature":{"hash":');
  const signatureHash = s.plain();
  s.lit(',"proof":');
  const signature = scanProof(s, e.group.q);
  s.lit('}}');
  s.end();
  // Elements only after the whole form: as the other verifiers refuse.
  const key = e.group.parse(credential);
  return { credential, key, answers: answers.map((open) => open()), signatureHash, signature, unsigned };
}

function scanAnswer(s: Scanner, e: Election, q: Question): () => Answer {
  const none = { individual: [], overall: [], blank: [], known: undefined, lists: [], nonzero: undefined };
  const order = e.group.q;
  s.lit('{"choices":');
  if (q.kind === 'shuffled') {
    const choice = scanCiphertext(s, e);
    s.lit(',"proof":');
    const known = scanProof(s, order);
    s.lit('}');
    return () => ({ ...none, choices: [choice()], known });
  }
  const choices = scanShape(s, q, () => scanCiphertext(s, e));
  s.lit(',"individual_proofs":');
  const individual = scanShape(s, q, () => scanProofs(s, order, 2));
  s.lit(',"overall_proof":');
  const rest = q.kind === 'lists' ? scanListProofs(s, e, q) : scanOverall(s, order, q);
  s.lit('}');
  return () => ({ ...none, choices: choices.map((open) => open()), individual, ...rest() });
}

function scanOverall(s: Scanner, order: bigint, q: Question): () => Pick<Answer, 'overall' | 'blank'> {
  const overall = scanProofs(s, order, overallMessages(q).length);
  if (q.blank) s.lit(',"blank_proof":');
  const blank = q.blank ? scanProofs(s, order, 2) : [];
  return () => ({ overall, blank });
}

function scanListProofs(s: Scanner, e: Election, q: Question): () => Pick<Answer, 'overall' | 'lists' | 'nonzero'> {
  const order = e.group.q;
  const overall = [scanProof(s, order)];
  s.lit(',"list_proofs":');
  const lists = s.array(q.lists.length, () => scanProofs(s, order, 2));
  s.lit(',"nonzero_proof":{"commitment":');
  const text = s.plain();
  s.lit(',"challenge":');
  const challenge = scanScalar(s, order);
  s.lit(',"response":');
  const [first, second] = s.array(2, () => scanScalar(s, order)) as [bigint, bigint];
  s.lit('}');
  return () => {
    const commitment = e.group.parse(text);
    return { overall, lists, nonzero: { commitment, text, challenge, responses: [first, second] } };
  };
}

function scanCiphertext(s: Scanner, e: Election): () => Ciphertext {
  s.lit('{"alpha":');
  const a = s.plain();
  s.lit(',"beta":');
  const b = s.plain();
  s.lit('}');
  return () => ({ alpha: e.group.parse(a), beta: e.group.parse(b), a, b });
}

/** One item a choice, in the question's shape: a list, or a list of lists. Flat in memory. */
function scanShape<T>(s: Scanner, q: Question, item: () => T): T[] {
  if (q.kind !== 'lists') return s.array(choicesOf(q), item);
  return s.array(q.lists.length, (l) => s.array((q.lists[l] ?? []).length, item)).flat();
}

/** Writes one item a choice, in the question's shape. */
export function writeShape(q: Question, items: readonly string[]): string {
  if (q.kind === 'shuffled') return items.join();
  if (q.kind === 'homomorphic') return `[${items.join(',')}]`;
  let first = 0;
  const lists = q.lists.map((list) => {
    first += list.length;
    return `[${items.slice(first - list.length, first).join(',')}]`;
  });
  return `[${lists.join(',')}]`;
}

export function writeCiphertext(c: Pick<Ciphertext, 'a' | 'b'>): string {
  return `{"alpha":"${c.a}","beta":"${c.b}"}`;
}

/**
 * What a sealed ballot commits to: its ciphertexts, of which each can be opened in one way only. 64 hexadecimal digits
 * of the SHA-256 of "madang-ciphertexts-1|", the election's hash, "|" and the "choices" of all answers as in the ballot.
 */
export function commitmentOf(e: Election, answers: readonly (readonly Pick<Ciphertext, 'a' | 'b'>[])[]): string {
  const choices = e.questions.map((q, i) => writeShape(q, (answers[i] ?? []).map(writeCiphertext)));
  return bytesToHex(hashOf(`madang-ciphertexts-1|${e.fingerprint}|[${choices.join(',')}]`));
}
