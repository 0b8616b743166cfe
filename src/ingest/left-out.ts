import type { Issue } from '../model/issue.ts';
import type { Dialect } from './dialect.ts';
import { noteIn } from './issues.ts';
import { cellsOf, type RecordShape } from './scan-records.ts';
import type { TidyTable } from './tidy-table.ts';

/** A note that lines above the header or below the table are left out, quoting them; none for no lines. */
export function leftOutLines(
  file: string,
  text: string,
  records: readonly RecordShape[],
  dialect: Dialect,
  where: 'above the header' | 'below the table',
  /** The line of the file on which the text starts, from 1. */
  firstLine: number,
): readonly Issue[] {
  const [first] = records;
  const last = records.at(-1);
  if (!first || !last) return [];
  const quoted = records.map((record) => {
    const filled = cellsOf(text, record, dialect).map((cell) => cell.trim());
    return `“${filled.filter((cell) => cell !== '').join(', ')}”`;
  });
  const from = first.line + firstLine - 1;
  const to = last.line + last.lines + firstLine - 2;
  const lines = from === to ? `line ${from} stands` : `lines ${from} to ${to} stand`;
  return [
    noteIn(file, 'left-out', quoted.join(' '), `nothing but the table: ${lines} ${where} and left out`, {
      row: from,
    }),
  ];
}

/** Notes on blank columns and cells that are left out. `firstLine` is the file's line of the header, from 1. */
export function leftOutCells(
  file: string,
  { blankColumns, cutColumns, cutRows, width }: TidyTable,
  firstLine: number,
): readonly Issue[] {
  const blank = blankColumns.map((at) => `${at + 1}`);
  if (cutColumns > 0) blank.push(cutColumns === 1 ? `${width + 1}` : `${width + 1} to ${width + cutColumns}`);
  const isOne = blank.length === 1 && cutColumns < 2;
  const columns = `${isOne ? 'column' : 'columns'} ${blank.join(', ')} without a name or a cell`;
  const expected = 'only columns with a name: blank ones are left out';
  const rows = `${cutRows.count} ${cutRows.count === 1 ? 'row' : 'rows'} with blank cells beyond the last column`;
  const { firstLine: line } = cutRows;
  return [
    ...(blank.length > 0 ? [noteIn(file, 'left-out', columns, expected, { row: firstLine })] : []),
    ...(cutRows.count > 0
      ? [
          noteIn(file, 'left-out', rows, 'as many cells as the header has: blank ones are left out', {
            row: line + firstLine - 1,
          }),
        ]
      : []),
  ];
}
