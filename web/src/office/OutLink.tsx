// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useOfficeWords } from './words/index.ts';

/** Leads out of these pages: in a new tab, so that nothing that was typed here is lost. */
export function OutLink({ href, children }: { href: string; children: ComponentChildren }) {
  const { frame } = useOfficeWords();
  return (
    <a class="krds-btn tertiary medium" href={href} target="_blank" rel="noreferrer">
      {children} {frame.newTab}
    </a>
  );
}
