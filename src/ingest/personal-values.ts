import type { Field } from '../model/dataset.ts';
import type { Issue } from '../model/issue.ts';
import type { Dialect } from './dialect.ts';
import { lookLike, personalIssue, type Overruled } from './personal-issues.ts';
import { marksIn, mayHaveMarks } from './personal-marks.ts';
import { nameIn } from './personal-names.ts';
import { addCell, findingsOf, newTally, type ColumnTally } from './personal-tally.ts';
import { eachRow } from './rows.ts';

/** What is known of a text's columns; all of them, also those that would be left out. */
export interface ColumnsToCheck {
  /** The header as it stands. */
  readonly cells: readonly string[];
  /** For each cell the dataset's field, null where it has none. */
  readonly fields: readonly (Field | null)[];
  /** The header's line of the text, from 1: title lines above it are checked too. */
  readonly headerLine: number;
}

/** Longer texts are checked for names and dates of birth in stretches; such a column is filled all the way down. */
const wholeLength = 2_000_000;
const stretchLength = 200_000;

/**
 * Values that look like UPNs, NHS numbers, ULNs, full postcodes, dates of birth or names of persons, a column and kind
 * each: errors with the line of the first one in the text and how many match, never what they are. Names and dates
 * whose column is overruled are notes. `today` is the day from which ages are counted, ISO; null leaves out dates of birth.
 */
export function personalValues(
  file: string,
  text: string,
  dialect: Dialect,
  columns: ColumnsToCheck,
  overruled: Overruled = [],
  today: string | null = new Date().toISOString().slice(0, 10),
): readonly Issue[] {
  const isLong = text.length > wholeLength;
  const free = isLong ? freeColumns(stretchesOf(text), dialect, columns, today) : null;
  if (free?.size === 0 && !mayHaveMarks(text)) return [];
  return tallyOf([text], dialect, columns, today, free).flatMap((tally, at) =>
    findingsOf(tally, today).map(({ kind, rows, filled, line }) =>
      personalIssue(
        file,
        kind,
        lookLike(kind, rows, filled),
        { row: line, column: nameOf(columns, at) },
        overruled,
      ),
    ),
  );
}

/** Places of the columns that hold names or dates of birth in stretches of a text. */
function freeColumns(
  stretches: readonly string[],
  dialect: Dialect,
  columns: ColumnsToCheck,
  today: string | null,
): ReadonlySet<number> {
  const tallies = tallyOf(stretches, dialect, columns, today, null);
  return new Set(
    tallies.flatMap((tally, at) =>
      findingsOf(tally, today).some(({ kind }) => kind === 'name' || kind === 'birth') ? [at] : [],
    ),
  );
}

/** `free` is in which columns names and dates are looked for; null for wherever they may be. */
function tallyOf(
  texts: readonly string[],
  dialect: Dialect,
  { cells, fields, headerLine }: ColumnsToCheck,
  today: string | null,
  free: ReadonlySet<number> | null,
): readonly ColumnTally[] {
  const start = (at: number) => newTally(fields[at] ?? null, free ? free.has(at) : undefined);
  const tallies = cells.map((_, at) => start(at));
  texts.forEach((text, number) => {
    eachRow(text, dialect, (row) => {
      row.cells.forEach((cell, at) => {
        // A header is no value, unless a file without one has a child's number in its place.
        if (number === 0 && row.line === headerLine && !hasMark(cell)) return;
        addCell((tallies[at] ??= start(at)), cell, row.line, today);
      });
      return true;
    });
  });
  return tallies;
}

function hasMark(cell: string): boolean {
  const { upn, nhs, uln, postcode } = marksIn(cell);
  return upn || nhs !== null || uln || postcode !== null;
}

/** The column's header, or its place where the header is blank or is itself what must not be shown. */
function nameOf({ cells }: ColumnsToCheck, at: number): string {
  const cell = cells[at]?.trim() ?? '';
  return cell === '' || isPersonalCell(cell) ? `column ${at + 1}` : cell;
}

/** True for a header that is itself about a person, as where a file has none and its first row stands in for it. */
export function isPersonalCell(cell: string): boolean {
  return hasMark(cell) || nameIn(cell) === 'given';
}

/** The beginning, the middle and the end, each from the start of a line. */
function stretchesOf(text: string): readonly string[] {
  return [0, text.length / 2, text.length - stretchLength].map((from) => {
    const start = from === 0 ? 0 : text.indexOf('\n', Math.floor(from)) + 1;
    return text.slice(start, start + stretchLength);
  });
}
