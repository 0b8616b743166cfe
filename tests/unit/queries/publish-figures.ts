import type { Ask } from '../../../src/indicators/chosen-rows.ts';
import { compileIndicator } from '../../../src/indicators/compile.ts';
import { toReadings } from '../../../src/indicators/readings.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { readCatalogue, type Catalogue } from '../../../src/queries/catalogue.ts';
import { choicesOf } from '../../../src/queries/choices.ts';
import { loadDataset, type LoadedDataset } from '../../../src/queries/load-extracts.ts';
import { withResponses } from '../../../src/queries/response.ts';
import { scopeTable } from '../../../src/queries/scope-table.ts';
import { openMemoryStore } from '../../../src/storage/memory-store.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

/** A site in Node: its catalogue, its engine and what is loaded. */
export interface Site {
  readonly catalogue: Catalogue;
  readonly connection: Connection;
  readonly loaded: ReadonlyMap<string, LoadedDataset>;
}

type Read = (name: string) => Promise<Uint8Array | null>;

/** Boots a site on the files of a folder `datasets/`, wherever they are. Throws where its catalogue has problems. */
export async function startSite(read: Read): Promise<Site> {
  const decode = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
  const catalogue = await readCatalogue(async (name) => decode(await read(name)));
  if (catalogue.problems.length > 0) throw new Error(catalogue.problems.join('; '));
  const connection = await startNodeWarehouse();
  const loaded = new Map<string, LoadedDataset>();
  for (const dataset of catalogue.datasets) {
    const sources = { connection, store: openMemoryStore(), fetchBytes: read };
    loaded.set(dataset.name, await loadDataset(sources, dataset, []));
  }
  return { catalogue, connection, loaded };
}

/**
 * Every figure of every indicator and of every survey's response, by what was asked: as it stands, for each value of a
 * column that a reader may choose, and broken down. What may be chosen is that of `shown`, so that two sites are asked
 * the same. The public tables must have been made.
 */
export async function allFigures(
  { catalogue, connection }: Site,
  isPublic: boolean,
  shown: Catalogue,
): Promise<ReadonlyMap<string, readonly Reading[]>> {
  const all = new Map<string, readonly Reading[]>();
  const siblings = withResponses(catalogue.indicators);
  for (const each of siblings) {
    const own = catalogue.datasets.find(({ name }) => name === each.dataset);
    const asked = shown.datasets.find(({ name }) => name === each.dataset);
    if (!own || !asked) throw new Error(`${each.id} has no dataset`);
    const { indicator, dataset } = scopeTable({ indicator: each, siblings }, own, { isPublic });
    const filters = choicesOf(each, asked).flatMap(({ column, options }) =>
      options.filter(({ value }) => value !== '').map(({ value }) => ({ filter: { [column]: value } })),
    );
    const asks: Ask[] = [{}, ...filters, ...each.breakdowns.map((by) => ({ by }))];
    for (const ask of asks) {
      const { sql, parameters } = compileIndicator(indicator, dataset, ask);
      const rows = await connection.run(sql, parameters);
      all.set(`${each.id} ${JSON.stringify(ask)}`, toReadings(rows, indicator, dataset, ask.by));
    }
  }
  return all;
}
