import { calendarOf, type Dataset, type Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { periodOf, shiftPeriod } from '../model/period.ts';
import type { Connection } from './connection.ts';
import type { Check } from './finding.ts';
import { quoteText } from './literal.ts';
import { hasPeriods } from './period-check.ts';
import { isFigureColumn } from './typed-columns.ts';
import { numberText } from './row-checks.ts';
import { periodColumn, rowColumn, stagingNames } from './staging-names.ts';

/** Below this on both sides, a count may double by chance. */
const smallCount = 20;

/** From 0 or to 0 there is no ratio: a clinic that closes in August is no mistake, a list of hundreds that is gone is. */
const fromNothing = 100;

/**
 * Warns of counts that are many times larger or smaller than in the period just before, in the same row of the key;
 * what is missing is compared with nothing. The period before may stand in the file or, where one is
 * given, in a table. Gives the checks that fail.
 */
export async function changeChecks(
  connection: Connection,
  dataset: Dataset,
  present: ReadonlySet<string>,
  earlierRows: string | undefined,
): Promise<Check[]> {
  const ratio = dataset.dashboard.largeChange;
  const counts = dataset.schema.fields.filter(
    (field) => field.type === 'integer' && isFigureColumn(dataset, field) && present.has(field.name),
  );
  if (ratio === undefined || counts.length === 0 || !dataset.schema.primaryKey.includes(periodColumn))
    return [];
  if (!hasPeriods(dataset)) return [];
  const rows = rowsToCompare(dataset, counts, earlierRows);
  const moved = await keysThatMove(connection, dataset, counts, rows, ratio);
  if (moved.length === 0) return [];
  const steps = await stepsOf(connection, rows, dataset);
  if (steps === null) return [];
  return moved.map((count) => changeCheck(dataset, count, { rows, steps, ratio }));
}

/** SQL for the offered rows, and the earlier ones of periods that are not offered; those have no place in the file. */
function rowsToCompare(dataset: Dataset, counts: readonly Field[], earlierRows: string | undefined): string {
  const { offered } = stagingNames(dataset);
  const names = [...dataset.schema.primaryKey, ...counts.map(({ name }) => name)].map(quoteIdentifier);
  const own = `SELECT ${[`${quoteIdentifier(rowColumn)} AS place`, ...names].join(', ')} FROM ${offered}`;
  if (earlierRows === undefined) return own;
  const end = quoteIdentifier(periodColumn);
  return `${own} UNION ALL SELECT ${['NULL AS place', ...names].join(', ')} FROM ${quoteIdentifier(earlierRows)} WHERE ${end} NOT IN (SELECT ${end} FROM ${offered} WHERE ${end} IS NOT NULL)`;
}

function otherKeys(dataset: Dataset): string[] {
  return dataset.schema.primaryKey.filter((name) => name !== periodColumn).map(quoteIdentifier);
}

/** SQL that is true where the larger of two counts is so many times the smaller, or large where that is 0. */
function isLarge(one: string, other: string, ratio: number): string {
  const [more, less] = [`greatest(${one}, ${other})`, `least(${one}, ${other})`];
  return `(${more} >= CASE WHEN ${less} = 0 THEN ${fromNothing} ELSE ${smallCount} END AND ${more} >= ${ratio} * ${less})`;
}

/** The counts that change so much at all between any two periods; rarely any, and cheap to know. */
async function keysThatMove(
  connection: Connection,
  dataset: Dataset,
  counts: readonly Field[],
  rows: string,
  ratio: number,
): Promise<readonly Field[]> {
  const keys = otherKeys(dataset);
  const ends = counts.flatMap(({ name }, at) => [
    `min(${quoteIdentifier(name)}) AS least_${at}`,
    `max(${quoteIdentifier(name)}) AS most_${at}`,
  ]);
  const asked = counts.map(
    (_, at) => `coalesce(bool_or(${isLarge(`least_${at}`, `most_${at}`, ratio)}), FALSE) AS moved_${at}`,
  );
  const [row] = await connection.run(
    `SELECT ${asked.join(', ')} FROM (SELECT ${ends.join(', ')} FROM (${rows}) ${keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')}`})`,
  );
  return counts.filter((_, at) => row?.[`moved_${at}`] === true);
}

/** SQL for each period in the rows with the one before it; null where none is a period of the calendar. */
async function stepsOf(connection: Connection, rows: string, dataset: Dataset): Promise<string | null> {
  const calendar = calendarOf(dataset);
  const found = await connection.run(
    `SELECT DISTINCT strftime(${quoteIdentifier(periodColumn)}, '%Y-%m-%d') AS period FROM (${rows})`,
  );
  const steps = found.flatMap(({ period: end }) => {
    const period = typeof end === 'string' ? periodOf(end, calendar) : null;
    if (!period) return [];
    const before = shiftPeriod(period, -1, calendar).end;
    return [`(CAST(${quoteText(period.end)} AS DATE), CAST(${quoteText(before)} AS DATE))`];
  });
  return steps.length === 0 ? null : `(VALUES ${steps.join(', ')})`;
}

function changeCheck(
  dataset: Dataset,
  count: Field,
  { rows, steps, ratio }: { readonly rows: string; readonly steps: string; readonly ratio: number },
): Check {
  const end = quoteIdentifier(periodColumn);
  const cell = quoteIdentifier(count.name);
  const keys = otherKeys(dataset);
  const same = keys.map((key) => `earlier.${key} = later.${key}`);
  const [now, then] = [`later.${cell}`, `earlier.${cell}`];
  const factor = `greatest(${now}, ${then}) / least(${now}, ${then})`;
  const change = `CASE WHEN least(${now}, ${then}) = 0 THEN ''
    ELSE ', ' || ${numberText(`round(${factor}, 1)`)} || CASE WHEN ${now} > ${then} THEN ' times as many' ELSE ' times fewer' END END`;
  const words = `less than ${ratio} times more or fewer than in the period before: check both figures; if they are right, accept the file`;
  const sql = `SELECT later.place AS place,
      ${numberText(now)} || ', after ' || ${numberText(then)} || ' on ' || strftime(earlier.${end}, '%Y-%m-%d') || ${change} AS found
    FROM (${rows}) AS later JOIN ${steps} AS step(period, before) ON step.period = later.${end}
    JOIN (${rows}) AS earlier ON ${[`earlier.${end} = step.before`, ...same].join(' AND ')}
    WHERE later.place IS NOT NULL AND ${isLarge(now, then, ratio)}`;
  return { code: 'large-change', severity: 'warning', column: count.name, sql, expected: words };
}
