import { sha256Hex } from '../ingest/hash.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Extract, LoadResult } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import type { ExtractStore, StoredExtract } from '../storage/extract-store.ts';
import type { Connection } from '../warehouse/connection.ts';
import { describeTable } from '../warehouse/describe.ts';
import { acceptExtract, dropExtract } from '../warehouse/load.ts';
import { acceptMerged, mergeOffered } from '../warehouse/merge.ts';
import { isEdited } from './edited-extract.ts';
import { asPublished } from './public-table-shape.ts';
import { readGivenFile, readShippedFile, type ReadFile } from './read-file.ts';

/** A dataset as it stands in the engine. */
export type LoadedDataset = (
  | {
      readonly state: 'loaded';
      readonly dataset: Dataset;
      /** The last extract that its rows came from; its hash is that of all of them together. */
      readonly extract: Extract;
      /** All extracts that its rows came from, in the order in which they were put on each other. */
      readonly parts: readonly Extract[];
      readonly load: LoadResult;
      /** True where an earlier extract can be brought back. */
      readonly canUndo: boolean;
    }
  /** The site ships no extract and none was imported. */
  | { readonly state: 'absent'; readonly dataset: Dataset; readonly canUndo: boolean }
  /** There is a file, but it could not be read as this dataset. */
  | {
      readonly state: 'refused';
      readonly dataset: Dataset;
      readonly fileName: string;
      readonly issues: readonly Issue[];
      readonly canUndo: boolean;
    }
) & {
  /** True where a reader looks at a past state, which is not what this browser will load next time. */
  readonly isPast?: true;
};

export interface ExtractSources {
  readonly connection: Connection;
  readonly store: Pick<ExtractStore, 'readBytes'>;
  readonly fetchBytes: (name: string) => Promise<Uint8Array | null>;
}

/** What a dataset's table is made of: kept extracts in order, on top of what the site ships or without it. */
export interface Layers {
  readonly isOnShipped: boolean;
  readonly kept: readonly StoredExtract[];
}

/** The layers of the table that the kept extracts make; extracts are in the order in which they were accepted. */
export function layersOf(dataset: Dataset, stored: readonly StoredExtract[]): Layers {
  const own = stored.filter((extract) => extract.dataset === dataset.name);
  const base = own.findLastIndex((extract) => !extract.isOnTop);
  if (base >= 0) return { isOnShipped: false, kept: own.slice(base) };
  // What is made up never lies under real figures, even where the real extract below them was lost.
  return { isOnShipped: own.length === 0 || !dataset.dashboard.illustrative, kept: own };
}

/** Loads what this browser keeps for a dataset, otherwise what the site ships. Throws QueryError. */
export async function loadDataset(
  sources: ExtractSources,
  dataset: Dataset,
  stored: readonly StoredExtract[],
): Promise<LoadedDataset> {
  const { isOnShipped, kept } = layersOf(dataset, stored);
  const { connection } = sources;
  const canUndo = stored.some((extract) => extract.dataset === dataset.name);
  const parts: Extract[] = [];
  const loads: LoadResult[] = [];
  const refused = (fileName: string, issues: readonly Issue[]) =>
    ({ state: 'refused', dataset, fileName, issues, canUndo }) as const;

  if (isOnShipped) {
    const bytes = await sources.fetchBytes(dataset.path);
    if (bytes !== null) {
      const file = { name: dataset.path, bytes };
      const read = await readShippedFile(connection, file, asPublished(dataset));
      if (!read.ok) return refused(dataset.path, read.issues);
      await acceptExtract(connection, dataset);
      parts.push(shippedExtract(dataset, read));
      loads.push(loadOf(read));
    }
  }
  for (const extract of kept) {
    const bytes = await sources.store.readBytes(extract.id);
    const file = { name: extract.fileName, bytes };
    const read = await readGivenFile(
      connection,
      file,
      { datasets: [asAccepted(dataset)] },
      extract.choices,
      null,
    );
    if (!read.ok) return refused(extract.fileName, read.issues);
    await putOnTop(connection, dataset, extract, parts.length > 0);
    parts.push(extract);
    loads.push(loadOf(read));
  }
  const last = parts.at(-1);
  if (!last) {
    await dropExtract(connection, dataset);
    return { state: 'absent', dataset, canUndo };
  }
  return {
    state: 'loaded',
    dataset,
    extract: await asOne(parts, last),
    parts,
    load: await loadTogether(connection, dataset, loads),
    canUndo,
  };
}

/** Rows that were accepted are not asked again whether they refer to something: that may stand in an extract below. */
function asAccepted(dataset: Dataset): Dataset {
  const accepted = { ...dataset };
  delete accepted.listed;
  return accepted;
}

async function putOnTop(
  connection: Connection,
  dataset: Dataset,
  extract: StoredExtract,
  hasBelow: boolean,
): Promise<void> {
  if (!extract.isOnTop || !hasBelow) return acceptExtract(connection, dataset);
  const mode = isEdited(extract) ? 'restate' : dataset.dashboard.update;
  await mergeOffered(connection, dataset, dataset.name, mode);
  await acceptMerged(connection, dataset, dataset);
}

/** The last extract, with a hash that changes whenever any of those below it does. */
export async function asOne(parts: readonly Extract[], last: Extract): Promise<Extract> {
  if (parts.length === 1) return last;
  const hashes = parts.map(({ hash }) => hash).join(' ');
  return {
    ...last,
    hash: await sha256Hex(new TextEncoder().encode(hashes)),
    below: parts.length - 1,
    illustrative: parts.some(({ illustrative }) => illustrative),
  };
}

/** What all extracts together gave: the rows of the table, and every issue. */
async function loadTogether(
  connection: Connection,
  dataset: Dataset,
  loads: readonly LoadResult[],
): Promise<LoadResult> {
  const [only] = loads;
  if (only && loads.length === 1) return only;
  const table = await describeTable(connection, dataset);
  return {
    rows: table?.rows ?? 0,
    firstPeriod: table?.firstPeriod ?? null,
    lastPeriod: table?.lastPeriod ?? null,
    issues: loads.flatMap(({ issues }) => issues),
  };
}

function loadOf(read: ReadFile & { readonly ok: true }): LoadResult {
  return read.offered;
}

function shippedExtract(dataset: Dataset, { hash, size }: ReadFile & { readonly ok: true }): Extract {
  return {
    dataset: dataset.name,
    fileName: dataset.path,
    hash,
    size,
    date: dataset.dashboard.extractDate,
    illustrative: dataset.dashboard.illustrative,
    origin: 'shipped',
  };
}
