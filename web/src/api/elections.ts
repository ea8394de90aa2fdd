// SPDX-License-Identifier: Apache-2.0

// Reads of elections and campaigns. Types are what the pages use of the gateway's answers.
import { Problem } from './client.ts';
import {
  account,
  anything,
  flag,
  getShaped,
  hash,
  instant,
  list,
  maybe,
  type Of,
  object,
  oneOf,
  record,
  type Shape,
  text,
  uuid,
  whole,
} from './shape.ts';

export const phases = ['draft', 'setup', 'open', 'closed', 'shuffling', 'decrypting', 'tallied', 'final'] as const;
export type Phase = (typeof phases)[number];
const phase = oneOf(...phases);

const turnout = object({ voters: whole, ballots: whole });

const trustee = object({
  account,
  member: flag,
  awaited: flag,
  shuffled: flag,
  decrypted: flag,
});
export type Trustee = Of<typeof trustee>;

const trusteeship = object({
  ceremony: object({
    attempt: whole,
    round: whole,
    stage: oneOf('commit', 'reveal', 'complete'),
    deadline: maybe(instant),
    late: flag,
  }),
  shuffles: whole,
  decryptions: whole,
  trustees: list(trustee),
});
export type Trusteeship = Of<typeof trusteeship>;

const election = object({
  number: whole,
  uuid,
  name: maybe(text),
  names: maybe(record(text)),
  contract: account,
  campaign: maybe(hash),
  organiser: account,
  phase,
  schedule: object({ opens_at: maybe(instant), closes_at: maybe(instant) }),
  manifest: maybe(hash),
  election_hash: maybe(hash),
  roll_count: whole,
  decryptions: whole,
  members: whole,
  threshold: whole,
  shuffled: flag,
  turnout,
  head: maybe(hash),
  events: whole,
  outcome: maybe(hash),
  block: whole,
  trusteeship: maybe(trusteeship),
});
export type Election = Of<typeof election>;

/** What an election is called in a language; '' while that is not published. */
export const nameIn = ({ name, names }: Election, language: string): string => names?.[language] || name || '';

const electionPath = (id: string) => `/v1/elections/${encodeURIComponent(id)}`;

export async function readElection(id: string, signal?: AbortSignal): Promise<Election> {
  const read = await getShaped(electionPath(id), election, signal);
  if (read.uuid !== id) throw new Problem('answer-malformed', 0);
  return read;
}

const electionsPage = object({ elections: list(election), next: maybe(whole) });

/** The newest elections, up to some thousands. */
export const readElections = (signal?: AbortSignal): Promise<Election[]> =>
  pages(10, async (before) => {
    const more = before === undefined ? '' : `&before=${before}`;
    const { elections, next } = await getShaped(`/v1/elections?newest=1&limit=500${more}`, electionsPage, signal);
    return { items: elections, next };
  });

/** Reads page after page, each by what the one before names; a server that leads in circles is followed only so far. */
async function pages<T>(
  most: number,
  read: (next: number | undefined) => Promise<{ items: T[]; next: number | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let next: number | undefined;
  for (let page = 0; page < most; page++) {
    const { items, next: following } = await read(next);
    all.push(...items);
    if (following === undefined) break;
    next = following;
  }
  return all;
}

const campaignElection = object({
  uuid,
  name: text,
  district: maybe(text),
  /** absent: the ledger has no such election of this campaign. */
  phase: oneOf(...phases, 'absent'),
  turnout,
  roll_count: whole,
});
export type CampaignElection = Of<typeof campaignElection>;

/** all, own, or own+N; see docs/campaigns.md. */
const eligibility: Shape<string> = (value) => {
  if (typeof value === 'string' && /^(all|own|own\+[1-9]\d{0,2})$/.test(value)) return value;
  throw new TypeError('shape: expected an eligibility');
};

const members = {
  hash,
  name: text,
  opens_at: instant,
  closes_at: instant,
  eligibility,
  leftovers: maybe(oneOf('next', 'citywide')),
  voters: maybe(whole),
  elections: list(campaignElection),
};
const campaign = object(members);
export type Campaign = Of<typeof campaign>;
const wholeCampaign = object({ ...members, document: anything });
export type WholeCampaign = Of<typeof wholeCampaign>;

const campaignsPage = object({ campaigns: list(campaign), next: maybe(whole) });

/** The newest campaigns, up to some hundreds. */
export const readCampaigns = (signal?: AbortSignal): Promise<Campaign[]> =>
  pages(5, async (before) => {
    const more = before === undefined ? '' : `&before=${before}`;
    const { campaigns, next } = await getShaped(`/v1/campaigns?limit=100${more}`, campaignsPage, signal);
    return { items: campaigns, next };
  });

export const readCampaign = (id: string, signal?: AbortSignal): Promise<WholeCampaign> =>
  getShaped(`/v1/campaigns/${encodeURIComponent(id)}`, wholeCampaign, signal);

const point = object({ block: whole, time: instant, voters: whole, ballots: whole });
export type TurnoutPoint = Of<typeof point>;
const series = object({ series: list(point), next: maybe(whole) });

/** Turnout at the end of each hour with ballots, whole. */
export const readTurnout = (id: string, signal?: AbortSignal): Promise<TurnoutPoint[]> =>
  pages(5, async (from) => {
    const path = `${electionPath(id)}/turnout?by=hour&limit=5000&from=${from ?? 0}`;
    const read = await getShaped(path, series, signal);
    return { items: read.series, next: read.next };
  });

const ballotStates = ['received', 'final', 'refused'] as const;
const ballot = object({
  tracker: text,
  tracker_hex: hash,
  state: oneOf(...ballotStates),
  height: maybe(whole),
  block: maybe(whole),
  time: maybe(instant),
  transaction: maybe(hash),
  replaces: maybe(text),
  replaced_by: maybe(text),
  code: maybe(text),
});
export type Ballot = Of<typeof ballot>;

export const readBallot = (id: string, trackerHex: string, signal?: AbortSignal): Promise<Ballot> =>
  getShaped(`${electionPath(id)}/ballots/${trackerHex}`, ballot, signal);

const boxed = object({
  tracker: text,
  tracker_hex: hash,
  height: whole,
  block: whole,
  time: instant,
  replaced_by: maybe(text),
});
export type Boxed = Of<typeof boxed>;
const boxPage = object({ ballots: list(boxed), next: maybe(whole) });

/** A page of the ballot box, newest first; `from` is the height that the last page ended before. */
export const readBox = (id: string, from: number | undefined, limit: number, signal?: AbortSignal) =>
  getShaped(
    `${electionPath(id)}/ballots?newest=1&limit=${limit}${from === undefined ? '' : `&from=${from}`}`,
    boxPage,
    signal,
  );
