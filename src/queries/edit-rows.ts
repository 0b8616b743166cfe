import type { QueryClient } from '@tanstack/react-query';
import { sha256Hex } from '../ingest/hash.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Extract } from '../model/extract.ts';
import { quoteIdentifier } from '../model/identifier.ts';
import type { Issue } from '../model/issue.ts';
import { noChoices } from '../model/reading-choices.ts';
import { inTurn } from '../storage/in-turn.ts';
import type { Connection } from '../warehouse/connection.ts';
import { dropMerged, mergedTable, mergeOffered } from '../warehouse/merge.ts';
import { fetchPackageBytes } from './catalogue.ts';
import { editedName, isEdited } from './edited-extract.ts';
import { endLook } from './extract-history.ts';
import { loadedNow, showChanged } from './extracts.ts';
import { loadDataset } from './load-extracts.ts';
import { readGivenFile } from './read-file.ts';
import type { RegisterRow } from './registers.ts';
import { startSession } from './session.ts';
import { tableCsv } from './table-csv.ts';

/**
 * Puts rows that were written on a page into a dataset, each in place of the row with its key, and keeps them as an
 * extract of this browser: those of one day together, on top of what is there. A column that a row does not give is
 * empty. Gives the problems of rows that do not fit the schema, and changes nothing then; none where all went in. One
 * edit waits for the one before. Throws Error in words when they cannot be kept. `today` is ISO.
 */
export function editRows(
  client: QueryClient,
  dataset: Dataset,
  rows: readonly RegisterRow[],
  today: string,
): Promise<readonly Issue[]> {
  return inTurn(() => edit(client, dataset, rows, today), 'send-core-data-set-edits');
}

async function edit(
  client: QueryClient,
  dataset: Dataset,
  rows: readonly RegisterRow[],
  today: string,
): Promise<readonly Issue[]> {
  if (loadedNow(client, dataset.name)?.isPast) await endLook(dataset, client);
  const loaded = loadedNow(client, dataset.name);
  if (loaded?.state === 'refused')
    throw new Error(
      `${dataset.title} cannot be written: its extract ${loaded.fileName} could not be read. Put it right on Data first.`,
    );
  const session = startSession();
  const [connection, store] = await Promise.all([session.warehouse.ready, session.store]);
  const { extracts } = await store.load();
  const top = extracts.findLast((each) => each.dataset === dataset.name);
  const ofToday = top && isEdited(top) && top.date === today ? top : undefined;
  const earlier = ofToday ? await store.readBytes(ofToday.id) : null;
  const written = await withRows(connection, dataset, loaded?.state === 'loaded', earlier, rows);
  if ('issues' in written) return written.issues;
  const extract: Extract = {
    dataset: dataset.name,
    fileName: editedName,
    hash: await sha256Hex(written.bytes),
    size: written.bytes.byteLength,
    date: today,
    illustrative: false,
    origin: 'imported',
  };
  const how = { choices: noChoices, rows: written.rows, isOnTop: true, warnings: [] };
  await store.push(extract, written.bytes, how, ofToday?.id);
  const { extracts: now } = await store.load();
  const sources = { connection, store, fetchBytes: fetchPackageBytes };
  showChanged(client, await loadDataset(sources, dataset, now));
  return [];
}

/** The file of the day with the rows in it, or what is wrong with them. */
async function withRows(
  connection: Connection,
  dataset: Dataset,
  isLoaded: boolean,
  earlier: Uint8Array | null,
  rows: readonly RegisterRow[],
): Promise<{ readonly bytes: Uint8Array; readonly rows: number } | { readonly issues: readonly Issue[] }> {
  const staged = (part: string): Dataset => ({ ...dataset, name: `${dataset.name}__${part}` });
  const [before, edited] = [staged('edited_before'), staged('edited')];
  const offer = (bytes: Uint8Array, under: Dataset) =>
    readGivenFile(
      connection,
      { name: editedName, bytes },
      { datasets: [dataset] },
      { ...noChoices, dataset: dataset.name },
      null,
      () => under,
      () => (isLoaded ? dataset.name : null),
    );
  try {
    const read = await offer(rowsAsCsv(dataset, rows), edited);
    const issues = read.ok ? [...read.notes, ...read.offered.issues] : read.issues;
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || !read.ok) return { issues: errors };
    if (earlier !== null) {
      const old = await offer(earlier, before);
      if (!old.ok) return { issues: old.issues };
      await mergeOffered(connection, before, null, 'replace');
    }
    await mergeOffered(connection, edited, earlier === null ? null : mergedTable(before), 'restate');
    const table = mergedTable(edited);
    const [counted] = await connection.run(
      `SELECT CAST(count(*) AS INTEGER) AS found FROM ${quoteIdentifier(table)}`,
    );
    const text = await tableCsv(connection, dataset, table);
    return { bytes: new TextEncoder().encode(text), rows: Number(counted?.['found'] ?? 0) };
  } finally {
    await dropMerged(connection, before);
    await dropMerged(connection, edited);
  }
}

function rowsAsCsv(dataset: Dataset, rows: readonly RegisterRow[]): Uint8Array {
  const columns = dataset.schema.fields.map(({ name }) => name);
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.trim().replaceAll('"', '""')}"`).join(',');
  const lines = rows.map((row) => lineOf(columns.map((column) => row[column] ?? '')));
  return new TextEncoder().encode(`${[lineOf(columns), ...lines].join('\n')}\n`);
}
