import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import { quoteText, quoteTexts } from './literal.ts';

const wholeNumber = '[+-]?[0-9]+(\\.0+)?';
const decimalNumber = '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?';
const isoDate = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** Blanks that pad cells in published files, no-break and thin spaces among them. */
export const blanks = ' \t\n\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u202f\u3000\ufeff';

export function isNumeric(field: Field): boolean {
  return field.type === 'integer' || field.type === 'number';
}

/** SQL for a cell as a number, faster than by its pattern but taking 1.6 for 2 and 0x1f for 31. */
export function looseNumber(field: Field): string {
  return `TRY_CAST(${quoteIdentifier(field.name)} AS ${field.type === 'integer' ? 'INTEGER' : 'DOUBLE'})`;
}

/** The pattern of a number as the schema writes it: without separators, and a sign at most. */
export function numberPattern(field: Field): string {
  return field.type === 'integer' ? wholeNumber : decimalNumber;
}

/**
 * SQL that turns a cell into the field's type; NULL where it is empty or not of that type. `isTidy` says that every
 * cell of the column is plain or a missing symbol, so that the pattern need not be asked.
 */
export function castCell(field: Field, isTidy = false): string {
  const cell = quoteIdentifier(field.name);
  // TRY_CAST alone would round 1.6 to 2 and take 0x1f, 1_000 and nan for numbers.
  const guarded = (pattern: string, cast: string) =>
    isTidy ? cast : `CASE WHEN regexp_full_match(${cell}, ${quoteText(pattern)}) THEN ${cast} END`;
  switch (field.type) {
    case 'integer':
    case 'number':
      return guarded(numberPattern(field), looseNumber(field));
    case 'date':
      return guarded(isoDate, `TRY_CAST(${cell} AS DATE)`);
    case 'string':
      return cell;
  }
}

/** SQL that is true where a number breaks the field's minimum or maximum; null where the field has neither. */
export function outOfRange(field: Field, number: string = castCell(field)): string | null {
  const { minimum, maximum } = field.constraints ?? {};
  if (!isNumeric(field)) return null;
  const rules = [
    ...(minimum === undefined ? [] : [`${number} < ${minimum}`]),
    ...(maximum === undefined ? [] : [`${number} > ${maximum}`]),
  ];
  return rules.length === 0 ? null : `(${rules.join(' OR ')})`;
}

/** SQL that is true where a cell is a missing symbol; key columns have none, their cells are values. */
function isMissingSymbol(dataset: Dataset, field: Field): string {
  const symbols = dataset.schema.missingValues.map(({ value }) => value).filter((value) => value !== '');
  if (dataset.schema.primaryKey.includes(field.name) || symbols.length === 0) return 'FALSE';
  return `coalesce(${quoteIdentifier(field.name)} IN ${quoteTexts(symbols)}, FALSE)`;
}

/** SQL that is true where a cell has something in it that is not a missing symbol. */
export function isFilled(dataset: Dataset, field: Field): string {
  return `${quoteIdentifier(field.name)} IS NOT NULL AND NOT ${isMissingSymbol(dataset, field)}`;
}
