import type { Dataset, Field } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import { quoteText, quoteTexts } from './literal.ts';
import { isFilled, isNumeric, looseNumber, numberPattern } from './plain-cells.ts';
import { stagingNames } from './staging-names.ts';

/** What a column of the raw table holds, as far as it decides which steps and checks are needed. */
export interface CellProfile {
  readonly rows: number;
  /** Cells with nothing in them. */
  readonly empty: number;
  /** Cells that are not as the schema writes them: to be tidied, or wrong. */
  readonly odd: number;
  /** Cells of a number column that are numbers, and the least and largest; a cell that is odd may count here. */
  readonly numbers: number;
  readonly least: number;
  readonly most: number;
}

/** Looks at every cell of the given columns once, dates left to those who read them. */
export async function profileCells(
  connection: Connection,
  dataset: Dataset,
  fields: readonly Field[],
): Promise<Map<string, CellProfile>> {
  const asked = fields.flatMap((field, at) => [
    `CAST(count(*) FILTER (${quoteIdentifier(field.name)} IS NULL) AS INTEGER) AS empty_${at}`,
    `CAST(count(*) FILTER (${isOdd(dataset, field, `number_${at}`)}) AS INTEGER) AS odd_${at}`,
    ...(isNumeric(field)
      ? [
          `CAST(count(number_${at}) AS INTEGER) AS numbers_${at}`,
          `CAST(min(number_${at}) AS DOUBLE) AS least_${at}`,
          `CAST(max(number_${at}) AS DOUBLE) AS most_${at}`,
        ]
      : []),
  ]);
  const numbers = fields.flatMap((field, at) =>
    isNumeric(field) ? [`${looseNumber(field)} AS number_${at}`] : [],
  );
  const from = `(SELECT ${['*', ...numbers].join(', ')} FROM ${stagingNames(dataset).raw})`;
  const [row] = await connection.run(
    `SELECT ${['CAST(count(*) AS INTEGER) AS rows', ...asked].join(', ')} FROM ${from}`,
  );
  const read = (name: string) => Number(row?.[name] ?? 0);
  return new Map(
    fields.map((field, at) => [
      field.name,
      {
        rows: read('rows'),
        empty: read(`empty_${at}`),
        odd: read(`odd_${at}`),
        numbers: read(`numbers_${at}`),
        least: read(`least_${at}`),
        most: read(`most_${at}`),
      },
    ]),
  );
}

function isOdd(dataset: Dataset, field: Field, number: string): string {
  const cell = quoteIdentifier(field.name);
  if (isNumeric(field))
    return `NOT (${number} IS NOT NULL AND regexp_full_match(${cell}, ${quoteText(numberPattern(field))})) AND ${isFilled(dataset, field)}`;
  if (field.type === 'date') return 'FALSE';
  const allowed = field.constraints?.enum;
  if (allowed) return `${isFilled(dataset, field)} AND ${cell} NOT IN ${quoteTexts(allowed)}`;
  // Quicker than trimming a million cells: begins or ends with a blank, or holds what is not ASCII and may be one.
  return `${cell} < '!' OR ends_with(${cell}, ' ') OR ends_with(${cell}, '\t') OR ends_with(${cell}, '\n') OR strlen(${cell}) <> length(${cell})`;
}
