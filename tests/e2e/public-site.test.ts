import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { datasetSchema, type Dataset } from '../../src/model/dataset.ts';
import { startVisitor, untilLive, type Visitor } from './browser.ts';

type Row = Readonly<Record<string, string>>;
type Bytes = Buffer<ArrayBufferLike>;

let folder = '';
let server: PreviewServer | undefined;
let site = '';
/** Those of the site for the partnership that the public has too. */
let datasets: readonly Dataset[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-public-'));
  await promisify(execFile)(process.execPath, ['src/site/build.mjs', '--public', '--outDir', folder]);
  server = await preview({
    build: { outDir: folder },
    preview: { port: 0, strictPort: false },
    logLevel: 'error',
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  site = `http://localhost:${address.port}/`;
  const described = await readFile('datasets/datapackage.json', 'utf8');
  datasets = z
    .object({ resources: z.array(datasetSchema) })
    .parse(JSON.parse(described))
    .resources.filter(({ dashboard }) => dashboard.audience !== 'internal');
}, 400_000);
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every file of the public site, those with a compressed twin unpacked as well. */
async function published(): Promise<ReadonlyMap<string, Bytes>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }): Promise<[string, Bytes]> => {
        const path = join(parentPath, name);
        const bytes = await readFile(path);
        const unpack = { '.br': brotliDecompressSync, '.gz': gunzipSync }[extname(name)];
        return [path, unpack ? unpack(bytes) : bytes];
      }),
  );
  return new Map(files);
}

async function rowsOf(path: string): Promise<readonly Row[]> {
  const text = await readFile(path, 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function keyOf({ schema }: Dataset, row: Row): string {
  return JSON.stringify(schema.primaryKey.map((column) => row[column]));
}

/** A number as the table holds it, or why there is none: 44.0 and 44 say the same. */
function meaningOf({ schema }: Dataset, cell: string | undefined): number | string {
  return schema.missingValues.find(({ value }) => value === cell)?.label ?? Number(cell);
}

describe('The files of the public site', () => {
  it('hold each row with the figures of the extract or the symbol for hidden ones, and no small count', async () => {
    let hiddenCells = 0;
    for (const dataset of datasets) {
      const figures = dataset.schema.fields.filter(({ type }) => type === 'integer' || type === 'number');
      const [internal, open] = [
        await rowsOf(`datasets/${dataset.path}`),
        await rowsOf(join(folder, 'datasets', dataset.path)),
      ];
      const shown = new Map(open.map((row) => [keyOf(dataset, row), row]));
      for (const row of internal) {
        const public_ = shown.get(keyOf(dataset, row));
        expect(public_, `${dataset.name} ${keyOf(dataset, row)}`).toBeDefined();
        for (const { name } of figures) {
          const [was, is] = [meaningOf(dataset, row[name]), meaningOf(dataset, public_?.[name])];
          if (is === was) continue;
          expect(is, `${dataset.name} ${keyOf(dataset, row)} ${name}`).toBe('suppressed');
          hiddenCells += 1;
        }
      }
      const { disclosureThreshold } = dataset.dashboard;
      for (const row of open)
        for (const { name, type } of figures) {
          const count = type === 'integer' ? meaningOf(dataset, row[name]) : 0;
          expect(Number(count) > 0 && Number(count) < disclosureThreshold, `${dataset.name} ${name}`).toBe(
            false,
          );
        }
    }
    // Small counts are a third of voice capture alone.
    expect(hiddenCells).toBeGreaterThan(500);
  });

  it('hold no row of an extract of which the public may not see all, and no such extract', async () => {
    const files = await published();
    const texts = new Map([...files].map(([path, bytes]) => [path, bytes.toString('latin1')]));
    const hashes = new Set(
      [...files.values()].map((bytes) => createHash('sha256').update(bytes).digest('hex')),
    );
    let searched = 0;
    for (const dataset of datasets) {
      const bytes = await readFile(`datasets/${dataset.path}`);
      const [header = '', ...lines] = bytes.toString('latin1').trimEnd().split('\n');
      const publicLines = new Set((texts.get(join(folder, 'datasets', dataset.path)) ?? '').split('\n'));
      const figures = dataset.schema.fields.filter(({ type }) => type === 'integer' || type === 'number');
      const names = header.split(',');
      // A row is told by its cells; one that the public sees in other decimals is the same row.
      const open = await rowsOf(join(folder, 'datasets', dataset.path));
      const shown = new Map(open.map((row) => [keyOf(dataset, row), row]));
      const secret = lines.filter((line) => {
        if (figures.length === 0 || publicLines.has(line)) return false;
        const cells = Papa.parse<string[]>(line).data[0] ?? [];
        const row = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
        const public_ = shown.get(keyOf(dataset, row));
        return figures.some(
          ({ name }) => meaningOf(dataset, row[name]) !== meaningOf(dataset, public_?.[name]),
        );
      });
      if (secret.length > 0)
        expect(hashes.has(createHash('sha256').update(bytes).digest('hex')), dataset.path).toBe(false);
      searched += secret.length;
      for (const [path, text] of texts) {
        if (path.includes('.wasm') || path.includes('.worker')) continue;
        expect(
          secret.filter((line) => text.includes(line)),
          path,
        ).toEqual([]);
      }
    }
    expect(searched).toBeGreaterThan(300);
  });

  it('hold no code of Explore, of the import or of the switch', async () => {
    const scripts = async (of: string) => {
      const assets = join(of, 'assets');
      const names = (await readdir(assets)).filter((name) => name.endsWith('.js'));
      return (await Promise.all(names.map((name) => readFile(join(assets, name), 'utf8')))).join('\n');
    };
    const [internal, open] = [await scripts('dist'), await scripts(folder)];
    for (const words of ['Ask the loaded extracts', '/explore', 'Nothing is stored until', 'Internal view']) {
      expect(internal, words).toContain(words);
      expect(open, words).not.toContain(words);
    }
  });
});

describe('The public site', () => {
  const visitor = startVisitor();
  /** Of the site for the partnership. */
  const partner = startVisitor();
  const open = async (route: string) => {
    const { page, moveTo } = visitor();
    moveTo(site);
    await visitor().open(route);
    return page;
  };

  it('opens on Overview with live figures, no switch, and neither Explore nor a way to bring files', async () => {
    const page = await open('');
    expect(await page.locator('tr[data-indicator]').count()).toBeGreaterThanOrEqual(12);
    expect(await page.locator('nav[aria-label="Main"] a').allInnerTexts()).toEqual([
      'Overview',
      'Areas',
      'Plan',
      'Data',
    ]);
    expect(await page.getByRole('button', { name: /(?:Internal|Public) view/ }).count()).toBe(0);
    expect(await page.content()).not.toContain('Load your own');
    await open('#/data');
    expect(datasets).toHaveLength(15);
    expect(await page.locator('tr[data-dataset]').count()).toBe(15);
    expect(await page.locator('input[type="file"]').count()).toBe(0);
    expect(await page.locator('#history').count()).toBe(0);
  });

  it('has no page at the address of Explore', async () => {
    const page = await open('#/explore');
    expect(await page.locator('h1').innerText()).toBe('There is no such page');
  });

  it('shows on Overview, figure by figure, what the public view of the internal site shows', async () => {
    const rowsOn = ({ page }: Visitor) =>
      page.$$eval('tr[data-indicator]', (all) =>
        all.map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '').join(' | '),
        ),
      );
    await open('');
    await partner().open('#/?public=yes');
    expect(await rowsOn(visitor())).toEqual(await rowsOn(partner()));
  });

  it('shows of indicators and their parts what the public view of the internal site shows', async () => {
    const rowsOn = ({ page }: Visitor) =>
      page.$$eval('.app-figures tr', (rows) => rows.map((row) => row.textContent ?? ''));
    let hidden = 0;
    for (const indicator of [
      'voice-captured?process=assessment&age_group=16-25',
      'ehcp-audit-good-or-better?section=voice',
      'wait-adhd?setting=early-years',
      'new-starters-trained?organisation=council-send',
      'health-checks-completed?age_group=14-17',
    ]) {
      const address = `#/indicators/${indicator}&view=figures`;
      await open(address);
      await partner().open(`${address}&public=yes`);
      const shown = await rowsOn(visitor());
      expect(shown.length, indicator).toBeGreaterThan(3);
      expect(shown, indicator).toEqual(await rowsOn(partner()));
      hidden += shown.join().split('[c]').length - 1;
    }
    expect(hidden).toBeGreaterThan(20);
  });

  it('shows the rows behind a point from its own file', async () => {
    const page = await open('#/indicators/voice-captured?process=assessment&age_group=16-25');
    await page.getByText('How was this worked out?').click();
    await page.locator('.app-workings .app-figures tbody tr').first().waitFor();
    const rows = await page.$$eval('.app-workings .app-figures tbody tr', (all) => all.length);
    expect(rows).toBe(1);
    const file = await rowsOf(join(folder, 'datasets', 'voice-capture.csv'));
    expect(await page.locator('.app-chart__notes').first().innerText()).toContain(
      `voice-capture.csv, ${file.length.toLocaleString('en-GB')} rows`,
    );
    expect(await page.content()).not.toContain('Internal: may contain small numbers');
  });

  it('never opens what an internal site of the same origin keeps in this browser', async () => {
    const page = await open('');
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      const directory = navigator.storage.getDirectory.bind(navigator.storage);
      navigator.storage.getDirectory = () => {
        asked.push('file system');
        return directory();
      };
      const openDatabase = indexedDB.open.bind(indexedDB);
      indexedDB.open = (...given) => {
        asked.push('database');
        return openDatabase(...given);
      };
    });
    await page.reload();
    await untilLive(page);
    await open('#/data');
    await open('#/indicators/voice-captured?view=figures');
    expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
  });
});

describe('A public site', () => {
  const visitor = startVisitor();

  it('shows nothing of a data package that is no public copy', async () => {
    const { page, allowErrors, moveTo } = visitor();
    moveTo(site);
    allowErrors();
    await page.route('**/datasets/datapackage.json', async (route) => {
      await route.fulfill({ path: 'datasets/datapackage.json' });
    });
    await page.goto(site);
    await page.getByText('is not a public copy').waitFor();
    expect(await page.locator('h1').innerText()).toBe('The dashboard cannot start');
    expect(await page.locator('table').count()).toBe(0);
  });
});
