import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import type { Finding } from './finding.ts';
import { foundColumn, rewriteCells } from './found-text.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { isFilled } from './plain-cells.ts';
import { readNote } from './read-note.ts';
import { stagingNames } from './staging-names.ts';

/** More spellings than that are no spellings of a few values, but another column. */
const mostSpellings = 1000;

/**
 * Reads the cells of a column with allowed values that are spelt another way: in capitals, with blanks for hyphens,
 * or in the words that the schema has for the value. What is near to no value or to two is left as it is.
 */
export async function readValueCells(
  connection: Connection,
  dataset: Dataset,
  field: Field,
): Promise<Finding[]> {
  const { raw } = stagingNames(dataset);
  const cell = quoteIdentifier(field.name);
  const allowed = field.constraints?.enum ?? [];
  const isOther = `${isFilled(dataset, field)} AND ${cell} NOT IN ${quoteTexts(allowed)}`;
  const rows = await connection.run(
    `SELECT DISTINCT ${cell} AS text FROM ${raw} WHERE ${isOther} LIMIT ${mostSpellings + 1}`,
  );
  if (rows.length > mostSpellings) return [];
  const values = spellings(field);
  const read = rows.flatMap(({ text }) => {
    const value = typeof text === 'string' && !text.includes('\0') ? values.get(plainSpelling(text)) : null;
    return value ? [`WHEN ${quoteText(String(text))} THEN ${quoteText(value)}`] : [];
  });
  if (read.length === 0) return [];
  await rewriteCells(connection, raw, field, `CASE ${cell} ${read.join(' ')} END`, { where: isOther });
  const found = foundColumn(field);
  const notes = await connection.run(
    `SELECT CAST(count(*) AS INTEGER) AS cells, arg_min(${found}, rowid) AS found, ${cell} AS reading
     FROM ${raw} WHERE ${found} IS NOT NULL GROUP BY ${cell} ORDER BY min(rowid)`,
  );
  return notes.map((row) => readNote(field, row, 'spelt another way'));
}

/** Plain spelling → the one value it stands for; null where it stands for two. */
function spellings(field: Field): ReadonlyMap<string, string | null> {
  const values = new Map<string, string | null>();
  for (const value of field.constraints?.enum ?? [])
    for (const spelling of new Set([value, field.valueTitles?.[value] ?? value].map(plainSpelling)))
      values.set(spelling, values.has(spelling) ? null : value);
  return values;
}

/** A value without what people write differently: case, blanks, hyphens, and a word for “&”. */
function plainSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\s_\-\u2010-\u2014]+/gu, ' ')
    .trim();
}
