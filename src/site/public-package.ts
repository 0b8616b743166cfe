import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describePackage } from '../export/data-package-descriptor.ts';
import { readCatalogue } from '../queries/catalogue.ts';
import { loadDataset, type LoadedDataset } from '../queries/load-extracts.ts';
import { packageInput } from '../queries/publish.ts';
import { openMemoryStore } from '../storage/memory-store.ts';
import { startNodeWarehouse } from './node-warehouse.ts';

/** What the public site does not have: questions for Explore, and recipes for files that someone brings, in a folder. */
const internalParts = ['examples', 'recipes'];

/**
 * Writes the public copy of a folder's data package into another folder: every table with its small numbers hidden,
 * under its own name, and nothing of the extracts themselves. Gives what a host should know, in words. Throws Error
 * where an extract cannot be read as it should, since a site must not be published with less than all of it.
 */
export async function writePublicPackage(
  from: string,
  to: string,
  created: string,
): Promise<readonly string[]> {
  const read = (name: string): Promise<Uint8Array | null> => readFile(join(from, name)).catch(() => null);
  const catalogue = await readCatalogue(async (name) => {
    const bytes = await read(name);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  });
  if (catalogue.isPublicCopy)
    throw new Error(`${from} holds a public copy already: build the site from it as it is.`);
  const connection = await startNodeWarehouse();
  const loaded = new Map<string, LoadedDataset>();
  for (const dataset of catalogue.datasets) {
    const sources = { connection, store: openMemoryStore(), fetchBytes: read };
    loaded.set(dataset.name, await loadDataset(sources, dataset, []));
  }
  const problems = [...loaded.values()].flatMap(problemsOf);
  if (problems.length > 0) throw new Error(problems.join('\n'));

  const input = await packageInput(connection, catalogue, loaded, { isPublic: true, created, read });
  const { descriptor, tables } = describePackage(input);
  const described = Object.entries(descriptor).filter(([name]) => !internalParts.includes(name));
  await mkdir(to, { recursive: true });
  const json = new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(described), null, 2)}\n`);
  const files = [
    { name: 'datapackage.json', bytes: json },
    ...tables.map(({ path, table }) => ({ name: path, bytes: table.bytes })),
    ...input.others.filter(({ name }) => !name.includes('/')),
  ];
  for (const { name, bytes } of files) await writeFile(join(to, name), bytes);
  return catalogue.problems;
}

/** Cells that could not be read are named for the first few; a file that does not fit is named too. */
function problemsOf(loaded: LoadedDataset): readonly string[] {
  if (loaded.state === 'absent') return [];
  const issues = loaded.state === 'loaded' ? loaded.load.issues : loaded.issues;
  return issues
    .filter(({ severity }) => severity === 'error')
    .slice(0, 5)
    .map(
      ({ file, row, column, found, expected }) =>
        `${file}, row ${row ?? '–'}, ${column ?? 'the file'}: found ${found}, expected ${expected}`,
    );
}
