import { unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { startVisitor, untilLive } from './browser.ts';
import { distinctiveExtract, holdsNumber } from './distinctive-extract.ts';

const visitor = startVisitor();
const indicator = '#/indicators/voice-captured';
const ages = ['under-5', '5-10', '11-15', '16-25'];
const withPublic = (route: string) => `${route}${route.includes('?') ? '&' : '?'}public=yes`;

/** Counts of five digits that the internal Figures table shows and the public one hides, over each age group. */
const hidden = new Set<string>();

/** Opens a route, never taking the page before for it. */
async function openAnew(route: string): Promise<void> {
  const { page, open } = visitor();
  await page.evaluate(() => {
    delete document.documentElement.dataset['state'];
  });
  await open(route);
}

async function figures(route: string): Promise<readonly (readonly string[])[]> {
  const { page } = visitor();
  await openAnew(route);
  return page.$$eval('.app-figures tbody tr', (rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  );
}

/** All that a page holds, after every fold was opened, a pointer went over each chart and each point was asked for. */
async function everything(route: string): Promise<string> {
  const { page } = visitor();
  const seen: string[] = [];
  await openAnew(route);
  for (const summary of await page.locator('main details > summary').all()) await summary.click();
  await untilLive(page);
  for (const chart of await page.locator('main figure').all()) {
    const drawing = chart.locator('svg').first();
    if ((await drawing.count()) === 0) continue;
    await drawing.scrollIntoViewIfNeeded();
    const box = await drawing.boundingBox();
    for (let step = 1; box && step < 24; step++) {
      await page.mouse.move(box.x + (box.width * step) / 24, box.y + box.height / 2);
      seen.push(await chart.innerHTML());
    }
  }
  const periods = page.locator('.app-workings select').first();
  if ((await periods.count()) > 0)
    for (const value of await periods
      .locator('option')
      .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''))) {
      await periods.selectOption(value);
      await untilLive(page);
      seen.push(await page.locator('.app-workings').innerHTML());
    }
  seen.push(await page.evaluate(() => document.documentElement.outerHTML));
  return seen.join('\n');
}

/** What the page's own buttons save as text: the first of each kind. */
async function downloads(names = ['Download SVG', 'Download CSV', 'Download these rows']): Promise<string> {
  const { page } = visitor();
  const texts: string[] = [];
  for (const name of names) {
    const button = page.getByRole('button', { name }).first();
    if ((await button.count()) === 0) continue;
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    texts.push(await readFile(await download.path(), 'utf8'));
  }
  return texts.join('\n');
}

/** Everything readable in the Word document, the web page and the figures of the paper that is open. */
async function paperFiles(word: () => Promise<void>): Promise<string> {
  const { page } = visitor();
  const texts: string[] = [];
  const press = (name: string) => page.getByRole('button', { name }).click();
  for (const click of [word, () => press('Download web page'), () => press('Download figures')]) {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    const bytes = await readFile(await download.path());
    const files = download.suggestedFilename().endsWith('.html') ? { page: bytes } : unzipSync(bytes);
    for (const [name, file] of Object.entries(files))
      if (!name.endsWith('.png')) texts.push(new TextDecoder().decode(file));
  }
  // What stands in addresses, as a chart does in the web page, reads as it is.
  return texts
    .join('\n')
    .replace(/(?:%[0-9A-F]{2})+/gi, (encoded) =>
      Buffer.from(encoded.replaceAll('%', ''), 'hex').toString('utf8'),
    );
}

const found = (text: string) => [
  ...[...hidden].filter((number) => holdsNumber(text, number)),
  // The share that a small count is of five digits; no other share comes near it.
  ...(/(?<![\d.])0\.0%/.test(text) ? ['0.0%'] : []),
];

describe('Counts that the public view hides, each with digits of its own', () => {
  beforeAll(async () => {
    const { page, open } = visitor();
    await open('#/data');
    await page.getByLabel('Choose CSV files').setInputFiles({
      name: 'voice-distinctive.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(distinctiveExtract(), 'utf8'),
    });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByText('is now the extract of').waitFor();
    for (const age of ages) {
      const route = `${indicator}?process=assessment&age_group=${age}&view=figures`;
      const internal = await figures(route);
      const shown = new Map((await figures(withPublic(route))).map((row) => [row[0], row]));
      for (const [period, ...cells] of internal)
        cells.forEach((cell, at) => {
          const isHidden = shown.get(period)?.[at + 1] === '[c]';
          if (isHidden && /^\d\d,\d{3}$/.test(cell)) hidden.add(cell);
        });
    }
  });

  it('are more than the small ones: each month has another that would give its small one away', () => {
    // Six months with a small count; with the total known, one more part of each month must go.
    expect(hidden.size).toBeGreaterThanOrEqual(6);
  });

  it('are found by this search in the internal view, in page and downloads', async () => {
    const texts: string[] = [];
    for (const age of ages) {
      texts.push(await everything(`${indicator}?process=assessment&age_group=${age}`));
      texts.push(await downloads());
    }
    expect(found(texts.join('\n'))).toEqual([...hidden, '0.0%']);
  });

  it('stand nowhere in what charts save from the internal view, where nothing else was chosen', async () => {
    for (const age of ages)
      for (const view of ['year-on-year', 'trend', 'figures']) {
        await openAnew(`${indicator}?process=assessment&age_group=${age}&view=${view}`);
        expect(found(await downloads(['Download SVG', 'Download CSV']))).toEqual([]);
      }
  });

  it('stand nowhere in a public paper of their charts, tables and verdicts, but in an internal one', async () => {
    const { page } = visitor();
    for (const view of [
      ...ages.flatMap((age) => [`age_group=${age}`, `age_group=${age}&view=figures`]),
      'view=breakdown&by=age_group',
    ]) {
      await openAnew(`${indicator}?process=assessment&${view}`);
      await page.getByRole('button', { name: 'Add to paper', exact: true }).first().click();
      await page.getByText(/^Added to/).waitFor();
    }
    await page.locator('.app-tools__outcome a').click();
    await untilLive(page);
    await page.getByText('Add a list from the data').click();
    await page.getByRole('button', { name: 'Add list' }).click();
    await untilLive(page);
    await page.getByRole('button', { name: 'Download Word document' }).click();
    await page.getByLabel('Your role').fill('Head of SEND');
    expect(found(await page.evaluate(() => document.documentElement.outerHTML))).toEqual([]);
    const open = await paperFiles(() => page.getByRole('button', { name: 'Confirm and go on' }).click());
    expect(open).toContain('[c]');
    expect(found(open)).toEqual([]);

    await page.getByLabel('Internal', { exact: true }).check();
    await untilLive(page);
    const internal = await paperFiles(() =>
      page.getByRole('button', { name: 'Download Word document' }).click(),
    );
    expect(found(internal)).toEqual(expect.arrayContaining([...hidden]));
  });

  const routes = [
    '#/',
    '#/areas/AfI5',
    '#/measures/voice-capture',
    '#/data',
    indicator,
    `${indicator}?view=breakdown`,
    `${indicator}?process=assessment&view=breakdown`,
    ...ages.flatMap((age) =>
      ['year-on-year', 'trend', 'figures'].map(
        (view) => `${indicator}?process=assessment&age_group=${age}&view=${view}`,
      ),
    ),
    '#/indicators/voice-in-assessments?age_group=16-25',
    `${indicator}?process=assessment&age_group=16-25&asAt=2026-06-30`,
  ];
  for (const route of routes)
    it(`stand nowhere in ${route}, nor in what it saves`, async () => {
      expect(found(await everything(withPublic(route)))).toEqual([]);
      const isPublic = await visitor()
        .page.getByRole('button', { name: 'Public view' })
        .getAttribute('aria-pressed');
      expect(isPublic).toBe('true');
      expect(found(await downloads())).toEqual([]);
    });
});
