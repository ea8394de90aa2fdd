// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { type Language, languages, useSpeech } from '../words/index.ts';

export interface MenuItem {
  href: string;
  label: string;
  current?: boolean;
}

/** What is around every page: the way past the menu, who this is, where one can go, the language, and the foot. */
export function Frame({
  menu,
  footer,
  children,
}: {
  menu: MenuItem[];
  footer?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { words } = useSpeech();
  const { common } = words;
  return (
    <>
      <div id="krds-skip-link">
        <a href="#content">{common.skip}</a>
      </div>
      <header class="site-header">
        <div class="site-inner">
          <a href="/" class="brand">
            <img src="/icon.svg" alt="" width="32" height="32" />
            <span>{common.product}</span>
          </a>
          <nav aria-label={common.menu.label}>
            <ul>
              {menu.map((item) => (
                <li key={item.href}>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="site-footer">
        <div class="site-inner">
          <p>{common.tagline}</p>
          {footer}
          <p>{common.footer.noTracking}</p>
          <p>{common.footer.license}</p>
        </div>
      </footer>
    </>
  );
}

function LanguageSwitch() {
  const { language, words, speak } = useSpeech();
  return (
    <fieldset class="language">
      <legend class="sr-only">{words.common.language}</legend>
      {(Object.keys(languages) as Language[]).map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => speak(one)}>
          {languages[one]}
        </button>
      ))}
    </fieldset>
  );
}
