import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { QueryClient } from '@tanstack/react-query';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogueQuery, readCatalogue, type Catalogue } from '../../../src/queries/catalogue.ts';
import { forgetPapers, papersQuery } from '../../../src/queries/papers.ts';
import { adoptSession } from '../../../src/queries/session.ts';
import { takeFile } from '../../../src/queries/take-files.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';
import { openMemoryStore } from '../../../src/storage/memory-store.ts';
import { paperOf } from '../storage/sample-papers.ts';

const name = 'ehc-plan-timeliness';
const encode = (text: string) => new TextEncoder().encode(text);
const client = new QueryClient();
let catalogue: Catalogue;
let table = '';

beforeAll(async () => {
  table = await readFile(`datasets/${name}.csv`, 'utf8');
  const whole = await readCatalogue((file) => readFile(`datasets/${file}`, 'utf8').catch(() => null));
  catalogue = {
    ...whole,
    datasets: whole.datasets.filter((dataset) => dataset.name === name),
    indicators: whole.indicators.filter(({ dataset }) => dataset === name),
  };
  client.setQueryData(catalogueQuery.queryKey, catalogue);
  adoptSession({
    warehouse: { ready: startNodeWarehouse(), end: () => {} },
    store: Promise.resolve(openMemoryStore()),
  });
  vi.stubGlobal('document', { baseURI: 'https://site.example/' });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(table)));
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => forgetPapers(client));

interface Given {
  readonly csv?: string;
  /** What the descriptor gives the SHA-256 of. */
  readonly packed?: string;
  readonly papers?: string;
  readonly signal?: AbortSignal;
}

/** A zip with a table and papers, as it is dropped on the Data page. */
function drop({ csv = table, packed = csv, papers = onePaper, ...watch }: Given = {}) {
  const resources = [
    { name, path: `${name}.csv`, hash: hashOf(packed) },
    { name: 'papers', path: 'papers.json', hash: hashOf(papers) },
  ];
  const zip = zipSync({
    'datapackage.json': encode(JSON.stringify({ resources })),
    [`${name}.csv`]: encode(csv),
    'papers.json': encode(papers),
  });
  return takeFile(new File([zip], 'package.zip'), { catalogue, client, today: '2026-10-12', ...watch });
}

const onePaper = JSON.stringify({ papers: [paperOf('a')], altTexts: [] });

function hashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

async function titles(): Promise<readonly string[]> {
  return (await client.fetchQuery(papersQuery())).papers.map(({ title }) => title);
}

describe('A dropped package whose tables are there already', () => {
  it('gives its papers, says where they are, and leaves nothing to accept', async () => {
    const { offers, left } = await drop();
    expect(offers).toEqual([]);
    expect(left).toEqual([
      '1 paper was added. It stands under Papers.',
      expect.stringMatching(/^Of the package package\.zip, .*: the same rows are there already\.$/),
    ]);
    expect(await titles()).toEqual(['Paper a']);
    expect((await drop()).left[0]).toBe('1 paper was there already. It stands under Papers.');
  });
});

describe('A dropped package with papers that cannot be read', () => {
  const withoutLast = () => `${table.trimEnd().split('\n').slice(0, -1).join('\n')}\n`;

  it('offers its tables all the same, and says in words what was left out', async () => {
    const { offers, left } = await drop({ csv: withoutLast(), papers: '{' });
    expect(offers.map(({ state }) => state)).toEqual(['offered']);
    expect(left.join(' ')).toContain('text that is not JSON');
    expect(left.join(' ')).toContain('Its papers are left out');
    expect(await titles()).toEqual([]);
  });

  it('names the paper that has an item of an unknown kind, and takes the others', async () => {
    const strange = { ...paperOf('s', { title: 'Strange' }), items: [{ id: '1', kind: 'film' }] };
    const papers = JSON.stringify({ papers: [strange, paperOf('b')], altTexts: [] });
    const { left } = await drop({ papers });
    expect(left.join(' ')).toContain('the paper “Strange”, item 1, of the unknown kind “film”');
    expect(await titles()).toEqual(['Paper b']);
  });
});

describe('A dropped package that is refused', () => {
  it('as a whole, since a table was changed after it was packed, leaves no paper behind', async () => {
    const { offers, left } = await drop({ packed: 'another file' });
    expect(offers.map(({ state }) => state)).toEqual(['refused']);
    expect(left).toEqual([]);
    expect(await titles()).toEqual([]);
  });

  it('in one table leaves no paper behind, and says so', async () => {
    const { offers, left } = await drop({ csv: table.replace('period_end', 'upn') });
    expect(offers.map(({ state }) => state)).toEqual(['refused']);
    expect(left).toContain('The papers of the package were not taken, since a table of it was refused.');
    expect(await titles()).toEqual([]);
  });

  it('because it was cancelled leaves none either', async () => {
    const control = new AbortController();
    const dropped = drop({ signal: control.signal });
    control.abort(new Error('cancelled'));
    await expect(dropped).rejects.toThrow('cancelled');
    expect(await titles()).toEqual([]);
  });
});
