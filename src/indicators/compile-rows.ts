import type { Dataset } from '../model/dataset.ts';
import { missingSymbol } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { Indicator } from '../model/indicator.ts';
import { chooseRows, type Ask } from './chosen-rows.ts';
import type { CompiledQuery } from './compile.ts';
import { periodColumn } from './period-column.ts';

/**
 * The rows of the extract that an indicator counts for the periods from one end to another (ISO, both included),
 * as text in the order of the file; a cell without a figure shows its symbol.
 */
export function compileRows(
  indicator: Indicator,
  dataset: Dataset,
  ask: Ask & { readonly from: string; readonly to: string },
): CompiledQuery {
  const { conditions, parameters } = chooseRows(indicator, dataset, ask);
  const isKey = (name: string) => dataset.schema.primaryKey.includes(name);
  const cells = dataset.schema.fields.map(({ name, type }) => {
    const column = quoteIdentifier(name);
    if (type === 'date') return `coalesce(strftime(${column}, '%Y-%m-%d'), '') AS ${column}`;
    const text = `CAST(${column} AS VARCHAR)`;
    if (type === 'string' || isKey(name)) return `coalesce(${text}, '') AS ${column}`;
    return `coalesce(${text}, CASE ${quoteIdentifier(reasonColumn(name))} ${symbols} ELSE '' END) AS ${column}`;
  });
  const end = `strftime(${quoteIdentifier(periodColumn)}, '%Y-%m-%d')`;
  const where = [...conditions, `${end} BETWEEN ? AND ?`];
  return {
    sql: `SELECT ${cells.join(',\n  ')}\nFROM ${quoteIdentifier(dataset.name)}\nWHERE ${where.join('\n  AND ')}`,
    parameters: [...parameters, ask.from, ask.to],
  };
}

const symbols = Object.entries(missingSymbol)
  .map(([reason, symbol]) => `WHEN '${reason}' THEN '${symbol}'`)
  .join(' ');
