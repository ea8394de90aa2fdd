// SPDX-License-Identifier: Apache-2.0

// What the ledger itself says, by its validators' signatures: about the election before a ballot is encrypted, about the
// ballot afterwards. Fetched when it is needed, for it is as large as the rest of the booth.
import type { ElectionInfo } from '../../belenios/index.ts';
import {
  type Anchor,
  type BallotState,
  fingerprintOf,
  MAX_BODY,
  ProofError,
  parseAnchor,
  verifyBallotProof,
  verifyElectionProof,
} from '../../proof/index.ts';
import { getBytes, Problem } from '../api/client.ts';
import { pin } from '../check/anchor.ts';
import { agrees, type Proof, Stop, type Subject } from './trust.ts';

interface Known {
  anchor: Anchor;
  firstTime: boolean;
}

/** Throws a Stop when the ledger contradicts the page; a server that sends no proof leaves the election unproven. */
export async function proveElection(
  { uuid, manifest }: Subject,
  info: ElectionInfo,
  object: Uint8Array,
  signal: AbortSignal,
): Promise<Proof> {
  try {
    const [{ anchor, firstTime }, body] = await Promise.all([ledger(signal), proof(base(uuid), signal)]);
    const by = verifyElectionProof(anchor, uuid, body, object);
    agrees(by, info, manifest);
    return { state: 'proven', by, firstTime };
  } catch (cause) {
    if (cause instanceof ProofError) throw new Stop('ledger', cause.code);
    if (cause instanceof Stop) throw cause;
    return { state: 'unproven', problem: cause };
  }
}

/** What is proven about a ballot; throws what it could not be proven for. */
export async function proveBallot(
  uuid: string,
  ballot: { trackerHex: string; credential: string },
  object: Uint8Array,
  signal: AbortSignal,
): Promise<BallotState> {
  const path = `${base(uuid)}/ballots/${ballot.trackerHex}`;
  const [{ anchor }, body] = await Promise.all([ledger(signal), proof(path, signal)]);
  return verifyBallotProof(anchor, uuid, ballot.trackerHex, body, { credential: ballot.credential, object });
}

/** Whether the ledger says otherwise than the server, or the server sent a false proof. */
export const contradicts = (cause: unknown): boolean => cause instanceof ProofError || cause instanceof Stop;

const base = (uuid: string) => `/v1/elections/${encodeURIComponent(uuid)}`;

async function ledger(signal: AbortSignal): Promise<Known> {
  const anchor = parseAnchor(new TextDecoder().decode(await getBytes('/v1/ledger/anchor', signal)));
  const { state } = pin(fingerprintOf(anchor));
  if (state === 'changed') throw new Stop('anchor', 'another-ledger');
  return { anchor, firstTime: state === 'first' };
}

async function proof(path: string, signal: AbortSignal): Promise<string> {
  const bytes = await getBytes(`${path}/proof`, signal);
  if (bytes.length > MAX_BODY) throw new Problem('unknown', 0);
  return new TextDecoder().decode(bytes);
}
