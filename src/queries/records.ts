import type { Dataset } from '../model/dataset.ts';
import { missingOrder, missingSymbol } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { Connection } from '../warehouse/connection.ts';
import { quoteText } from '../warehouse/literal.ts';
import { isFigureColumn } from '../warehouse/typed-columns.ts';

/**
 * A dataset's rows as text, in the order of the file. A cell without a value is '', or where a figure is missing its
 * symbol, as in the file; one that is not available reads [x]. Throws QueryError.
 */
export async function readRecords(
  connection: Connection,
  dataset: Dataset,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const columns = dataset.schema.fields.map((field) => {
    const { name, type } = field;
    const column = quoteIdentifier(name);
    const text = type === 'date' ? `strftime(${column}, '%Y-%m-%d')` : `${column}::VARCHAR`;
    const missing = isFigureColumn(dataset, field) ? symbolOfReason(name) : `''`;
    return `coalesce(${text}, ${missing}, '') AS ${column}`;
  });
  const rows = await connection.run(`SELECT ${columns.join(', ')} FROM ${quoteIdentifier(dataset.name)}`);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    ),
  );
}

function symbolOfReason(column: string): string {
  const reason = quoteIdentifier(reasonColumn(column));
  return `CASE ${reason} ${missingOrder.map((each) => `WHEN ${quoteText(each)} THEN ${quoteText(missingSymbol[each])}`).join(' ')} END`;
}
