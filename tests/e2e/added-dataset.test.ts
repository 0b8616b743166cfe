import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDataset, formulaValue, hostileValue } from '../support/added-dataset.ts';
import { startVisitor } from './browser.ts';

/** The same build in another folder, with one dataset and one indicator more in its `datasets/`. */
async function serveWithAddedDataset(): Promise<{
  readonly site: string;
  readonly close: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'send-site-'));
  const inner = join(folder, 'a', 'folder');
  await cp('dist', inner, { recursive: true });
  await addDataset('datasets', join(inner, 'datasets'));
  for (const name of await readdir(join(inner, 'datasets')))
    if (/\.(?:br|gz)$/.test(name)) await rm(join(inner, 'datasets', name));
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, strictPort: false },
    logLevel: 'error',
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return {
    site: `http://localhost:${address.port}/a/folder/`,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('A dataset added to datasets/ of a built site, in a folder of its host', () => {
  const visitor = startVisitor();
  let site = '';
  let close = () => Promise.resolve();
  beforeAll(async () => {
    ({ site, close } = await serveWithAddedDataset());
  });
  afterAll(() => close());

  const open = async (route: string) => {
    const { page } = visitor();
    visitor().moveTo(site);
    await visitor().open(route);
    return page;
  };

  it('stands on Overview with its verdict, with no build', async () => {
    const page = await open('');
    const row = page.locator('tr[data-indicator="sessions-enjoyed"]');
    expect(await row.getAttribute('data-area')).toBe('AfI5');
    expect(await row.getAttribute('data-verdict')).toBe('improving');
    expect(await row.innerText()).toContain('75.0%');
  });

  it('is charted year on year', async () => {
    const page = await open('#/indicators/sessions-enjoyed');
    const figure = page.locator('figure[data-indicator="sessions-enjoyed"][data-view="year-on-year"]');
    await figure.locator('svg').first().waitFor();
    expect(await figure.textContent()).toContain('75.0% of sessions were enjoyed');
  });

  it('shows HTML and formulas in its cells as text in chart, tooltip and table', async () => {
    const page = await open('#/indicators/sessions-enjoyed?view=breakdown');
    const figure = page.locator('figure[data-view="breakdown"]');
    const box = await figure.locator('svg').first().boundingBox();
    if (!box) throw new Error('the chart has no place');
    for (const share of [0.1, 0.3, 0.6, 0.85]) {
      await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.6);
      await page.waitForTimeout(150);
    }
    await figure.getByText('Figures as a table').click();
    expect(await figure.locator('.app-figures').textContent()).toContain(hostileValue);
    expect(await figure.locator('.app-figures').textContent()).toContain(formulaValue);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).toBe('Reading sessions enjoyed · SEND core data set');
  });
});
