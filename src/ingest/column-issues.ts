import type { Dataset, Field } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import { errorIn, noteIn, warningIn } from './issues.ts';
import type { ColumnMatch } from './match-columns.ts';
import type { Compared } from './recognise-dataset.ts';

const mostNamed = 8;

/** That a header fits no dataset, with what the nearest would need. */
export function fitsNone(
  name: string,
  cells: readonly string[],
  nearest: Compared | null,
  datasets: readonly Dataset[],
): Issue {
  const named = cells.slice(0, mostNamed).map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell));
  const found = `${named.join(', ')}${cells.length > mostNamed ? ' …' : ''}`;
  const expected = nearest
    ? `the columns of a dataset; the nearest is ${nearest.dataset.title}, of which these are lacking: ${nearest.match.lacking.map((field) => field.name).join(', ')}`
    : `the columns of one of: ${datasets.map((dataset) => dataset.title).join('; ')}`;
  return errorIn(name, 'no-dataset', found, expected, { row: 1 });
}

/**
 * The dataset's columns that a header lacks or has twice. To lack one that tells rows apart or must be filled is an
 * error; to lack another is a warning, since all its figures will be unavailable.
 */
export function wrongColumns(
  name: string,
  dataset: Dataset,
  { lacking, repeated }: ColumnMatch,
): readonly Issue[] {
  return [
    ...lacking.map((field) => {
      const isNeeded = mustHave(dataset, field);
      const expected = `a column named ${field.name} (${field.title})${isNeeded ? '' : '; without it, its figures are unavailable'}`;
      const inHeader = { row: 1, column: field.name };
      return (isNeeded ? errorIn : warningIn)(name, 'missing-column', 'no such column', expected, inHeader);
    }),
    ...repeated.map(({ cell, column }) =>
      errorIn(name, 'duplicate-column', `${cell}, which is ${column} again`, 'each column once', {
        row: 1,
        column: cell,
      }),
    ),
  ];
}

function mustHave({ schema }: Dataset, field: Field): boolean {
  return field.constraints?.required === true || schema.primaryKey.includes(field.name);
}

/** A note for each column that the dataset does not have, or that was left out by hand. */
export function leftOut(name: string, cells: readonly string[], match: ColumnMatch): readonly Issue[] {
  return cells.flatMap((cell, at) => {
    if (cell === '' || match.columns[at] !== null) return [];
    const isByHand = match.matchedBy[at] === 'by hand';
    const expected = isByHand ? 'not loaded, as chosen by hand' : 'not loaded: no column of the dataset';
    return [noteIn(name, 'extra-column', cell, expected, { row: 1, column: cell })];
  });
}
