// SPDX-License-Identifier: Apache-2.0
import { type CodeCheck, checkCode } from '../../belenios/index.ts';

export const codeLength = 22;

export const charactersOf = (text: string): number => text.replace(/[^1-9A-Za-z]/g, '').length;

/** What the field shows after typing: with dashes where they belong, unless that would move the cursor. */
export function typed(text: string, atEnd: boolean): string {
  const { formatted, status } = checkCode(text);
  if (!atEnd || status === 'invalid' || status === 'empty') return text;
  return formatted;
}

/** What to say about a code: while it is typed only what more typing does not mend. */
export type CodeComplaint =
  | { kind: 'character'; character: string }
  | { kind: 'too-long' | 'checksum' | 'suspect' | 'empty' }
  | { kind: 'incomplete'; more: number };

export function complaintOf(text: string, done: boolean): CodeComplaint | undefined {
  const check: CodeCheck = checkCode(text);
  switch (check.status) {
    case 'invalid':
      if (check.reason === 'character') return { kind: 'character', character: [...text][check.at] ?? '' };
      return check.reason === 'checksum' && !done ? undefined : { kind: check.reason };
    case 'suspect':
      return { kind: 'suspect' };
    case 'incomplete':
      return done ? { kind: 'incomplete', more: codeLength - charactersOf(check.formatted) } : undefined;
    case 'empty':
      return done ? { kind: 'empty' } : undefined;
    case 'valid':
      return undefined;
  }
}

/** Whether a code may be tried: a suspect one may be right, since other tools make codes without our check. */
export const isWhole = (text: string): boolean => ['valid', 'suspect'].includes(checkCode(text).status);
