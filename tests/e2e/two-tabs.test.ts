import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { startVisitor, untilLive } from './browser.ts';

const visitor = startVisitor();

async function choose(page: Page, dataset: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(`datasets/${dataset}.csv`, 'utf8');
  const edited = edit(text);
  expect(edited).not.toBe(text);
  await page.getByLabel('Choose CSV files').setInputFiles({
    name: `${dataset}-of-tab.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(edited, 'utf8'),
  });
  await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
}

const stateOf = (page: Page, dataset: string) => page.locator(`tr[data-dataset="${dataset}"]`).innerText();
const isOwn = async (page: Page, dataset: string) => {
  await page.locator(`tr[data-dataset="${dataset}"]`, { hasText: 'Your extract' }).waitFor();
};
const restated = (text: string) => text.replace(',348,138,321,138', ',348,320,321,300');
const withoutLastRow = (text: string) => text.trimEnd().split('\n').slice(0, -1).join('\n');

describe('Two tabs of one browser', () => {
  let second: Page;

  it('show the same: what one accepts, the other follows', async () => {
    const { page, open, site } = visitor();
    second = await page.context().newPage();
    await open('#/data');
    await second.goto(`${site}#/data`);
    await untilLive(second);
    await choose(page, 'ehc-plan-timeliness', restated);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await isOwn(page, 'ehc-plan-timeliness');
    await isOwn(second, 'ehc-plan-timeliness');
    await second.getByRole('link', { name: 'Overview', exact: true }).click();
    await untilLive(second);
    // 300 / 321 = 93.5 %.
    const row = second.locator('tr[data-indicator="ehc-plans-within-20-weeks"]');
    expect(await row.innerText()).toContain('93.5%');
    await second.getByRole('link', { name: 'Data', exact: true }).first().click();
  });

  it('keep both of two extracts that are accepted at the same moment', async () => {
    const { page } = visitor();
    await choose(page, 'send-training', withoutLastRow);
    await choose(second, 'new-starter-training', withoutLastRow);
    await Promise.all(
      [page, second].map((tab) => tab.getByRole('button', { name: 'Accept', exact: true }).click()),
    );
    for (const tab of [page, second])
      for (const dataset of ['send-training', 'new-starter-training']) await isOwn(tab, dataset);
    await page.reload();
    await untilLive(page);
    for (const dataset of ['send-training', 'new-starter-training', 'ehc-plan-timeliness'])
      expect(await stateOf(page, dataset)).toContain('Your extract');
  });

  it('undo in one, and the other goes back too', async () => {
    const { page } = visitor();
    await page
      .locator('tr[data-dataset="ehc-plan-timeliness"]')
      .getByRole('button', { name: 'Undo' })
      .click();
    for (const tab of [page, second])
      await tab.locator('tr[data-dataset="ehc-plan-timeliness"]', { hasText: 'Published' }).waitFor();
    for (const dataset of ['send-training', 'new-starter-training']) await isOwn(second, dataset);
    await second.close();
  });
});
