import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { GivenFile } from '../ingest/file.ts';
import type { Dataset } from '../model/dataset.ts';
import type { ReadingChoices } from '../model/reading-choices.ts';
import { announceChange } from '../storage/changes.ts';
import { forgetDrafts } from '../storage/drafts.ts';
import type { StoredExtract, UndoneExtract } from '../storage/extract-store.ts';
import { fetchPackageBytes } from './catalogue.ts';
import { extractsKey, historyKey, putLoaded, showChanged } from './extracts.ts';
import { loadDataset, type LoadedDataset } from './load-extracts.ts';
import { roomHere } from '../storage/room.ts';
import { startSession } from './session.ts';

/** A file that this browser keeps. */
export type KeptExtract = StoredExtract;

/** Every extract that this browser keeps, newest first. */
export interface ExtractHistory {
  readonly kept: readonly StoredExtract[];
  readonly undone: readonly UndoneExtract[];
}

/** The history of all datasets; it goes stale with every change of the extracts. */
export const historyQuery = queryOptions({
  queryKey: historyKey,
  queryFn: async (): Promise<ExtractHistory> => {
    const store = await startSession().store;
    const { extracts, undone } = await store.load();
    return { kept: extracts.toReversed(), undone: undone.toReversed() };
  },
  staleTime: 0,
});

/** How much room this browser gives, asked anew with every change of the history. */
export const roomQuery = queryOptions({ queryKey: [...historyKey, 'room'], queryFn: roomHere, staleTime: 0 });

/** Goes back to the extract before the last accepted one, or to the one that ships with the site. */
export async function undoImport(dataset: Dataset, client: QueryClient): Promise<void> {
  const { store } = await sources();
  const { extracts } = await store.load();
  const last = extracts.findLast((extract) => extract.dataset === dataset.name);
  const before = extracts.filter((extract) => extract !== last);
  // Loaded first: where the earlier extract cannot be had, the present one stays.
  const loaded = await load(dataset, before);
  await store.pop(dataset.name);
  showChanged(client, loaded);
}

/** Makes a past state the present one: what was accepted after `id` is undone; null for what the site ships. */
export async function restoreExtract(
  dataset: Dataset,
  id: string | null,
  client: QueryClient,
): Promise<void> {
  const { store } = await sources();
  const loaded = await load(dataset, await upTo(dataset, id));
  await store.goBackTo(dataset.name, id);
  showChanged(client, loaded);
}

/** Shows a past state on every page until the page is loaded again or `endLook` is called; nothing that is kept changes. */
export async function lookAtExtract(dataset: Dataset, id: string | null, client: QueryClient): Promise<void> {
  const loaded = await load(dataset, await upTo(dataset, id));
  putLoaded(client, { ...loaded, isPast: true });
}

/** Shows the present state again. */
export async function endLook(dataset: Dataset, client: QueryClient): Promise<void> {
  const { store } = await sources();
  putLoaded(client, await load(dataset, (await store.load()).extracts));
}

/** The bytes of a kept or undone extract, to be offered again, and how it was read. */
export async function keptFile(
  extract: StoredExtract,
): Promise<{ readonly file: GivenFile; readonly choices: ReadingChoices }> {
  const { store } = await sources();
  return {
    file: { name: extract.fileName, bytes: await store.readBytes(extract.id) },
    choices: { ...extract.choices, dataset: extract.dataset },
  };
}

/** Removes an undone extract for good. */
export async function forgetExtract(id: string, client: QueryClient): Promise<void> {
  const { store } = await sources();
  await store.forget(id);
  await client.invalidateQueries({ queryKey: historyKey });
}

/** Removes every extract and draft that this browser keeps, and shows what the site ships; papers stay. */
export async function deleteEverything(client: QueryClient): Promise<void> {
  const { store } = await sources();
  try {
    forgetDrafts();
    await store.clear();
  } finally {
    announceChange();
    await client.invalidateQueries({ queryKey: extractsKey });
    await client.invalidateQueries({ queryKey: historyKey });
  }
}

async function upTo(dataset: Dataset, id: string | null): Promise<readonly StoredExtract[]> {
  const { store } = await sources();
  const own = (await store.load()).extracts.filter((extract) => extract.dataset === dataset.name);
  return own.slice(0, own.findIndex((extract) => extract.id === id) + 1);
}

async function sources() {
  const session = startSession();
  const [connection, store] = await Promise.all([session.warehouse.ready, session.store]);
  return { connection, store, fetchBytes: fetchPackageBytes };
}

async function load(dataset: Dataset, stored: readonly StoredExtract[]): Promise<LoadedDataset> {
  return loadDataset(await sources(), dataset, stored);
}
