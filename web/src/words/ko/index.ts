// SPDX-License-Identifier: Apache-2.0
import { common } from './common.ts';

export const words = { common };

/** The shape that every language has. */
export type Words = typeof words;
