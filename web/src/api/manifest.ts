// SPDX-License-Identifier: Apache-2.0

// An election's manifest as pages read it; package manifest says what each member means. Amounts and bounds are decimal
// text and are never made floating-point numbers.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { getBytes, Problem } from './client.ts';

export interface Manifest {
  version: 2;
  uuid: string;
  name: string;
  description?: string;
  languages?: Languages;
  budget: string;
  currency?: string;
  decimals: number;
  ballot: BallotStyle;
  counting?: 'homomorphic' | 'shuffled';
  rule: Rule;
  /** Unix seconds. */
  opens_at: number;
  closes_at: number;
  campaign?: string;
  leftovers_from?: string[];
  client?: string;
  projects: Project[];
}

export type VoteType = 'approval' | 'choose-1' | 'ordinal' | 'cumulative' | 'scoring';

/** What a ballot may hold. A length of 0 and a bound that is missing are none. */
export interface BallotStyle {
  vote_type: VoteType;
  min_length?: number;
  max_length?: number;
  min_sum_cost?: string;
  max_sum_cost?: string;
  min_points?: string;
  max_points?: string;
  min_sum_points?: string;
  max_sum_points?: string;
  other_districts?: number;
  not_own_project?: boolean;
}

/** How ballots become money; the names are package budget's. */
export interface Rule {
  name: 'greedy' | 'mes' | 'phragmen';
  by?: 'votes' | 'votes-per-cost';
  misfit?: 'skip' | 'stop';
  satisfaction?: 'cost' | 'cardinality' | 'score';
  completion?: 'none' | 'add1' | 'add1-exhaustive' | 'add1-greedy' | 'greedy';
  min_votes?: string;
  min_share?: string;
  caps?: { field: 'category' | 'neighborhood' | 'district'; value: string; most: string }[];
  top_up?: string;
  committee?: { share: string; scores: Record<string, string> };
  ties: string[];
}

export interface Project {
  id: string;
  name: string;
  cost: string;
  category?: string[];
  neighborhood?: string;
  district?: string;
  description?: string;
  picture?: Picture;
  languages?: Languages;
}

/** Its bytes are elsewhere, see pictureOf. */
export interface Picture {
  sha256: string;
  type: 'image/jpeg' | 'image/png' | 'image/webp';
  alt: string;
}

export type Languages = Record<string, Translation>;

export interface Translation {
  name?: string;
  description?: string;
  alt?: string;
}

/** What an election or a project is called in a language; in the manifest's own where it says nothing in that one. */
export function inLanguage(
  thing: Pick<Manifest | Project, 'name' | 'description' | 'languages'> & { picture?: Picture },
  language: string,
): { name: string; description: string; alt: string } {
  const all = thing.languages ?? {};
  const tag = Object.keys(all).find((one) => one === language || one.startsWith(`${language}-`));
  const other = tag === undefined ? {} : all[tag];
  return {
    name: other?.name || thing.name,
    description: other?.description || thing.description || '',
    alt: other?.alt || thing.picture?.alt || '',
  };
}

/**
 * Reads a manifest's bytes. That its rules make sense was checked by everybody who approved the opening; this refuses
 * only what a page could not show.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Problem('manifest-malformed', 0, 0, { cause });
  }
  if (!isManifest(value)) throw new Problem('manifest-malformed', 0);
  return value;
}

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isMissingOr = (is: (value: unknown) => boolean, value: unknown) => value === undefined || is(value);
const isAmount = (value: unknown) => isText(value) && /^\d+(\.\d*)?$|^\.\d+$/.test(value);

function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    value.version === 2 &&
    isText(value.uuid) &&
    hasTexts(value) &&
    isAmount(value.budget) &&
    isMissingOr(isText, value.currency) &&
    Number.isSafeInteger(value.opens_at) &&
    Number.isSafeInteger(value.closes_at) &&
    isObject(value.ballot) &&
    isText(value.ballot.vote_type) &&
    isObject(value.rule) &&
    isText(value.rule.name) &&
    Array.isArray(value.projects) &&
    value.projects.every(isProject)
  );
}

function isProject(value: unknown): value is Project {
  return (
    isObject(value) &&
    isText(value.id) &&
    hasTexts(value) &&
    isAmount(value.cost) &&
    isMissingOr((all) => Array.isArray(all) && all.every(isText), value.category) &&
    isMissingOr(isText, value.neighborhood) &&
    isMissingOr(isText, value.district) &&
    isMissingOr(isPicture, value.picture)
  );
}

const isPicture = (value: unknown) =>
  isObject(value) &&
  isText(value.sha256) &&
  /^[0-9a-f]{64}$/.test(value.sha256) &&
  isText(value.type) &&
  /^image\/(jpeg|png|webp)$/.test(value.type) &&
  isText(value.alt);

function hasTexts(value: Members): boolean {
  const isTranslation = (one: unknown) => isObject(one) && Object.values(one).every(isText);
  return (
    isText(value.name) &&
    isMissingOr(isText, value.description) &&
    isMissingOr((all) => isObject(all) && Object.values(all).every(isTranslation), value.languages)
  );
}

/** SHA-256, lower-case hexadecimal. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/**
 * A picture as an address for <img>, made of bytes whose SHA-256 is the manifest's; the caller gives it back with
 * URL.revokeObjectURL.
 */
export async function pictureOf(picture: Picture, signal?: AbortSignal): Promise<string> {
  const bytes = await getBytes(`/v1/pictures/${picture.sha256}`, signal);
  if (hashOf(bytes) !== picture.sha256) throw new Problem('picture-differs', 0);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: picture.type }));
}

/** An election's manifest; its SHA-256 is what the contract and the Belenios election object name. */
export async function getManifest(
  uuid: string,
  signal?: AbortSignal,
): Promise<{ manifest: Manifest; bytes: Uint8Array; sha256: string }> {
  const bytes = await getBytes(`/v1/elections/${encodeURIComponent(uuid)}/manifest`, signal);
  return { manifest: parseManifest(bytes), bytes, sha256: hashOf(bytes) };
}
