// SPDX-License-Identifier: Apache-2.0

// The office's JSON, as internal/office writes it; docs/office-api.md says what it means.
import type { BallotStyle, Manifest, Picture, Project, Rule, Translation as Text } from '../api/manifest.ts';

/** Roles of an account in the Organisations contract, and "member" for a member organisation. */
export type Role = 'validator' | 'organiser' | 'registrar' | 'trustee' | 'gateway' | 'station' | 'auditor' | 'member';

/** An account of this office's folder that the signed-in person may use. */
export interface Account {
  name: string;
  address: string;
  /** What it may do now, by decision of the organisations. */
  roles: Role[];
}

export interface Session {
  signed_in: boolean;
  /** Whether anybody has a passkey here yet. */
  enrolled: boolean;
  /** This organisation's name in network.json, if one of the accounts is its. */
  organisation?: string;
  chain_id: number;
  /** Address of the public pages, for links and letters. */
  public_url: string;
  name?: string;
  /** When the session ends at the latest, and when it ends without a click before; unix seconds. */
  expires?: number;
  idle_expires?: number;
  accounts: Account[];
}

/** First half of a passkey's ceremony; `options` is for parseCreationOptionsFromJSON or parseRequestOptionsFromJSON. */
export interface Begun<T> {
  ceremony: string;
  options: T;
}

export type { VoteType } from '../api/manifest.ts';
export type { BallotStyle, Picture, Project, Rule, Text };

export type Cap = NonNullable<Rule['caps']>[number];

/** A manifest on its way: preview fills in version, uuid and counting. */
export type Draft = Omit<Manifest, 'version' | 'uuid' | 'campaign'> &
  Partial<Pick<Manifest, 'version' | 'uuid' | 'campaign'>>;

/** A place in an imported file that needs a look. `column` is the heading, or the letter of a column without one. */
export interface Remark {
  line: number;
  column?: string;
  code: string;
  ko: string;
  en: string;
}

export interface Imported {
  kind: 'pabulib' | 'csv' | 'xlsx';
  manifest: Draft;
  warnings: Remark[];
}

export interface Preview {
  /** The draft with uuid, version and counting: send this one to create the election. */
  manifest: Draft;
  /** As it will be frozen, and its hash. */
  canonical: string;
  sha256: string;
  /** What keeps it from being frozen; empty when all is well. */
  problems: { code: string; text: string }[];
  counting: 'homomorphic' | 'shuffled';
  /** Which group's arithmetic the ballots need. */
  group: string;
  /** What a ballot asks for, in English, as it stands in the election object. */
  ballot_text: string;
  min_choices: number;
  max_choices: number;
  projects: number;
  /** All projects together, decimal. */
  total_cost: string;
}

export interface Stored {
  sha256: string;
  type: Picture['type'];
  size: number;
  width: number;
  height: number;
}

export interface Party {
  address: string;
  roles: Role[];
  /** Whose it is, as network.json says; missing for accounts that came later. */
  organisation?: string;
  /** The name of this folder's account, if it is one that the person may use. */
  mine?: string;
}

export interface Parties {
  organisations: { name: string; address: string }[];
  /** How many organisations must approve a decision. */
  quorum: number;
  accounts: Party[];
}

export type Phase = 'Draft' | 'Setup' | 'Open' | 'Closed' | 'Shuffling' | 'Decrypting' | 'Tallied' | 'Final';

export type ActionName =
  | 'prepare'
  | 'open'
  | 'close'
  | 'end-ballots'
  | 'tally'
  | 'end-shuffles'
  | 'result'
  | 'ceremony'
  | 'shuffle'
  | 'decrypt'
  | 'credentials'
  | 'publish-roll'
  | 'record-awards'
  | 'replace-trustee'
  | 'restart-ceremony';

/** What an action wants in its params. */
export type Need = 'passphrase' | 'new-passphrase' | 'voters' | 'register' | 'replace' | 'trustees' | 'reason';

export interface Action {
  action: ActionName;
  account: string;
  needs: Need[];
  /** The election waits for it; otherwise it is possible, and rare. */
  due: boolean;
}

export interface Params {
  /** ceremony, decrypt. Never stored. */
  passphrase?: string;
  /** credentials: one voter a line; in a campaign a register, `number,district[,other...]` a line. */
  voters?: string;
  /** credentials without a list: how many. */
  count?: number;
  /** credentials again, before the roll is published: the earlier codes become worthless. */
  replace?: boolean;
  /** replace-trustee. */
  previous?: string;
  replacement?: string;
  /** restart-ceremony. */
  reason?: string;
  /** Another group than the one that the ballots need. */
  group?: string;
}

export type AwaitedCode =
  | 'freeze'
  | 'ceremony-commit'
  | 'ceremony-reveal'
  | 'complaint'
  | 'publish-roll'
  | 'prepare'
  | 'open'
  | 'end-ballots'
  | 'tally'
  | 'shuffle'
  | 'end-shuffles'
  | 'decrypt'
  | 'result'
  | 'attest'
  | 'attest-outcome'
  | 'leftovers';

export interface Awaited {
  code: AwaitedCode;
  /** Accounts of which it is awaited, where it is particular ones. */
  accounts?: string[];
  /** The same in English, for people. */
  who: string;
  what: string;
}

export interface Decision {
  id: number;
  method: string;
  arguments?: string;
  approvals: number;
  needed: number;
}

export interface Trustee {
  number: number;
  address: string;
  organisation?: string;
  /** Of the group that shares a key; the others must all decrypt. */
  group: boolean;
  mine?: string;
  /** In the chain already. */
  shuffled: boolean;
  decrypted: boolean;
}

export interface Ceremony {
  attempt: number;
  round: number;
  rounds: number;
  revealing: boolean;
  complete: boolean;
  late: boolean;
  /** Unix seconds, 0: none. */
  deadline: number;
  missing: string[];
  complaints: { by: string; owner: number; reason: string }[];
}

export interface ElectionLine {
  uuid: string;
  name: string;
  campaign?: string;
  phase: Phase;
  opens_at: number;
  closes_at: number;
  roll_count: number;
  voters: number;
  ballots: number;
  /** How many of this person's actions the election waits for. */
  due: number;
}

export interface Election extends ElectionLine {
  address: string;
  organiser: string;
  /** The organisations have opened it; ballots are taken from opens_at on. */
  opened: boolean;
  prepared: boolean;
  shuffled: boolean;
  shuffles: number;
  decrypted: number;
  decryptions: number;
  trustees: Trustee[];
  group_size: number;
  threshold: number;
  registrars: string[];
  manifest?: Draft;
  manifest_sha256: string;
  election_hash?: string;
  fingerprint?: string;
  head: string;
  height: number;
  outcome?: string;
  ceremony?: Ceremony;
  awaited: Awaited[];
  decisions: Decision[];
  actions: Action[];
  /** Codes in this folder, for the registrar. */
  roll?: { voters: number; published: boolean };
  /** Which of this folder's trustees have a secret file for the election. */
  secrets: string[];
  awards_recorded: boolean;
  public_url: string;
  jobs: Job[];
}

export interface JobMessage {
  code: string;
  /** In English. */
  text: string;
  time: number;
  /** ceremony: where it stands. */
  awaited?: number[];
}

export interface Job {
  id: string;
  action: ActionName | 'create';
  account: string;
  election?: string;
  state: 'running' | 'done' | 'failed' | 'stopped';
  started: number;
  ended?: number;
  progress?: { done: number; total: number };
  /** What it has said so far; the last one counts. */
  messages: JobMessage[];
  error?: ProblemBody;
  result?: { uuid?: string; uuids?: string[]; campaign?: string; voters?: number; decision?: Decision };
}

export interface AuditLine {
  n: number;
  time: string;
  who: string;
  account?: string;
  action: string;
  election?: string;
  params?: string;
  result: string;
  transactions?: string[];
  previous: string;
}

export interface Audit {
  intact: boolean;
  /** Line at which the chain breaks, if it does. */
  broken_at?: number;
  lines: AuditLine[];
  count: number;
  /** SHA-256 of the last line: write it down, and nobody can shorten the log unseen. */
  head: string;
}

export interface ProblemBody {
  code: string;
  title: string;
  status: number;
  detail?: string;
  remarks?: Remark[];
}

/** An answer that is no success. `code` is stable, `detail` is for people, in English. */
export class OfficeError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly remarks: Remark[];

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = 'OfficeError';
    this.code = body.code;
    this.status = body.status;
    this.detail = body.detail ?? '';
    this.remarks = body.remarks ?? [];
  }
}

/** Whom a new election involves. */
export interface ElectionParties {
  trustees: string[];
  registrars: string[];
  /** So many of the group decrypt together; without it every trustee must. */
  threshold?: number;
  /** The first so many trustees stay outside the group, and each must decrypt. */
  single?: number;
  /** After so many hours an awaited trustee is shown as late; 0: never. */
  round_hours?: number;
}

export interface NewElection extends ElectionParties {
  account: string;
  manifest: Draft;
}

export interface NewCampaign extends ElectionParties {
  account: string;
  campaign: {
    name: string;
    eligibility: string;
    leftovers?: '' | 'next' | 'citywide';
    voters?: number;
  };
  /** In order; `district` is left out for a citywide election. */
  elections: { district?: string; manifest: Draft }[];
}

const base = '/office/v1';

interface Options {
  method?: 'GET' | 'POST';
  json?: unknown;
  body?: Blob;
  type?: string;
  /** Not the person's doing: does not keep the session alive. */
  background?: boolean;
  signal?: AbortSignal;
}

async function call<T>(path: string, o: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Madang-Office': '1' };
  let body: BodyInit | null = null;
  if (o.json !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(o.json);
  } else if (o.body) {
    headers['Content-Type'] = o.type ?? 'application/octet-stream';
    body = o.body;
  }
  if (o.background) headers['X-Madang-Background'] = '1';
  const init: RequestInit = {
    method: o.method ?? 'GET',
    headers,
    body,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
  };
  if (o.signal) init.signal = o.signal;
  const response = await answer(() => fetch(base + path, init));
  if (!response.ok) throw new OfficeError(await problemOf(response));
  return (await response.json()) as T;
}

async function answer(ask: () => Promise<Response>): Promise<Response> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new OfficeError({
      code: 'offline',
      title: 'No answer',
      status: 0,
      detail: 'The office program does not answer.',
    });
  }
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const otherwise = { code: 'internal', title: response.statusText, status: response.status };
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return otherwise;
  return (await response.json()) as ProblemBody;
}

const post = <T>(path: string, json: unknown = {}): Promise<T> => call<T>(path, { method: 'POST', json });
const at = (uuid: string): string => `/elections/${encodeURIComponent(uuid)}`;

export const session = (background = false): Promise<Session> => call('/session', { background });
export const logout = (): Promise<Session> => post('/logout');

export const enrolBegin = (code: string, name: string): Promise<Begun<PublicKeyCredentialCreationOptionsJSON>> =>
  post('/passkeys/begin', { code, name });
export const enrolFinish = (ceremony: string, credential: unknown): Promise<Session> =>
  post('/passkeys/finish', { ceremony, credential });
export const loginBegin = (): Promise<Begun<PublicKeyCredentialRequestOptionsJSON>> => post('/login/begin');
export const loginFinish = (ceremony: string, credential: unknown): Promise<Session> =>
  post('/login/finish', { ceremony, credential });

/** The whole of enrolment: asks the device for a passkey. `name` is not needed where the invitation has one. */
export async function enrol(code: string, name: string): Promise<Session> {
  const begun = await enrolBegin(code, name);
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(begun.options);
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  return enrolFinish(begun.ceremony, made.toJSON());
}

/** The whole of signing in. */
export async function login(): Promise<Session> {
  const begun = await loginBegin();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(begun.options);
  const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  return loginFinish(begun.ceremony, shown.toJSON());
}

/** The kind of file is told by its name. */
export const importFile = (file: File): Promise<Imported> =>
  call(`/import?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    type: 'application/octet-stream',
  });
export const preview = (draft: Draft, signal?: AbortSignal): Promise<Preview> =>
  call('/preview', { method: 'POST', json: draft, ...(signal ? { signal } : {}) });
export const uploadPicture = (file: Blob): Promise<Stored> =>
  call('/pictures', { method: 'POST', body: file, type: file.type });
export const pictureAddress = (sha256: string): string => `${base}/pictures/${sha256}`;

export const parties = (): Promise<Parties> => call('/parties');
export const elections = (background = false): Promise<{ elections: ElectionLine[] }> =>
  call('/elections', { background });
export const election = (uuid: string, background = false): Promise<Election> => call(at(uuid), { background });

export const createElection = (request: NewElection): Promise<Job> => post('/elections', request);
export const createCampaign = (request: NewCampaign): Promise<Job> => post('/campaigns', request);
export const act = (uuid: string, action: ActionName, account: string, params: Params = {}): Promise<Job> =>
  post(`${at(uuid)}/actions`, { action, account, params });

/** Asking for a job does not keep the session alive. */
export const job = (id: string): Promise<Job> => call(`/jobs/${encodeURIComponent(id)}`, { background: true });
export const jobs = (): Promise<{ jobs: Job[] }> => call('/jobs', { background: true });
/** Stops one that waits; what was sent to the ledger stays. */
export const stopJob = (id: string): Promise<Job> => post(`/jobs/${encodeURIComponent(id)}/stop`);

/** A page to open in a new tab and print: secret. `from` counts from 1. */
export const lettersAddress = (uuid: string, lang: 'ko' | 'en', from = 1, count = 200): string =>
  `${base}${at(uuid)}/letters?lang=${lang}&from=${from}&count=${count}`;

export const audit = (last = 200): Promise<Audit> => call(`/audit?last=${last}`);
