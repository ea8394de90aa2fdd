// SPDX-License-Identifier: Apache-2.0
import { equal, isZero, keccak, sha2, toHex, utf8 } from './bytes.ts';
import { fields, hash } from './shape.ts';
import { heightSlot, lastBallotSlot } from './slots.ts';
import { type Anchor, type BallotState, ProofError } from './types.ts';
import { open, part } from './verify.ts';

/** The contract's own limit. */
const MAX_BALLOT = 120_000;

/**
 * Checks a ballot's proof, the body of GET /v1/elections/{uuid}/ballots/{tracker}/proof. `tracker` is in any form that
 * people meet. `credential` is the voter's public credential where the page knows it. Throws ProofError.
 *
 * That a credential's last ballot is this one shows by itself that the credential is the ballot's own, since no ballot
 * is cast twice; that it is another one shows something only with the ballot's bytes.
 */
export function verifyBallotProof(
  anchor: Anchor,
  uuid: string,
  tracker: string,
  body: string,
  known: { credential?: string; object?: Uint8Array } = {},
): BallotState {
  const wanted = parseTracker(tracker);
  const { proof, state, word } = open(anchor, uuid, body, known.object);
  const about = { ...state, tracker: toHex(wanted) };
  const height = part(word(heightSlot(wanted)), 0, 8);
  if (height === 0) return { ...about, state: 'absent', eventHeight: null, replacedBy: null };
  if (height >= state.events) throw new ProofError('inconsistent', `event ${height} of ${state.events}`);
  const ballot = fields(proof.ballot, "the ballot's part");
  const credential = hash(ballot.credential, 32, "a credential's hash");
  if (known.credential !== undefined && !equal(keccak(utf8(known.credential)), credential)) {
    throw new ProofError('wrong-credential', "the ballot is another voter's");
  }
  const last = word(lastBallotSlot(credential));
  if (equal(last, wanted)) return { ...about, state: 'counted', eventHeight: height, replacedBy: null };
  checkOwn(ballot.bytes, wanted, credential);
  if (isZero(last)) throw new ProofError('inconsistent', 'a ballot whose credential has none');
  return { ...about, state: 'replaced', eventHeight: height, replacedBy: toHex(last) };
}

/** Checks that a ballot is signed with the credential that the proof names. */
function checkOwn(given: unknown, tracker: Uint8Array, credential: Uint8Array): void {
  const raw = base64(given, MAX_BALLOT);
  if (raw === null || !equal(sha2(raw), tracker)) {
    throw new ProofError('wrong-ballot', 'its bytes do not have this tracker');
  }
  let own: unknown;
  try {
    own = fields(JSON.parse(new TextDecoder().decode(raw)), 'the ballot').credential;
  } catch {
    own = null;
  }
  if (typeof own !== 'string' || !equal(keccak(utf8(own)), credential)) {
    throw new ProofError('wrong-ballot', 'it has another credential');
  }
}

/**
 * Reads a tracker in any form that people meet: hexadecimal, base64 as Belenios shows it, or base64url, the last two
 * with or without padding.
 */
export function parseTracker(text: string): Uint8Array {
  const trimmed = text.trim();
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) return hash(trimmed.toLowerCase(), 32, 'a tracker');
  const standard = trimmed.replaceAll('-', '+').replaceAll('_', '/');
  const raw = /^[^=]{43}=?$/.test(standard) ? base64(standard.endsWith('=') ? standard : `${standard}=`, 32) : null;
  if (raw === null) throw new ProofError('tracker-malformed', '43 characters of base64 or 64 of hexadecimal');
  return raw;
}

/** Bytes of base64 with padding, in its one form and of a bounded size; else null. */
function base64(value: unknown, most: number): Uint8Array | null {
  if (typeof value !== 'string' || value.length > Math.ceil(most / 3) * 4) return null;
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value) || value.length % 4 !== 0) return null;
  try {
    const text = atob(value);
    return btoa(text) === value ? Uint8Array.from(text, (c) => c.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}
