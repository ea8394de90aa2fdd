// SPDX-License-Identifier: Apache-2.0

/** What the protocol's parts and the pages hand each other. All of it can be posted between threads. */

export type GroupName = 'Ed25519' | 'BELENIOS-2048' | 'RFC-3526-2048';

/**
 * homomorphic: 0 or 1 for each choice, only totals are decrypted. shuffled: numbers 0 to 255 in one ciphertext, every
 * ballot is decrypted without its voter. lists: one list and some of its candidates.
 */
export type QuestionKind = 'homomorphic' | 'shuffled' | 'lists';

export interface Question {
  readonly kind: QuestionKind;
  readonly question: string;
  /** Homomorphic and shuffled. */
  readonly answers: readonly string[];
  /** Homomorphic: so many are chosen. */
  readonly min: number;
  readonly max: number;
  /** Homomorphic: a blank vote is allowed; the first number of an answer then says whether it is one. */
  readonly blank: boolean;
  /** Lists: each list's title, then its candidates. */
  readonly lists: readonly (readonly string[])[];
}

/** One list of numbers a question, see QuestionKind. */
export type Answers = readonly (readonly number[])[];

export interface ElectionInfo {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly group: GroupName;
  readonly publicKey: string;
  readonly questions: readonly Question[];
  /** SHA-256 of the election object, 64 hexadecimal digits. */
  readonly hash: string;
  /** The same in base64, as ballots carry it. */
  readonly hashBase64: string;
  /** The first 16 digits of hash, as printed on letters. */
  readonly fingerprint: string;
  /** So many trustees share the key, and so many of them can decrypt. */
  readonly trustees: { readonly count: number; readonly needed: number };
  /** The bytes of the longest ballot. */
  readonly maxBallotSize: number;
  /** SHA-256 of the manifest that the object names; undefined where it names none. */
  readonly manifestHash: string | undefined;
}

export interface OpenRequest {
  /** The election object's bytes, as published. */
  readonly object: Uint8Array;
  /** The trustees' bytes, as published. */
  readonly trustees: Uint8Array;
  /** The manifest's bytes: checked against the object's description and question. */
  readonly manifest?: Uint8Array | undefined;
  /** From the voter's letter: the object's hash must begin with it. */
  readonly fingerprint?: string | undefined;
}

/** A ballot as it is cast. */
export interface SignedBallot {
  readonly ballot: Uint8Array;
  /** SHA-256 of the ballot: base64 without padding, as Belenios shows it, and hexadecimal. */
  readonly tracker: string;
  readonly trackerHex: string;
  /** The same commitment that the sealed ballot showed. */
  readonly commitment: string;
}

/** Encrypted choices of which the voter has not decided yet whether to cast or to open them. */
export interface SealedBallot {
  /** Names it in its worker; good for one sign or one audit. */
  readonly id: number;
  /** 64 hexadecimal digits: SHA-256 over the ciphertexts. Show (some of) it before asking. */
  readonly commitment: string;
}

/** An opened ballot; docs/audit-ballot.md. */
export interface AuditDocument {
  readonly election_hash: string;
  readonly uuid: string;
  readonly answers: Answers;
  /** For each question the exponent of each ciphertext, decimal. */
  readonly randomness: readonly (readonly string[])[];
  /** The ballot, complete, with a credential that is on no roll. */
  readonly ballot: string;
}

export interface Audit {
  readonly document: AuditDocument;
  /** The document's bytes, for a file or a QR code: what `madang verify-ballot` reads. */
  readonly bytes: Uint8Array;
  readonly commitment: string;
}

/** What a ballot that was verified says. */
export interface VerifiedBallot {
  readonly credential: string;
  readonly tracker: string;
  readonly trackerHex: string;
  readonly commitment: string;
}

/** From 0 to 1. */
export type OnProgress = (done: number) => void;
