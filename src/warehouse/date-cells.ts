import { calendarOf, type Dataset, type Field } from '../model/dataset.ts';
import type { DatesRead, ReadDates } from '../model/date-reading.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { periodOf } from '../model/period.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import type { Connection } from './connection.ts';
import type { Finding } from './finding.ts';
import { foundColumn, rewriteCells } from './found-text.ts';
import { quoteRows, quoteText } from './literal.ts';
import { castCell, isFilled } from './plain-cells.ts';
import { readNote } from './read-note.ts';
import { periodColumn, stagingNames } from './staging-names.ts';
import { trimCells } from './trim-cells.ts';

/** How dates are read that are not ISO; without a reader they are not. */
export interface DateOptions {
  readonly readDates?: ReadDates;
  /** The analyst's answer to how 03/04/2026 is read in this file; null where not asked. */
  readonly dateOrder?: ReadingChoices['dateOrder'];
}

/** What came of a date column. */
export interface DateCells {
  /** True where every cell was an ISO date, or empty, and nothing was done. */
  readonly isPlain: boolean;
  /** Different texts that are still no dates. */
  readonly unread: number;
  readonly findings: readonly Finding[];
}

/** A table of dates has some hundred different days; so many are another column, or times of day. */
const mostTexts = 20_000;

/** Reads the different texts of a date column, whole, and writes each as its ISO day. */
export async function readDateCells(
  connection: Connection,
  dataset: Dataset,
  field: Field,
  { readDates, dateOrder = null }: DateOptions,
): Promise<DateCells> {
  const isPeriodEnd = field.name === periodColumn;
  const calendar = calendarOf(dataset);
  const isGood = ({ text, date }: Text) =>
    date !== null && (!isPeriodEnd || periodOf(text, calendar) !== null);
  if ((await textsOf(connection, dataset, field)).every(isGood))
    return { isPlain: true, unread: 0, findings: [] };

  await connection.run(
    `CREATE TABLE IF NOT EXISTS ${stagingNames(dataset).dates} (field VARCHAR, text VARCHAR, date VARCHAR, form VARCHAR, expected VARCHAR)`,
  );
  await trimCells(connection, dataset, field);
  const texts = await textsOf(connection, dataset, field);
  if (texts.every(isGood)) return { isPlain: false, unread: 0, findings: [] };
  const isNoDate = texts.filter(({ date }) => date === null).length;
  if (!readDates) return { isPlain: false, unread: isNoDate, findings: [] };
  if (texts.length > mostTexts) return { isPlain: false, unread: isNoDate, findings: [tooManyDates(field)] };

  const read = readDates(
    texts.map(({ text }) => text),
    { calendar, isPeriodEnd, dateOrder },
  );
  await keepReadings(connection, dataset, field, read);
  const notes = await writeDates(connection, dataset, field);
  const questions = await questionOf(connection, dataset, field, read.ambiguous);
  return {
    isPlain: false,
    unread: read.unread.size + read.ambiguous.length,
    findings: [...notes, ...questions],
  };
}

interface Text {
  readonly text: string;
  /** The ISO day that it is; null for any other text. */
  readonly date: string | null;
}

async function textsOf(connection: Connection, dataset: Dataset, field: Field): Promise<readonly Text[]> {
  const cell = quoteIdentifier(field.name);
  const rows = await connection.run(
    `SELECT ${cell} AS text, strftime(${castCell(field)}, '%Y-%m-%d') AS date
     FROM (SELECT DISTINCT ${cell} FROM ${stagingNames(dataset).raw} WHERE ${isFilled(dataset, field)} LIMIT ${mostTexts + 1})`,
  );
  return rows.map(({ text, date }) => ({ text: String(text), date: typeof date === 'string' ? date : null }));
}

/** Keeps how each text is read, or why it is not: a date, what was expected, or neither where it is open. */
async function keepReadings(
  connection: Connection,
  dataset: Dataset,
  field: Field,
  { dates, unread, ambiguous }: DatesRead,
): Promise<void> {
  const rows = [
    ...[...dates].map(([text, { date, form }]) => [text, date, form, null]),
    ...[...unread].map(([text, expected]) => [text, null, null, expected]),
    ...ambiguous.map((text) => [text, null, null, null]),
  ].filter(([text]) => !text?.includes('\0'));
  const { dates: table } = stagingNames(dataset);
  for (const list of quoteRows(rows.map((row) => [field.name, ...row])))
    await connection.run(`INSERT INTO ${table} VALUES ${list}`);
}

async function writeDates(connection: Connection, dataset: Dataset, field: Field): Promise<Finding[]> {
  const { raw, dates } = stagingNames(dataset);
  const cell = quoteIdentifier(field.name);
  const found = foundColumn(field);
  const isOfField = `field = ${quoteText(field.name)}`;
  await rewriteCells(connection, raw, field, 'known.date', {
    from: `(SELECT text, date FROM ${dates} WHERE ${isOfField} AND date <> text) AS known`,
    where: `${cell} = known.text`,
  });
  const rows = await connection.run(
    `SELECT known.form AS form, CAST(count(*) AS INTEGER) AS cells, arg_min(${found}, row) AS found, arg_min(${cell}, row) AS reading
     FROM (SELECT rowid AS row, ${found}, ${cell} FROM ${raw} WHERE ${found} IS NOT NULL) AS read
     JOIN ${dates} AS known ON known.text = ${found} AND ${isOfField} GROUP BY known.form ORDER BY min(row)`,
  );
  return rows.map((row) => readNote(field, row, String(row['form'])));
}

/** One question for the whole column, at the first cell that it is about. */
async function questionOf(
  connection: Connection,
  dataset: Dataset,
  field: Field,
  ambiguous: readonly string[],
): Promise<Finding[]> {
  if (ambiguous.length === 0) return [];
  const { raw, dates } = stagingNames(dataset);
  const cell = quoteIdentifier(field.name);
  const [row] = await connection.run(
    `SELECT CAST(min(raw.rowid) + 1 AS INTEGER) AS place, arg_min(${cell}, raw.rowid) AS found, CAST(count(*) AS INTEGER) AS cells
     FROM ${raw} AS raw JOIN ${dates} AS known ON known.text = ${cell} AND known.field = ${quoteText(field.name)} AND known.date IS NULL AND known.expected IS NULL`,
  );
  const others = Number(row?.['cells'] ?? 1) - 1;
  const found = typeof row?.['found'] === 'string' ? row['found'] : (ambiguous[0] ?? '');
  return [
    {
      code: 'ambiguous-date',
      severity: 'error',
      column: field.name,
      found:
        others > 0
          ? `${found}, and ${others.toLocaleString('en-GB')} more that can be read two ways`
          : `${found}, which can be read two ways`,
      expected:
        'to know whether the day or the month stands first, which nothing in this column tells: say it once for the file, or write dates as 2026-09-30',
      row: Number(row?.['place'] ?? 1),
      otherRow: null,
      rejected: null,
    },
  ];
}

function tooManyDates(field: Field): Finding {
  return {
    code: 'type',
    severity: 'error',
    column: field.name,
    found: `more than ${mostTexts.toLocaleString('en-GB')} different dates`,
    expected: 'dates written as 2026-09-30: so many others cannot be read together; split the file by year',
    row: null,
    otherRow: null,
    rejected: null,
  };
}
