import type { DataPackageInput, PackagedFile, PackagedTable } from '../export/data-package-descriptor.ts';
import { sha256Hex } from '../ingest/hash.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Connection } from '../warehouse/connection.ts';
import type { Catalogue } from './catalogue.ts';
import type { LoadedDataset } from './load-extracts.ts';
import { publicDescriptor, publicIndicators } from './publish-public.ts';
import { publicDataset, publicTableName } from './public-table-shape.ts';
import { withResponses } from './response.ts';
import { ensurePublicTable } from './scope-table.ts';
import { tableCsv } from './table-csv.ts';

/** How a package is to be written. */
export interface Publishing {
  readonly isPublic: boolean;
  /** When it is written, ISO with time and zone. */
  readonly created: string;
  /** Reads a file of the site's own data package; null where it is not there. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  /** What authors wrote: it is internal, so a public package never has it. None where absent. */
  readonly papers?: PackagedFile | null;
}

const describing = 'datapackage.json';
const charting = 'indicators.json';

/**
 * What the data package of the loaded extracts is written from: internal from the loaded tables; public from their
 * public tables alone, which it makes where they are not there, without what is internal. Throws QueryError, or Error where the site's own
 * package cannot be read.
 */
export async function packageInput(
  connection: Connection,
  catalogue: Catalogue,
  loaded: ReadonlyMap<string, LoadedDataset>,
  { isPublic, created, read, papers = null }: Publishing,
): Promise<DataPackageInput> {
  const datasets = catalogue.datasets.filter(
    ({ dashboard }) => !isPublic || dashboard.audience !== 'internal',
  );
  const indicators = withResponses(catalogue.indicators);
  const descriptor = await readJson(read, describing);
  const tables: PackagedTable[] = [];
  for (const dataset of datasets) {
    const found = loaded.get(dataset.name);
    tables.push(await packagedTable(connection, dataset, found, isPublic ? indicators : null));
  }
  const others: { name: string; bytes: Uint8Array }[] = [];
  for (const name of otherFiles(descriptor)) {
    const bytes = await read(name);
    if (bytes) others.push({ name, bytes });
  }
  if (!isPublic) return { descriptor, tables, described: papers ? [papers] : [], others, created, isPublic };
  const charted = publicIndicators(await readJson(read, charting), datasets, indicators);
  return {
    descriptor: publicDescriptor(descriptor, datasets, indicators),
    tables,
    others: others.map((file) => (file.name === charting ? { ...file, bytes: encodeJson(charted) } : file)),
    created,
    isPublic,
  };
}

/** The last day of the last period in the tables, which the package is named after; that of writing where there is none. */
export function packageDate(loaded: ReadonlyMap<string, LoadedDataset>, created: string): string {
  const ends = [...loaded.values()].flatMap((each) =>
    each.state === 'loaded' && each.load.lastPeriod !== null ? [each.load.lastPeriod] : [],
  );
  return ends.sort().at(-1) ?? created.slice(0, 10);
}

/** `indicators` are those that the public table must serve; null for the loaded table as it is. */
async function packagedTable(
  connection: Connection,
  dataset: Dataset,
  loaded: LoadedDataset | undefined,
  indicators: Catalogue['indicators'] | null,
): Promise<PackagedTable> {
  const shape = indicators === null ? dataset : publicDataset(dataset, indicators);
  if (loaded?.state !== 'loaded') {
    const header = `${shape.schema.fields.map(({ name }) => name).join(',')}\n`;
    return { ...(await asTable(dataset, header)), rows: 0, extract: null };
  }
  if (indicators !== null) {
    const own = indicators.filter((each) => each.dataset === dataset.name);
    await ensurePublicTable(connection, loaded, own);
  }
  const table = indicators === null ? dataset.name : publicTableName(dataset);
  const csv = await asTable(dataset, await tableCsv(connection, shape, table));
  return { ...csv, rows: loaded.load.rows, extract: loaded.extract };
}

async function asTable(
  dataset: Dataset,
  text: string,
): Promise<Pick<PackagedTable, 'name' | 'bytes' | 'hash'>> {
  const bytes = new TextEncoder().encode(text);
  return { name: dataset.name, bytes, hash: await sha256Hex(bytes) };
}

/** The files beside the tables that the site's package rests on: what is charted, the plan, dated facts, recipes. */
function otherFiles(descriptor: Readonly<Record<string, unknown>>): string[] {
  const facts = descriptor['facts'];
  const named = typeof facts === 'object' && facts !== null ? Object.values(facts) : [];
  const recipes = Array.isArray(descriptor['recipes']) ? descriptor['recipes'] : [];
  return [
    charting,
    'plan.json',
    ...named.filter((name) => typeof name === 'string'),
    ...recipes.filter((name) => typeof name === 'string').map((name) => `recipes/${name}`),
  ];
}

async function readJson(read: Publishing['read'], name: string): Promise<Record<string, unknown>> {
  const bytes = await read(name);
  if (bytes === null) throw new Error(`datasets/${name} is not there, so no package can be written.`);
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
}

function encodeJson(json: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);
}
