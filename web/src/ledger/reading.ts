// SPDX-License-Identifier: Apache-2.0
import type { Argument, TransactionLine } from '../api/ledger.ts';

/** A method's name without the types of its arguments. */
export const methodOf = ({ method }: Pick<TransactionLine, 'method'>): string | undefined => method?.split('(', 1)[0];

/** What an argument is in one line: the name that a number stands for, with the number, or the value; '' for lists. */
export function inOneLine({ value, label }: Pick<Argument, 'value' | 'label'>): string {
  if (label && value) return `${label} (${value})`;
  return label ?? value ?? '';
}

/** Whether bytes are shown only in part, so that their length says something. */
export const isCut = ({ value, length }: Pick<Argument, 'value' | 'length'>): boolean =>
  length !== undefined && !!value?.startsWith('0x') && (value.length - 2) / 2 < length;
