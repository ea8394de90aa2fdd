// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Language, loadWords, preferredLanguage, rememberLanguage, SpeechContext, type Words } from './index.ts';

/** Loads the words of the reader's language, and again when it is changed; state below is kept. */
export function Speaking({ children }: { children: ComponentChildren }) {
  const [language, speak] = useState<Language>(preferredLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; words: Words }>();
  useEffect(() => {
    let wanted = true;
    void loadWords(language).then((words) => {
      if (!wanted) return;
      document.documentElement.lang = language;
      setLoaded({ language, words });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  if (!loaded) return null;
  const change = (next: Language) => {
    rememberLanguage(next);
    speak(next);
  };
  return <SpeechContext.Provider value={{ ...loaded, speak: change }}>{children}</SpeechContext.Provider>;
}
