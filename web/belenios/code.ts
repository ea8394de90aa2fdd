// SPDX-License-Identifier: Apache-2.0
import { BeleniosError } from './errors.ts';

/** The alphabet of identifiers and credentials: no 0, O, I or l. */
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Where the dashes stand: in codes of 22 characters, and in the older ones of 15. */
const groups = { 22: [5, 6, 5, 6], 15: [3, 3, 3, 3, 3] } as const;

/**
 * What a code looks like so far. `formatted` has the dashes where they belong; show it or not.
 *
 * - empty, incomplete: nothing wrong yet.
 * - valid: a code; of 22 characters or, made by older tools, of 15.
 * - suspect: 22 characters without the check that our registrars' codes have. It is probably mistyped; codes that
 *   belenios-tool made need not have it, so whoever insists may go on.
 * - invalid: no code. `at` is the place in the text of a character that no code has.
 */
export type CodeCheck =
  | { status: 'empty' | 'incomplete' | 'valid' | 'suspect'; formatted: string }
  | { status: 'invalid'; reason: 'character'; at: number; formatted: string }
  | { status: 'invalid'; reason: 'checksum' | 'too-long'; formatted: string };

/** Checks a code while it is typed. Spaces do not matter, nor do dashes of any kind but for telling the two forms apart. */
export function checkCode(text: string): CodeCheck {
  const bad = [...text].findIndex((c) => !separator.test(c) && !base58.includes(c));
  const plain = [...text].filter((c) => base58.includes(c)).join('');
  const old = plain.length <= 15 && inThrees(text);
  const formatted = dashed(plain, old || (plain.length === 15 && checksumHolds(plain)) ? 15 : 22);
  if (bad >= 0) return { status: 'invalid', reason: 'character', at: bad, formatted };
  if (plain === '') return { status: 'empty', formatted };
  if (plain.length === 22) return { status: remainder(plain) === 0 ? 'valid' : 'suspect', formatted };
  if (plain.length > 22) return { status: 'invalid', reason: 'too-long', formatted };
  if (plain.length === 15 && checksumHolds(plain)) return { status: 'valid', formatted };
  // Fifteen characters without groups of three may be the beginning of the longer form.
  if (plain.length === 15 && old) return { status: 'invalid', reason: 'checksum', formatted };
  return { status: 'incomplete', formatted };
}

/** A code as keys are derived from it: with its dashes. The error does not contain it. */
export function canonicalCode(text: string): { form: 15 | 22; code: string } {
  const check = checkCode(text);
  if (check.status !== 'valid' && check.status !== 'suspect') {
    throw new BeleniosError('code', 'want 22 characters as xxxxx-xxxxxx-xxxxx-xxxxxx, or 15 as xxx-xxx-xxx-xxx-xxx');
  }
  return { form: check.formatted.length === 25 ? 22 : 15, code: check.formatted };
}

export function isBase58(text: string): boolean {
  return [...text].every((c) => base58.includes(c));
}

/** White space, and what people and printers take for a dash. */
const separator = /[\s\p{Pd}\u2212\u00ad]/u;

/** Whether dashes stand as in the older form. */
function inThrees(text: string): boolean {
  const parts = text.split(/[^1-9A-Za-z]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.slice(0, -1).every((part) => part.length === 3) && (parts.at(-1)?.length ?? 0) <= 3;
}

function dashed(plain: string, form: 15 | 22): string {
  const parts: string[] = [];
  let rest = plain;
  for (const size of groups[form]) {
    if (rest !== '') parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return parts.join('-') + rest;
}

/** The characters as a number, modulo 53. */
function remainder(plain: string): number {
  let n = 0;
  for (const c of plain) n = (n * 58 + base58.indexOf(c)) % 53;
  return n;
}

/** Belenios 2.0: the first 14 characters as a number plus the last one are a multiple of 53. */
function checksumHolds(plain: string): boolean {
  return (remainder(plain.slice(0, 14)) + base58.indexOf(plain.charAt(14))) % 53 === 0;
}
