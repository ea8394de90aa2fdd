// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';
import type { Scanner } from './scan.ts';
import type { Question } from './types.ts';

const maxAnswers = 4096;
const maxExtraDepth = 64;
/** The largest number of an answer to a shuffled question: 8 bits in all groups. */
const maxNumber = 255;

export function scanQuestion(s: Scanner): Question {
  if (!s.try('{"type":')) return scanHomomorphic(s);
  const kind = s.text();
  if (kind !== 'NonHomomorphic' && kind !== 'Lists') {
    throw new BeleniosError('unsupported', 'questions of another type than NonHomomorphic and Lists');
  }
  s.lit(',"value":{"answers":');
  const lists = kind === 'Lists' ? scanLists(s) : [];
  const answers = kind === 'Lists' ? [] : scanTexts(s);
  s.lit(',"question":');
  const question = s.text();
  s.lit('}');
  if (s.try(',"extra":')) s.value(maxExtraDepth);
  s.lit('}');
  return { kind: kind === 'Lists' ? 'lists' : 'shuffled', question, answers, min: 0, max: 0, blank: false, lists };
}

function scanHomomorphic(s: Scanner): Question {
  s.lit('{"answers":');
  const answers = scanTexts(s);
  const blank = s.try(',"blank":') && s.bool();
  s.lit(',"min":');
  const min = s.int(maxAnswers);
  s.lit(',"max":');
  const max = s.int(maxAnswers);
  s.lit(',"question":');
  const question = s.text();
  s.lit('}');
  if (min > max || max > answers.length) s.fail('0 <= min <= max <= number of answers is needed');
  return { kind: 'homomorphic', question, answers, min, max, blank, lists: [] };
}

function scanTexts(s: Scanner): string[] {
  const out = s.list(maxAnswers, () => s.text());
  if (out.length === 0) s.fail('a question needs answers');
  return out;
}

/** One candidate at least, or no vote would be valid. */
function scanLists(s: Scanner): string[][] {
  const lists = s.list(maxAnswers, () => scanTexts(s));
  const n = lists.flat().length;
  if (n === lists.length || n > maxAnswers) s.fail('a question needs lists with candidates');
  return lists;
}

/** The ciphertexts of an answer. */
export function choicesOf(q: Question): number {
  if (q.kind === 'shuffled') return 1;
  if (q.kind === 'lists') return q.lists.flat().length;
  return q.answers.length + Number(q.blank);
}

/** The M of overall_proof's branches: first that the choice "blank" is 1, where there is one. */
export function overallMessages(q: Question): number[] {
  const counts = Array.from({ length: q.max - q.min + 1 }, (_, i) => q.min + i);
  return q.blank ? [1, ...counts] : counts;
}

/** Throws "answers" unless the numbers are an answer to the question. */
export function checkAnswer(q: Question, answer: readonly number[]): void {
  const wanted = q.kind === 'shuffled' ? q.answers.length : choicesOf(q);
  const most = q.kind === 'shuffled' ? maxNumber : 1;
  if (answer.length !== wanted || !answer.every((n) => Number.isInteger(n) && n >= 0 && n <= most)) {
    throw refused(`want ${wanted} whole numbers from 0 to ${most}`);
  }
  if (q.kind === 'lists') checkLists(q, answer);
  if (q.kind === 'homomorphic') checkChosen(q, answer);
}

function checkChosen(q: Question, answer: readonly number[]): void {
  const isBlank = q.blank && answer[0] === 1;
  const chosen = total(answer) - Number(isBlank);
  if (isBlank && chosen !== 0) throw refused('a blank vote chooses nothing else');
  if (!isBlank && (chosen < q.min || chosen > q.max)) throw refused(`between ${q.min} and ${q.max} must be chosen`);
}

function checkLists(q: Question, answer: readonly number[]): void {
  let titles = 0;
  let candidates = 0;
  let first = 0;
  for (const list of q.lists) {
    const title = answer[first] ?? 0;
    const chosen = total(answer.slice(first + 1, first + list.length));
    if (chosen > 0 && title === 0) throw refused('a candidate of a list that is not chosen');
    titles += title;
    candidates += chosen;
    first += list.length;
  }
  if (titles !== 1 || candidates === 0) throw refused('one list and at least one of its candidates must be chosen');
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Says what is allowed and never what was chosen. */
function refused(why: string): BeleniosError {
  return new BeleniosError('answers', `the answers do not fit the question: ${why}`);
}
