import { missingOrder } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';

/** SQL of a sum and of why it is not known; the second is NULL exactly where the first is a number. */
export interface KnownSum {
  readonly sum: string;
  readonly missing: string;
}

/**
 * The sum of columns within a row: known only if every part is. Suppressed wins over unavailable; a part that
 * does not apply adds nothing, unless none applies.
 */
export function sumOfColumns(columns: readonly string[]): KnownSum {
  const cells = columns.map((name) => `CAST(${quoteIdentifier(name)} AS DOUBLE)`);
  // A cell without figure and reason cannot come from a load; if it does, it is not known.
  const reasons = columns.map(
    (name) =>
      `CASE WHEN ${quoteIdentifier(name)} IS NULL THEN coalesce(${quoteIdentifier(reasonColumn(name))}, 'unavailable') END`,
  );
  const winning = ['suppressed', 'unavailable'].map(
    (reason) => `WHEN '${reason}' IN (${reasons.join(', ')}) THEN '${reason}'`,
  );
  const none = cells.map((cell) => `${cell} IS NULL`).join(' AND ');
  return {
    sum: cells.map((cell) => `coalesce(${cell}, 0)`).join(' + '),
    missing: `CASE ${winning.join(' ')} WHEN ${none} THEN 'not-applicable' END`,
  };
}

/** The same rule over the rows of a group, for a column made by `sumOfColumns`. */
export function sumOfRows(column: string): KnownSum {
  const sum = quoteIdentifier(column);
  const missing = quoteIdentifier(reasonColumn(column));
  const winning = ['suppressed', 'unavailable'].map(
    (reason) => `WHEN bool_or(${missing} = '${reason}') THEN '${reason}'`,
  );
  return {
    sum: `sum(${sum}) FILTER (${missing} IS NULL)`,
    missing: `CASE ${winning.join(' ')} WHEN count(*) FILTER (${missing} IS NULL) = 0 THEN 'not-applicable' END`,
  };
}

/** SQL for the reason that stands for several: the first of the model's order that any of them gives. */
export function strongestReason(reasons: readonly string[]): string {
  const cases = missingOrder.map((reason) => `WHEN '${reason}' IN (${reasons.join(', ')}) THEN '${reason}'`);
  return `CASE ${cases.join(' ')} END`;
}
