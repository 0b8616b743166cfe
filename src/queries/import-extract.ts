import type { QueryClient } from '@tanstack/react-query';
import { sha256Hex } from '../ingest/hash.ts';
import { prepareDropped } from '../ingest/prepare.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Extract, LoadResult } from '../model/extract.ts';
import type { Issue } from '../model/issue.ts';
import { announceChange } from '../storage/changes.ts';
import { acceptExtract, discardExtract, offerExtract } from '../warehouse/load.ts';
import { fetchPackageBytes, type Catalogue } from './catalogue.ts';
import { extractsKey, type LoadedExtracts } from './extracts.ts';
import { loadDataset, type LoadedDataset } from './load-extracts.ts';
import { startSession } from './session.ts';

/** What came of one file that was dropped or chosen. Nothing is stored before it is accepted. */
export type Offer =
  | {
      readonly state: 'offered';
      readonly dataset: Dataset;
      readonly extract: Extract;
      readonly load: LoadResult;
      readonly bytes: Uint8Array;
      /** What was done on the way in, such as columns left out. */
      readonly notes: readonly Issue[];
    }
  | {
      readonly state: 'refused';
      readonly fileName: string;
      readonly dataset: Dataset | null;
      readonly issues: readonly Issue[];
    };

export type OfferedFile = Offer & { readonly state: 'offered' };

/** Reads a file, finds its dataset, checks every cell, and stages it beside the loaded extract. */
export async function offerFile(file: File, catalogue: Catalogue, today: string): Promise<Offer> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ready = prepareDropped({ name: file.name, bytes }, catalogue.datasets);
  if (!ready.prepared)
    return { state: 'refused', fileName: file.name, dataset: ready.dataset, issues: ready.issues };
  const { dataset, prepared } = ready;
  const connection = await startSession().warehouse.ready;
  const load = await offerExtract(connection, dataset, prepared);
  const issues = [...ready.issues, ...load.issues, ...inFuture(file.name, load, today)];
  if (issues.some((issue) => issue.severity === 'error')) {
    await discardExtract(connection, dataset);
    return { state: 'refused', fileName: file.name, dataset, issues };
  }
  const extract: Extract = {
    dataset: dataset.name,
    fileName: file.name,
    hash: await sha256Hex(bytes),
    size: bytes.byteLength,
    date: today,
    illustrative: false,
    origin: 'imported',
  };
  return { state: 'offered', dataset, extract, load, bytes, notes: issues };
}

/** A period that ends after today cannot have been counted. */
function inFuture(file: string, { lastPeriod }: LoadResult, today: string): readonly Issue[] {
  if (lastPeriod === null || lastPeriod <= today) return [];
  return [
    {
      file,
      row: null,
      column: 'period_end',
      found: lastPeriod,
      expected: `no period that ends after today, ${today}`,
      code: 'period-end',
      severity: 'error',
    },
  ];
}

/** Puts an offered file in place: kept in this browser first, then swapped into the engine; all or nothing. */
export async function acceptOffer(offer: OfferedFile, client: QueryClient): Promise<void> {
  const session = startSession();
  const [connection, store] = await Promise.all([session.warehouse.ready, session.store]);
  // Staged anew: another import, an undo or another tab may have used the staging table since.
  const ready = prepareDropped({ name: offer.extract.fileName, bytes: offer.bytes }, [offer.dataset]);
  if (!ready.prepared)
    throw new Error(`${offer.extract.fileName} can no longer be read. Nothing has changed.`);
  await offerExtract(connection, offer.dataset, ready.prepared);
  await store.push(offer.extract, offer.bytes);
  try {
    await acceptExtract(connection, offer.dataset);
  } catch (error) {
    await store.pop(offer.dataset.name);
    throw error;
  }
  putLoaded(client, {
    state: 'loaded',
    dataset: offer.dataset,
    extract: offer.extract,
    load: offer.load,
    canUndo: true,
  });
  announceChange();
}

/** Drops an offered file; what was loaded stays. */
export async function discardOffer(dataset: Dataset): Promise<void> {
  await discardExtract(await startSession().warehouse.ready, dataset);
}

/** Goes back to the extract before the last accepted one, or to the one that ships with the site. */
export async function undoImport(dataset: Dataset, client: QueryClient): Promise<void> {
  const session = startSession();
  const [connection, store] = await Promise.all([session.warehouse.ready, session.store]);
  const { extracts } = await store.load();
  const last = extracts.findLast((extract) => extract.dataset === dataset.name);
  const before = extracts.filter((extract) => extract !== last);
  // Loaded first: where the earlier extract cannot be had, the present one stays.
  const loaded = await loadDataset({ connection, store, fetchBytes: fetchPackageBytes }, dataset, before);
  await store.pop(dataset.name);
  putLoaded(client, loaded);
  announceChange();
}

function putLoaded(client: QueryClient, loaded: LoadedDataset): void {
  client.setQueryData<LoadedExtracts>(extractsKey, (before) =>
    before ? { ...before, datasets: new Map(before.datasets).set(loaded.dataset.name, loaded) } : before,
  );
}
