import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Check } from './finding.ts';
import { quoteText } from './literal.ts';
import { numberText } from './row-checks.ts';
import { rowColumn, stagingNames } from './staging-names.ts';
import { isFigureColumn } from './typed-columns.ts';

/**
 * Compares each total row with the sum of its parts, for whole-number columns only: medians and scores do not
 * add up. A difference is a note, not an error: providers round, and both rows are shown as supplied.
 */
export function totalChecks(dataset: Dataset, present: ReadonlySet<string>): Check[] {
  const counts = dataset.schema.fields.filter(
    (field) => field.type === 'integer' && isFigureColumn(dataset, field) && present.has(field.name),
  );
  return dataset.schema.fields
    .filter((field) => field.total !== undefined && present.has(field.name))
    .flatMap((field) => counts.map((count) => totalCheck(dataset, field, count)));
}

function totalCheck(dataset: Dataset, split: Field, count: Field): Check {
  const total = split.total ?? '';
  const column = quoteIdentifier(split.name);
  const cell = quoteIdentifier(count.name);
  const at = quoteIdentifier(rowColumn);
  const isTotal = `${column} = ${quoteText(total)}`;
  const others = dataset.schema.primaryKey.filter((name) => name !== split.name).map(quoteIdentifier);
  const groups = others.length === 0 ? '' : `GROUP BY ${others.join(', ')}`;
  const parts = split.constraints?.enum?.filter((value) => value !== total);
  // Where the schema lists the parts, a missing row is a part that is not known.
  const isComplete =
    parts === undefined
      ? `count(*) FILTER (NOT ${isTotal}) > 0`
      : `count(DISTINCT ${column}) FILTER (NOT ${isTotal}) = ${parts.length}`;
  const sum = `sum(${cell}) FILTER (NOT ${isTotal})`;
  const supplied = `max(${cell}) FILTER (${isTotal})`;
  const sql = `SELECT CAST(min(${at}) FILTER (${isTotal}) AS INTEGER) AS place, ${numberText(supplied)} AS found,
    ${numberText(sum)} || ${quoteText(`, the sum of the other values of ${split.name}; both are shown as supplied`)} AS expected
    FROM ${stagingNames(dataset).offered} ${groups}
    HAVING count(*) FILTER (${isTotal}) = 1 AND ${isComplete} AND count(*) = count(${cell}) AND ${supplied} <> ${sum}`;
  return { code: 'total-differs', severity: 'note', column: count.name, sql, expected: null };
}
