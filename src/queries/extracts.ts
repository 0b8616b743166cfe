import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { announceChange, onExtractsChanged } from '../storage/changes.ts';
import { openMemoryStore } from '../storage/memory-store.ts';
import { fetchPackageBytes, type Catalogue } from './catalogue.ts';
import { loadDataset, type LoadedDataset } from './load-extracts.ts';
import { startSession } from './session.ts';

/** Every dataset as it stands in the engine, and what this browser's store had to say. */
export interface LoadedExtracts {
  readonly datasets: ReadonlyMap<string, LoadedDataset>;
  /** Where imported extracts are kept; 'memory' forgets them when the page closes. */
  readonly keptIn: 'opfs' | 'indexeddb' | 'memory';
  /** Kept extracts that could not be read again, in words. */
  readonly damaged: readonly string[];
}

export const extractsKey = ['extracts'] as const;
export const historyKey = ['extract-history'] as const;

/** Boots the engine and loads all extracts. Fails with a BootError when the engine cannot start. */
export function extractsQuery(catalogue: Catalogue) {
  return queryOptions({
    queryKey: extractsKey,
    queryFn: () => loadAll(catalogue),
    staleTime: Infinity,
    structuralSharing: false,
  });
}

async function loadAll(catalogue: Catalogue): Promise<LoadedExtracts> {
  const session = startSession();
  // One browser may have an internal and a public site of the same origin: what it keeps is for the internal one.
  const [connection, store] = await Promise.all([
    session.warehouse.ready,
    catalogue.isPublicCopy ? openMemoryStore() : session.store,
  ]);
  const { extracts, damaged } = await store.load();
  const sources = { connection, store, fetchBytes: fetchPackageBytes };
  const loaded = new Map<string, LoadedDataset>();
  for (const dataset of catalogue.datasets)
    loaded.set(dataset.name, await loadDataset(sources, dataset, extracts));
  return { datasets: loaded, keptIn: store.kind, damaged };
}

/** Loads the extracts again whenever another tab accepts or undoes one. Returns how to stop. */
export function followOtherTabs(client: QueryClient): () => void {
  return onExtractsChanged(() => {
    // A load that is under way may have read the store before the change: a second one follows it.
    const running = client.getQueryCache().find({ queryKey: extractsKey })?.promise;
    void Promise.resolve(running)
      .catch(() => undefined)
      .then(() => client.invalidateQueries({ queryKey: extractsKey }));
  });
}

/** A dataset as the pages see it now. */
export function loadedNow(client: QueryClient, dataset: string): LoadedDataset | undefined {
  return client.getQueryData<LoadedExtracts>(extractsKey)?.datasets.get(dataset);
}

/** Shows a dataset as it stands in the engine on every page. */
export function putLoaded(client: QueryClient, loaded: LoadedDataset): void {
  const query = client.getQueryCache().find({ queryKey: extractsKey });
  // A load of everything that has begun before knows nothing of this change: another one follows it.
  if (query?.state.fetchStatus === 'fetching' && query.state.data !== undefined)
    void Promise.resolve(query.promise)
      .catch(() => undefined)
      .then(() => client.invalidateQueries({ queryKey: extractsKey }));
  client.setQueryData<LoadedExtracts>(extractsKey, (before) =>
    before ? { ...before, datasets: new Map(before.datasets).set(loaded.dataset.name, loaded) } : before,
  );
}

/** The same after a change of what is kept, of which other tabs are told. */
export function showChanged(client: QueryClient, loaded: LoadedDataset): void {
  putLoaded(client, loaded);
  announceChange();
  void client.invalidateQueries({ queryKey: historyKey });
}
