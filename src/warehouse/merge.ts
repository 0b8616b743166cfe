import type { Dataset } from '../model/dataset.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Connection } from './connection.ts';
import { offeredTable, rowColumn } from './staging-names.ts';

/** How an extract's rows come to those that are there: among them, in place of those with the same key, or alone. */
export type MergeMode = 'append' | 'restate' | 'replace';

/** The table that the loaded and the offered rows would make. */
export function mergedTable(dataset: Dataset): string {
  return `${dataset.name}__merged`;
}

/**
 * Puts the offered rows of `offer` together with those of the table `onto`, which is left as it is, in a table beside
 * both; null where there is nothing below the offered rows. Rows are numbered anew, those of `onto` first. Throws
 * QueryError.
 */
export async function mergeOffered(
  connection: Connection,
  offer: Dataset,
  onto: string | null,
  mode: MergeMode,
): Promise<void> {
  const offered = quoteIdentifier(offeredTable(offer));
  const merged = quoteIdentifier(mergedTable(offer));
  const row = quoteIdentifier(rowColumn);
  if (onto === null || mode === 'replace') {
    await connection.run(`CREATE OR REPLACE TABLE ${merged} AS FROM ${offered}`);
    return;
  }
  const key = offer.schema.primaryKey;
  const same = key
    .map((column) => `old.${quoteIdentifier(column)} IS NOT DISTINCT FROM new.${quoteIdentifier(column)}`)
    .join(' AND ');
  const kept =
    mode === 'append' || key.length === 0
      ? ''
      : ` WHERE NOT EXISTS (SELECT 1 FROM ${offered} AS new WHERE ${same})`;
  await connection.run(
    `CREATE OR REPLACE TABLE ${merged} AS
     SELECT CAST(row_number() OVER (ORDER BY __part, ${row}) AS INTEGER) AS ${row}, * EXCLUDE (${row}, __part) FROM (
       SELECT 0 AS __part, old.* FROM ${quoteIdentifier(onto)} AS old${kept}
       UNION ALL BY NAME SELECT 1 AS __part, * FROM ${offered}
     ) ORDER BY ${row}`,
  );
}

/** Puts the merged table in place of the loaded one of `dataset`, all or nothing, and drops what was offered. */
export async function acceptMerged(connection: Connection, offer: Dataset, dataset: Dataset): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(dataset.name)} AS FROM ${quoteIdentifier(mergedTable(offer))}`,
  );
  await dropMerged(connection, offer);
}

/** Drops what was offered and merged; nothing offered is not an error. */
export async function dropMerged(connection: Connection, offer: Dataset): Promise<void> {
  for (const table of [mergedTable(offer), offeredTable(offer)])
    await connection.run(`DROP TABLE IF EXISTS ${quoteIdentifier(table)}`);
}
