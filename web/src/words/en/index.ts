// SPDX-License-Identifier: Apache-2.0
import type { Words } from '../ko/index.ts';
import { common } from './common.ts';

export const words: Words = { common };
