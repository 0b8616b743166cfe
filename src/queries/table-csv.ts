import type { Dataset, Field } from '../model/dataset.ts';
import { missingOrder, missingSymbol, type Missing } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { Connection } from '../warehouse/connection.ts';
import { quoteText } from '../warehouse/literal.ts';
import { isFigureColumn } from '../warehouse/typed-columns.ts';

/** Rows written by one statement, so that a long table neither freezes the engine nor fills it. */
const rowsAtOnce = 20_000;

/**
 * A table as the CSV of a data package: comma, LF, ISO dates, a missing figure as the dataset's own symbol, columns in
 * the order of its schema, rows in that of the table. Cells stand exactly as loaded, also those that a spreadsheet
 * could take for a formula: the file is read back, and an apostrophe before a cell would change it. `table` is where
 * the rows stand, if not under the dataset's own name. Throws QueryError.
 */
export async function tableCsv(
  connection: Connection,
  dataset: Dataset,
  table: string = dataset.name,
): Promise<string> {
  const from = quoteIdentifier(table);
  const line = dataset.schema.fields.map((field) => cellOf(dataset, field)).join(` || ',' || `);
  const [counted] = await connection.run(`SELECT CAST(max(rowid) AS DOUBLE) AS last FROM ${from}`);
  const last = Number(counted?.['last'] ?? -1);
  const texts = [`${dataset.schema.fields.map(({ name }) => name).join(',')}\n`];
  for (let first = 0; first <= last; first += rowsAtOnce) {
    const [read] = await connection.run(
      `SELECT string_agg(line || chr(10), '' ORDER BY place) AS lines FROM (
        SELECT ${line} AS line, rowid AS place FROM ${from} WHERE rowid >= ? AND rowid < ?)`,
      [first, first + rowsAtOnce],
    );
    if (typeof read?.['lines'] === 'string') texts.push(read['lines']);
  }
  return texts.join('');
}

/** The dataset's own symbol for a reason, the first that can be seen; the common one where it has none. */
export function symbolOf(dataset: Pick<Dataset, 'schema'>, reason: Missing): string {
  const own = dataset.schema.missingValues.filter(({ label }) => label === reason).map(({ value }) => value);
  return own.find((value) => value !== '') ?? own[0] ?? missingSymbol[reason];
}

/** SQL for a cell as text with the quotes it needs; never NULL. */
function cellOf(dataset: Dataset, field: Field): string {
  const name = quoteIdentifier(field.name);
  if (field.type === 'date') return `coalesce(strftime(${name}, '%Y-%m-%d'), '')`;
  if (field.type === 'string') return `coalesce(${quotedWhereNeeded(name)}, '')`;
  const number = `CAST(${name} AS VARCHAR)`;
  if (!isFigureColumn(dataset, field)) return `coalesce(${number}, '')`;
  const reasons = missingOrder.map(
    (reason) => `WHEN ${quoteText(reason)} THEN ${quotedWhereNeeded(quoteText(symbolOf(dataset, reason)))}`,
  );
  const unknown = quotedWhereNeeded(quoteText(symbolOf(dataset, 'unavailable')));
  return `coalesce(${number}, CASE ${quoteIdentifier(reasonColumn(field.name))} ${reasons.join(' ')} ELSE ${unknown} END)`;
}

function quotedWhereNeeded(text: string): string {
  return `CASE WHEN regexp_matches(${text}, '[",\\r\\n]') THEN '"' || replace(${text}, '"', '""') || '"' ELSE ${text} END`;
}
