import { missingValue } from '../../components/form/issue-words.ts';
import type { Issue } from '../../model/issue.ts';
import { dateWords } from '../../model/period.ts';
import { documentLink } from '../../plan/document-link.ts';
import type { RegisterRow } from '../../queries/registers.ts';

/** A row's cell without blanks around it; '' where it has none. */
export function cellOf(row: RegisterRow, column: string): string {
  return (row[column] ?? '').trim();
}

/** The columns that must be filled and are not: column → what to do, in a sentence. */
export function missingCells(row: RegisterRow, asked: Readonly<Record<string, string>>): readonly Issue[] {
  return Object.entries(asked).flatMap(([column, words]) =>
    cellOf(row, column) === '' ? [missingValue(column, words)] : [],
  );
}

/** An address in the column "link" that is none, as the registers have them. */
export function wrongLink(row: RegisterRow): readonly Issue[] {
  const link = cellOf(row, 'link');
  return link === '' || documentLink(link)
    ? []
    : [missingValue('link', 'Start the address with https:// or http://, or with / or ./, without blanks')];
}

/** The days among some columns that are later than today, ISO: what has happened cannot lie ahead. */
export function daysAhead(row: RegisterRow, columns: readonly string[], today: string): readonly Issue[] {
  return columns.flatMap((column) =>
    cellOf(row, column) > today
      ? [missingValue(column, `Enter a day that is not later than today, ${dateWords(today)}`)]
      : [],
  );
}
