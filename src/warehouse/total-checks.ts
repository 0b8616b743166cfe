import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import type { Check } from './finding.ts';
import { quoteText } from './literal.ts';
import { isFigureColumn } from './typed-columns.ts';
import { numberText } from './row-checks.ts';
import { rowColumn, stagingNames } from './staging-names.ts';

/**
 * Compares each total row with the sum of its parts, for whole-number columns only: medians and scores do not
 * add up. A difference is a note, not an error: providers round, and both rows are shown as supplied. Gives the checks
 * that fail; all columns are looked at in one go, since grouping a large table is slow.
 */
export async function totalChecks(
  connection: Connection,
  dataset: Dataset,
  present: ReadonlySet<string>,
): Promise<Check[]> {
  const counts = dataset.schema.fields.filter(
    (field) => field.type === 'integer' && isFigureColumn(dataset, field) && present.has(field.name),
  );
  const splits = dataset.schema.fields.filter(
    (field) => field.total !== undefined && present.has(field.name),
  );
  if (counts.length === 0) return [];
  const checks: Check[] = [];
  for (const split of splits) {
    const groups = groupsOf(dataset, split, counts);
    const differ = counts.map((_, at) => `CAST(count(*) FILTER (differs_${at}) AS INTEGER) AS differs_${at}`);
    const [row] = await connection.run(`SELECT ${differ.join(', ')} FROM (${groups})`);
    counts.forEach((count, at) => {
      if (Number(row?.[`differs_${at}`] ?? 0) > 0) checks.push(totalCheck(groups, split, count, at));
    });
  }
  return checks;
}

/** One row for each total row whose parts are all there: the total, the sum of its parts and whether they differ, by count. */
function groupsOf(dataset: Dataset, split: Field, counts: readonly Field[]): string {
  const total = split.total ?? '';
  const column = quoteIdentifier(split.name);
  const at = quoteIdentifier(rowColumn);
  const isTotal = `${column} = ${quoteText(total)}`;
  const others = dataset.schema.primaryKey.filter((name) => name !== split.name).map(quoteIdentifier);
  const parts = split.constraints?.enum?.filter((value) => value !== total);
  // Where the schema lists the parts, a missing row is a part that is not known.
  const isComplete =
    parts === undefined
      ? `count(*) FILTER (NOT ${isTotal}) > 0`
      : `count(*) FILTER (NOT ${isTotal}) >= ${parts.length} AND count(DISTINCT ${column}) FILTER (NOT ${isTotal}) = ${parts.length}`;
  const figures = counts.flatMap(({ name }, number) => {
    const cell = quoteIdentifier(name);
    const sum = `sum(${cell}) FILTER (NOT ${isTotal})`;
    const supplied = `max(${cell}) FILTER (${isTotal})`;
    return [
      `${supplied} AS total_${number}`,
      `${sum} AS sum_${number}`,
      `count(*) = count(${cell}) AND ${supplied} <> ${sum} AS differs_${number}`,
    ];
  });
  return `SELECT CAST(min(${at}) FILTER (${isTotal}) AS INTEGER) AS place, ${figures.join(', ')}
    FROM ${stagingNames(dataset).offered} ${others.length === 0 ? '' : `GROUP BY ${others.join(', ')}`}
    HAVING count(*) FILTER (${isTotal}) = 1 AND ${isComplete}`;
}

function totalCheck(groups: string, split: Field, count: Field, at: number): Check {
  const sql = `SELECT place, ${numberText(`total_${at}`)} AS found,
    ${numberText(`sum_${at}`)} || ${quoteText(`, the sum of the other values of ${split.name}; both are shown as supplied`)} AS expected
    FROM (${groups}) WHERE differs_${at}`;
  return { code: 'total-differs', severity: 'note', column: count.name, sql, expected: null };
}
