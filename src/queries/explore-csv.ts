import { saveFile } from '../export/save.ts';
import { writeCsv } from '../export/write-csv.ts';
import type { Dataset } from '../model/dataset.ts';
import { runExplore, type ExploreResult } from '../warehouse/explore-query.ts';
import type { Question } from './explore.ts';
import { sourcesOf } from './explore-tables.ts';
import type { LoadedExtracts } from './extracts.ts';
import { startSession } from './session.ts';

/** So many rows at most go into a file: more would not fit into the memory of a browser. */
const mostRows = 100_000;

/** Saves the whole result, sorted as shown, as a CSV that is safe to open in a spreadsheet. Says in words what was saved. */
export async function downloadExplore(
  question: Question,
  datasets: readonly Dataset[],
  extracts: LoadedExtracts,
  signal: AbortSignal,
): Promise<string> {
  const connection = await startSession().warehouse.ready;
  const part = { offset: 0, limit: mostRows, order: question.order };
  const result = await runExplore(connection, question.sql, part, signal);
  const sources = sourcesOf(question.sql, datasets, extracts);
  const csv = writeCsv({
    columns: result.columns.map(({ name }) => name),
    rows: cellsOf(result),
    notes: [
      ['Statement', question.sql],
      ['Rows', rowWords(result)],
      ...sources.map(({ words }): [string, string] => ['Source', words]),
      ...(sources.some(({ illustrative }) => illustrative)
        ? [['Mark', 'Illustrative data: made up to show the dashboard'] as [string, string]]
        : []),
      ['Mark', 'Internal: may contain small numbers'],
    ],
  });
  saveFile('explore.csv', new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  return `The CSV was saved with ${rowWords(result)}.`;
}

function rowWords({ rows, total }: ExploreResult): string {
  const count = (of: number) => of.toLocaleString('en-GB');
  if (rows.length < total) return `the first ${count(rows.length)} of ${count(total)} rows`;
  return rows.length === 1 ? '1 row' : `all ${count(total)} rows`;
}

/** Cells of a CSV: numbers as numbers where none of their digits would be lost, otherwise the engine's text; '' for NULL. */
export function cellsOf({ columns, rows }: ExploreResult): (string | number)[][] {
  return rows.map((row) =>
    row.map((text, at) => (text === null ? '' : columns[at]?.isNumber === true ? numberOf(text) : text)),
  );
}

function numberOf(text: string): string | number {
  const number = Number(text);
  const digits = text
    .replace(/[eE].*$/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '').length;
  const isExact = /^-?\d+$/.test(text)
    ? Number.isSafeInteger(number)
    : Number.isFinite(number) && digits <= 17;
  return isExact ? number : text;
}
