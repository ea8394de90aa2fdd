// SPDX-License-Identifier: Apache-2.0
import { codeOf } from './choice.ts';
import { BeleniosError } from './errors.ts';
import { type BallotForm, hasPoints, type Selection, type SelectionProblem, type SelectionReason } from './form.ts';
import { compare, formatRational, parseRational, type Rational, sum, whole } from './rational.ts';

/** What is known of the voter; nothing of it where it is left out. */
export interface Voter {
  readonly district?: string;
  /** Projects of the voter's own, by place. */
  readonly own?: readonly number[];
}

const maxPoints = 255;

/** The first rule of the manifest that a selection breaks, in the order of SelectionReason; undefined if none. */
export function checkSelection(
  form: BallotForm,
  selection: Selection,
  voter: Voter = {},
): SelectionProblem | undefined {
  const s = withoutZeros(selection);
  return (
    kind(form, s) ??
    named(form, s.projects) ??
    within('count', whole(s.projects.length), String(form.minLength), String(form.maxLength)) ??
    cost(form, s.projects) ??
    points(form, s) ??
    districts(form, s.projects, voter) ??
    ownProject(form, s.projects, voter)
  );
}

/** The numbers that are encrypted for a selection: as Go's Manifest.Answer. */
export function answerOf(form: BallotForm, selection: Selection): number[] {
  const problem = checkSelection(form, selection);
  if (problem) throw new BeleniosError('answers', `the selection is not allowed: ${problem.reason}`);
  const s = withoutZeros(selection);
  if (form.shuffled) return codeOf(form).encode(s);
  return form.projects.map((_, i) => Number(s.projects.includes(i)));
}

/** The selection of an answer: for showing what is about to be encrypted, or what an opened ballot holds. */
export function selectionOf(form: BallotForm, answer: readonly number[]): Selection {
  if (!form.shuffled) {
    if (answer.length === form.projects.length && answer.every((n) => n === 0 || n === 1)) {
      return { projects: answer.flatMap((n, i) => (n === 1 ? [i] : [])) };
    }
    throw new BeleniosError('answers', 'not an answer of this election: want 0 or 1 for each project');
  }
  const code = codeOf(form);
  const fits =
    answer.length === code.labels.length && answer.every((n) => Number.isInteger(n) && n >= 0 && n <= maxPoints);
  const selection = fits ? code.decode(answer) : undefined;
  if (!selection) throw new BeleniosError('answers', 'not the code of any selection of this election');
  return selection;
}

/** Leaves out projects that are given no points: naming them says nothing, and codes do not. */
function withoutZeros(s: Selection): Selection {
  const given = s.points;
  if (given === undefined || given.length !== s.projects.length) return s;
  return { projects: s.projects.filter((_, i) => given[i] !== 0), points: given.filter((n) => n !== 0) };
}

function kind(form: BallotForm, s: Selection): SelectionProblem | undefined {
  const given = s.points?.length ?? 0;
  const wanted = hasPoints(form.type) ? s.projects.length : 0;
  return given === wanted ? undefined : { reason: 'kind' };
}

function named(form: BallotForm, projects: readonly number[]): SelectionProblem | undefined {
  const seen = new Set<number>();
  for (const project of projects) {
    if (!Number.isInteger(project) || project < 0 || project >= form.projects.length)
      return { reason: 'number', project };
    if (seen.has(project)) return { reason: 'twice', project };
    seen.add(project);
  }
  return undefined;
}

function within(
  reason: SelectionReason,
  has: Rational,
  least: string | undefined,
  most: string | undefined,
  project?: number,
): SelectionProblem | undefined {
  const low = least !== undefined && compare(has, parseRational(least)) < 0;
  const high = most !== undefined && compare(has, parseRational(most)) > 0;
  return low || high ? { reason, least, most, has: formatRational(has), project } : undefined;
}

function cost(form: BallotForm, projects: readonly number[]): SelectionProblem | undefined {
  if (form.minSumCost === undefined && form.maxSumCost === undefined) return undefined;
  return within('cost', costOf(form, projects), form.minSumCost, form.maxSumCost);
}

function costOf(form: BallotForm, projects: readonly number[]): Rational {
  return sum(projects.map((p) => parseRational(form.projects[p]?.cost ?? '0')));
}

function points(form: BallotForm, s: Selection): SelectionProblem | undefined {
  if (!hasPoints(form.type)) return undefined;
  const given = s.points ?? [];
  const most = form.maxPoints ?? String(maxPoints);
  for (const [i, n] of given.entries()) {
    const project = s.projects[i];
    if (!Number.isInteger(n) || n < 0 || n > maxPoints) {
      return { reason: 'points', least: form.minPoints ?? '0', most, has: String(n), project };
    }
    const problem = within('points', whole(n), form.minPoints, form.maxPoints, project);
    if (problem) return problem;
  }
  return within('total', sum(given.map(whole)), form.minSumPoints, form.maxSumPoints);
}

/** Where the voter's own district is not known, one of those on the ballot may be it. */
function districts(form: BallotForm, projects: readonly number[], voter: Voter): SelectionProblem | undefined {
  if (form.otherDistricts === undefined) return undefined;
  const own = voter.district ?? '';
  const allowed = form.otherDistricts + (own === '' ? 1 : 0);
  const all = projects.map((p) => form.projects[p]?.district ?? '');
  const others = new Set(all.filter((d) => d !== '' && d !== own));
  return others.size > allowed
    ? { reason: 'districts', most: String(form.otherDistricts), has: String(others.size) }
    : undefined;
}

function ownProject(form: BallotForm, projects: readonly number[], voter: Voter): SelectionProblem | undefined {
  const project = form.notOwnProject ? projects.find((p) => voter.own?.includes(p)) : undefined;
  return project === undefined ? undefined : { reason: 'own-project', project };
}
