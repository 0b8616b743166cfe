import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { untilLive, startVisitor } from './browser.ts';

const visitor = startVisitor();

describe('From Overview to an exported chart', () => {
  it('leads from Overview over area and measure to the indicator', async () => {
    const { page, open } = visitor();
    await open('');
    await page.getByRole('link', { name: 'Outcomes and actions of AfI3' }).click();
    await page.waitForURL(/#\/areas\/AfI3$/);
    await untilLive(page);
    expect(await page.locator('figure[data-view="year-on-year"]').count()).toBeGreaterThanOrEqual(4);
    await page.getByRole('link', { name: 'Time children wait to access health services' }).click();
    await page.waitForURL(/#\/measures\/health-waiting-times$/);
    await untilLive(page);
    await page.locator('figure[data-indicator="wait-salt"]').getByRole('link').first().click();
    await page.waitForURL(/#\/indicators\/wait-salt$/);
    await untilLive(page);
    expect(await page.textContent('h1')).toBe('Wait for speech and language therapy');
    expect(await page.textContent('figure[data-indicator="wait-salt"] h2')).toMatch(/^Half of those waiting/);
  });

  it('links the indicator back to its area, its measure and its outcome', async () => {
    const { page } = visitor();
    const links = await page.$$eval('main a', (all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain('#/areas/AfI3');
    expect(links).toContain('#/measures/health-waiting-times');
    expect(await page.textContent('main')).toContain('AfI3.2 Reduced pathway diversity');
  });

  it('saves a PNG three times as large as the figure', async () => {
    const bytes = await saved('Download PNG', 'wait-salt-year-on-year.png');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // 16 cm at 96 px an inch are 605 px.
    expect(bytes.readUInt32BE(16)).toBe(605 * 3);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(400 * 3);
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  it('saves an SVG that parses and holds finding, source, date and the illustrative mark', async () => {
    const svg = (await saved('Download SVG', 'wait-salt-year-on-year.svg')).toString('utf8');
    const { page } = visitor();
    const parsed = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        error: read.querySelector('parsererror')?.textContent ?? null,
        role: read.documentElement.getAttribute('role'),
        words: [...read.querySelectorAll('text, tspan')].map((each) => each.textContent).join(' '),
        description: read.querySelector('desc')?.textContent ?? '',
      };
    }, svg);
    expect(parsed.error).toBeNull();
    expect(parsed.role).toBe('img');
    expect(parsed.words).toContain('Half of those waiting');
    expect(parsed.words).toContain('9 October 2026');
    expect(parsed.words).toContain('Illustrative data');
    // Small numbers are hidden in what leaves, unless its author chooses otherwise.
    expect(parsed.words).not.toContain('Internal: may contain small numbers');
    expect(parsed.description.length).toBeGreaterThan(40);
  });

  it('saves a CSV equal to the Figures table', async () => {
    const csv = (await saved('Download CSV', 'wait-salt-year-on-year.csv')).toString('utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const { page } = visitor();
    await page.getByRole('tab', { name: 'Figures' }).click();
    await page.waitForURL(/view=figures/);
    const table = await page.$$eval('.app-figures tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent)),
    );
    const [tableText, notes] = csv.slice(1).split('\r\n\r\n');
    const rows = Papa.parse<string[]>(tableText ?? '').data;
    expect(rows.length).toBe(table.length);
    expect(rows.length).toBeGreaterThan(50);
    const asNumbers = (row: readonly string[]) =>
      row.map((cell) => {
        const number = cell.replaceAll(',', '').replace('−', '-');
        return number !== '' && Number.isFinite(Number(number)) ? Number(number) : cell;
      });
    expect(rows.map(asNumbers)).toEqual(table.map((row) => asNumbers(row.map((cell) => cell ?? ''))));
    expect(notes).toContain('Finding');
    expect(notes).toContain('Illustrative data');
  });

  it('opens the same filter and view from the address', async () => {
    const { page, open } = visitor();
    await open('#/indicators/wait-salt?stage=treatment&view=breakdown');
    expect(await page.getByRole('tab', { name: 'Breakdown' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.getByLabel('Stage', { exact: true }).inputValue()).toBe('treatment');
    await page.locator('figure[data-indicator="wait-salt"][data-view="breakdown"] svg').first().waitFor();
  });

  it('says so when an address leads nowhere', async () => {
    const { page, open } = visitor();
    await open('#/indicators/no-such-thing');
    expect(await page.textContent('h1')).toBe('There is no such indicator');
    await open('#/nowhere');
    expect(await page.textContent('h1')).toBe('There is no such page');
  });
});

async function saved(button: string, name: string): Promise<Buffer> {
  const { page } = visitor();
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}
