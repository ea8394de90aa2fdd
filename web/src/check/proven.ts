// SPDX-License-Identifier: Apache-2.0

// What the validators' signatures say, checked in the browser. The gateway that sends it need not be trusted.
import {
  type Anchor,
  type BallotState,
  type ElectionState,
  fingerprintOf,
  MAX_BODY,
  parseAnchor,
  verifyBallotProof,
  verifyElectionProof,
} from '../../proof/index.ts';
import { getBytes, Problem } from '../api/client.ts';
import { type Pin, pin } from './anchor.ts';

/** The ledger that the server speaks of, and whether this browser knows it. */
export interface Known {
  anchor: Anchor;
  pin: Pin;
}

/** What was checked, with the bytes that it follows from. */
export interface Proven<State> {
  known: Known;
  state: State;
  /** The proof as it was sent, for whoever wants to check it elsewhere. */
  body: string;
}

export async function readAnchor(signal?: AbortSignal): Promise<Known> {
  const anchor = parseAnchor(await text('/v1/ledger/anchor', signal));
  return { anchor, pin: pin(fingerprintOf(anchor)) };
}

/** Throws a ProofError for a false proof, and a Problem for one that does not come. */
export async function proveElection(uuid: string, signal?: AbortSignal): Promise<Proven<ElectionState>> {
  const [known, body] = await Promise.all([readAnchor(signal), text(`${path(uuid)}/proof`, signal)]);
  return { known, body, state: verifyElectionProof(known.anchor, uuid, body) };
}

/** As proveElection, about a ballot; its election's state is with it. */
export async function proveBallot(uuid: string, tracker: string, signal?: AbortSignal): Promise<Proven<BallotState>> {
  const [known, body] = await Promise.all([readAnchor(signal), text(`${path(uuid)}/ballots/${tracker}/proof`, signal)]);
  return { known, body, state: verifyBallotProof(known.anchor, uuid, tracker, body) };
}

const path = (uuid: string) => `/v1/elections/${encodeURIComponent(uuid)}`;

async function text(from: string, signal?: AbortSignal): Promise<string> {
  const bytes = await getBytes(from, signal);
  if (bytes.length > MAX_BODY) throw new Problem('answer-malformed', 0);
  return new TextDecoder().decode(bytes);
}
