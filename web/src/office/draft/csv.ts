// SPDX-License-Identifier: Apache-2.0

// A look into a text file that somebody wants to import: only to show which cells the office's remarks are about. What
// the file means is the office program's business.

export interface CSVRow {
  /** The line on which the row begins, counted from 1. */
  line: number;
  cells: string[];
}

const separators = [',', ';', '\t'] as const;

/** The separator that the first line has most of, outside of quotation marks. */
export function separatorOf(text: string): string {
  const first = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => first.split(separator).length;
  return separators.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
}

/** Rows with the lines on which they begin: a quoted cell may go over several lines. */
export function readCSV(text: string, separator = separatorOf(text)): CSVRow[] {
  const rows: CSVRow[] = [];
  let row: CSVRow = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const endCell = () => {
    row.cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.cells.some((one) => one !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
  };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string;
    if (quoted && c === '"' && source[i + 1] === '"') cell += source[++i];
    else if (c === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && c === separator) endCell();
    else if (!quoted && c === '\n') endRow();
    else cell += c;
    if (c === '\n') line++;
  }
  endRow();
  return rows;
}

/** A spreadsheet's name of a column: A, B, … Z, AA. */
export function columnLetter(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : columnLetter(Math.floor(i / 26) - 1) + last;
}

export interface Marked<R> {
  line: number;
  cells: { text: string; marked: boolean }[];
  remarks: R[];
}

export interface FileView<R> {
  head: string[];
  rows: Marked<R>[];
}

/**
 * The rows that have remarks, with the cells that are meant. `column` of a remark is a heading of the first row, or a
 * column's letter; without one the whole row is meant, and no cell is marked.
 */
export function viewOf<R extends { line: number; column?: string }>(
  rows: CSVRow[],
  remarks: R[],
  most = 50,
): FileView<R> {
  const head = rows[0]?.cells ?? [];
  const marked: Marked<R>[] = [];
  for (const row of rows) {
    const end = row.line + row.cells.join('').split('\n').length; // the line after it
    const own = remarks.filter((remark) => remark.line >= row.line && remark.line < end);
    if (own.length === 0 || marked.length >= most) continue;
    const columns = new Set(own.map((remark) => columnIndex(head, remark.column)));
    const width = Math.max(row.cells.length, head.length);
    const cells = Array.from({ length: width }, (_, n) => ({ text: row.cells[n] ?? '', marked: columns.has(n) }));
    marked.push({ line: row.line, cells, remarks: own });
  }
  return { head, rows: marked };
}

function columnIndex(head: string[], column: string | undefined): number {
  if (!column) return -1;
  const named = head.findIndex((cell) => cell.trim().toLowerCase() === column.trim().toLowerCase());
  if (named >= 0) return named;
  return /^[A-Z]{1,2}$/.test(column) ? Array.from({ length: 702 }, (_, i) => columnLetter(i)).indexOf(column) : -1;
}
