import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeDataPackage } from '../../../src/export/data-package.ts';
import { readPackage } from '../../../src/ingest/read-package.ts';
import type { PackedPapers } from '../../../src/model/paper-file.ts';
import { readCatalogue } from '../../../src/queries/catalogue.ts';
import { mergePapers, packPapers, papersToPack, takePapers } from '../../../src/queries/paper-package.ts';
import { forgetPapers, papersQuery, savePaper } from '../../../src/queries/papers.ts';
import { packageInput } from '../../../src/queries/publish.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { paperOf } from '../storage/sample-papers.ts';
import { paperSite } from './paper-site.ts';

const packed: PackedPapers = {
  papers: [paperOf('a'), paperOf('b')],
  altTexts: [{ generated: 'Waits rose.', text: 'More wait.' }],
};
const none = {
  papers: [],
  altTexts: [],
  hidden: new Set<string>(),
  unreadable: new Set<string>(),
  damaged: [],
};
const nothing: PackedPapers = { papers: [], altTexts: [] };

beforeEach(() => forgetPapers(paperSite().client));
afterEach(() => vi.unstubAllGlobals());

const readShipped = (name: string): Promise<Uint8Array | null> =>
  readFile(`datasets/${name}`).catch(() => null);

/** The package of the site as it ships, or of another, its tables without rows, with the papers given to it. */
async function written(isPublic: boolean, site?: Readonly<Record<string, Uint8Array>>) {
  const read = (name: string) => (site ? Promise.resolve(site[name] ?? null) : readShipped(name));
  const catalogue = await readCatalogue(async (name) => {
    const bytes = await read(name);
    return bytes && new TextDecoder().decode(bytes);
  });
  const papers = await packPapers(packed);
  const created = '2026-10-12T09:30:00.000Z';
  const given = { isPublic, created, read, papers };
  const input = await packageInput(await startNodeWarehouse(), catalogue, new Map(), given);
  const files = unzipSync(await writeDataPackage(input));
  return { files, catalogue, textOf: (name: string) => new TextDecoder().decode(files[name]) };
}

describe('An internal data package', () => {
  it('carries the papers, described as a file that is no table, and gives them back', async () => {
    const { files, catalogue, textOf } = await written(false);
    expect(textOf('README.txt')).toContain('papers.json\n    2 papers and 1 alt text from this dashboard');
    const descriptor = JSON.parse(textOf('datapackage.json')) as { resources: { name: string }[] };
    expect(descriptor.resources.find(({ name }) => name === 'papers')).toMatchObject({
      path: 'papers.json',
      mediatype: 'application/json',
      bytes: files['papers.json']?.byteLength,
    });
    for (const profile of ['version-1/data-package.json', 'version-2.json']) {
      const text = await readFile(`tests/contract/frictionless/${profile}`, 'utf8');
      const { $schema, ...schema } = JSON.parse(text) as Record<string, unknown>;
      expect($schema).toContain('json-schema.org');
      const ajv = new Ajv({ strict: false, formats: { textarea: true } });
      addFormats(ajv);
      expect(ajv.compile(schema)(descriptor)).toBe(true);
    }
    const back = await readPackage(new Map(Object.entries(files)), catalogue.datasets);
    expect(back.papers).toEqual(packed);
    // Unpacked into datasets/ it makes a site without a broken dataset.
    const unpacked = await readCatalogue((name) => Promise.resolve(name in files ? textOf(name) : null));
    expect(unpacked).toMatchObject({ hasPapers: true, problems: [] });
  }, 60_000);

  it('has no file of papers where there are none', async () => {
    expect(await packPapers(nothing)).toBeNull();
    expect(await papersToPack(paperSite().catalogue)).toEqual({ file: null, words: [] });
  });

  it('is said to hold what went with it', async () => {
    const { client, catalogue } = paperSite();
    await savePaper(client, paperOf('a'), '');
    expect((await papersToPack(catalogue)).words).toEqual(['1 paper went with it.']);
  });
});

describe('A public data package', () => {
  it('never carries papers, nor a word of them, whatever it is given', async () => {
    const { files, catalogue, textOf } = await written(true);
    expect(catalogue.hasPapers).toBe(false);
    expect(Object.keys(files)).not.toContain('papers.json');
    for (const name of Object.keys(files)) {
      expect(textOf(name)).not.toContain('papers.json');
      expect(textOf(name)).not.toContain('Paper a');
      expect(textOf(name)).not.toContain('More wait.');
    }
  }, 60_000);

  it('leaves out those that travel with its own site too', async () => {
    const { files: site } = await written(false);
    expect(Object.keys(site)).toContain('papers.json');
    const { files, catalogue, textOf } = await written(true, site);
    expect(catalogue.hasPapers).toBe(true);
    expect(Object.keys(files)).not.toContain('papers.json');
    expect(textOf('datapackage.json')).not.toContain('"papers"');
  }, 60_000);
});

describe('The papers of a dropped package', () => {
  it('are added, are there already the next time, and are copied where they differ', async () => {
    const { client, catalogue } = paperSite();
    expect(await takePapers(client, catalogue, packed)).toEqual([
      '2 papers were added. They stand under Papers.',
      '1 alt text was added.',
    ]);
    expect(await takePapers(client, catalogue, packed)).toEqual([
      '2 papers were there already. They stand under Papers.',
    ]);
    const differs = { ...packed, papers: [paperOf('a', { addressedTo: 'Cabinet' }), paperOf('c')] };
    const words =
      '1 paper was added; 1 paper differs from the one here and was added as a copy “(from the package)”. They stand under Papers.';
    expect(await takePapers(client, catalogue, differs)).toEqual([words]);
    // Dropped again, it adds no second copy.
    expect(await takePapers(client, catalogue, differs)).toEqual([
      '2 papers were there already. They stand under Papers.',
    ]);
    const { papers } = await client.fetchQuery(papersQuery());
    expect(papers.map(({ title, addressedTo }) => `${title}: ${addressedTo}`).toSorted()).toEqual([
      'Paper a (from the package): Cabinet',
      'Paper a: ',
      'Paper b: ',
      'Paper c: ',
    ]);
  });

  it('are the same whenever they were saved, and take no place of what cannot be read', () => {
    const later = paperOf('a', { savedAt: '2026-11-01T09:00:00.000Z' });
    const one = { papers: [paperOf('a')], altTexts: [] };
    expect(mergePapers({ ...none, papers: [later] }, nothing, one).result).toMatchObject({ same: 1 });
    const beside = mergePapers({ ...none, unreadable: new Set(['a']) }, nothing, one);
    expect(beside.result).toMatchObject({ added: 0, copied: 1 });
    expect(beside.papers[0]?.id).not.toBe('a');
    const deleted = mergePapers({ ...none, hidden: new Set(['a']) }, one, one);
    expect(deleted.papers).toEqual(one.papers);
  });

  it('leave an author’s own alt text as it is', () => {
    const own = { generated: 'Waits rose.', text: 'Mine.' };
    const merged = mergePapers({ ...none, altTexts: [own] }, nothing, packed);
    expect(merged.altTexts).toEqual([]);
    expect(merged.result).toMatchObject({ altTexts: 0, keptTexts: 1 });
  });

  it('are left out on a public copy', async () => {
    const { client, catalogue } = paperSite(null, true);
    expect((await takePapers(client, catalogue, packed))[0]).toContain(
      'left out: this site is a public copy',
    );
    expect((await client.fetchQuery(papersQuery())).papers).toEqual([]);
  });
});
