import type { Dataset } from '../model/dataset.ts';
import type { PreparedText, TextPart } from '../model/extract.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { CellProfile } from './cell-profile.ts';
import type { Connection } from './connection.ts';
import type { Finding } from './finding.ts';
import { quoteText } from './literal.ts';
import { rejectedRecords } from './rejected-records.ts';
import { rowColumn, stagingNames } from './staging-names.ts';
import { typedRows } from './typed-columns.ts';

/** SQL that reads the registered text as it is: nothing detected, every column text, ragged records set aside. */
function readCsv(dataset: Dataset, prepared: PreparedText, hasHeader: boolean): string {
  const names = stagingNames(dataset);
  const columns = prepared.columns.map((_, at) => `${quoteText(sourceColumn(at))}: 'VARCHAR'`);
  const options = [
    'auto_detect=false',
    `header=${String(hasHeader)}`,
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

/** More records that cannot be read than anyone would mend: the file is refused without reading on. */
const mostRejected = 1000;

/** What reading a text gave. */
interface ReadRecords {
  /** Every record that could not be read; where there are more than 1,000, those up to the part in which they stand. */
  readonly rejected: readonly Finding[];
  /** False where reading stopped because of them. */
  readonly isWhole: boolean;
}

/**
 * Reads the text into the raw table, part after part: each field of the schema as text, NULL where empty or not in the
 * file. `onPart` hears how many rows there are and which share of the text is read, 0 to 1.
 */
export async function readText(
  connection: Connection,
  dataset: Dataset,
  prepared: PreparedText,
  onPart: (rows: number, share: number) => void,
): Promise<ReadRecords> {
  const names = stagingNames(dataset);
  const cells = dataset.schema.fields.map((field) => {
    const at = prepared.columns.indexOf(field.name);
    const cell =
      // Blanks stay for now: to trim a million cells takes longer than to read them, and hardly any needs it.
      at < 0 ? 'CAST(NULL AS VARCHAR)' : quoteIdentifier(sourceColumn(at));
    return `${cell} AS ${quoteIdentifier(field.name)}`;
  });
  const rejected: Finding[] = [];
  let rows = 0;
  let records = 0;
  for (let start: number | null = 0; start !== null;) {
    const part: TextPart = await prepared.content.part(start);
    await connection.writeFile(names.file, part.bytes);
    const into = start === 0 ? `CREATE OR REPLACE TABLE ${names.raw} AS` : `INSERT INTO ${names.raw}`;
    const [added] = await connection.run(
      `${into} SELECT ${cells.join(', ')} FROM ${readCsv(dataset, prepared, start === 0)}`,
    );
    await connection.removeFile(names.file);
    rejected.push(...(await rejectedRecords(connection, dataset, prepared, records)));
    rows += Number(added?.['Count'] ?? 0);
    records += part.records;
    onPart(rows, part.share);
    start = part.end;
    if (start !== null && rejected.length > mostRejected) return { rejected, isWhole: false };
  }
  return { rejected, isWhole: true };
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
  await connection.removeFile(names.file);
}
