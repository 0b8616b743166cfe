import type { Dataset } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { CellProfile } from './cell-profile.ts';
import type { Connection } from './connection.ts';
import { quoteText } from './literal.ts';
import { rowColumn, stagingNames } from './staging-names.ts';
import { typedRows } from './typed-columns.ts';

/** SQL that reads the registered text as it is: nothing detected, every column text, ragged records set aside. */
function readCsv(dataset: Dataset, prepared: PreparedText): string {
  const names = stagingNames(dataset);
  const columns = prepared.columns.map((_, at) => `${quoteText(sourceColumn(at))}: 'VARCHAR'`);
  const options = [
    'auto_detect=false',
    'header=true',
    `delim=${quoteText(prepared.delimiter)}`,
    `quote=${quoteText(prepared.quote)}`,
    `escape=${quoteText(prepared.quote)}`,
    `columns={${columns.join(', ')}}`,
    'store_rejects=true',
    `rejects_table=${quoteText(names.rejects)}`,
    `rejects_scan=${quoteText(names.scans)}`,
  ];
  return `read_csv(${quoteText(names.file)}, ${options.join(', ')})`;
}

/** Columns are named by place while reading, since a file's own names may clash. */
function sourceColumn(at: number): string {
  return `column_${at}`;
}

/** Reads the text into the raw table: each field of the schema as text, NULL where empty or not in the file. */
export async function readText(
  connection: Connection,
  dataset: Dataset,
  prepared: PreparedText,
): Promise<void> {
  const names = stagingNames(dataset);
  const cells = dataset.schema.fields.map((field) => {
    const at = prepared.columns.indexOf(field.name);
    const cell =
      // Blanks stay for now: to trim a million cells takes longer than to read them, and hardly any needs it.
      at < 0 ? 'CAST(NULL AS VARCHAR)' : quoteIdentifier(sourceColumn(at));
    return `${cell} AS ${quoteIdentifier(field.name)}`;
  });
  await connection.run(
    `CREATE OR REPLACE TABLE ${names.raw} AS SELECT ${cells.join(', ')} FROM ${readCsv(dataset, prepared)}`,
  );
}

/** Types the raw table into the offered one, replacing one offered before. */
export async function typeRows(
  connection: Connection,
  dataset: Dataset,
  profiles: ReadonlyMap<string, CellProfile>,
): Promise<void> {
  const names = stagingNames(dataset);
  const raw = `(SELECT CAST(rowid + 1 AS INTEGER) AS ${quoteIdentifier(rowColumn)}, * FROM ${names.raw})`;
  await connection.run(
    `CREATE OR REPLACE TABLE ${names.offered} AS ${typedRows(dataset, profiles, raw, quoteIdentifier(rowColumn))}`,
  );
}

/** Drops everything that exists only while reading. */
export async function clearReading(connection: Connection, dataset: Dataset): Promise<void> {
  const names = stagingNames(dataset);
  for (const table of [names.raw, names.dates, quoteIdentifier(names.rejects), quoteIdentifier(names.scans)])
    await connection.run(`DROP TABLE IF EXISTS ${table}`);
  await connection.removeText(names.file);
}
