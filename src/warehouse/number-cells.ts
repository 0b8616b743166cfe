import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import type { Finding } from './finding.ts';
import { foundColumn, rewriteCells } from './found-text.ts';
import { quoteText } from './literal.ts';
import { bareNumber, commaForms, readNumber, type NumberStyle } from './number-forms.ts';
import { isFilled, numberPattern } from './plain-cells.ts';
import { readNote } from './read-note.ts';
import { stagingNames } from './staging-names.ts';

/**
 * Reads the cells of one number column that are not plain numbers: separators, per cent signs, brackets and other
 * minus signs. What a comma is, is decided for the whole column. Gives a note for each form that was read.
 */
export async function readNumberCells(
  connection: Connection,
  dataset: Dataset,
  field: Field,
  delimiter: string,
): Promise<Finding[]> {
  const { raw } = stagingNames(dataset);
  const cell = quoteIdentifier(field.name);
  const style = await styleOf(connection, dataset, field, delimiter);
  const isPlain = `regexp_full_match(${cell}, ${quoteText(numberPattern(field))})`;
  await rewriteCells(connection, raw, field, readNumber(field, cell, style), {
    where: `${isFilled(dataset, field)} AND NOT ${isPlain}`,
  });
  return await notesOf(connection, raw, field, style);
}

/** Per cents are said by a column's maximum of 100, or by its words. */
function holdsPercent({ name, title, description, constraints }: Field): boolean {
  const words = `${name} ${title} ${description ?? ''}`.replaceAll('_', ' ');
  return constraints?.maximum === 100 || /%|\bper ?cent(age)?\b/i.test(words);
}

async function styleOf(
  connection: Connection,
  dataset: Dataset,
  field: Field,
  delimiter: string,
): Promise<NumberStyle> {
  const minimum = field.constraints?.minimum;
  const fixed = {
    mayHavePercent: field.type === 'number' && holdsPercent(field),
    mayBeNegative: minimum === undefined || minimum < 0,
  };
  if (field.type === 'integer') return { ...fixed, comma: 'thousands' };
  const bare = bareNumber(quoteIdentifier(field.name), fixed);
  const is = (pattern: string) => `regexp_full_match(bare, ${quoteText(pattern)})`;
  const count = (condition: string, name: string) =>
    `CAST(count(*) FILTER (${condition}) AS INTEGER) AS ${name}`;
  const [row] = await connection.run(
    `SELECT ${[
      count(`${is(commaForms.decimal)} AND NOT ${is(commaForms.either)}`, 'decimals'),
      count(is(commaForms.thousands), 'thousands'),
      count(`contains(bare, '.') AND NOT contains(bare, ',')`, 'points'),
      count(`text LIKE '%\\%' ESCAPE '\\'`, 'percents'),
      count(`NOT contains(text, '%') AND TRY_CAST(bare AS DOUBLE) > 0`, 'unsigned'),
      count(`NOT contains(text, '%') AND TRY_CAST(bare AS DOUBLE) > 1`, 'above'),
    ].join(', ')}
     FROM (SELECT ${quoteIdentifier(field.name)} AS text, ${bare} AS bare FROM ${stagingNames(dataset).raw} WHERE ${isFilled(dataset, field)})`,
  );
  const has = (name: string) => Number(row?.[name] ?? 0) > 0;
  // 0.614 among 61.4% is a proportion: one of the two would be wrong by a hundred.
  const isMixed = has('percents') && has('unsigned') && !has('above');
  return {
    mayHavePercent: fixed.mayHavePercent && !isMixed,
    mayBeNegative: fixed.mayBeNegative,
    comma: commaOf(delimiter, has('decimals'), has('thousands') || has('points')),
  };
}

/** Only a file split by semicolons can have a comma for its decimals. */
function commaOf(delimiter: string, asDecimal: boolean, asThousands: boolean): NumberStyle['comma'] {
  if (delimiter !== ';') return 'thousands';
  if (asDecimal === asThousands) return null;
  return asDecimal ? 'decimal' : 'thousands';
}

/** In this order: a cell that is of two forms counts for the first. */
function formsOf(style: NumberStyle): readonly (readonly [pattern: string, words: string])[] {
  return [
    ['.*%.*', 'with a per cent sign'],
    ['\\(.*\\)', 'in brackets, which stand for a minus sign'],
    ...(style.comma === 'decimal' ? [['.*,.*', 'with a decimal comma'] as const] : []),
    ['.*[0-9][^0-9.][0-9]{3}.*', 'with thousands separators'],
    ['.*', 'with another minus sign, or a sign set apart'],
  ];
}

async function notesOf(
  connection: Connection,
  raw: string,
  field: Field,
  style: NumberStyle,
): Promise<Finding[]> {
  const forms = formsOf(style);
  const found = foundColumn(field);
  const form = `CASE ${forms.map(([pattern], at) => `WHEN regexp_full_match(${found}, ${quoteText(pattern)}) THEN ${at}`).join(' ')} END`;
  const rows = await connection.run(
    `SELECT CAST(${form} AS INTEGER) AS form, CAST(count(*) AS INTEGER) AS cells, arg_min(${found}, rowid) AS found, arg_min(${quoteIdentifier(field.name)}, rowid) AS reading
     FROM ${raw} WHERE ${found} IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
  return rows.map((row) => readNote(field, row, forms[Number(row['form'])]?.[1] ?? ''));
}
