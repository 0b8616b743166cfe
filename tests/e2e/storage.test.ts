import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive, type Visitor } from './browser.ts';

/** Accepts the published extract with Milton Keynes' 2024 changed: 300 of 321 within 20 weeks, so 93.5%. */
async function acceptChanged({ page, open }: Visitor): Promise<void> {
  const text = await readFile('datasets/ehc-plan-timeliness.csv', 'utf8');
  const changed = text.replace(
    '2024-12-31,E06000042,Milton Keynes,348,138,321,138',
    '2024-12-31,E06000042,Milton Keynes,348,320,321,300',
  );
  expect(changed).not.toBe(text);
  await open('#/data');
  await page.getByLabel('Choose CSV files').setInputFiles({
    name: 'timeliness-2024.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(changed, 'utf8'),
  });
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('is now the extract of').waitFor();
}

/** The row on Overview of plans issued within 20 weeks, which says 43.0% as published. */
async function overviewRow(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await untilLive(page);
  return page.locator('tr[data-indicator="ehc-plans-within-20-weeks"]').innerText();
}

const forgets = 'what you load here is forgotten when you close or reload';

describe('A browser without a private file system', () => {
  const visitor = startVisitor();

  it('keeps an accepted extract in IndexedDB, there again after a reload', async () => {
    const { page } = visitor();
    await page.addInitScript(() => {
      Reflect.deleteProperty(StorageManager.prototype, 'getDirectory');
    });
    await acceptChanged(visitor());
    expect(await page.evaluate(() => 'getDirectory' in navigator.storage)).toBe(false);
    expect(await page.textContent('main')).not.toContain(forgets);
    await page.reload();
    await untilLive(page);
    expect(await overviewRow(page)).toContain('93.5%');
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toContain('send-core-data-set');
  });

  it('goes back with Undo, also after a reload', async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is back to its earlier extract').waitFor();
    await page.reload();
    await untilLive(page);
    expect(await overviewRow(page)).toContain('43.0%');
  });
});

describe('A browser with neither a private file system nor IndexedDB', () => {
  const visitor = startVisitor();

  it('says on the Data page that it will forget, shows what is accepted, and forgets it', async () => {
    const { page, open } = visitor();
    await page.addInitScript(() => {
      Reflect.deleteProperty(StorageManager.prototype, 'getDirectory');
      Reflect.deleteProperty(globalThis, 'indexedDB');
    });
    await open('#/data');
    expect(await page.evaluate(() => 'indexedDB' in globalThis)).toBe(false);
    expect(await page.textContent('main')).toContain(forgets);
    await acceptChanged(visitor());
    expect(await overviewRow(page)).toContain('93.5%');
    await page.reload();
    await untilLive(page);
    expect(await overviewRow(page)).toContain('43.0%');
  });
});
