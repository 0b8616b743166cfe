import type { Dataset } from '../model/dataset.ts';
import type { PreparedText } from '../model/extract.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import type { Finding } from './finding.ts';
import { stagingNames } from './staging-names.ts';

const longestFound = 200;

/**
 * Takes out every record of the last read text that could not be read as a row: too few or too many cells, or a quotation
 * that does not end. `before` is how many records stand before that text.
 */
export async function rejectedRecords(
  connection: Connection,
  dataset: Dataset,
  prepared: PreparedText,
  before: number,
): Promise<Finding[]> {
  const names = stagingNames(dataset);
  const rows = await connection.run(
    `SELECT CAST(line AS INTEGER) AS line, CAST(min(error_type) AS VARCHAR) AS reason, min(csv_line) AS found
     FROM ${quoteIdentifier(names.rejects)} GROUP BY line ORDER BY line`,
  );
  if (rows.length > 0)
    for (const table of [names.rejects, names.scans])
      await connection.run(`DROP TABLE ${quoteIdentifier(table)}`);
  return rows.map((row) => ({
    code: 'ragged-row',
    severity: 'error',
    column: null,
    found: typeof row['found'] === 'string' ? row['found'].trim().slice(0, longestFound) : '',
    expected: expectedOf(row['reason'], prepared),
    row: null,
    otherRow: null,
    rejected: typeof row['line'] === 'number' ? row['line'] + before : null,
  }));
}

function expectedOf(reason: unknown, prepared: PreparedText): string {
  if (reason === 'UNQUOTED VALUE')
    return 'a quotation mark at the start and end of the cell, and doubled marks within';
  if (reason === 'LINE SIZE OVER MAXIMUM') return 'a row of less than 2 MB';
  return `${prepared.columns.length} cells, as in the header`;
}
