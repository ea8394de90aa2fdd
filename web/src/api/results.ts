// SPDX-License-Identifier: Apache-2.0

// Reads of results: what is counted, why, who attests it, and what became of the money.
import { Problem } from './client.ts';
import {
  account,
  amount,
  flag,
  getShaped,
  hash,
  instant,
  list,
  maybe,
  type Of,
  object,
  oneOf,
  ratio,
  record,
  type Shape,
  text,
  whole,
} from './shape.ts';

const path = (uuid: string, rest: string) => `/v1/elections/${encodeURIComponent(uuid)}/${rest}`;

/** What is not there yet is no problem, but nothing. */
async function ifPublished<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (problem) {
    if (problem instanceof Problem && (problem.code === 'not-published-yet' || problem.status === 404))
      return undefined;
    throw problem;
  }
}

const attestation = object({ account, head: hash, outcome: hash, validator: flag, block: whole });
export type Attestation = Of<typeof attestation>;
const result = object({
  state: oneOf('tallied', 'final'),
  head: hash,
  outcome: maybe(hash),
  attestations: list(attestation),
});
export type Result = Of<typeof result>;

export const readResult = (uuid: string, signal?: AbortSignal): Promise<Result | undefined> =>
  ifPublished(getShaped(path(uuid, 'result'), result, signal));

const step = object({
  project: text,
  name: text,
  cost: ratio,
  votes: maybe(ratio),
  score: maybe(ratio),
  funded: flag,
  reason: maybe(text),
  top_up: maybe(ratio),
  tied_with: maybe(list(text)),
  tie_by: maybe(text),
  sentences: record(text),
});
export type Step = Of<typeof step>;

const report = object({
  name: text,
  currency: maybe(text),
  rule: object({ name: text, ties: maybe(list(text)) }),
  hashes: object({ manifest: maybe(hash), outcome: maybe(hash), archive_head: maybe(hash) }),
  turnout: object({ voters: maybe(whole), recorded: maybe(whole), counted: whole, totals_only: flag }),
  invalid: maybe(object({ number: whole, of: whole })),
  budget: ratio,
  inherited: maybe(list(object({ election: text, amount: ratio }))),
  cost: ratio,
  left: ratio,
  funded: list(text),
  steps: list(step),
});
export type Report = Of<typeof report>;

export const readReport = (uuid: string, signal?: AbortSignal): Promise<Report> =>
  getShaped(path(uuid, 'report'), report, signal);

const signature = object({ account, organisation: maybe(account), block: whole });
const kinds = ['payment', 'refund', 'milestone', 'reached', 'completion'] as const;
const entry = object({
  id: whole,
  kind: oneOf(...kinds),
  state: oneOf('proposed', 'confirmed', 'rejected', 'withdrawn'),
  amount: maybe(amount),
  document: maybe(hash),
  proposed: signature,
  decided: maybe(signature),
  reason: maybe(text),
});
export type Entry = Of<typeof entry>;
const awards = object({
  outcome: hash,
  awarded: amount,
  paid: amount,
  projects: list(
    object({ project: text, awarded: amount, paid: amount, pending: amount, completed: flag, entries: list(entry) }),
  ),
});
export type Awards = Of<typeof awards>;

export const readAwards = (uuid: string, signal?: AbortSignal): Promise<Awards | undefined> =>
  ifPublished(getShaped(path(uuid, 'awards'), awards, signal));

const event = object({
  height: whole,
  type: text,
  block: whole,
  time: instant,
  submitter: maybe(account),
  attestations: list(object({ account })),
});
export type Event = Of<typeof event>;

/** The chain of events without the ballots. */
export const readEvents = async (uuid: string, signal?: AbortSignal): Promise<Event[]> =>
  (await ifPublished(getShaped(path(uuid, 'events?limit=1000'), object({ events: list(event) }), signal)))?.events ??
  [];

/** The outcome that validators attest: what is funded, with how much, in units of 10^-decimals. */
const outcome = object({ awards: list(object({ project: text, amount })) });
export type Outcome = Of<typeof outcome>;
export const outcomeShape: Shape<Outcome> = outcome;
