// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../api/client.ts';
import { useWords } from '../words/index.ts';
import { Button, LinkButton } from './Button.tsx';
import { Notice, Spinner } from './Parts.tsx';

/** A page: its title is the document's and the main heading, which gets the focus, so that a screen reader begins there. */
export function Page({
  title,
  intro,
  children,
}: {
  title: string;
  intro?: ComponentChildren;
  children: ComponentChildren;
}) {
  const { common } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} | ${common.product}`;
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, [title, common.product]);
  return (
    <div class="page">
      <h1 ref={heading} tabIndex={-1} class="page-title">
        {title}
      </h1>
      {intro && <div class="page-intro">{intro}</div>}
      {children}
    </div>
  );
}

/** What went wrong, in one sentence and a code, with a way on. */
export function Trouble({ problem, again }: { problem: unknown; again?: () => void }) {
  const { common } = useWords();
  const code = problem instanceof Problem ? problem.code : 'unknown';
  return (
    <Notice tone="danger" live title={common.problems[code] ?? common.problems.unknown}>
      <p class="code">
        {common.code}: {code}
      </p>
      {again && (
        <Button kind="secondary" size="medium" onClick={again}>
          {common.retry}
        </Button>
      )}
    </Notice>
  );
}

/** Shows what was asked for, or that it is on its way, or why it is not there. */
export function Loaded<T>(props: {
  of: { value?: T; problem?: unknown; again: () => void };
  children: (value: T) => ComponentChildren;
}) {
  const { value, problem, again } = props.of;
  if (problem !== undefined) return <Trouble problem={problem} again={again} />;
  if (value === undefined) return <Spinner />;
  return <>{props.children(value)}</>;
}

export function NotFound() {
  const { common } = useWords();
  return (
    <Page title={common.notFound}>
      <LinkButton href="/">{common.home}</LinkButton>
    </Page>
  );
}
