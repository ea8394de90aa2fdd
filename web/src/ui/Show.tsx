// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../words/index.ts';
import { Button } from './Button.tsx';

/** Facts with their names. */
export function Facts({ facts }: { facts: (readonly [name: string, value: ComponentChildren] | undefined)[] }) {
  return (
    <dl class="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** A part of a page, under its heading. */
export function Section(props: { title: string; id?: string; children: ComponentChildren; class?: string }) {
  return (
    <section class={`part ${props.class ?? ''}`} id={props.id}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** Text to be copied: a command, a hash. */
export function Copyable({ text, name }: { text: string; name: string }) {
  const { common } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div class="copyable">
      <pre>
        <code>{text}</code>
      </pre>
      <Button kind="tertiary" size="small" label={`${common.copy}: ${name}`} onClick={() => void copy()}>
        {copied ? common.copied : common.copy}
      </Button>
      <span class="sr-only" role="status">
        {copied ? common.copied : ''}
      </span>
    </div>
  );
}

/** A hash or an account, in full, breaking where it must. */
export function Code({ children }: { children: ComponentChildren }) {
  return <code class="code">{children}</code>;
}
