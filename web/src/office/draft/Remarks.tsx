// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'preact/hooks';
import { Table } from '../../ui/Parts.tsx';
import { useSpeech } from '../../words/index.ts';
import type { Remark } from '../api.ts';
import { useOfficeWords } from '../words/index.ts';
import { columnLetter, type FileView, readCSV, viewOf } from './csv.ts';

/** What the program says about a file, and, if it is text, the lines that it means. */
export function Remarks({ remarks, text }: { remarks: Remark[]; text: string | undefined }) {
  const { draft } = useOfficeWords();
  const { language } = useSpeech();
  const view = useMemo(() => (text === undefined ? undefined : viewOf(readCSV(text), remarks)), [text, remarks]);
  if (remarks.length === 0) return null;
  const place = ({ line, column }: Remark) =>
    [line > 0 && draft.start.line(line), column && draft.start.column(column)].filter(Boolean).join(' ');
  return (
    <>
      <Table
        caption={draft.start.remarks(remarks.length)}
        head={[draft.start.where, draft.start.what]}
        rows={remarks.map((remark, i) => ({ key: `${i}`, cells: [place(remark), remark[language]] }))}
      />
      {view && view.rows.length > 0 && <Lines view={view} />}
    </>
  );
}

function Lines({ view }: { view: FileView<Remark> }) {
  const { draft } = useOfficeWords();
  const heads = Array.from({ length: Math.max(...view.rows.map((row) => row.cells.length)) }, (_, i) =>
    columnLetter(i),
  );
  const cell = ({ text, marked }: { text: string; marked: boolean }) =>
    marked ? (
      <mark>
        <span class="sr-only">{draft.start.marked} </span>
        {text || '–'}
      </mark>
    ) : (
      text
    );
  return (
    <Table
      caption={draft.start.fileView}
      head={[draft.start.lineHead, ...heads.map((letter, i) => view.head[i]?.trim() || letter)]}
      rows={view.rows.map((row) => ({ key: String(row.line), cells: [String(row.line), ...row.cells.map(cell)] }))}
    />
  );
}
