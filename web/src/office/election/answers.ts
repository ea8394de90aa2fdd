// SPDX-License-Identifier: Apache-2.0

import type { Action, Params } from '../api.ts';
// What people answer before an action is sent, and what of it is still missing. It lives as long as the panel.
import { readCount } from '../draft/amount.ts';

export interface Answers {
  passphrase: string;
  again: string;
  how: 'list' | 'count';
  voters: string;
  count: string;
  replace: boolean;
  previous: string;
  replacement: string;
  reason: string;
  sure: boolean;
}

export const blankAnswers = (): Answers => ({
  passphrase: '',
  again: '',
  how: 'list',
  voters: '',
  count: '',
  replace: false,
  previous: '',
  replacement: '',
  reason: '',
  sure: false,
});

const shortest = 8;

export type MissingCode =
  | 'passphrase'
  | 'short'
  | 'differs'
  | 'voters'
  | 'count'
  | 'replace'
  | 'trustee'
  | 'reason'
  | 'sure';

export interface Missing {
  code?: MissingCode;
  field: string;
}

/** What takes something away from others, or opens what cannot be closed again. */
export const irreversible = ({ action, due }: Pick<Action, 'action' | 'due'>): boolean =>
  action === 'replace-trustee' || action === 'restart-ceremony' || (action === 'close' && !due);

/** Voters, one a line; empty lines and spaces around do not count. */
export const voterLines = (text: string): string[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The first thing that is missing, and the control that asks for it. */
export function missingIn(action: Action, answers: Answers): Missing {
  const needs = (need: Action['needs'][number]) => action.needs.includes(need);
  const byCount = answers.how === 'count' && needs('voters');
  const fresh = needs('new-passphrase');
  const wrong: [boolean, MissingCode, string][] = [
    [(fresh || needs('passphrase')) && answers.passphrase === '', 'passphrase', 'passphrase'],
    [fresh && [...answers.passphrase].length < shortest, 'short', 'passphrase'],
    [fresh && answers.passphrase !== answers.again, 'differs', 'again'],
    [byCount && !readCount(answers.count), 'count', 'count'],
    [(needs('voters') || needs('register')) && !byCount && voterLines(answers.voters).length === 0, 'voters', 'voters'],
    [needs('replace') && !answers.replace, 'replace', 'replace'],
    [needs('trustees') && (answers.previous === '' || answers.replacement === ''), 'trustee', 'previous'],
    [needs('reason') && answers.reason.trim() === '', 'reason', 'reason'],
    [irreversible(action) && !answers.sure, 'sure', 'sure'],
  ];
  const first = wrong.find(([is]) => is);
  return first ? { code: first[1], field: first[2] } : { field: '' };
}

/** Only what the action needs is sent. */
export function paramsOf(action: Action, answers: Answers): Params {
  const params: Params = {};
  for (const need of action.needs) {
    if (need === 'passphrase' || need === 'new-passphrase') params.passphrase = answers.passphrase;
    if (need === 'voters' && answers.how === 'count') params.count = readCount(answers.count) ?? 0;
    else if (need === 'voters' || need === 'register') params.voters = `${voterLines(answers.voters).join('\n')}\n`;
    if (need === 'replace') params.replace = true;
    if (need === 'trustees') Object.assign(params, { previous: answers.previous, replacement: answers.replacement });
    if (need === 'reason') params.reason = answers.reason.trim();
  }
  return params;
}
