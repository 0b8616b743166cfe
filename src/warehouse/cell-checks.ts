import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Check } from './finding.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { stagingNames } from './staging-names.ts';
import { castCell, isFigureColumn, isMissingSymbol, missingSymbols, outOfRange } from './typed-columns.ts';

/** The checks of single cells that the schema asks for, in the columns that the file has. */
export function cellChecks(dataset: Dataset, present: ReadonlySet<string>): Check[] {
  return dataset.schema.fields
    .filter((field) => present.has(field.name))
    .flatMap((field) => [
      typeCheck(dataset, field),
      ...requiredCheck(dataset, field),
      ...enumCheck(dataset, field),
      ...rangeCheck(dataset, field),
      ...patternCheck(dataset, field),
    ]);
}

function check(
  dataset: Dataset,
  field: Field,
  code: Check['code'],
  condition: string,
  expected: string,
): Check {
  const cell = quoteIdentifier(field.name);
  const sql = `SELECT CAST(rowid + 1 AS INTEGER) AS place, ${cell} AS found FROM ${stagingNames(dataset).raw} WHERE ${condition}`;
  return { code, severity: 'error', column: field.name, sql, expected };
}

function filled(dataset: Dataset, field: Field): string {
  return `${quoteIdentifier(field.name)} IS NOT NULL AND NOT ${isMissingSymbol(dataset, field)}`;
}

function typeCheck(dataset: Dataset, field: Field): Check {
  const condition = `${filled(dataset, field)} AND (${castCell(field)}) IS NULL`;
  return check(dataset, field, 'type', condition, typeWords(dataset, field));
}

function typeWords(dataset: Dataset, field: Field): string {
  if (field.type === 'date') return 'a date written as 2026-09-30';
  const number =
    field.type === 'integer' ? 'a whole number without separators, such as 1204' : 'a number, such as 12.5';
  const symbols = missingSymbols(dataset);
  return isFigureColumn(dataset, field) && symbols.length > 0
    ? `${number}, or a symbol for a missing figure: ${symbols.join(' ')}`
    : number;
}

/** A symbol that gives a reason is an answer, an empty cell is not. */
function requiredCheck(dataset: Dataset, field: Field): Check[] {
  const isRequired = field.constraints?.required === true || dataset.schema.primaryKey.includes(field.name);
  if (!isRequired) return [];
  return [
    check(
      dataset,
      field,
      'required',
      `${quoteIdentifier(field.name)} IS NULL`,
      'a value: this cell may not be empty',
    ),
  ];
}

function enumCheck(dataset: Dataset, field: Field): Check[] {
  const allowed = field.constraints?.enum;
  if (!allowed) return [];
  const condition = `${filled(dataset, field)} AND ${quoteIdentifier(field.name)} NOT IN ${quoteTexts(allowed)}`;
  return [check(dataset, field, 'allowed-values', condition, `one of: ${allowed.join(', ')}`)];
}

function rangeCheck(dataset: Dataset, field: Field): Check[] {
  const condition = outOfRange(field);
  if (condition === null) return [];
  const { minimum, maximum } = field.constraints ?? {};
  const words =
    minimum === undefined
      ? `at most ${maximum ?? ''}`
      : maximum === undefined
        ? `at least ${minimum}`
        : `from ${minimum} to ${maximum}`;
  return [check(dataset, field, 'range', `${filled(dataset, field)} AND ${condition}`, words)];
}

function patternCheck(dataset: Dataset, field: Field): Check[] {
  const pattern = field.constraints?.pattern;
  if (pattern === undefined) return [];
  const condition = `${filled(dataset, field)} AND NOT regexp_full_match(${quoteIdentifier(field.name)}, ${quoteText(pattern)})`;
  return [check(dataset, field, 'pattern', condition, `text of the form ${pattern}`)];
}
