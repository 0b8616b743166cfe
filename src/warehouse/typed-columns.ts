import type { Dataset, Field } from '../model/dataset.ts';
import { missingOrder, type Missing } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import { quoteText, quoteTexts } from './literal.ts';

const wholeNumber = '[+-]?[0-9]+(\\.0+)?';
const decimalNumber = '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?';
const isoDate = '[0-9]{4}-[0-9]{2}-[0-9]{2}';

/** True for a column of figures, which has a companion column that says why a figure is missing. */
export function isFigureColumn(dataset: Dataset, field: Field): boolean {
  return (
    (field.type === 'integer' || field.type === 'number') && !dataset.schema.primaryKey.includes(field.name)
  );
}

/** The cells that stand for a missing figure with the given reason, without the empty cell. */
export function missingSymbols(dataset: Dataset, reason?: Missing): string[] {
  return dataset.schema.missingValues
    .filter(({ value, label }) => value !== '' && (reason === undefined || label === reason))
    .map(({ value }) => value);
}

/** SQL that is true where a cell is a missing symbol; key columns have none, their cells are values. */
export function isMissingSymbol(dataset: Dataset, field: Field): string {
  if (dataset.schema.primaryKey.includes(field.name)) return 'FALSE';
  return `coalesce(${quoteIdentifier(field.name)} IN ${quoteTexts(missingSymbols(dataset))}, FALSE)`;
}

/** SQL that turns a trimmed text cell into the field's type; NULL where it is empty or not of that type. */
export function castCell(field: Field): string {
  const cell = quoteIdentifier(field.name);
  // TRY_CAST alone would round 1.6 to 2 and take 0x1f, 1_000 and nan for numbers.
  const guarded = (pattern: string, cast: string) =>
    `CASE WHEN regexp_full_match(${cell}, ${quoteText(pattern)}) THEN ${cast} END`;
  switch (field.type) {
    case 'integer':
      return guarded(wholeNumber, `TRY_CAST(${cell} AS INTEGER)`);
    case 'number':
      return guarded(decimalNumber, `TRY_CAST(${cell} AS DOUBLE)`);
    case 'date':
      return guarded(isoDate, `CAST(try_strptime(${cell}, '%Y-%m-%d') AS DATE)`);
    case 'string':
      return cell;
  }
}

/** SQL that is true where a number breaks the field's minimum or maximum; null where the field has neither. */
export function outOfRange(field: Field, number: string = castCell(field)): string | null {
  const { minimum, maximum } = field.constraints ?? {};
  if (field.type !== 'integer' && field.type !== 'number') return null;
  const rules = [
    ...(minimum === undefined ? [] : [`${number} < ${minimum}`]),
    ...(maximum === undefined ? [] : [`${number} > ${maximum}`]),
  ];
  return rules.length === 0 ? null : `(${rules.join(' OR ')})`;
}

/** The SELECT that types rows of text: each field, and for figures why they are missing. */
export function typedRows(dataset: Dataset, from: string, rowNumber: string): string {
  const { fields } = dataset.schema;
  // Each cell is cast once, below; the same expressions written into each other are slow to plan.
  const inner = fields.flatMap((field) => [
    `${castCell(field)} AS ${castName(field)}`,
    `${symbolReason(dataset, field)} AS ${symbolName(field)}`,
  ]);
  const outer = fields.flatMap((field) => typedField(dataset, field));
  return `SELECT ${[rowNumber, ...outer].join(', ')} FROM (SELECT ${[rowNumber, ...inner].join(', ')} FROM ${from})`;
}

function castName(field: Field): string {
  return quoteIdentifier(`${field.name}__cast`);
}

function symbolName(field: Field): string {
  return quoteIdentifier(`${field.name}__symbol`);
}

/** SQL for the reason that a symbol or an empty cell gives; NULL where the cell should hold a value. */
function symbolReason(dataset: Dataset, field: Field): string {
  if (dataset.schema.primaryKey.includes(field.name)) return 'CAST(NULL AS VARCHAR)';
  const cell = quoteIdentifier(field.name);
  const empty = dataset.schema.missingValues.find((symbol) => symbol.value === '')?.label ?? 'unavailable';
  const cases = missingOrder.map(
    (reason) => `WHEN ${cell} IN ${quoteTexts(missingSymbols(dataset, reason))} THEN ${quoteText(reason)}`,
  );
  return `CASE WHEN ${cell} IS NULL THEN ${quoteText(empty)} ${cases.join(' ')} END`;
}

function typedField(dataset: Dataset, field: Field): string[] {
  const range = outOfRange(field, castName(field));
  const unusable = [`${symbolName(field)} IS NOT NULL`, ...(range ? [range] : [])].join(' OR ');
  const value = `CASE WHEN ${unusable} THEN NULL ELSE ${castName(field)} END`;
  const typed = `${value} AS ${quoteIdentifier(field.name)}`;
  if (!isFigureColumn(dataset, field)) return [typed];
  const reason = `coalesce(${symbolName(field)}, CASE WHEN ${value} IS NULL THEN 'unavailable' END)`;
  return [typed, `${reason} AS ${quoteIdentifier(reasonColumn(field.name))}`];
}
