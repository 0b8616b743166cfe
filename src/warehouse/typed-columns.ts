import type { Dataset, Field } from '../model/dataset.ts';
import { missingOrder, type Missing } from '../model/figure.ts';
import { quoteIdentifier, reasonColumn } from '../model/identifier.ts';
import type { CellProfile } from './cell-profile.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { castCell, isNumeric, outOfRange } from './plain-cells.ts';

/** True for a column of figures, which has a companion column that says why a figure is missing. */
export function isFigureColumn(dataset: Dataset, field: Field): boolean {
  return isNumeric(field) && !dataset.schema.primaryKey.includes(field.name);
}

/** The cells that stand for a missing figure with the given reason, without the empty cell. */
function missingSymbols(dataset: Dataset, reason: Missing): string[] {
  return dataset.schema.missingValues
    .filter(({ value, label }) => value !== '' && label === reason)
    .map(({ value }) => value);
}

/** The SELECT that types rows of text: each field, and for figures why they are missing. */
export function typedRows(
  dataset: Dataset,
  profiles: ReadonlyMap<string, CellProfile>,
  from: string,
  rowNumber: string,
): string {
  const { fields } = dataset.schema;
  // Each cell is cast once, below; the same expressions written into each other are slow to plan.
  const inner = fields.flatMap((field) => [
    `${castCell(field, profiles.get(field.name)?.odd === 0)} AS ${castName(field)}`,
    ...(isWhole(profiles.get(field.name)) ? [] : [`${symbolReason(dataset, field)} AS ${symbolName(field)}`]),
  ]);
  const outer = fields.flatMap((field) => typedField(dataset, field, profiles.get(field.name)));
  return `SELECT ${[rowNumber, ...outer].join(', ')} FROM (SELECT ${[rowNumber, ...inner].join(', ')} FROM ${from})`;
}

/** True where every cell of a number column is a number: no symbol, nothing empty, nothing wrong. */
function isWhole(profile: CellProfile | undefined): boolean {
  return profile !== undefined && profile.odd === 0 && profile.numbers === profile.rows && profile.rows > 0;
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

function typedField(dataset: Dataset, field: Field, profile: CellProfile | undefined): string[] {
  const name = quoteIdentifier(field.name);
  const reasonName = quoteIdentifier(reasonColumn(field.name));
  const range = mayBreakRange(field, profile) ? outOfRange(field, castName(field)) : null;
  if (isWhole(profile) && range === null)
    return [
      `${castName(field)} AS ${name}`,
      ...(isFigureColumn(dataset, field) ? [`CAST(NULL AS VARCHAR) AS ${reasonName}`] : []),
    ];
  const symbol = isWhole(profile) ? 'CAST(NULL AS VARCHAR)' : symbolName(field);
  const unusable = [`${symbol} IS NOT NULL`, ...(range ? [range] : [])].join(' OR ');
  const value = `CASE WHEN ${unusable} THEN NULL ELSE ${castName(field)} END`;
  const typed = `${value} AS ${name}`;
  if (!isFigureColumn(dataset, field)) return [typed];
  return [typed, `coalesce(${symbol}, CASE WHEN ${value} IS NULL THEN 'unavailable' END) AS ${reasonName}`];
}

/** False where the least and largest number of the column tell that no cell is out of range. */
export function mayBreakRange(field: Field, profile: CellProfile | undefined): boolean {
  const { minimum, maximum } = field.constraints ?? {};
  if (!profile) return false;
  if (profile.numbers === 0) return false;
  return (
    (minimum !== undefined && !(profile.least >= minimum)) ||
    (maximum !== undefined && !(profile.most <= maximum))
  );
}
