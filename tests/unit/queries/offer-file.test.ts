import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { noChoices } from '../../../src/model/reading-choices.ts';
import { readCatalogue, type Catalogue } from '../../../src/queries/catalogue.ts';
import type { LoadedExtracts } from '../../../src/queries/extracts.ts';
import { cellText } from '../../../src/queries/figures-table.ts';
import { layersOf, loadDataset, type LoadedDataset } from '../../../src/queries/load-extracts.ts';
import { discardOffer, offerFile, type OfferedFile } from '../../../src/queries/offer-file.ts';
import { manifestStore } from '../../../src/storage/manifest-store.ts';
import { memoryArea } from '../../../src/storage/memory-area.ts';
import type { StoredExtract } from '../../../src/storage/extract-store.ts';
import type { Connection } from '../../../src/warehouse/connection.ts';
import { startNodeWarehouse } from '../../../src/site/node-warehouse.ts';

const readShipped = (name: string) =>
  readFile(new URL(name, new URL('../../../datasets/', import.meta.url))).catch(() => null);
const encode = (text: string) => new TextEncoder().encode(text);

let connection: Connection;
let catalogue: Catalogue;
let header = '';

beforeAll(async () => {
  connection = await startNodeWarehouse();
  catalogue = await readCatalogue(async (name) => (await readShipped(name))?.toString('utf8') ?? null);
  header = (await readShipped('ehc-plan-timeliness.csv'))?.toString('utf8').split('\n')[0]?.trim() ?? '';
});

/** The published dataset, updated in the given way, as it stands with the given kept extracts on it. */
async function publishedWith(
  update: Dataset['dashboard']['update'],
  stored: readonly StoredExtract[] = [],
  store = manifestStore('memory', memoryArea()),
): Promise<{ dataset: Dataset; catalogue: Catalogue; loaded: LoadedDataset; extracts: LoadedExtracts }> {
  const shipped = catalogue.datasets.find(({ name }) => name === 'ehc-plan-timeliness');
  if (!shipped) throw new Error(catalogue.problems.join('; '));
  const dataset = { ...shipped, dashboard: { ...shipped.dashboard, update } };
  const loaded = await loadDataset({ connection, store, fetchBytes: readShipped }, dataset, stored);
  return {
    dataset,
    catalogue: { ...catalogue, datasets: [dataset] },
    loaded,
    extracts: { datasets: new Map([[dataset.name, loaded]]), keptIn: 'memory', damaged: [] },
  };
}

/** Milton Keynes' 2024 restated, 300 of 321 instead of 138 of 321, and a first 2025: 250 of 300. */
function update(): { name: string; bytes: Uint8Array } {
  const rows = [
    '2024-12-31,E06000042,Milton Keynes,348,320,321,300',
    '2025-12-31,E06000042,Milton Keynes,330,260,300,250',
  ];
  return { name: 'update.csv', bytes: encode([header, ...rows, ''].join('\n')) };
}

async function offerUpdate(mode: Dataset['dashboard']['update']): Promise<OfferedFile> {
  const published = await publishedWith(mode);
  const offer = await offerFile(
    connection,
    published.catalogue,
    published.extracts,
    { file: update(), choices: noChoices },
    '2026-11-25',
  );
  if (offer.state !== 'offered') throw new Error(JSON.stringify(offer.issues));
  return offer;
}

describe('What a file would change', () => {
  it('names new periods, restated figures and verdicts where its rows go on top', async () => {
    const { change, mode, staged } = await offerUpdate('restate');
    expect(mode).toBe('restate');
    expect(change.kinds.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      '1 new period: 2025.',
      '1 new row: Added to what is there.',
      // within_20_weeks 138 → 320 and within_20_weeks_excluding_exceptions 138 → 300.
      '2 figures: Restated: another value than before.',
    ]);
    expect(change.cells.rows.map((row) => row.map(cellText).slice(-2))).toEqual([
      ['138', '320'],
      ['138', '300'],
    ]);
    // 138/321 = 43.0 % after 66.1 % was worse; 250/300 = 83.3 % after 300/321 = 93.5 % is worse still.
    expect(change.verdicts).toEqual([]);
    await discardOffer(connection, { staged } as OfferedFile);
  });

  it('counts what would be gone where it takes the place of all', async () => {
    const { change, load } = await offerUpdate('replace');
    expect(load.rows).toBe(2);
    // Of the 78 rows only Milton Keynes' 2024 is in the file: 77 go, with 2019 to 2023.
    expect(change.kinds.map(({ title }) => title)).toEqual([
      '1 new period',
      '1 new row',
      '2 figures',
      '77 rows',
      '5 periods',
    ]);
  });

  it('is refused where rows are only ever added and one is there already', async () => {
    const published = await publishedWith('append');
    const offer = await offerFile(
      connection,
      published.catalogue,
      published.extracts,
      { file: update(), choices: noChoices },
      '2026-11-25',
    );
    const errors = offer.state === 'refused' ? offer.issues : [];
    expect(errors.map(({ row, found }) => [row, found])).toEqual([
      [2, 'period_end 2024-12-31, area_code E06000042'],
    ]);
  });

  it('says the new verdict beside the present one', async () => {
    const published = await publishedWith('restate');
    // 300 of 321 = 93.5 % in 2024 after 66.1 % in 2023: better by 27.3 points instead of worse by 23.1.
    const bytes = encode([header, '2024-12-31,E06000042,Milton Keynes,348,320,321,300', ''].join('\n'));
    const offer = await offerFile(
      connection,
      published.catalogue,
      published.extracts,
      { file: { name: 'restated.csv', bytes }, choices: noChoices },
      '2026-11-25',
    );
    if (offer.state !== 'offered') throw new Error(JSON.stringify(offer.issues));
    const [headline] = offer.change.verdicts;
    expect([headline?.before.verdict, headline?.now.verdict]).toEqual(['worsening', 'improving']);
    expect(headline?.now.words).toContain('27.3 points');
  });

  it('leaves what is loaded as it is', async () => {
    const { dataset } = await offerUpdate('restate');
    const [row] = await connection.run(`SELECT count(*)::INTEGER AS rows FROM "${dataset.name}"`);
    expect(row?.['rows']).toBe(78);
  });
});

describe('A table made of several extracts', () => {
  const stored = (id: string, isOnTop: boolean, hash = id): StoredExtract => ({
    id,
    isOnTop,
    warnings: [],
    hash,
    acceptedAt: '2026-11-01T09:00:00.000Z',
    choices: noChoices,
    rows: 2,
    dataset: 'ehc-plan-timeliness',
    fileName: `${id}.csv`,
    size: 1,
    date: '2026-11-01',
    illustrative: false,
    origin: 'imported',
  });

  it('is loaded from the site’s extract with the kept ones on top, in order', async () => {
    const store = manifestStore('memory', memoryArea());
    const extract = {
      ...stored('update', true),
      hash: await hashOf(update().bytes),
      size: update().bytes.length,
    };
    await store.push(extract, update().bytes, { choices: noChoices, rows: 2, isOnTop: true, warnings: [] });
    const { extracts } = await store.load();
    const { loaded, dataset } = await publishedWith('restate', extracts, store);
    if (loaded.state !== 'loaded') throw new Error(loaded.state);
    // 78 published rows, of which one is restated, and one more.
    expect([loaded.load.rows, loaded.load.lastPeriod, loaded.extract.below]).toEqual([79, '2025-12-31', 1]);
    const [own] = await connection.run(
      `SELECT within_20_weeks::INTEGER AS n FROM "${dataset.name}" WHERE area_code = 'E06000042' AND period_end = DATE '2024-12-31'`,
    );
    expect(own?.['n']).toBe(320);
    const alone = await publishedWith('restate');
    expect(alone.loaded.state === 'loaded' && alone.loaded.extract.hash).not.toBe(loaded.extract.hash);
  });

  it('begins with the last extract that stands alone', async () => {
    const { dataset } = await publishedWith('restate');
    const all = [stored('a', true), stored('b', false), stored('c', true), stored('d', true)];
    expect(layersOf(dataset, all)).toEqual({ isOnShipped: false, kept: all.slice(1) });
    expect(layersOf(dataset, all.slice(0, 1))).toEqual({ isOnShipped: true, kept: all.slice(0, 1) });
    expect(layersOf(dataset, [])).toEqual({ isOnShipped: true, kept: [] });
  });

  it('never has made-up figures below real ones', async () => {
    const { dataset } = await publishedWith('restate');
    const madeUp = { ...dataset, dashboard: { ...dataset.dashboard, illustrative: true } };
    expect(layersOf(madeUp, [stored('a', true)]).isOnShipped).toBe(false);
    expect(layersOf(madeUp, []).isOnShipped).toBe(true);
  });
});

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Buffer.from(digest).toString('hex');
}
