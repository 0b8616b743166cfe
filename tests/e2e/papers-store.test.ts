import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();
const colleague = startVisitor();

const titleOf = (page: Page) => page.getByLabel('Title', { exact: true });
const rows = (page: Page) => page.getByRole('table', { name: 'Papers' }).locator('tr[data-paper]');

async function rename(page: Page, title: string): Promise<void> {
  await titleOf(page).fill(title);
  await page.getByText('Saved in this browser.').waitFor();
}

async function download(page: Page, button: string): Promise<Buffer> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await saved.path());
}

async function drop(page: Page, buffer: Buffer): Promise<void> {
  await page
    .getByLabel('Choose CSV files')
    .setInputFiles({ name: 'package.zip', mimeType: 'application/zip', buffer });
}

describe('A paper that two tabs have open', () => {
  it('is never written over without asking', async () => {
    const { page, open } = visitor();
    await open('#/papers');
    await page.getByLabel('An empty paper').check();
    await page.getByRole('button', { name: 'Begin this paper' }).click();
    await rename(page, 'For the committee');

    const second = await page.context().newPage();
    await second.goto(page.url());
    await untilLive(second);
    await rename(second, 'For the committee in May');
    // The first tab began before that.
    await titleOf(page).fill('For the committee in June');
    await page.getByText('This paper was changed in another tab.').waitFor();
    await page.getByRole('button', { name: 'Keep this version' }).click();
    await page.getByText('Saved in this browser.').waitFor();
    // Its list has followed, and a reload finds what was kept.
    await second.getByRole('link', { name: 'Papers', exact: true }).first().click();
    await rows(second).filter({ hasText: 'For the committee in June' }).waitFor();
    await second.close();
    await page.reload();
    await untilLive(page);
    expect(await titleOf(page).inputValue()).toBe('For the committee in June');
  });
});

describe('A data package', () => {
  let zip: Buffer;

  it('takes the papers along when it is internal, and never when it is public', async () => {
    const { page, open } = visitor();
    await open('#/data');
    zip = await download(page, 'Download data package');
    await page.getByText('1 paper went with it.').waitFor();
    const file = unzipSync(zip)['papers.json'];
    expect(strFromU8(file ?? new Uint8Array())).toContain('For the committee in June');
    const publicFiles = unzipSync(await download(page, 'Download public copy'));
    expect(Object.keys(publicFiles)).not.toContain('papers.json');
    for (const bytes of Object.values(publicFiles))
      expect(strFromU8(bytes)).not.toContain('For the committee');
  });

  it('gives them to another browser, and the same ones once', async () => {
    const { page, open } = colleague();
    await open('#/data');
    await drop(page, zip);
    await page.getByText('1 paper was added. It stands under Papers.').waitFor();
    await drop(page, zip);
    await page.getByText('1 paper was there already.').waitFor();
    await page.getByRole('link', { name: 'Papers', exact: true }).first().click();
    await rows(page).filter({ hasText: 'For the committee in June' }).waitFor();
    expect(await rows(page).count()).toBe(1);
  });

  it('puts another version beside the one that is there', async () => {
    const { page } = colleague();
    await rows(page).getByRole('link').click();
    await rename(page, 'My own words');
    await page.getByRole('link', { name: 'Data', exact: true }).first().click();
    await drop(page, zip);
    await page.getByText('differs from the one here and was added as a copy').waitFor();
    await page.getByRole('link', { name: 'Papers', exact: true }).first().click();
    await rows(page).nth(1).waitFor();
    const words = (await rows(page).allInnerTexts()).join('\n');
    expect(words).toContain('My own words');
    expect(words).toContain('For the committee in June (from the package)');
  });
});

describe('Papers are deleted', () => {
  it('one by one, and come back with Undo', async () => {
    const { page, open } = colleague();
    await open('#/papers');
    await page.getByRole('button', { name: 'Delete My own words' }).click();
    await page.getByText('was deleted').waitFor();
    expect(await rows(page).count()).toBe(1);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await rows(page).filter({ hasText: 'My own words' }).waitFor();
  });

  it('apart from the extracts of this browser, once that is confirmed', async () => {
    const { page, open } = colleague();
    await open('#/data');
    await page.locator('#history > summary').click();
    await page.getByRole('button', { name: 'Delete the papers from this browser' }).click();
    await page.getByRole('button', { name: 'Delete papers for good' }).click();
    await page.getByText('The papers and alt texts that this browser kept are deleted.').waitFor();
    await page.reload();
    await open('#/papers');
    await page.getByText('No paper yet.').waitFor();
  });
});
