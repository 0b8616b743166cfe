import type { Dataset } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { errorIn } from './issues.ts';
import type { ColumnMatch } from './match-columns.ts';
import type { Recognised } from './recognise-dataset.ts';

const mostNamed = 8;

/** That a header fits no dataset, with what the nearest would need. */
export function fitsNone(
  name: string,
  cells: readonly string[],
  nearest: Recognised | null,
  datasets: readonly Dataset[],
): Issue {
  const named = cells.slice(0, mostNamed).map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell));
  const found = `${named.join(', ')}${cells.length > mostNamed ? ' …' : ''}`;
  const expected = nearest
    ? `the columns of a dataset; the nearest is ${nearest.dataset.title}, of which these are lacking: ${nearest.match.lacking.map((field) => field.name).join(', ')}`
    : `the columns of one of: ${datasets.map((dataset) => dataset.title).join('; ')}`;
  return errorIn(name, 'no-dataset', found, expected, { row: 1 });
}

/** The dataset's columns that a header lacks or has twice. */
export function wrongColumns(name: string, { lacking, repeated }: ColumnMatch): readonly Issue[] {
  return [
    ...lacking.map((field) =>
      errorIn(name, 'missing-column', 'no such column', `a column named ${field.name} (${field.title})`, {
        row: 1,
        column: field.name,
      }),
    ),
    ...repeated.map(({ cell, column }) =>
      errorIn(name, 'duplicate-column', `${cell}, which is ${column} again`, 'each column once', {
        row: 1,
        column: cell,
      }),
    ),
  ];
}

/** A note for each column that the dataset does not have: it is left out. */
export function leftOut(name: string, cells: readonly string[], { columns }: ColumnMatch): readonly Issue[] {
  return cells
    .filter((_, at) => columns[at] === null)
    .map((cell) => ({
      ...errorIn(name, 'extra-column', cell, 'a column of the dataset: this one is left out', {
        row: 1,
        column: cell,
      }),
      severity: 'note' as const,
    }));
}
