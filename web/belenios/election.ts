// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2.js';
import { isBase58 } from './code.ts';
import { BeleniosError } from './errors.ts';
import { type Element, type Group, groupByName, parseMember, type Table } from './group.ts';
import { choicesOf, overallMessages, scanQuestion } from './question.ts';
import { maxScalarText } from './scalar.ts';
import { Scanner } from './scan.ts';
import { base64, decodeUtf8 } from './text.ts';
import type { Question } from './types.ts';

const maxElectionSize = 4 << 20;
const maxQuestions = 256;

/** An election object (4.10), checked: canonical form, a known group, a valid key, questions that can be encrypted. */
export interface Election {
  readonly name: string;
  readonly description: string;
  readonly group: Group;
  readonly publicKey: string;
  readonly key: Element;
  readonly keyTable: Table;
  readonly questions: readonly Question[];
  readonly uuid: string;
  readonly hash: Uint8Array;
  /** The hash in base64, as ballots carry it. */
  readonly fingerprint: string;
  readonly maxBallot: number;
}

type Parameters = Pick<Election, 'name' | 'description' | 'publicKey' | 'questions' | 'uuid'> & { groupName: string };

export function parseElection(raw: Uint8Array): Election {
  if (raw.length > maxElectionSize) throw malformed(`${raw.length} bytes, at most ${maxElectionSize} allowed`);
  const { groupName, ...p } = scan(new Scanner(decodeUtf8(raw)));
  if (p.uuid.length < 14 || p.uuid.length > 64 || !isBase58(p.uuid)) {
    throw malformed('uuid must have at least 14 base58 characters');
  }
  if (p.questions.length === 0) throw malformed('no questions');
  const group = groupByName(groupName);
  const key = parseMember(group, p.publicKey);
  for (const q of p.questions) {
    if (q.kind === 'shuffled' && q.answers.length > group.embedMax) {
      throw malformed(`in this group a non-homomorphic question has at most ${group.embedMax} answers`);
    }
  }
  const hash = sha256(raw);
  const e = { ...p, group, key, keyTable: group.table(key), hash, fingerprint: base64(hash) };
  return { ...e, maxBallot: maxBallot(e) };
}

function scan(s: Scanner): Parameters {
  s.lit('{"version":');
  if (s.int(1 << 20) !== 1) throw new BeleniosError('unsupported', 'election: another protocol version than 1');
  const description = field(s, 'description');
  const name = field(s, 'name');
  const groupName = field(s, 'group');
  const publicKey = field(s, 'public_key');
  language(s);
  s.lit(',"questions":');
  const questions = s.list(maxQuestions, () => scanQuestion(s));
  const uuid = field(s, 'uuid');
  for (const optional of ['administrator', 'credential_authority']) {
    language(s);
    if (s.try(`,"${optional}":`)) s.text();
  }
  language(s);
  s.lit('}');
  s.end();
  return { description, name, groupName, publicKey, questions, uuid };
}

function field(s: Scanner, name: string): string {
  language(s);
  s.lit(`,"${name}":`);
  return s.text();
}

/** Skips the field that version 3 may put between any two. It has no meaning here; the hash covers it. */
function language(s: Scanner): void {
  if (s.try(',"language":')) s.text();
}

/** The length of the longest canonical ballot: every element and scalar at its longest. */
function maxBallot(e: Omit<Election, 'maxBallot'>): number {
  const element = e.group.maxText;
  const scalar = maxScalarText(e.group.q);
  const proof = '{"challenge":"","response":""},'.length + 2 * scalar;
  const cipher = '{"alpha":"","beta":""},'.length + 2 * element;
  const frame = '{"election_uuid":"","election_hash":"","credential":"","answers":[],"signature":{"hash":"","proof":}}';
  const answers = e.questions.map((q) => {
    if (q.kind === 'shuffled') return '{"choices":,"proof":},'.length + cipher + proof;
    const all = choicesOf(q) * (cipher + '[],'.length + 2 * proof);
    if (q.kind === 'lists') return all + maxLists(q, proof, element, scalar);
    const rest = '{"choices":[],"individual_proofs":[],"overall_proof":[],"blank_proof":[]},'.length;
    return all + rest + (overallMessages(q).length + 2) * proof;
  });
  const fixed = frame.length + e.uuid.length + 2 * e.fingerprint.length + element + proof;
  return answers.reduce((a, b) => a + b, fixed);
}

function maxLists(q: Question, proof: number, element: number, scalar: number): number {
  const frame =
    '{"choices":[],"individual_proofs":[],"overall_proof":,"list_proofs":[],"nonzero_proof":},' +
    '{"commitment":"","challenge":"","response":["",""]}';
  return frame.length + q.lists.length * (9 + 2 * proof) + proof + element + 3 * scalar;
}

function malformed(why: string): BeleniosError {
  return new BeleniosError('malformed', `election: ${why}`);
}
