import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from '../warehouse/connection.ts';

/** A dataset's rows as text, in the order of the file; a cell without a value is ''. Throws QueryError. */
export async function readRecords(
  connection: Connection,
  dataset: Dataset,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const columns = dataset.schema.fields.map(({ name, type }) => {
    const column = quoteIdentifier(name);
    const text = type === 'date' ? `strftime(${column}, '%Y-%m-%d')` : `${column}::VARCHAR`;
    return `coalesce(${text}, '') AS ${column}`;
  });
  const rows = await connection.run(`SELECT ${columns.join(', ')} FROM ${quoteIdentifier(dataset.name)}`);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
  );
}
