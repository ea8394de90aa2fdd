// SPDX-License-Identifier: Apache-2.0

// All text of the pages, by language. Korean is the pattern: another language is a folder with the same shape, which the
// compiler holds, and a line in `languages`.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type { Words } from './ko/index.ts';

import type { Words } from './ko/index.ts';

/** The languages, by their own names. */
export const languages = { ko: '한국어', en: 'English' } as const;

export type Language = keyof typeof languages;

const loaders: Record<Language, () => Promise<{ words: Words }>> = {
  ko: () => import('./ko/index.ts'),
  en: () => import('./en/index.ts'),
};

export const loadWords = async (language: Language): Promise<Words> => (await loaders[language]()).words;

/** What a page needs to speak: the words, which language they are of, and how to change it. */
export interface Speech {
  language: Language;
  words: Words;
  speak: (language: Language) => void;
}

export const SpeechContext = createContext<Speech | undefined>(undefined);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('words: used outside of <Speaking>');
  return speech;
}

export const useWords = (): Words => useSpeech().words;

const remembered = 'madang.language';

/** The language asked for by the address, chosen earlier, or the browser's; Korean otherwise. */
export function preferredLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(remembered);
  } catch {
    // Storage may be forbidden: then the language lasts as long as the page.
  }
  return [asked, kept, ...navigator.languages.map((tag) => tag.slice(0, 2))].find(isLanguage) ?? 'ko';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // As above.
  }
}

const isLanguage = (tag: string | null | undefined): tag is Language => !!tag && Object.hasOwn(languages, tag);
