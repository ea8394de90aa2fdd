// SPDX-License-Identifier: Apache-2.0

// A manifest's ballot style and rule in plain words.
import type { BallotStyle, Manifest, Rule } from '../api/manifest.ts';
import type { Words } from '../words/index.ts';

/** How numbers and money are written; see useFormat. */
export interface Writing {
  number: (value: number) => string;
  money: (amount: string, currency?: string) => string;
  share: (part: string) => string;
}

/** What a ballot may hold. */
export function ballotWords({ home }: Words, { ballot, projects, currency }: Manifest, write: Writing): string {
  const words = home.ballot;
  const kind = Object.hasOwn(words, ballot.vote_type) ? words[ballot.vote_type] : undefined;
  const money = (amount: string) => write.money(amount, currency);
  const limits: [string | undefined, (value: string) => string][] = [
    [ballot.min_sum_cost && money(ballot.min_sum_cost), words.minCost],
    [ballot.max_sum_cost && money(ballot.max_sum_cost), words.maxCost],
    [ballot.min_points, words.minPoints],
    [ballot.max_points, words.maxPoints],
    [ballot.min_sum_points, words.minSum],
    [ballot.max_sum_points, words.maxSum],
  ];
  return [
    kind ? kind(span(words, ballot, projects.length, write)) : ballot.vote_type,
    ...limits.flatMap(([value, say]) => (value ? [say(value)] : [])),
    ...(ballot.other_districts === undefined ? [] : [words.others(ballot.other_districts)]),
    ...(ballot.not_own_project ? [words.notOwn] : []),
  ].join(', ');
}

function span(words: Words['home']['ballot'], ballot: BallotStyle, projects: number, { number }: Writing): string {
  const least = ballot.min_length ?? 0;
  const most = ballot.max_length || 0;
  if (most === 0 || most >= projects) return words.atLeast(number(least));
  return least === most ? words.exactly(number(most)) : words.between(number(least), number(most));
}

/** The rule, a sentence an entry. */
export function ruleWords({ home }: Words, manifest: Manifest, write: Writing): string[] {
  const { rule, currency } = manifest;
  const words = home.rule;
  return [
    ...family(words, rule),
    ...(rule.min_votes ? [words.minVotes(rule.min_votes)] : []),
    ...(rule.min_share ? [words.minShare(write.share(rule.min_share))] : []),
    ...(rule.caps ?? []).map((cap) => words.cap(cap.value, write.money(cap.most, currency))),
    ...(rule.top_up ? [words.topUp(write.share(rule.top_up))] : []),
    ...(rule.committee ? [words.committee(write.share(rule.committee.share))] : []),
    ...(manifest.leftovers_from?.length ? [words.inherits] : []),
    words.ties(tieWords(words, rule.ties).join(', ')),
  ];
}

function family(words: Words['home']['rule'], rule: Rule): string[] {
  if (rule.name === 'phragmen') return [words.phragmen];
  if (rule.name === 'mes') return [words.mes, words.completion[rule.completion ?? 'none']];
  return [words.greedy[rule.by ?? 'votes'], words.misfit[rule.misfit ?? 'skip']];
}

/** A lot stands as "lot", or with its seed as "lot:SEED"; whatever is not told apart goes by the list's order. */
function tieWords(words: Words['home']['rule'], ties: string[]): string[] {
  const known = (name: string): name is keyof typeof words.tie => Object.hasOwn(words.tie, name);
  const names = ties.map((tie) => tie.split(':', 1)[0] ?? '').filter(known);
  return [...new Set([...names, 'order' as const])].map((name) => words.tie[name]);
}
