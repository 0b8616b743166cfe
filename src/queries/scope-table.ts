import type { Dataset } from '../model/dataset.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Connection } from '../warehouse/connection.ts';
import { dropExtract } from '../warehouse/load.ts';
import { loadEarlier } from './earlier-extract.ts';
import type { Scope } from './scope.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { asPublished, isPublicCopy, publicDataset, publicIndicator } from './public-table-shape.ts';
import { makePublicTable } from './public-table.ts';

/** What an indicator is compiled from: the table with all its cells, or the one with small numbers hidden. */
export interface ScopeTable {
  readonly dataset: Dataset;
  readonly indicator: Indicator;
}

/** An indicator, and all that rest on the same dataset: what they show together decides what must be hidden. */
export interface AmongSiblings {
  readonly indicator: Indicator;
  readonly siblings: readonly Indicator[];
}

export function scopeTable(
  { indicator, siblings }: AmongSiblings,
  dataset: Dataset,
  { isPublic }: Pick<Scope, 'isPublic'>,
): ScopeTable {
  if (isPublicCopy(dataset)) return { dataset: asPublished(dataset), indicator };
  if (!isPublic) return { dataset, indicator };
  return { dataset: publicDataset(dataset, siblings), indicator: publicIndicator(indicator, dataset) };
}

/** By connection: an engine that was started anew has none of them. */
const madeIn = new WeakMap<Connection, Map<string, Promise<unknown>>>();

/** Makes the public table of an extract once; a failed attempt is tried again. That of a public copy is one itself. */
export async function ensurePublicTable(
  connection: Connection,
  loaded: LoadedDataset & { readonly state: 'loaded' },
  siblings: readonly Indicator[],
): Promise<void> {
  if (isPublicCopy(loaded.dataset)) return;
  const { name } = loaded.dataset;
  const key = `${name} ${loaded.extract.hash}`;
  const made = madeIn.get(connection) ?? new Map<string, Promise<unknown>>();
  madeIn.set(connection, made);
  const running =
    made.get(key) ??
    makeBeside(connection, loaded, siblings).catch((error: unknown) => {
      made.delete(key);
      throw error;
    });
  // One table a dataset: that of an earlier extract is gone once this one is made.
  for (const other of made.keys()) if (other.startsWith(`${name} `) && other !== key) made.delete(other);
  made.set(key, running);
  await running;
}

/** Makes it with what the extract before this one has told its readers. */
async function makeBeside(
  connection: Connection,
  loaded: LoadedDataset,
  siblings: readonly Indicator[],
): Promise<void> {
  const earlier = await loadEarlier(connection, loaded);
  try {
    await makePublicTable(connection, loaded.dataset, siblings, earlier ? [earlier.name] : []);
  } finally {
    if (earlier) await dropExtract(connection, earlier);
  }
}
