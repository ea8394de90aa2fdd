// SPDX-License-Identifier: Apache-2.0
import { booth } from './booth.ts';
import { box } from './box.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { home } from './home.ts';
import { ledger } from './ledger.ts';
import { results } from './results.ts';

export const words = { common, home, booth, check, box, results, ledger };

/** The shape that every language has. */
export type Words = typeof words;
