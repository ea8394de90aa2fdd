// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnLetter, readCSV, separatorOf, viewOf } from './csv.ts';

describe('a look into a file', () => {
  test('quoted cells hold separators, quotation marks and lines', () => {
    const rows = readCSV('name,cost\r\n"Bench, ""red""\nand blue",12\n\nTree,3');
    expect(rows).toEqual([
      { line: 1, cells: ['name', 'cost'] },
      { line: 2, cells: ['Bench, "red"\nand blue', '12'] },
      { line: 5, cells: ['Tree', '3'] },
    ]);
  });

  test('the separator is what the first line has most of', () => {
    expect(separatorOf('a;b;c\n1,2')).toBe(';');
    expect(separatorOf('a\tb')).toBe('\t');
    expect(separatorOf('"a;b;c",d,e')).toBe(',');
    expect(separatorOf('alone')).toBe(',');
  });

  test('what was written is read again', () => {
    const cell = fc.string().filter((text) => !text.includes('\r') && !text.includes('\uFEFF'));
    const written = (rows: string[][]) =>
      rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = readCSV(written(rows), ',').map((row) => row.cells);
        expect(read).toEqual(rows.filter((row) => row.some((one) => one !== '')));
      }),
    );
  });

  test('columns have letters', () => {
    expect([0, 25, 26, 701].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ']);
  });

  test('remarks mark their cells, by heading or letter, also within a row of several lines', () => {
    const rows = readCSV('번호,사업명,비용\n1,"나무\n심기",많이\n2,벤치,5\n3,등,6');
    const remarks = [{ line: 2, column: '비용' }, { line: 3, column: 'A' }, { line: 5 }, { line: 99, column: '비용' }];
    const view = viewOf(rows, remarks);
    expect(view.head).toEqual(['번호', '사업명', '비용']);
    expect(view.rows.map((row) => [row.line, row.cells.map((cell) => cell.marked)])).toEqual([
      [2, [true, false, true]],
      [5, [false, false, false]],
    ]);
  });
});
