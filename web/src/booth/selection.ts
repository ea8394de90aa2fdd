// SPDX-License-Identifier: Apache-2.0

import { hasPoints, wholeBound } from '../../belenios/form.ts';
// What a voter has chosen, and what may still be added. Nothing here can make a selection that breaks an upper bound of
// the ballot's rule; lower bounds are what `missing` tells.
import { type BallotForm, checkSelection, type Selection, type SelectionProblem } from '../../belenios/index.ts';
import { formatRational, parseRational, type Rational, sum } from '../../belenios/rational.ts';

/** What one number of a ballot holds. */
const maxByte = 255;

export function empty(form: BallotForm): Selection {
  return hasPoints(form.type) ? { projects: [], points: [] } : { projects: [] };
}

/** Whether choosing another project replaces the one chosen before. */
export const isSingle = (form: BallotForm): boolean =>
  form.maxLength === 1 && (form.type === 'approval' || form.type === 'choose-1');

export const pointsOf = (selection: Selection, project: number): number => {
  const place = selection.projects.indexOf(project);
  return place < 0 ? 0 : (selection.points?.[place] ?? 0);
};

/** Why a project that is not chosen cannot be chosen now; undefined if it can. */
export function refusal(form: BallotForm, selection: Selection, project: number): SelectionProblem | undefined {
  const before = isSingle(form) ? empty(form) : selection;
  return checkSelection(withoutLeast(form), put(form, before, project, leastPoints(form)));
}

/** Chooses a project; the same selection if that is not possible. */
export function add(form: BallotForm, selection: Selection, project: number): Selection {
  if (selection.projects.includes(project) || refusal(form, selection, project)) return selection;
  return put(form, isSingle(form) ? empty(form) : selection, project, leastPoints(form));
}

export function remove(selection: Selection, project: number): Selection {
  const place = selection.projects.indexOf(project);
  if (place < 0) return selection;
  const projects = selection.projects.toSpliced(place, 1);
  return selection.points ? { projects, points: selection.points.toSpliced(place, 1) } : { projects };
}

/** The most points that a project can have, with the others as they are; 0 if it cannot be chosen. */
export function mostPoints(form: BallotForm, selection: Selection, project: number): number {
  const rest = remove(selection, project);
  if (refusal(form, rest, project)) return 0;
  const given = (rest.points ?? []).reduce((a, b) => a + b, 0);
  const left = form.maxSumPoints === undefined ? maxByte : wholeBound(form.maxSumPoints, 0) - given;
  return Math.max(0, Math.min(maxByte, left, wholeBound(form.maxPoints, maxByte)));
}

/** Gives a project as many of these points as it can have; with 0 it is not chosen. */
export function give(form: BallotForm, selection: Selection, project: number, points: number): Selection {
  const wanted = Math.min(Math.trunc(points), mostPoints(form, selection, project));
  if (!(wanted >= leastPoints(form))) return remove(selection, project);
  const place = selection.projects.indexOf(project);
  if (place < 0) return put(form, selection, project, wanted);
  return { projects: selection.projects, points: (selection.points ?? []).with(place, wanted) };
}

/** The fewest points that a chosen project has: naming one without points says nothing. */
export const leastPoints = (form: BallotForm): number => Math.max(1, wholeBound(form.minPoints, 1));

/** Moves a ranked project by so many places. */
export function move(selection: Selection, project: number, by: number): Selection {
  const from = selection.projects.indexOf(project);
  const to = from + by;
  if (from < 0 || to < 0 || to >= selection.projects.length) return selection;
  return { ...selection, projects: selection.projects.toSpliced(from, 1).toSpliced(to, 0, project) };
}

/** What a selection still lacks to be a ballot; undefined if nothing. Points to give say more than projects to name. */
export function missing(form: BallotForm, selection: Selection): SelectionProblem | undefined {
  const problem = checkSelection(form, selection);
  if (problem?.reason !== 'count' || form.minSumPoints === undefined) return problem;
  return checkSelection({ ...form, minLength: 0 }, selection) ?? problem;
}

/** How far a bounded quantity is used; amounts as decimal text. */
export interface Used {
  readonly has: string;
  readonly most: string | undefined;
  readonly left: string | undefined;
  /** 0 to 1; 0 without an upper bound. */
  readonly share: number;
}

export interface Tally {
  readonly chosen: number;
  readonly least: number;
  readonly most: number;
  readonly cost: Used;
  /** Only where points are given. */
  readonly points: Used | undefined;
}

export function tally(form: BallotForm, selection: Selection): Tally {
  const cost = sum(selection.projects.map((p) => parseRational(form.projects[p]?.cost ?? '0')));
  const points = sum((selection.points ?? []).map((n) => parseRational(String(n))));
  return {
    chosen: selection.projects.length,
    least: form.minLength,
    most: form.maxLength,
    cost: used(cost, form.maxSumCost),
    points: hasPoints(form.type) ? used(points, form.maxSumPoints) : undefined,
  };
}

function used(has: Rational, bound: string | undefined): Used {
  if (bound === undefined) return { has: formatRational(has), most: undefined, left: undefined, share: 0 };
  const most = parseRational(bound);
  const left = { above: most.above * has.below - has.above * most.below, below: most.below * has.below };
  const share = most.above === 0n ? 1 : Number((has.above * most.below * 1000n) / (most.above * has.below)) / 1000;
  return { has: formatRational(has), most: bound, left: formatRational(left), share };
}

function put(form: BallotForm, selection: Selection, project: number, points: number): Selection {
  const projects = [...selection.projects, project];
  return hasPoints(form.type) ? { projects, points: [...(selection.points ?? []), points] } : { projects };
}

function withoutLeast(form: BallotForm): BallotForm {
  return { ...form, minLength: 0, minSumCost: undefined, minSumPoints: undefined };
}
