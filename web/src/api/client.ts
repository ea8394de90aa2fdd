// SPDX-License-Identifier: Apache-2.0
import type { components } from './schema.d.ts';

type Schemas = components['schemas'];
export type ElectionStatus = Schemas['ElectionStatus'];
export type BallotStatus = Schemas['BallotStatus'];
export type TurnoutSeries = Schemas['TurnoutSeries'];
export type Result = Schemas['Result'];
export type RollProof = Schemas['RollProof'];
export type { Schemas };

/** What a server answered instead of what was asked for: RFC 9457, with a stable code. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfter: number;

  constructor(code: string, status: number, retryAfter = 0, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** How long a request may take; a ballot's asks the server to wait itself. */
const patience = 20_000;

/** Bytes as the server holds them: for what is hashed. */
export async function getBytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await ask(path, {}, signal);
  return new Uint8Array(await response.arrayBuffer());
}

export async function getJSON<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, {}, signal);
  return (await response.json()) as T;
}

export async function postJSON<T>(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await ask(path, { method: 'POST', headers, body }, signal);
  return (await response.json()) as T;
}

const early = new Map<string, Promise<Response>>();

/** Asks for what a page will want, while its own files are still on their way. The first to ask for it gets this answer. */
export function askEarly(path: string): void {
  const answer = send(path, {});
  answer.catch(() => early.delete(path)); // then it is asked again, by whoever wants it
  early.set(path, answer);
}

function send(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(patience);
  return fetch(path, {
    ...init,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
}

async function ask(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const begun = early.get(path);
  early.delete(path);
  let response: Response;
  try {
    response = await (begun ?? send(path, init, signal));
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem('offline', 0, 0, { cause });
  }
  if (response.ok) return response;
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || 0;
  const body: unknown = await response.json().catch(() => undefined);
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'unknown';
  return new Problem(code, response.status, retryAfter);
}
