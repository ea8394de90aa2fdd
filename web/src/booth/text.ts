// SPDX-License-Identifier: Apache-2.0

import { hasPoints } from '../../belenios/form.ts';
// Sentences about a ballot's rule and money, in the reader's language.
import type { BallotForm, SelectionProblem } from '../../belenios/index.ts';
import { inLanguage, type Manifest } from '../api/manifest.ts';
import { useFormat } from '../ui/format.ts';
import { useSpeech } from '../words/index.ts';
import { isSingle, type Tally } from './selection.ts';

/** Everything that the booth's sentences about one election need. */
export function useTelling(manifest: Manifest) {
  const { language, words } = useSpeech();
  const format = useFormat();
  const { booth } = words;
  // Bounds may be fractions, which no currency writes.
  const money = (amount: string) =>
    amount.includes('/') ? `${amount} ${manifest.currency ?? ''}` : format.money(amount, manifest.currency);
  const count = (n: number | string) => format.number(BigInt(n));
  return {
    booth,
    common: words.common,
    format,
    money,
    count,
    cost: (amount: string) => (/[1-9]/.test(amount) ? money(amount) : booth.choose.free),
    project: (place: number) => {
      const project = manifest.projects[place];
      return project ? inLanguage(project, language) : { name: '', description: '', alt: '' };
    },
    refused: (problem: SelectionProblem, tally: Tally) => refusedText(booth, problem, tally, money),
    lacking: (problem: SelectionProblem) => lackingText(booth, problem, money),
  };
}

export type Telling = ReturnType<typeof useTelling>;
type BoothWords = Telling['booth'];
type Money = (amount: string) => string;

function refusedText({ refused }: BoothWords, problem: SelectionProblem, tally: Tally, money: Money): string {
  switch (problem.reason) {
    case 'count':
      return refused.count(problem.most ?? String(tally.most));
    case 'cost':
      return refused.cost(money(tally.cost.left ?? '0'));
    case 'total':
      return refused.total(tally.points?.left ?? '0');
    case 'districts':
      return refused.districts(problem.most ?? '');
    default:
      return refused.points;
  }
}

function lackingText({ lacking }: BoothWords, problem: SelectionProblem, money: Money): string {
  const more = () => String(Math.max(0, Math.ceil(Number(problem.least ?? 0) - Number(problem.has ?? 0))));
  switch (problem.reason) {
    case 'count':
      return lacking.count(more());
    case 'cost':
      return lacking.cost(money(problem.least ?? '0'));
    case 'total':
      return lacking.total(more());
    default:
      return lacking.other;
  }
}

/** What a ballot may hold, as sentences. */
export function styleSentences(form: BallotForm, { booth, money, count }: Telling): string[] {
  const { style } = booth;
  const said = [lengthSentence(form, booth, count)];
  if (hasPoints(form.type)) said.push(...pointSentences(form, booth));
  if (form.maxSumCost !== undefined) said.push(style.maxCost(money(form.maxSumCost)));
  if (form.minSumCost !== undefined) said.push(style.minCost(money(form.minSumCost)));
  if (form.otherDistricts !== undefined) said.push(style.districts(String(form.otherDistricts)));
  if (form.notOwnProject) said.push(style.ownProject);
  if (allowsBlank(form)) said.push(style.blank);
  return said;
}

/** Whether a ballot may name all projects, one of them at least or none: then their number is nothing to speak of. */
export const isOpen = (form: BallotForm): boolean => form.minLength <= 1 && form.maxLength === form.projects.length;

function lengthSentence(form: BallotForm, { style }: BoothWords, count: (n: number) => string): string {
  const [least, most] = [count(form.minLength), count(form.maxLength)];
  if (isSingle(form)) return form.minLength === 1 ? style.one : style.approval(least, most);
  if (form.type === 'ordinal') return isOpen(form) ? style.anyOrdinal : style.ordinal(least, most);
  if (hasPoints(form.type)) return isOpen(form) ? style.anyPoints : style.points(least, most);
  return isOpen(form) ? style.any : style.approval(least, most);
}

export const allowsBlank = (form: BallotForm): boolean =>
  form.minLength === 0 && !positive(form.minSumCost) && !positive(form.minSumPoints);

const positive = (bound: string | undefined): boolean => bound !== undefined && /[1-9]/.test(bound);

function pointSentences(form: BallotForm, { style }: BoothWords): string[] {
  const said: string[] = [];
  if (form.maxPoints !== undefined) said.push(style.maxPoints(form.maxPoints));
  if (positive(form.minPoints) && form.minPoints !== '1') said.push(style.minPoints(form.minPoints ?? ''));
  if (form.maxSumPoints !== undefined && form.maxSumPoints === form.minSumPoints) {
    said.push(style.exactTotal(form.maxSumPoints));
    return said;
  }
  if (form.maxSumPoints !== undefined) said.push(style.maxTotal(form.maxSumPoints));
  if (positive(form.minSumPoints)) said.push(style.minTotal(form.minSumPoints ?? ''));
  return said;
}

/** How ballots become money, in short; the campaign's page says all of it. */
export function ruleSentences({ rule }: Manifest, { booth }: Telling): string[] {
  const said: string[] = [];
  if (rule.name === 'mes') said.push(booth.rule.mes);
  if (rule.name === 'phragmen') said.push(booth.rule.phragmen);
  if (rule.name === 'greedy') {
    if (rule.committee) said.push(booth.rule.greedyCommittee);
    else said.push(rule.by === 'votes-per-cost' ? booth.rule.greedyShare : booth.rule.greedyVotes);
    said.push(rule.misfit === 'stop' ? booth.rule.stop : booth.rule.skip);
  }
  if (rule.min_votes) said.push(booth.rule.minVotes(rule.min_votes));
  return said;
}
