import { calendarOf, fieldOf, type Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { dateWords, periodEndRule, periodOf } from '../model/period.ts';
import type { Connection } from './connection.ts';
import type { Check } from './finding.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { periodColumn, rowColumn, stagingNames } from './staging-names.ts';

/** True where the dataset's rows belong to periods. */
export function hasPeriods(dataset: Dataset): boolean {
  return fieldOf(dataset, periodColumn)?.type === 'date';
}

/** Finds the dates on which no period of the dataset's calendar ends; no check where all are good. */
export async function periodChecks(connection: Connection, dataset: Dataset): Promise<Check[]> {
  if (!hasPeriods(dataset)) return [];
  const calendar = calendarOf(dataset);
  const { offered } = stagingNames(dataset);
  const end = `strftime(${quoteIdentifier(periodColumn)}, '%Y-%m-%d')`;
  const dates = await connection.run(
    `SELECT DISTINCT ${end} AS period_end FROM ${offered} WHERE ${quoteIdentifier(periodColumn)} IS NOT NULL`,
  );
  const wrong = dates
    .map((row) => row['period_end'])
    .filter((date): date is string => typeof date === 'string' && periodOf(date, calendar) === null);
  if (wrong.length === 0) return [];
  const sql = `SELECT ${quoteIdentifier(rowColumn)} AS place, ${end} AS found FROM ${offered} WHERE ${end} IN ${quoteTexts(wrong)}`;
  return [
    { code: 'period-end', severity: 'error', column: periodColumn, sql, expected: periodEndRule(calendar) },
  ];
}

/** A period that ends after today cannot have been counted; not asked where the day is not given. */
export function futureCheck(dataset: Dataset, today: string | undefined): Check[] {
  if (today === undefined || !hasPeriods(dataset)) return [];
  const end = quoteIdentifier(periodColumn);
  const sql = `SELECT ${quoteIdentifier(rowColumn)} AS place, strftime(${end}, '%Y-%m-%d') AS found FROM ${stagingNames(dataset).offered} WHERE ${end} > CAST(${quoteText(today)} AS DATE)`;
  const expected = `a period that ended by today, ${dateWords(today)}: leave out rows that are a forecast, or correct the year`;
  return [{ code: 'future-period', severity: 'error', column: periodColumn, sql, expected }];
}
