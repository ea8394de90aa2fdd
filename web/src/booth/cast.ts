// SPDX-License-Identifier: Apache-2.0

// Brings a ballot to the ledger over a bad connection. The same bytes may be sent any number of times: the tracker is
// their hash, and a server that has them already gives the same answer.
import { type BallotStatus, getJSON, Problem, postJSON } from '../api/client.ts';

export interface Cast {
  uuid: string;
  ballot: Uint8Array;
  trackerHex: string;
}

/** sending: nobody has confirmed it yet; received: a server has it on its disk; waiting: until the next attempt. */
export type Sending =
  | { state: 'sending'; attempt: number }
  | { state: 'waiting'; attempt: number; seconds: number; code: string }
  | { state: 'received' };

interface Ways {
  onState: (state: Sending) => void;
  signal: AbortSignal;
  /** Resolves early when the signal is aborted. */
  sleep?: (seconds: number, signal: AbortSignal) => Promise<void>;
}

/** How long a server is asked to wait for the ballot to be final; below the client's patience. */
const serverWaits = 12;
const longestPause = 30;

/** What passes, so that the same bytes are sent again; every other problem is an answer. */
const passing = new Set([
  'offline',
  'unknown',
  'rate-limited',
  'busy',
  'unavailable',
  'internal',
  'request-timeout',
  'previous-ballot-pending',
]);

/**
 * Sends until the ballot is final. Throws a Problem when a server refuses it for good, or answers for another ballot;
 * ends with the signal's reason when the voter gives up.
 */
export async function castBallot(cast: Cast, { onState, signal, sleep = pause }: Ways): Promise<BallotStatus> {
  let received = false;
  let uncertain = false;
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    if (!received) onState({ state: 'sending', attempt });
    try {
      const status = received ? await look(cast, signal) : await post(cast, signal);
      if (status.state === 'final') return status;
      if (status.state === 'refused') throw new Problem(status.code ?? 'ledger-refused', 409);
      received = true;
      attempt = 0;
      onState({ state: 'received' });
    } catch (cause) {
      signal.throwIfAborted();
      const problem = asProblem(cause);
      if (received && problem.code === 'ballot-unknown') {
        received = false; // that server has lost it, or is another one: it gets the bytes again
        continue;
      }
      if (!passes(problem)) {
        if (uncertain && !received && (await arrived(cast, signal))) {
          received = true;
          continue;
        }
        throw problem;
      }
      uncertain = true;
      const seconds = Math.min(longestPause, Math.max(problem.retryAfter, 2 ** Math.min(attempt - 1, 5)));
      onState({ state: 'waiting', attempt, seconds, code: problem.code });
      await sleep(seconds, signal);
    }
  }
}

const ballots = (uuid: string) => `/v1/elections/${encodeURIComponent(uuid)}/ballots`;

async function post(cast: Cast, signal: AbortSignal): Promise<BallotStatus> {
  const path = `${ballots(cast.uuid)}?wait=${serverWaits}`;
  return its(cast, await postJSON<BallotStatus>(path, new Uint8Array(cast.ballot), signal));
}

async function look(cast: Cast, signal: AbortSignal): Promise<BallotStatus> {
  const path = `${ballots(cast.uuid)}/${cast.trackerHex}?wait=${serverWaits}`;
  return its(cast, await getJSON<BallotStatus>(path, signal));
}

/** An earlier attempt whose answer was lost may have arrived after all. */
async function arrived(cast: Cast, signal: AbortSignal): Promise<boolean> {
  try {
    return (await look(cast, signal)).state !== 'refused';
  } catch {
    return false;
  }
}

/** A receipt for another ballot is none. */
function its(cast: Cast, status: BallotStatus): BallotStatus {
  if (status.tracker_hex !== cast.trackerHex || status.election !== cast.uuid) throw new Problem('receipt-differs', 0);
  return status;
}

function asProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  return new Problem('unknown', 0, 0, { cause }); // an answer that is no JSON: a proxy's page, or one cut off
}

function passes(problem: Problem): boolean {
  return passing.has(problem.code) && (problem.code !== 'unknown' || problem.status < 400 || problem.status >= 500);
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
