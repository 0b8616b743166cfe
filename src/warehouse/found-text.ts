import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import { rawTable } from './staging-names.ts';

/** The quoted column that keeps a cell as it stood, where it was read as something else; NULL in all other rows. */
export function foundColumn(field: Field): string {
  return quoteIdentifier(foundName(field));
}

function foundName(field: Field): string {
  return `${field.name}__found`;
}

/** The names of the fields of which the raw table has the column above. */
export async function rewrittenColumns(connection: Connection, dataset: Dataset): Promise<Set<string>> {
  const rows = await connection.run('SELECT column_name AS name FROM duckdb_columns() WHERE table_name = ?', [
    rawTable(dataset),
  ]);
  const names = new Set(rows.map(({ name }) => name));
  return new Set(
    dataset.schema.fields.filter((field) => names.has(foundName(field))).map((field) => field.name),
  );
}

/** SQL for a cell as it stood; `isKept` says whether the raw table has the column above for this field. */
export function foundText(field: Field, isKept: boolean): string {
  const cell = quoteIdentifier(field.name);
  return isKept ? `coalesce(${foundColumn(field)}, ${cell})` : cell;
}

/**
 * Puts what is read in place of what stands in the cells of a column of the raw table, where `where` holds and the
 * reading is not NULL, and keeps what stood there.
 */
export async function rewriteCells(
  connection: Connection,
  raw: string,
  field: Field,
  reading: string,
  { from, where }: { readonly from?: string; readonly where: string },
): Promise<void> {
  const cell = quoteIdentifier(field.name);
  await connection.run(`ALTER TABLE ${raw} ADD COLUMN IF NOT EXISTS ${foundColumn(field)} VARCHAR`);
  await connection.run(
    `UPDATE ${raw} SET ${foundColumn(field)} = ${cell}, ${cell} = ${reading} ${from ? `FROM ${from}` : ''} WHERE (${where}) AND ${reading} IS NOT NULL`,
  );
}
