// SPDX-License-Identifier: Apache-2.0

import { BeleniosError, type Booth, type ElectionInfo } from '../../belenios/index.ts';
// Before anybody's choice is encrypted: is this the election that the letter or the ledger speaks of? A server could show
// another key or another list of projects; it cannot show others that hash to the same.
import type { ElectionState } from '../../proof/index.ts';
import { type ElectionStatus, getBytes, Problem } from '../api/client.ts';
import { hashOf } from '../api/manifest.ts';

/** What was found to differ; pages have a sentence for each. */
export type Difference = 'fingerprint' | 'manifest' | 'key' | 'object' | 'ledger' | 'anchor';

/** A reason not to vote here. */
export class Stop extends Error {
  readonly why: Difference;
  readonly code: string;
  constructor(why: Difference, code: string) {
    super(`${why}: ${code}`);
    this.name = 'Stop';
    this.why = why;
    this.code = code;
  }
}

export interface Subject {
  uuid: string;
  status: ElectionStatus;
  manifest: { bytes: Uint8Array; sha256: string };
}

/** What ledger and signatures say, or why they could not be asked. */
export type Proof =
  | { state: 'checking' }
  | { state: 'proven'; by: ElectionState; firstTime: boolean }
  | { state: 'unproven'; problem: unknown };

export type Trust =
  | { state: 'checking' }
  | { state: 'open'; info: ElectionInfo; object: Uint8Array; proof: Proof }
  | { state: 'stop'; stop: Stop }
  | { state: 'failed'; problem: unknown };

/** Whether a ballot may be encrypted: the letter or the ledger vouches for the election. */
export function isCertain(trust: Trust, fingerprint: string | undefined): boolean {
  if (trust.state !== 'open') return false;
  return trust.proof.state === 'proven' || (fingerprint !== undefined && fingerprint === trust.info.fingerprint);
}

/** Opens the election in the worker, which checks object, key, trustees' proofs and manifest against each other. */
export async function openElection(
  client: Pick<Booth, 'openElection'>,
  { uuid, status, manifest }: Subject,
  signal: AbortSignal,
): Promise<{ info: ElectionInfo; object: Uint8Array }> {
  const base = `/v1/elections/${encodeURIComponent(uuid)}`;
  const [object, trustees] = await Promise.all([
    getBytes(`${base}/election`, signal),
    getBytes(`${base}/trustees`, signal),
  ]);
  agree(hashOf(object) === status.election_hash, 'object', 'election-hash');
  agree(status.manifest === manifest.sha256, 'manifest', 'manifest-status');
  agree(boundManifest(object) === manifest.sha256, 'manifest', 'manifest-sha256');
  let info: ElectionInfo;
  try {
    info = await client.openElection({ object, trustees, manifest: manifest.bytes });
  } catch (cause) {
    throw differenceOf(cause);
  }
  agree(info.uuid === uuid && info.hash === status.election_hash, 'object', 'uuid');
  return { info, object };
}

/** What the ledger proves must be what this page shows. */
export function agrees(proven: ElectionState, info: ElectionInfo, manifest: { sha256: string }): void {
  agree(proven.uuid === info.uuid && proven.electionHash === info.hash, 'ledger', 'election-hash');
  agree(proven.manifest === manifest.sha256, 'ledger', 'manifest');
}

export function sameLetter(info: ElectionInfo, fingerprint: string | undefined): void {
  agree(fingerprint === undefined || fingerprint === info.fingerprint, 'fingerprint', 'fingerprint');
}

function agree(same: boolean, why: Difference, code: string): void {
  if (!same) throw new Stop(why, code);
}

/** The SHA-256 in the line that an election object's description has for its manifest. */
function boundManifest(object: Uint8Array): string | undefined {
  try {
    const { description }: { description?: unknown } = JSON.parse(new TextDecoder().decode(object));
    return /^manifest-sha256: (.*)$/m.exec(String(description))?.[1];
  } catch {
    return undefined;
  }
}

/** The manifest has been compared before: what does not fit now is the key, its proofs, or the object itself. */
function differenceOf(cause: unknown): unknown {
  if (!(cause instanceof BeleniosError)) return cause;
  switch (cause.code) {
    case 'mismatch':
    case 'bad-proof':
    case 'bad-element':
    case 'bad-signature':
      return new Stop('key', cause.code);
    case 'malformed':
    case 'not-canonical':
    case 'wrong-election':
    case 'too-large':
      return new Stop('object', cause.code);
    default:
      return new Problem(cause.code, 0, 0, { cause });
  }
}
