import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { quoteText } from './literal.ts';
import { isFigureColumn } from './typed-columns.ts';
import { stagingNames } from './staging-names.ts';

/** SQL for what a cell should have been that is no number: what is wrong with it and how to mend it. */
export function expectedNumber(dataset: Dataset, field: Field): string {
  const cell = quoteIdentifier(field.name);
  const plain = field.type === 'integer' ? 'a whole number, such as 1204' : 'a number, such as 12.5';
  const symbols = dataset.schema.missingValues.map(({ value }) => value).filter((value) => value !== '');
  const orSymbol =
    isFigureColumn(dataset, field) && symbols.length > 0
      ? `, or a symbol for a missing figure: ${symbols.join(' ')}`
      : '';
  const percent =
    field.type === 'integer'
      ? 'a count, not a share: this column holds whole numbers, so put the number that the per cent is of'
      : 'a number without a per cent sign: this column does not hold per cents, or holds both kinds; write all of it one way';
  const cases = [
    ['%\\%%', percent],
    ['%£%', `${plain}, without a currency sign`],
    ['%€%', `${plain}, without a currency sign`],
    ['%$%', `${plain}, without a currency sign`],
    ['(%)', `${plain}: brackets stand for less than zero, which this column cannot be`],
    [
      '%,%',
      `${plain}: a comma may stand only before each three digits, as in 1,204${field.type === 'number' ? '; write decimals with a point' : ''}`,
    ],
    [
      '%.%',
      field.type === 'integer'
        ? 'a whole number: this column holds counts, which have no decimals'
        : `${plain}, with one decimal point`,
    ],
  ].map(
    ([pattern = '', words = '']) =>
      `WHEN ${cell} LIKE ${quoteText(pattern)} ESCAPE '\\' THEN ${quoteText(words)}`,
  );
  return `CASE ${cases.join(' ')} ELSE ${quoteText(plain + orSymbol)} END`;
}

/**
 * SQL for what a cell should have been that is no date, in the words of whoever read it, and SQL that is true where
 * it can be read two ways.
 */
export function expectedDate(
  dataset: Dataset,
  field: Field,
): { readonly sql: string; readonly isOpen: string } {
  const { dates, raw } = stagingNames(dataset);
  const known = (what: string) =>
    `(SELECT ${what} FROM ${dates} AS known WHERE known.field = ${quoteText(field.name)} AND known.text = ${raw}.${quoteIdentifier(field.name)})`;
  return {
    sql: `coalesce(${known('any_value(expected)')}, 'a date written as 2026-09-30')`,
    isOpen: `coalesce(${known('bool_and(known.date IS NULL AND known.expected IS NULL)')}, FALSE)`,
  };
}
