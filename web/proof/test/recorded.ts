// SPDX-License-Identifier: Apache-2.0
// Proofs of real ledgers, see vectors/proofs/README.md.
import { readFileSync } from 'node:fs';
import { type Anchor, ProofError, type ProofErrorCode, parseAnchor } from '../index.ts';

export interface SignedHeader {
  fields: string[];
  round: number;
  parts: { total: number; hash: string };
  signatures: { validator: number; seconds: number; nanos: number; signature: string }[];
  next_validators?: { public_key: string; power: number }[];
}

export interface Proof {
  version: number;
  changes: SignedHeader[];
  header: SignedHeader;
  block: string;
  nodes: string[];
  parts: number[];
  ballot?: { credential: string; bytes?: string };
}

export interface Case {
  name: string;
  tracker?: string;
  credential?: string;
  state?: 'counted' | 'replaced' | 'absent';
  height?: number;
  replaced_by?: string;
  phase: string;
  events: number;
  voters: number;
  ballots: number;
  changes: number;
  proof: Proof;
}

export interface Recording {
  anchor: unknown;
  fingerprint: string;
  uuid: string;
  object: string;
  cases: Case[];
}

export function load(name: string): Recording {
  return JSON.parse(readFileSync(new URL(`../../../vectors/proofs/${name}.json`, import.meta.url), 'utf8'));
}

export function anchorOf(r: Recording): Anchor {
  return parseAnchor(JSON.stringify(r.anchor));
}

export function objectOf(r: Recording): Uint8Array {
  return Uint8Array.from(Buffer.from(r.object, 'base64'));
}

export function find(r: Recording, name: string): Case {
  const found = r.cases.find((c) => c.name === name);
  if (found === undefined) throw new Error(`no recorded proof "${name}"`);
  return found;
}

/** The code with which a proof is refused; null if it is accepted. Anything but a ProofError is thrown on. */
export function refusal(check: () => unknown): ProofErrorCode | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof ProofError) return error.code;
    throw error;
  }
}
