// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { codeOf } from './choice.ts';
import { type Election, parseElection } from './election.ts';
import { BeleniosError } from './errors.ts';
import { type BallotForm, looksAtBallots, readForm } from './form.ts';
import { parseTrustees } from './trustees.ts';
import type { ElectionInfo, OpenRequest, Question } from './types.ts';

/** Checks what a booth relies on: the object, that its key is the trustees', the letter's fingerprint, the manifest. */
export function openElection(request: OpenRequest): { election: Election; info: ElectionInfo } {
  const election = parseElection(request.object);
  const hash = bytesToHex(election.hash);
  checkFingerprint(hash, request.fingerprint);
  if (election.group.equal(election.key, election.group.identity)) {
    throw new BeleniosError('bad-element', 'with this public key every ballot could be read');
  }
  const trustees = parseTrustees(election.group, request.trustees);
  if (trustees.publicKey !== election.publicKey) {
    throw new BeleniosError('mismatch', "the election's public key is not the combination of the trustees' keys");
  }
  const info: ElectionInfo = {
    uuid: election.uuid,
    name: election.name,
    description: election.description,
    group: election.group.name,
    publicKey: election.publicKey,
    questions: election.questions,
    hash,
    hashBase64: election.fingerprint,
    fingerprint: hash.slice(0, 16),
    trustees: { count: trustees.count, needed: trustees.needed },
    maxBallotSize: election.maxBallot,
    manifestHash: boundManifest(election.description),
  };
  if (request.manifest) checkManifest(info, request.manifest);
  return { election, info };
}

/** A letter has the first 16 digits at least; spaces and dashes do not matter. */
function checkFingerprint(hash: string, fingerprint: string | undefined): void {
  if (fingerprint === undefined) return;
  const digits = fingerprint.replace(/[\s-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{16,64}$/.test(digits)) {
    throw new BeleniosError('fingerprint', 'a fingerprint has 16 to 64 hexadecimal digits');
  }
  if (!hash.startsWith(digits)) {
    throw new BeleniosError('fingerprint', 'the election is not the one that the fingerprint was made for');
  }
}

const manifestLine = 'manifest-sha256: ';

/** The SHA-256 in the first line of a description that names one. */
function boundManifest(description: string): string | undefined {
  const line = description.split('\n').find((one) => one.startsWith(manifestLine));
  return line?.slice(manifestLine.length);
}

/** The manifest is the one that the object names, and the question is the one that follows from it. */
function checkManifest(info: ElectionInfo, manifest: Uint8Array): void {
  if (bytesToHex(sha256(manifest)) !== info.manifestHash) {
    throw new BeleniosError('mismatch', 'the manifest is not the one that the election object names');
  }
  const form = readForm(manifest);
  const [question] = info.questions;
  if (form.uuid !== info.uuid || form.name !== info.name || info.questions.length !== 1 || !question) {
    throw new BeleniosError('mismatch', 'the manifest is of another election than the object');
  }
  if (!followsFrom(question, form)) {
    throw new BeleniosError('mismatch', 'the question of the election object is not the one of the manifest');
  }
}

function followsFrom(q: Question, form: BallotForm): boolean {
  if (q.question !== form.name || q.blank) return false;
  if (form.shuffled) return q.kind === 'shuffled' && sameTexts(q.answers, codeOf(form).labels);
  const names = form.projects.map((project) => project.name);
  const bounds = q.min === form.minLength && q.max === form.maxLength;
  return q.kind === 'homomorphic' && !looksAtBallots(form) && bounds && sameTexts(q.answers, names);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
