import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { largeDataset, largeText } from '../bench/large-extract.ts';

/** A built site with a dataset that a file of any number of rows fits, and one indicator of it, on a free port. */
export async function serveLargeSite(
  built: string,
): Promise<{ readonly site: string; readonly close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'send-large-'));
  await cp(built, folder, { recursive: true });
  const datasets = join(folder, 'datasets');
  await addTo(join(datasets, 'datapackage.json'), 'resources', largeDataset());
  await addTo(join(datasets, 'indicators.json'), 'indicators', indicator);
  // Empty until a file is accepted.
  await writeFile(join(datasets, largeDataset().path), largeText(0));
  for (const name of await readdir(datasets)) if (/\.(?:br|gz)$/.test(name)) await rm(join(datasets, name));
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, strictPort: false, open: false },
    logLevel: 'error',
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return {
    site: `http://localhost:${String(address.port)}/`,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addTo(path: string, list: string, item: unknown): Promise<void> {
  const json = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeFile(path, JSON.stringify({ ...json, [list]: [...(json[list] as unknown[]), item] }));
}

const indicator = {
  id: 'large-seen',
  title: 'Seen of those referred',
  shortTitle: 'Seen',
  definition: 'Children seen, out of children referred, in every area.',
  unitWords: '% of referrals',
  dataset: 'large-waits',
  kind: 'flow',
  numerator: ['seen'],
  denominator: ['referrals'],
  unit: 'percent',
  decimals: 1,
  better: 'higher',
  headline: true,
  measure: null,
  supplementary: true,
  outcomes: ['AfI5.4'],
  breakdowns: ['service'],
  finding: '{value} of those referred were seen',
};
