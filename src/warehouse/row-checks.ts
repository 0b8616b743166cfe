import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Check } from './finding.ts';
import { quoteText } from './literal.ts';
import { referenceChecks } from './reference-checks.ts';
import { rowColumn, stagingNames } from './staging-names.ts';

const at = quoteIdentifier(rowColumn);

/**
 * The checks between the cells of a row and between rows: one row a key, also among the earlier rows that they would be
 * added to, parts within wholes, sums that add up, ids that are those of something.
 */
export function rowChecks(dataset: Dataset, earlierRows: string | undefined): Check[] {
  return [
    ...keyCheck(dataset),
    ...addedKeyCheck(dataset, earlierRows),
    ...partChecks(dataset),
    ...sumChecks(dataset),
    ...referenceChecks(dataset, earlierRows),
    ...quarterChecks(dataset),
  ];
}

/** SQL that writes a number as in a file: without the .0 of a whole DOUBLE. */
export function numberText(expression: string): string {
  return `regexp_replace(CAST(${expression} AS VARCHAR), '\\.0$', '')`;
}

/** SQL that says which key a row has. */
function keyText(key: readonly string[]): string {
  const words = key.map(
    (name) => `${quoteText(`${name} `)} || coalesce(CAST(${quoteIdentifier(name)} AS VARCHAR), '')`,
  );
  return words.join(` || ', ' || `);
}

function keyCheck(dataset: Dataset): Check[] {
  const key = dataset.schema.primaryKey;
  if (key.length === 0) return [];
  const columns = key.map(quoteIdentifier);
  const { offered } = stagingNames(dataset);
  const isKnown = columns.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const sql = `SELECT * FROM (SELECT ${at} AS place, ${keyText(key)} AS found,
    min(${at}) OVER (PARTITION BY ${columns.join(', ')}) AS other
    FROM ${offered} WHERE ${isKnown}) WHERE place > other`;
  const quickCount = `SELECT coalesce(sum(many - 1), 0) FROM (SELECT count(*) AS many FROM ${offered} WHERE ${isKnown} GROUP BY ${columns.join(', ')} HAVING count(*) > 1)`;
  const expected = `one row for each ${key.join(', ')}; row {row} has the same: delete the one that is wrong`;
  return [{ code: 'duplicate-row', severity: 'error', column: null, sql, quickCount, expected }];
}

/** Rows that are only ever added must not be there yet. */
function addedKeyCheck(dataset: Dataset, earlierRows: string | undefined): Check[] {
  const key = dataset.schema.primaryKey;
  if (earlierRows === undefined || dataset.dashboard.update !== 'append' || key.length === 0) return [];
  const sql = `SELECT ${at} AS place, ${keyText(key)} AS found FROM ${stagingNames(dataset).offered}
    SEMI JOIN ${quoteIdentifier(earlierRows)} USING (${key.map(quoteIdentifier).join(', ')})`;
  const expected =
    'a row that is not loaded yet: extracts of this dataset are added to each other. Leave it out';
  return [{ code: 'duplicate-row', severity: 'error', column: null, sql, expected }];
}

function quarterChecks(dataset: Dataset): Check[] {
  return dataset.dashboard.quarterEnds.map((column): Check => {
    const cell = quoteIdentifier(column);
    const sql = `SELECT ${at} AS place, strftime(${cell}, '%Y-%m-%d') AS found FROM ${stagingNames(dataset).offered}
      WHERE ${cell} <> CAST(date_trunc('quarter', ${cell}) + INTERVAL 3 MONTH - INTERVAL 1 DAY AS DATE)`;
    const expected = 'the last day of a quarter: 31 March, 30 June, 30 September or 31 December';
    return { code: 'period-end', severity: 'error', column, sql, expected };
  });
}

function partChecks(dataset: Dataset): Check[] {
  return dataset.dashboard.partOf.flatMap((chain) =>
    chain.slice(1).map((part, index): Check => {
      // The nearest whole that is a number: an unknown link must not hide a part that exceeds the first.
      const wholes = chain.slice(0, index + 1).reverse();
      const whole = `coalesce(${wholes.map(quoteIdentifier).join(', ')})`;
      const cell = quoteIdentifier(part);
      const sql = `SELECT ${at} AS place, ${numberText(cell)} AS found,
        'at most ' || ${numberText(whole)} || ${quoteText(`, since it is part of ${wholes[0] ?? ''}: one of the two is wrong, or the columns are swapped`)} AS expected
        FROM ${stagingNames(dataset).offered} WHERE ${cell} > ${whole}`;
      return { code: 'part-exceeds-whole', severity: 'error', column: part, sql, expected: null };
    }),
  );
}

/** A NULL makes the comparison NULL, so that a sum is checked only where all its numbers are known. */
function sumChecks(dataset: Dataset): Check[] {
  return dataset.dashboard.sums.map(({ total, parts }): Check => {
    const sum = parts.map(quoteIdentifier).join(' + ');
    const cell = quoteIdentifier(total);
    const sql = `SELECT ${at} AS place, ${numberText(cell)} AS found,
      ${numberText(sum)} || ${quoteText(`, the sum of ${parts.join(', ')}: correct one of them, or mark what is not known with a symbol`)} AS expected
      FROM ${stagingNames(dataset).offered} WHERE abs(${cell} - (${sum})) > 0.000001`;
    return { code: 'total-differs', severity: 'error', column: total, sql, expected: null };
  });
}
