import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { Indicator } from '../model/indicator.ts';
import { chooseRows, type Ask } from './chosen-rows.ts';
import { strongestReason, sumOfColumns, sumOfRows, type KnownSum } from './known-sum.ts';
import { periodColumn } from './period-column.ts';

/** A statement and the values its question marks stand for, in order. */
export interface CompiledQuery {
  readonly sql: string;
  readonly parameters: (string | number)[];
}

/**
 * Compiles an indicator to one SELECT: a row for each period (and part, when broken down) with `value`,
 * `numerator`, `denominator`, `grade_0` …, each with why it is missing, `rows_used`, and `rows_known`: how many
 * parts the extract has had up to then. Shares are worked out
 * from the summed counts; a value as reported is not aggregated, `rows_used` says if it would have been.
 */
export function compileIndicator(indicator: Indicator, dataset: Dataset, ask: Ask = {}): CompiledQuery {
  const chosen = chooseRows(indicator, dataset, ask);
  const figures = figuresOf(indicator);
  const inRow = [
    `strftime(${quoteIdentifier(periodColumn)}, '%Y-%m-%d') AS period_end`,
    ...(ask.by === undefined ? [] : [`CAST(${quoteIdentifier(ask.by)} AS VARCHAR) AS part`]),
    `${combinationOf(dataset)} AS combination`,
    ...figures.flatMap(({ name, columns }) => aliased(name, sumOfColumns(columns))),
  ];
  const groups = ask.by === undefined ? ['period_end'] : ['period_end', 'part'];
  const isProportion = indicator.numerator !== undefined && indicator.denominator !== undefined;
  const summed = [
    ...groups,
    'CAST(count(*) AS INTEGER) AS rows_used',
    ...figures.flatMap(({ name }) => aliased(name, sumOfRows(name))),
  ];
  const value = valueOf(indicator);
  const sql = [
    `WITH chosen AS (`,
    `  SELECT ${inRow.join(',\n    ')}`,
    `  FROM ${quoteIdentifier(dataset.name)}`,
    ...(chosen.conditions.length === 0 ? [] : [`  WHERE ${chosen.conditions.join('\n    AND ')}`]),
    ...(isProportion ? [`), counted AS (`, `  SELECT * ${pairing}`, `  FROM chosen`] : []),
    `), first_seen AS (`,
    `  SELECT ${[...groups.slice(1), 'combination', 'min(period_end) AS since'].join(', ')}`,
    `  FROM chosen GROUP BY ${[...groups.slice(1), 'combination'].join(', ')}`,
    `), summed AS (`,
    `  SELECT ${summed.join(',\n    ')}`,
    `  FROM ${isProportion ? 'counted' : 'chosen'}`,
    `  GROUP BY ${groups.join(', ')}`,
    `)`,
    `SELECT ${[
      ...groups,
      'rows_used',
      `CAST((SELECT count(*) FROM first_seen WHERE since <= summed.period_end${ask.by === undefined ? '' : ' AND first_seen.part = summed.part'}) AS INTEGER) AS rows_known`,
      ...figures.flatMap(({ name }) => [shown(name), reasonColumn(name)]),
      `CASE WHEN (${value.missing}) IS NULL THEN CAST(${value.sum} AS DOUBLE) END AS value`,
      `${value.missing} AS ${reasonColumn('value')}`,
    ].join(',\n  ')}`,
    `FROM summed`,
    `ORDER BY ${groups.join(', ')}`,
  ].join('\n');
  return { sql, parameters: isProportion ? [...chosen.parameters, indicator.per] : [...chosen.parameters] };
}

/** Which part of a period a row is, by its key columns but the period, so that an absent part is noticed. */
function combinationOf(dataset: Dataset): string {
  const keys = dataset.schema.primaryKey.filter((name) => name !== periodColumn);
  return keys.length === 0 ? `''` : `concat_ws(chr(31), ${keys.map(quoteIdentifier).join(', ')})`;
}

/** The row counts for neither sum where one of the two does not apply: both are of the same rows. */
const pairing = `REPLACE (
    CASE WHEN denominator__missing = 'not-applicable' THEN coalesce(numerator__missing, 'not-applicable') ELSE numerator__missing END AS numerator__missing,
    CASE WHEN numerator__missing = 'not-applicable' THEN coalesce(denominator__missing, 'not-applicable') ELSE denominator__missing END AS denominator__missing)`;

/** The figures that are summed, by the name they have in the result. */
function figuresOf(indicator: Indicator): { readonly name: string; readonly columns: readonly string[] }[] {
  const { numerator, denominator, value, base, distribution = [] } = indicator;
  const below = value === undefined ? denominator : base === undefined ? undefined : [base];
  return [
    ...(value === undefined ? [] : [{ name: 'reported', columns: [value] }]),
    ...(numerator === undefined ? [] : [{ name: 'numerator', columns: numerator }]),
    ...(below === undefined ? [] : [{ name: 'denominator', columns: below }]),
    ...distribution.map((column, at) => ({ name: `grade_${at}`, columns: [column] })),
  ];
}

function aliased(name: string, { sum, missing }: KnownSum): string[] {
  return [`${sum} AS ${name}`, `${missing} AS ${reasonColumn(name)}`];
}

/** A sum stands in the result only where it is known. */
function shown(name: string): string {
  return `CASE WHEN ${reasonColumn(name)} IS NULL THEN CAST(${name} AS DOUBLE) END AS ${name}`;
}

function valueOf(indicator: Indicator): KnownSum {
  if (indicator.value !== undefined) return { sum: 'reported', missing: reasonColumn('reported') };
  const above = reasonColumn('numerator');
  if (indicator.denominator === undefined) return { sum: 'numerator', missing: above };
  const reason = strongestReason([above, reasonColumn('denominator')]);
  return {
    sum: 'CAST(? AS DOUBLE) * numerator / denominator',
    missing: `coalesce(${reason}, CASE WHEN denominator = 0 THEN 'not-applicable' END)`,
  };
}
