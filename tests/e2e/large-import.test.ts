import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeText } from '../bench/large-extract.ts';
import { serveLargeSite } from '../support/large-site.ts';
import { startVisitor, untilLive } from './browser.ts';

let folder = '';
let site = '';
let close = () => Promise.resolve();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'send-files-'));
  ({ site, close } = await serveLargeSite('dist'));
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes a file of so many rows and gives its path. */
async function fileOf(rows: number): Promise<string> {
  const path = join(folder, `waits-${String(rows)}.csv`);
  await writeFile(path, largeText(rows));
  return path;
}

async function choose(page: Page, path: string): Promise<void> {
  await page.getByLabel('Choose CSV files').setInputFiles(path);
}

/** Presses Cancel as soon as the progress says so: a phase may be over before a test outside the page has seen it. */
async function cancelWhen(page: Page, phase: RegExp): Promise<void> {
  await page.evaluate((words) => {
    const observer = new MutationObserver(() => {
      const progress = document.querySelector('.app-progress');
      if (!new RegExp(words).test(progress?.querySelector('label')?.textContent ?? '')) return;
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel',
      );
      if (!button) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  }, phase.source);
}

/** The rows of the dataset that stand on the Data page. */
function rowsLoaded(page: Page): Promise<string> {
  return page.locator('tr[data-dataset="large-waits"] td.app-number').innerText();
}

describe('A file of 200,000 rows', () => {
  const visitor = startVisitor();
  const open = async () => {
    visitor().moveTo(site);
    await visitor().open('#/data');
    return visitor().page;
  };

  it('tells its rows while it is read and is offered', async () => {
    const page = await open();
    await choose(page, await fileOf(200_000));
    const progress = page.locator('.app-progress');
    await progress.getByText(/(?:Loading:|Checking) 200,000 rows/).waitFor();
    expect(Number(await progress.getByRole('progressbar').getAttribute('value'))).toBeLessThan(1);
    await page.getByText('No problems found').waitFor({ timeout: 60_000 });
    expect(await progress.count()).toBe(0);
    expect(await page.getByRole('region', { name: /^Import of waits-200000/ }).textContent()).toContain(
      '200,000 rows',
    );
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Discarded. Nothing has changed.').waitFor();
  });

  it('can be cancelled at any point, and another is read afterwards', async () => {
    const page = await open();
    const path = await fileOf(200_000);
    for (const phase of [/Reading|Loading/, /Loading|Checking/, /Checking/]) {
      await cancelWhen(page, phase);
      await choose(page, path);
      await page.getByText('Reading waits-200000.csv was cancelled. Nothing has changed.').waitFor();
      expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
      expect(await rowsLoaded(page)).toMatch(/^0/);
    }
    await choose(page, await fileOf(1600));
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('is now the extract of').waitFor();
    expect(await rowsLoaded(page)).toMatch(/^1,600/);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByText('is back to its earlier extract').waitFor();
  });

  it('of more than 200 MB is refused in a sentence that says what to do', async () => {
    const page = await open();
    const path = join(folder, 'everything.csv');
    await writeFile(path, 'period_end,area_code\n');
    await truncate(path, 201 * 1024 * 1024);
    await choose(page, path);
    await page.getByRole('heading', { name: 'everything.csv' }).waitFor();
    const problems = await page.getByRole('table', { name: 'Problems' }).textContent();
    expect(problems).toContain('201 MB');
    expect(problems).toContain('at most 200 MB: split the file by year, or leave out columns');
  });
});

describe('A database that stops', () => {
  const visitor = startVisitor();

  it('is started anew with all that was accepted, and the file can be dropped again', async () => {
    const { page, open, moveTo, allowErrors } = visitor();
    allowErrors();
    moveTo(site);
    await open('#/data');
    await choose(page, await fileOf(3200));
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('is now the extract of').waitFor();
    const engine = page.workers().find((worker) => worker.url().includes('duckdb'));
    await engine?.evaluate(() => {
      setTimeout(() => {
        throw new Error('the test stops it');
      });
    });
    const path = await fileOf(4800);
    await choose(page, path);
    await page.getByText('It was started anew and has loaded again all that was accepted').waitFor();
    expect(await rowsLoaded(page)).toMatch(/^3,200/);
    await choose(page, path);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('is now the extract of').waitFor();
    expect(await rowsLoaded(page)).toMatch(/^4,800/);
    await page.goto(`${site}#/indicators/large-seen`);
    await page.locator('figure[data-indicator="large-seen"] svg').first().waitFor();
  });
});

describe('A tab that is closed while a file is accepted', () => {
  const visitor = startVisitor();

  it('leaves the state before or the one after it, whole', async () => {
    const { page: first, moveTo } = visitor();
    moveTo(site);
    const context = first.context();
    let before = 0;
    for (const [at, delay] of [0, 100, 400].entries()) {
      const rows = 16_000 + at * 1600;
      const page = await context.newPage();
      await page.goto(`${site}#/data`);
      await untilLive(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      const found = Number((await rowsLoaded(page)).replace(/\D/g, ''));
      expect([before, rows - 1600]).toContain(found);
      before = found;
      await choose(page, await fileOf(rows));
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      // What is clicked is not waited for: the tab goes while it is under way.
      await page.evaluate(() => {
        const button = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === 'Accept',
        );
        button?.click();
      });
      await page.waitForTimeout(delay);
      await page.close();
    }
  });
});
