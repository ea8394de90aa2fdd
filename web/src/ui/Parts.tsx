// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/index.ts';

export type Tone = 'primary' | 'gray' | 'success' | 'warning' | 'danger' | 'information';

export function Badge({ tone = 'gray', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`krds-badge bg-light-${tone}`}>{children}</span>;
}

/** Something to know. `live` reads it out when it appears. */
export function Notice(props: {
  tone?: 'information' | 'success' | 'warning' | 'danger';
  title?: string;
  live?: boolean;
  children?: ComponentChildren;
}) {
  const { tone = 'information', title, live, children } = props;
  return (
    <div class={`notice ${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      {title && <p class="notice-title">{title}</p>}
      {children && <div class="notice-body">{children}</div>}
    </div>
  );
}

export function Spinner({ label }: { label?: string }) {
  const { common } = useWords();
  return (
    <div class="krds-spinner" role="status">
      {label ?? common.loading}
    </div>
  );
}

/** Where one is in a sequence of steps. */
export function Steps({ steps, now, label }: { steps: string[]; now: number; label: string }) {
  return (
    <ol class="krds-step-wrap" aria-label={label}>
      {steps.map((title, i) => (
        <li
          key={title}
          class={i < now ? 'done' : i === now ? 'active' : undefined}
          aria-current={i === now ? 'step' : undefined}
        >
          <span>
            <i class="step">{i + 1}</i>
            <span class="step-tit">{title}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A part of a whole, as a bar; the text beside it says the same. */
export function Bar({
  value,
  max,
  label,
  tone = 'primary',
}: {
  value: number;
  max: number;
  label: string;
  tone?: Tone;
}) {
  const share = max > 0 ? Math.min(100, (100 * value) / max) : 0;
  return (
    <div class={`bar ${tone}`} role="img" aria-label={label}>
      <span style={{ width: `${share}%` }} />
    </div>
  );
}

export function Details({
  summary,
  children,
  open,
}: {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean;
}) {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div class="details-body">{children}</div>
    </details>
  );
}

/** A dialog over the page, which waits below. Escape closes it; the focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      gone.current = true; // the page has closed it already, and need not be told
      shown?.close(); // gives the focus back, which a dialog that is merely removed does not
    };
  }, []);
  return (
    <dialog class="dialog" ref={dialog} onClose={() => gone.current || onClose()} aria-labelledby="dialog-title">
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

/** A table with a caption, which scrolls by itself where it is too wide. */
export function Table(props: {
  caption: string;
  head: ComponentChildren[];
  rows: { key: string; cells: ComponentChildren[] }[];
  numbers?: number[];
}) {
  const side = (i: number) => (props.numbers?.includes(i) ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="krds-table-wrap" aria-label={props.caption} tabIndex={0}>
      <table class="tbl col data">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((cell, i) => (
              <th key={i} scope="col" class={side(i)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, i) =>
                i === 0 ? (
                  <th key="0" scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i} class={side(i)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
