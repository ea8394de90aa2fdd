// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Badge } from '../ui/Parts.tsx';
import { Section } from '../ui/Show.tsx';
import { useSpeech } from '../words/index.ts';
import { useNameOf } from './Funded.tsx';
import type { Shown } from './Outcome.tsx';
import { compareRatios } from './ratio.ts';
import { type Column, columns, type Direction, pressed, type Row, sorted } from './sort.ts';
import { useAmounts } from './useAmounts.ts';

/** All projects in one table, which the buttons in its headings sort. */
export function FullTable(shown: Shown) {
  const { words, language } = useSpeech();
  const { report } = shown;
  const nameOf = useNameOf(shown);
  const [by, setBy] = useState<{ column: Column; direction: Direction }>({ column: 'order', direction: 'ascending' });
  // A column that repeats another one says nothing.
  const scored = report.steps.some((step) => step.score && compareRatios(step.score, step.votes ?? '0') !== 0);
  const shownColumns = columns.filter((column) => column !== 'score' || scored);
  const rows = report.steps.map((step, i) => ({ step, order: i + 1, name: nameOf(step.project, step.name) }));
  const table = words.results.table;
  return (
    <Section title={table.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="krds-table-wrap" aria-label={table.title} tabIndex={0}>
        <table class="tbl col data sortable">
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {shownColumns.map((column) => (
                <th key={column} scope="col" aria-sort={column === by.column ? by.direction : 'none'}>
                  <button type="button" onClick={() => setBy({ column, direction: pressed(column, by) })}>
                    {table[column]}
                    <span class="arrow" aria-hidden="true">
                      {column !== by.column ? '↕' : by.direction === 'ascending' ? '↑' : '↓'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(rows, by.column, by.direction, language).map((row) => (
              <Line key={row.step.project} row={row} scored={scored} shown={shown} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="sr-only" role="status">
        {table.sort(table[by.column])}, {table.sorted[by.direction]}
      </p>
    </Section>
  );
}

function Line({ row, scored, shown }: { row: Row; scored: boolean; shown: Shown }) {
  const { words } = useSpeech();
  const { money, count } = useAmounts(shown.manifest);
  const { step } = row;
  const table = words.results.table;
  return (
    <tr>
      <td class="number">{row.order}</td>
      <th scope="row">{row.name}</th>
      <td class="number">{money(step.cost)}</td>
      <td class="number">{count(step.votes ?? '0')}</td>
      {scored && <td class="number">{count(step.score ?? '0')}</td>}
      <td>
        <Badge tone={step.funded ? 'primary' : 'gray'}>{step.funded ? table.funded : table.not}</Badge>
      </td>
    </tr>
  );
}
