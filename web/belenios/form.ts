// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import { compare, parseRational, whole } from './rational.ts';

/** Pabulib's vote_type. */
export type VoteType = 'approval' | 'choose-1' | 'ordinal' | 'cumulative' | 'scoring';

export interface FormProject {
  readonly id: string;
  readonly name: string;
  /** Decimal, in the manifest's currency. */
  readonly cost: string;
  /** "" if it has none. */
  readonly district: string;
}

/** What a voter may choose, by an election's manifest. Bounds that are not set are undefined. */
export interface BallotForm {
  readonly uuid: string;
  readonly name: string;
  readonly type: VoteType;
  /** Whether ballots are shuffled and decrypted one by one. */
  readonly shuffled: boolean;
  readonly projects: readonly FormProject[];
  /** Projects on a ballot, at least and at most. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly minSumCost: string | undefined;
  readonly maxSumCost: string | undefined;
  /** Points of one project, and of all together. */
  readonly minPoints: string | undefined;
  readonly maxPoints: string | undefined;
  readonly minSumPoints: string | undefined;
  readonly maxSumPoints: string | undefined;
  /** Of so many districts besides the voter's own. */
  readonly otherDistricts: number | undefined;
  readonly notOwnProject: boolean;
}

/** Projects by their places in the manifest, from 0; best first where they are ranked. points[i] is for projects[i]. */
export interface Selection {
  readonly projects: readonly number[];
  readonly points?: readonly number[] | undefined;
}

/** The reasons are those of Go's budget.VoteReason, in the order in which they are checked. */
export type SelectionReason =
  | 'kind'
  | 'number'
  | 'twice'
  | 'count'
  | 'cost'
  | 'points'
  | 'total'
  | 'districts'
  | 'own-project';

export interface SelectionProblem {
  readonly reason: SelectionReason;
  /** What is allowed and what the selection has; numbers as the manifest writes them. */
  readonly least?: string | undefined;
  readonly most?: string | undefined;
  readonly has?: string | undefined;
  /** The project in question. */
  readonly project?: number | undefined;
}

export function hasPoints(type: VoteType): boolean {
  return type === 'cumulative' || type === 'scoring';
}

type Fields = Record<string, unknown>;

/** Reads what a booth needs of a manifest; Booth.openElection checks that it is the election's. */
export function readForm(manifest: Uint8Array | string): BallotForm {
  const m = object(parse(manifest), 'the manifest');
  const style = object(m.ballot, 'ballot');
  const type = oneOf<VoteType>(style.vote_type, ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring']);
  if (!Array.isArray(m.projects) || m.projects.length === 0) throw malformed('projects');
  const projects = m.projects.map(project);
  const counting = oneOf(m.counting ?? 'homomorphic', ['homomorphic', 'shuffled']);
  const most = integer(style.max_length ?? 0) || projects.length;
  return {
    uuid: text(m.uuid),
    name: text(m.name),
    type,
    shuffled: counting === 'shuffled',
    projects,
    minLength: integer(style.min_length ?? 0),
    maxLength: type === 'choose-1' ? Math.min(most, 1) : most,
    ...bounds(style),
    otherDistricts: style.other_districts === undefined ? undefined : integer(style.other_districts),
    notOwnProject: style.not_own_project === true,
  };
}

function bounds(style: Fields) {
  const bound = (name: string) => {
    if (style[name] === undefined || style[name] === '') return undefined;
    const number = text(style[name]);
    parseRational(number);
    return number;
  };
  return {
    minSumCost: bound('min_sum_cost'),
    maxSumCost: bound('max_sum_cost'),
    minPoints: bound('min_points'),
    maxPoints: bound('max_points'),
    minSumPoints: bound('min_sum_points'),
    maxSumPoints: bound('max_sum_points'),
  };
}

/** Whether ballots of this form must be looked at one by one: then totals are not enough. */
export function looksAtBallots(form: BallotForm): boolean {
  const cost = form.minSumCost !== undefined || form.maxSumCost !== undefined;
  return !['approval', 'choose-1'].includes(form.type) || cost || form.otherDistricts !== undefined;
}

/** A bound of points as a whole number, or what holds without it. */
export function wholeBound(bound: string | undefined, otherwise: number): number {
  if (bound === undefined) return otherwise;
  const n = parseRational(bound);
  if (n.above % n.below !== 0n || compare(n, whole(255 * 10_000)) > 0) throw malformed('a bound of points');
  return Number(n.above / n.below);
}

function parse(manifest: Uint8Array | string): unknown {
  try {
    return JSON.parse(
      typeof manifest === 'string' ? manifest : new TextDecoder('utf-8', { fatal: true }).decode(manifest),
    );
  } catch {
    throw malformed('the JSON');
  }
}

function project(value: unknown): FormProject {
  const p = object(value, 'a project');
  const cost = text(p.cost);
  parseRational(cost);
  return { id: text(p.id), name: text(p.name), cost, district: p.district === undefined ? '' : text(p.district) };
}

function object(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(what);
  return value as Fields;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw malformed('a text');
  return value;
}

function integer(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 10_000) throw malformed('a number');
  return value;
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found === undefined) throw malformed(`one of ${known.join(', ')}`);
  return found;
}

function malformed(what: string): BeleniosError {
  return new BeleniosError('malformed', `manifest: ${what} is not as it must be`);
}
