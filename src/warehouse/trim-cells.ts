import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import { quoteText } from './literal.ts';
import { blanks, isNumeric } from './plain-cells.ts';
import { stagingNames } from './staging-names.ts';

/** Takes the blanks around cells away and writes missing symbols as the schema does: [C] and [ c ] are [c]. */
export async function trimCells(connection: Connection, dataset: Dataset, field: Field): Promise<void> {
  const { raw } = stagingNames(dataset);
  const cell = quoteIdentifier(field.name);
  const trimmed = `nullif(trim(${cell}, ${quoteText(blanks)}), '')`;
  const mayHaveSymbols =
    (isNumeric(field) || field.type === 'date') && !dataset.schema.primaryKey.includes(field.name);
  const symbols = dataset.schema.missingValues.map(({ value }) => value).filter((value) => value !== '');
  const read =
    mayHaveSymbols && symbols.length > 0
      ? `coalesce(CASE lower(replace(${trimmed}, ' ', '')) ${symbols.map((symbol) => `WHEN ${quoteText(symbol.toLowerCase())} THEN ${quoteText(symbol)}`).join(' ')} END, ${trimmed})`
      : trimmed;
  await connection.run(`UPDATE ${raw} SET ${cell} = ${read} WHERE ${read} IS DISTINCT FROM ${cell}`);
}
