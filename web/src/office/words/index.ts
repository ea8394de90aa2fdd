// SPDX-License-Identifier: Apache-2.0

// The office's text, in the language that the page speaks. Korean is the pattern, as in src/words.
import { type Language, useSpeech } from '../../words/index.ts';
import { words as en } from './en/index.ts';
import { words as ko } from './ko/index.ts';

export type OfficeWords = typeof ko;

const all: Record<Language, OfficeWords> = { ko, en };

export const useOfficeWords = (): OfficeWords => all[useSpeech().language];
