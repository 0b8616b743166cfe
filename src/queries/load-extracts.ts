import { prepareDropped, prepareShipped } from '../ingest/prepare.ts';
import { sha256Hex } from '../ingest/hash.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Extract, LoadResult } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import type { ExtractStore, StoredExtract } from '../storage/extract-store.ts';
import type { Connection } from '../warehouse/connection.ts';
import { acceptExtract, dropExtract, offerExtract } from '../warehouse/load.ts';

/** A dataset as it stands in the engine. */
export type LoadedDataset =
  | {
      readonly state: 'loaded';
      readonly dataset: Dataset;
      readonly extract: Extract;
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
    };

export interface ExtractSources {
  readonly connection: Connection;
  readonly store: ExtractStore;
  readonly fetchBytes: (name: string) => Promise<Uint8Array | null>;
}

/** Loads what this browser keeps for a dataset, otherwise what the site ships. */
export async function loadDataset(
  sources: ExtractSources,
  dataset: Dataset,
  stored: readonly StoredExtract[],
): Promise<LoadedDataset> {
  const kept = stored.filter((extract) => extract.dataset === dataset.name).at(-1);
  const canUndo = kept !== undefined;
  if (kept) {
    const bytes = await sources.store.readBytes(kept.id);
    const ready = prepareDropped({ name: kept.fileName, bytes }, [dataset]);
    if (!ready.prepared)
      return { state: 'refused', dataset, fileName: kept.fileName, issues: ready.issues, canUndo };
    const load = await offerExtract(sources.connection, dataset, ready.prepared);
    await acceptExtract(sources.connection, dataset);
    return { state: 'loaded', dataset, extract: kept, load, canUndo };
  }
  const bytes = await sources.fetchBytes(dataset.path);
  if (bytes === null) {
    await dropExtract(sources.connection, dataset);
    return { state: 'absent', dataset, canUndo };
  }
  const ready = prepareShipped({ name: dataset.path, bytes }, dataset);
  if (!ready.prepared)
    return { state: 'refused', dataset, fileName: dataset.path, issues: ready.issues, canUndo };
  const load = await offerExtract(sources.connection, dataset, ready.prepared);
  await acceptExtract(sources.connection, dataset);
  return { state: 'loaded', dataset, extract: await shippedExtract(dataset, bytes), load, canUndo };
}

async function shippedExtract(dataset: Dataset, bytes: Uint8Array): Promise<Extract> {
  return {
    dataset: dataset.name,
    fileName: dataset.path,
    hash: await sha256Hex(bytes),
    size: bytes.byteLength,
    date: dataset.dashboard.extractDate,
    illustrative: dataset.dashboard.illustrative,
    origin: 'shipped',
  };
}
