// SPDX-License-Identifier: Apache-2.0

import type { Words } from '../ko/index.ts';
import { booth } from './booth.ts';
import { box } from './box.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { home } from './home.ts';
import { ledger } from './ledger.ts';
import { results } from './results.ts';
export const words: Words = { common, home, booth, check, box, results, ledger };
