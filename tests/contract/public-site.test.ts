import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { workOutFigures, workOutParts } from '../../src/queries/figures.ts';
import { asPublished } from '../../src/queries/public-table-shape.ts';
import { writePublicPackage } from '../../src/site/public-package.ts';
import { startSite, type Site } from '../unit/queries/publish-figures.ts';
import { isAllowed } from './check-rows.ts';

const created = '2026-10-12T09:30:00.000Z';
const scope = { asAt: '', isPublic: true };
let folder = '';
let internal: Site;
let open: Site;

function readFrom(where: string) {
  return (name: string): Promise<Uint8Array | null> => readFile(join(where, name)).catch(() => null);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'public-package-'));
  await writePublicPackage('datasets', folder, created);
  [internal, open] = await Promise.all([startSite(readFrom('datasets')), startSite(readFrom(folder))]);
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

function loadedIn({ loaded }: Site, name: string) {
  const found = loaded.get(name);
  if (found?.state !== 'loaded') throw new Error(`${name} is not loaded`);
  return found;
}

/** All that a page says of an indicator, without what it was worked out from. */
async function saidBy(site: Site, indicator: Indicator, filter: Readonly<Record<string, string>>) {
  const own = site.catalogue.indicators.find(({ id }) => id === indicator.id);
  if (!own) throw new Error(`${indicator.id} is not there`);
  const loaded = loadedIn(site, own.dataset);
  const figures = await workOutFigures(site.connection, site.catalogue, own, loaded, scope, filter);
  const { siblings } = figures;
  const parts = [];
  for (const by of own.breakdowns)
    parts.push(await workOutParts(site.connection, { indicator: own, siblings }, loaded, scope, by, filter));
  return {
    ...figures,
    parts,
    indicator: null,
    siblings: null,
    dataset: null,
    extract: null,
    load: null,
    filterWordsWithout: own.breakdowns.map((column) => figures.filterWordsWithout(column)),
  };
}

describe('The public copy of the shipped data package', () => {
  it('is a data package with every dataset but the internal ones under its own name and file, marked as public', async () => {
    expect(open.catalogue.isPublicCopy).toBe(true);
    expect(internal.catalogue.isPublicCopy).toBe(false);
    const isInternal = [
      'risks',
      'review-meetings',
      'review-extracts',
      'review-agenda',
      'review-figures',
      'review-readings',
    ];
    const named = ({ catalogue }: Site) => catalogue.datasets.map(({ name, path }) => [name, path]);
    expect(named(open)).toEqual(named(internal).filter(([name]) => !isInternal.includes(name ?? '')));
    const files = async (of: string) =>
      (await readdir(of)).filter((name) => /\.(?:csv|json)$/.test(name)).sort();
    const shipped = await files('datasets');
    expect(await files(folder)).toEqual(
      shipped.filter((name) => !isInternal.includes(name.replace(/\.csv$/, ''))),
    );
  });

  it('offers no question for Explore', () => {
    expect(internal.catalogue.examples.length).toBeGreaterThan(0);
    expect(open.catalogue.examples).toEqual([]);
  });

  it('loads without an issue, and each cell is one that its schema allows', async () => {
    for (const dataset of open.catalogue.datasets.map(asPublished)) {
      expect(loadedIn(open, dataset.name).load.issues).toEqual([]);
      const text = await readFile(join(folder, dataset.path), 'utf8');
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      for (const field of dataset.schema.fields)
        for (const row of data) expect(isAllowed(dataset, field, row[field.name] ?? '')).toBe(true);
    }
  });

  it('is not suppressed a second time, and no other table is made of it', async () => {
    for (const { dataset } of open.loaded.values())
      for (const indicator of open.catalogue.indicators.filter((each) => each.dataset === dataset.name))
        await saidBy(open, indicator, {});
    const tables = await open.connection.run('SELECT table_name AS name FROM information_schema.tables');
    expect(tables.map(({ name }) => name).sort()).toEqual([...open.loaded.keys()].sort());
  });

  it('says of every indicator and part, in the same words, what the public view of the extracts says', async () => {
    for (const indicator of internal.catalogue.indicators) {
      const before = await saidBy(internal, indicator, {});
      expect(await saidBy(open, indicator, {}), indicator.id).toEqual(before);
      const [column] = indicator.breakdowns;
      const part = before.parts[0]?.at(-1)?.part;
      if (column === undefined || part === undefined) continue;
      const filter = { [column]: part };
      expect(await saidBy(open, indicator, filter), `${indicator.id}, ${part}`).toEqual(
        await saidBy(internal, indicator, filter),
      );
    }
  });
});

describe('A public copy is not written', () => {
  const attempt = async (spoil: (folder: string) => Promise<void>) => {
    const [from, to] = [await mkdtemp(join(tmpdir(), 'from-')), await mkdtemp(join(tmpdir(), 'to-'))];
    try {
      await cp('datasets', from, { recursive: true });
      await spoil(from);
      await expect(writePublicPackage(from, to, created)).rejects.toThrow(/./);
      expect(await readdir(to)).toEqual([]);
      return await writePublicPackage(from, to, created).catch((error: unknown) => String(error));
    } finally {
      await rm(from, { recursive: true });
      await rm(to, { recursive: true });
    }
  };

  it('where a cell of an extract cannot be read: the site would have less than all', async () => {
    const words = await attempt(async (from) => {
      const path = join(from, 'wellbeing-access.csv');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace(',181,', ',many,'));
    });
    expect(words).toContain('wellbeing-access.csv, row 2, accessing: found many');
  });

  it('where an extract does not fit its dataset', async () => {
    const words = await attempt((from) => writeFile(join(from, 'send-training.csv'), 'one,two\n1,2\n'));
    expect(words).toContain('send-training.csv');
  });

  it('of a copy that is public already', async () => {
    const words = await attempt(async (from) => cp(folder, from, { recursive: true }));
    expect(words).toContain('holds a public copy already');
  });
});
